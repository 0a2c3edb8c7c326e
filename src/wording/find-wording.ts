/**
 * The wording stage: reports in, exact pairs, passages and near-duplicate clusters out. Reports whose words
 * are identical are collapsed first, so that ten thousand copies cost one, and told apart again at the end.
 */
import type { Corpus } from '../model/corpus.js';
import type { Cluster, Pair, Passage, Wording } from '../model/wording.js';
import { canonicalOrder } from '../text/canonical-order.js';
import { FULL_RUN, findCandidates } from './candidates.js';
import { clusterReports, type Link } from './clusters.js';
import { identicalPassages, pairsBetween, pairsWithin } from './copies.js';
import { groupIdentical } from './identical.js';
import type { JudgedPair, PassagePlace } from './judge-pair.js';
import { batchPairs } from './judge-pairs.js';
import { createMeasurer, type Measurer, type WordingSettings } from './measure-pairs.js';
import { groupPassages, type PairPassage } from './passages.js';
import type { Sketches } from './sketches.js';

/** Groups of reports of the same words, in canonical order of their first, which stands for the others. */
type Groups = readonly (readonly number[])[];

/** What is to be compared: distinct reports, and candidate pairs of them in batches in order of (a, b). */
export interface Comparison {
  readonly groups: Groups;
  readonly batches: readonly Uint32Array[];
}

/** Fetches only reports whose sketches are the same. */
export function prepareComparison(corpus: Corpus, sketches: Sketches): Comparison {
  const groups = groupIdentical(canonicalOrder(corpus.cards), sketches, corpus);
  const keysOf = (place: number): Uint32Array => sketches.shinglesOf(groups[place][0]);
  const candidates = findCandidates({ count: groups.length, keysOf });
  return { groups, batches: batchPairs(candidates, (place) => groups[place][0]) };
}

/**
 * The wording of a run from its judged pairs (in order, see `judgePairs`). All numbers are positions in the
 * corpus; pairs in order of (a, b), passages of their first occurrence, clusters of their first member.
 * Passages are told where `detail` asks for them; else no report is fetched but for clusters of thousands.
 */
export function tellWording(
  { groups }: Comparison,
  judged: readonly JudgedPair[],
  corpus: Corpus,
  settings: WordingSettings,
): Wording {
  const told = tellsPassages(settings) ? tellPassages(corpus, groups, judged, settings) : NO_PASSAGES;
  const pairs = [
    ...judged.flatMap((pair, n) => (pair.isListed ? expandPair(pair, told.ofPair(n), groups) : [])),
    ...groups.flatMap((group, n) => identicalPairs(group, told.ofCopies(n))),
  ];
  return {
    pairs: pairs.sort((x, y) => x.a - y.a || x.b - y.b),
    passages: told.passages,
    clusters: clustersOf(groups, judged, createMeasurer(corpus, settings), settings),
  };
}

function tellsPassages({ detail }: WordingSettings): boolean {
  return detail === 'passages' || detail === 'full';
}

interface ToldPassages {
  readonly passages: readonly Passage[];
  /** Positions in `passages` of the nth judged pair's, ascending; of the nth group's of copies. */
  readonly ofPair: (n: number) => readonly number[];
  readonly ofCopies: (n: number) => readonly number[];
}

const NO_PASSAGES: ToldPassages = { passages: [], ofPair: () => [], ofCopies: () => [] };

function tellPassages(
  corpus: Corpus,
  groups: Groups,
  judged: readonly JudgedPair[],
  settings: WordingSettings,
): ToldPassages {
  const items = pairPassages(corpus, groups, judged, settings);
  const { passages, groupOf } = groupPassages(corpus, items.all, copiesByFirst(groups));
  const of = (own: readonly number[]): readonly number[] =>
    [...new Set(own.map((item) => groupOf[item]))].sort((x, y) => x - y);
  return { passages, ofPair: (n) => of(items.ofPair[n]), ofCopies: (n) => of(items.ofCopies[n]) };
}

