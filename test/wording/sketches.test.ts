import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveSettings } from '../../src/options.js';
import { Sketches, winnow } from '../../src/wording/sketches.js';

const numbers = fc.array(fc.integer({ min: 0, max: 0xffff_ffff }), { maxLength: 60 });

describe('winnowing', () => {
  test('keeps of every window of keys at least one, whatever stands around it', () => {
    fc.assert(
      fc.property(
        numbers,
        numbers,
        numbers,
        fc.integer({ min: 2, max: 8 }),
        (before, shared, after, window) => {
          fc.pre(shared.length >= window);
          const one = winnow(Uint32Array.from([...before, ...shared]), window);
          const other = new Set(winnow(Uint32Array.from([...shared, ...after]), window));
          expect(one.some((key) => other.has(key) && shared.includes(key))).toBe(true);
        },
      ),
    );
  });

  test('keeps about two in five of four', () => {
    const keys = Uint32Array.from(
      { length: 10_000 },
      (_, n) => Math.imul(n + 1, 0x9e3779b1) ^ Math.imul(n, n),
    );
    const kept = winnow(keys, 4).length / keys.length;
    expect(kept).toBeGreaterThan(0.35);
    expect(kept).toBeLessThan(0.45);
  });

  test('leaves one key of a text shorter than a window', () => {
    expect([...winnow(Uint32Array.of(9, 4, 7), 4)]).toEqual([4]);
    expect([...winnow(Uint32Array.of(), 4)]).toEqual([]);
  });
});

describe('the sketches of a run', () => {
  test('are given back in any order asked for', () => {
    const sketches = new Sketches(resolveSettings({}));
    for (const n of [1, 2, 3])
      sketches.add({
        shingles: Uint32Array.of(n, n),
        boilerplate: Uint32Array.of(),
        edges: Uint32Array.of(n),
        words: n * 10,
        bodyWords: 0,
      });
    sketches.reorder([2, 0, 1]);
    const { shinglesOf } = sketches.reader(0, 3);
    expect([0, 1, 2].map((n) => [...shinglesOf(sketches.numberOf(n))])).toEqual([
      [3, 3],
      [1, 1],
      [2, 2],
    ]);
    expect([0, 1, 2].map((n) => [...sketches.edgesOf(n)])).toEqual([[3], [1], [2]]);
    expect([0, 1, 2].map((n) => sketches.wordsOf(n))).toEqual([30, 10, 20]);
  });
});
