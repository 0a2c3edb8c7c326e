import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src/report/render-report.js';
import { SAMPLE } from './sample-result.js';

const odd = 'a\u2028b\u0085c\ud800d\u202ee';
const [first] = SAMPLE.reports;
const ODD = { ...SAMPLE, reports: first ? [{ ...first, title: odd }] : [] };

describe('JSON', () => {
  it('is what JSON.stringify writes two blanks deep, with a line break', () => {
    expect(renderReport(SAMPLE, 'json')).toBe(`${JSON.stringify(SAMPLE, null, 2)}\n`);
  });

  it('escapes characters that break lines or reorder text, and gives every string back as it was', () => {
    const text = renderReport(ODD, 'json');
    expect(text).not.toMatch(/[\u2028\u0085\u202e]/);
    expect(text).toContain('\\ud800');
    expect(JSON.parse(text)).toEqual(ODD);
  });

  it('has the same bytes each time', () => {
    expect(renderReport(SAMPLE, 'json')).toBe(renderReport(structuredClone(SAMPLE), 'json'));
  });
});

describe('NDJSON', () => {
  const lines = renderReport(SAMPLE, 'ndjson').trimEnd().split('\n');
  const objects: { readonly type: string }[] = lines.map((line) => JSON.parse(line));

  it('holds every object of the document once, each with its type', () => {
    const types = objects.map(({ type }) => type);
    const many = (type: string): number => types.filter((known) => known === type).length;
    expect(['report', 'story', 'cluster', 'pair', 'passage', 'fact', 'problem', 'skip'].map(many)).toEqual([
      SAMPLE.reports.length,
      SAMPLE.stories.length,
      SAMPLE.clusters.length,
      SAMPLE.pairs.length,
      SAMPLE.passages.length,
      SAMPLE.facts.length,
      SAMPLE.problems.length,
      SAMPLE.skipped.length,
    ]);
    expect(objects.find(({ type }) => type === 'report')).toEqual({ type: 'report', ...SAMPLE.reports[0] });
  });

  it('ends with the summary', () => {
    const { schemaVersion, tool, settings, detail, counts } = SAMPLE;
    expect(objects.at(-1)).toEqual({ type: 'summary', schemaVersion, tool, settings, detail, counts });
  });

  it('writes one object a line whatever a title holds', () => {
    expect(renderReport(ODD, 'ndjson').split(/\n|\u2028|\u0085/).length).toBe(
      renderReport({ ...ODD, reports: SAMPLE.reports.slice(0, 1) }, 'ndjson').split('\n').length,
    );
  });
});
