/**
 * A sample of what was fingerprinted, clustered by the engine and by the functions of one machine: pairs, figures and
 * clusters must be the same. One half of the sample are whole clusters, so that there is something to find; the
 * other are neighbours in one shard, among which something might have been missed.
 */

import { within } from './address.js';
import type { FingerprintRow } from './fingerprint-row.js';
import { type Clustered, clusterHere } from './one-machine.js';
import { type Place, placeOf } from './place.js';
import { asLong, rowsOf } from './read-result.js';
import { runStages, type StagesRun } from './run-stages.js';
import type { ShardCounts } from './shard-folder.js';

export interface Comparison {
  readonly reports: number;
  readonly pairs: number;
  readonly clusters: number;
  /** In words, up to `MOST_TOLD` of them. */
  readonly differences: readonly string[];
  readonly different: number;
}

const MOST_TOLD = 10;

/** After the stages themselves. `sample`: reports at most. Rejects with ShardError. */
export async function compareOnSample(run: StagesRun, sample: number): Promise<Comparison> {
  const { engine, folder, thresholds } = run;
  const at = within(run.out, 'compare');
  const place = placeOf(at, engine);
  await place.clear(at);
  await writeSample(run, at, sample);
  const rows = await readRows(at, place);
  const shards: ShardCounts = {
    names: [`sample-${sample}`],
    reports: rows.length,
    fingerprints: rows.reduce((sum, { hashes }) => sum + hashes.length, 0),
  };
  const here = clusterHere(rows, thresholds);
  const out = within(at, 'stages');
  await runStages({ engine, thresholds, folder: { ...folder, path: at }, shards, out });
  const there = await resultOf(out, place);
  const differences = [
    ...differencesOf(linesOf(here), linesOf(there), `one machine and not by ${engine.name}`),
    ...differencesOf(linesOf(there), linesOf(here), `${engine.name} and not by one machine`),
  ];
  return {
    reports: new Set(rows.map(({ report }) => report)).size,
    pairs: here.pairs.length,
    clusters: new Set(here.clusters.values()).size,
    differences: differences.slice(0, MOST_TOLD),
    different: differences.length,
  };
}

/** What `fingerprint` would have written of them. */
async function writeSample({ engine, folder, out }: StagesRun, at: string, sample: number): Promise<void> {
  const stage = (name: string): string => engine.tableAt(within(out, name));
  const half = Math.ceil(sample / 2);
  const known = stage('known');
  await engine.write(
    `SELECT report, min(batch) AS batch FROM (
  SELECT * FROM (SELECT k.report AS report, k.batch AS batch FROM ${stage('clusters')} c
    JOIN ${known} k ON c.report = k.report ORDER BY c.cluster, c.place LIMIT ${half}) x
  UNION ALL
  SELECT * FROM (SELECT report, batch FROM ${known} ORDER BY batch, place LIMIT ${sample - half}) y
) both_halves GROUP BY report`,
    within(at, 'sample'),
  );
  for (const part of ['reports', 'fingerprints']) {
    const from = engine.tableAt(within(folder.path, part));
    await engine.write(
      `SELECT f.* FROM ${from} f JOIN ${engine.tableAt(within(at, 'sample'))} s ON f.report = s.report AND f.batch = s.batch`,
      within(at, part),
    );
  }
}

/** What was fingerprinted, in memory. */
export async function readRows(at: string, from: Place): Promise<readonly FingerprintRow[]> {
  const marks = new Map<bigint, { readonly hash: number; readonly position: number }[]>();
  for await (const [report, hash, position] of from.rowsIn(within(at, 'fingerprints'), [
    'report',
    'hash',
    'position',
  ])) {
    const own = marks.get(asLong(report)) ?? [];
    own.push({ hash: Number(hash), position: Number(position) });
    marks.set(asLong(report), own);
  }
  const names = [
    'report',
    'text',
    'place',
    'file',
    'path',
    'record',
    'source',
    'title',
    'published',
    'words',
    'shingles',
  ];
  const rows: FingerprintRow[] = [];
  for await (const [
    report,
    text,
    place,
    file,
    path,
    record,
    source,
    title,
    published,
    words,
    shingles,
  ] of from.rowsIn(within(at, 'reports'), names)) {
    const own = (marks.get(asLong(report)) ?? []).sort((x, y) => x.position - y.position);
    rows.push({
      report: asLong(report),
      text: asLong(text),
      place: String(place),
      file: String(file),
      path: String(path),
      record: String(record),
      source: String(source),
      title: String(title),
      published: String(published),
      words: Number(words),
      shingles: Float64Array.from(Array.isArray(shingles) ? shingles : [], Number),
      hashes: Float64Array.from(own, ({ hash }) => hash),
      positions: Uint32Array.from(own, ({ position }) => position),
    });
  }
  return rows;
}

/** What the stages left at a place, as one machine would say it. */
export async function resultOf(out: string, place?: Place): Promise<Clustered> {
  const from = place ? { place } : {};
  const names = ['a', 'b', 'shared', 'jaccard', 'containment_a', 'containment_b'];
  const pairs: Clustered['pairs'][number][] = [];
  for await (const [a, b, shared, jaccard, containmentA, containmentB] of rowsOf(out, 'pairs', names, from))
    pairs.push({
      a: asLong(a),
      b: asLong(b),
      shared: Number(shared),
      jaccard: Number(jaccard),
      containmentA: Number(containmentA),
      containmentB: Number(containmentB),
    });
  const clusters = new Map<bigint, bigint>();
  for await (const [report, cluster] of rowsOf(out, 'clusters', ['report', 'cluster'], from))
    clusters.set(asLong(report), asLong(cluster));
  return { pairs, clusters };
}

/** A line for each pair with its figures, and for each report with its cluster. */
export function linesOf({ pairs, clusters }: Clustered): ReadonlySet<string> {
  return new Set([
    ...pairs.map(
      ({ a, b, shared, jaccard, containmentA, containmentB }) =>
        `pair ${a} ${b}: ${shared} ${jaccard} ${containmentA} ${containmentB}`,
    ),
    ...[...clusters].map(([report, cluster]) => `report ${report} in cluster ${cluster}`),
  ]);
}

function differencesOf(
  lines: ReadonlySet<string>,
  others: ReadonlySet<string>,
  where: string,
): readonly string[] {
  return [...lines].filter((line) => !others.has(line)).map((line) => `found by ${where}: ${line}`);
}
