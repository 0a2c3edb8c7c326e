/** One JSON value that should be an article, as an item; and names for the records of one file. */
import { hash } from 'node:crypto';
import type { ItemMetadata } from '../model/article.js';
import type { ReadItem } from '../model/read-item.js';
import type { InputFormat } from '../options.js';
import {
  type Fields,
  fieldsOf,
  idOf,
  isObject,
  itemFieldsOf,
  metadataOf,
  summaryOf,
  textFieldsIn,
  textOf,
  withField,
} from './article-fields.js';
import { decodeReferences } from './character-references.js';
import { articleItem, type DeliveredFile } from './delivered-file.js';
import { type FieldMapping, valueAt } from './field-mapping.js';
import { fragmentText, isHtml } from './fragment-text.js';
import { statusNamed } from './lifecycle-names.js';
import { problemItem, type Where } from './read-problem.js';
import { lifecycleOf } from './xml-item.js';

export interface RecordPlace {
  /** 0-based among the file's records; null when the file is one record. */
  readonly index: number | null;
  /** 1-based, in a file of lines. */
  readonly line?: number;
  /** Of the file, where it is one record. */
  readonly sha256?: string;
  /** Name of the reader. */
  readonly format: InputFormat;
  readonly encoding: string;
}

/** Id or index → the record's name in its file. State of one file. */
export type RecordNames = (proposed: string | number, index: number) => string | number;

/**
 * A record is known by its id, else by its index. One whose name is taken gets `#` and its index appended,
 * so that path and record stay unique; "7" and 7 count as one name, as they read alike.
 */
export function recordNames(): RecordNames {
  const taken = new Set<string>();
  return (proposed, index) => {
    let name = proposed;
    while (taken.has(String(name))) name = `${name}#${index}`;
    taken.add(String(name));
    return name;
  };
}

/** The article and what is wrong with it; or only why it is none. */
export function* readRecord(
  value: unknown,
  place: RecordPlace,
  names: RecordNames,
  file: DeliveredFile,
): Generator<ReadItem> {
  const fields = isObject(value) ? fieldsOfRecord(value, file.fields) : null;
  yield* readFields(fields, place, names, file);
}

/** The same of fields that are at hand already; null stands for a value that has none. */
export function* readFields(
  fields: Fields | null,
  place: RecordPlace,
  names: RecordNames,
  file: DeliveredFile,
): Generator<ReadItem> {
  const id = fields && idOf(fields);
  const record = place.index === null ? null : names(id ?? place.index, place.index);
  const bad = (what: string) => problemItem('bad-record', file.path, `${placeOf(place)}${what}`, record);
  if (!fields) {
    yield bad('is not an object with a "text" field.');
    return;
  }
  const found = findText(fields);
  if (found === null) {
    yield bad(missingText(fields, file.fields));
    return;
  }
  const metadata = metadataOf(fields);
  const isBadId = fields.has('id') && fields.get('id') !== '' && id === null;
  for (const field of isBadId ? ['id', ...metadata.unfit] : metadata.unfit)
    yield bad(`has a field "${field}" that cannot be read (wrong type, or no time); read without it.`);
  if (found.missing !== null) yield partial(file, record, `${placeOf(place)}${found.missing}`);
  const { format, encoding } = place;
  const { text } = found;
  const title = metadata.title === null ? null : decodeReferences(metadata.title);
  const item = itemOf(fields, title);
  const sha256 = place.sha256 ?? hash('sha256', text, 'hex');
  yield articleItem(file, { format, encoding, text, record, sha256, metadata: { ...metadata, title }, item });
}

/** What `--field` names counts alone: where a record lacks it, no other field stands in. */
export function fieldsOfRecord(record: Readonly<Record<string, unknown>>, mapping: FieldMapping): Fields {
  const nested = isObject(record['fields']) && Object.hasOwn(record, 'fields') ? record['fields'] : {};
  let fields = fieldsOf([...Object.entries(record), ...Object.entries(nested)]);
  for (const [name, path] of mapping) fields = withField(fields, name, valueAt(record, path));
  return fields;
}

interface FoundText {
  readonly text: string;
  /** Why it is not all of the article, as a sentence without its subject. */
  readonly missing: string | null;
}

function findText(fields: Fields): FoundText | null {
  const text = textOf(fields);
  if (text !== null) {
    const cut = /\[\+(\d{1,9}) chars\]\s{0,5}$/.exec(text.slice(-40));
    const missing = cut
      ? `holds the beginning of its text only; ${cut[1]} more characters are missing.`
      : null;
    const whole = cut ? text.slice(0, text.lastIndexOf('[+')).trimEnd() : text;
    return { text: isHtml(whole) ? fragmentText(whole) : whole, missing };
  }
  const summary = textFieldsIn(fields).length > 0 ? null : summaryOf(fields);
  return summary === null
    ? null
    : { text: fragmentText(summary), missing: 'has no text, only a summary; that was read.' };
}

/**
 * What fields say of versions and status. A headline's marks count only for items of a wire, which have a slug, a
 * version or a status: elsewhere "KILL BILL: a review" is about a film.
 */
export function itemOf(fields: Fields, headline: string | null): ItemMetadata {
  const { guid, version, slug, embargo, status, notes } = itemFieldsOf(fields);
  const isWire = version !== null || slug !== null || status !== null;
  const title = isWire ? headline : null;
  const lifecycle = lifecycleOf({ status: statusNamed(status).status, title, slug });
  return { guid, version, slug, embargo, notes, ...lifecycle };
}

export function partial(file: DeliveredFile, record: Where, message: string): ReadItem {
  return problemItem('partial', file.path, message, record);
}

function placeOf({ index, line }: RecordPlace): string {
  if (index === null) return 'The record ';
  return line === undefined ? `Record ${index} ` : `Record ${index} (line ${line}) `;
}

function missingText(fields: Fields, mapping: FieldMapping): string {
  const there = textFieldsIn(fields);
  const asked = mapping.get('text');
  if (there.length === 0 && asked !== undefined) return `has no field "${asked}" that --field text names.`;
  if (there.length === 0)
    return 'has no text: a field "text", "body" or "content" is needed, or --field text=NAME.';
  if (there.every((name) => fields.get(name) === '')) return `has an empty field "${there[0]}".`;
  return `has a field "${there[0]}" that is neither a string nor a list of strings.`;
}

export function emptyFile(path: string): ReadItem {
  return problemItem('empty', path, 'There is no record in it.');
}
