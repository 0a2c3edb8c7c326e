/**
 * Every file in fixtures/formats is read as the file beside it says: `<name>.<ext>` and `<name>.expected.json`,
 * which holds `articles` (those fields of each that matter), and `problems` and `skips` where there are any.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/model/article.js';
import { read } from './temporary-folder.js';

const FOLDER = fileURLToPath(new URL('../../fixtures/formats/', import.meta.url));

interface Expected {
  readonly articles: readonly object[];
  readonly problems: readonly object[];
  readonly skips: readonly object[];
}

interface Fixture {
  readonly format: string;
  readonly file: string;
  readonly expected: string;
}

function fixtures(): readonly Fixture[] {
  return readdirSync(FOLDER).flatMap((format) => {
    const names = readdirSync(`${FOLDER}${format}`);
    return names
      .filter((name) => name.endsWith('.expected.json'))
      .flatMap((expected) => {
        const stem = basename(expected, '.expected.json');
        const file = names.find((name) => name !== expected && name.startsWith(`${stem}.`));
        return file === undefined ? [] : [{ format, file, expected }];
      });
  });
}

function readExpected({ format, expected }: Fixture): Expected {
  const value: unknown = JSON.parse(readFileSync(`${FOLDER}${format}/${expected}`, 'utf8'));
  const list = (key: string): readonly object[] => {
    const found = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    const items: unknown = found.find(([name]) => name === key)?.[1] ?? [];
    return Array.isArray(items) ? items.filter((item) => typeof item === 'object') : [];
  };
  return { articles: list('articles'), problems: list('problems'), skips: list('skips') };
}

const ALL = fixtures();

describe('a file of every format is read as expected', () => {
  it('in fixtures that are there', () => {
    expect(ALL.length).toBeGreaterThan(0);
  });

  it.each(ALL.map((fixture) => [`${fixture.format}/${fixture.file}`, fixture] as const))(
    '%s',
    async (_name, fixture) => {
      const expected = readExpected(fixture);
      const { articles, problems, skips } = await read([fixture.file], { cwd: `${FOLDER}${fixture.format}` });
      expect(problems).toMatchObject(expected.problems);
      expect(skips).toMatchObject(expected.skips);
      expect(articles).toMatchObject(expected.articles);
      for (const article of articles) expectOrigins(article);
    },
  );
});

/** In order, inside the text, none overlapping another. */
function expectOrigins({ text, origins }: Article): void {
  let end = 0;
  for (const origin of origins ?? []) {
    expect(origin.start).toBeGreaterThanOrEqual(end);
    expect(origin.end).toBeGreaterThan(origin.start);
    expect(origin.to).toBeGreaterThanOrEqual(origin.from);
    end = origin.end;
  }
  expect(end).toBeLessThanOrEqual(text.length);
}
