import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveSettings } from '../../src/options.js';
import { pairKey } from '../../src/wording/pair-set.js';
import { Sketches } from '../../src/wording/sketches.js';
import { KeyTable, weedPairs } from '../../src/wording/weed-pairs.js';

const FIRST_PAIR = Float64Array.of(pairKey(0, 1, 2));

/** Few different keys, so that most stand several times. */
const keys = (different: number) =>
  fc.array(fc.nat({ max: different - 1 }), { maxLength: 60 }).map((list) => Uint32Array.from(list));

/** Whether the lists hold the same `window` keys in a row. */
function shareRun(a: Uint32Array, b: Uint32Array, window: number): boolean {
  const runsOf = (list: Uint32Array): readonly string[] =>
    [...list].flatMap((_, n) => (n + window <= list.length ? [list.subarray(n, n + window).join(' ')] : []));
  const own = new Set(runsOf(a));
  return runsOf(b).some((run) => own.has(run));
}

function isKept(a: Uint32Array, b: Uint32Array, minPassageWords: number): boolean {
  const settings = resolveSettings({ minPassageWords });
  const sketches = new Sketches(settings);
  for (const shingles of [a, b])
    sketches.add({
      shingles,
      boilerplate: new Uint32Array(0),
      edges: new Uint32Array(0),
      words: 0,
      bodyWords: 1e6,
    });
  return weedPairs(FIRST_PAIR, sketches.reader(0, 2), settings).length === 1;
}

describe('weeding out candidates', () => {
  test('keeps two reports whose shared run is a second mention of words that stand elsewhere', () => {
    const far = Array.from({ length: 40 }, (_, n) => 1000 + n);
    const other = Array.from({ length: 40 }, (_, n) => 2000 + n);
    const run = [1, 2, 3, 4];
    const a = Uint32Array.from([...run, ...far]);
    // The first mentions of 1 to 4 lie far apart; together they stand at the end.
    const b = Uint32Array.from([1, ...other, 2, ...other, 3, ...other, 4, ...other, ...run]);
    expect(isKept(a, b, 8)).toBe(true);
  });

  test('never loses a pair that shares a run, however often its words repeat', () => {
    fc.assert(
      fc.property(keys(7), keys(7), fc.integer({ min: 5, max: 12 }), (a, b, minPassageWords) => {
        fc.pre(shareRun(a, b, minPassageWords - 4));
        expect(isKept(a, b, minPassageWords)).toBe(true);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test('nor where one report is many times longer than the other', () => {
    fc.assert(
      fc.property(keys(30), keys(4000), fc.nat({ max: 600 }), (a, filler, at) => {
        fc.pre(a.length >= 4);
        const long = Uint32Array.from({ length: 700 }, (_, n) => filler[n % (filler.length + 1)] ?? 5000 + n);
        long.set(a.subarray(0, 4), at);
        expect(isKept(a, long, 8)).toBe(true);
        expect(isKept(long, a, 8)).toBe(true);
      }),
      { seed: 2, numRuns: 200 },
    );
  });

  test('drops what shares a few phrases far apart', () => {
    const a = Uint32Array.from([1, 2, 3]);
    const b = Uint32Array.from({ length: 200 }, (_, n) => (n % 90 === 0 ? 1 + n / 90 : 500 + n));
    expect(isKept(a, b, 8)).toBe(false);
  });
});

describe('a set of keys', () => {
  test('counts different keys in all, and places within a stretch, as brute force does', () => {
    fc.assert(
      fc.property(
        keys(12),
        keys(20),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 15 }),
        fc.integer({ min: 1, max: 9 }),
        (set, list, together, stretch, all) => {
          const table = new KeyTable();
          table.load(Uint32Array.of(77, 78));
          table.load(set);
          const own = new Set(set);
          const places = [...list].flatMap((key, n) => (own.has(key) ? [n] : []));
          const isDense = places.some(
            (place, n) => n >= together - 1 && place - places[n - together + 1] <= stretch,
          );
          const isMany = new Set(places.map((n) => list[n])).size >= all;
          expect(table.shares(list, new Uint32Array(0), together, stretch, all)).toBe(isDense || isMany);
        },
      ),
      { seed: 3, numRuns: 500 },
    );
  });
});

describe('boilerplate in both', () => {
  const add = (sketches: Sketches, shingles: Uint32Array, boilerplate: readonly number[]): void =>
    sketches.add({
      shingles,
      boilerplate: Uint32Array.from(boilerplate),
      edges: new Uint32Array(0),
      words: 0,
      bodyWords: 1e6,
    });
  const isKeptWith = (
    detail: 'wording' | 'full',
    a: readonly [readonly number[], readonly number[]],
    b: readonly [readonly number[], readonly number[]],
  ): boolean => {
    const settings = resolveSettings({ detail });
    const sketches = new Sketches(settings);
    for (const [keys, boilerplate] of [a, b]) add(sketches, Uint32Array.from(keys), boilerplate);
    return weedPairs(FIRST_PAIR, sketches.reader(0, 2), settings).length === 1;
  };
  const own = (n: number): readonly number[] => Array.from({ length: 30 }, (_, w) => n * 1000 + w);
  const credit = [1, 2, 3, 4, 5];

  test('is no reason to measure a pair, unless passages are to be told', () => {
    const a = [
      [...own(1), ...credit],
      [30, 35],
    ] as const;
    const b = [
      [...credit, ...own(2)],
      [0, 5],
    ] as const;
    expect(isKeptWith('wording', a, b)).toBe(false);
    expect(isKeptWith('full', a, b)).toBe(true);
  });

  test('is one where either has it in its wording, or a run goes into it', () => {
    const a = [
      [...own(1), ...credit],
      [30, 35],
    ] as const;
    expect(isKeptWith('wording', a, [[...credit, ...own(2)], []])).toBe(true);
    expect(isKeptWith('wording', [[...credit, ...own(2)], []], a)).toBe(true);
    const inside = [
      [...own(1), ...credit],
      [34, 35],
    ] as const;
    expect(
      isKeptWith('wording', inside, [
        [...own(2), ...credit],
        [34, 35],
      ]),
    ).toBe(true);
  });
});
