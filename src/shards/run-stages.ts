/**
 * Stages run one after the other. Each writes a folder of its own and, once what it wrote adds up, a marker beside
 * its files; a run that was interrupted goes on after the last marker. A worker that died without a word cannot pass
 * as an empty result: counts that two ways lead to must agree.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Labelling, makeLabels } from './components.js';
import type { SqlEngine } from './engine.js';
import { ShardError, written } from './shard-error.js';
import { countShards, type ShardFolder } from './shard-folder.js';
import {
  type Check,
  fullListFor,
  type StageInput,
  type StageName,
  stageOf,
  type Tables,
  type Thresholds,
} from './stages.js';

/** A stage that is done, in this run or in one before. */
export interface Done {
  readonly stage: StageName;
  readonly says: string;
  readonly rows: number;
  /** It was done already. */
  readonly kept: boolean;
  readonly number: number;
  readonly of: number;
}

export interface StagesRun {
  readonly folder: ShardFolder;
  readonly out: string;
  readonly engine: SqlEngine;
  readonly thresholds: Thresholds;
  /** So many links are joined in this process; more by the engine, in rounds. */
  readonly linksInMemory?: number;
  readonly onDone?: (done: Done) => Promise<void> | void;
}

/** 16 bytes each, and as much again for the reports they join. */
const LINKS_IN_MEMORY = 20_000_000;

const ORDER = [
  'known',
  'texts',
  'copies',
  'live',
  'postings',
  'candidates',
  'measured',
  'pairs',
  'labels',
  'clusters',
] as const satisfies readonly StageName[];

/** Rows of every stage. */
export type StageRows = ReadonlyMap<StageName, number>;

/** Rejects with ShardError. */
export async function runStages(run: StagesRun): Promise<StageRows> {
  const { folder, out, engine, thresholds } = run;
  await written(out, () => mkdirSync(out, { recursive: true }));
  const shards = await countShards(folder);
  const { reports: reportRows, fingerprints: fingerprintRows } = shards;
  const given = { dialect: engine.dialect, thresholds, reportRows, fingerprintRows };
  const tables = tablesOf(run);
  const rows = new Map<StageName, number>();
  let key = digest([engine.name, ...shards.names, JSON.stringify(folder.settings)]);
  for (const [n, name] of ORDER.entries()) {
    const input: StageInput = { ...given, tables, fullList: fullListFor(rows.get('texts') ?? 0) };
    key = digest([key, name === 'labels' ? JSON.stringify(thresholds) : symbolic(name, input)]);
    const kept = await keptRows(run, name, key);
    const made = kept ?? (await makeStage(run, name, key, input));
    rows.set(name, made.rows);
    const { rows: count, says } = made;
    await run.onDone?.({
      stage: name,
      says,
      rows: count,
      kept: kept !== null,
      number: n + 1,
      of: ORDER.length,
    });
  }
  return rows;
}

/** What was fingerprinted may move from one folder to another. */
function symbolic(name: Exclude<StageName, 'labels'>, input: StageInput): string {
  const names = ['reports', 'fingerprints', ...ORDER] as const;
  const tables = new Map(names.map((table) => [table, table]));
  return stageOf(name, { ...input, tables: namedTables((table) => tables.get(table) ?? table) }).select;
}

function namedTables(nameOf: (table: keyof Tables) => string): Tables {
  return {
    reports: nameOf('reports'),
    fingerprints: nameOf('fingerprints'),
    known: nameOf('known'),
    texts: nameOf('texts'),
    copies: nameOf('copies'),
    live: nameOf('live'),
    postings: nameOf('postings'),
    candidates: nameOf('candidates'),
    measured: nameOf('measured'),
    pairs: nameOf('pairs'),
    labels: nameOf('labels'),
    clusters: nameOf('clusters'),
  };
}

function tablesOf({ folder, out, engine }: StagesRun): Tables {
  return namedTables((table) =>
    engine.tableAt(
      table === 'reports' || table === 'fingerprints' ? join(folder.path, table) : join(out, table),
    ),
  );
}

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

interface Made {
  readonly rows: number;
  readonly says: string;
}

/** Engines pass over names that begin with a line. */
function markerOf(out: string, name: StageName): string {
  return join(out, name, '_done.json');
}

/** Of a stage that was done with the same inputs and is still whole; else null. */
async function keptRows({ out, engine }: StagesRun, name: StageName, key: string): Promise<Made | null> {
  const path = markerOf(out, name);
  if (!existsSync(path)) return null;
  const marker = parsedMarker(readFileSync(path, 'utf8'));
  if (marker === null || marker.key !== key) return null;
  const found = await numberOf(engine, `SELECT count(*) FROM ${engine.tableAt(join(out, name))}`).catch(
    () => -1,
  );
  return found === marker.rows ? marker : null;
}

function parsedMarker(text: string): (Made & { readonly key: string }) | null {
  try {
    const { key, rows, says } = JSON.parse(text);
    return typeof key === 'string' && typeof rows === 'number' && typeof says === 'string'
      ? { key, rows, says }
      : null;
  } catch {
    return null;
  }
}

async function makeStage(run: StagesRun, name: StageName, key: string, input: StageInput): Promise<Made> {
  const { out, engine } = run;
  const folder = join(out, name);
  await written(folder, () => rmSync(folder, { recursive: true, force: true }));
  const says = name === 'labels' ? await makeLabelStage(run, folder, input) : await select(name);
  const rows = await numberOf(engine, `SELECT count(*) FROM ${engine.tableAt(folder)}`);
  await written(folder, () => {
    const marker = markerOf(out, name);
    writeFileSync(`${marker}.partial`, `${JSON.stringify({ key, rows, says })}\n`);
    renameSync(`${marker}.partial`, marker);
  });
  return { rows, says };

  async function select(stage: Exclude<StageName, 'labels'>): Promise<string> {
    const { select: sql, checks, says: what } = stageOf(stage, input);
    await engine.write(sql, folder);
    for (const check of checks) await mustAgree(engine, stage, check);
    return what;
  }
}

async function makeLabelStage(run: StagesRun, folder: string, input: StageInput): Promise<string> {
  const { engine, out, linksInMemory = LINKS_IN_MEMORY } = run;
  const labelling: Labelling = { engine, input, folder, pairs: join(out, 'pairs'), linksInMemory };
  await makeLabels(labelling);
  return 'texts linked to others';
}

async function mustAgree(engine: SqlEngine, stage: StageName, { what, one, other }: Check): Promise<void> {
  const left = await numberOf(engine, one);
  const right = typeof other === 'number' ? other : await numberOf(engine, other);
  if (left === right) return;
  throw new ShardError(
    'failed',
    `stage ${stage} does not add up: ${what} are ${left} in one count and ${right} in another; the same command goes on from before it`,
  );
}

/** The one number of an answer. */
export async function numberOf(engine: SqlEngine, select: string): Promise<number> {
  const rows = await engine.ask(select);
  const number = Number(rows[0]?.[0] ?? Number.NaN);
  if (rows.length === 1 && Number.isSafeInteger(number)) return number;
  throw new ShardError('failed', `${engine.name} did not answer a count with a number`);
}
