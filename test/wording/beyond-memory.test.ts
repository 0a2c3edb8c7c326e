/** What does not fit in memory comes back as it was: lists, postings and pairs, whatever the limit. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CandidatePairs } from '../../src/wording/candidate-pairs.js';
import { listReader } from '../../src/wording/held-lists.js';
import { NumberLists } from '../../src/wording/number-lists.js';
import { NO_OVERFLOW } from '../../src/wording/overflow.js';
import { pairsOf } from '../../src/wording/pair-set.js';
import { forEachListOfPiles, forEachPostingList } from '../../src/wording/posting-lists.js';
import { PostingPiles } from '../../src/wording/posting-piles.js';
import { overflowBeyond } from '../support/overflow-in-memory.js';

/** Sooner than telling where they differ. */
function isSame(a: Uint32Array, b: Uint32Array): boolean {
  return a.length === b.length && a.every((number, n) => number === b[n]);
}

describe('lists of numbers', () => {
  const lists = Array.from({ length: 60 }, (_, n) =>
    Uint32Array.from({ length: 2000 + 31 * n }, (_, k) => Math.imul(n + 1, k + 7) >>> 0),
  );

  const orders = {
    'as they came': lists.map((_, n) => n),
    backwards: lists.map((_, n) => lists.length - 1 - n),
    'to and fro': lists.map((_, n) => (n * 7) % lists.length),
    'one of three': lists.flatMap((_, n) => (n % 3 === 0 ? [n] : [])),
  };

  test.each(Object.entries(orders))('are the same from memory and from elsewhere, %s', (_, order) => {
    const overflow = overflowBeyond(200_000);
    const kept = new NumberLists(overflow);
    for (const list of lists) kept.add(list);
    expect(overflow.kept()).toBeGreaterThan(100_000);
    for (const n of order) expect(isSame(kept.at(n), lists[n])).toBe(true);
  });

  test.each(Object.entries(orders))('are the same held or not, shared or not, %s', (_, order) => {
    const overflow = overflowBeyond(200_000);
    const kept = new NumberLists(overflow);
    for (const list of lists) kept.add(list);
    const ranges = [
      [10, 30],
      [30, 60],
      [0, 1],
      [5, 5],
      [0, 60],
    ];
    for (const isShared of [false, true])
      for (const [first, end] of ranges) {
        const held = kept.hold(first, end, isShared);
        expect(held.held.buffer instanceof SharedArrayBuffer).toBe(isShared);
        const listOf = listReader(held, overflow.read);
        for (const n of order) expect(isSame(listOf(n), lists[n])).toBe(true);
      }
  });

  test('that lie together are read in few pieces, and one that is asked for by itself comes alone', () => {
    const overflow = overflowBeyond(0);
    const kept = new NumberLists(overflow);
    for (const list of lists) kept.add(list);
    let [calls, bytes] = [0, 0];
    const listOf = listReader(kept.hold(0, 0, false), (start, into) => {
      calls++;
      bytes += into.length;
      overflow.read(start, into);
    });
    for (const n of orders.backwards) listOf(n);
    expect([calls, bytes]).toEqual([60, lists.reduce((sum, { byteLength }) => sum + byteLength, 0)]);
    for (const n of orders['as they came']) listOf(n);
    expect(calls).toBeLessThan(60 + 40);
  });

  test('are held a part at a time once they are elsewhere, and all at once while they are in memory', () => {
    const inMemory = new NumberLists(NO_OVERFLOW);
    const elsewhere = new NumberLists(overflowBeyond(200_000));
    for (const list of lists) {
      inMemory.add(list);
      elsewhere.add(list);
    }
    expect(inMemory.room).toBe(Number.POSITIVE_INFINITY);
    expect(elsewhere.room).toBeGreaterThan(0);
    expect(elsewhere.room).toBeLessThan(lists.length);
  });
});

describe('postings in piles', () => {
  /** Each key with those who hold it. */
  function listsFrom(each: (visit: Parameters<typeof forEachPostingList>[1]) => void): readonly string[] {
    const found: string[] = [];
    each((reports, from, to, key) => found.push(`${key}: ${[...reports.subarray(from, to)].join(' ')}`));
    return found.sort();
  }

  test.each([0, 1e9])('give the lists of an index that is made at once, with %d bytes of memory', (limit) => {
    const keys = Array.from({ length: 900 }, (_, n) =>
      Uint32Array.from({ length: 800 }, (_, k) => Math.imul((n * k) % 9001, 0x85ebca6b) >>> 0),
    );
    const overflow = overflowBeyond(limit);
    const piles = new PostingPiles(overflow);
    for (const [owner, own] of keys.entries()) piles.add(own, owner);
    if (limit === 0) expect(overflow.kept()).toBeGreaterThan(1_000_000);
    // Every third is left out, the others are called by their places from the end.
    const order = keys.map((_, n) => keys.length - 1 - n).filter((n) => n % 3 !== 0);
    const placeOf = new Int32Array(keys.length).fill(-1);
    for (const [place, owner] of order.entries()) placeOf[owner] = place;
    const wanted = { count: order.length, keysOf: (place: number) => keys[order[place]] };
    const found = listsFrom((visit) => forEachListOfPiles(piles.each(), placeOf, visit));
    expect(found.length).toBeGreaterThan(1000);
    expect(found).toEqual(listsFrom((visit) => forEachPostingList(wanted, visit)));
  });
});

describe('candidate pairs', () => {
  const pair = fc.tuple(fc.nat(99), fc.nat(99)).filter(([a, b]) => a !== b);

  test('come once each, in order, part by part, whatever is kept elsewhere', () => {
    fc.assert(
      fc.property(fc.array(pair), fc.integer({ min: 1, max: 120 }), fc.nat(400), (pairs, room, limit) => {
        const candidates = new CandidatePairs(100, room, overflowBeyond(limit));
        for (const [x, y] of pairs) candidates.add(x, y);
        const found: (readonly [number, number])[] = [];
        for (const { from, to, keys } of candidates.parts()) {
          expect(to - from).toBeLessThanOrEqual(room);
          let last = -1;
          for (const [a, b] of pairsOf(keys, 100)) {
            expect(b >= from && b < to).toBe(true);
            expect(a * 100 + b).toBeGreaterThan(last);
            last = a * 100 + b;
            found.push([a, b]);
          }
        }
        expect(candidates.most).toBeGreaterThanOrEqual(found.length);
        const wanted = new Set(pairs.map(([x, y]) => x * 100 + y));
        expect(new Set(found.map(([a, b]) => a * 100 + b))).toEqual(wanted);
        expect(found.length).toBe(wanted.size);
      }),
    );
  });
});
