/**
 * The whole flow on one page: articles → reports → wording → stories → facts → result. Each step is a folder
 * of its own; they know the model and the text layer, never each other. Where reports are kept and which
 * thread works is the engine's business, and changes nothing in the result.
 */
import { availableParallelism, totalmem } from 'node:os';
import { assembleCheck } from './check/assemble-check.js';
import type { Baseline } from './check/baseline.js';
import { findFindings } from './check/find-findings.js';
import { type Crew, hireCrew } from './engine/crew.js';
import { gatherReports, type Unread } from './engine/gather-reports.js';
import { judgeBatches } from './engine/judge-batches.js';
import { lookIntoStory, passOverStory, type StoryMembers } from './engine/look-into-story.js';
import { ReportStore, type StoredReports, withFurnitureMarked } from './engine/report-store.js';
import { joinVersions, storyMembers } from './engine/story-members.js';
import { figuresOfForms } from './figures/template-figures.js';
import { findAlerts } from './lifecycle/find-alerts.js';
import type { Article, ArticleInput } from './model/article.js';
import type { Corpus } from './model/corpus.js';
import type { Check } from './model/finding.js';
import type { ReadItem } from './model/read-item.js';
import type { Detail, Result } from './model/result.js';
import type { Pair, Wording } from './model/wording.js';
import {
  type CheckOptions,
  type Options,
  resolveCheckSettings,
  resolveSettings,
  type Settings,
} from './options.js';
import { findOrigins } from './origin/find-origins.js';
import { givenArticles } from './read/given-articles.js';
import { type ReadSettings, readArticles } from './read/read-articles.js';
import { assembleResult, type Parts, type StoryParts } from './report/assemble.js';
import { findStories } from './story/find-stories.js';
import { findVersions, type Versions } from './text/version-chains.js';
import { bodyChanges } from './wording/body-changes.js';
import { batchesAmong, prepareComparison, tellPassages, tellWording } from './wording/find-wording.js';
import type { JudgedPair } from './wording/judge-pair.js';
import { findFurniture } from './wording/repeated-boilerplate.js';

export interface Progress {
  readonly stage: 'reading' | 'comparing' | 'stories' | 'facts';
  readonly done: number;
  /** Null while it is not known. */
  readonly total: number | null;
}

/** What a run may be given beside its inputs: nothing of it changes a byte of the result. */
export interface Hooks {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** For the input `-`. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
  readonly stdinFilename?: string | null | undefined;
}

/** Texts and words beyond this go to the temporary file, whatever the memory: some ten thousand reports. */
const IN_MEMORY_BYTES = 128e6;

/** Files, folders, globs and `-`, or articles as they are. */
export type Inputs = readonly string[] | readonly ArticleInput[];

/**
 * Reads, compares and tells. Throws OptionError for options that make no sense, SpillError when a large run
 * finds no room on disk; everything that is wrong with an input becomes a problem in the result.
 */
export async function run(inputs: Inputs, options: Options = {}, hooks: Hooks = {}): Promise<Result> {
  const settings = resolveSettings(options);
  return withResult(itemsOf(inputs, settings, hooks), settings, hooks, null, (result) => result);
}

/** What a check is given. */
export interface CheckRequest {
  readonly incoming: Inputs;
  /** Null: the incoming ones are checked against each other only. */
  readonly against: Inputs | null;
  readonly options?: Options | undefined;
  readonly check?: CheckOptions | undefined;
  readonly baseline?: Baseline | null | undefined;
  /**
   * What stands before the paths of a run so that they lead from the working folder; a check has such paths by
   * itself.
   */
  readonly root?: string | undefined;
}

/** The same, and what there is to find about the incoming reports. Throws as `run` does. */
export async function runCheck(request: CheckRequest, hooks: Hooks = {}): Promise<Check> {
  const { incoming, against, options = {}, baseline = null, root } = request;
  const settings = resolveSettings(options);
  const checkSettings = resolveCheckSettings(request.check ?? {});
  const claimedFiles = new Set<string>();
  const reading = { ...hooks, claimedFiles, fullPaths: root === undefined };
  let count = 0;
  async function* items(): AsyncGenerator<ReadItem> {
    for await (const item of itemsOf(incoming, settings, reading)) {
      if (item.type === 'article') count++;
      yield item;
    }
    if (against !== null) yield* itemsOf(against, settings, reading);
  }
  const isIncoming = (arrival: number): boolean => arrival < count;
  return withResult(items(), settings, hooks, isIncoming, (result, document, focus) => {
    const ids = new Set([...focus].map((n) => result.reports[n].id));
    const positions = new Map(result.reports.map(({ id }, n) => [id, n]));
    const given = { result, incoming: ids, settings: checkSettings, root: root ?? '' };
    const findings = findFindings({
      ...given,
      document: (id) => document(positions.get(id) ?? 0),
      engine: settings,
      windowHours: options.storyWindowHours ?? null,
    });
    return assembleCheck({ ...given, findings, baseline, against: against !== null });
  });
}

