import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { haveSameDigits } from '../../src/figures/same-thing.js';

function sorted(value: string): string {
  const digits = [...value.replace(/[^1-9]/g, '')].sort();
  return new Set(digits).size < 2 ? '' : digits.join('');
}

describe('digits of two values', () => {
  it('are the same in another order, or with noughts', () => {
    expect(haveSameDigits('214', '241')).toBe(true);
    expect(haveSameDigits('1.2', '2,100')).toBe(true);
    expect(haveSameDigits('214', '2414')).toBe(false);
  });

  it('tell nothing where there is only one', () => {
    expect(haveSameDigits('22', '22')).toBe(false);
    expect(haveSameDigits('500', '5')).toBe(false);
    expect(haveSameDigits('', '')).toBe(false);
  });

  it('are counted as sorting them would have it', () => {
    const value = fc.string({ unit: fc.constantFrom(...'0123579.,- '), maxLength: 40 });
    const pair = fc.oneof(
      fc.tuple(value, value),
      value.chain((text) =>
        fc.tuple(
          fc.constant(text),
          fc.shuffledSubarray([...text], { minLength: text.length }).map((all) => all.join('')),
        ),
      ),
    );
    fc.assert(
      fc.property(pair, ([a, b]) => {
        expect(haveSameDigits(a, b)).toBe(sorted(a) !== '' && sorted(a) === sorted(b));
      }),
      { numRuns: 2000 },
    );
  });
});
