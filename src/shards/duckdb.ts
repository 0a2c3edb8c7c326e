/** DuckDB in this process: sets larger than memory on one machine. An optional package, asked for where it is missing. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { quoted, type SqlEngine } from './engine.js';
import { reasonOf, ShardError } from './shard-error.js';

export interface DuckDbSettings {
  /** For what does not fit in memory; made where it is missing, and emptied by DuckDB itself. */
  readonly spill: string;
  /** Null: four fifths of the machine's, DuckDB's own choice. */
  readonly memoryBytes: number | null;
  readonly threads: number | null;
}

type Library = typeof import('@duckdb/node-api');

async function loadLibrary(): Promise<Library> {
  try {
    return await import('@duckdb/node-api');
  } catch (error) {
    throw new ShardError(
      'no-engine',
      'DuckDB needs the package @duckdb/node-api, which is not installed: npm install @duckdb/node-api',
      { cause: error },
    );
  }
}

/** Rejects with ShardError. */
export async function openDuckDb({ spill, memoryBytes, threads }: DuckDbSettings): Promise<SqlEngine> {
  const { DuckDBInstance } = await loadLibrary();
  mkdirSync(spill, { recursive: true });
  const instance = await DuckDBInstance.create(':memory:', {
    temp_directory: spill,
    preserve_insertion_order: 'false',
    ...(memoryBytes === null ? {} : { memory_limit: `${Math.max(64, Math.floor(memoryBytes / 1e6))}MB` }),
    ...(threads === null ? {} : { threads: String(threads) }),
  });
  const connection = await instance.connect();
  const tried = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw new ShardError('failed', `DuckDB: ${reasonOf(error).trim()}`, { cause: error });
    }
  };
  return {
    name: 'duckdb',
    dialect: { sharedOf: (a, b) => `CAST(len(list_intersect(${a}, ${b})) AS INTEGER)` },
    tableAt: (folder) => `read_parquet(${quoted(join(folder, '*.parquet'))})`,
    write: (select, folder) =>
      tried(async () => {
        mkdirSync(folder);
        const file = quoted(join(folder, 'part-0.parquet'));
        await connection.run(`COPY (${select}) TO ${file} (FORMAT parquet)`);
      }),
    ask: (select) =>
      tried(async () => {
        const reader = await connection.runAndReadAll(select);
        return reader.getRows().map((row) => row.map(String));
      }),
    close: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
