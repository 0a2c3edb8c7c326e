/**
 * Pairs of figures that differ and are of one thing: an assignment between the figures two reports have of their
 * own. What the two agree on is taken out first, so that neither a figure with an agreeing partner in the other
 * report nor its partner is ever said to differ; of the rest a figure goes with its best counterpart or with none.
 */
import { canContradict, isComparable, isStatistic } from './comparable.js';
import { compareValues } from './compare.js';
import { EVIDENCE_NAMES, weighEvidence } from './evidence.js';
import type { Figure } from './figure.js';
import { isOneEvent, looksMistyped, toldApart, type WeightOf } from './same-thing.js';
import { slotsAround } from './slots.js';
import type { Link, Node, Story } from './things.js';
import {
  CROWD,
  DIFFER_ODDS,
  EVIDENCE_ODDS,
  FOREIGN_COVER,
  LEAST_CROWD,
  LEAST_ODDS,
  MARGIN,
  MOST_CROWD,
  MOST_MARGIN,
  NEARLY_BEST,
} from './weights.js';

/** The figures of a story, as agreements have put them together. */
export interface Grouping {
  /** Reports that hold an agreeing value of the same thing, the figure's own included. */
  readonly reportsOf: (n: number) => ReadonlySet<number>;
  /** How many things two reports agree on, and how many more the one with fewer has figures of. */
  readonly between: (a: number, b: number) => { readonly agreed: number; readonly alone: number };
}

/** Which reports hold a value of a noun anywhere: what a report has elsewhere is not what it differs on. */
interface Holders {
  /** Reports of the value of each node, by the node's index. */
  readonly of: readonly (ReadonlySet<number> | undefined)[];
}

function valueName({ kind, head, low, high, value }: Figure): string {
  const telling = value.replace(/[^\d]|0{1,20}$/g, '').length >= 3;
  return telling ? `${low} ${high}` : `${kind} ${head ?? ''} ${low} ${high}`;
}

function holdersOf(nodes: readonly Node[]): Holders {
  const holders = new Map<string, Set<number>>();
  const of = nodes.map(({ figure, reports }) => {
    // Days stand in many places of a report, for many things.
    if (figure.kind === 'date') return undefined;
    const name = valueName(figure);
    const known = holders.get(name) ?? new Set<number>();
    if (known.size === 0) holders.set(name, known);
    for (const report of reports) known.add(report);
    return known;
  });
  return { of };
}

/** Reports looked at of those that carry one sentence. */
const MOST_CARRIERS = 4;

/** A report of either in which the other's value does not stand; null where there are none. */
function apart(
  a: number,
  b: number,
  { nodes }: Story,
  { reportsOf }: Grouping,
  holders: Holders,
): readonly [number, number] | null {
  const lacks = (n: number, other: number): number | undefined => {
    const holding = holders.of[other];
    const agreeing = reportsOf(other);
    return nodes[n].reports
      .slice(0, MOST_CARRIERS * 2)
      .find((report) => !agreeing.has(report) && !holding?.has(report));
  };
  const first = lacks(a, b);
  const second = lacks(b, a);
  return first === undefined || second === undefined || first === second ? null : [first, second];
}

export interface BinPairs {
  readonly members: readonly number[];
  /** Two figures each, one pair after the other: there are too many for an object of their own. */
  readonly pairs: readonly number[];
}

/** Context nearness and weight from which a word near both tells that they may be of one thing. */
const NEAR = 0.3;
const TELLING = 2;

/** How well two figures would go together at a glance: the same noun first, then a telling word near both. */
function affinity(a: Figure, b: Figure, tellingOf: TellingOf): number {
  const same = (a.head !== null && a.head === b.head) || (a.concept !== null && a.concept === b.concept);
  for (const key of tellingOf(a)) if ((b.context.get(key) ?? 0) >= NEAR) return same ? 3 : 1;
  return same ? 2 : 0;
}

/** The telling words near a figure. */
type TellingOf = (figure: Figure) => readonly string[];

