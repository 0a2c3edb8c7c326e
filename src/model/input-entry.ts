/** What became of each input path: every one ends in exactly one of four states. */
import type { ProblemCode, SkipReason } from './problem.js';

export type InputState =
  | 'read' // at least one article, and nothing to complain of
  | 'partly-read' // at least one article, and a problem: in it, or beside it
  | 'skipped' // left out by rule
  | 'failed'; // a problem, and no article

/** Why an input was not, or not all, read. */
export interface InputReason {
  readonly code: ProblemCode | SkipReason;
  /** Id or 0-based index of the record inside a file of several, else null. */
  readonly record: string | number | null;
  /** Null where the rule says it all. */
  readonly message: string | null;
}

/**
 * A file, a file inside another (`wire.zip/a.txt`), a folder that was not entered (with a trailing slash) or not
 * to be read, or what was named and is not there. A file that holds others is an entry beside them, and its
 * state sums theirs up.
 */
export interface InputEntry {
  readonly path: string;
  readonly state: InputState;
  /** Name of the reader, as `--input-format` takes it; null where none was tried. */
  readonly reader: string | null;
  /** Of the first article in it; null where no bytes became text. */
  readonly encoding: string | null;
  /** Articles in it, those of the files it holds not counted. */
  readonly records: number;
  /** Words of their texts, as delivered: credits and other boilerplate count here. */
  readonly words: number;
  readonly reasons: readonly InputReason[];
}

/** `read + partlyRead + skipped + failed = total`. */
export interface InputCounts {
  readonly total: number;
  readonly read: number;
  readonly partlyRead: number;
  readonly skipped: number;
  readonly failed: number;
}

/** What `--dump-inputs` writes. */
export interface InputList {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'dedupe'; readonly version: string };
  readonly counts: InputCounts;
  /** In code-unit order of path. */
  readonly inputs: readonly InputEntry[];
}
