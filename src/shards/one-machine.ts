/**
 * What the stages do, done by the functions of a run on one machine, on fingerprints that fit in memory: what an
 * engine's result must equal.
 */
import { CandidatePairs } from '../wording/candidate-pairs.js';
import { findCandidates } from '../wording/candidates.js';
import { MIN_SHARED_SHINGLES } from '../wording/measure-pairs.js';
import { NO_OVERFLOW } from '../wording/overflow.js';
import { pairsOf } from '../wording/pair-set.js';
import { forEachPostingList } from '../wording/posting-lists.js';
import { labelsOf } from './components.js';
import type { FingerprintRow } from './fingerprint-row.js';
import type { Thresholds } from './stages.js';

interface ShardPair {
  /** Reports that stand for their texts, the smaller number first. */
  readonly a: bigint;
  readonly b: bigint;
  readonly shared: number;
  readonly jaccard: number;
  readonly containmentA: number;
  readonly containmentB: number;
}

export interface Clustered {
  /** In no order. */
  readonly pairs: readonly ShardPair[];
  /** The cluster of every report that is in one with another. */
  readonly clusters: ReadonlyMap<bigint, bigint>;
}

/** Rows of one report may be there several times. */
export function clusterHere(rows: readonly FingerprintRow[], thresholds: Thresholds): Clustered {
  const groups = textsOf(rows);
  const texts = groups.map(([first]) => first);
  const pairs: ShardPair[] = [];
  for (const [x, y] of candidatesAmong(texts)) {
    const [a, b] = texts[x].report < texts[y].report ? [texts[x], texts[y]] : [texts[y], texts[x]];
    const pair = measured(a, b);
    const containment = Math.max(pair.containmentA, pair.containmentB);
    if (pair.shared >= MIN_SHARED_SHINGLES && containment >= thresholds.pairContainment) pairs.push(pair);
  }
  const links = pairs.filter(
    ({ containmentA, containmentB }) =>
      Math.max(containmentA, containmentB) >= thresholds.nearDuplicateContainment,
  );
  const { reports, labels } = labelsOf(BigInt64Array.from(links.flatMap(({ a, b }) => [a, b])));
  const labelOf = new Map([...reports].map((report, n) => [report, labels[n]]));
  const clusters = groups.flatMap((group) => {
    const label = labelOf.get(group[0].report) ?? (group.length > 1 ? group[0].report : null);
    return label === null ? [] : group.map(({ report }) => [report, label] as const);
  });
  return { pairs, clusters: new Map(clusters) };
}

/** Reports of the same words together, the first of each group first; groups in order of these. */
function textsOf(rows: readonly FingerprintRow[]): readonly (readonly FingerprintRow[])[] {
  const once = [...new Map(rows.map((row) => [row.report, row])).values()];
  const keyed = once.map((row) => ({ row, key: Buffer.from(row.place) }));
  keyed.sort((x, y) => Buffer.compare(x.key, y.key));
  const groups = new Map<string, FingerprintRow[]>();
  for (const { row } of keyed) {
    const text = `${row.text} ${row.words} ${row.shingles.length}`;
    const group = groups.get(text);
    if (group) group.push(row);
    else groups.set(text, [row]);
  }
  return [...groups.values()];
}

function* candidatesAmong(texts: readonly FingerprintRow[]): Generator<readonly [number, number]> {
  const numbers = new Map<number, number>();
  const lists = texts.map(({ hashes }) =>
    Uint32Array.from(hashes, (hash) => {
      const number = numbers.get(hash) ?? numbers.size;
      numbers.set(hash, number);
      return number;
    }),
  );
  const found = new CandidatePairs(texts.length, texts.length, NO_OVERFLOW);
  const index = { count: texts.length, keysOf: (text: number) => lists[text] };
  findCandidates({ count: texts.length, forEachList: (visit) => forEachPostingList(index, visit) }, found);
  for (const { keys } of found.parts()) yield* pairsOf(keys, texts.length);
}

function measured(a: FingerprintRow, b: FingerprintRow): ShardPair {
  const shared = countShared(a.shingles, b.shingles);
  const [sizeA, sizeB] = [a.shingles.length, b.shingles.length];
  return {
    a: a.report,
    b: b.report,
    shared,
    jaccard: part(shared, sizeA + sizeB - shared),
    containmentA: part(shared, sizeA),
    containmentB: part(shared, sizeB),
  };
}

function part(count: number, whole: number): number {
  return whole === 0 ? 0 : count / whole;
}

/** Of two ascending lists of different numbers. */
function countShared(a: Float64Array, b: Float64Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      shared++;
      i++;
      j++;
    } else if (a[i] < b[j]) i++;
    else j++;
  }
  return shared;
}
