/** Which reports hold a fact: the ground on which verdicts and the reading set stand. */
import { firstElsewhere, type Scored } from './judge.js';
import {
  addAll,
  addCommon,
  addReport,
  eachReport,
  hasReport,
  haveCommon,
  isWithin,
  type ReportSet,
  removeAll,
  reportSet,
  sizeOf,
} from './report-set.js';
import type { Entry } from './sentence-index.js';
import { HOLDER_WEIGHT } from './weights.js';

export interface Holding {
  /** Reports the statement stands in, word for word. */
  readonly carriers: readonly number[];
  /** Reports that hold it by themselves, carriers among them. */
  readonly holders: ReportSet;
  /** Two reports that together hold it where only its carrier does alone, or null. */
  readonly jointly: readonly [number, number] | null;
}

export function isHeldBy({ holders, jointly }: Holding, reports: ReportSet): boolean {
  if (jointly && hasReport(reports, jointly[0]) && hasReport(reports, jointly[1])) return true;
  return haveCommon(holders, reports);
}

/** Adds to `holders` the reports one or two of whose sentences cover the statement. */
function addHolders({ entries, cover }: Scored, holders: ReportSet, most: number): void {
  const once = reportSet([], most);
  const twice = reportSet([], most);
  for (let n = 0; n < entries.length; n++) {
    const reports = entries[n].among;
    // Of a story's copies most are among the holders already.
    if (cover.fractions[n] >= HOLDER_WEIGHT && !isWithin(reports, holders) && cover.isHeldBy(n))
      addAll(holders, reports);
    addCommon(twice, once, reports);
    addAll(once, reports);
  }
  removeAll(twice, holders);
  // Copies have the same sentences: each set of them is scored once.
  const scored = new Map<string, boolean>();
  eachReport(twice, (report) => {
    const numbers: number[] = [];
    for (let n = 0; n < entries.length; n++) if (hasReport(entries[n].among, report)) numbers.push(n);
    const name = numbers.join();
    const holds = scored.get(name) ?? cover.isHeldAmong(numbers);
    scored.set(name, holds);
    if (holds) addReport(holders, report);
  });
}

/** Who holds what every report of the story says word for word. */
export function heldByAll(entry: Entry): Holding {
  return { carriers: entry.reports, holders: entry.among, jointly: null };
}

/** Who holds an entry's statement, from its score against the rest of the story of `reports` reports. */
export function findHolding(entry: Entry, scored: Scored, reports: number): Holding {
  const holders = reportSet(entry.reports, reports);
  addHolders(scored, holders, reports);
  const { cover } = scored;
  const { best } = cover;
  if (sizeOf(holders) > 1 || best.length < 2 || !cover.isHeldByAll()) {
    return { carriers: entry.reports, holders, jointly: null };
  }
  const own = entry.reports[0];
  const [first, second] = best.map((n) => firstElsewhere(scored.entries[n], own).report);
  return { carriers: entry.reports, holders, jointly: [first, second] };
}
