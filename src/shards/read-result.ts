/** What the stages left: read back by this process, without an engine. */

import { within } from './address.js';
import { localPlace } from './local-place.js';
import type { Place } from './place.js';
import { ShardError } from './shard-error.js';

/** Written when a stage is whole; beside its folder, which holds nothing but what the engine wrote. */
export function markerOf(out: string, stage: string): string {
  return within(out, `${stage}.done`);
}

/** Rows of a stage one after the other, as a place hands them out. Rejects with ShardError. */
export async function* rowsOf(
  out: string,
  stage: string,
  names: readonly string[],
  { place = localPlace, where }: { readonly place?: Place; readonly where?: string } = {},
): AsyncGenerator<readonly unknown[]> {
  if (!/"rows"/.test((await place.textAt(markerOf(out, stage))) ?? ''))
    throw new ShardError('missing', `${out} holds no finished clusters; "dedupe cluster" makes them`);
  yield* place.rowsIn(within(out, stage), names, where);
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

/** The cluster whose id, of hex digits, begins so. Rejects with ShardError where none or several do. */
export async function findCluster(
  out: string,
  id: string,
  place: Place = localPlace,
): Promise<{ readonly id: string; readonly members: readonly ClusterMember[] }> {
  const names = ['cluster', 'report', 'file', 'path', 'record', 'source'] as const;
  const found = new Map<string, ClusterMember[]>();
  const where = `lpad(lower(hex(cluster)), 16, '0') LIKE '${id.toLowerCase()}%'`;
  const rows = rowsOf(out, 'clusters', names, { place, where });
  for await (const [cluster, report, file, path, record, source] of rows) {
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
  if (typeof value === 'string' && /^-?\d{1,19}$/.test(value)) return BigInt(value);
  throw new ShardError('damaged', `a column of numbers holds ${String(value)}`);
}
