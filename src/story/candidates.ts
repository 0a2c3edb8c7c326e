/**
 * Pairs of units worth weighing, from an inverted index over each unit's heaviest terms. A long list is
 * neither cut off (a story of thousands would vanish) nor expanded to all its pairs: each carrier is linked
 * to the few before it and to the first ones, so the number of pairs stays linear in the number of units.
 * What two units share of their heaviest terms is summed on the way; only the best by that sum are weighed in
 * full, since weighing costs a hundred times as much.
 */
import { dot, type TermVector } from './term-vector.js';
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
  const partnersOf = indexHeaviest(units, floor * CANDIDATES.leastPart);
  const best: CandidatePair[][] = units.map(() => []);
  units.forEach((unit, b) => {
    for (const a of partnersOf(b)) {
      const cosine = dot(units[a].vector, unit.vector);
      if (cosine < floor) continue;
      best[a].push({ a, b, cosine });
      best[b].push({ a, b, cosine });
    }
  });
  const kept = new Map<number, CandidatePair>();
  for (const pairs of best) {
    if (pairs.length > CANDIDATES.kept)
      pairs.sort((x, y) => y.cosine - x.cosine || x.a - y.a || x.b - y.b).length = CANDIDATES.kept;
    for (const pair of pairs) kept.set(pair.a * units.length + pair.b, pair);
  }
  return [...kept.values()].sort((x, y) => x.a - y.a || x.b - y.b);
}

/** Columns of one entry a carrier, in ascending order of units. */
interface Carriers {
  readonly units: number[];
  readonly weights: number[];
  /** How many of them have been passed: where the current unit stands. */
  passed: number;
}

/**
 * Gives each unit's partners before it, of whose cosine at least `least` is told by the heaviest terms; to be
 * asked in ascending order, once each.
 */
function indexHeaviest(units: readonly Unit[], least: number): (at: number) => readonly number[] {
  const lists = new Map<number, Carriers>();
  const heaviest = units.map(({ vector }) => heaviestTerms(vector));
  heaviest.forEach((places, at) => {
    const { ids, weights } = units[at].vector;
    for (const place of places) {
      const list = lists.get(ids[place]) ?? { units: [], weights: [], passed: 0 };
      list.units.push(at);
      list.weights.push(weights[place]);
      lists.set(ids[place], list);
    }
  });
  const sums = new Float64Array(units.length);
  return (at) => {
    const { ids, weights } = units[at].vector;
    const partners: number[] = [];
    for (const place of heaviest[at]) {
      const list = lists.get(ids[place]);
      if (list) addPartners(list, weights[place], sums, partners);
    }
    const worth = partners.filter((partner) => sums[partner] >= least);
    if (worth.length > CANDIDATES.weighed)
      worth.sort((x, y) => sums[y] - sums[x] || x - y).length = CANDIDATES.weighed;
    for (const partner of partners) sums[partner] = 0;
    return worth;
  };
}

/** Places in the vector of its heaviest terms. */
function heaviestTerms({ ids, weights }: TermVector): Uint32Array {
  const places = Uint32Array.from(ids, (_, place) => place);
  if (places.length <= CANDIDATES.terms) return places;
  return places.sort((a, b) => weights[b] - weights[a] || ids[a] - ids[b]).slice(0, CANDIDATES.terms);
}

/** The current carrier's partners in one list: new ones into `partners`, their share into `sums`. */
function addPartners(list: Carriers, weight: number, sums: Float64Array, partners: number[]): void {
  const { units, weights, passed } = list;
  list.passed++;
  const all = units.length <= CANDIDATES.allPairsUpTo;
  const from = all ? 0 : Math.max(0, passed - CANDIDATES.predecessors);
  const add = (place: number): void => {
    const partner = units[place];
    if (sums[partner] === 0) partners.push(partner);
    // Never 0 again, or it would be listed twice.
    sums[partner] += weight * weights[place] + Number.MIN_VALUE;
  };
  for (let place = from; place < passed; place++) add(place);
  for (let place = 0; place < Math.min(from, CANDIDATES.leaders); place++) add(place);
}
