/**
 * What a JSON value holds: one record, a list of records under one of the names in use, a feed, or objects of a
 * vocabulary of its own (ninjs, JSON-LD), which are recognised one by one.
 */
import type { ReadItem } from '../model/read-item.js';
import type { InputFormat } from '../options.js';
import { type Fields, fieldsOf, isObject, textOf, withField } from './article-fields.js';
import type { DeliveredFile } from './delivered-file.js';
import { isArticle, jsonLdArticles } from './json-ld.js';
import { isNinjs, readNinjs } from './ninjs.js';
import { fieldsOfRecord, type RecordNames, type RecordPlace, readFields, readRecord } from './records.js';

type Node = Readonly<Record<string, unknown>>;

/** One value that should be an article, by its own shape or as `--input-format ninjs` says. */
export function* readShaped(
  value: unknown,
  place: RecordPlace,
  names: RecordNames,
  file: DeliveredFile,
): Generator<ReadItem> {
  const wrapped = isObject(value) ? own(value, 'item') : undefined;
  if (isNinjs(wrapped) && !isNinjs(value)) {
    yield* readShaped(wrapped, place, names, file);
    return;
  }
  const mustBeNinjs = file.inputFormat === 'ninjs' && isObject(value);
  if (mustBeNinjs || (isNinjs(value) && !file.fields.has('text'))) {
    if (isObject(value)) yield* readNinjs(value, { ...place, format: 'ninjs' }, names, file);
    return;
  }
  const linked = isObject(value) && isLinkedData(value) ? jsonLdArticles(value) : [];
  if (linked.length === 0) yield* readRecord(value, place, names, file);
  else if (linked.length === 1) yield* readRecord(linked[0], place, names, file);
  else
    for (const [at, node] of linked.entries())
      yield* readRecord(node, { ...place, index: (place.index ?? 0) + at }, names, file);
}

function isLinkedData(value: Node): boolean {
  return isArticle(value) || Object.hasOwn(value, '@graph') || Object.hasOwn(value, '@context');
}

const LISTS = [
  'articles',
  'items',
  'records',
  '_items',
  'results',
  'docs',
  'stories',
  'news',
  'entries',
  'data',
];

/** Services wrap their answers: `{ "response": { "results": […] } }`. */
const MAX_WRAPPERS = 3;

/** The records of a file; null where the value is one record itself. */
export function listIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  let at: unknown = value;
  for (let level = 0; level < MAX_WRAPPERS && isObject(at) && !isNinjs(at); level++) {
    const list = listOf(at);
    if (list) return textOf(fieldsOf(Object.entries(at))) === null ? list : null;
    at = own(at, 'data') ?? own(at, 'response');
  }
  return null;
}

function listOf(node: Node): readonly unknown[] | null {
  for (const name of LISTS) {
    const list = own(node, name);
    if (Array.isArray(list)) return list;
  }
  return null;
}

function own(node: Node, name: string): unknown {
  return Object.hasOwn(node, name) ? node[name] : undefined;
}

/** JSON Feed 1 and 1.1, by the version it must state. */
export function isJsonFeed(value: unknown, asked: InputFormat | null): value is Node {
  if (!isObject(value) || !Object.hasOwn(value, 'items') || !Array.isArray(value['items'])) return false;
  const version = Object.hasOwn(value, 'version') ? value['version'] : null;
  return (
    asked === 'json-feed' ||
    (typeof version === 'string' && /^https?:\/\/jsonfeed\.org\/version\//i.test(version))
  );
}

/** A feed's items: what the feed says of all of them counts where an item says nothing. */
export function* readFeed(
  feed: Node,
  place: RecordPlace,
  names: RecordNames,
  file: DeliveredFile,
): Generator<ReadItem> {
  const items: readonly unknown[] = Array.isArray(feed['items']) ? feed['items'] : [];
  const common = fieldsOf(Object.entries(feed));
  for (const [index, item] of items.entries()) {
    const at: RecordPlace = { ...place, index, format: 'json-feed' };
    yield* readFields(isObject(item) ? feedFields(item, common, file) : null, at, names, file);
  }
}

function feedFields(item: Node, feed: Fields, file: DeliveredFile): Fields {
  let fields = fieldsOfRecord(item, file.fields);
  if (!file.fields.has('text') && fields.has('contenthtml'))
    fields = withField(fields, 'text', fields.get('contenthtml'));
  if (!fields.has('source')) fields = withField(fields, 'source', feed.get('title'));
  if (!fields.has('language')) fields = withField(fields, 'language', feed.get('language'));
  const hasAuthor = fields.has('authors') || fields.has('author');
  if (!hasAuthor) fields = withField(fields, 'author', feed.get('authors') ?? feed.get('author'));
  if (!fields.has('url')) fields = withField(fields, 'url', fields.get('externalurl'));
  return fields;
}
