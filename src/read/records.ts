/** One JSON value that should be an article, as an item; and names for the records of one file. */
import { hash } from 'node:crypto';
import type { ReadItem } from '../model/read-item.js';
import type { InputFormat } from '../options.js';
import { type Fields, fieldsOf, isObject, metadataOf, TEXT_FIELDS, textOf } from './article-fields.js';
import { articleItem, type DeliveredFile } from './delivered-file.js';
import { type FieldMapping, valueAt } from './field-mapping.js';
import { problemItem } from './read-problem.js';

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
  const fields = isObject(value) ? mappedFields(value, file.fields) : null;
  const record = place.index === null ? null : names(idOf(fields) ?? place.index, place.index);
  const bad = (what: string) => problemItem('bad-record', file.path, `${placeOf(place)}${what}`, record);
  if (!fields) {
    yield bad('is not an object with a "text" field.');
    return;
  }
  const text = textOf(fields);
  if (text === null) {
    yield bad(missingText(fields));
    return;
  }
  const metadata = metadataOf(fields);
  const id = fields.get('id');
  const unfit = id !== undefined && idOf(fields) === null ? ['id', ...metadata.unfit] : metadata.unfit;
  for (const field of unfit)
    yield bad(`has a field "${field}" that cannot be read (wrong type, or no time); read without it.`);
  const { format, encoding } = place;
  const sha256 = place.sha256 ?? hash('sha256', text, 'hex');
  yield articleItem(file, { format, encoding, text, record, sha256, metadata });
}

/** What `--field` asks for comes under our own names, which count before any other. */
function mappedFields(record: Readonly<Record<string, unknown>>, mapping: FieldMapping): Fields {
  const asked = [...mapping].map(([name, path]) => [name, valueAt(record, path)] as const);
  return fieldsOf([...asked, ...Object.entries(record)]);
}

function idOf(fields: Fields | null): string | number | null {
  const id = fields?.get('id');
  if (typeof id === 'string') return id === '' ? null : id;
  return typeof id === 'number' ? id : null;
}

function placeOf({ index, line }: RecordPlace): string {
  if (index === null) return 'The record ';
  return line === undefined ? `Record ${index} ` : `Record ${index} (line ${line}) `;
}

function missingText(fields: Fields): string {
  const there = TEXT_FIELDS.filter((name) => fields.has(name));
  if (there.length === 0) return 'has no text: a field "text", "body" or "content" is needed.';
  if (there.every((name) => fields.get(name) === '')) return `has an empty field "${there[0]}".`;
  return `has a field "${there[0]}" that is neither a string nor a list of strings.`;
}

export function emptyFile(path: string): ReadItem {
  return problemItem('empty', path, 'There is no record in it.');
}
