/** The paths of `--files-from`: one a line, or ended by NUL as `find -print0` writes them. */
import { readFile } from 'node:fs/promises';
import { messageOf } from '../error-words.js';
import { OptionError } from '../options.js';
import type { Io } from './io.js';

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** A file called `-` is a file here, not standard input. Throws OptionError when the list cannot be read. */
export async function pathsFrom(list: string, io: Io): Promise<readonly string[]> {
  let text: string;
  try {
    text = list === '-' ? await readAll(io.stdin) : await readFile(list, 'utf8');
  } catch (error) {
    const why = messageOf(error);
    throw new OptionError(`--files-from: the list could not be read: ${why}`, { cause: error });
  }
  const paths = text.includes('\0') ? text.split('\0') : text.replace(/^\ufeff/, '').split(/\r?\n/);
  const named = paths.filter((path) => path !== '').map((path) => (path === '-' ? './-' : path));
  if (named.length === 0) throw new OptionError('--files-from: the list names no file');
  return named;
}
