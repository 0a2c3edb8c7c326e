/**
 * Figures of a story put together by the thing they are values of. Best links first; a group never holds two
 * differing values of one report, so that what two reports agree on is never taken for a difference.
 */
import { type Agreement, compareValues } from './compare.js';
import type { Figure } from './figure.js';
import { looksMistyped, sameThing, type Weighed, type WeightOf } from './same-thing.js';
import {
  AGREE_BONUS,
  AGREE_FROM,
  AGREE_FROM_SMALL,
  AGREE_FROM_TELLING,
  AGREE_FROM_WIDE,
  DATES_DIFFER_FROM,
  DIFFER_FROM,
  LISTED,
  LOOK_BACK,
  LOOKUP_KEYS,
  SMALL_BIN,
  VAGUE_FROM,
  WEEKDAYS_DIFFER_FROM,
  YEARS_DIFFER_FROM,
} from './weights.js';
import { classOfWord } from './word-classes.js';

/** A figure of one sentence, with the reports that carry this sentence. */
export interface Node extends Weighed {
  /** Reports by their index in the story, in order. */
  readonly reports: readonly number[];
}

interface Link {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  readonly agreement: Agreement;
}

/** Bins in which nothing but the words around could tell one thing from another, or nobody is named. */
const NEVER_LINKED: ReadonlySet<string> = new Set(['bare', 'former', 'age ', 'tally score']);

function binsOf(nodes: readonly Node[]): ReadonlyMap<string, readonly number[]> {
  const bins = new Map<string, number[]>();
  nodes.forEach(({ figure }, n) => {
    if (NEVER_LINKED.has(figure.bin)) return;
    const list = bins.get(figure.bin);
    if (list) list.push(n);
    else bins.set(figure.bin, [n]);
  });
  return bins;
}

/** Pairs worth comparing: all of a small bin, those that share a telling word in a large one. */
function* candidatePairs(
  bin: readonly number[],
  nodes: readonly Node[],
): Generator<readonly [number, number]> {
  if (bin.length <= SMALL_BIN) {
    for (let i = 0; i < bin.length; i++) for (let j = i + 1; j < bin.length; j++) yield [bin[i], bin[j]];
    return;
  }
  const postings = new Map<string, number[]>();
  for (const n of bin) {
    const keys = [...nodes[n].weights]
      .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
      .slice(0, LOOKUP_KEYS);
    const seen = new Set<number>();
    for (const [key] of keys) {
      const list = postings.get(key) ?? [];
      for (const other of [...list.slice(0, 2), ...list.slice(-LOOK_BACK)]) {
        if (seen.has(other)) continue;
        seen.add(other);
        yield [other, n];
      }
      list.push(n);
      postings.set(key, list);
    }
  }
}

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

function neededToDiffer(a: Figure, b: Figure, listed: number): number {
  if (a.head !== null && IDLE.has(a.head)) return Number.POSITIVE_INFINITY;
  // "Today" is the day of printing as often as that of the event.
  if ([a, b].some(({ marks }) => marks.includes('bound:relative'))) return Number.POSITIVE_INFINITY;
  if (a.concept !== null && a.concept === b.concept) return DIFFER_FROM;
  if (a.kind === 'year' || a.kind === 'clock') return looksMistyped(a, b) ? DIFFER_FROM : YEARS_DIFFER_FROM;
  if (isWeekday(a) && isWeekday(b)) return WEEKDAYS_DIFFER_FROM;
  if (a.kind === 'date' && !isWeekday(a) && !isWeekday(b)) return DATES_DIFFER_FROM;
  if (isFew(a) || isFew(b) || (isWide(a) && isWide(b))) return VAGUE_FROM;
  return DIFFER_FROM + LISTED * Math.max(0, listed - 1);
}

function neededToAgree(a: Figure, b: Figure, same: boolean): number {
  if (same && isTelling(a)) return AGREE_FROM_TELLING;
  if (isWide(a) || isWide(b)) return AGREE_FROM_WIDE;
  return a.kind === 'count' && a.high < 13 ? AGREE_FROM_SMALL : AGREE_FROM;
}

/** "A few", "several". */
function isFew({ vague, value }: Figure): boolean {
  return vague && value === '3+';
}

/** "A few", "dozens", "more than": a value that leaves half as much again open. */
function isWide({ vague, low, high }: Figure): boolean {
  return vague && high > low * 1.5;
}

/** A day of the year, or three digits: two reports seldom have the same one by chance. */
function isTelling({ kind, vague, value }: Figure): boolean {
  return !vague && (kind === 'date' || value.replace(/[^\d]|0{1,20}$/g, '').length >= 3);
}

function isWeekday({ marks }: Figure): boolean {
  return marks.some((mark) => mark.startsWith('weekday:'));
}

