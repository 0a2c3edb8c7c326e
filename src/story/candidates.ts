/**
 * Pairs of units worth weighing, from an inverted index over each unit's heaviest terms. A long list is
 * neither cut off (a story of thousands would vanish) nor expanded to all its pairs: each carrier is linked
 * to the few before it and to the first ones, so the number of pairs stays linear in the number of units.
 */
import { dot } from './term-vector.js';
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
  const lists = indexHeaviest(units);
  const best: CandidatePair[][] = units.map(() => []);
  units.forEach((unit, b) => {
    for (const a of partnersBefore(unit, b, lists)) {
      const cosine = dot(units[a].vector, unit.vector);
      if (cosine < floor) continue;
      best[a].push({ a, b, cosine });
      best[b].push({ a, b, cosine });
    }
  });
  const kept = new Map<number, CandidatePair>();
  for (const pairs of best) {
    pairs.sort((x, y) => y.cosine - x.cosine || x.a - y.a || x.b - y.b);
    for (const pair of pairs.slice(0, CANDIDATES.kept)) kept.set(pair.a * units.length + pair.b, pair);
  }
  return [...kept.values()].sort((x, y) => x.a - y.a || x.b - y.b);
}

interface Carriers {
  /** Units ascending. */
  readonly units: number[];
  /** How many of them have been passed: where the current unit stands. */
  passed: number;
}

function indexHeaviest(units: readonly Unit[]): ReadonlyMap<number, Carriers> {
  const lists = new Map<number, Carriers>();
  units.forEach((unit, at) => {
    for (const term of heaviestTerms(unit)) {
      const list = lists.get(term) ?? { units: [], passed: 0 };
      list.units.push(at);
      lists.set(term, list);
    }
  });
  return lists;
}

function heaviestTerms({ vector }: Unit): readonly number[] {
  return Array.from(vector.ids, (id, at) => ({ id, weight: vector.weights[at] }))
    .sort((a, b) => b.weight - a.weight || a.id - b.id)
    .slice(0, CANDIDATES.terms)
    .map(({ id }) => id);
}

/** Units are asked in ascending order, once each: every list counts how far it has come. */
function partnersBefore(unit: Unit, at: number, lists: ReadonlyMap<number, Carriers>): ReadonlySet<number> {
  const partners = new Set<number>();
  for (const term of heaviestTerms(unit)) {
    const list = lists.get(term);
    if (!list) continue;
    const { units, passed } = list;
    list.passed++;
    const all = units.length <= CANDIDATES.allPairsUpTo;
    const from = all ? 0 : Math.max(0, passed - CANDIDATES.predecessors);
    for (let i = from; i < passed; i++) partners.add(units[i]);
    for (let i = 0; i < Math.min(from, CANDIDATES.leaders); i++) partners.add(units[i]);
  }
  partners.delete(at);
  return partners;
}
