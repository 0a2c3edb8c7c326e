/**
 * Groups units by average linkage, the most similar pair of groups first (Sokal and Michener 1958; UPGMA).
 * The average over all pairs of two groups is exact without visiting them, from the sums of their vectors.
 * Only neighbours are weighed: some pair of an average above the threshold is above it, so no merge is lost
 * but by a pair the candidates missed. A large group's pairs are weighed anew only when it has grown by a
 * factor, and always before they merge; so the work stays near linear in the number of pairs.
 */
import { contradiction, type NameProfile, profileNames } from './contradiction.js';
import { createMergeQueue, type MergeQueue, type QueuedPair } from './merge-queue.js';
import { joinTimes, type PublicationTime, withinHours } from './publication-time.js';
import { addSums, dotSums, type TermSum } from './term-vector.js';
import type { Unit } from './units.js';
import { CONTRADICTION, REFRESH_GROWTH, WITHOUT_TABLE } from './weights.js';

/** Two units worth weighing; `extra` is added to their cosine. */
export interface WeighedPair {
  readonly a: number;
  readonly b: number;
  readonly extra: number;
}

interface Group {
  /** Unit numbers, in no order. */
  readonly units: number[];
  /** The first of them in canonical order, ascending: who is asked about names. */
  sample: readonly number[];
  sum: TermSum;
  /** The same of what its units say without names; null where that is not asked. */
  words: TermSum | null;
  /** Neighbour → sum of the extras of all pairs between. */
  readonly neighbours: Map<number, number>;
  time: PublicationTime;
  profile: NameProfile | null;
  /** Size when all its pairs were last weighed. */
  weighedAt: number;
}

export interface LinkageRule {
  /** Groups merge while their similarity is at least this. */
  readonly threshold: number;
  readonly windowHours: number;
}

/** Groups of unit numbers; every unit in exactly one. Order of groups and of units in them is arbitrary. */
export function linkGroups(
  units: readonly Unit[],
  pairs: readonly WeighedPair[],
  rule: LinkageRule,
): readonly (readonly number[])[] {
  const groups = startGroups(units, pairs);
  const queue = createMergeQueue();
  for (const { a, b } of pairs) enqueue(groups, a, b, rule, queue);
  for (let pair = queue.pop(); pair; pair = queue.pop()) {
    const a = groups.get(pair.a);
    const b = groups.get(pair.b);
    if (!a || !b) continue;
    const fresh = pair.sizeA === a.units.length && pair.sizeB === b.units.length;
    if (pair.final && fresh) {
      const merged = mergeGroups(groups, pair.a, pair.b);
      enqueueAfterMerge(groups, merged, rule, queue);
      continue;
    }
    const score = similarity(units, a, b, pair.b, rule);
    if (score >= rule.threshold) queue.push(queued(pair.a, pair.b, a, b, score, true));
  }
  return [...groups.values()].map((group) => group.units);
}

function startGroups(units: readonly Unit[], pairs: readonly WeighedPair[]): Map<number, Group> {
  const groups = new Map<number, Group>();
  units.forEach((unit, at) => {
    groups.set(at, {
      units: [at],
      sample: [at],
      sum: unit.vector,
      words: unit.words,
      neighbours: new Map(),
      time: unit.time,
      profile: null,
      weighedAt: 1,
    });
  });
  for (const { a, b, extra } of pairs) {
    groups.get(a)?.neighbours.set(b, extra);
    groups.get(b)?.neighbours.set(a, extra);
  }
  return groups;
}

/** Average over all pairs of units, extras included; 0 for groups too far apart in time. */
function average(a: Group, b: Group, numberOfB: number, rule: LinkageRule): number {
  if (!withinHours(a.time, b.time, rule.windowHours)) return 0;
  const extra = a.neighbours.get(numberOfB) ?? 0;
  const pairs = a.units.length * b.units.length;
  const raw = (dotSums(a.sum, b.sum) + extra) / pairs;
  return a.words && b.words ? withoutTable(raw, a.words, b.words, pairs, rule.threshold) : raw;
}

