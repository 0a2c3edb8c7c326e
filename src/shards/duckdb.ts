/** DuckDB in this process: sets larger than memory on one machine. An optional package, asked for where it is missing. */
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { messageOf } from '../error-words.js';
import { quoted, type SqlEngine } from './engine.js';
import { ShardError } from './shard-error.js';

export interface DuckDbSettings {
  /** For what does not fit in memory; made where it is missing, and emptied by DuckDB itself. */
  readonly spill: string;
  /** Null: four fifths of the machine's, DuckDB's own choice. */
  readonly memoryBytes: number | null;
  readonly threads: number | null;
}

/**
 * Up to so many threads our own function counts what two lists share: a twentieth of a millisecond less a pair than
 * DuckDB's, which has a hash table for each. It runs on this thread alone, so beyond that theirs are quicker.
 */
const FEW_THREADS = 8;

const COUNT_SHARED = 'count_shared';

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
  const library = await loadLibrary();
  mkdirSync(spill, { recursive: true });
  const instance = await library.DuckDBInstance.create(':memory:', {
    temp_directory: spill,
    preserve_insertion_order: 'false',
    ...(memoryBytes === null ? {} : { memory_limit: `${Math.max(64, Math.floor(memoryBytes / 1e6))}MB` }),
    ...(threads === null ? {} : { threads: String(threads) }),
  });
  const connection = await instance.connect();
  const isOurs = (threads ?? availableParallelism()) <= FEW_THREADS;
  if (isOurs) connection.registerScalarFunction(countShared(library));
  const tried = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw new ShardError('failed', `DuckDB: ${messageOf(error).trim()}`, { cause: error });
    }
  };
  return {
    name: 'duckdb',
    dialect: {
      sharedOf: (a, b) =>
        isOurs ? `${COUNT_SHARED}(${a}, ${b})` : `CAST(len(list_intersect(${a}, ${b})) AS INTEGER)`,
    },
    // What stands for other names in a pattern stands for itself in brackets.
    tableAt: (folder) => `read_parquet(${quoted(join(folder.replace(/[[*?]/g, '[$&]'), '*.parquet'))})`,
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

/** Of ascending lists of different numbers, by merging them. */
function countShared({ DuckDBScalarFunction, LIST, BIGINT, INTEGER, DuckDBListVector }: Library) {
  return DuckDBScalarFunction.create({
    name: COUNT_SHARED,
    parameterTypes: [LIST(BIGINT), LIST(BIGINT)],
    returnType: INTEGER,
    mainFunction: (_, input, output) => {
      const [x, y] = [input.getColumnVector(0), input.getColumnVector(1)];
      if (!(x instanceof DuckDBListVector && y instanceof DuckDBListVector))
        throw new Error('lists are expected');
      const [left, right] = [halvesOf(x.childVector), halvesOf(y.childVector)];
      for (let row = 0; row < input.rowCount; row++) {
        const [a, b] = [x.getEntryOffset(row), y.getEntryOffset(row)];
        const shared = sharedHalves(
          left.subarray(a * 2, (a + x.getEntryLength(row)) * 2),
          right.subarray(b * 2, (b + y.getEntryLength(row)) * 2),
        );
        output.setItem(row, shared);
      }
      output.flush();
    },
  });
}

/** The numbers of a vector, low and high half in turns: numbers of 64 bits are slow in JavaScript. */
function halvesOf(vector: { readonly itemCount: number; toArray(): unknown[] }): Uint32Array {
  // What the vector is a view of; were it ever called otherwise, a copy does.
  const inside = 'items' in vector ? vector.items : null;
  const longs =
    inside instanceof BigInt64Array
      ? inside
      : BigInt64Array.from(vector.toArray(), (value) => BigInt(String(value)));
  return new Uint32Array(longs.buffer, longs.byteOffset, longs.length * 2);
}

function sharedHalves(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const order = a[i + 1] - b[j + 1] || a[i] - b[j];
    if (order === 0) shared++;
    if (order <= 0) i += 2;
    if (order >= 0) j += 2;
  }
  return shared;
}