/** Found once for each figure, as each is compared with many. */
function tellingWords(weightOf: WeightOf): TellingOf {
  const known = new Map<Figure, readonly string[]>();
  return (figure) => {
    const found = known.get(figure);
    if (found) return found;
    const words: string[] = [];
    for (const [key, near] of figure.context) if (near >= NEAR && weightOf(key) >= TELLING) words.push(key);
    known.set(figure, words);
    return words;
  };
}

/** Figures of a bin by report, at most so many of each: more are a table. */
const MOST_OF_REPORT = 24;

function byReport(
  members: readonly number[],
  nodes: readonly Node[],
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const n of members) {
    for (const report of nodes[n].reports.slice(0, MOST_CARRIERS)) {
      const list = found.get(report);
      if (list === undefined) found.set(report, [n]);
      else if (list.length < MOST_OF_REPORT) list.push(n);
    }
  }
  return found;
}

/** Nearness from which a shared word is right beside a figure. */
const BESIDE = 0.45;

function isNamedDay({ marks }: Figure): boolean {
  return marks.some((mark) => mark.startsWith('weekday:'));
}

function fillOneSlot(a: Figure, b: Figure): boolean {
  const slots = slotsAround(b);
  return [...slotsAround(a)].some((slot) => slots.has(slot));
}

/** "Agreed on Tuesday", "jumped on Wednesday": every report has its own days of the week. */
function areOfOneDay(a: Figure, b: Figure): boolean {
  return ![a, b].some(isNamedDay) || fillOneSlot(a, b) || isOneEvent(a, b);
}

/**
 * Lengths of time and distance, sums and days of the week stand in a report for many things: that each is the only one of its kind says
 * little. A word right beside both, a slot, a noun, or sentences that say the same must tie them together.
 */
function haveAnchor(a: Figure, b: Figure, counterparts: number): boolean {
  // "The first term", "the third floor": another number is another thing, unless the sentences say the same.
  if (a.bin.startsWith('ordinal ')) return counterparts === 2 && a.lead && b.lead && a.head === b.head;
  if (isStatistic(a) || isStatistic(b)) return counterparts === 2 && a.lead && b.lead;
  if (a.kind !== 'measure' && a.kind !== 'money' && ![a, b].some(isNamedDay)) return true;
  if (fillOneSlot(a, b) || counterparts > 0 || looksMistyped(a, b)) return true;
  if ((a.concept !== null && a.concept === b.concept) || (a.head !== null && a.head === b.head)) return true;
  for (const [key, near] of a.context) if (near >= BESIDE && (b.context.get(key) ?? 0) >= BESIDE) return true;
  return a.bin === 'measure magnitude' || a.bin === 'measure temperature' || a.bin === 'measure speed';
}

interface Differing {
  readonly a: number;
  readonly b: number;
  readonly evidence: readonly number[];
  readonly odds: number;
}

/** Pairs of one bin that differ, between reports that do not agree on either value. */
function differingPairs(
  { members, pairs }: BinPairs,
  story: Story,
  grouping: Grouping,
  holders: Holders = holdersOf(story.nodes),
): readonly Differing[] {
  const { nodes, weightOf, yearKnown } = story;
  const reports = byReport(members, nodes);
  const tellingOf = tellingWords(weightOf);
  /** How many different values a report has that the other lacks and that could be the counterpart's as well. */
  const own = (from: number, to: number, counterpart: Figure, least: number): number => {
    const values = new Set<string>();
    for (const n of reports.get(from) ?? []) {
      const { figure } = nodes[n];
      if (grouping.reportsOf(n).has(to) || toldApart(figure, counterpart, true)) continue;
      if (figure.concept !== null && counterpart.concept !== null && figure.concept !== counterpart.concept)
        continue;
      if (affinity(figure, counterpart, tellingOf) >= least) values.add(figure.value);
    }
    return Math.max(1, values.size);
  };
  const differing: Differing[] = [];
  for (let at = 0; at < pairs.length; at += 2) {
    const [a, b] = [pairs[at], pairs[at + 1]];
    const [first, second] = [nodes[a], nodes[b]];
    if (compareValues(first.figure, second.figure, yearKnown) !== 'differ') continue;
    if (!isComparable(first.figure, second.figure)) continue;
    const counterparts = story.counterparts(a, b);
    if (!haveAnchor(first.figure, second.figure, counterparts)) continue;
    const sides = apart(a, b, story, grouping, holders);
    if (sides === null) continue;
    const least = affinity(first.figure, second.figure, tellingOf);
    const evidence = weighEvidence(first, second, weightOf, {
      ownA: own(sides[0], sides[1], second.figure, least),
      ownB: own(sides[1], sides[0], first.figure, least),
      counterparts,
      tellers: grouping.reportsOf(a).size + grouping.reportsOf(b).size,
      ...grouping.between(sides[0], sides[1]),
    });
    differing.push({ a, b, evidence, odds: oddsOf(evidence) });
  }
  return differing;
}