/**
 * Where no table tells rare words from common ones, names carry most of a similarity; but other news of the
 * same town and mayor has the names too. So it must have something beside them, or it counts for less.
 */
function withoutTable(raw: number, a: TermSum, b: TermSum, pairs: number, threshold: number): number {
  const scaled = raw * WITHOUT_TABLE.scale;
  if (scaled < threshold) return scaled;
  return scaled * Math.min(1, dotSums(a, b) / pairs / WITHOUT_TABLE.besideNames);
}

function similarity(
  units: readonly Unit[],
  a: Group,
  b: Group,
  numberOfB: number,
  rule: LinkageRule,
): number {
  const raw = average(a, b, numberOfB, rule);
  if (raw < rule.threshold) return raw;
  const against = contradiction(profileOf(units, a), profileOf(units, b));
  return raw / (1 + CONTRADICTION.strength * against);
}

function profileOf(units: readonly Unit[], group: Group): NameProfile {
  group.profile ??= profileNames(group.sample.map((unit) => units[unit]));
  return group.profile;
}

function queued(
  numberOfA: number,
  numberOfB: number,
  a: Group,
  b: Group,
  score: number,
  final: boolean,
): QueuedPair {
  return { a: numberOfA, b: numberOfB, score, sizeA: a.units.length, sizeB: b.units.length, final };
}

function enqueue(
  groups: ReadonlyMap<number, Group>,
  numberOfA: number,
  numberOfB: number,
  rule: LinkageRule,
  queue: MergeQueue,
): void {
  const [low, high] = numberOfA < numberOfB ? [numberOfA, numberOfB] : [numberOfB, numberOfA];
  const a = groups.get(low);
  const b = groups.get(high);
  if (!a || !b) return;
  const score = average(a, b, high, rule);
  if (score >= rule.threshold) queue.push(queued(low, high, a, b, score, false));
}

/** Numbers of the merged group and of the neighbours it got from the smaller side. */
interface Merged {
  readonly number: number;
  readonly gained: readonly number[];
}

/** The side with fewer neighbours moves into the other, which keeps its number. */
function mergeGroups(groups: Map<number, Group>, numberOfA: number, numberOfB: number): Merged {
  const a = groups.get(numberOfA);
  const b = groups.get(numberOfB);
  if (!a || !b) return { number: numberOfA, gained: [] };
  const keepA = a.neighbours.size >= b.neighbours.size;
  const [kept, moved] = keepA ? [a, b] : [b, a];
  const [number, gone] = keepA ? [numberOfA, numberOfB] : [numberOfB, numberOfA];
  for (const unit of moved.units) kept.units.push(unit);
  kept.sample = [...kept.sample, ...moved.sample].sort((x, y) => x - y).slice(0, CONTRADICTION.sample);
  kept.sum = addSums(kept.sum, moved.sum);
  kept.words = kept.words && moved.words && addSums(kept.words, moved.words);
  kept.time = joinTimes(kept.time, moved.time);
  kept.profile = null;
  const gained: number[] = [];
  for (const [neighbour, extra] of moved.neighbours) {
    const other = groups.get(neighbour);
    other?.neighbours.delete(gone);
    if (!other || neighbour === number) continue;
    const both = extra + (kept.neighbours.get(neighbour) ?? 0);
    kept.neighbours.set(neighbour, both);
    other.neighbours.set(number, both);
    gained.push(neighbour);
  }
  kept.neighbours.delete(gone);
  groups.delete(gone);
  return { number, gained };
}

function enqueueAfterMerge(
  groups: ReadonlyMap<number, Group>,
  merged: Merged,
  rule: LinkageRule,
  queue: MergeQueue,
): void {
  const group = groups.get(merged.number);
  if (!group) return;
  const all = group.units.length >= group.weighedAt * REFRESH_GROWTH;
  if (all) group.weighedAt = group.units.length;
  for (const neighbour of all ? group.neighbours.keys() : merged.gained) {
    enqueue(groups, merged.number, neighbour, rule, queue);
  }
}
