/**
 * The fewest reports that together hold every fact: set cover, exact while few reports are in question,
 * greedy (Chvátal 1979) with redundant choices taken back above that.
 */
import { type Holding, isHeldBy } from './holding.js';
import {
  addAll,
  addReport,
  eachCommon,
  hasReport,
  type ReportSet,
  removeReport,
  reportSet,
} from './report-set.js';
import { EXACT_READING_SET } from './weights.js';

/** How many of the holdings each report of `allowed` holds by itself, by report. */
function countHeld(holdings: readonly Holding[], allowed: ReportSet): Uint32Array {
  const counts = new Uint32Array(allowed.bits.length * 32);
  for (const { holders } of holdings) eachCommon(holders, allowed, (report) => counts[report]++);
  return counts;
}

/** Room for the reports of a list. */
function roomFor(reports: readonly number[]): number {
  return reports.reduce((most, report) => Math.max(most, report + 1), 0);
}

function setOf(reports: readonly number[]): ReportSet {
  return reportSet(reports, roomFor(reports));
}

/**
 * `allowed` in the order in which each adds most to those before it, as far as `enough` asks; ties in the
 * order of `allowed`. Cost: its size squared, plus the holders of all holdings.
 */
function takeGreedily(
  holdings: readonly Holding[],
  allowed: readonly number[],
  enough: (open: number) => boolean,
): number[] {
  const all = setOf(allowed);
  const counts = countHeld(holdings, all);
  const taken = reportSet([], roomFor(allowed));
  const order: number[] = [];
  let open = holdings;
  while (order.length < allowed.length && !enough(open.length)) {
    let best = -1;
    for (const report of allowed) {
      if (!hasReport(taken, report) && (best < 0 || counts[report] > counts[best])) best = report;
    }
    addReport(taken, best);
    order.push(best);
    const left: Holding[] = [];
    for (const holding of open) {
      if (!isHeldBy(holding, taken)) left.push(holding);
      else eachCommon(holding.holders, all, (report) => counts[report]--);
    }
    open = left;
  }
  return order;
}

function holdAll(holdings: readonly Holding[], reports: ReportSet): boolean {
  return holdings.every((holding) => isHeldBy(holding, reports));
}

function dropRedundant(holdings: readonly Holding[], taken: readonly number[]): readonly number[] {
  const kept = setOf(taken);
  for (const report of taken.toReversed()) {
    removeReport(kept, report);
    if (!holdAll(holdings, kept)) addReport(kept, report);
  }
  return taken.filter((report) => hasReport(kept, report));
}

/** Subsets of `size`, in lexicographic order of the list given. */
function* subsets(list: readonly number[], size: number, from = 0): Generator<readonly number[]> {
  if (size === 0) yield [];
  for (let i = from; i + size <= list.length && size > 0; i++) {
    for (const rest of subsets(list, size - 1, i + 1)) yield [list[i], ...rest];
  }
}

function takeFewest(holdings: readonly Holding[], allowed: readonly number[]): readonly number[] {
  if (allowed.length > EXACT_READING_SET) {
    return dropRedundant(
      holdings,
      takeGreedily(holdings, allowed, (open) => open === 0),
    );
  }
  for (let size = 0; size <= allowed.length; size++) {
    for (const subset of subsets(allowed, size)) if (holdAll(holdings, setOf(subset))) return subset;
  }
  return allowed;
}

/** Reports without which some holding would be held by none: a holding with one way to be held decides. */
function findForced(holdings: readonly Holding[], all: ReportSet, allowed: readonly number[]): ReportSet {
  const forced = reportSet([], roomFor(allowed));
  let possible = 0;
  let only = -1;
  const count = (report: number): void => {
    possible++;
    only = report;
  };
  for (const { holders, jointly } of holdings) {
    possible = 0;
    eachCommon(holders, all, count);
    if (possible > 1) continue;
    const together = jointly !== null && hasReport(all, jointly[0]) && hasReport(all, jointly[1]);
    if (possible === 1 && !together) addReport(forced, only);
    if (possible === 0 && jointly !== null) for (const report of jointly) addReport(forced, report);
  }
  return forced;
}

/** Reports of `all` that hold any of them, or half of it. */
function findUseful(open: readonly Holding[], all: ReportSet, allowed: readonly number[]): ReportSet {
  const useful = reportSet([], roomFor(allowed));
  const add = (report: number): void => addReport(useful, report);
  for (const { holders, jointly } of open) {
    eachCommon(holders, all, add);
    if (jointly !== null) for (const report of jointly) if (hasReport(all, report)) add(report);
  }
  return useful;
}

/** Half of a pair that is there already makes the other half a holder. */
function completeHalf(holding: Holding, forced: ReportSet): Holding {
  if (holding.jointly === null) return holding;
  const [a, b] = holding.jointly;
  const half = hasReport(forced, a) ? b : hasReport(forced, b) ? a : -1;
  if (half < 0) return holding;
  const holders = reportSet([half], Math.max(half + 1, holding.holders.bits.length * 32));
  addAll(holders, holding.holders);
  return { ...holding, holders };
}

/**
 * The fewest of `allowed` that together hold all holdings, or null where even all of them do not. Where
 * several sets are as small, the one that comes first in the order of `allowed`.
 */
export function findFewest(
  holdings: readonly Holding[],
  allowed: readonly number[],
): readonly number[] | null {
  const all = setOf(allowed);
  if (!holdAll(holdings, all)) return null;
  const forced = findForced(holdings, all, allowed);
  const open = holdings.filter((holding) => !isHeldBy(holding, forced));
  const useful = findUseful(open, all, allowed);
  const inQuestion = allowed.filter((report) => hasReport(useful, report) && !hasReport(forced, report));
  const withForced = open.map((holding) => completeHalf(holding, forced));
  const chosen = new Set(takeFewest(withForced, inQuestion));
  return allowed.filter((report) => hasReport(forced, report) || chosen.has(report));
}

/**
 * The reading set of a story of `reports` reports: the lead first where it belongs, then by what each adds,
 * ties in canonical order.
 */
export function findReadingSet(
  holdings: readonly Holding[],
  reports: number,
  lead: number,
): readonly number[] {
  const order = [lead, ...Array.from({ length: reports }, (_, n) => n).filter((n) => n !== lead)];
  const fewest = findFewest(holdings, order) ?? order;
  if (fewest[0] !== lead) return takeGreedily(holdings, fewest, () => false);
  const rest = holdings.filter(({ holders }) => !hasReport(holders, lead));
  return [lead, ...takeGreedily(rest, fewest.slice(1), () => false)];
}
