/** What the stages ask of an engine: shuffle, spill, retry and threads are its own. */
import type { Dialect } from './stages.js';

export type EngineName = 'duckdb' | 'spark';

export interface SqlEngine {
  readonly name: EngineName;
  readonly dialect: Dialect;
  /** The Parquet files of a folder, as FROM takes them. */
  readonly tableAt: (folder: string) => string;
  /** Fills a folder that is not there yet with Parquet files. Rejects with ShardError `failed`. */
  readonly write: (select: string, folder: string) => Promise<void>;
  /** Rows of a small answer, as texts. Rejects with ShardError `failed`. */
  readonly ask: (select: string) => Promise<readonly (readonly string[])[]>;
  readonly close: () => Promise<void>;
}

/** A path between quotes. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
