/** The verdict on each report of a story: does a reader who has the others lose anything without it? */
import type { Verdict } from '../model/result.js';
import type { Holding } from './holding.js';
import { findFewest } from './reading-set.js';

/**
 * Of a cluster's earlier reports that do not stand, so many are asked whether they hold what a later one does:
 * what a thousandth copy repeats, one of the first has. Bounds the cost in a story of thousands.
 */
const EARLIER_MATES = 32;

export interface ReportVerdict {
  readonly verdict: Verdict;
  /** Reports that together hold all its facts, fewest possible, where the verdict says there are such. */
  readonly nothingNewOver: readonly number[];
}

/**
 * Verdicts in order of report. A report outside the reading set is a duplicate where near-duplicates that
 * stand (are in the reading set, lead, or come before it) hold all its facts, else it has nothing new over
 * the reading set. Two equal reports are therefore never duplicates of each other. `clusterOf` gives each
 * report's cluster, `reading` the reading set.
 */
export function judgeReports(
  holdings: readonly Holding[],
  clusterOf: readonly number[],
  reading: readonly number[],
  lead: number,
): readonly ReportVerdict[] {
  if (clusterOf.length === 1) return [{ verdict: 'alone', nothingNewOver: [] }];
  const own = clusterOf.map((): Holding[] => []);
  for (const holding of holdings) for (const report of holding.carriers) own[report].push(holding);
  const standing = new Set([lead, ...reading]);
  const mates = new Map<number, number[]>();
  clusterOf.forEach((cluster, report) => {
    const known = mates.get(cluster);
    if (known) known.push(report);
    else mates.set(cluster, [report]);
  });
  const standingMates = new Map(
    [...mates].map(([cluster, near]) => [cluster, near.filter((mate) => standing.has(mate))]),
  );
  return clusterOf.map((cluster, report) => {
    if (report === lead) return { verdict: 'lead', nothingNewOver: [] };
    if (standing.has(report)) return { verdict: 'adds-facts', nothingNewOver: [] };
    const near = mates.get(cluster) ?? [];
    const earlier = near.slice(0, EARLIER_MATES).filter((mate) => mate < report && !standing.has(mate));
    const before = [...(standingMates.get(cluster) ?? []), ...earlier];
    const covered = before.length > 0 ? findFewest(own[report], before) : null;
    if (covered) return { verdict: 'duplicate', nothingNewOver: covered };
    return { verdict: 'nothing-new', nothingNewOver: findFewest(own[report], reading) ?? reading };
  });
}