/** The more pairs a story has to choose from, the more of them look alike by chance. */
function crowdOdds(pairs: number): number {
  return CROWD * Math.log(Math.min(MOST_CROWD, Math.max(LEAST_CROWD, pairs)) / LEAST_CROWD);
}

/** Log odds that two differing figures are of one thing. */
function oddsOf(evidence: readonly number[]): number {
  let odds = 0;
  for (let n = 0; n < evidence.length; n++) odds += evidence[n] * (EVIDENCE_ODDS[n] ?? 0);
  return odds;
}

/** The best and second best counterpart of each figure in each other report. */
class Rivals {
  readonly #best = new Map<string, { odds: number; other: number; next: number }>();

  note(n: number, other: number, reports: readonly number[], odds: number): void {
    for (const report of reports.slice(0, MOST_CARRIERS)) {
      const name = `${n} ${report}`;
      const known = this.#best.get(name);
      if (!known) this.#best.set(name, { odds, other, next: LEAST_ODDS });
      else if (odds > known.odds) this.#best.set(name, { odds, other, next: known.odds });
      else if (odds > known.next) known.next = odds;
    }
  }

  /** Odds of the best counterpart but this one. */
  besides(n: number, other: number, reports: readonly number[]): number {
    let most = LEAST_ODDS;
    for (const report of reports.slice(0, MOST_CARRIERS)) {
      const known = this.#best.get(`${n} ${report}`);
      if (known) most = Math.max(most, known.other === other ? known.next : known.odds);
    }
    return most;
  }
}

const COVER = EVIDENCE_NAMES.indexOf('cover');

/** Differing pairs of one thing; the score is the log odds. */
export function differences(bins: readonly BinPairs[], story: Story, grouping: Grouping): Link[] {
  const { nodes } = story;
  const holders = holdersOf(nodes);
  const found = bins.map((bin) => differingPairs(bin, story, grouping, holders));
  const crowd = crowdOdds(found.reduce((all, pairs) => all + pairs.length, 0));
  return found.flatMap((pairs) => {
    const rivals = new Rivals();
    for (const { a, b, odds } of pairs) {
      rivals.note(a, b, nodes[b].reports, odds);
      rivals.note(b, a, nodes[a].reports, odds);
    }
    return pairs.flatMap(({ a, b, odds, evidence }): readonly Link[] => {
      const rival = Math.max(rivals.besides(a, b, nodes[b].reports), rivals.besides(b, a, nodes[a].reports));
      const margin = Math.max(-MOST_MARGIN, Math.min(MOST_MARGIN, odds - rival));
      const score = odds + crowd + MARGIN * margin;
      // A figure goes with its best counterpart, or nearly.
      const isBest = odds > rival - NEARLY_BEST;
      // Without grammar only sentences that say the same tell.
      const isParallel = nodes[a].figure.language === 'en' || evidence[COVER] >= FOREIGN_COVER;
      const isClaim = score >= DIFFER_ODDS && isBest && isParallel;
      const [first, second] = [nodes[a].figure, nodes[b].figure];
      return isClaim && areOfOneDay(first, second) && canContradict(first, second) ? [{ a, b, score }] : [];
    });
  });
}
