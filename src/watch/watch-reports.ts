/**
 * `dedupe watch` as a call: each file that arrives in a folder is checked once, against what was seen before it and
 * what arrives with it. Made to be left running: how often it looks depends on what a look costs, and what it has
 * seen lies on disk.
 */
import { statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { isArchive } from '../archive/archive-place.js';
import type { Baseline } from '../check/baseline.js';
import { abortable } from '../engine/abortable.js';
import { listOf } from '../inputs.js';
import type { Article } from '../model/article.js';
import type { CheckedReport, Finding } from '../model/finding.js';
import type { Problem } from '../model/problem.js';
import type { ReadItem } from '../model/read-item.js';
import {
  type CheckOptions,
  OptionError,
  type Options,
  resolveCheckSettings,
  resolveSettings,
} from '../options.js';
import { folderSources } from '../read/folder-source.js';
import type { ListedFile } from '../read/list-inputs.js';
import { type ReadSettings, readArticles, readListed } from '../read/read-articles.js';
import type { FolderRules } from '../read/walk-folder.js';
import { runCheck } from '../run-check.js';
import { type Look, trackArrivals } from './arrivals.js';
import { lookAt, markOf } from './look.js';
import { Seen } from './seen.js';

export type WatchEvent =
  /** First of all: watching has begun, and so many reports were there or given to check against. */
  | { readonly type: 'ready'; readonly seen: number }
  /** One that arrived. It passed where no finding is an error. */
  | ({ readonly type: 'report'; readonly passed: boolean; readonly findings: readonly Finding[] } & Omit<
      CheckedReport,
      'known' | 'id'
    >)
  /** Something that arrived could not be read. */
  | ({ readonly type: 'problem' } & Problem)
  /** Something is in the way that time may mend, such as another process writing to the archive. */
  | { readonly type: 'waiting'; readonly message: string };

export type WatchOptions = Options &
  Omit<CheckOptions, 'maxFindings' | 'allowEmpty'> & {
    /** Archives, or files and folders, to check against; these are read once at the beginning. */
    readonly against?: readonly string[] | undefined;
    /** The folder of an archive to check against. */
    readonly archive?: string | undefined;
    /** Add reports that pass to the archive, and make it where there is none. Default: no. */
    readonly add?: boolean | undefined;
    /** What is there at the beginning has arrived too, but for what the archive or `against` holds. Default: no. */
    readonly catchUp?: boolean | undefined;
    readonly baseline?: Baseline | undefined;
    /** Milliseconds for which a file must have stayed the same to have arrived; default 1000. */
    readonly settleMs?: number | undefined;
    /** How long to wait for another process that writes to the archive. Default 10,000. */
    readonly waitMs?: number | undefined;
    /** The time of day in ISO 8601, asked anew for each check: what embargoes are held against. */
    readonly clock?: (() => string) | undefined;
    /** Ends it: see `watchReports`. */
    readonly signal?: AbortSignal | undefined;
    /** As in a run. */
    readonly folderRules?: readonly FolderRules[] | undefined;
    /** Reports of the watched folders that are remembered; default 100,000. */
    readonly mostSeen?: number | undefined;
  };

/** Between two looks at the folders lies at least so much time, and so many times what a look takes. */
const BETWEEN_MS = 1000;
const LOOK_PART = 20;

const SETTLE_MS = 1000;

/** So many reports are checked together, that a burst is told bit by bit. */
const TOGETHER = 64;

/** Folders that name outlets, of files that are there no more. */
const MOST_FOLDERS = 10_000;

interface Watching {
  readonly folders: readonly string[];
  readonly reading: ReadSettings;
  readonly seen: Seen;
  /** One file a folder, for what the folders tell of outlets. */
  readonly outlets: Map<string, ListedFile>;
  readonly signal: AbortSignal | undefined;
  readonly check: (articles: readonly Article[]) => AsyncGenerator<WatchEvent>;
}

/**
 * Ends only by the signal, with whose reason it rejects, or when its reader stops asking; then nothing of it is left
 * running, and no file. Throws OptionError for options that make no sense and for what is no folder, ArchiveError
 * for an archive that cannot be opened.
 */
export async function* watchReports(
  folders: string | readonly string[],
  options: WatchOptions = {},
): AsyncGenerator<WatchEvent, never> {
  const { against = [], catchUp = false, settleMs = SETTLE_MS, signal } = options;
  const { engine, check } = partsOf(options);
  resolveCheckSettings(check);
  const reading = { ...resolveSettings(engine), folderRules: options.folderRules, fullPaths: true };
  const watched = foldersOf(folders);
  const { archive = null, add: adds = false, waitMs = 10_000, mostSeen: most } = options;
  if (adds && archive === null) throw new OptionError('adding needs an archive to add to');
  const others = against.filter(isArchive);
  const seen = await Seen.open({ options: engine, archive, others, adds, waitMs, most });
  const checking = (articles: readonly Article[]): AsyncGenerator<WatchEvent> =>
    checked(articles, seen, options);
  const watching: Watching = {
    ...{ folders: watched, reading, seen, signal, check: checking },
    outlets: new Map(),
  };
  try {
    const known = against.filter((path) => !others.includes(path));
    if (known.length > 0) await seen.addKnown(articlesIn(abortable(readArticles(known, reading), signal)));
    const { look } = await lookNow(watching);
    if (!catchUp)
      await seen.add(
        articlesIn(
          readAll(
            [...look.values()].map(({ listed }) => listed),
            watching,
          ),
        ),
      );
    yield { type: 'ready', seen: await seen.count() };
    return yield* arrivalsOf(catchUp ? new Map() : look, settleMs, watching);
  } finally {
    await seen.close();
  }
}

async function* arrivalsOf(
  first: Look,
  settleMs: number,
  watching: Watching,
): AsyncGenerator<WatchEvent, never> {
  const { signal } = watching;
  const arrivals = trackArrivals(first, settleMs);
  let told = new Set<string>();
  for (let nextLook = 0; ; ) {
    signal?.throwIfAborted();
    const begun = performance.now();
    if (begun >= nextLook) {
      const { look, problems } = await lookNow(watching);
      arrivals.look(look, performance.now());
      nextLook = performance.now() + Math.max(BETWEEN_MS, (performance.now() - begun) * LOOK_PART);
      const current = new Map(problems.map((item) => [JSON.stringify(item.problem), item.problem]));
      for (const [key, problem] of current) if (!told.has(key)) yield { type: 'problem', ...problem };
      told = new Set(current.keys());
    }
    const arrived = arrivals.settled(markOf, performance.now());
    if (arrived.length > 0) {
      yield* inBatches(readAll(arrived, watching), watching);
      continue;
    }
    const untilLook = Math.max(1, nextLook - performance.now());
    const pause = arrivals.isUnsettled() ? Math.min(untilLook, Math.max(10, settleMs / 2)) : untilLook;
    await wait(pause, undefined, { signal }).catch(() => signal?.throwIfAborted());
  }
}

/** Problems as they come, reports in batches. What is there unchanged under its name has not arrived. */
async function* inBatches(
  items: AsyncIterable<ReadItem>,
  { seen, check }: Watching,
): AsyncGenerator<WatchEvent> {
  let batch: Article[] = [];
  for await (const item of items) {
    if (item.type === 'problem') yield { type: 'problem', ...item.problem };
    if (item.type !== 'article' || (await seen.has(item.article))) continue;
    batch.push(item.article);
    if (batch.length < TOGETHER) continue;
    yield* check(batch);
    batch = [];
  }
  if (batch.length > 0) yield* check(batch);
}

/** In the order of their paths. */
async function* checked(
  articles: readonly Article[],
  seen: Seen,
  options: WatchOptions,
): AsyncGenerator<WatchEvent> {
  const { baseline, signal, clock } = options;
  const { engine, check } = partsOf(options);
  const known = await seen.known(articles, signal);
  const found = await runCheck(
    {
      incoming: { articles },
      against: { articles: known },
      options: engine,
      check: { ...check, now: check.now ?? clock?.() },
      baseline,
    },
    { signal },
  );
  const failed = new Set<string>();
  for (const { id, known: _, ...report } of found.reports) {
    const findings = found.findings.filter((finding) => finding.report.id === id);
    const passed = findings.every(({ severity }) => severity !== 'error');
    if (!passed) failed.add(nameOf(report));
    yield { type: 'report', ...report, passed, findings };
  }
  await seen.add(articles);
  const message = await seen.keep(articles.filter((article) => !failed.has(nameOf(article))));
  if (message !== null) yield { type: 'waiting', message };
}

function nameOf({ path, record }: Pick<CheckedReport, 'path' | 'record'>): string {
  return JSON.stringify([path, record]);
}

function partsOf(options: WatchOptions): { readonly engine: Options; readonly check: CheckOptions } {
  const { against: _, archive: _a, add: _b, catchUp: _c, baseline: _d, settleMs: _e, ...some } = options;
  const { waitMs: _f, clock: _g, signal: _h, folderRules: _i, mostSeen: _j, ...rest } = some;
  const { failOn, leastJaccard, skipSameSource, failOnNew, now, ...engine } = rest;
  return { engine, check: { failOn, leastJaccard, skipSameSource, failOnNew, now, allowEmpty: true } };
}

function foldersOf(given: string | readonly string[]): readonly string[] {
  const folders = listOf(given);
  if (folders.length === 0)
    throw new OptionError('nothing to watch: name a folder, as in "dedupe watch incoming"');
  for (const path of folders) {
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
    if (!isFolder) throw new OptionError(`${path} is no folder; only folders can be watched`);
  }
  return folders;
}

async function lookNow({ folders, reading, outlets }: Watching): ReturnType<typeof lookAt> {
  const { hidden, ignore, folderRules } = reading;
  const looked = await lookAt(folders, { cwd: process.cwd(), hidden, ignore, folderRules, fullPaths: true });
  for (const { listed } of looked.look.values()) {
    const key = `${listed.folder}/${listed.below.join('/')}`;
    if (listed.below.length > 0 && !outlets.has(key) && outlets.size < MOST_FOLDERS) outlets.set(key, listed);
  }
  return looked;
}

async function* readAll(files: readonly ListedFile[], watching: Watching): AsyncGenerator<ReadItem> {
  const { reading, outlets, signal } = watching;
  const sources = folderSources([...files, ...outlets.values()]);
  for (const [n, file] of files.entries()) yield* abortable(readListed(file, sources[n], reading), signal);
}

async function* articlesIn(items: AsyncIterable<ReadItem>): AsyncGenerator<Article> {
  for await (const item of items) if (item.type === 'article') yield item.article;
}
