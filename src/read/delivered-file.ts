/** What a format reader is given: one file's place, and its bytes when it asks for them. */
import { hash } from 'node:crypto';
import type { Article, ItemMetadata, Origin } from '../model/article.js';
import type { ReadItem } from '../model/read-item.js';
import { type Metadata, metadataOf } from './article-fields.js';
import { decode } from './encoding.js';
import type { FileBytes, NoBytes } from './file-bytes.js';
import { stemOf } from './path-order.js';
import { problemItem, type Where } from './read-problem.js';

export interface DeliveredFile {
  readonly path: string;
  /** The outlet as folders tell it. */
  readonly source: string | null;
  readonly encoding: string | null;
  readonly maxBytes: number;
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

/** The whole file as text, or the one problem that says why not. */
export async function readText(file: DeliveredFile): Promise<WholeText | { readonly problem: ReadItem }> {
  const read = await file.bytes();
  if (!read.ok) return { problem: problemItem(read.why.code, file.path, read.why.message) };
  const decoded = await decode(read.bytes, file.encoding);
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
  readonly format: string;
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
    item,
    origins,
    sha256,
  };
  return { type: 'article', article };
}
