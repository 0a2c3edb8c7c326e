/**
 * Near-duplicate clusters by average linkage (UPGMA; Sokal, Michener 1958) inside connected components,
 * never single linkage, which chains: A like B and B like C says nothing of A and C.
 */
import type { Cluster } from '../model/wording.js';
import { DisjointSets } from './disjoint-sets.js';

/** Two reports and how near they are; at or above the threshold they are near-duplicates. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly nearness: number;
  /** What the pair shows for cohesion, 0..1. */
  readonly shared: number;
}

/**
 * Of larger groups this many members, the first in order, stand for the group's average: the cost of a
 * merge stays bounded. Groups up to this size are averaged exactly.
 */
const SAMPLE_MEMBERS = 6;

interface Group {
  /** In no order while groups grow. */
  readonly members: number[];
  /** The first members in order, ascending: all that an average looks at. */
  sample: readonly number[];
  /** Groups that hold a report linked to one of ours. */
  readonly neighbours: Set<number>;
}

/**
 * Clusters of `count` reports, in order of their first member; every report is in exactly one.
 * `nearnessOf` answers for any two reports, linked or not. Merges the nearest two groups while their average
 * is at least `threshold`; ties go to the groups whose first members come first.
 */
export function clusterReports(
  count: number,
  links: readonly Link[],
  threshold: number,
  nearnessOf: (a: number, b: number) => number,
): readonly Cluster[] {
  const components = new DisjointSets(count);
  const groups = new Map<number, Group>();
  for (const { a, b, nearness } of links) {
    if (nearness < threshold) continue;
    components.join(a, b);
    for (const report of [a, b])
      if (!groups.has(report))
        groups.set(report, { members: [report], sample: [report], neighbours: new Set() });
  }
  // Most reports are like no other: they make no group.
  const isAlone = Uint8Array.from({ length: count }, (_, report) => (groups.has(report) ? 0 : 1));
  for (const { a, b, nearness } of links) {
    if (nearness <= 0 || components.find(a) !== components.find(b)) continue;
    groups.get(a)?.neighbours.add(b);
    groups.get(b)?.neighbours.add(a);
  }
  mergeGroups(groups, threshold, nearnessOf);
  const best = bestLinks(count, links, groups);
  const clusters: Cluster[] = [];
  for (let first = 0; first < count; first++) {
    const members = groups.get(first)?.members.sort((x, y) => x - y) ?? (isAlone[first] ? [first] : []);
    if (members.length > 0)
      clusters.push({ members, cohesion: members.length === 1 ? 1 : cohesionOf(members, best) });
  }
  return clusters;
}

/** A merge that could be made; stale once either group has been merged with another. */
interface Merge {
  readonly a: number;
  readonly b: number;
  readonly nearness: number;
}

function before(x: Merge, y: Merge): boolean {
  if (x.nearness !== y.nearness) return x.nearness > y.nearness;
  return x.a !== y.a ? x.a < y.a : x.b < y.b;
}

/**
 * Groups are named by their first member; a name is kept by the group that grows from it. The cost is near
 * linear in the links: a merge weighs anew only what it changed.
 */
function mergeGroups(
  groups: Map<number, Group>,
  threshold: number,
  nearnessOf: (a: number, b: number) => number,
): void {
  const heap = new MergeHeap();
  const versions = new Map<number, number>();
  const propose = (x: number, y: number): void => {
    const groupX = groups.get(x);
    const groupY = groups.get(y);
    if (!groupX || !groupY) return;
    const nearness = averageNearness(groupX.sample, groupY.sample, nearnessOf);
    if (nearness >= threshold)
      heap.push({ a: Math.min(x, y), b: Math.max(x, y), nearness }, stamp(versions, x, y));
  };
  for (const [name, { neighbours }] of groups)
    for (const other of neighbours) if (name < other) propose(name, other);
  for (let next = heap.pop(); next; next = heap.pop()) {
    const { a, b } = next.merge;
    if (next.stamp !== stamp(versions, a, b)) continue;
    const left = groups.get(a);
    const right = groups.get(b);
    if (!left || !right) continue;
    const met = absorb(a, left, b, right, groups);
    const sample = [...left.sample, ...right.sample].sort((x, y) => x - y).slice(0, SAMPLE_MEMBERS);
    const isSame =
      sample.length === left.sample.length && sample.every((member, n) => member === left.sample[n]);
    left.sample = sample;
    if (!isSame) versions.set(a, (versions.get(a) ?? 0) + 1);
    // While the sample stands, so do all averages: only groups met for the first time are weighed.
    for (const name of [...(isSame ? met : left.neighbours)].sort((x, y) => x - y)) propose(a, name);
  }
}

/** Takes group b into group a; returns the neighbours that a did not have before. */
function absorb(
  a: number,
  left: Group,
  b: number,
  right: Group,
  groups: Map<number, Group>,
): readonly number[] {
  const met: number[] = [];
  left.neighbours.delete(b);
  for (const name of right.neighbours) {
    if (name === a) continue;
    const other = groups.get(name);
    other?.neighbours.delete(b);
    other?.neighbours.add(a);
    if (!left.neighbours.has(name)) met.push(name);
    left.neighbours.add(name);
  }
  for (const member of right.members) left.members.push(member);
  groups.delete(b);
  return met;
}

function stamp(versions: ReadonlyMap<number, number>, a: number, b: number): number {
  return (versions.get(a) ?? 0) + (versions.get(b) ?? 0);
}

function averageNearness(
  a: readonly number[],
  b: readonly number[],
  nearnessOf: (a: number, b: number) => number,
): number {
  let sum = 0;
  for (const x of a) for (const y of b) sum += nearnessOf(x, y);
  return sum / (a.length * b.length);
}

/** Each report's best link to another of its own cluster. */
function bestLinks(count: number, links: readonly Link[], groups: ReadonlyMap<number, Group>): Float64Array {
  const clusterOf = Int32Array.from({ length: count }, (_, report) => report);
  for (const [name, { members }] of groups) for (const member of members) clusterOf[member] = name;
  const best = new Float64Array(count);
  for (const { a, b, shared } of links) {
    if (clusterOf[a] !== clusterOf[b]) continue;
    best[a] = Math.max(best[a], shared);
    best[b] = Math.max(best[b], shared);
  }
  return best;
}

function cohesionOf(members: readonly number[], best: Float64Array): number {
  return members.reduce((weakest, member) => Math.min(weakest, best[member]), 1);
}

/** Binary heap, best merge first. */
class MergeHeap {
  readonly #items: { readonly merge: Merge; readonly stamp: number }[] = [];

  push(merge: Merge, version: number): void {
    const items = this.#items;
    items.push({ merge, stamp: version });
    let at = items.length - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!before(items[at].merge, items[parent].merge)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  pop(): { readonly merge: Merge; readonly stamp: number } | undefined {
    const items = this.#items;
    const top = items[0];
    const last = items.pop();
    if (items.length === 0 || !last) return top;
    items[0] = last;
    let at = 0;
    for (;;) {
      const left = at * 2 + 1;
      let best = at;
      if (left < items.length && before(items[left].merge, items[best].merge)) best = left;
      if (left + 1 < items.length && before(items[left + 1].merge, items[best].merge)) best = left + 1;
      if (best === at) return top;
      this.#swap(at, best);
      at = best;
    }
  }

  #swap(x: number, y: number): void {
    const items = this.#items;
    [items[x], items[y]] = [items[y], items[x]];
  }
}
