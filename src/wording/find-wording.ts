/**
 * The wording stage: reports in, exact pairs, passages and near-duplicate clusters out. Reports whose words
 * are identical are collapsed first, so that ten thousand copies cost one, and told apart again at the end.
 */
import type { Corpus } from '../model/corpus.js';
import type { Cluster, Pair, Passages, Wording } from '../model/wording.js';
import { canonicalOrder } from '../text/canonical-order.js';
import { type CandidatePairs, joined } from './candidate-pairs.js';
import { FULL_RUN, findCandidates } from './candidates.js';
import { clusterReports, type Link } from './clusters.js';
import { identicalPassages, pairsBetween, pairsWithin } from './copies.js';
import { DisjointSets } from './disjoint-sets.js';
import { groupIdentical } from './identical.js';
import type { JudgedPair, PassagePlace } from './judge-pair.js';
import { batchPairs } from './judge-pairs.js';
import type { JudgedPairs } from './judged-pairs.js';
import { createMeasurer, type Measurer, type WordingSettings } from './measure-pairs.js';
import { firstOf, pairKey, pairsOf, secondOf } from './pair-set.js';
import { groupPassages, type PairPassage } from './passages.js';
import type { Sketches } from './sketches.js';
import { weedPairs } from './weed-pairs.js';

/** Groups of reports of the same words, in canonical order of their first, which stands for the others. */
type Groups = readonly (readonly number[])[];

/** What is to be compared: distinct reports, and candidate pairs of them in batches in order of (a, b). */
export interface Comparison {
  readonly groups: Groups;
  readonly batches: readonly Uint32Array[];
}

/** Distinct reports, and who of them shares a shingle with whom. */
export interface Search {
  readonly groups: Groups;
  readonly candidates: CandidatePairs;
  /** In a small run passages without a verbatim run are looked for in every candidate. */
  readonly isWeeded: boolean;
}

/** Fetches only reports whose sketches are the same. */
export function findPairs(corpus: Corpus, sketches: Sketches): Search {
  const order = canonicalOrder(corpus.cards, (report) => sketches.wordsOf(report));
  const groups = groupIdentical(order, sketches, corpus);
  const candidates = sketches.noPairs();
  findCandidates(sketches.indexOf(groups.map(([first]) => first)), candidates);
  return { groups, candidates, isWeeded: groups.length > FULL_RUN };
}

/** What is to be compared of what was found, weeded on this thread. */
export function weedSearch(search: Search, sketches: Sketches, settings: WordingSettings): Comparison {
  const kept: Float64Array[] = [];
  for (const { from, to, keys } of search.candidates.parts())
    kept.push(search.isWeeded ? weedPairs(keys, sketches.reader(from, to), settings) : keys);
  return comparisonOf(search, kept, sketches);
}

/** `kept`: keys of candidates, each once, in any order. */
export function comparisonOf(
  { groups, candidates: { bound } }: Search,
  kept: readonly Float64Array[],
  sketches: Sketches,
): Comparison {
  const placeOf = new Uint32Array(bound);
  for (const [place, [first]] of groups.entries()) placeOf[sketches.numberOf(first)] = place;
  const keys = joined(kept);
  for (let n = 0; n < keys.length; n++) {
    const a = firstOf(keys[n], bound);
    keys[n] = pairKey(placeOf[a], placeOf[secondOf(keys[n], a, bound)], bound);
  }
  return { groups, batches: batchPairs(pairsOf(keys.sort(), bound), (place) => groups[place][0]) };
}

/** The judged pairs of reports that `isWanted`, in batches to be judged once more with their passages. */
export function batchesAmong(
  { groups }: Comparison,
  judged: JudgedPairs,
  isWanted: (report: number) => boolean,
): readonly Uint32Array[] {
  const reportAt = (place: number): number => groups[place][0];
  const wanted: (readonly [a: number, b: number])[] = [];
  for (const { a, b } of judged) if (isWanted(reportAt(a)) && isWanted(reportAt(b))) wanted.push([a, b]);
  return batchPairs(wanted, reportAt);
}

/**
 * Pairs and clusters from all judged pairs (in order, see `judgePairs`). All numbers are positions in the
 * corpus; pairs in order of (a, b), clusters of their first member. Fetches reports only for clusters larger
 * than posting lists are compared in full.
 */
export function tellWording(
  { groups }: Comparison,
  judged: JudgedPairs,
  corpus: Corpus,
  settings: WordingSettings,
): Wording {
  const pairs: Pair[] = [];
  for (const pair of judged) if (pair.isListed) for (const own of expandPair(pair, groups)) pairs.push(own);
  for (const group of groups) for (const own of identicalPairs(group)) pairs.push(own);
  return {
    pairs: pairs.sort((x, y) => x.a - y.a || x.b - y.b),
    clusters: clustersOf(groups, judged, createMeasurer(corpus, settings), settings),
  };
}

/**
 * Passages of the judged pairs given, and of copies among the reports that `isWanted`. Fetches the reports that
 * carry them.
 */
