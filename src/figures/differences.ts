/**
 * Pairs of figures that differ and are of one thing. Trust comes before completeness: the sentences must say the
 * same apart from the figure, neither report may have the other's value of that noun, and neither figure may
 * have a better counterpart in the other's report. Times of day of anything but the story's own crash or quake,
 * "N days ago" and "after N days" are left out: they could not be made trustworthy.
 */

import { stemWord } from '../text/stem.js';
import { CASUALTY_WORDS } from './casualties.js';
import { compareValues } from './compare.js';
import { oddsOf } from './evidence.js';
import type { Figure } from './figure.js';
import { otherScope, toldApart } from './same-thing.js';
import { isWide, type Link, type Node, type Story } from './things.js';
import {
  AGREE_ODDS,
  ASIDE_ODDS,
  DIFFER_ODDS,
  LEAST_ODDS,
  MARGIN,
  MOST_MARGIN,
  PAIR,
  PAIR_BIAS,
  WIDE_ODDS,
  YEAR_ODDS,
} from './weights.js';
import { classOfWord } from './word-classes.js';

/** Whether every report of one carries the other too: nothing to compare between reports. */
function sameReport(a: Node, b: Node): boolean {
  return a.reports.length === 1 && b.reports.length === 1 && a.reports[0] === b.reports[0];
}

/** "Dozens of reasons", "three things": ways of speaking, not counts. */
const IDLE: ReadonlySet<string> = new Set(
  ['reason', 'time', 'thing', 'way', 'kind', 'part', 'side', 'step', 'question', 'word', 'member'].map(
    classOfWord,
  ),
);

/** Which reports hold a value: what another report has elsewhere is not what it differs on. */
type Holders = ReadonlyMap<string, ReadonlySet<number>>;

function valueName({ bin, head, low, high }: Figure): string {
  return `${bin} ${head ?? ''} ${low} ${high}`;
}

function holdersOf(nodes: readonly Node[]): Holders {
  const holders = new Map<string, Set<number>>();
  for (const { figure, reports } of nodes) {
    const name = valueName(figure);
    const known = holders.get(name) ?? new Set<number>();
    if (known.size === 0) holders.set(name, known);
    for (const report of reports) known.add(report);
  }
  return holders;
}

/** Whether every report of one figure has the other's value of that noun too. */
function holdsElsewhere(a: Node, b: Node, holders: Holders): boolean {
  const known = holders.get(valueName(b.figure));
  return known !== undefined && a.reports.every((report) => known.has(report));
}

/** Reports looked at of those that carry one sentence. */
const MOST_CARRIERS = 4;

export interface BinPairs {
  /** How many figures the bin has. */
  readonly crowd: number;
  readonly pairs: readonly (readonly [number, number])[];
}

interface Best {
  readonly odds: number;
  readonly pair: number;
  /** The best of any other pair. */
  readonly next: number;
}

/** Best counterparts of each figure in each other report. */
type Rivals = Map<string, Best>;

const NONE = Number.NEGATIVE_INFINITY;

/** `pair`: any number that is the pair's own. */
function note(
  rivals: Rivals,
  nodes: readonly Node[],
  n: number,
  other: number,
  pair: number,
  odds: number,
): void {
  for (const report of nodes[other].reports.slice(0, MOST_CARRIERS)) {
    const name = `${n} ${report}`;
    const known = rivals.get(name) ?? { odds: NONE, pair: -1, next: NONE };
    if (odds > known.odds) rivals.set(name, { odds, pair, next: known.odds });
    else if (odds > known.next) rivals.set(name, { ...known, next: odds });
  }
}

/** The best odds of a figure's other counterparts in the report. */
function rivalOdds(rivals: Rivals, nodes: readonly Node[], n: number, other: number, pair: number): number {
  let most = LEAST_ODDS;
  for (const report of nodes[other].reports.slice(0, MOST_CARRIERS)) {
    const known = rivals.get(`${n} ${report}`);
    if (known) most = Math.max(most, known.pair === pair ? known.next : known.odds);
  }
  return most;
}

