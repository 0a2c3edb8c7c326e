import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/model/result.js';
import { OptionError } from '../../src/options.js';
import { renderPairExplanation } from '../../src/report/explain.js';
import { SAMPLE } from './sample-result.js';

function explained(a: string, b: string, result: Result = SAMPLE): string {
  return renderPairExplanation(result, a, b, { columns: 100 }).replace(/\s+/g, ' ');
}

describe('explaining a pair', () => {
  it('gives every figure beside its threshold', () => {
    const text = explained('r2', 'r3');
    expect(text).toContain('Jaccard 0.270');
    expect(text).toContain("34% of r2's shingles stand in r3, 49% of r3's in r2");
    expect(text).toContain('49% reaches the 30% of --containment');
    expect(text).toContain('70% reaches the 50% of --words-shared');
    expect(text).toContain('So they are in one group.');
  });

  it('says which came first and why, or that nothing tells', () => {
    expect(explained('r2', 'r3')).toContain('r2 came first, likely: published earlier');
    expect(explained('r1', 'r3')).toContain('nothing tells who had it first');
  });

  it('shows both wordings, whichever of the two the passage lists first', () => {
    expect(explained('r2', 'r3')).toContain('[-early on Tuesday-]{+on Tuesday morning+}');
    const pairs = SAMPLE.pairs.map((pair) => (pair.a === 'r2' ? { ...pair, a: 'r3', b: 'r2' } : pair));
    expect(explained('r3', 'r2', { ...SAMPLE, pairs })).toContain(
      '[-on Tuesday morning-]{+early on Tuesday+}',
    );
  });

  it('shows what each has to itself', () => {
    const text = explained('r2', 'r3');
    expect(text).toContain('r2 has, and neither r3 nor any other report of its story has: 2 sentences of 5');
    expect(text).toContain('r3 has, and neither r2 nor any other report of its story has: 1 sentence of 3');
  });

  it('gives the values on which the two differ, and only theirs', () => {
    const text = explained('r2', 'r3');
    expect(text).toContain(
      '• hours until all were ashore three hours r2 Northern Wire four hours r3 Evening Post',
    );
    expect(text).not.toContain('• people on board');
    expect(explained('r1', 'r2')).not.toContain('hours until all were ashore');
  });

  it('shows a quotation as the one altered it against the other, whichever is named first', () => {
    expect(explained('r2', 'r4')).toContain('and [-nobody-]{+hardly anybody+} so much');
    expect(explained('r4', 'r2')).toContain('and [-hardly anybody-]{+nobody+} so much');
    expect(explained('r1', 'r2')).not.toContain('Altered quotations');
  });

  it('names what one has in sentences that both have', () => {
    expect(explained('r2', 'r3')).toContain('figures: 112 people; four hours');
  });

  it('says that what each has was not looked for where the two are alone on their stories', () => {
    expect(explained('r8', 'r9')).toContain('held against each other inside a story only');
  });

  it('says so when two reports share no wording, and when they share a story all the same', () => {
    const text = explained('r4', 'r2');
    expect(text).toContain('share no passage of 8 words or more');
    expect(text).toContain('One story (s1)');
    expect(text).toContain('12 hours apart: inside the window of 72 hours');
  });

  it('says why a pair over the threshold stayed apart, and one below it came together', () => {
    const apart = SAMPLE.reports.map((report) =>
      report.id === 'r3' ? { ...report, cluster: 'c9' } : report,
    );
    expect(explained('r2', 'r3', { ...SAMPLE, reports: apart })).toContain('They stayed apart all the same');
    const low = { ...SAMPLE.settings, nearDuplicateContainment: 0.9, nearDuplicateWordsShared: 0.9 };
    expect(explained('r2', 'r3', { ...SAMPLE, settings: low })).toContain(
      'came together through other reports',
    );
  });

  it('takes ids, paths, file names and sources', () => {
    const byId = explained('r4', 'r2');
    expect(explained('ferry/radio-orvane.txt', './ferry/northern-wire.txt')).toBe(byId);
    expect(explained('radio-orvane', 'northern-wire.txt')).toBe(byId);
    expect(explained('radio orvane', 'Northern Wire')).toBe(byId);
    expect(explained('r6', 'market/b.jsonl#item-7')).toContain('identical');
  });

  it('lists the candidates when a name is unknown or may mean several', () => {
    const attempt = (a: string, b: string) => (): string => explained(a, b);
    expect(attempt('nobody', 'r2')).toThrow(OptionError);
    expect(attempt('nobody', 'r2')).toThrow('r1  ferry/daily-herald.txt  (Daily Herald)');
    const twins = SAMPLE.reports.map((report) => ({ ...report, source: 'Twin' }));
    expect(() => explained('Twin', 'r2', { ...SAMPLE, reports: twins })).toThrow('may mean any of these');
    expect(attempt('r2', 'Northern Wire')).toThrow('name two different reports');
  });
});
