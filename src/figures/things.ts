/**
 * Figures of a story put together by the thing they are values of. Best links first; a group never holds two
 * differing values of one report, so that what two reports agree on is never taken for a difference.
 */
import { compareValues } from './compare.js';
import { type BinPairs, differences, type Grouping } from './differences.js';
import type { Figure } from './figure.js';
import { sameThing, type Weighed, type WeightOf } from './same-thing.js';
import {
  AGREE_FROM,
  AGREE_FROM_SMALL,
  AGREE_FROM_TELLING,
  AGREE_FROM_WIDE,
  LEAST_LOOK_BACK,
  LOOK_BACK,
  LOOKUP_KEYS,
  MOST_PAIRS,
  SMALL_BIN,
} from './weights.js';

/** A figure of one sentence, with the reports that carry this sentence. */
export interface Node extends Weighed {
  /** Reports by their index in the story, in order. */
  readonly reports: readonly number[];
}

/** The figures of a story, as they are compared. */
export interface Story {
  readonly nodes: readonly Node[];
  readonly weightOf: WeightOf;
  /** Whether dates are in a known year. */
  readonly yearKnown: boolean;
  /** Of how many of two figures' sentences the other is the one that its report has most in common with. */
  readonly counterparts: (a: number, b: number) => 0 | 1 | 2;
}

