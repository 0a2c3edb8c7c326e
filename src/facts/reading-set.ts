/**
 * The fewest reports that together hold every fact: set cover, exact while few reports are in question,
 * greedy (Chvátal 1979) with redundant choices taken back above that.
 */
import { type Holding, isHeldBy } from './holding.js';
import { EXACT_READING_SET } from './weights.js';

/** What both sets hold. Linear in the smaller one: a fact of a big story has thousands of holders. */
function* common(a: ReadonlySet<number>, b: ReadonlySet<number>): Generator<number> {
  const [smaller, larger] = a.size <= b.size ? [a, b] : [b, a];
  for (const report of smaller) if (larger.has(report)) yield report;
}

/** How many of the holdings each report of `allowed` holds by itself. */
function countHeld(holdings: readonly Holding[], allowed: ReadonlySet<number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { holders } of holdings) {
    for (const report of common(holders, allowed)) counts.set(report, (counts.get(report) ?? 0) + 1);
  }
  return counts;
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
  const all = new Set(allowed);
  const counts = countHeld(holdings, all);
  const taken = new Set<number>();
  let open = holdings;
  while (taken.size < allowed.length && !enough(open.length)) {
    let best = -1;
    for (const report of allowed) {
      if (!taken.has(report) && (best < 0 || (counts.get(report) ?? 0) > (counts.get(best) ?? 0)))
        best = report;
    }
    taken.add(best);
    const closed = open.filter((holding) => isHeldBy(holding, taken));
    if (closed.length === 0) continue;
    open = open.filter((holding) => !isHeldBy(holding, taken));
    for (const { holders } of closed) {
      for (const report of common(holders, all)) counts.set(report, (counts.get(report) ?? 0) - 1);
    }
  }
  return [...taken];
}

function holdAll(holdings: readonly Holding[], reports: ReadonlySet<number>): boolean {
  return holdings.every((holding) => isHeldBy(holding, reports));
}

function dropRedundant(holdings: readonly Holding[], taken: readonly number[]): readonly number[] {
  const kept = new Set(taken);
  for (const report of taken.toReversed()) {
    kept.delete(report);
    if (!holdAll(holdings, kept)) kept.add(report);
  }
  return taken.filter((report) => kept.has(report));
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
    for (const subset of subsets(allowed, size)) if (holdAll(holdings, new Set(subset))) return subset;
  }
  return allowed;
}

/**
 * The fewest of `allowed` that together hold all holdings, or null where even all of them do not. Where
 * several sets are as small, the one that comes first in the order of `allowed`.
 */
export function findFewest(
  holdings: readonly Holding[],
  allowed: readonly number[],
): readonly number[] | null {
  const all = new Set(allowed);
  if (!holdAll(holdings, all)) return null;
  // A holding with one way to be held decides for that report.
  const forced = new Set<number>();
  for (const { holders, jointly } of holdings) {
    const possible = [...common(holders, all)];
    const together = jointly?.every((report) => all.has(report)) ?? false;
    if (possible.length === 1 && !together) forced.add(possible[0]);
    if (possible.length === 0 && jointly) for (const report of jointly) forced.add(report);
  }
  const open = holdings.filter((holding) => !isHeldBy(holding, forced));
  const useful = countHeld(open, all);
  for (const { jointly } of open)
    for (const report of jointly ?? []) useful.set(report, useful.get(report) ?? 0);
  const inQuestion = allowed.filter((report) => useful.has(report) && !forced.has(report));
  const withForced = open.map((holding) => {
    // Half of a pair that is there already makes the other half a holder.
    const [a, b] = holding.jointly ?? [-1, -1];
    const half = forced.has(a) ? b : forced.has(b) ? a : -1;
    return half < 0 ? holding : { ...holding, holders: new Set([...holding.holders, half]) };
  });
  const chosen = new Set([...forced, ...takeFewest(withForced, inQuestion)]);
  return allowed.filter((report) => chosen.has(report));
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
  const rest = holdings.filter(({ holders }) => !holders.has(lead));
  return [lead, ...takeGreedily(rest, fewest.slice(1), () => false)];
}