/**
 * A run on the inputs and on what `known` says that is known of them already: reports of an archive. Those of the
 * inputs are what it is about. Throws as `run` does, and what `known` throws.
 */
export async function runBeside(
  inputs: Inputs,
  known: (articles: readonly Article[]) => Promise<readonly Article[]>,
  options: Options = {},
  hooks: Hooks = {},
): Promise<Result> {
  const settings = resolveSettings(options);
  const incoming: Article[] = [];
  async function* items(): AsyncGenerator<ReadItem> {
    for await (const item of itemsOf(inputs, settings, hooks)) {
      if (item.type === 'article') incoming.push(item.article);
      yield item;
    }
    for (const article of await known(incoming)) yield { type: 'article', article };
  }
  return withResult(
    items(),
    settings,
    hooks,
    (arrival) => arrival < incoming.length,
    (result) => result,
  );
}

export function itemsOf(
  inputs: Inputs,
  settings: Settings,
  hooks: Hooks & Pick<ReadSettings, 'claimedFiles' | 'fullPaths'>,
): AsyncIterable<ReadItem> | Iterable<ReadItem> {
  return isPaths(inputs) ? readArticles(inputs, { ...settings, ...hooks }) : givenArticles(inputs);
}

function isPaths(inputs: Inputs): inputs is readonly string[] {
  return typeof inputs[0] === 'string' || inputs.length === 0;
}

/**
 * The run itself. `use` is given the result while the reports can still be fetched, and the positions of those that
 * `isIncoming`, by the order in which they came; only their stories matter. Null: all do.
 */
async function withResult<T>(
  items: AsyncIterable<ReadItem> | Iterable<ReadItem>,
  settings: Settings,
  hooks: Hooks,
  isIncoming: ((arrival: number) => boolean) | null,
  use: (result: Result, document: Corpus['document'], focus: ReadonlySet<number>) => T,
): Promise<T> {
  const tell = hooks.onProgress ?? (() => {});
  const threads = settings.jobs ?? availableParallelism();
  const crew = threads > 1 ? hireCrew(threads) : null;
  const store = new ReportStore(
    settings,
    Math.min(IN_MEMORY_BYTES, (settings.memoryBytes ?? totalmem() / 4) / 4),
  );
  try {
    const unread = await gatherReports(items, store, settings, crew, (done) =>
      tell({ stage: 'reading', done, total: null }),
    );
    const { focus, ...found } = await compareReports(store, settings, crew, isIncoming, tell);
    return use(assembleResult({ settings, ...found, ...unread }), found.corpus.document, focus ?? new Set());
  } finally {
    await crew?.dismiss();
    store.close();
  }
}

