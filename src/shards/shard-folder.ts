/**
 * A folder of fingerprints: `settings.json`, and of each shard a file under `reports/` and one under `fingerprints/`.
 * Shards are named by what they hold, so whoever writes one again writes the same bytes under the same name. The
 * file under `reports/` comes last: where it is, the shard is whole.
 */
import { createHash } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../error-words.js';
import type { FingerprintRow, FingerprintSettings } from './fingerprint-row.js';
import { type Columns, countRows, type RowGroup, writeParquet } from './parquet.js';
import { ShardError, written } from './shard-error.js';

/** What rows mean changes with it. */
const FORMAT = 1;

const REPORT_COLUMNS: Columns = {
  report: 'long',
  batch: 'long',
  text: 'long',
  place: 'text',
  file: 'text',
  path: 'text',
  record: 'text',
  source: 'text',
  title: 'text',
  published: 'text',
  words: 'int',
  size: 'int',
  hashes: 'int',
  shingles: 'longs',
};

const FINGERPRINT_COLUMNS: Columns = { hash: 'long', report: 'long', batch: 'long', position: 'int' };

const PLAIN = new Set(['text', 'shingles', 'hash']);

/** Rows of a row group: some 10 MB of shingles. */
const GROUP_REPORTS = 4000;

export interface Shard {
  /** 32 hex digits. */
  readonly name: string;
  readonly reports: number;
  /** False where it was there already. */
  readonly isNew: boolean;
}

export interface ShardFolder {
  readonly path: string;
  readonly settings: FingerprintSettings;
}

/** Makes the folder or joins those who write to it. Rejects with ShardError where it was made for other settings. */
export async function createShardFolder(path: string, settings: FingerprintSettings): Promise<ShardFolder> {
  const { shingleWords, minPassageWords } = settings;
  const own = `${JSON.stringify({ format: FORMAT, shingleWords, minPassageWords })}\n`;
  await written(path, () => {
    for (const part of ['reports', 'fingerprints']) mkdirSync(join(path, part), { recursive: true });
    createOnce(join(path, 'settings.json'), own);
  });
  const there = openShardFolder(path).settings;
  if (there.shingleWords !== shingleWords || there.minPassageWords !== minPassageWords)
    throw new ShardError(
      'damaged',
      `${path} holds fingerprints for --shingle-words ${there.shingleWords} --min-passage-words ${there.minPassageWords}`,
    );
  return { path, settings: { shingleWords, minPassageWords } };
}

/** The file is there whole or not at all; the first one stays. */
function createOnce(path: string, text: string): void {
  if (existsSync(path)) return;
  const own = `${path}.${process.pid}.partial`;
  writeFileSync(own, text);
  try {
    linkSync(own, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
  } finally {
    rmSync(own);
  }
}

/** Throws ShardError where there is none. */
export function openShardFolder(path: string): ShardFolder {
  const file = join(path, 'settings.json');
  if (!existsSync(file))
    throw new ShardError('missing', `${path} holds no fingerprints; "dedupe fingerprint" makes some`);
  try {
    const { format, shingleWords, minPassageWords } = JSON.parse(readFileSync(file, 'utf8'));
    if (format === FORMAT && isCount(shingleWords) && isCount(minPassageWords))
      return { path, settings: { shingleWords, minPassageWords } };
  } catch (error) {
    throw new ShardError('damaged', `${file} could not be read: ${messageOf(error)}`, { cause: error });
  }
  throw new ShardError('damaged', `${file} is of another version of dedupe`);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0;
}

/** Idempotent and atomic. Rejects with ShardError. */
export async function writeShard(folder: ShardFolder, rows: readonly FingerprintRow[]): Promise<Shard> {
  const name = nameOf(rows, folder.settings);
  const path = (part: string): string => join(folder.path, part, `${name}.parquet`);
  if (existsSync(path('reports')) && existsSync(path('fingerprints')))
    return { name, reports: rows.length, isNew: false };
  const batch = BigInt.asIntN(64, BigInt(`0x${name.slice(0, 16)}`));
  await written(folder.path, () => {
    writeParquet(path('fingerprints'), FINGERPRINT_COLUMNS, PLAIN, grouped(rows, batch, fingerprintGroup));
    writeParquet(path('reports'), REPORT_COLUMNS, PLAIN, grouped(rows, batch, reportGroup));
  });
  return { name, reports: rows.length, isNew: true };
}

function nameOf(rows: readonly FingerprintRow[], settings: FingerprintSettings): string {
  const hash = createHash('sha256').update(
    `${FORMAT} ${settings.shingleWords} ${settings.minPassageWords}\n`,
  );
  // What metadata says may change while the text stays.
  for (const row of rows)
    hash.update(JSON.stringify([`${row.report}`, row.place, row.source, row.title, row.file]));
  return hash.digest('hex').slice(0, 32);
}

type MakeGroup = (rows: readonly FingerprintRow[], batch: bigint) => RowGroup;

function* grouped(rows: readonly FingerprintRow[], batch: bigint, make: MakeGroup): Generator<RowGroup> {
  for (let from = 0; from < rows.length; from += GROUP_REPORTS)
    yield make(rows.slice(from, from + GROUP_REPORTS), batch);
}

function reportGroup(rows: readonly FingerprintRow[], batch: bigint): RowGroup {
  return {
    report: BigInt64Array.from(rows, ({ report }) => report),
    batch: new BigInt64Array(rows.length).fill(batch),
    text: BigInt64Array.from(rows, ({ text }) => text),
    place: rows.map(({ place }) => place),
    file: rows.map(({ file }) => file),
    path: rows.map(({ path }) => path),
    record: rows.map(({ record }) => record),
    source: rows.map(({ source }) => source),
    title: rows.map(({ title }) => title),
    published: rows.map(({ published }) => published),
    words: rows.map(({ words }) => words),
    size: rows.map(({ shingles }) => shingles.length),
    hashes: rows.map(({ hashes }) => hashes.length),
    shingles: rows.map(({ shingles }) => Array.from(shingles, BigInt)),
  };
}

function fingerprintGroup(rows: readonly FingerprintRow[], batch: bigint): RowGroup {
  const count = rows.reduce((sum, { hashes }) => sum + hashes.length, 0);
  const hash = new BigInt64Array(count);
  const report = new BigInt64Array(count);
  const position: number[] = [];
  for (const row of rows) {
    for (const [n, key] of row.hashes.entries()) {
      hash[position.length] = BigInt(key);
      report[position.length] = row.report;
      position.push(row.positions[n]);
    }
  }
  return { hash, report, batch: new BigInt64Array(count).fill(batch), position };
}

export interface ShardCounts {
  /** In code-unit order. */
  readonly names: readonly string[];
  /** Rows, of all shards together. */
  readonly reports: number;
  readonly fingerprints: number;
}

/** By the ends of the files. Rejects with ShardError where there is no shard, or half of one. */
export async function countShards({ path }: ShardFolder): Promise<ShardCounts> {
  const names = readdirSync(join(path, 'reports'))
    .filter((name) => name.endsWith('.parquet') && !name.startsWith('.'))
    .sort();
  if (names.length === 0)
    throw new ShardError('missing', `${path} holds no fingerprints yet; "dedupe fingerprint" makes some`);
  let reports = 0;
  let fingerprints = 0;
  for (const name of names) {
    const half = join(path, 'fingerprints', name);
    if (!existsSync(half))
      throw new ShardError('damaged', `${half} is missing; fingerprint its reports again`);
    reports += await countRows(join(path, 'reports', name));
    fingerprints += await countRows(half);
  }
  return { names, reports, fingerprints };
}
