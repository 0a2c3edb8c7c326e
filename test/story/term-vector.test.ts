import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dot, heaviestTerms, type TermVector, unitVector } from '../../src/story/term-vector.js';

/** Terms of a text, each once, of few weights so that many are equally heavy. */
const TERMS: fc.Arbitrary<TermVector> = fc
  .uniqueArray(fc.tuple(fc.nat({ max: 2 ** 25 }), fc.integer({ min: 1, max: 5 })), { selector: ([id]) => id })
  .map((entries) => ({
    ids: Uint32Array.from(entries, ([id]) => id),
    weights: Float64Array.from(entries, ([, weight]) => weight),
  }));

/** As it reads: all sorted, the first kept. */
function plainHeaviest({ ids, weights }: TermVector, kept: number): readonly number[] {
  return Array.from(ids, (_, place) => place)
    .sort((a, b) => weights[b] - weights[a] || ids[a] - ids[b])
    .slice(0, kept);
}

describe('term vectors', () => {
  it('keep the heaviest terms, of equal ones those with the lower number', () => {
    fc.assert(
      fc.property(TERMS, fc.nat({ max: 40 }), (terms, kept) => {
        expect([...heaviestTerms(terms, kept)]).toEqual(plainHeaviest(terms, kept));
      }),
    );
  });

  it('have their terms in order, and length 1', () => {
    fc.assert(
      fc.property(TERMS, fc.integer({ min: 1, max: 40 }), (terms, kept) => {
        const vector = unitVector(terms, kept);
        const expected = plainHeaviest(terms, kept).map((place) => terms.ids[place]);
        expect([...vector.ids]).toEqual(expected.sort((a, b) => a - b));
        if (vector.ids.length > 0) expect(dot(vector, vector)).toBeCloseTo(1, 12);
      }),
    );
  });
});
