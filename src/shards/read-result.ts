/** What the stages left: read back by this process, without an engine. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readParquet } from './parquet.js';
import { ShardError } from './shard-error.js';

/** Rows of a stage one after the other: the values of the columns asked for. Rejects with ShardError. */
export async function* rowsOf(
  out: string,
  stage: string,
  names: readonly string[],
): AsyncGenerator<readonly unknown[]> {
  if (!existsSync(join(out, stage, '_done.json')))
    throw new ShardError('missing', `${out} holds no finished clusters; "dedupe cluster" makes them`);
  for await (const row of rowsIn(join(out, stage), names)) yield row;
}

/** The same of any folder of Parquet. */
export async function* rowsIn(folder: string, names: readonly string[]): AsyncGenerator<readonly unknown[]> {
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.parquet')) continue;
    for await (const group of readParquet(join(folder, file), names)) {
      const columns = names.map((name) => group.get(name) ?? []);
      const count = columns[0]?.length ?? 0;
      for (let row = 0; row < count; row++) yield columns.map((column) => column[row]);
    }
  }
}

/** As people write it: 16 hex digits. */
export function clusterId(cluster: bigint): string {
  return BigInt.asUintN(64, cluster).toString(16).padStart(16, '0');
}

export interface ClusterMember {
  readonly report: bigint;
  readonly file: string;
  readonly path: string;
  readonly record: string;
  readonly source: string;
}

/** The cluster whose id begins so. Rejects with ShardError where none or several do. */
export async function findCluster(
  out: string,
  id: string,
): Promise<{ readonly id: string; readonly members: readonly ClusterMember[] }> {
  const names = ['cluster', 'report', 'file', 'path', 'record', 'source'] as const;
  const found = new Map<string, ClusterMember[]>();
  for await (const [cluster, report, file, path, record, source] of rowsOf(out, 'clusters', names)) {
    const own = clusterId(asLong(cluster));
    if (!own.startsWith(id.toLowerCase())) continue;
    const members = found.get(own) ?? [];
    members.push({
      report: asLong(report),
      file: String(file),
      path: String(path),
      record: String(record),
      source: String(source),
    });
    found.set(own, members);
  }
  const [first, second] = found;
  if (first && !second) return { id: first[0], members: first[1] };
  const why = first ? 'several clusters have an id that begins so' : 'there is no such cluster';
  throw new ShardError('missing', `${id}: ${why} in ${out}`);
}

/** Throws ShardError for what no column of ours holds. */
export function asLong(value: unknown): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number' && Number.isInteger(value)) return BigInt(value);
  throw new ShardError('damaged', `a column of numbers holds ${String(value)}`);
}