/** Which reports hold a value: what another report has elsewhere is not what it differs on. */
type Holders = ReadonlyMap<string, ReadonlySet<number>>;

function valueName({ bin, low, high }: Figure): string {
  return `${bin} ${low} ${high}`;
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

/** How many values of the noun of a figure the report that carries it first has. */
function listedBy(nodes: readonly Node[]): (node: Node) => number {
  const name = ({ figure, reports }: Node): string => `${reports[0]} ${figure.bin} ${figure.head ?? ''}`;
  const seen = new Map<string, Set<number>>();
  for (const node of nodes) {
    const known = seen.get(name(node)) ?? new Set<number>();
    if (known.size === 0) seen.set(name(node), known);
    known.add(node.figure.low);
  }
  return (node) => (node.figure.head === null ? 1 : (seen.get(name(node))?.size ?? 1));
}

function holdsElsewhere(a: Node, b: Node, holders: Holders): boolean {
  if (a.figure.concept !== null || !isTelling(b.figure)) return false;
  const known = holders.get(valueName(b.figure));
  return known !== undefined && a.reports.every((report) => known.has(report));
}

function linkOf(
  a: number,
  b: number,
  nodes: readonly Node[],
  weightOf: WeightOf,
  yearKnown: boolean,
  holders: Holders,
  listed: (node: Node) => number,
): Link | null {
  const [first, second] = [nodes[a], nodes[b]];
  const agreement = compareValues(first.figure, second.figure, yearKnown);
  if (agreement === 'apart') return null;
  const score = sameThing(first, second, weightOf, agreement === 'differ');
  if (score === null) return null;
  const needed =
    agreement === 'differ'
      ? neededToDiffer(first.figure, second.figure, Math.max(listed(first), listed(second)))
      : neededToAgree(first.figure, second.figure, agreement === 'same');
  if (score < needed || (agreement === 'differ' && sameReport(first, second))) return null;
  if (
    agreement === 'differ' &&
    (holdsElsewhere(first, second, holders) || holdsElsewhere(second, first, holders))
  ) {
    return null;
  }
  return { a, b, agreement, score: score + (agreement === 'differ' ? 0 : AGREE_BONUS) };
}

export interface Thing {
  /** Indices of figures, in order; a figure alone is a thing of one. */
  readonly members: readonly number[];
  /** Whether two of them were found to differ side by side, not only by way of others. */
  readonly differs: boolean;
}

/** Groups in order of their first figure. */
export function findThings(nodes: readonly Node[], weightOf: WeightOf, yearKnown: boolean): readonly Thing[] {
  const links: Link[] = [];
  const holders = holdersOf(nodes);
  const listed = listedBy(nodes);
  for (const bin of binsOf(nodes).values()) {
    for (const [a, b] of candidatePairs(bin, nodes)) {
      const link = linkOf(a, b, nodes, weightOf, yearKnown, holders, listed);
      if (link) links.push(link);
    }
  }
  links.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  const owner = nodes.map((_, n) => n);
  const members = nodes.map((_, n) => [n]);
  const differing = new Set<number>();
  for (const { a, b, agreement } of links) {
    const [into, from] = owner[a] < owner[b] ? [owner[a], owner[b]] : [owner[b], owner[a]];
    if (into === from && agreement === 'differ') differing.add(into);
    if (into === from || clash(members[into], members[from], nodes, yearKnown)) continue;
    if (agreement === 'differ' || differing.has(from)) differing.add(into);
    for (const n of members[from]) owner[n] = into;
    members[into].push(...members[from]);
    members[from] = [];
  }
  return members.flatMap((list, n) =>
    list.length === 0 ? [] : [{ members: list.sort((x, y) => x - y), differs: differing.has(n) }],
  );
}

/** Values of one thing that differ are few; a group with more is a mixture. */
const MOST_MEMBERS = 400;

/** Whether one report would hold two differing values of the joined thing. */
function clash(
  a: readonly number[],
  b: readonly number[],
  nodes: readonly Node[],
  yearKnown: boolean,
): boolean {
  if (a.length + b.length > MOST_MEMBERS) return true;
  const byReport = new Map<number, Figure[]>();
  for (const n of a) {
    for (const report of nodes[n].reports) {
      const list = byReport.get(report);
      if (list === undefined) byReport.set(report, [nodes[n].figure]);
      else if (list.length < 8) list.push(nodes[n].figure);
    }
  }
  for (const n of b) {
    for (const report of nodes[n].reports) {
      for (const figure of byReport.get(report) ?? []) {
        if (compareValues(figure, nodes[n].figure, yearKnown) === 'differ') return true;
      }
    }
  }
  return false;
}
