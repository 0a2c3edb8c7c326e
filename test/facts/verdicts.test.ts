import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Holding, isHeldBy } from '../../src/facts/holding.js';
import { findReadingSet } from '../../src/facts/reading-set.js';
import { reportSet } from '../../src/facts/report-set.js';
import { judgeReports } from '../../src/facts/verdicts.js';

function fact(carriers: readonly number[], others: readonly number[] = []): Holding {
  return { carriers, holders: reportSet([...carriers, ...others], 64), jointly: null };
}

function judge(facts: readonly Holding[], clusterOf: readonly number[], lead: number) {
  return judgeReports(facts, clusterOf, findReadingSet(facts, clusterOf.length, lead), lead);
}

describe('judgeReports', () => {
  it('makes only one of two equal reports a duplicate', () => {
    const verdicts = judge([fact([0, 1]), fact([2])], [0, 0, 1], 2);
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['adds-facts', 'duplicate', 'lead']);
    expect(verdicts[1].nothingNewOver).toEqual([0]);
  });

  it('says nothing-new, not duplicate, where reports of other wording hold it all', () => {
    const verdicts = judge([fact([0], [1]), fact([1], [0]), fact([0])], [0, 1], 0);
    expect(verdicts[1]).toEqual({ verdict: 'nothing-new', nothingNewOver: [0] });
  });

  it('names all reports it takes to hold what another says', () => {
    const verdicts = judge([fact([2], [0]), fact([2], [1]), fact([0]), fact([1])], [0, 1, 2], 0);
    expect(verdicts[2]).toEqual({ verdict: 'nothing-new', nothingNewOver: [0, 1] });
  });

  it('never has two reports stand on each other, and what it names holds all the report has', () => {
    const list = fc.array(
      fc
        .tuple(fc.nat(4), fc.uniqueArray(fc.nat(4), { maxLength: 4 }))
        .map(([own, others]) => fact([own], others)),
      { minLength: 1, maxLength: 10 },
    );
    fc.assert(
      fc.property(
        list,
        fc.array(fc.nat(2), { minLength: 5, maxLength: 5 }),
        fc.nat(4),
        (facts, clusterOf, lead) => {
          const verdicts = judge(facts, clusterOf, lead);
          verdicts.forEach(({ verdict, nothingNewOver }, report) => {
            if (verdict === 'lead' || verdict === 'adds-facts') return;
            for (const other of nothingNewOver) expect(verdicts[other].nothingNewOver).not.toContain(report);
            const named = new Set(nothingNewOver);
            const own = facts.filter(({ carriers }) => carriers.includes(report));
            expect(own.every((holding) => isHeldBy(holding, reportSet(named, 64)))).toBe(true);
          });
        },
      ),
    );
  });
});
