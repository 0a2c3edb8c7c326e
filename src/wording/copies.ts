/**
 * Telling identical reports apart again: what was found for the first of them holds for every copy.
 */
import type { Document } from '../model/document.js';
import type { AlignedPassage } from './align.js';
import { FULL_LIST, FULL_RUN } from './candidates.js';
import { partBoilerplate } from './part-boilerplate.js';

/** The passages of a report with a copy of itself: all of it, boilerplate kept apart. */
export function identicalPassages(document: Document, minWords: number): readonly AlignedPassage[] {
  const { count } = document.tokens;
  if (count < minWords) return [];
  const whole = { aFrom: 0, aTo: count, bFrom: 0, bTo: count, equal: [{ i: 0, j: 0, length: count }] };
  return partBoilerplate(document.tokens, whole, minWords);
}

/**
 * The pairs between two groups of copies: all of them while the groups are small, else each report with the
 * first of the other group, as with long posting lists (no cliques).
 */
export function pairsBetween(
  groupA: readonly number[],
  groupB: readonly number[],
): readonly (readonly [number, number])[] {
  const isSmall = groupA.length * groupB.length <= FULL_LIST * FULL_LIST;
  const pairs: (readonly [number, number])[] = [];
  for (const [n, a] of groupA.entries()) {
    for (const [m, b] of groupB.entries()) if (isSmall || n === 0 || m === 0) pairs.push([a, b]);
  }
  return pairs;
}

/** The pairs inside one group of copies, by the same rule; of a large group, also each with the one before. */
export function pairsWithin(group: readonly number[]): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (let m = 1; m < group.length; m++) {
    for (let n = 0; n < m; n++) {
      if (group.length <= FULL_RUN || n === 0 || n === m - 1) pairs.push([group[n], group[m]]);
    }
  }
  return pairs;
}
