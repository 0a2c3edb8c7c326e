/**
 * Five real reports of one meeting. Nothing is tuned to them; they show whether what was tuned on other data
 * holds on real copy. They are not part of the repository: without them the tests skip.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Result } from '../../src/model/result.js';
import { run } from '../../src/pipeline.js';
import { sharedPath } from '../support/shared.js';

const seeds = sharedPath('seeds');

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Maximal runs of words of `a` that `b` has too, at least `minWords` long: brute force. */
function sharedRuns(a: readonly Word[], b: readonly Word[], minWords: number): readonly (readonly Word[])[] {
  const key = (words: readonly Word[], at: number): string =>
    words
      .slice(at, at + minWords)
      .map(({ word }) => word)
      .join(' ');
  const there = new Set(b.map((_, at) => key(b, at)));
  const runs: Word[][] = [];
  let last = -2;
  for (let at = 0; at + minWords <= a.length; at++) {
    if (!there.has(key(a, at))) continue;
    if (at === last + 1) runs.at(-1)?.push(a[at + minWords - 1]);
    else runs.push(a.slice(at, at + minWords));
    last = at;
  }
  return runs;
}

describe.skipIf(seeds === null)('on the seeds', () => {
  let result: Result;
  const textOf = new Map<string, string>();

  beforeAll(async () => {
    result = await run([seeds ?? '']);
    for (const { id, path } of result.reports) textOf.set(id, readFileSync(join(seeds ?? '', path), 'utf8'));
  });

  test('the five reports are one story', () => {
    expect(result.counts).toMatchObject({ reports: 5, stories: 1, problems: 0 });
  });

  test('exactly the two rewrites of the agency story are near-duplicates', () => {
    const clusters = result.clusters.filter(({ reports }) => reports.length > 1);
    const paths = clusters.map(({ reports }) =>
      reports.map((id) => result.reports.find((r) => r.id === id)?.path),
    );
    expect(paths).toEqual([['002_dce59760b165a2d0.txt', '004_995c693ca48e3586.txt']]);
  });

  test('every verbatim run of 8 words between any two reports is listed', () => {
    const missed: string[] = [];
    for (const [a, textA] of textOf) {
      for (const [b, textB] of textOf) {
        if (a === b) continue;
        for (const words of sharedRuns(wordsOf(textA), wordsOf(textB), 8)) {
          const start = words[0].start;
          const end = words[words.length - 1].end;
          const listed = result.passages.some(
            ({ occurrences }) =>
              occurrences.some(({ report }) => report === b) &&
              occurrences.some((o) => o.report === a && o.start <= start && o.end >= end),
          );
          if (!listed) missed.push(`${a} ${b} ${textA.slice(start, end)}`);
        }
      }
    }
    expect(missed).toEqual([]);
  });

  test('every span shows what it says', () => {
    for (const { report, start, end, text } of result.facts) {
      expect(textOf.get(report)?.slice(start, end)).toBe(text);
    }
    for (const { occurrences, text } of result.passages) {
      const [{ report, start, end, changes }] = occurrences;
      expect(textOf.get(report)?.slice(start, end)).toBe(text);
      expect(changes).toEqual([]);
    }
  });
});