/** Whether two figures can be told to differ at all; what they are of is not looked at. */
function isComparable(a: Figure, b: Figure): boolean {
  if ([a, b].some(({ head }) => head !== null && IDLE.has(head))) return false;
  // "Nine days ago" is another distance on another day of printing.
  if ([a, b].some(({ head }) => head === 'ago')) return false;
  // "Today" is the day of printing as often as that of the event.
  if ([a, b].some(({ marks }) => marks.includes('bound:relative'))) return false;
  if (isFew(a) || isFew(b)) return false;
  // Of what happened at a time of day only the words around tell, and stages of one day share them.
  if (a.kind === 'clock' && (a.concept === null || !(a.lead || b.lead))) return false;
  if (isStamp(a) || isStamp(b)) return false;
  if (isElapsed(a) || isElapsed(b) || areNamesakes(a, b)) return false;
  return !toldApart(a, b, true) && !otherScope(a, b);
}

/** "Posted on Jan 7, 2015 at 3:02pm": when something was put up; every post has its own. */
function isStamp({ kind, value, right }: Figure): boolean {
  return kind === 'date' && !value.startsWith('--') && right[0] === 'at' && right[1] === '#';
}

/** "After four days of riots": it grows with the day of printing. A "six-year"-old is an age of somebody. */
function isElapsed({ kind, unit, left, right }: Figure): boolean {
  if (kind !== 'measure' || right[0] === 'old') return kind === 'measure';
  return left[0] === 'after' && /^(?:days?|weeks?|months?|years?)$/.test(unit ?? '');
}

/** Jess Smith and Anji Smith. */
function areNamesakes(a: Figure, b: Figure): boolean {
  const [first, second] = [firstName(a), firstName(b)];
  if (first === null || second === null) return false;
  return !first.startsWith(second) && !second.startsWith(first);
}

/** What stands before the surname beside an age, when it is a name. */
function firstName({ kind, head, left, right, names }: Figure): string | null {
  if (kind !== 'age' || head === null) return null;
  const before = left[left.indexOf(head) + 1];
  const behind = right[right.indexOf(head) - 1];
  const found = left.includes(head) ? before : right.includes(head) ? behind : undefined;
  return found !== undefined && names.has(stemWord(found, 'en')) ? found : null;
}

/** "A few", "several". */
function isFew({ vague, value }: Figure): boolean {
  return vague && value === '3+';
}

/** Both sentences name somebody or some place, and none is the same. */
function areStrangers(a: Figure, b: Figure): boolean {
  const lacks = (names: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
    names.size > 0 && [...names].every((name) => !others.has(name));
  return lacks(a.names, b.names) && lacks(b.names, a.names);
}

function neededFor(a: Figure, b: Figure): number {
  const wide = isWide(a) || isWide(b) ? WIDE_ODDS : 0;
  // Other days and places have casualties too; the story's own stand at the top of a report.
  const aside =
    a.head !== null && CASUALTY_WORDS.has(a.head) && ((!a.lead && !b.lead) || areStrangers(a, b))
      ? ASIDE_ODDS
      : 0;
  return DIFFER_ODDS + wide + aside + (a.kind === 'year' ? YEAR_ODDS : 0);
}

/** Differing pairs; the score is the log odds. */
export function differences(bins: readonly BinPairs[], story: Story): Link[] {
  const { nodes, weightOf, yearKnown } = story;
  const holders = holdersOf(nodes);
  const found: Link[] = [];
  for (const { crowd, pairs } of bins) {
    const rivals: Rivals = new Map();
    const differing: (Link & { readonly pair: number })[] = [];
    for (const [pair, [a, b]] of pairs.entries()) {
      const [first, second] = [nodes[a], nodes[b]];
      if (sameReport(first, second)) continue;
      const agreement = compareValues(first.figure, second.figure, yearKnown);
      const score = oddsOf(first, second, weightOf, crowd);
      if (score < LEAST_ODDS) continue;
      const odds = agreement === 'differ' ? score : score + AGREE_ODDS;
      note(rivals, nodes, a, b, pair, odds);
      note(rivals, nodes, b, a, pair, odds);
      if (agreement !== 'differ' || !isComparable(first.figure, second.figure)) continue;
      if (holdsElsewhere(first, second, holders) || holdsElsewhere(second, first, holders)) continue;
      differing.push({ a, b, score, pair });
    }
    for (const { a, b, score, pair } of differing) {
      const rival = Math.max(rivalOdds(rivals, nodes, a, b, pair), rivalOdds(rivals, nodes, b, a, pair));
      const margin = Math.max(-MOST_MARGIN, Math.min(MOST_MARGIN, score - rival));
      const [f, g] = [nodes[a].figure, nodes[b].figure];
      const odds = PAIR_BIAS + PAIR * score + MARGIN * margin;
      if (odds >= neededFor(f, g)) found.push({ a, b, score: odds });
    }
  }
  return found;
}
