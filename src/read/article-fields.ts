/**
 * The fields of a JSON record or of front matter, whatever their publisher calls them, to an article's
 * metadata. Names compare without case, `_` and `-`, so publishedAt, published_at and Published-At are one.
 */
import { isoDate } from './iso-date.js';

/** Own fields only; `__proto__` is a name like any other. */
export type Fields = ReadonlyMap<string, unknown>;

export interface Metadata {
  readonly source: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly language: string | null;
  readonly url: string | null;
  /** Credit lines; authors follow as "By …", so that a person is not taken for an agency. */
  readonly credits: readonly string[];
  /** Names of fields that are there and of no use: an object as a title. */
  readonly unfit: readonly string[];
}

export const TEXT_FIELDS = ['text', 'body', 'content', 'contenttext', 'articlebody'] as const;

const SOURCE = ['source', 'publisher'];
const TITLE = ['title', 'headline'];
const PUBLISHED = ['published', 'date', 'publishedat', 'datepublished', 'pubdate'];
const UPDATED = ['updated', 'updatedat', 'datemodified', 'modified'];
const LANGUAGE = ['language', 'lang', 'inlanguage'];
const URL_FIELDS = ['url', 'link'];
const CREDITS = ['credits', 'credit'];
const AUTHORS = ['author', 'authors', 'byline'];

export function fieldsOf(entries: Iterable<readonly [string, unknown]>): Fields {
  const fields = new Map<string, unknown>();
  for (const [name, value] of entries) {
    const key = name.toLowerCase().replace(/[_-]/g, '');
    if (value !== null && value !== undefined && !fields.has(key)) fields.set(key, value);
  }
  return fields;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function metadataOf(fields: Fields): Metadata {
  const unfit: string[] = [];
  const pick = <T>(names: readonly string[], read: (value: unknown) => T | null): T | null =>
    pickField(fields, names, read, unfit);
  const published = pick(PUBLISHED, time);
  const updated = pick(UPDATED, time);
  const language = pick(LANGUAGE, words);
  return {
    source: trimmed(pick(SOURCE, nameOf)),
    title: trimmed(pick(TITLE, words)),
    published,
    updated,
    language: language === null ? null : primarySubtag(language),
    url: trimmed(pick(URL_FIELDS, words)),
    credits: [...(pick(CREDITS, lines) ?? []), ...(pick(AUTHORS, lines) ?? []).map(byline)],
    unfit,
  };
}

/** The article's text as given; paragraphs in a list are joined by blank lines. Null when there is none. */
export function textOf(fields: Fields): string | null {
  return pickField(fields, TEXT_FIELDS, textValue, []);
}

/** The first of the names whose value is fit; those passed over go into `unfit`. */
function pickField<T>(
  fields: Fields,
  names: readonly string[],
  read: (value: unknown) => T | null,
  unfit: string[],
): T | null {
  const passed: string[] = [];
  for (const name of names) {
    const value = fields.get(name);
    if (value === undefined || value === '') continue;
    const fit = read(value);
    if (fit !== null) return fit;
    passed.push(name);
  }
  for (const name of passed) unfit.push(name);
  return null;
}

function words(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** ISO 8601 from a date in words or a number of seconds; null for what is no time. */
function time(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? isoDate(value) : null;
}

/** "CNN" or { "name": "CNN" }. */
function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (value instanceof Map) return words(value.get('name'));
  if (!isObject(value)) return null;
  const { name } = value;
  return words(name);
}

function lines(value: unknown): readonly string[] | null {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const names = list.map(nameOf);
  const fit = names.flatMap((name) => trimmed(name) ?? []);
  return names.includes(null) ? null : fit;
}

function textValue(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return null;
  const paragraphs: readonly unknown[] = value;
  return paragraphs.every((paragraph) => typeof paragraph === 'string') ? paragraphs.join('\n\n') : null;
}

export function byline(author: string): string {
  return /^by\s/i.test(author) ? author : `By ${author}`;
}

function trimmed(value: string | null): string | null {
  return value?.trim() || null;
}

/** `en-GB`, `en_GB` and `EN` are `en`; a name in words is no tag. */
export function primarySubtag(tag: string): string | null {
  return /^([a-z]{2,3})(?:[-_]|$)/i.exec(tag.trim())?.[1].toLowerCase() ?? null;
}
