/**
 * Stages run one after the other. Each writes a folder of its own and, once what it wrote adds up, a marker beside
 * its files; a run that was interrupted goes on after the last marker. A worker that died without a word cannot pass
 * as an empty result: counts that two ways lead to must agree.
 *
 * Of runs on one machine the second is refused (`place.ts`). At an address that several machines write to, the run
 * that came last has it: the ones before say so at their next marker, and stop.
 */
import { createHash, randomUUID } from 'node:crypto';
import { isAddress, within } from './address.js';
import { type Labelling, makeLabels } from './components.js';
import type { SqlEngine } from './engine.js';
import { measureInBlocks } from './measure-blocks.js';
import { type Place, placeOf } from './place.js';
import { markerOf } from './read-result.js';
import { ShardError } from './shard-error.js';
import type { ShardCounts, ShardFolder } from './shard-folder.js';
import {
  type Check,
  fullListFor,
  STAGES,
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
  /** What is in it, where that is known already. */
  readonly shards?: ShardCounts;
  readonly out: string;
  readonly engine: SqlEngine;
  readonly thresholds: Thresholds;
  /** So many links are joined in this process; more by the engine, in rounds. */
  readonly linksInMemory?: number;
  readonly onDone?: (done: Done) => Promise<void> | void;
}

/** 16 bytes each, and as much again for the reports they join. */
const LINKS_IN_MEMORY = 20_000_000;

/** Rows of every stage. */
export type StageRows = ReadonlyMap<StageName, number>;

/** Rejects with ShardError. */
export async function runStages(run: StagesRun): Promise<StageRows> {
  const { folder, engine, thresholds } = run;
  const shards = run.shards ?? (await placeOf(folder.path, engine).countShards(folder.path));
  if (shards.names.length === 0)
    throw new ShardError(
      'missing',
      `${folder.path} holds no fingerprints yet; "dedupe fingerprint" makes some`,
    );
  const own = await ownPlace(run);
  const { reports: reportRows, fingerprints: fingerprintRows } = shards;
  const given = { dialect: engine.dialect, thresholds, reportRows, fingerprintRows };
  const tables = tablesOf(run);
  const rows = new Map<StageName, number>();
  let key = digest([engine.name, ...shards.names, JSON.stringify(folder.settings)]);
  for (const [n, name] of STAGES.entries()) {
    const input: StageInput = { ...given, tables, fullList: fullListFor(rows.get('texts') ?? 0) };
    key = digest([key, name === 'labels' ? JSON.stringify(thresholds) : symbolic(name, input)]);
    const kept = await keptRows(run, own.place, name, key);
    const made = kept ?? (await makeStage(run, own, name, key, input));
    rows.set(name, made.rows);
    const { rows: count, says } = made;
    await run.onDone?.({
      stage: name,
      says,
      rows: count,
      kept: kept !== null,
      number: n + 1,
      of: STAGES.length,
    });
  }
  return rows;
}

/** What was fingerprinted may move from one folder to another. */
function symbolic(name: Exclude<StageName, 'labels'>, input: StageInput): string {
  const names = ['reports', 'fingerprints', ...STAGES] as const;
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
    ranks: nameOf('ranks'),
    candidates: nameOf('candidates'),
    measured: nameOf('measured'),
    pairs: nameOf('pairs'),
    labels: nameOf('labels'),
    clusters: nameOf('clusters'),
  };
}

function tablesOf({ folder, out, engine }: StagesRun): Tables {
  return namedTables((table) =>
    engine.tableAt(within(table === 'reports' || table === 'fingerprints' ? folder.path : out, table)),
  );
}

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

interface Made {
  readonly rows: number;
  readonly says: string;
}

interface OwnPlace {
  readonly place: Place;
  /** Rejects with ShardError `busy` where another run has it now. */
  readonly check: () => Promise<void>;
}

async function ownPlace({ out, engine }: StagesRun): Promise<OwnPlace> {
  const place = placeOf(out, engine);
  if (!isAddress(out)) return { place, check: async () => undefined };
  const path = within(out, 'run');
  const id = randomUUID();
  await place.keepText(path, id);
  const check = async (): Promise<void> => {
    if ((await place.textAt(path)) === id) return;
    throw new ShardError('busy', `another run clusters into ${out} since; this one stopped`);
  };
  return { place, check };
}

/** Of a stage that was done with the same inputs and is still whole; else null. */
async function keptRows(
  { out, engine }: StagesRun,
  place: Place,
  name: StageName,
  key: string,
): Promise<Made | null> {
  const text = await place.textAt(markerOf(out, name));
  const marker = text === null ? null : parsedMarker(text);
  if (marker === null || marker.key !== key) return null;
  const own = `SELECT count(*) FROM ${engine.tableAt(within(out, name))}`;
  const found = await numberOf(engine, own).catch(() => -1);
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

async function makeStage(
  run: StagesRun,
  { place, check: mustBeOurs }: OwnPlace,
  name: StageName,
  key: string,
  input: StageInput,
): Promise<Made> {
  const { out, engine } = run;
  const folder = within(out, name);
  const marker = markerOf(out, name);
  await place.keepText(marker, '{}');
  await place.clear(folder);
  const says = name === 'labels' ? await makeLabelStage(run, folder, input) : await select(name);
  const rows = await numberOf(engine, `SELECT count(*) FROM ${engine.tableAt(folder)}`);
  await mustBeOurs();
  await place.keepText(marker, `${JSON.stringify({ key, rows, says })}\n`);
  return { rows, says };

  async function select(stage: Exclude<StageName, 'labels'>): Promise<string> {
    const { select: sql, checks, says: what } = stageOf(stage, input);
    if (!(stage === 'measured' && (await isMeasuredInBlocks()))) await engine.write(sql, folder);
    for (const check of checks) await mustAgree(engine, stage, check);
    return what;
  }

  async function isMeasuredInBlocks(): Promise<boolean> {
    const { blocks } = engine;
    if (blocks === null) return false;
    const bytes = await numberOf(engine, `SELECT coalesce(sum(size * 8 + 64), 0) FROM ${input.tables.texts}`);
    if (bytes <= blocks.bytes) return false;
    await measureInBlocks({ engine, blocks, place, input, folder, bytes });
    return true;
  }
}

async function makeLabelStage(run: StagesRun, folder: string, input: StageInput): Promise<string> {
  const { engine, out, linksInMemory = LINKS_IN_MEMORY } = run;
  const labelling: Labelling = { engine, input, folder, pairs: within(out, 'pairs'), linksInMemory };
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