export interface Link {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** Bins in which nothing but the words around could tell one thing from another, or nobody is named. */
const NEVER_LINKED: ReadonlySet<string> = new Set(['former', 'age ']);

/** Counts are one bin, whatever they count: reports have many words for one thing. Short bare numbers are none. */
function binOf({ bin, kind, concept, value, low }: Figure): string {
  if (bin === 'bare') return low >= 20 && value.replace(/[^\d]/g, '').length >= 2 ? 'count' : 'former';
  return kind === 'count' && (concept === null || !concept.startsWith('family')) && bin !== 'former'
    ? 'count'
    : bin;
}

function binsOf(nodes: readonly Node[]): ReadonlyMap<string, readonly number[]> {
  const bins = new Map<string, number[]>();
  nodes.forEach(({ figure }, n) => {
    const bin = binOf(figure);
    if (NEVER_LINKED.has(bin)) return;
    const list = bins.get(bin);
    if (list) list.push(n);
    else bins.set(bin, [n]);
  });
  return bins;
}

/** Pairs worth comparing, one after the other: all of a small bin, those that share a telling word in a large one. */
function candidatePairs(bin: readonly number[], nodes: readonly Node[]): readonly number[] {
  const pairs: number[] = [];
  if (bin.length <= SMALL_BIN) {
    for (let i = 0; i < bin.length; i++) for (let j = i + 1; j < bin.length; j++) pairs.push(bin[i], bin[j]);
    return pairs;
  }
  const postings = new Map<string, number[]>();
  const fair = Math.floor(MOST_PAIRS / (bin.length * LOOKUP_KEYS));
  const lookBack = Math.min(LOOK_BACK, Math.max(LEAST_LOOK_BACK, fair));
  for (const n of bin) {
    const keys = [...nodes[n].weights]
      .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
      .slice(0, LOOKUP_KEYS);
    const seen = new Set<number>();
    for (const [key] of keys) {
      const list = postings.get(key) ?? [];
      for (const other of [...list.slice(0, 2), ...list.slice(-lookBack)]) {
        if (seen.has(other)) continue;
        seen.add(other);
        pairs.push(other, n);
      }
      list.push(n);
      postings.set(key, list);
    }
  }
  return pairs;
}

function neededToAgree(a: Figure, b: Figure, same: boolean): number {
  if (same && isTelling(a)) return AGREE_FROM_TELLING;
  if (isWide(a) || isWide(b)) return AGREE_FROM_WIDE;
  return a.kind === 'count' && a.high < 13 ? AGREE_FROM_SMALL : AGREE_FROM;
}

/** "A few", "dozens", "more than": a value that leaves half as much again open. */
function isWide({ vague, low, high }: Figure): boolean {
  return vague && high > low * 1.5;
}

/** A day of the year, or three digits: two reports seldom have the same one by chance. */
function isTelling({ kind, vague, value }: Figure): boolean {
  return !vague && (kind === 'date' || value.replace(/[^\d]|0{1,20}$/g, '').length >= 3);
}

function agreementOf(a: number, b: number, input: Story): Link | null {
  const { nodes, weightOf, yearKnown } = input;
  const [first, second] = [nodes[a], nodes[b]];
  const agreement = compareValues(first.figure, second.figure, yearKnown);
  if (agreement === 'apart' || agreement === 'differ') return null;
  const score = sameThing(first, second, weightOf);
  const needed = neededToAgree(first.figure, second.figure, agreement === 'same');
  return score === null || score < needed ? null : { a, b, score };
}

export interface Thing {
  /** Indices of figures, in order; a figure alone is a thing of one. */
  readonly members: readonly number[];
  /** Those of them found to differ side by side, with those that have the same value; empty where none. */
  readonly differing: readonly number[];
}

/** Pairs worth comparing, by bin. */
function pairsByBin(nodes: readonly Node[]): readonly BinPairs[] {
  return [...binsOf(nodes).values()].map((members) => ({
    members,
    pairs: candidatePairs(members, nodes),
  }));
}

/** Figures joined so far. */
interface Joined {
  readonly owner: readonly number[];
  readonly members: readonly number[][];
  readonly join: (link: Link) => boolean;
}

/** Figures put together by what they agree on, best links first. */
function joinAgreements(story: Story, pairs: readonly BinPairs[]): Joined {
  const { nodes } = story;
  const agreements: Link[] = [];
  for (const bin of pairs) {
    for (let at = 0; at < bin.pairs.length; at += 2) {
      const link = agreementOf(bin.pairs[at], bin.pairs[at + 1], story);
      if (link) agreements.push(link);
    }
  }
  const owner = nodes.map((_, n) => n);
  const members = nodes.map((_, n) => [n]);
  const values = nodes.map((_, n) => [n]);
  const merge = (into: number, from: number): void => {
    for (const n of members[from]) owner[n] = into;
    members[into].push(...members[from]);
    members[from] = [];
  };
  const sides = ({ a, b }: Link): readonly [number, number] =>
    owner[a] < owner[b] ? [owner[a], owner[b]] : [owner[b], owner[a]];
  for (const link of agreements.sort(bestFirst)) {
    const [into, from] = sides(link);
    if (into === from || differsWithin(values[into], values[from], story)) continue;
    merge(into, from);
    values[into] = distinctValues([...values[into], ...values[from]], nodes);
  }
  const join = (link: Link): boolean => {
    const [into, from] = sides(link);
    if (into === from) return true;
    if (clash(members[into], members[from], story)) return false;
    merge(into, from);
    return true;
  };
  return { owner, members, join };
}

/** Things of each report, as many as tell how alike two reports are. */
const MOST_THINGS = 60;

function betweenReports(groups: readonly number[], nodes: readonly Node[]): Grouping['between'] {
  const things = new Map<number, Set<number>>();
  groups.forEach((group, n) => {
    for (const report of nodes[n].reports) {
      const known = things.get(report) ?? new Set<number>();
      if (known.size === 0) things.set(report, known);
      if (known.size < MOST_THINGS) known.add(group);
    }
  });
  const memo = new Map<string, { readonly agreed: number; readonly alone: number }>();
  return (a, b) => {
    const name = `${a} ${b}`;
    const known = memo.get(name);
    if (known) return known;
    const [first, second] = [things.get(a), things.get(b)];
    let agreed = 0;
    for (const group of first ?? []) if (second?.has(group)) agreed++;
    const made = { agreed, alone: Math.max(0, Math.min(first?.size ?? 0, second?.size ?? 0) - agreed) };
    memo.set(name, made);
    return made;
  };
}

/** Reports that agree on each figure as far as is known now. */
function groupingOf(nodes: readonly Node[], { owner }: Joined): Grouping {
  const reports = new Map<number, Set<number>>();
  owner.forEach((group, n) => {
    const known = reports.get(group) ?? new Set<number>();
    if (known.size === 0) reports.set(group, known);
    for (const report of nodes[n].reports) known.add(report);
  });
  // Joining goes on while this is asked: what counts is how figures were grouped by agreement alone.
  const groups = [...owner];
  const none: ReadonlySet<number> = new Set();
  const reportsOf = (n: number): ReadonlySet<number> => reports.get(groups[n]) ?? none;
  return { reportsOf, between: betweenReports(groups, nodes) };
}

/** Groups in order of their first figure. Agreements join first, so that what agrees is never said to differ. */
export function findThings(story: Story): readonly Thing[] {
  const { nodes } = story;
  const pairs = pairsByBin(nodes);
  const joined = joinAgreements(story, pairs);
  const { owner, members, join } = joined;
  const told = new Set<number>();
  for (const link of differences(pairs, story, groupingOf(nodes, joined)).sort(bestFirst))
    if (join(link)) told.add(link.a).add(link.b);
  const alike = new Set([...told].map((n) => `${owner[n]} ${nodes[n].figure.low} ${nodes[n].figure.high}`));
  return members.flatMap((list, n) => {
    if (list.length === 0) return [];
    const isTold = (m: number): boolean => alike.has(`${n} ${nodes[m].figure.low} ${nodes[m].figure.high}`);
    const sorted = list.sort((x, y) => x - y);
    return [{ members: sorted, differing: sorted.filter(isTold) }];
  });
}

function bestFirst(x: Link, y: Link): number {
  return y.score - x.score || x.a - y.a || x.b - y.b;
}

/** As many values of one group are told apart; more agree with none. */
const MOST_VALUES = 12;

function distinctValues(group: readonly number[], nodes: readonly Node[]): number[] {
  const seen = new Set<string>();
  return group
    .filter((n) => {
      const { low, high, value, kind } = nodes[n].figure;
      const name = `${low} ${high} ${kind === 'date' ? value : ''}`;
      return !seen.has(name) && seen.add(name);
    })
    .slice(0, MOST_VALUES);
}

/** "Hundreds" agrees with 214 and with 241, and does not make them agree. */
function differsWithin(a: readonly number[], b: readonly number[], { nodes, yearKnown }: Story): boolean {
  return a.some((n) =>
    b.some((m) => compareValues(nodes[n].figure, nodes[m].figure, yearKnown) === 'differ'),
  );
}

/** Values of one thing that differ are few; a group with more is a mixture. */
const MOST_MEMBERS = 400;

/** Whether one report would hold two differing values of the joined thing. */
function clash(a: readonly number[], b: readonly number[], { nodes, yearKnown }: Story): boolean {
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
