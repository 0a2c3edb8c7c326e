/** DuckDB in this process: sets larger than memory on one machine. An optional package, asked for where it is missing. */
import { mkdirSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
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

/** Of the memory: what joins hold. The rest is for what flows through them, and is written. */
const LISTS_SHARE = 1 / 3;

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
  const writePart = (select: string, folder: string, part: number): Promise<void> =>
    tried(async () => {
      mkdirSync(folder, { recursive: true });
      const file = quoted(join(folder, `part-${part}.parquet`));
      // A group is made in memory, by every thread its own.
      await connection.run(`COPY (${select}) TO ${file} (FORMAT parquet, ROW_GROUP_SIZE_BYTES '16MB')`);
    });
  return {
    name: 'duckdb',
    dialect: {
      sharedOf: (a, b) =>
        isOurs ? `${COUNT_SHARED}(${a}, ${b})` : `CAST(len(list_intersect(${a}, ${b})) AS INTEGER)`,
    },
    // What stands for other names in a pattern stands for itself in brackets.
    tableAt: (folder) => `read_parquet(${quoted(join(folder.replace(/[[*?]/g, '[$&]'), '*.parquet'))})`,
    write: (select, folder) => writePart(select, folder, 0),
    blocks: { bytes: Math.floor((memoryBytes ?? (totalmem() * 4) / 5) * LISTS_SHARE), writePart },
    ask: (select) =>
      tried(async () => {
        const reader = await connection.runAndReadAll(select);
        return reader.getRows().map((row) => row.map(String));
      }),
    lines: null,
    close: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Of ascending lists of different numbers. */
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

/** A bit for each number of a list, at a place that few of another list share: most candidates share a phrase. */
const BITS = new Uint32Array(2048);
const TOP = BITS.length - 1;

function sharedHalves(a: Uint32Array, b: Uint32Array): number {
  for (let i = 0; i < a.length; i += 2) BITS[(a[i] >>> 5) & TOP] |= 1 << (a[i] & 31);
  let shared = 0;
  let from = 0;
  for (let j = 0; j < b.length; j += 2) {
    if (((BITS[(b[j] >>> 5) & TOP] >>> (b[j] & 31)) & 1) === 0) continue;
    from = firstNotBelow(a, b[j], b[j + 1], from);
    if (from < a.length && a[from] === b[j] && a[from + 1] === b[j + 1]) shared++;
  }
  for (let i = 0; i < a.length; i += 2) BITS[(a[i] >>> 5) & TOP] = 0;
  return shared;
}

function firstNotBelow(a: Uint32Array, low: number, high: number, from: number): number {
  let start = from >> 1;
  let end = a.length >> 1;
  while (start < end) {
    const middle = (start + end) >> 1;
    if ((a[middle * 2 + 1] - high || a[middle * 2] - low) < 0) start = middle + 1;
    else end = middle;
  }
  return start * 2;
}
