/** The generated news holds what its truth says: measured here by plain sets of strings. */
import { describe, expect, it } from 'vitest';
import { type Generated, generateReports } from '../../bench/generate.js';
import { wordsOf } from '../../bench/news/report.js';
import { bodyOf, groupReports, plantedPairs, sharesRun } from '../../bench/planted-pairs.js';
import { containmentOf, shinglesOf } from '../wording/oracle.js';

const reports = [...generateReports({ reports: 2000, seed: 7 })];
const groups = groupReports(reports);
const planted = groups.flatMap(plantedPairs);
const MIN_PASSAGE_WORDS = 8;

function pairsOf(kind: string) {
  const pairs = planted.filter((pair) => pair.kind === kind);
  expect(pairs.length).toBeGreaterThan(8);
  return pairs;
}

function containment(a: Generated, b: Generated): number {
  return containmentOf(shinglesOf(wordsOf(bodyOf(a)), 5), shinglesOf(wordsOf(bodyOf(b)), 5));
}

function shares(a: Generated, b: Generated): boolean {
  return sharesRun(bodyOf(a), bodyOf(b), MIN_PASSAGE_WORDS);
}

/** Words of b that stand in a, in the same number: what is left after words were replaced. */
function keptWords(a: Generated, b: Generated): number {
  const [before, after] = [wordsOf(bodyOf(a)), wordsOf(bodyOf(b))];
  expect(after.length).toBe(before.length);
  return after.filter((word, n) => word === before[n]).length / before.length;
}

describe('generated news', () => {
  it('is the same for the same seed and another for another', () => {
    const again = [...generateReports({ reports: 200, seed: 7 })];
    expect([...generateReports({ reports: 200, seed: 7 })]).toEqual(again);
    const other = [...generateReports({ reports: 200, seed: 8 })];
    expect(other.filter(({ article }, n) => article.text === again[n].article.text)).toEqual([]);
  });

  it.each([1, 2, 9, 10, 57, 311])('holds exactly the %i reports asked for', (count) => {
    const made = [...generateReports({ reports: count, seed: 3 })];
    expect(new Set(made.map(({ article }) => article.path)).size).toBe(count);
    expect(made).toHaveLength(count);
  });

  it('has reports of 150 to 650 words, with figures, quotations and credit lines', () => {
    const alone = reports.filter(({ truth }) => truth.kind === 'unrelated');
    const lengths = alone.map((report) => wordsOf(bodyOf(report)).length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(150);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(700);
    for (const pattern of [/“.{30,}”/, /\d/, /Editing by|©|Source:/]) {
      const holding = alone.filter(({ article }) => pattern.test(article.text)).length;
      expect(holding / alone.length).toBeGreaterThan(0.25);
    }
  });

  it('has a heavy-tailed vocabulary: half of the words are a few hundred, most words are seen rarely', () => {
    const counts = new Map<string, number>();
    for (const group of groups)
      for (const word of wordsOf(bodyOf(group[0]))) counts.set(word, (counts.get(word) ?? 0) + 1);
    const sorted = [...counts.values()].sort((a, b) => b - a);
    const all = sorted.reduce((sum, count) => sum + count, 0);
    const head = sorted.slice(0, 300).reduce((sum, count) => sum + count, 0);
    expect(head / all).toBeGreaterThan(0.45);
    expect(head / all).toBeLessThan(0.8);
    expect(sorted.length).toBeGreaterThan(10_000);
  });

  it('has published times over days that grow with the number of reports', () => {
    const days = new Set(reports.map(({ article }) => article.published.slice(0, 10)));
    expect(days.size).toBeGreaterThanOrEqual(4);
    expect(days.size).toBeLessThanOrEqual(10);
  });

  it('leaves most reports without a relation, and those share no passage with their neighbours', () => {
    const alone = reports.filter(({ truth }) => truth.kind === 'unrelated');
    expect(alone.length / reports.length).toBeGreaterThan(0.5);
    for (let n = 1; n < 300; n++) expect(shares(alone[n - 1], alone[n])).toBe(false);
  });
});

describe('planted pairs', () => {
  it('that are copies have the same wording', () => {
    for (const { a, b } of pairsOf('identical')) expect(bodyOf(b)).toBe(bodyOf(a));
  });

  it('that are cut hold the first 30 to 80 % of the words of their original', () => {
    for (const { a, b } of pairsOf('cut').filter((pair) => pair.a.truth.kind === 'original')) {
      expect(bodyOf(a).startsWith(bodyOf(b))).toBe(true);
      const kept = wordsOf(bodyOf(b)).length / wordsOf(bodyOf(a)).length;
      expect(kept).toBeLessThanOrEqual(0.8);
      expect(kept).toBeGreaterThan(0.1);
    }
  });

  it.each([10, 20, 30])('that are edited keep all but %i percent of the words', (percent) => {
    for (const { a, b } of pairsOf(`edited ${percent} %`)) {
      expect(keptWords(a, b)).toBeCloseTo(1 - percent / 100, 1);
      expect(shares(a, b) || percent === 30).toBe(true);
    }
  });

  it('that are merged share passages with both originals, which share none', () => {
    for (const { a, b } of pairsOf('merged')) expect(containment(a, b)).toBeGreaterThan(0.1);
    for (const { a, b } of pairsOf('two merged originals')) expect(shares(a, b)).toBe(false);
  });

  it('of embedded quotations share a passage and little else', () => {
    for (const { a, b } of pairsOf('quotes only')) {
      expect(shares(a, b)).toBe(true);
      const outside = bodyOf(b).replace(/“[^”]*”/g, ' | ');
      expect(sharesRun(bodyOf(a), outside, MIN_PASSAGE_WORDS)).toBe(false);
    }
  });

  it('of look-alikes differ in their figures and are published a day or more apart', () => {
    for (const { a, b } of pairsOf('template')) {
      const figures = (report: Generated) => (bodyOf(report).match(/\d[\d,.]*/g) ?? []).join(' ');
      expect(figures(a)).not.toBe(figures(b));
      const hours = (Date.parse(a.article.published) - Date.parse(b.article.published)) / 3_600_000;
      expect(Math.abs(hours)).toBeGreaterThanOrEqual(24);
      expect(wordsOf(bodyOf(a)).filter((word) => wordsOf(bodyOf(b)).includes(word)).length).toBeGreaterThan(
        80,
      );
    }
  });

  it('of the big story are lightly edited copies of one report, a tenth of all', () => {
    const pairs = pairsOf('passed-on');
    expect(pairs).toHaveLength(200);
    for (const { a, b } of pairs) expect(containment(b, a)).toBeGreaterThan(0.5);
  });
});
