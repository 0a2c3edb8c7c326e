import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Holding, isHeldBy } from '../../src/facts/holding.js';
import { findFewest, findReadingSet } from '../../src/facts/reading-set.js';
import { reportSet } from '../../src/facts/report-set.js';

function held(...holders: readonly number[]): Holding {
  return { carriers: holders.slice(0, 1), holders: reportSet(holders, 64), jointly: null };
}

/** The size of the smallest set that holds everything, by trying all of them. */
function smallest(holdings: readonly Holding[], reports: number): number {
  let best = reports;
  for (let mask = 0; mask < 2 ** reports; mask++) {
    const set = new Set(Array.from({ length: reports }, (_, n) => n).filter((n) => (mask >> n) & 1));
    if (set.size < best && holdings.every((holding) => isHeldBy(holding, reportSet(set, 64))))
      best = set.size;
  }
  return best;
}

const REPORTS = 6;
const holdings = fc
  .array(
    fc.record({
      holders: fc.uniqueArray(fc.nat(REPORTS - 1), { minLength: 1, maxLength: 3 }),
      jointly: fc.option(fc.tuple(fc.nat(REPORTS - 1), fc.nat(REPORTS - 1)), { nil: null }),
    }),
    { maxLength: 8 },
  )
  .map((list) =>
    list.map(({ holders, jointly }): Holding => {
      return {
        carriers: holders.slice(0, 1),
        holders: reportSet(holders, 64),
        jointly: holders.length === 1 ? jointly : null,
      };
    }),
  );

describe('findReadingSet', () => {
  it('puts the lead first where it belongs and then what adds most', () => {
    expect(findReadingSet([held(0), held(1), held(2), held(2)], 3, 1)).toEqual([1, 2, 0]);
  });

  it('leaves the lead out where another report holds all it has', () => {
    expect(findReadingSet([held(0, 2), held(2)], 3, 0)).toEqual([2]);
  });

  it('prefers the lead, then the earlier report, among equals', () => {
    expect(findReadingSet([held(0, 1, 2)], 3, 1)).toEqual([1]);
    expect(findReadingSet([held(1, 2)], 3, 0)).toEqual([1]);
  });

  it('finds the fewest where taking the largest first would not', () => {
    // The greedy choice is 0 (four facts) and then needs 1 and 2 as well.
    const facts = [held(0, 1), held(0, 1), held(0, 2), held(0, 2), held(1), held(2)];
    expect(new Set(findReadingSet(facts, 3, 0))).toEqual(new Set([1, 2]));
  });

  it('holds every fact with as few reports as there can be', () => {
    fc.assert(
      fc.property(holdings, fc.nat(REPORTS - 1), (facts, lead) => {
        const found = new Set(findReadingSet(facts, REPORTS, lead));
        expect(facts.every((fact) => isHeldBy(fact, reportSet(found, 64)))).toBe(true);
        expect(found.size).toBe(smallest(facts, REPORTS));
      }),
    );
  });

  it('holds every fact of a story too large for an exact answer', () => {
    const facts = Array.from({ length: 200 }, (_, n) => held(n % 40, (n * 7) % 40, (n * 13) % 40));
    const found = new Set(findReadingSet(facts, 40, 0));
    expect(facts.every((fact) => isHeldBy(fact, reportSet(found, 64)))).toBe(true);
    expect(found.size).toBeLessThan(30);
  });
});

describe('findFewest', () => {
  it('says null where the reports allowed do not hold everything', () => {
    expect(findFewest([held(0), held(1)], [0])).toBeNull();
  });

  it('takes two reports that hold a fact together', () => {
    expect(findFewest([{ carriers: [0], holders: reportSet([0], 64), jointly: [1, 2] }], [1, 2])).toEqual([
      1, 2,
    ]);
  });
});
