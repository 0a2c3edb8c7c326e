import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addAll,
  addCommon,
  eachCommon,
  eachReport,
  hasReport,
  haveCommon,
  isWithin,
  removeAll,
  reportSet,
  sizeOf,
} from '../../src/facts/report-set.js';

const MOST = 100;
const reports = fc.uniqueArray(fc.nat(MOST - 1));

function listed(set: ReturnType<typeof reportSet>): readonly number[] {
  const found: number[] = [];
  eachReport(set, (report) => found.push(report));
  return found;
}

describe('report sets', () => {
  it('hold the reports they were given, ascending', () => {
    const set = reportSet([31, 0, 63, 32], 64);
    expect(listed(set)).toEqual([0, 31, 32, 63]);
    expect(sizeOf(set)).toBe(4);
    expect([-1, 1, 31, 64].map((report) => hasReport(set, report))).toEqual([false, false, true, false]);
  });

  it('do as sets of numbers do', () => {
    fc.assert(
      fc.property(reports, reports, (first, second) => {
        const [a, b] = [reportSet(first, MOST), reportSet(second, MOST)];
        const common = first.filter((report) => second.includes(report)).sort((x, y) => x - y);
        const found: number[] = [];
        eachCommon(a, b, (report) => found.push(report));
        expect(found).toEqual(common);
        expect(haveCommon(a, b)).toBe(common.length > 0);
        expect(isWithin(a, b)).toBe(common.length === first.length);
        const both = reportSet([], MOST);
        addCommon(both, a, b);
        expect(listed(both)).toEqual(common);
        const all = reportSet(first, MOST);
        addAll(all, b);
        expect(listed(all)).toEqual([...new Set([...first, ...second])].sort((x, y) => x - y));
        removeAll(all, b);
        expect(sizeOf(all)).toBe(first.length - common.length);
      }),
    );
  });
});
