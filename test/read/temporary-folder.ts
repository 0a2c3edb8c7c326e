/** A folder of real files for one test, and what reading it yields. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Article } from '../../src/model/article.js';
import type { Problem, Skip } from '../../src/model/problem.js';
import { type ReadSettings, readArticles } from '../../src/read/read-articles.js';

/** Path → content; removed when the test ends. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'dedupe-read-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

export const settings: ReadSettings = {
  encoding: null,
  ignore: [],
  hidden: false,
  maxBytes: 10_000_000,
  inputFormat: null,
  fields: [],
};

export interface Outcome {
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
  readonly skips: readonly Skip[];
}

export async function read(inputs: readonly string[], more: Partial<ReadSettings> = {}): Promise<Outcome> {
  const articles: Article[] = [];
  const problems: Problem[] = [];
  const skips: Skip[] = [];
  for await (const item of readArticles(inputs, { ...settings, ...more })) {
    if (item.type === 'article') articles.push(item.article);
    else if (item.type === 'problem') problems.push(item.problem);
    else if (item.type === 'skip') skips.push(item.skip);
  }
  return { articles, problems, skips };
}

/** One file under a name of the format's choice, read from a folder of its own. */
export async function readFile(name: string, content: string | Uint8Array, more: Partial<ReadSettings> = {}) {
  return read([name], { cwd: folderOf({ [name]: content }), ...more });
}
