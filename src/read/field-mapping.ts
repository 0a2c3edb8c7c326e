/**
 * What `--field text=content.body` asks for: from which place of a record each part of an article is taken.
 * Paths are names and list indexes joined by dots; a name that holds a dot itself is tried first.
 */
import { FIELD_NAMES } from '../options.js';
import { isObject } from './article-fields.js';

type MappedField = (typeof FIELD_NAMES)[number];

/** Path by the article's field; of one field named twice the later path counts. */
export type FieldMapping = ReadonlyMap<MappedField, string>;

/** Takes words that `options.ts` has checked: NAME=PATH. */
export function parseFieldMapping(words: readonly string[]): FieldMapping {
  const mapping = new Map<MappedField, string>();
  for (const word of words) {
    const at = word.indexOf('=');
    const name = FIELD_NAMES.find((known) => known === word.slice(0, at));
    if (name !== undefined) mapping.set(name, word.slice(at + 1));
  }
  return mapping;
}

/** The value at `path`; undefined where there is none. Own properties only. Linear in the path's length. */
export function valueAt(record: unknown, path: string): unknown {
  if (isObject(record) && Object.hasOwn(record, path)) return record[path];
  let value = record;
  for (const step of path.split('.')) {
    if (Array.isArray(value)) value = /^\d{1,9}$/.test(step) ? value[Number(step)] : undefined;
    else if (isObject(value) && Object.hasOwn(value, step)) value = value[step];
    else return undefined;
  }
  return value;
}
