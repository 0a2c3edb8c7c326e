import { describe, expect, it } from 'vitest';
import type { FactEntry } from '../../src/model/result.js';
import { classesOf } from '../../src/report/statement-classes.js';

function statement(report: string, held: Partial<FactEntry> = {}): FactEntry {
  return {
    id: `f-${report}`,
    report,
    kind: 'statement',
    status: 'shared',
    start: 0,
    end: 10,
    text: `as ${report} has it`,
    coverage: 0.9,
    counterparts: [],
    uncovered: [],
    reports: 2,
    sources: 1,
    ...held,
  };
}

function at(report: string, coverage: number): FactEntry['counterparts'][number] {
  return { report, start: 0, end: 10, coverage };
}

describe('statements that say one thing', () => {
  it('are one, worded as the first report has it', () => {
    const classes = classesOf([statement('r2'), statement('r1', { counterparts: [at('r2', 1)] })]);
    expect(classes.map(({ fact, members }) => [fact.report, members.length])).toEqual([['r2', 2]]);
  });

  it('are found over a third report, and not over one that says only part of it', () => {
    const chain = [
      statement('r1', { counterparts: [at('r2', 0.8)] }),
      statement('r2', { counterparts: [at('r3', 0.7)] }),
      statement('r3'),
      statement('r4', { counterparts: [at('r1', 0.4)] }),
    ];
    expect(classesOf(chain).map(({ members }) => members.map(({ report }) => report))).toEqual([
      ['r1', 'r2', 'r3'],
      ['r4'],
    ]);
  });

  it('count as many sources as the best confirmed of them', () => {
    const [only] = classesOf([
      statement('r1', { sources: 2, reports: 3 }),
      statement('r2', { counterparts: [at('r1', 1)] }),
    ]);
    expect(only).toMatchObject({ sources: 2, reports: 3 });
  });

  it('pass over a counterpart that is no statement of the story', () => {
    expect(classesOf([statement('r1', { counterparts: [at('r9', 1)] })]).length).toBe(1);
  });
});
