/** What a format reader is given: one file's place, and its bytes when it asks for them. */
import { hash } from 'node:crypto';
import type { Article, ItemMetadata, Origin } from '../model/article.js';
import type { ReadItem } from '../model/read-item.js';
import type { InputFormat } from '../options.js';
import { type Metadata, metadataOf } from './article-fields.js';
import { decode } from './encoding.js';
import type { FieldMapping } from './field-mapping.js';
import type { FileBytes, NoBytes } from './file-bytes.js';
import { knowsEncoding } from './legacy-encoding.js';
import { stemOf } from './path-names.js';
import { problemItem, type Where } from './read-problem.js';
import { withTitleSignals } from './slug-signals.js';
import { asBuffer } from './utf8.js';

export interface DeliveredFile {
  readonly path: string;
  /** The outlet as folders tell it. */
  readonly source: string | null;
  /** Asked for by `--encoding`. */
  readonly encoding: string | null;
  readonly maxBytes: number;
  /** Asked for by `--input-format`. */
  readonly inputFormat: InputFormat | null;
  /** Asked for by `--field`. */
  readonly fields: FieldMapping;
  /** What it was delivered as: `text/html`, in lower case without parameters; null on disk. */
  readonly mediaType: string | null;
  /** The character set that the delivery states for it, outside the file itself; null on disk. */
  readonly declaredEncoding: string | null;
  /** How many files it lies in: 0 on disk, 1 in an archive, 2 in an archive in an archive. */
  readonly depth: number;
  /** The first bytes, at most `HEAD_BYTES`; none where reading fails. May be asked for before the others. */
  readonly head: () => Promise<Uint8Array>;
  /** All of it, at most `maxBytes`. */
  readonly bytes: () => Promise<FileBytes>;
  /** A stream of any length; returns why it broke off, or null at the end. */
  readonly chunks: () => AsyncGenerator<Uint8Array, NoBytes | null>;
}

export interface WholeText {
  readonly text: string;
  readonly encoding: string;
  /** Hex SHA-256 of the bytes. */
  readonly sha256: string;
  /** How many bytes were replaced: a problem, but the text is there. */
  readonly problems: readonly ReadItem[];
}

/**
 * The whole file as text, or the one problem that says why not. `declaredIn` finds the encoding a file states of
 * itself (an XML declaration, a meta element) in its first 4 KB, one character a byte; it counts after a byte
 * order mark and strict UTF-8, and only where the text then holds nothing that fits no character.
 */
export async function readText(
  file: DeliveredFile,
  declaredIn: (head: string) => string | null = () => null,
): Promise<WholeText | { readonly problem: ReadItem }> {
  const read = await file.bytes();
  if (!read.ok) return { problem: problemItem(read.why.code, file.path, read.why.message) };
  const declared =
    file.declaredEncoding ?? declaredIn(asBuffer(read.bytes.subarray(0, 4096)).toString('latin1'));
  const known = declared !== null && (await knowsEncoding(declared)) ? declared.toLowerCase() : null;
  const decoded = await decode(read.bytes, file.encoding, known);
  if (decoded.kind === 'binary') return { problem: binaryProblem(file.path) };
  const problems =
    decoded.replaced === 0 ? [] : [replacedProblem(file.path, decoded.replaced, decoded.encoding)];
  return {
    text: decoded.text,
    encoding: decoded.encoding,
    sha256: hash('sha256', read.bytes, 'hex'),
    problems,
  };
}

export function binaryProblem(path: string): ReadItem {
  return problemItem(
    'binary',
    path,
    'Not text in any encoding known here; if it is text, name it with --encoding.',
  );
}

export function replacedProblem(
  path: string,
  replaced: number,
  encoding: string,
  record: Where = null,
): ReadItem {
  const bytes = replaced === 1 ? '1 byte fits' : `${replaced} bytes fit`;
  const message = `Read as ${encoding}; ${bytes} no character and became U+FFFD. Another --encoding may suit it.`;
  return problemItem('bad-encoding', path, message, record);
}

export interface ArticleParts {
  /** Name of the reader. */
  readonly format: InputFormat;
  readonly text: string;
  readonly encoding: string | null;
  /** Where the article starts in the text. */
  readonly bodyStart?: number;
  readonly record?: Where;
  readonly sha256: string;
  readonly metadata?: Metadata;
  readonly item?: ItemMetadata;
  readonly origins?: readonly Origin[] | null;
}

/** For formats that say nothing of versions and status. */
export const NO_ITEM: ItemMetadata = {
  guid: null,
  version: null,
  slug: null,
  status: 'usable',
  signals: [],
  embargo: null,
  notes: [],
};

const NO_METADATA = metadataOf(new Map());

/** Where a note to editors says that it is one. */
const OPENING = 400;

/** Where a headline stands that no metadata names. */
function firstLine(text: string, from: number): string {
  const head = text.slice(from, from + 400).trimStart();
  const end = head.indexOf('\n');
  return (end < 0 ? head : head.slice(0, end)).trim();
}

/** The article, or the problem that no letter or digit is in it. */
export function articleItem(file: DeliveredFile, parts: ArticleParts): ReadItem {
  const { text, bodyStart = 0, record = null, sha256, metadata = NO_METADATA } = parts;
  if (!/[\p{L}\p{N}]/u.test(bodyStart === 0 ? text : text.slice(bodyStart)))
    return problemItem('empty', file.path, 'There is no word in it.', record);
  const { format, encoding, item = NO_ITEM, origins = null } = parts;
  const { source, title, published, updated, language, url, credits } = metadata;
  const article: Article = {
    path: file.path,
    record,
    source: source ?? file.source,
    fileStem: stemOf(file.path),
    title,
    text,
    body: { start: bodyStart, end: text.length },
    published,
    updated,
    language,
    url,
    credits,
    format,
    encoding,
    item: withTitleSignals(
      item,
      title ?? firstLine(text, bodyStart),
      text.slice(bodyStart, bodyStart + OPENING),
    ),
    origins,
    sha256,
  };
  return { type: 'article', article };
}
