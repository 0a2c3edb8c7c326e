/** Short forms for the two items beside articles, so that a reader states code, place and sentence only. */
import { messageOf, systemCode } from '../error-words.js';
import type { ProblemCode, SkipReason } from '../model/problem.js';
import type { ReadItem } from '../model/read-item.js';
import { recordPath } from '../text/record-path.js';

export type Where = string | number | null;

export function problemItem(
  code: ProblemCode,
  path: string,
  message: string,
  record: Where = null,
): ReadItem {
  return { type: 'problem', problem: { code, path, record, message } };
}

export function skipItem(reason: SkipReason, path: string): ReadItem {
  return { type: 'skip', skip: { reason, path }, file: path, record: null };
}

/** One record of a file, shown behind a `#`; null for a file that is one record. */
export function skipRecord(reason: SkipReason, file: string, record: Where): ReadItem {
  const path = recordPath({ path: file, record });
  return { type: 'skip', skip: { reason, path }, file, record };
}

/**
 * The system's code (`ENOENT`…) and words of a failed call, without the call and the path it was made with (the
 * same input must read the same on every machine); never throws, whatever was thrown.
 */
export function systemError(error: unknown): { readonly code: string; readonly words: string } {
  const code = systemCode(error);
  const [words] = code === '' ? [messageOf(error)] : messageOf(error).split(', ');
  return { code, words };
}
