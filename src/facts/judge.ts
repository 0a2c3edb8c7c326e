/**
 * What the other reports of a story make of one statement: its coverage and status, the sentences that
 * cover it, and the words nothing covers.
 */
import type { FactStatus } from '../model/result.js';
import type { Fraction, Span } from '../model/span.js';
import type { Term } from '../text/terms.js';
import { type Cover, sameWording, scoreCover } from './cover.js';
import { bestCredits } from './credit.js';
import { isWithin } from './report-set.js';
import { type Carrier, type Entry, findCandidates, type SentenceIndex } from './sentence-index.js';
import type { Statement } from './statement.js';
import {
  ADDS_BELOW,
  HELD,
  HOLDER_WEIGHT,
  MAX_COUNTERPARTS,
  MAX_COUNTERPARTS_OF_STORY,
  MIN_COUNTERPART_WEIGHT,
  SAME_WORDING,
  SOME_COUNTERPARTS,
  TELLING_WEIGHT,
} from './weights.js';

interface CoveringSentence extends Carrier {
  readonly coverage: Fraction;
}

export interface Judgement {
  readonly status: FactStatus;
  readonly coverage: Fraction;
  /** Best first, each of another report; ties in order of report. */
  readonly covering: readonly CoveringSentence[];
  /** Keys of the statement that no covering sentence holds. */
  readonly uncovered: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

/** The sentences of the story nearest to a statement, and how far they cover it. */
export interface Scored {
  readonly entries: readonly Entry[];
  readonly cover: Cover;
}

/**
 * Scores a statement against sentences that another report than its first carrier has. Of what several carry only who
 * else holds it is asked: what none but its carriers say tells nothing of that. Cost bounded by the index.
 */
export function scoreStatement(index: SentenceIndex, { statement, reports, among }: Entry): Scored {
  const found = findCandidates(index, statement, reports[0]).map((n) => index.entries[n]);
  const entries = reports.length > 1 ? found.filter((other) => !isWithin(other.among, among)) : found;
  const others = entries.map((entry) => entry.statement);
  return { entries, cover: scoreCover(statement, others) };
}

/** Where a report other than `own` says it: the first such place. */
export function firstElsewhere(entry: Entry, own: number): Carrier {
  return entry.carriers.find(({ report }) => report !== own) ?? entry.carriers[0];
}

/** A sentence several reports carry word for word needs no scoring, and is judged for each carrier alike. */
export function judgeCarried(entry: Entry, own: number, most: number): Judgement {
  const covering: CoveringSentence[] = [];
  for (const carrier of entry.carriers) {
    if (covering.length === most) break;
    const again = carrier.report === own || carrier.report === covering.at(-1)?.report;
    if (!again) covering.push({ ...carrier, coverage: 1 });
  }
  return {
    status: 'shared',
    coverage: 1,
    covering,
    uncovered: NOTHING,
  };
}

/** How many counterparts each of so many facts may list. */
export function counterpartsEach(facts: number): number {
  const part = Math.floor(MAX_COUNTERPARTS_OF_STORY / Math.max(1, facts));
  return Math.max(SOME_COUNTERPARTS, Math.min(MAX_COUNTERPARTS, part));
}

/** Carriers looked at for each that may be shown. */
const LOOKED_AT = 4;

/** A place to show: which of the sentences given, and where another report has it. */
interface Shown {
  readonly n: number;
  readonly carrier: Carrier;
}

/**
 * The best two, then others worth showing, each of a report not listed yet; then all other reports that hold
 * the statement by themselves.
 */
function chooseShown(
  own: number,
  entries: readonly Entry[],
  { best, fractions, isHeldBy }: Cover,
  most: number,
): readonly Shown[] {
  const rest = entries
    .map((_, n) => n)
    .filter((n) => !best.includes(n) && fractions[n] >= MIN_COUNTERPART_WEIGHT)
    .sort((a, b) => fractions[b] - fractions[a] || a - b);
  const shown = best.map((n) => ({ n, carrier: firstElsewhere(entries[n], own) }));
  const reports = new Set([own, ...shown.map(({ carrier }) => carrier.report)]);
  const show = (n: number, carrier: Carrier, limit: number): void => {
    if (shown.length >= limit || reports.has(carrier.report)) return;
    shown.push({ n, carrier });
    reports.add(carrier.report);
  };
  for (const n of rest) show(n, firstElsewhere(entries[n], own), SOME_COUNTERPARTS);
  for (const n of [...best, ...rest]) {
    if (shown.length >= most) break;
    if (fractions[n] < HOLDER_WEIGHT || !isHeldBy(n)) continue;
    // A sentence that one report says a thousand times has no more to show than its first places.
    for (const carrier of entries[n].carriers.slice(0, most * LOOKED_AT)) show(n, carrier, most);
  }
  return shown;
}

/** Keys that none of the sentences shown holds; where that leaves a new statement without any, the best two. */
function findUncovered(
  statement: Statement,
  shown: readonly Statement[],
  adds: boolean,
): ReadonlySet<string> {
  const missing = (count: number, least: number): readonly string[] => {
    const held = bestCredits(statement, shown.slice(0, count));
    return statement.keys.filter((_, n) => held[n] < HELD && statement.weights[n] >= least);
  };
  const telling = missing(shown.length, TELLING_WEIGHT);
  return new Set(telling.length > 0 || !adds ? telling : missing(2, 0));
}

function statusOf(coverage: Fraction, statement: Statement, covering: readonly Statement[]): FactStatus {
  if (coverage < ADDS_BELOW) return 'unique';
  return sameWording(statement, covering) >= SAME_WORDING ? 'shared' : 'rephrased';
}

/** Judges a statement that only report `own` carries, by its score against the rest of the story. */
export function judgeScored(
  statement: Statement,
  own: number,
  { entries, cover }: Scored,
  most: number,
): Judgement {
  const others = entries.map((entry) => entry.statement);
  const shown = chooseShown(own, entries, cover, most);
  const covering = shown
    .map(({ n, carrier }) => ({ ...carrier, coverage: cover.single(n) }))
    .sort((a, b) => b.coverage - a.coverage || a.report - b.report || a.sentence - b.sentence);
  const best = cover.best.map((n) => others[n]);
  // A pair is chosen by what it holds; one sentence of it alone may still say the whole better.
  const coverage = Math.max(cover.coverage, covering[0]?.coverage ?? 0);
  const status = statusOf(coverage, statement, best);
  const sentences = [...new Set(shown.map(({ n }) => n))].map((n) => others[n]);
  const uncovered = findUncovered(statement, sentences, status === 'unique');
  return { status, coverage, covering, uncovered };
}

/**
 * The terms whose keys are uncovered, as runs: function words between two such terms join the run. In text
 * order, never overlapping.
 */
export function uncoveredRuns(terms: readonly Term[], uncovered: ReadonlySet<string>): readonly Span[] {
  const runs: { start: number; end: number }[] = [];
  let joins = false;
  for (const { key, start, end } of terms) {
    if (!uncovered.has(key)) {
      joins = false;
      continue;
    }
    const last = runs.at(-1);
    if (joins && last) last.end = Math.max(last.end, end);
    // Two-character terms overlap: what the run before already shows is not shown twice.
    else if (!last || end > last.end) runs.push({ start: Math.max(start, last?.end ?? 0), end });
    joins = true;
  }
  return runs;
}
