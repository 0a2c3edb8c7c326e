/** What came of a run of the stages, in a few numbers and the largest clusters. */

import { within } from './address.js';
import type { SqlEngine } from './engine.js';
import { clusterId } from './read-result.js';
import { numberOf, type StageRows } from './run-stages.js';

export interface ClusterSummary {
  readonly reports: number;
  /** Reports of the same words are one. */
  readonly texts: number;
  /** Of texts that share at least `pairContainment`. */
  readonly pairs: number;
  readonly clusters: number;
  /** Reports in them. */
  readonly clustered: number;
  readonly largest: readonly LargeCluster[];
}

interface LargeCluster {
  readonly id: string;
  readonly reports: number;
  /** Of its first report. */
  readonly title: string;
}

const LARGEST = 10;

export async function summaryOf(engine: SqlEngine, out: string, rows: StageRows): Promise<ClusterSummary> {
  const clusters = engine.tableAt(within(out, 'clusters'));
  const rowsOf = (stage: Parameters<StageRows['get']>[0]): number => rows.get(stage) ?? 0;
  // As hex, a title holds nothing that an engine's output could be parted by.
  const largest = await engine.ask(
    `SELECT cluster, count(*) AS n, min_by(hex(title), CASE WHEN title = '' THEN concat('~~', place) ELSE place END) AS title FROM ${clusters} GROUP BY cluster
ORDER BY n DESC, cluster LIMIT ${LARGEST}`,
  );
  return {
    reports: rowsOf('known'),
    texts: rowsOf('texts'),
    pairs: rowsOf('pairs'),
    clusters: await numberOf(engine, `SELECT count(DISTINCT cluster) FROM ${clusters}`),
    clustered: rowsOf('clusters'),
    largest: [...largest].sort(bySize).map(([cluster = '0', reports, title = '']) => ({
      id: clusterId(BigInt(cluster)),
      reports: Number(reports),
      title: Buffer.from(title, 'hex').toString('utf8'),
    })),
  };
}

/** An engine need not hand rows out in the order in which it chose them. */
function bySize(x: readonly string[], y: readonly string[]): number {
  return Number(y[1]) - Number(x[1]) || Number(BigInt(x[0] ?? 0) - BigInt(y[0] ?? 0));
}
