/**
 * Bytes of one file: never more than asked for, never from a pipe or a device that could block for ever.
 * Synchronous on purpose: for many small files open and read cost a fifth of their asynchronous forms,
 * and articles are read one after another anyway, in order.
 */
import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import type { ProblemCode } from '../model/problem.js';
import { systemError } from './read-problem.js';

/** Why the bytes are not to be had. */
export interface NoBytes {
  readonly code: ProblemCode;
  readonly message: string;
}

export type FileBytes =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly why: NoBytes };

const CHUNK_BYTES = 1 << 20;
const FIRST_BYTES = 1 << 16;

/** Undefined on Windows, whatever the types say. */
const NONBLOCK = constants.O_NONBLOCK ?? 0;

/** The whole file, if it holds at most `maxBytes`; the size is checked before anything is read. */
export function readFileBytes(path: string, maxBytes: number): FileBytes {
  return withFile(path, (file, size) => {
    if (size > maxBytes) return { ok: false, why: tooLarge(size, maxBytes) };
    const bytes = readUpTo(file, maxBytes, size);
    return bytes ? { ok: true, bytes } : { ok: false, why: tooLarge(maxBytes + 1, maxBytes) };
  });
}

/** The first 64 KB, and whether that is all; nothing of what cannot be read, for reading it will say why. */
export function readFileHead(path: string): { readonly bytes: Uint8Array; readonly isWhole: boolean } {
  const opened = openRegular(path);
  if (!opened.ok) return { bytes: new Uint8Array(0), isWhole: false };
  try {
    const bytes = new Uint8Array(Math.min(opened.size + 1, FIRST_BYTES));
    const length = readSync(opened.file, bytes, 0, bytes.length, null);
    return { bytes: bytes.subarray(0, length), isWhole: length === opened.size && length < bytes.length };
  } catch {
    return { bytes: new Uint8Array(0), isWhole: false };
  } finally {
    closeSync(opened.file);
  }
}

/** The file in chunks of at most 1 MB; whoever stops early closes it. Ends with the reason it broke off, if any. */
export function* readFileChunks(path: string): Generator<Uint8Array, NoBytes | null> {
  const opened = openRegular(path);
  if (!opened.ok) return opened.why;
  try {
    for (;;) {
      const chunk = new Uint8Array(CHUNK_BYTES);
      const length = readSync(opened.file, chunk, 0, CHUNK_BYTES, null);
      if (length === 0) return null;
      yield chunk.subarray(0, length);
    }
  } catch (error) {
    return reasonOf(error);
  } finally {
    closeSync(opened.file);
  }
}

/** In plain words, with the system's own where the cause is not one of the usual. */
export function reasonOf(error: unknown): NoBytes {
  const { code, words } = systemError(error);
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return { code: 'missing', message: 'There is no such file or folder.' };
  if (code === 'ELOOP') return { code: 'symlink-loop', message: 'The link leads back to itself.' };
  return { code: 'unreadable', message: `The system refused to read it: ${words}.` };
}

export function tooLarge(bytes: number | null, maxBytes: number): NoBytes {
  const size = bytes === null || bytes > Number.MAX_SAFE_INTEGER ? 'More' : `${bytes} bytes, more`;
  return {
    code: 'too-large',
    message: `${size} than the limit of ${maxBytes} bytes; raise it with --max-size.`,
  };
}

export const NOT_A_FILE: NoBytes = {
  code: 'not-a-file',
  message: 'A pipe, socket or device, not a file; to read a stream, name - and pipe it in.',
};

function withFile(path: string, read: (file: number, size: number) => FileBytes): FileBytes {
  const opened = openRegular(path);
  if (!opened.ok) return { ok: false, why: opened.why };
  try {
    return read(opened.file, opened.size);
  } catch (error) {
    return { ok: false, why: reasonOf(error) };
  } finally {
    closeSync(opened.file);
  }
}

type Opened =
  | { readonly ok: true; readonly file: number; readonly size: number }
  | { readonly ok: false; readonly why: NoBytes };

/** Looks before it opens, and once more after: what stood there may have been replaced in between. */
function openRegular(path: string): Opened {
  try {
    if (!statSync(path).isFile()) return { ok: false, why: NOT_A_FILE };
    const file = openSync(path, constants.O_RDONLY | NONBLOCK);
    const stat = fstatSync(file);
    if (stat.isFile()) return { ok: true, file, size: stat.size };
    closeSync(file);
    return { ok: false, why: NOT_A_FILE };
  } catch (error) {
    return { ok: false, why: reasonOf(error) };
  }
}

/** All that is left of the file, or null when that is over `maxBytes` (it grew, or hides its size). */
function readUpTo(file: number, maxBytes: number, size: number): Uint8Array | null {
  let bytes = new Uint8Array(size + 1);
  let length = 0;
  for (;;) {
    const read = readSync(file, bytes, length, bytes.length - length, null);
    length += read;
    if (read === 0) return bytes.subarray(0, length);
    if (length > maxBytes) return null;
    if (length < bytes.length) continue;
    const larger = new Uint8Array(Math.min(2 * length + CHUNK_BYTES, maxBytes + 1));
    larger.set(bytes);
    bytes = larger;
  }
}
