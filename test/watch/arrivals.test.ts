import { describe, expect, test } from 'vitest';
import { type Look, trackArrivals } from '../../src/watch/arrivals.js';

/** By path: its mark. */
function looked(marks: Readonly<Record<string, string>>): Look {
  return new Map(
    Object.entries(marks).map(([real, mark]) => [
      real,
      { mark, listed: { real, path: real, below: [], named: false, folder: 0 } },
    ]),
  );
}

/** What arrives as time passes: a look and a second glance each 100 ms. Files stay for 200 ms to have arrived. */
function arrivalsOf(looks: readonly Readonly<Record<string, string>>[]): readonly (readonly string[])[] {
  const [first = {}, ...rest] = looks;
  const arrivals = trackArrivals(looked(first), 200);
  return rest.map((marks, n) => {
    const now = (n + 1) * 100;
    arrivals.look(looked(marks), now);
    return arrivals.settled((real) => marks[real] ?? null, now).map(({ path }) => path);
  });
}

describe('a file', () => {
  test('that was there at first has not arrived', () => {
    const there = { a: '1' };
    expect(arrivalsOf([there, there, there, there])).toEqual([[], [], []]);
  });

  test('has arrived, once, when it has stayed the same for a while', () => {
    const there = { a: '1' };
    expect(arrivalsOf([{}, there, there, there, there, there])).toEqual([[], [], ['a'], [], []]);
  });

  test('that is still written has not arrived', () => {
    expect(arrivalsOf([{}, { a: '1' }, { a: '2' }, { a: '3' }, { a: '3' }, { a: '3' }])).toEqual([
      [],
      [],
      [],
      [],
      ['a'],
    ]);
  });

  test('that is written anew arrives again', () => {
    const [old, fresh] = [{ a: '1' }, { a: '2' }];
    expect(arrivalsOf([old, fresh, fresh, fresh, fresh])).toEqual([[], [], ['a'], []]);
  });

  test('that goes before it has settled never arrived', () => {
    expect(arrivalsOf([{}, { a: '1' }, {}, {}, {}])).toEqual([[], [], [], []]);
  });

  test('that went and came again arrives again', () => {
    const there = { a: '1' };
    expect(arrivalsOf([there, {}, there, there, there])).toEqual([[], [], [], ['a']]);
  });

  test('that is moved within the folder has not arrived, and one copied has', () => {
    const moved = { b: '1' };
    expect(arrivalsOf([{ a: '1' }, moved, moved, moved, moved])).toEqual([[], [], [], []]);
    const copied = { a: '1', b: '1' };
    expect(arrivalsOf([{ a: '1' }, copied, copied, copied, copied])).toEqual([[], [], ['b'], []]);
  });

  test('that changes between the look and the second glance is waited for', () => {
    const arrivals = trackArrivals(looked({}), 200);
    arrivals.look(looked({ a: '1' }), 0);
    expect(arrivals.settled(() => '2', 300)).toEqual([]);
    expect(arrivals.isUnsettled()).toBe(true);
    expect(arrivals.settled(() => '2', 400)).toEqual([]);
    expect(arrivals.settled(() => '2', 500).map(({ path }) => path)).toEqual(['a']);
    expect(arrivals.isUnsettled()).toBe(false);
  });

  test('is told in the order of paths with those that arrive with it', () => {
    const there = { c: '1', a: '1', b: '1' };
    expect(arrivalsOf([{}, there, there, there])).toEqual([[], [], ['a', 'b', 'c']]);
  });
});
