/** What the generator writes to disk is what it generates, and what it says of pairs is what their words say. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateReports } from '../../bench/generate.js';
import { scoreFile } from '../../bench/large/score-file.js';
import { writeReports } from '../../bench/news/write.js';
import { bodyOf, groupReports, plantedPairs, sharesRun } from '../../bench/planted-pairs.js';

const plan = { reports: 400, seed: 5 };
const generated = [...generateReports(plan)];
const planted = groupReports(generated).flatMap(plantedPairs);
let folder = '';
let lines = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dedupe-bench-'));
  lines = join(folder, 'reports.jsonl');
  writeReports(generateReports(plan), lines);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function linesIn(path: string): readonly string[] {
  return readFileSync(path, 'utf8').trimEnd().split('\n');
}

describe('written news', () => {
  it('holds every report once, in order, and its truth beside it', () => {
    const read = linesIn(lines).map((line) => JSON.parse(line));
    expect(read).toEqual(generated.map(({ article: { path: _, ...rest } }) => rest));
    const truths = linesIn(`${lines}.truth.jsonl`).map((line) => JSON.parse(line));
    expect(truths).toEqual(generated.map(({ article, truth }) => ({ id: article.id, ...truth })));
  });

  it('tells of every planted pair whether it shares a run', () => {
    const told = linesIn(`${lines}.pairs.jsonl`).map((line) => JSON.parse(line));
    expect(told.map(({ a, b, sharesRun }) => [a, b, sharesRun])).toEqual(
      planted.map(({ a, b }) => [a.article.id, b.article.id, sharesRun(bodyOf(a), bodyOf(b), 8)]),
    );
    for (const { kind, containment } of told) {
      expect(containment).toBeGreaterThanOrEqual(0);
      expect(containment).toBeLessThanOrEqual(1);
      if (kind === 'identical') expect(containment).toBe(1);
    }
  });

  it('is a folder of Markdown by outlet where the name is no .jsonl', () => {
    const out = join(folder, 'news');
    writeReports(generateReports({ ...plan, reports: 60 }), out);
    const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.md'),
    );
    expect(files).toHaveLength(60);
    const [first] = [...generateReports({ ...plan, reports: 60 })];
    expect(readFileSync(join(out, first.article.path), 'utf8')).toContain(`---\n${first.article.text}`);
  });
});

describe('a result against the truth', () => {
  const number = (id: string): string => `r${Number(id) + 1}`;

  async function scoreOf(
    listed: readonly { readonly a: string; readonly b: string }[],
    clusters: readonly string[][],
  ) {
    const events = [
      ...generated.map(({ article }) => ({
        type: 'report',
        id: number(article.id),
        path: lines,
        record: article.id,
      })),
      ...clusters.map((reports) => ({ type: 'cluster', reports: reports.map(number) })),
      ...listed.map(({ a, b }) => ({ type: 'pair', a: number(a), b: number(b) })),
    ];
    const path = join(folder, 'result.ndjson');
    writeFileSync(path, events.map((event) => `${JSON.stringify(event)}\n`).join(''));
    const beside = { truth: `${lines}.truth.jsonl`, pairs: `${lines}.pairs.jsonl` };
    return scoreFile({ path: lines, ...beside, reports: plan.reports, bytes: 0 }, path);
  }

  it('is whole when everything planted is listed, and nothing else', async () => {
    const pairs = planted.map(({ a, b }) => ({ a: a.article.id, b: b.article.id }));
    const score = await scoreOf(pairs, []);
    expect(score.runs.of).toBeGreaterThan(40);
    expect(score.runs.found).toBe(score.runs.of);
    expect(score.contained.found).toBe(score.contained.of);
    expect(score.strangers).toBe(0);
    expect(score.missed).toEqual([]);
  });

  it('counts what is missed and what is false', async () => {
    const alone = generated
      .filter(({ truth }) => truth.kind === 'unrelated')
      .map(({ article }) => article.id);
    const score = await scoreOf([{ a: alone[0], b: alone[1] }], [[alone[0], alone[1], alone[2]]]);
    expect(score.runs.found).toBe(0);
    expect(score.missed).toHaveLength(10);
    expect(score.strangers).toBe(1);
    expect(score.falsePairs).toEqual({ found: 3, of: 3 });
  });
});
