/**
 * JSON: one record, a list of records, or an object that holds such a list. Files called .json with one record a
 * line are common and read as JSON Lines.
 */
import type { ReadItem } from '../model/read-item.js';
import { isObject } from './article-fields.js';
import { type DeliveredFile, readText, type WholeText } from './delivered-file.js';
import type { Format, ReadInner } from './format.js';
import { jsonLines } from './json-lines.js';
import { isJsonFeed, listIn, readFeed, readShaped } from './json-shapes.js';
import { parseJson } from './parse-json.js';
import { problemItem } from './read-problem.js';
import { emptyFile, recordNames } from './records.js';
import { headText } from './sniff.js';

export const json: Format = {
  name: 'json',
  extensions: ['.json'],
  mediaTypes: ['application/json', 'application/ld+json'],
  sniff: (head) => /^(?:\[\s{0,200})?\{\s{0,200}"/.test(headText(head)),
  read,
};

/** Read like any JSON, where their items are recognised by themselves; by name they need not be. */
export const ninjs: Format = {
  name: 'ninjs',
  extensions: ['.ninjs'],
  mediaTypes: ['application/ninjs+json'],
  read: (file, readInner) => read({ ...file, inputFormat: 'ninjs' }, readInner),
};

export const jsonFeed: Format = {
  name: 'json-feed',
  extensions: [],
  mediaTypes: ['application/feed+json'],
  read: (file, readInner) => read({ ...file, inputFormat: 'json-feed' }, readInner),
};

async function* read(file: DeliveredFile, readInner: ReadInner): AsyncGenerator<ReadItem> {
  const whole = await readText(file);
  if ('problem' in whole) {
    yield whole.problem;
    return;
  }
  if (whole.text.trim() === '') {
    yield emptyFile(file.path);
    return;
  }
  const parsed = parseJson(whole.text);
  yield* whole.problems;
  if (!parsed.ok && isOneRecordPerLine(whole.text))
    yield* jsonLines.read(asLines(file, whole.text), readInner);
  else if (parsed.ok) yield* readValue(parsed.value, whole, file);
  else yield problemItem('bad-json', file.path, `This is ${parsed.why}.`);
}

/** The text at hand as the stream: standard input cannot be read a second time. */
function asLines(file: DeliveredFile, text: string): DeliveredFile {
  return {
    ...file,
    encoding: 'utf-8',
    async *chunks() {
      yield Buffer.from(text, 'utf8');
      return null;
    },
  };
}

function* readValue(
  value: unknown,
  { sha256, encoding }: WholeText,
  file: DeliveredFile,
): Generator<ReadItem> {
  const names = recordNames();
  const format = file.inputFormat === 'ninjs' ? 'ninjs' : json.name;
  if (isJsonFeed(value, file.inputFormat)) {
    const items: unknown = value['items'];
    if (Array.isArray(items) && items.length === 0) yield emptyFile(file.path);
    yield* readFeed(value, { index: null, format, encoding }, names, file);
    return;
  }
  const list = listIn(value);
  if (!list) yield* readShaped(value, { index: null, sha256, format, encoding }, names, file);
  else if (list.length === 0) yield emptyFile(file.path);
  else
    for (const [index, record] of list.entries())
      yield* readShaped(record, { index, format, encoding }, names, file);
}

function isOneRecordPerLine(text: string): boolean {
  const start = text.length - text.trimStart().length;
  const end = text.indexOf('\n', start);
  const first = end < 0 ? null : parseJson(text.slice(start, end));
  return first?.ok === true && isObject(first.value);
}
