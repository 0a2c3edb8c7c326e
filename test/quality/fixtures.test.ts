/**
 * How good the detection is on the invented fixtures, as floors: stories, near-duplicates, relations, new
 * sentences. The labels were written before the program was (fixtures/README.md). Floors lie a little below
 * what was measured; a change that lowers quality must say so here.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Relation, ReportEntry, Result } from '../../src/model/result.js';
import { run } from '../../src/pipeline.js';

interface Labels {
  readonly stories: readonly (readonly string[])[];
  readonly nearDuplicates: readonly (readonly string[])[];
  readonly notNearDuplicates?: readonly (readonly [string, string])[];
  readonly relations?: readonly (readonly [string, string, Relation])[];
  readonly new?: Readonly<Record<string, readonly string[]>>;
  readonly known?: Readonly<Record<string, readonly string[]>>;
}

interface Case {
  readonly name: string;
  readonly labels: Labels;
  readonly result: Result;
  readonly nameOf: ReadonlyMap<string, string>;
}

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const NAMES = readdirSync(FIXTURES).filter((name) => existsSync(`${FIXTURES}${name}/labels.json`));
const cases: Case[] = [];

function labelName({ path, record }: ReportEntry): string {
  return record === null ? path : `${path}#${record}`;
}

beforeAll(async () => {
  for (const name of NAMES) {
    const labels: Labels = JSON.parse(readFileSync(`${FIXTURES}${name}/labels.json`, 'utf8'));
    const result = await run([`${FIXTURES}${name}/articles`]);
    cases.push({
      name,
      labels,
      result,
      nameOf: new Map(result.reports.map((report) => [report.id, labelName(report)])),
    });
  }
});

/** B³ (Bagga, Baldwin 1998): the mean over items of how pure, and how whole, the item's group is. */
function bCubed(found: readonly (readonly string[])[], expected: readonly (readonly string[])[]) {
  const groupIn = (groups: readonly (readonly string[])[], item: string) =>
    groups.find((group) => group.includes(item)) ?? [];
  const items = expected.flat();
  let precision = 0;
  let recall = 0;
  for (const item of items) {
    const mine = groupIn(found, item);
    const theirs = groupIn(expected, item);
    const both = mine.filter((other) => theirs.includes(other)).length;
    precision += both / mine.length / items.length;
    recall += both / theirs.length / items.length;
  }
  return { precision, recall };
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Statements of a story labelled new (or known), as whether the result calls them unique; null when not found. */
function judged({ labels, result, nameOf }: Case, kind: 'new' | 'known'): readonly (boolean | null)[] {
  return Object.entries(labels[kind] ?? {}).flatMap(([file, beginnings]) =>
    beginnings.map((words) => {
      const fact = result.facts.find(
        ({ kind: of, report, text }) =>
          of === 'statement' && nameOf.get(report) === file && flat(text).includes(flat(words)),
      );
      return fact ? fact.status === 'unique' : null;
    }),
  );
}

describe('on the fixtures', () => {
  test('reports of one event meet and look-alike events do not', () => {
    const scores = cases.map(({ labels, result, nameOf }) =>
      bCubed(
        result.stories.map(({ reports }) => reports.map((id) => nameOf.get(id) ?? '')),
        labels.stories,
      ),
    );
    const mean = (of: 'precision' | 'recall') =>
      scores.reduce((sum, score) => sum + score[of], 0) / scores.length;
    expect(mean('precision')).toBeGreaterThanOrEqual(0.99);
    expect(mean('recall')).toBeGreaterThanOrEqual(0.88);
  });

  test('near-duplicates are those that were made so', () => {
    const scores = cases.map(({ labels, result, nameOf }) => {
      const expected = result.reports.map(({ id }) => {
        const name = nameOf.get(id) ?? '';
        return labels.nearDuplicates.find((group) => group.includes(name)) ?? [name];
      });
      const distinct = [...new Set(expected.map((group) => JSON.stringify(group)))].map((group) =>
        JSON.parse(group),
      );
      return bCubed(
        result.clusters.map(({ reports }) => reports.map((id) => nameOf.get(id) ?? '')),
        distinct,
      );
    });
    const mean = (of: 'precision' | 'recall') =>
      scores.reduce((sum, score) => sum + score[of], 0) / scores.length;
    expect(mean('precision')).toBeGreaterThanOrEqual(0.98);
    expect(mean('recall')).toBe(1);
  });

  test('tempting pairs are no near-duplicates', () => {
    const merged = cases.flatMap(({ labels, result, nameOf }) =>
      (labels.notNearDuplicates ?? []).filter(([a, b]) =>
        result.clusters.some(({ reports }) => {
          const names = reports.map((id) => nameOf.get(id));
          return names.includes(a) && names.includes(b);
        }),
      ),
    );
    expect(merged).toEqual([]);
  });

  test('relations are those by which the reports were made', () => {
    const mirrored = new Map<Relation, Relation>([
      ['cut', 'extended'],
      ['extended', 'cut'],
    ]);
    let right = 0;
    let all = 0;
    for (const { labels, result, nameOf } of cases) {
      for (const [a, b, relation] of labels.relations ?? []) {
        const pair = result.pairs.find(
          (found) => new Set([nameOf.get(found.a), nameOf.get(found.b), a, b]).size === 2,
        );
        const forward = pair !== undefined && nameOf.get(pair.a) === a;
        const expected = forward ? relation : (mirrored.get(relation) ?? relation);
        if (pair?.relation === expected) right++;
        all++;
      }
    }
    expect(all).toBeGreaterThan(15);
    expect(right / all).toBeGreaterThanOrEqual(0.9);
  });

  test('new sentences are found and known ones are not called new', () => {
    const found = cases.flatMap((one) => judged(one, 'new')).filter((unique) => unique !== null);
    const known = cases.flatMap((one) => judged(one, 'known')).filter((unique) => unique !== null);
    const right = found.filter(Boolean).length;
    const wrong = known.filter(Boolean).length;
    expect(found.length + known.length).toBeGreaterThan(450);
    expect(right / found.length).toBeGreaterThanOrEqual(0.96);
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.88);
  });

  test('no report is told to be alone with a figure that another gives in the same words', () => {
    const alone = cases.flatMap(({ result }) => {
      const figures = result.facts.filter(({ kind }) => kind === 'figure' || kind === 'date');
      const storyOf = new Map(result.reports.map(({ id, story }) => [id, story]));
      return figures.filter(
        (fact) =>
          fact.status === 'unique' &&
          fact.text.includes(' ') &&
          figures.some(
            (other) =>
              other.report !== fact.report &&
              storyOf.get(other.report) === storyOf.get(fact.report) &&
              flat(other.text).toLowerCase() === flat(fact.text).toLowerCase(),
          ),
      );
    });
    expect(alone.map(({ text }) => text)).toEqual([]);
  });
});
