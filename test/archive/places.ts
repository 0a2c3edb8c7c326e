/** Temporary folders for archives, and articles to put in them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Archive } from '../../src/archive/open-archive.js';
import type { ArticleInput } from '../../src/model/article.js';

const folders: string[] = [];

/** Where nothing is yet; removed after the test. */
export function emptyPlace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dedupe-archive-'));
  folders.push(folder);
  return join(folder, 'archive');
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Words of a report's own, so that two share nothing unless they are made to. */
export function ownWords(name: string, words: number): string {
  return Array.from({ length: words }, (_, n) => `${name}${n}x`).join(' ');
}

export const RUN = 'the quay wall gave way shortly after the evening tide had turned';

export function report(name: string, extra: Partial<ArticleInput> = {}): ArticleInput {
  return { path: `${name}.txt`, text: `${ownWords(name, 40)} ${RUN} ${ownWords(`${name}z`, 40)}.`, ...extra };
}

export async function pathsIn(archive: Archive): Promise<readonly string[]> {
  const paths: string[] = [];
  for await (const { article } of archive) paths.push(article.path);
  return paths.sort();
}