export function tellPassages(
  { groups }: Comparison,
  judged: JudgedPairs,
  corpus: Corpus,
  settings: WordingSettings,
  isWanted: (report: number) => boolean,
): Passages {
  const copies = groups.filter(([first, second]) => second !== undefined && isWanted(first));
  const items = pairPassages(corpus, groups, judged, copies, settings);
  const { passages, groupOf } = groupPassages(corpus, items.all, copiesByFirst(copies));
  const placeOf = new Map(groups.flatMap((group, n) => group.map((report) => [report, n] as const)));
  const positions = new Map<number, readonly number[]>();
  for (const { a, b, own } of items.owners)
    positions.set(
      a * groups.length + b,
      [...new Set(own.map((item) => groupOf[item]))].sort((x, y) => x - y),
    );
  const ofPair = ({ a, b }: Pick<Pair, 'a' | 'b'>): readonly number[] => {
    const [x, y] = [placeOf.get(a) ?? 0, placeOf.get(b) ?? 0];
    return positions.get(Math.min(x, y) * groups.length + Math.max(x, y)) ?? [];
  };
  return { list: passages, ofPair };
}

interface Items {
  readonly all: readonly PairPassage[];
  /** Places of two groups (or of one, for copies among themselves) and the items that are theirs. */
  readonly owners: readonly { readonly a: number; readonly b: number; readonly own: readonly number[] }[];
}

function pairPassages(
  corpus: Corpus,
  groups: Groups,
  judged: JudgedPairs,
  copies: Groups,
  settings: WordingSettings,
): Items {
  const all: PairPassage[] = [];
  const add = (a: number, b: number, passages: readonly PassagePlace[]): readonly number[] =>
    passages.map(({ aFrom, aTo, bFrom, bTo }) => all.push({ a, b, aFrom, aTo, bFrom, bTo }) - 1);
  const owners: Items['owners'][number][] = [];
  for (const { a, b, passages } of judged)
    owners.push({ a, b, own: add(groups[a][0], groups[b][0], passages) });
  const wanted = new Set(copies);
  const ofCopies = groups.flatMap((group, place) =>
    wanted.has(group)
      ? [
          {
            a: place,
            b: place,
            own: add(
              group[0],
              group[1],
              identicalPassages(corpus.document(group[0]), settings.minPassageWords),
            ),
          },
        ]
      : [],
  );
  return { all, owners: [...owners, ...ofCopies] };
}

function copiesByFirst(copies: Groups): ReadonlyMap<number, readonly number[]> {
  return new Map(copies.map((group) => [group[0], group]));
}

/** The pair of two first reports, and of all their copies, each with the earlier position as a. */
function expandPair(pair: JudgedPair, groups: Groups): readonly Pair[] {
  return pairsBetween(groups[pair.a], groups[pair.b]).map(([a, b]) =>
    a < b ? forward(pair, a, b) : backward(pair, b, a),
  );
}

function forward(pair: JudgedPair, a: number, b: number): Pair {
  const { jaccard, containmentA, containmentB, wordsSharedA, wordsSharedB } = pair;
  const { proseSharedA, proseSharedB, relation } = pair;
  return {
    a,
    b,
    jaccard,
    containmentA,
    containmentB,
    wordsSharedA,
    wordsSharedB,
    proseSharedA,
    proseSharedB,
    relation,
  };
}

function backward(pair: JudgedPair, a: number, b: number): Pair {
  const { relation } = pair;
  return {
    a,
    b,
    jaccard: pair.jaccard,
    containmentA: pair.containmentB,
    containmentB: pair.containmentA,
    wordsSharedA: pair.wordsSharedB,
    wordsSharedB: pair.wordsSharedA,
    proseSharedA: pair.proseSharedB,
    proseSharedB: pair.proseSharedA,
    relation: relation === 'cut' ? 'extended' : relation === 'extended' ? 'cut' : relation,
  };
}

function identicalPairs(group: readonly number[]): readonly Pair[] {
  const whole = { jaccard: 1, containmentA: 1, containmentB: 1, wordsSharedA: 1, wordsSharedB: 1 };
  const shown = { ...whole, proseSharedA: 1, proseSharedB: 1, relation: 'identical' as const };
  return pairsWithin(group).map(([a, b]) => ({ a: Math.min(a, b), b: Math.max(a, b), ...shown }));
}

/** Clusters of the distinct reports, by their place in canonical order, with the copies added. */
function clustersOf(
  groups: Groups,
  judged: JudgedPairs,
  { containment }: Measurer,
  settings: WordingSettings,
): readonly Cluster[] {
  // Only what links of near-duplicates hold together is asked about: of a large run a tenth.
  const together = new DisjointSets(groups.length);
  for (const { a, b, nearness } of judged)
    if (nearness >= settings.nearDuplicateContainment) together.join(a, b);
  const links: Link[] = [];
  for (const { a, b, nearness, containmentA, containmentB, proseSharedA, proseSharedB } of judged) {
    if (together.find(a) !== together.find(b)) continue;
    const prose = Math.min(1, Math.max(proseSharedA, proseSharedB));
    links.push({ a, b, nearness, shared: Math.max(containmentA, containmentB, prose) });
  }
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
