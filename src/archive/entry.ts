/**
 * An entry of an archive as it is stored: the delivery as JSON, the text deflated, a checksum over both; and back,
 * with everything checked that a file may hold by mistake.
 */
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Article, ItemMetadata, PublicationStatus, Signal } from '../model/article.js';
import { NO_ITEM } from '../read/delivered-file.js';
import { damaged } from './archive-error.js';
import { checksum } from './disk.js';

/** Lengths of the two parts and the checksum, 4 bytes each. */
const RECORD_HEAD = 12;

/** What an archive keeps: an article and its name in the archive. */
export interface ArchiveEntry {
  /** 32 hex digits: of path, record and delivered text, so that the same delivery has the same id. */
  readonly id: string;
  readonly article: Article;
  /** As read from the text where the delivery does not say it. */
  readonly told: Told;
}

export interface Told {
  readonly source: string;
  readonly title: string | null;
  readonly published: string | null;
}

/** The id of an article in every archive. Metadata is no part of it: a title mended by hand makes no second entry. */
export function entryId({ path, record, text }: Pick<Article, 'path' | 'record' | 'text'>): string {
  return createHash('sha256')
    .update(JSON.stringify([path, record]))
    .update('\0')
    .update(text, 'utf16le')
    .digest('hex')
    .slice(0, 32);
}

/** Quick settings: a news report is a few kilobytes, and gains next to nothing by a larger window or level. */
const DEFLATE = { level: 4, memLevel: 6, windowBits: 13 };

export function packEntry(article: Article, told: Told): Uint8Array {
  const { text, origins: _, archived: _a, ...delivery } = article;
  // A lone half of a surrogate pair has no UTF-8 form; such a text is kept in UTF-16.
  const wide = /\p{Surrogate}/u.test(text);
  const meta = Buffer.from(
    JSON.stringify({ ...lean(delivery), told: unsaid(told, article), ...(wide ? { wide } : {}) }),
    'utf8',
  );
  const units = Buffer.from(text, wide ? 'utf16le' : 'utf8');
  const packed = deflateRawSync(units, DEFLATE);
  const bytes = Buffer.allocUnsafe(RECORD_HEAD + meta.length + packed.length);
  bytes.writeUInt32LE(meta.length, 0);
  bytes.writeUInt32LE(packed.length, 4);
  bytes.set(meta, RECORD_HEAD);
  bytes.set(packed, RECORD_HEAD + meta.length);
  bytes.writeUInt32LE(checksum(bytes.subarray(RECORD_HEAD)), 8);
  return bytes;
}

/** What the text tells and the delivery does not; JSON leaves out what is undefined. */
function unsaid({ source, title, published }: Told, article: Article): Readonly<Record<string, unknown>> {
  return {
    source: source === article.source ? undefined : source,
    title: title === article.title ? undefined : title,
    published: published === article.published ? undefined : published,
  };
}

/** Without fields that say nothing. */
function lean({ item, ...delivery }: Omit<Article, 'text' | 'origins'>): Readonly<Record<string, unknown>> {
  const told = Object.entries(delivery).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  const ofItem = Object.entries(item).filter(
    ([key, value]) =>
      value !== null &&
      !(Array.isArray(value) && value.length === 0) &&
      !(key === 'status' && value === 'usable'),
  );
  return { ...Object.fromEntries(told), ...(ofItem.length > 0 ? { item: Object.fromEntries(ofItem) } : {}) };
}

/** Throws ArchiveError where the bytes are not what `packEntry` made. `name`: what the message calls it. */
export function unpackEntry(bytes: Buffer, name: string): Omit<ArchiveEntry, 'id'> {
  if (bytes.length < RECORD_HEAD) throw damaged(`${name} is cut short`);
  const metaLength = bytes.readUInt32LE(0);
  const textLength = bytes.readUInt32LE(4);
  if (bytes.length !== RECORD_HEAD + metaLength + textLength) throw damaged(`${name} is damaged`);
  if (checksum(bytes.subarray(RECORD_HEAD)) !== bytes.readUInt32LE(8)) throw damaged(`${name} is damaged`);
  const meta: unknown = JSON.parse(bytes.toString('utf8', RECORD_HEAD, RECORD_HEAD + metaLength));
  const units = inflateRawSync(bytes.subarray(RECORD_HEAD + metaLength));
  const fields = isRecord(meta) ? meta : {};
  const text = units.toString(fields['wide'] === true ? 'utf16le' : 'utf8');
  const article = parseArticle({ ...fields, text });
  if (article === null) throw damaged(`${name} holds no article`);
  const more = isRecord(fields['told']) ? fields['told'] : {};
  const own = (key: 'source' | 'title' | 'published'): string | null => {
    const value = more[key];
    return typeof value === 'string' ? value : article[key];
  };
  const told = { source: own('source') ?? '', title: own('title'), published: own('published') };
  return { article, told };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An article from JSON that an archive or an export holds; null where it is none. */
export function parseArticle(value: unknown): Article | null {
  if (!isRecord(value)) return null;
  const { path, text, sha256, format } = value;
  if (typeof path !== 'string' || typeof text !== 'string') return null;
  const named = (key: string): string | null => {
    const own = value[key];
    return typeof own === 'string' ? own : null;
  };
  const { record } = value;
  return {
    path,
    record: typeof record === 'string' || typeof record === 'number' ? record : null,
    source: named('source'),
    fileStem: named('fileStem') ?? path,
    title: named('title'),
    text,
    body: parseSpan(value['body'], text.length),
    published: named('published'),
    updated: named('updated'),
    language: named('language'),
    url: named('url'),
    credits: texts(value['credits']),
    format: typeof format === 'string' ? format : 'given',
    encoding: named('encoding'),
    item: parseItem(value['item']),
    origins: null,
    sha256: typeof sha256 === 'string' ? sha256 : createHash('sha256').update(text, 'utf8').digest('hex'),
  };
}

function parseSpan(value: unknown, length: number): Article['body'] {
  const { start, end } = isRecord(value) ? value : {};
  const isSpan =
    typeof start === 'number' && typeof end === 'number' && start >= 0 && start <= end && end <= length;
  return isSpan ? { start, end } : { start: 0, end: length };
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((word) => typeof word === 'string') : [];
}

const STATUSES: readonly PublicationStatus[] = ['usable', 'withheld', 'canceled'];
const SIGNALS: readonly Signal[] = [
  'update',
  'correction',
  'writethru',
  'refile',
  'repeat',
  'kill',
  'withdrawal',
  'advisory',
];

function parseItem(value: unknown): ItemMetadata {
  if (!isRecord(value)) return NO_ITEM;
  const named = (key: string): string | null => {
    const own = value[key];
    return typeof own === 'string' ? own : null;
  };
  const signals = texts(value['signals']);
  return {
    guid: named('guid'),
    version: named('version'),
    slug: named('slug'),
    status: STATUSES.find((known) => known === value['status']) ?? 'usable',
    signals: signals.flatMap((signal) => SIGNALS.find((known) => known === signal) ?? []),
    embargo: named('embargo'),
    notes: texts(value['notes']),
  };
}
