/** The formats that can be read. A new one is one file and one line here. */
import type { Format } from './format.js';
import { json } from './json.js';
import { jsonLines } from './json-lines.js';
import { markdown } from './markdown.js';
import { extensionOf } from './path-order.js';
import { plainText } from './plain-text.js';

export const FORMATS: readonly Format[] = [plainText, markdown, json, jsonLines];

/** By extension; a file of unknown type is read as plain text, if it was named itself. */
export function formatOf(path: string): Format {
  return known(path) ?? plainText;
}

/** Whether a file met in a folder is read by its extension. */
export function isKnownType(path: string): boolean {
  return known(path) !== undefined;
}

/** For messages: ".txt, .text, .md…". */
export function knownExtensions(): string {
  return FORMATS.flatMap(({ extensions }) => extensions.filter((extension) => extension !== '')).join(', ');
}

function known(path: string): Format | undefined {
  const extension = extensionOf(path);
  return FORMATS.find(({ extensions }) => extensions.includes(extension));
}
