/**
 * A brake for what is no news: thousands of generated or near-empty texts made of a few words are alike to each
 * other, and one story of all of them would hide the rest and take minutes to look into.
 */
import type { Unit } from './units.js';
import { POOR } from './weights.js';

/**
 * Whether so many reports use so few different terms that they cannot tell of anything. The vocabulary of real
 * text grows with about the square root of its length, times ten or more (Heaps 1978).
 */
export function isPoor(units: readonly Unit[]): boolean {
  if (units.length < POOR.fromUnits) return false;
  const different = new Set<number>();
  let all = 0;
  for (const { vector } of units) {
    all += vector.ids.length;
    for (const id of vector.ids) different.add(id);
  }
  return different.size < POOR.perRoot * Math.sqrt(all);
}