/** Everything that is found of the reports in the store. */
async function compareReports(
  store: ReportStore,
  settings: Settings,
  crew: Crew | null,
  isIncoming: ((arrival: number) => boolean) | null,
  tell: (progress: Progress) => void,
): Promise<Omit<Parts, 'settings' | keyof Unread> & { readonly focus: ReadonlySet<number> | null }> {
  const { sketches } = store;
  const stored = store.open();
  const reports = withFurnitureMarked(stored, sketches, findFurniture(stored.corpus, sketches));
  const { corpus } = reports;
  const focus =
    isIncoming &&
    new Set(corpus.cards.flatMap((_, report) => (isIncoming(store.arrivalOf(report)) ? [report] : [])));
  const detail = detailOf(settings, corpus.cards.length);
  const comparison = prepareComparison(corpus, sketches, { ...settings, detail });
  const judge = (batches: readonly Uint32Array[], detail: Detail): Promise<readonly JudgedPair[]> =>
    judgeBatches(batches, reports, { ...settings, detail }, crew, (done, total) =>
      tell({ stage: 'comparing', done, total }),
    );
  const judged = await judge(comparison.batches, detail);
  const wording = tellWording(comparison, judged, corpus, settings);
  tell({ stage: 'stories', done: 0, total: null });
  const versions = findVersions(corpus.cards, wording.pairs);
  const stories = groupStories(corpus, wording, versions, settings);
  const wanted = chooseStories(stories, wording.pairs, detail, settings, focus);
  const isWanted = (report: number): boolean => wanted.reports.has(report);
  const deeper = detail === 'passages' || detail === 'full';
  const detailed = deeper ? judged : await judge(batchesAmong(comparison, judged, isWanted), 'full');
  const passages = tellPassages(comparison, detailed, corpus, settings, isWanted);
  return {
    focus,
    detail,
    corpus,
    wording,
    passages,
    origins: findOrigins({ corpus, passages, versions }),
    versions,
    alerts: findAlerts({ corpus, ...wording, passages, versions, changesBetween: bodyChanges }),
    forms: figuresOfForms(
      wording.pairs.filter(({ a, b }) => isWanted(a) && isWanted(b)),
      corpus.document,
    ),
    stories: await tellStories(stories, wanted.inFull, reports, settings, crew, tell),
  };
}

/** Up to so many reports `auto` looks into every story. */
const AUTO_FULL_REPORTS = 5000;

/** Beyond, into the largest: as many as the page for people shows. */
const AUTO_STORIES = 20;

function detailOf({ detail }: Settings, reports: number): Detail {
  if (detail !== 'auto') return detail;
  return reports <= AUTO_FULL_REPORTS ? 'full' : 'summary';
}

/** In order of their first member; by wording alone each cluster is one, else versions of an item stay together. */
function groupStories(
  corpus: Corpus,
  { pairs, clusters }: Wording,
  versions: Versions,
  settings: Settings,
): readonly StoryMembers[] {
  const own = clusters.map(({ members }) => members);
  const links = pairs.map((pair) => ({ a: pair.a, b: pair.b, strength: strengthOf(pair) }));
  const groups =
    settings.detail === 'wording' ? own : joinVersions(findStories(corpus, own, links, settings), versions);
  return storyMembers(groups, own, corpus.cards, versions);
}

/** How strongly shared wording speaks for one story: the part of the smaller report that is shared. */
function strengthOf(pair: Pair): number {
  if (pair.relation === 'template') return 0;
  return Math.max(pair.wordsSharedA, pair.wordsSharedB);
}

interface WantedStories {
  /** Whose facts are looked for. */
  readonly inFull: ReadonlySet<StoryMembers>;
  /** Whose passages are. */
  readonly reports: ReadonlySet<number>;
}

function chooseStories(
  stories: readonly StoryMembers[],
  pairs: readonly Pair[],
  detail: Detail,
  settings: Settings,
  focus: ReadonlySet<number> | null,
): WantedStories {
  const all = detail === 'passages' || detail === 'full';
  const several = stories.filter(({ members }) => members.length > 1);
  const largest = focus
    ? several.filter(({ members }) => members.some((member) => focus.has(member)))
    : several.sort((x, y) => y.members.length - x.members.length).slice(0, AUTO_STORIES);
  const chosen = all ? stories : settings.detail === 'auto' ? largest : [];
  // Wording that is shared across stories is told of the reports in focus too.
  const paired = focus ? pairs.filter(({ a, b }) => focus.has(a) || focus.has(b)) : [];
  return {
    inFull: new Set(detail === 'passages' ? [] : chosen),
    reports: new Set([...chosen.flatMap(({ members }) => members), ...paired.flatMap(({ a, b }) => [a, b])]),
  };
}

/** In the order of the stories, whichever thread looks into them. */
async function tellStories(
  stories: readonly StoryMembers[],
  inFull: ReadonlySet<StoryMembers>,
  { corpus, disk }: StoredReports,
  settings: Settings,
  crew: Crew | null,
  tell: (progress: Progress) => void,
): Promise<readonly StoryParts[]> {
  let done = 0;
  return Promise.all(
    stories.map(async (story) => {
      if (!inFull.has(story)) return passOverStory(story, corpus.cards, settings);
      const told =
        crew && disk
          ? await crew.run({ kind: 'look', settings, reports: disk, story })
          : lookIntoStory(story, corpus.document, settings);
      tell({ stage: 'facts', done: ++done, total: inFull.size });
      return told;
    }),
  );
}
