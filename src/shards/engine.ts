/** What the stages ask of an engine: shuffle, spill, retry and threads are its own. */
import type { Dialect } from './stages.js';

export type EngineName = 'duckdb' | 'spark';

export interface SqlEngine {
  readonly name: EngineName;
  readonly dialect: Dialect;
  /** The Parquet files of a folder, as FROM takes them. */
  readonly tableAt: (folder: string) => string;
  /** Fills a folder that is not there, or that may go, with Parquet files. Rejects with ShardError `failed`. */
  readonly write: (select: string, folder: string) => Promise<void>;
  /** For one that cannot hold what is joined with long rows; null where it can, or spreads it. */
  readonly blocks: Blocks | null;
  /** Null for one that takes no addresses. */
  readonly lines: LinesAt | null;
  /** Rows of a small answer, as texts. Rejects with ShardError `failed`. */
  readonly ask: (select: string) => Promise<readonly (readonly string[])[]>;
  readonly close: () => Promise<void>;
}

export interface Blocks {
  /** Bytes of lists that it holds at once beside what it needs for itself. */
  readonly bytes: number;
  /** Adds a numbered file to a folder. */
  readonly writePart: (select: string, folder: string, part: number) => Promise<void>;
}

/** Files of lines, or folders of such; the column is `value`. */
export interface LinesAt {
  readonly tableAt: (path: string) => string;
  readonly write: (select: string, folder: string) => Promise<void>;
}

/** A path between quotes. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
