/** Which reports hold a fact: the ground on which verdicts and the reading set stand. */
import { scoreCover } from './cover.js';
import { firstElsewhere, type Scored } from './judge.js';
import type { Entry } from './sentence-index.js';
import { ADDS_BELOW, HOLDER_WEIGHT } from './weights.js';

export interface Holding {
  /** Reports the statement stands in, word for word. */
  readonly carriers: readonly number[];
  /** Reports that hold it by themselves, carriers among them. */
  readonly holders: ReadonlySet<number>;
  /** Two reports that together hold it where only its carrier does alone, or null. */
  readonly jointly: readonly [number, number] | null;
}

export function isHeldBy({ holders, jointly }: Holding, reports: ReadonlySet<number>): boolean {
  if (jointly && reports.has(jointly[0]) && reports.has(jointly[1])) return true;
  // The smaller set is walked: a story has sentences that a thousand reports hold.
  const [few, many] = reports.size < holders.size ? [reports, holders] : [holders, reports];
  for (const report of few) if (many.has(report)) return true;
  return false;
}

/** Adds to `holders` the reports one or two of whose sentences cover the statement. */
function addHolders(entry: Entry, { entries, cover }: Scored, holders: Set<number>): void {
  const byReport = new Map<number, number[]>();
  entries.forEach(({ reports }, n) => {
    const holds = cover.fractions[n] >= HOLDER_WEIGHT && cover.single(n) >= ADDS_BELOW;
    for (const report of reports) {
      if (holds) holders.add(report);
      const known = byReport.get(report);
      if (known) known.push(n);
      else byReport.set(report, [n]);
    }
  });
  // Copies have the same sentences: each set of them is scored once.
  const scored = new Map<string, boolean>();
  for (const [report, numbers] of byReport) {
    if (holders.has(report) || numbers.length < 2) continue;
    const name = numbers.join();
    const sentences = numbers.map((n) => entries[n].statement);
    const holds = scored.get(name) ?? scoreCover(entry.statement, sentences).coverage >= ADDS_BELOW;
    scored.set(name, holds);
    if (holds) holders.add(report);
  }
}

/** Who holds an entry's statement, from its score against the rest of the story. */
export function findHolding(entry: Entry, scored: Scored): Holding {
  const holders = new Set(entry.reports);
  addHolders(entry, scored, holders);
  const { coverage, best } = scored.cover;
  if (holders.size > 1 || coverage < ADDS_BELOW || best.length < 2) {
    return { carriers: entry.reports, holders, jointly: null };
  }
  const own = entry.reports[0];
  const [first, second] = best.map((n) => firstElsewhere(scored.entries[n], own).report);
  return { carriers: entry.reports, holders, jointly: [first, second] };
}