interface Items {
  readonly all: readonly PairPassage[];
  /** Items of each judged pair, in the order of its passages. */
  readonly ofPair: readonly (readonly number[])[];
  /** Items of each group of identical reports: its first with its second. */
  readonly ofCopies: readonly (readonly number[])[];
}

function pairPassages(
  corpus: Corpus,
  groups: Groups,
  judged: readonly JudgedPair[],
  settings: WordingSettings,
): Items {
  const all: PairPassage[] = [];
  const add = (a: number, b: number, passages: readonly PassagePlace[]): readonly number[] =>
    passages.map(({ aFrom, aTo, bFrom, bTo }) => all.push({ a, b, aFrom, aTo, bFrom, bTo }) - 1);
  const ofPair = judged.map(({ a, b, passages }) => add(groups[a][0], groups[b][0], passages));
  const ofCopies = groups.map(([first, second]) =>
    second === undefined
      ? []
      : add(first, second, identicalPassages(corpus.document(first), settings.minPassageWords)),
  );
  return { all, ofPair, ofCopies };
}

function copiesByFirst(groups: Groups): ReadonlyMap<number, readonly number[]> {
  return new Map(groups.filter((group) => group.length > 1).map((group) => [group[0], group]));
}

/** The pair of two first reports, and of all their copies, each with the earlier position as a. */
function expandPair(pair: JudgedPair, passages: readonly number[], groups: Groups): readonly Pair[] {
  const { jaccard, containmentA, containmentB, wordsSharedA, wordsSharedB } = pair;
  const { proseSharedA, proseSharedB, relation } = pair;
  const forward = {
    jaccard,
    containmentA,
    containmentB,
    wordsSharedA,
    wordsSharedB,
    proseSharedA,
    proseSharedB,
    relation,
    passages,
  };
  const backward: typeof forward = {
    ...forward,
    containmentA: containmentB,
    containmentB: containmentA,
    wordsSharedA: wordsSharedB,
    wordsSharedB: wordsSharedA,
    proseSharedA: proseSharedB,
    proseSharedB: proseSharedA,
    relation: relation === 'cut' ? 'extended' : relation === 'extended' ? 'cut' : relation,
  };
  return pairsBetween(groups[pair.a], groups[pair.b]).map(([a, b]) =>
    a < b ? { a, b, ...forward } : { a: b, b: a, ...backward },
  );
}

function identicalPairs(group: readonly number[], passages: readonly number[]): readonly Pair[] {
  const whole = { jaccard: 1, containmentA: 1, containmentB: 1, wordsSharedA: 1, wordsSharedB: 1 };
  const shown = { ...whole, proseSharedA: 1, proseSharedB: 1, relation: 'identical' as const, passages };
  return pairsWithin(group).map(([a, b]) => ({ a: Math.min(a, b), b: Math.max(a, b), ...shown }));
}

/** Clusters of the distinct reports, by their place in canonical order, with the copies added. */
function clustersOf(
  groups: Groups,
  judged: readonly JudgedPair[],
  { containment }: Measurer,
  settings: WordingSettings,
): readonly Cluster[] {
  const links: readonly Link[] = judged.map((pair) => ({
    a: pair.a,
    b: pair.b,
    nearness: pair.nearness,
    shared: Math.max(
      pair.containmentA,
      pair.containmentB,
      Math.min(1, pair.proseSharedA),
      Math.min(1, pair.proseSharedB),
    ),
  }));
  const known = new Map(links.map(({ a, b, nearness }) => [a * groups.length + b, nearness]));
  // A long posting list may have kept two reports from being compared; in a small run none does.
  const unlisted = (a: number, b: number): number =>
    groups.length > FULL_RUN ? containment(groups[a][0], groups[b][0]) : 0;
  const nearnessOf = (x: number, y: number): number =>
    known.get(Math.min(x, y) * groups.length + Math.max(x, y)) ?? unlisted(Math.min(x, y), Math.max(x, y));
  return clusterReports(groups.length, links, settings.nearDuplicateContainment, nearnessOf)
    .map(({ members, cohesion }) => ({
      members: members.flatMap((place) => groups[place]).sort((x, y) => x - y),
      cohesion,
    }))
    .sort((x, y) => x.members[0] - y.members[0]);
}
