/**
 * Pairs of units worth weighing, from an inverted index over each unit's heaviest terms. A long list is
 * neither cut off (a story of thousands would vanish) nor expanded to all its pairs: each carrier is linked
 * to the few before it and to the first ones, so the number of pairs stays linear in the number of units.
 * What two units share of their heaviest terms is summed on the way; only the best by that sum are weighed in
 * full, since weighing costs a hundred times as much.
 */
import { heaviestTerms, type TermVector } from './term-vector.js';
import type { Unit } from './units.js';
import { CANDIDATES } from './weights.js';

export interface CandidatePair {
  /** Unit numbers, a < b. */
  readonly a: number;
  readonly b: number;
  readonly cosine: number;
}

/**
 * Pairs whose cosine is at least `floor`, of each unit the best `CANDIDATES.kept` (and those it is among the
 * best of), in order of a, then b.
 */
export function findCandidates(units: readonly Unit[], floor: number): readonly CandidatePair[] {
  const terms = units.reduce((most, { vector: { ids } }) => Math.max(most, (ids.at(-1) ?? -1) + 1), 0);
  const partnersOf = indexHeaviest(units, terms, floor * CANDIDATES.leastPart);
  const best: CandidatePair[][] = units.map(() => []);
  /** Weights of one unit by term, so that those of its partners need not be sought in it. */
  const spread = new Float64Array(terms);
  units.forEach(({ vector: { ids, weights } }, b) => {
    const partners = partnersOf(b);
    if (partners.length === 0) return;
    for (let n = 0; n < ids.length; n++) spread[ids[n]] = weights[n];
    for (const a of partners) {
      const cosine = dotSpread(units[a].vector, spread);
      if (cosine < floor) continue;
      const pair = { a, b, cosine };
      best[a].push(pair);
      best[b].push(pair);
    }
    for (let n = 0; n < ids.length; n++) spread[ids[n]] = 0;
  });
  const kept = new Set<CandidatePair>();
  for (const pairs of best) {
    if (pairs.length > CANDIDATES.kept)
      pairs.sort((x, y) => y.cosine - x.cosine || x.a - y.a || x.b - y.b).length = CANDIDATES.kept;
    for (const pair of pairs) kept.add(pair);
  }
  return [...kept].sort((x, y) => x.a - y.a || x.b - y.b);
}

/** `dot`, to the last bit. */
function dotSpread({ ids, weights }: TermVector, spread: Float64Array): number {
  let sum = 0;
  for (let n = 0; n < ids.length; n++) sum += weights[n] * spread[ids[n]];
  return sum;
}

/** By term, who has it among its heaviest, and how heavy: entries from `starts[term]` on, in ascending order of units. */
interface Carriers {
  readonly starts: Uint32Array;
  readonly units: Uint32Array;
  readonly weights: Float64Array;
  /** By term: entries that have been passed, up to where the current unit stands. */
  readonly passed: Uint32Array;
}

/**
 * Gives each unit's partners before it, of whose cosine at least `least` is told by the heaviest terms; to be
 * asked in ascending order, once each.
 */
function indexHeaviest(
  units: readonly Unit[],
  terms: number,
  least: number,
): (at: number) => readonly number[] {
  const heaviest = units.map(({ vector }) => heaviestTerms(vector, CANDIDATES.terms));
  const carriers = carriersOf(units, terms, heaviest);
  const sums = new Float64Array(units.length);
  return (at) => {
    const { ids, weights } = units[at].vector;
    const partners: number[] = [];
    for (const place of heaviest[at]) addPartners(carriers, ids[place], weights[place], sums, partners);
    const worth = partners.filter((partner) => sums[partner] >= least);
    if (worth.length > CANDIDATES.weighed)
      worth.sort((x, y) => sums[y] - sums[x] || x - y).length = CANDIDATES.weighed;
    for (const partner of partners) sums[partner] = 0;
    return worth;
  };
}

function carriersOf(units: readonly Unit[], terms: number, heaviest: readonly Uint32Array[]): Carriers {
  const starts = new Uint32Array(terms + 1);
  for (const [at, places] of heaviest.entries())
    for (const place of places) starts[units[at].vector.ids[place] + 1]++;
  for (let term = 0; term < terms; term++) starts[term + 1] += starts[term];
  const next = starts.slice();
  const carriers = {
    starts,
    units: new Uint32Array(starts[terms]),
    weights: new Float64Array(starts[terms]),
    passed: new Uint32Array(terms),
  };
  for (const [at, places] of heaviest.entries()) {
    const { ids, weights } = units[at].vector;
    for (const place of places) {
      const entry = next[ids[place]]++;
      carriers.units[entry] = at;
      carriers.weights[entry] = weights[place];
    }
  }
  return carriers;
}

/** The current carrier's partners in the list of one term: new ones into `partners`, their share into `sums`. */
function addPartners(
  carriers: Carriers,
  term: number,
  weight: number,
  sums: Float64Array,
  partners: number[],
): void {
  const { starts, passed } = carriers;
  const start = starts[term];
  const current = start + passed[term]++;
  const all = starts[term + 1] - start <= CANDIDATES.allPairsUpTo;
  const from = all ? start : Math.max(start, current - CANDIDATES.predecessors);
  addEntries(carriers, from, current, weight, sums, partners);
  addEntries(carriers, start, Math.min(from, start + CANDIDATES.leaders), weight, sums, partners);
}

function addEntries(
  { units, weights }: Carriers,
  from: number,
  to: number,
  weight: number,
  sums: Float64Array,
  partners: number[],
): void {
  for (let entry = from; entry < to; entry++) {
    const partner = units[entry];
    if (sums[partner] === 0) partners.push(partner);
    // Never 0 again, or it would be listed twice.
    sums[partner] += weight * weights[entry] + Number.MIN_VALUE;
  }
}
