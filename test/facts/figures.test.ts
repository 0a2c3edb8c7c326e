import { describe, expect, it } from 'vitest';
import { type Figure, isRounding } from '../../src/facts/figures.js';

const plain = (value: number): Figure => ({ value, percent: false, hedged: false });
const hedged = (value: number): Figure => ({ ...plain(value), hedged: true });

describe('isRounding', () => {
  it('takes a figure with fewer digits for the same where it rounds to it', () => {
    expect(isRounding(plain(87_000_000), plain(87_300_000))).toBe(true);
    expect(isRounding(plain(1.21), plain(1.2))).toBe(true);
    expect(isRounding(plain(86_000), plain(86_420))).toBe(true);
  });

  it('lets "more than" and "nearly" round down and up', () => {
    expect(isRounding(hedged(80_000), plain(86_000))).toBe(true);
    expect(isRounding(plain(80_000), plain(86_000))).toBe(false);
    expect(isRounding(hedged(18), plain(17.2))).toBe(true);
  });

  it('keeps other figures apart: as exact ones, equal ones, years and percentages', () => {
    expect(isRounding(plain(12), plain(14))).toBe(false);
    expect(isRounding(plain(12), plain(12))).toBe(false);
    expect(isRounding(plain(2000), plain(2021))).toBe(false);
    expect(isRounding({ ...plain(4), percent: true }, plain(4.2))).toBe(false);
  });

  it('takes no harm from values beyond all figures', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 0, -1, 1e300, 5e-324]) {
      expect(isRounding(hedged(value), plain(3))).toBe(false);
      expect(isRounding(plain(3), hedged(value))).toBe(false);
    }
  });
});
