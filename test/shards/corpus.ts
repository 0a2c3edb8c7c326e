/** Invented reports for the engines, with what must be found among them told by plain sets of words. */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { generateReports } from '../../bench/generate.js';
import type { Article } from '../../src/model/article.js';
import { Mark } from '../../src/model/document.js';
import { type Options, resolveSettings } from '../../src/options.js';
import { readArticles } from '../../src/read/read-articles.js';
import { reportId } from '../../src/shards/fingerprint-row.js';
import { openShardFolder, type ShardFolder } from '../../src/shards/shard-folder.js';
import { type Fingerprinting, writeFingerprints } from '../../src/shards/write-fingerprints.js';
import { makeDocument } from '../../src/text/document.js';

/** Removed when the test ends. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'dedupe-shards-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Generated news as JSON Lines; `copies` of the one big story. */
export function newsIn(folder: string, reports: number, copies = 20, seed = 7): string {
  const path = join(folder, `news-${reports}.jsonl`);
  const plan = { reports, seed, storyCopies: copies, words: [60, 140] as const };
  const lines = [...generateReports(plan)].map(({ article: { path: _, ...rest } }) => JSON.stringify(rest));
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

/** On this thread, all of the inputs, unless told otherwise. */
export async function fingerprintsOf(
  inputs: readonly string[],
  out: string,
  { options = {}, ...how }: Partial<Fingerprinting> & { readonly options?: Options } = {},
): Promise<ShardFolder> {
  const settings = resolveSettings({ jobs: 1, ...options });
  await writeFingerprints(inputs, settings, { slice: null, ...how, out }, { onReport: () => undefined });
  return openShardFolder(out);
}

export async function articlesIn(path: string): Promise<readonly Article[]> {
  const articles: Article[] = [];
  for await (const item of readArticles([path], { ...resolveSettings({}), fullPaths: true }))
    if (item.type === 'article') articles.push(item.article);
  return articles;
}

/** All pairs of different texts with three or more shingles in common and so much containment: "a b" → shared. */
export async function pairsBySets(path: string, least: number): Promise<ReadonlyMap<string, number>> {
  const texts = new Map<string, { readonly id: bigint; readonly shingles: ReadonlySet<string> }>();
  for (const article of await articlesIn(path)) {
    const { tokens } = makeDocument('', article, resolveSettings({}));
    const words = [...tokens.starts].map((start, n) =>
      tokens.marks[n] & Mark.Body ? article.text.slice(start, tokens.ends[n]).toLowerCase() : '|',
    );
    const shingles = new Set<string>();
    for (let n = 0; n + 5 <= words.length; n++) {
      const shingle = words.slice(n, n + 5);
      if (!shingle.includes('|')) shingles.add(shingle.join(' '));
    }
    const key = JSON.stringify([...tokens.hashes, words.map((word) => word === '|')]);
    if (!texts.has(key)) texts.set(key, { id: reportId(article), shingles });
  }
  const pairs = new Map<string, number>();
  const all = [...texts.values()];
  for (const [n, x] of all.entries()) {
    for (const y of all.slice(n + 1)) {
      const shared = [...x.shingles].filter((shingle) => y.shingles.has(shingle)).length;
      if (shared < 3 || shared / Math.min(x.shingles.size, y.shingles.size) < least) continue;
      const [a, b] = x.id < y.id ? [x.id, y.id] : [y.id, x.id];
      pairs.set(`${a} ${b}`, shared);
    }
  }
  return pairs;
}
