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

/** Of each part of an article, the names it goes by; the first that is there and fit counts. */
const NAMES = {
  text: [
    ...[
      'text',
      'body',
      'content',
      'contenttext',
      'articlebody',
      'bodytext',
      'contenthtml',
      'bodyhtml',
      'bodyxhtml',
    ],
    ...['html', 'fulltext', 'articletext', 'maintext', 'story'],
  ],
  /** What may stand in for a text that is not there. */
  summary: ['summary', 'description', 'abstract', 'excerpt', 'snippet', 'standfirst'],
  source: [
    ...[
      'source',
      'publisher',
      'outlet',
      'publication',
      'newspaper',
      'sourcename',
      'sitename',
      'site',
      'provider',
    ],
    ...['website', 'domain'],
  ],
  title: ['title', 'headline', 'webtitle', 'name'],
  published: [
    ...['published', 'date', 'publishedat', 'datepublished', 'pubdate', 'publicationdate', 'publishdate'],
    ...[
      'publishedon',
      'publishedtime',
      'publicationtime',
      'webpublicationdate',
      'firstpublished',
      'firstcreated',
    ],
    ...['datetime', 'timestamp', 'createdat', 'datecreated', 'created', 'time'],
  ],
  updated: [
    ...['updated', 'updatedat', 'datemodified', 'modified', 'lastmodified', 'modifiedat', 'lastupdated'],
    ...['updateddate', 'versioncreated'],
  ],
  language: ['language', 'lang', 'inlanguage', 'languagecode', 'locale'],
  url: ['url', 'link', 'weburl', 'permalink', 'canonicalurl', 'externalurl', 'href'],
  credits: ['credits', 'credit', 'credittext', 'agency', 'sourceorganization'],
  author: ['author', 'authors', 'byline', 'creator', 'writer', 'reporter'],
  id: ['id', '_id', 'guid', 'uri', 'uuid', 'articleid'],
  guid: ['guid', 'uri'],
  version: ['version'],
  slug: ['slug', 'slugline'],
  embargo: ['embargoed', 'embargo', 'embargodate'],
  status: ['pubstatus'],
  notes: ['ednote', 'editornote', 'editorsnote'],
} as const;

/** A value under one of these names that cannot be read is worth a line; the others mean other things as well. */
const PLAIN_NAMES = new Set<string>(
  (
    'source publisher title headline published date publishedat datepublished pubdate updated updatedat ' +
    'datemodified modified language lang inlanguage url link credits credit author authors byline embargoed'
  ).split(' '),
);

export function fieldsOf(entries: Iterable<readonly [string, unknown]>): Fields {
  const fields = new Map<string, unknown>();
  for (const [name, value] of entries) {
    const key = keyOf(name);
    if (value !== null && value !== undefined && !fields.has(key)) fields.set(key, value);
  }
  return fields;
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/[_-]/g, '');
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function metadataOf(fields: Fields): Metadata {
  const unfit: string[] = [];
  const pick = <T>(names: readonly string[], read: (value: unknown) => T | null): T | null =>
    pickField(fields, names, read, unfit);
  const published = pick(NAMES.published, time);
  const updated = pick(NAMES.updated, time);
  const language = pick(NAMES.language, words);
  return {
    source: trimmed(pick(NAMES.source, nameOf)),
    title: trimmed(pick(NAMES.title, words)),
    published,
    updated,
    language: language === null ? null : primarySubtag(language),
    url: trimmed(pick(NAMES.url, words)),
    credits: [...(pick(NAMES.credits, lines) ?? []), ...(pick(NAMES.author, lines) ?? []).map(byline)],
    unfit,
  };
}

/** What a record says of itself as an item: as delivered, to be understood by the wire's vocabularies. */
export interface ItemFields {
  readonly guid: string | null;
  readonly version: string | null;
  readonly slug: string | null;
  readonly embargo: string | null;
  readonly status: string | null;
  readonly notes: readonly string[];
}

export function itemFieldsOf(fields: Fields): ItemFields {
  const pick = <T>(names: readonly string[], read: (value: unknown) => T | null): T | null =>
    pickField(fields, names, read, []);
  return {
    guid: trimmed(pick(NAMES.guid, words)),
    version: trimmed(pick(NAMES.version, scalar)),
    slug: trimmed(pick(NAMES.slug, deskSlug)),
    embargo: pick(NAMES.embargo, time),
    status: pick(NAMES.status, words),
    notes: pick(NAMES.notes, lines) ?? [],
  };
}

/** What the record calls itself: null where nothing does, or nothing that could be a name. */
export function idOf(fields: Fields): string | number | null {
  return pickField(fields, NAMES.id, (value) => (typeof value === 'number' ? value : words(value)), []);
}

/** The article's text as given; paragraphs in a list are joined by blank lines. Null when there is none. */
export function textOf(fields: Fields): string | null {
  return pickField(fields, NAMES.text, textValue, []);
}

/** What stands in for a text that is not there. */
export function summaryOf(fields: Fields): string | null {
  return pickField(fields, NAMES.summary, textValue, []);
}

/** Names of fields that should hold the text, of those there are. */
export function textFieldsIn(fields: Fields): readonly string[] {
  return NAMES.text.filter((name) => fields.has(name));
}

/** Fields in which `name` is said by `value` alone, whatever other names say the same. */
export function withField(fields: Fields, name: keyof typeof NAMES, value: unknown): Fields {
  const others = [...fields].filter(([key]) => !NAMES[name].some((known) => known === key));
  return new Map(value === undefined || value === null ? others : [...others, [NAMES[name][0], value]]);
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
  for (const name of passed) if (PLAIN_NAMES.has(name)) unfit.push(name);
  return null;
}

/** A string; or one wrapped with its kind: `{ "rendered": … }`, `{ "main": … }`. */
function words(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (!isObject(value)) return null;
  const wrapped = WRAPPERS.map((name) => (Object.hasOwn(value, name) ? value[name] : null));
  return wrapped.find((one) => typeof one === 'string') ?? null;
}

const WRAPPERS = ['rendered', 'main', 'value', '#text'];

function scalar(value: unknown): string | null {
  return typeof value === 'number' ? String(value) : words(value);
}

/** The last part of an address (`ferry-back-after-storm`) is called a slug as well, and says nothing of versions. */
function deskSlug(value: unknown): string | null {
  const slug = words(value);
  return slug === null || /^[a-z0-9]{1,40}(?:-[a-z0-9]{1,40}){2}/.test(slug) ? null : slug;
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
  if (!Array.isArray(value)) return words(value);
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
