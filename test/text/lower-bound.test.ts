import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lowerBound } from '../../src/text/lower-bound.js';

describe('the lower bound', () => {
  test('is the first of equals, and the count where all are less', () => {
    expect([1, 3, 4].map((value) => lowerBound([1, 3, 3], value))).toEqual([0, 1, 3]);
    expect(lowerBound([], 1)).toBe(0);
  });

  test('looks at no more than the count', () => {
    expect(lowerBound(Uint32Array.of(2, 4, 0, 0), 3, 2)).toBe(1);
    expect(lowerBound(Uint32Array.of(2, 4, 0, 0), 5, 2)).toBe(2);
  });

  test('is how many are less', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.nat(21), (numbers, value) => {
        const sorted = numbers.sort((a, b) => a - b);
        expect(lowerBound(sorted, value)).toBe(sorted.filter((number) => number < value).length);
      }),
    );
  });
});
