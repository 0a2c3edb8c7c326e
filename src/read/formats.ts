/**
 * The formats that can be read, and which of them a file is. A new one is one file and one line here, and its
 * name in INPUT_FORMATS of the options.
 */
import type { ReadItem } from '../model/read-item.js';
import { anpa } from './anpa.js';
import { tooDeep } from './archive-budget.js';
import { csv, tsv } from './csv.js';
import type { DeliveredFile } from './delivered-file.js';
import { docx } from './docx.js';
import { eml } from './eml.js';
import type { Format } from './format.js';
import { gzip } from './gzip.js';
import { html } from './html.js';
import { iptc7901 } from './iptc7901.js';
import { json, jsonFeed, ninjs } from './json.js';
import { jsonLines } from './json-lines.js';
import { markdown } from './markdown.js';
import { mbox } from './mbox.js';
import { extensionOf } from './path-names.js';
import { pdf } from './pdf.js';
import { plainText } from './plain-text.js';
import { skipItem } from './read-problem.js';
import { rtf } from './rtf.js';
import { XML_FORMATS } from './xml-formats.js';
import { zip } from './zip.js';

/** Of formats that recognise the same first bytes the earlier one counts. */
export const FORMATS: readonly Format[] = [
  plainText,
  markdown,
  html,
  json,
  jsonFeed,
  ninjs,
  jsonLines,
  csv,
  tsv,
  iptc7901,
  anpa,
  rtf,
  mbox,
  eml,
  docx,
  pdf,
  gzip,
  zip,
  ...XML_FORMATS,
];

/**
 * What `--input-format` names; else, of the formats that recognise the first bytes, one that claims the extension
 * before any other; else by extension; else by the media type it was declared with; else plain text.
 * A container is opened whatever was named, unless the name recognises the bytes itself (docx is a zip file).
 */
export async function formatOf(file: DeliveredFile): Promise<Format> {
  const head = await file.head();
  const asked = FORMATS.find(({ name }) => name === file.inputFormat);
  if (asked?.isContainer || asked?.sniff?.(head)) return asked;
  const found = recognise(file, head);
  return asked && !found.isContainer ? asked : found;
}

function recognise(file: DeliveredFile, head: Uint8Array): Format {
  const extension = extensionOf(file.path);
  const claiming = FORMATS.filter(({ extensions }) => extensions.includes(extension));
  const fits = (format: Format) => format.sniff?.(head) === true;
  const mediaType = file.mediaType;
  return (
    claiming.find(fits) ??
    FORMATS.find(fits) ??
    (extension === '' ? undefined : claiming[0]) ??
    FORMATS.find(({ mediaTypes }) => mediaType !== null && mediaTypes.includes(mediaType)) ??
    plainText
  );
}

/** Articles and problems of one file, with the reader that suits it. */
export async function* readFile(file: DeliveredFile): AsyncGenerator<ReadItem> {
  const format = await formatOf(file);
  yield { type: 'file', path: file.path, reader: format.name, depth: file.depth };
  const deep = format.isContainer ? tooDeep(file) : null;
  if (deep) yield deep;
  else yield* format.read(file, readInner);
}

/** A file inside another is treated as one met in a folder: of no known extension, it is left out by rule. */
async function* readInner(file: DeliveredFile): AsyncGenerator<ReadItem> {
  if (!isKnownType(file.path) && file.inputFormat === null) {
    yield skipItem('unknown-type', file.path);
    return;
  }
  for await (const item of readFile(file)) yield asSkipWhereUntyped(item, file.path);
}

/** A file without extension that nobody named, and that turns out to be no text, is of unknown type, no failure. */
export function asSkipWhereUntyped(item: ReadItem, path: string): ReadItem {
  const isUntyped = item.type === 'problem' && item.problem.code === 'binary' && extensionOf(path) === '';
  return isUntyped ? skipItem('unknown-type', path) : item;
}

/** Whether a file met in a folder is read by its extension. */
export function isKnownType(path: string): boolean {
  const extension = extensionOf(path);
  return FORMATS.some(({ extensions }) => extensions.includes(extension));
}

/** For messages: ".txt, .text, .md…". */
export function knownExtensions(): string {
  const all = FORMATS.flatMap(({ extensions }) => extensions.filter((extension) => extension !== ''));
  return [...new Set(all)].join(', ');
}
