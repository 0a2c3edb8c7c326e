import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import {
  type ArticleInput,
  compareArticles,
  coverage,
  extractQuotes,
  findDuplicates,
  OptionError,
  readArticles,
  renderReport,
  splitSentences,
  streamDuplicates,
} from '../src/index.js';
import { VERSION } from '../src/version.js';

const WIRE = 'The ferry struck the northern pier of the old bridge shortly before dawn and lost its mast.';
const FIXTURE = fileURLToPath(new URL('../fixtures/cup-final/articles', import.meta.url));

describe('the library', () => {
  test('takes articles as they are, and names those without a path so that they stay in order', async () => {
    const given = Array.from({ length: 11 }, (_, n) => ({ text: `${WIRE} Report number ${n}.` }));
    const { reports } = await findDuplicates(given);
    expect(reports.map(({ path }) => path)).toEqual(
      given.map((_, n) => `article-${String(n + 1).padStart(2, '0')}`),
    );
  });

  test('keeps what it is told of an article', async () => {
    const [report] = (
      await findDuplicates([
        {
          id: 'n1',
          source: 'wire',
          title: 'Ferry hits bridge',
          text: WIRE,
          published: '2031-05-01T08:00:00+02:00',
          url: 'https://example.org/n1',
        },
      ])
    ).reports;
    expect(report).toMatchObject({
      path: 'n1',
      source: 'wire',
      title: 'Ferry hits bridge',
      published: '2031-05-01T08:00:00+02:00',
      url: 'https://example.org/n1',
      verdict: 'alone',
    });
  });

  test('makes an article without a word a problem, and goes on', async () => {
    const { counts, problems } = await findDuplicates([{ id: 'blank', text: ' … ' }, { text: WIRE }]);
    expect(counts.reports).toBe(1);
    expect(problems).toEqual([
      { code: 'empty', path: 'blank', record: 'blank', message: 'There is no word in it.' },
    ]);
  });

  test.each<[string, unknown]>([
    ['no object', null],
    ['no text', {}],
    ['a number for a text', { text: 5 }],
    ['a Date for a time', { text: WIRE, published: new Date(0) }],
  ])('makes %s a problem, for callers without types', async (_, input) => {
    const inputs: readonly ArticleInput[] = JSON.parse('[]').concat([input, { text: WIRE }]);
    const { counts, problems } = await findDuplicates(inputs);
    expect(counts.reports).toBe(1);
    expect(problems.map(({ code }) => code)).toEqual(['bad-record']);
  });

  test('reads an article without a time that is none, and says so', async () => {
    const { reports, problems } = await findDuplicates([{ text: WIRE, published: 'yesterday' }]);
    expect(reports[0].published).toBeNull();
    expect(problems[0].message).toContain('published');
  });

  test('gives an empty result for no input', async () => {
    expect((await findDuplicates([])).counts).toEqual({
      reports: 0,
      stories: 0,
      clusters: 0,
      pairs: 0,
      problems: 0,
      skipped: 0,
      inputs: { total: 0, read: 0, partlyRead: 0, skipped: 0, failed: 0 },
    });
  });

  test('compares two articles', async () => {
    const { pairs, passages } = await compareArticles({ text: WIRE }, { text: `${WIRE} Nobody was hurt.` });
    expect(pairs[0]).toMatchObject({ relation: 'cut', containmentA: 1 });
    expect(passages[0].text).toBe(WIRE.slice(0, -1));
  });

  test('streams the objects of the same result, the summary last', async () => {
    const events = [];
    for await (const event of streamDuplicates(FIXTURE)) events.push(event);
    const result = await findDuplicates(FIXTURE);
    expect(events.filter(({ type }) => type === 'report')).toHaveLength(result.counts.reports);
    expect(events.filter(({ type }) => type === 'fact')).toHaveLength(result.facts.length);
    expect(events.at(-1)).toMatchObject({ type: 'summary', counts: result.counts });
  });

  test('reads articles without comparing them', async () => {
    const items = [];
    for await (const item of readArticles([FIXTURE, 'no-such-file.txt'])) items.push(item);
    expect(items.filter((item) => 'text' in item)).toHaveLength(5);
    expect(items.filter((item) => 'code' in item)).toHaveLength(1);
  });

  test('refuses an option that makes no sense', async () => {
    await expect(findDuplicates(FIXTURE, { shingleWords: 0 })).rejects.toThrow(OptionError);
  });

  test('offers its parts', async () => {
    expect(splitSentences('It sank. Mr. Tarn saw it.')).toHaveLength(2);
    expect(extractQuotes('“We saw it coming at us,” she said.')).toHaveLength(1);
    expect(coverage('The ferry lost its mast.', WIRE).coverage).toBeGreaterThan(0.8);
    expect(coverage('Parliament will vote in May.', WIRE).coverage).toBeLessThan(0.2);
    expect(renderReport(await findDuplicates(FIXTURE), 'pretty', { columns: 80 })).toContain('5 reports');
  });

  test('says the version of its package', () => {
    expect(VERSION).toBe(packageJson.version);
  });
});
