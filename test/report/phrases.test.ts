import { describe, expect, it } from 'vitest';
import { pageFor } from '../../src/report/page.js';
import { count, decimal, listed, percent, time, wholeNumber } from '../../src/report/phrases.js';

describe('phrases', () => {
  it('groups the digits of large numbers', () => {
    expect([wholeNumber(7), wholeNumber(1234), wholeNumber(1234567)]).toEqual(['7', '1,234', '1,234,567']);
  });

  it('counts one and many', () => {
    expect([count(1, 'report'), count(0, 'report'), count(2, 'story', 'stories')]).toEqual([
      '1 report',
      '0 reports',
      '2 stories',
    ]);
  });

  it('says 100% and 0% only where it is exactly so', () => {
    expect([0, 0.001, 0.514, 0.999, 1].map(percent)).toEqual(['0%', '<1%', '51%', '>99%', '100%']);
    expect([decimal(1), decimal(0.99996), decimal(0.3448)]).toEqual(['1.000', '>0.999', '0.345']);
  });

  it('lists with an and, and counts what is too much', () => {
    expect(listed(['a'])).toBe('a');
    expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
    expect(listed(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more');
  });

  it('gives times in UTC where the zone is known and as they are where it is not', () => {
    const page = pageFor({});
    expect(time('2026-03-03T09:15:00+01:00', page)).toBe('2026-03-03 08:15Z');
    expect(time('2026-03-03T09:15:00', page)).toBe('2026-03-03 09:15');
    expect(time('2026-03-03', page)).toBe('2026-03-03');
    expect(time(null, page)).toBe('');
  });
});
