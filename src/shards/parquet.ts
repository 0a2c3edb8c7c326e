/** Parquet files of ours: written row group by row group under another name first, read column by column. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { asyncBufferFromFile, type ColumnData, parquetMetadataAsync, parquetRead } from 'hyparquet';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import { messageOf } from '../error-words.js';
import { ShardError } from './shard-error.js';

type ColumnType = 'long' | 'int' | 'text' | 'longs';

/** In the order of the file. */
export type Columns = Readonly<Record<string, ColumnType>>;

/** Values of some rows: one array a column. */
export type RowGroup = Readonly<Record<string, ArrayLike<unknown>>>;

const TYPES = {
  long: { type: 'INT64' },
  int: { type: 'INT32' },
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
} as const;

type Schema = ConstructorParameters<typeof ParquetWriter>[0]['schema'];

function elementsOf(name: string, type: ColumnType): Schema {
  if (type !== 'longs') return [{ name, ...TYPES[type], repetition_type: 'REQUIRED' }];
  return [
    { name, converted_type: 'LIST', repetition_type: 'REQUIRED', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', ...TYPES.long, repetition_type: 'REQUIRED' },
  ];
}

/** Hashes neither repeat nor shrink: looking for that costs as much as writing them. */
const AS_THEY_ARE = { encoding: 'PLAIN', codec: 'UNCOMPRESSED', statistics: false } as const;

/**
 * Whoever reads the file sees all of it or nothing, also when two write it at once. `plain`: columns of hashes.
 * Throws what the system throws.
 */
export function writeParquet(
  path: string,
  columns: Columns,
  plain: ReadonlySet<string>,
  groups: Iterable<RowGroup>,
): void {
  // Engines pass over names with a dot before them.
  const partial = join(dirname(path), `.${basename(path)}.${process.pid}.partial`);
  try {
    const schema: Schema = [{ name: 'root', num_children: Object.keys(columns).length }];
    for (const [name, type] of Object.entries(columns)) schema.push(...elementsOf(name, type));
    const writer = new ParquetWriter({ writer: fileWriter(partial), schema, createdBy: 'dedupe' });
    for (const group of groups) {
      const columnData = Object.keys(columns).map((name) => ({
        name,
        data: listOf(group[name]),
        ...(plain.has(name) ? AS_THEY_ARE : {}),
      }));
      const rows = columnData[0]?.data.length ?? 0;
      if (rows > 0) writer.write({ columnData, rowGroupSize: rows });
    }
    writer.finish();
    sync(partial);
    renameSync(partial, path);
    sync(dirname(path));
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

function listOf(values: ArrayLike<unknown> | undefined): unknown[] | BigInt64Array {
  if (values instanceof BigInt64Array || Array.isArray(values)) return values;
  return values === undefined ? [] : Array.from(values);
}

function sync(path: string): void {
  // A folder cannot be opened on Windows, where names last without it.
  if (process.platform === 'win32') return;
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

async function opened<T>(path: string, work: (file: Awaited<ReturnType<typeof openFile>>) => Promise<T>) {
  try {
    return await work(await openFile(path));
  } catch (error) {
    if (error instanceof ShardError) throw error;
    throw new ShardError('damaged', `${path} could not be read as Parquet: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

async function openFile(path: string) {
  const file = await asyncBufferFromFile(path);
  return { file, metadata: await parquetMetadataAsync(file) };
}

/** From the end of the file alone. Rejects with ShardError. */
export async function countRows(path: string): Promise<number> {
  return opened(path, async ({ metadata }) => Number(metadata.num_rows));
}

/** The columns asked for, of one row group after the other. Rejects with ShardError. */
export async function* readParquet(
  path: string,
  names: readonly string[],
): AsyncGenerator<ReadonlyMap<string, readonly unknown[]>> {
  const { file, metadata } = await opened(path, async (found) => found);
  let rowStart = 0;
  for (const { num_rows } of metadata.row_groups) {
    const rowEnd = rowStart + Number(num_rows);
    const columns = new Map<string, unknown[]>(names.map((name) => [name, []]));
    const onChunk = ({ columnName, columnData }: ColumnData): void => {
      const column = columns.get(columnName);
      for (const value of Array.from<unknown>(columnData)) column?.push(value);
    };
    const given = { file, metadata, columns: [...names], rowStart, rowEnd, onChunk };
    await opened(path, () => parquetRead(given));
    yield columns;
    rowStart = rowEnd;
  }
}
