/**
 * Articles → shards of fingerprints. Any number of machines may do it at once, each with a slice of the inputs or
 * with inputs of its own: none knows of the others, and a slice done twice is there once.
 */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { serialize } from 'node:v8';
import { joinBytes } from '../engine/columns.js';
import { type Crew, hireCrew } from '../engine/crew.js';
import type { Problem } from '../model/problem.js';
import type { Settings } from '../options.js';
import { type ReadSettings, readArticles } from '../read/read-articles.js';
import { type FingerprintRow, type Found, makeRow } from './fingerprint-row.js';
import { createShardFolder, type Shard, writeShard } from './shard-folder.js';

/** Part `number` of `of`, counted from one. */
export interface Slice {
  readonly number: number;
  readonly of: number;
}

export interface Fingerprinting {
  readonly out: string;
  /** Null: all of the inputs. */
  readonly slice: Slice | null;
  /** In a shard; fewer only for tests, as of the next. */
  readonly shardReports?: number;
  /** Files from this size on are shared out record by record. */
  readonly slicedBytes?: number;
}

export interface Fingerprinted {
  readonly reports: number;
  readonly fingerprints: number;
  readonly shards: readonly Shard[];
  readonly problems: readonly Problem[];
}

/** 48 MB of shingles and half as much of fingerprints, and twice that in memory while they are written. */
const SHARD_REPORTS = 20_000;

const SLICED_BYTES = 64_000_000;

const BATCH_UNITS = 400_000;
const BATCHES_AHEAD = 2;
const FEW_REPORTS = 200;

/** Rejects with ShardError; what is wrong with an input is a problem in the answer. */
export async function writeFingerprints(
  inputs: readonly string[],
  settings: Settings,
  { out, slice, shardReports = SHARD_REPORTS, slicedBytes = SLICED_BYTES }: Fingerprinting,
  hooks: Pick<ReadSettings, 'stdin' | 'stdinFilename'> & { readonly onReport: (count: number) => void },
): Promise<Fingerprinted> {
  const folder = await createShardFolder(out, settings);
  const threads = settings.jobs ?? availableParallelism();
  const crew = threads > 1 ? hireCrew(threads) : null;
  const problems: Problem[] = [];
  const shards: Shard[] = [];
  let rows: FingerprintRow[] = [];
  let fingerprints = 0;
  let reports = 0;
  const close = async (): Promise<void> => {
    if (rows.length > 0) shards.push(await writeShard(folder, rows));
    rows = [];
  };
  try {
    const articles = articlesOf(
      inputs,
      { ...settings, ...hooks, fullPaths: true },
      { slice, slicedBytes },
      problems,
    );
    for await (const row of rowsOf(articles, settings, crew)) {
      rows.push(row);
      fingerprints += row.hashes.length;
      hooks.onReport(++reports);
      if (rows.length >= shardReports) await close();
    }
    await close();
  } finally {
    await crew?.dismiss();
  }
  return { reports, fingerprints, shards, problems };
}

/** Those of the slice. A file belongs to one slice by its path, a large one is shared out record by record. */
async function* articlesOf(
  inputs: readonly string[],
  settings: ReadSettings,
  { slice, slicedBytes }: Pick<Fingerprinting, 'slice'> & { readonly slicedBytes: number },
  problems: Problem[],
): AsyncGenerator<Found> {
  const shared = new Set<string>();
  const takes = (path: string, real: string): boolean => {
    if (slice === null) return true;
    if (sizeOf(real) < slicedBytes) return isIn(slice, path);
    shared.add(path);
    return true;
  };
  let file = '';
  for await (const item of readArticles(inputs, slice ? { ...settings, takes } : settings)) {
    if (item.type === 'file' && item.depth === 0) file = item.path;
    if (item.type === 'problem') problems.push(item.problem);
    if (item.type !== 'article') continue;
    const { article } = item;
    const isOthers =
      slice && shared.has(file) && !isIn(slice, JSON.stringify([article.path, article.record]));
    if (!isOthers) yield { article, file: file === '' ? article.path : file };
  }
}

/** 0 for a file that is gone: whose slice it would be in says so. */
function sizeOf(real: string): number {
  try {
    return statSync(real).size;
  } catch {
    return 0;
  }
}

function isIn({ number, of }: Slice, name: string): boolean {
  const hash = createHash('sha256').update(name).digest();
  return Number(hash.readBigUInt64BE() % BigInt(of)) === number - 1;
}

/** In the order of the articles, whoever makes them. */
async function* rowsOf(
  articles: AsyncIterable<Found>,
  settings: Settings,
  crew: Crew | null,
): AsyncGenerator<FingerprintRow> {
  const under: Promise<readonly FingerprintRow[]>[] = [];
  let batch: Found[] = [];
  let units = 0;
  let seen = 0;
  const send = (to: Crew): void => {
    const bytes = joinBytes([serialize(batch)]);
    const made = to.run('fingerprint', { settings, articles: bytes }, { moved: [bytes.buffer] });
    // Awaited in its turn; until then a failure is no unhandled one.
    made.catch(() => undefined);
    under.push(made);
    batch = [];
    units = 0;
  };
  for await (const found of articles) {
    if (!crew || seen++ < FEW_REPORTS) {
      yield makeRow(found, settings);
      continue;
    }
    batch.push(found);
    units += found.article.text.length;
    if (units < BATCH_UNITS) continue;
    send(crew);
    while (under.length > crew.size * BATCHES_AHEAD) yield* (await under.shift()) ?? [];
  }
  if (crew && batch.length > 0) send(crew);
  for (const made of under) yield* await made;
}
