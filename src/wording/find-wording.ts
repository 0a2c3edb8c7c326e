/**
 * The wording stage: documents in, exact pairs, passages and near-duplicate clusters out. Reports whose words
 * are identical are collapsed first, so that ten thousand copies cost one, and told apart again at the end.
 */
import type { Document } from '../model/document.js';
import type { Cluster, Pair, Wording } from '../model/wording.js';
import { canonicalOrder } from '../text/canonical-order.js';
import type { AlignedPassage } from './align.js';
import { clusterReports, type Link } from './clusters.js';
import { identicalPassages, pairsBetween, pairsWithin } from './copies.js';
import { groupIdentical } from './identical.js';
import { type Judgement, judgePair } from './judge-pair.js';
import {
  type MeasuredPair,
  type MeasuredPairs,
  measurePairs,
  type WordingSettings,
} from './measure-pairs.js';
import { groupPassages, type PairPassage } from './passages.js';

/**
 * All numbers are positions in `documents`; pairs in order of (a, b), passages of their first occurrence,
 * clusters of their first member. `onProgress` hears of candidate pairs.
 */
export function findWording(
  documents: readonly Document[],
  settings: WordingSettings,
  onProgress: (done: number, total: number) => void = () => {},
): Wording {
  const order = canonicalOrder(documents);
  const groups = groupIdentical(order.map((position) => documents[position])).map((group) =>
    group.map((place) => order[place]),
  );
  const distinct = groups.map(([first]) => documents[first]);
  const measured = measurePairs(distinct, settings, onProgress);
  const items = pairPassages(documents, groups, measured.pairs, settings);
  const { passages, groupOf } = groupPassages(documents, items.all, copiesByFirst(groups));
  const judged = measured.pairs.map((pair, n) => {
    const own = items.ofPair[n].map((item) => groupOf[item]);
    const kinds = own.map((passage) => passages[passage].kind);
    const isListed = kinds.some((kind) => kind !== 'boilerplate') || isNear(pair, settings);
    return {
      pair,
      own,
      isListed,
      judgement: judgePair(pair, kinds, distinct[pair.a], distinct[pair.b], settings),
    };
  });
  return {
    pairs: [
      ...judged.filter(({ isListed }) => isListed).flatMap((entry) => expandPair(entry, groups)),
      ...groups.flatMap((group, n) =>
        identicalPairs(group, [...new Set(items.ofCopies[n].map((item) => groupOf[item]))]),
      ),
    ].sort((x, y) => x.a - y.a || x.b - y.b),
    passages,
    clusters: clustersOf(groups, judged, measured, settings),
  };
}

interface Items {
  readonly all: readonly PairPassage[];
  /** Items of each measured pair, in the order of its passages. */
  readonly ofPair: readonly (readonly number[])[];
  /** Items of each group of identical reports: its first with its second. */
  readonly ofCopies: readonly (readonly number[])[];
}

function pairPassages(
  documents: readonly Document[],
  groups: readonly (readonly number[])[],
  pairs: readonly MeasuredPair[],
  settings: WordingSettings,
): Items {
  const all: PairPassage[] = [];
  const add = (a: number, b: number, passages: readonly AlignedPassage[]): readonly number[] =>
    passages.map(({ aFrom, aTo, bFrom, bTo }) => all.push({ a, b, aFrom, aTo, bFrom, bTo }) - 1);
  const ofPair = pairs.map(({ a, b, passages }) => add(groups[a][0], groups[b][0], passages));
  const ofCopies = groups.map(([first, second]) =>
    second === undefined
      ? []
      : add(first, second, identicalPassages(documents[first], settings.minPassageWords)),
  );
  return { all, ofPair, ofCopies };
}

function copiesByFirst(groups: readonly (readonly number[])[]): ReadonlyMap<number, readonly number[]> {
  return new Map(groups.filter((group) => group.length > 1).map((group) => [group[0], group]));
}

function isNear({ containmentA, containmentB }: MeasuredPair, settings: WordingSettings): boolean {
  return Math.max(containmentA, containmentB) >= settings.pairContainment;
}

interface JudgedPair {
  readonly pair: MeasuredPair;
  /** Its passages. */
  readonly own: readonly number[];
  /** False for reports that share an agency's footer and nothing else: the passage tells its carriers. */
  readonly isListed: boolean;
  readonly judgement: Judgement;
}

/** The pair of two first reports, and of all their copies, each with the earlier position as a. */
function expandPair(
  { pair, own, judgement }: JudgedPair,
  groups: readonly (readonly number[])[],
): readonly Pair[] {
  const { nearness: _, ...shown } = judgement;
  const { jaccard, containmentA, containmentB } = pair;
  const passages = [...new Set(own)].sort((x, y) => x - y);
  const forward = { jaccard, containmentA, containmentB, ...shown, passages };
  const backward: typeof forward = {
    ...forward,
    containmentA: containmentB,
    containmentB: containmentA,
    wordsSharedA: shown.wordsSharedB,
    wordsSharedB: shown.wordsSharedA,
    proseSharedA: shown.proseSharedB,
    proseSharedB: shown.proseSharedA,
    relation: shown.relation === 'cut' ? 'extended' : shown.relation === 'extended' ? 'cut' : shown.relation,
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
  groups: readonly (readonly number[])[],
  judged: readonly JudgedPair[],
  measured: MeasuredPairs,
  settings: WordingSettings,
): readonly Cluster[] {
  const links: readonly Link[] = judged.map(({ pair, judgement }) => ({
    a: pair.a,
    b: pair.b,
    nearness: judgement.nearness,
    shared: Math.max(
      pair.containmentA,
      pair.containmentB,
      Math.min(1, judgement.proseSharedA),
      Math.min(1, judgement.proseSharedB),
    ),
  }));
  const known = new Map(links.map(({ a, b, nearness }) => [a * groups.length + b, nearness]));
  const nearnessOf = (x: number, y: number): number => {
    const key = Math.min(x, y) * groups.length + Math.max(x, y);
    return known.get(key) ?? measured.containmentOfUnlisted(x, y);
  };
  return clusterReports(groups.length, links, settings.nearDuplicateContainment, nearnessOf)
    .map(({ members, cohesion }) => ({
      members: members.flatMap((place) => groups[place]).sort((x, y) => x - y),
      cohesion,
    }))
    .sort((x, y) => x.members[0] - y.members[0]);
}
