/** A list of paths, as `find` or `git ls-files` write it: one a line, or each ended by a NUL byte. */
import { createReadStream } from 'node:fs';
import { decode } from './encoding.js';

/**
 * Paths in the order of the list. With a NUL anywhere in it NUL is the separator and a line feed part of a name.
 * Blank entries are left out; `#` is a name's character like any other. Throws what the system throws when
 * the list cannot be read: without it there is nothing to do.
 */
export async function readFileList(source: string | AsyncIterable<Uint8Array>): Promise<string[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytesOf(source)) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  if (bytes.includes(0)) return bytes.toString('utf8').split('\0').filter(isName);
  const decoded = await decode(bytes, null);
  const text = decoded.kind === 'text' ? decoded.text : bytes.toString('utf8');
  return text.split(/\r?\n/).filter(isName);
}

/** A stream, not readFile: the list may come from a pipe. */
function bytesOf(source: string | AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  return typeof source === 'string' ? createReadStream(source) : source;
}

function isName(entry: string): boolean {
  return entry.trim() !== '';
}
