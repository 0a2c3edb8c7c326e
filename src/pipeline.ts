/**
 * The whole flow on one page: articles → reports → wording → stories → facts → result. Each step is a folder
 * of its own; they know the model and the text layer, never each other. Where reports are kept and which
 * thread works is the engine's business, and changes nothing in the result.
 */
import { availableParallelism } from 'node:os';
import { type Crew, hireCrew } from './engine/crew.js';
import { gatherReports, type Unread } from './engine/gather-reports.js';
import { judgeBatches } from './engine/judge-batches.js';
import { lookIntoStory, passOverStory, type StoryMembers } from './engine/look-into-story.js';
import { planMemory } from './engine/memory-plan.js';
import { ReportStore, type StoredReports, withFurnitureMarked } from './engine/report-store.js';
import { joinVersions, storyMembers } from './engine/story-members.js';
import { figuresOfForms } from './figures/template-figures.js';
import { findAlerts } from './lifecycle/find-alerts.js';
import type { ArticleInput } from './model/article.js';
import type { Corpus } from './model/corpus.js';
import type { Detail, Result } from './model/result.js';
import type { Pair, Wording } from './model/wording.js';
import { type Options, resolveSettings, type Settings } from './options.js';
import { findOrigins } from './origin/find-origins.js';
import { givenArticles } from './read/given-articles.js';
import { readArticles } from './read/read-articles.js';
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

/**
 * Reads, compares and tells. Throws OptionError for options that make no sense, SpillError when a large run
 * finds no room on disk; everything that is wrong with an input becomes a problem in the result.
 */
export async function run(
  inputs: readonly string[] | readonly ArticleInput[],
  options: Options = {},
  hooks: Hooks = {},
): Promise<Result> {
  return runThen(inputs, options, hooks, assembleResult);
}

/** The same for results too large to be held: `then` is given what was found while it can still be fetched. */
export async function runThen<T>(
  inputs: readonly string[] | readonly ArticleInput[],
  options: Options,
  hooks: Hooks,
  then: (parts: Parts) => T | Promise<T>,
): Promise<T> {
  const settings = resolveSettings(options);
  const tell = hooks.onProgress ?? (() => {});
  const threads = settings.jobs ?? availableParallelism();
  const crew = threads > 1 ? hireCrew(threads) : null;
  const store = new ReportStore(settings, planMemory(settings.memoryBytes));
  try {
    const items = isPaths(inputs) ? readArticles(inputs, { ...settings, ...hooks }) : givenArticles(inputs);
    const unread = await gatherReports(items, store, settings, crew, (done) =>
      tell({ stage: 'reading', done, total: null }),
    );
    const found = await compareReports(store, settings, crew, tell);
    return await then({ settings, ...found, ...unread });
  } finally {
    await crew?.dismiss();
    store.close();
  }
}

function isPaths(inputs: readonly string[] | readonly ArticleInput[]): inputs is readonly string[] {
  return typeof inputs[0] === 'string' || inputs.length === 0;
}

/** Everything that is found of the reports in the store. */
async function compareReports(
  store: ReportStore,
  settings: Settings,
  crew: Crew | null,
  tell: (progress: Progress) => void,
): Promise<Omit<Parts, 'settings' | keyof Unread>> {
  const { sketches } = store;
  const stored = store.open();
  const reports = withFurnitureMarked(stored, sketches, findFurniture(stored.corpus, sketches));
  const { corpus } = reports;
  const detail = detailOf(settings, corpus.cards.length);
  const comparison = prepareComparison(corpus, sketches, settings);
  const judge = (batches: readonly Uint32Array[], detail: Detail): Promise<readonly JudgedPair[]> =>
    judgeBatches(batches, reports, { ...settings, detail }, crew, (done, total) =>
      tell({ stage: 'comparing', done, total }),
    );
  const judged = await judge(comparison.batches, detail);
  const wording = tellWording(comparison, judged, corpus, settings);
  tell({ stage: 'stories', done: 0, total: null });
  const versions = findVersions(corpus.cards, wording.pairs);
  const stories = groupStories(corpus, wording, versions, settings);
  const wanted = chooseStories(stories, detail, settings);
  const isWanted = (report: number): boolean => wanted.reports.has(report);
  const deeper = detail === 'passages' || detail === 'full';
  const detailed = deeper ? judged : await judge(batchesAmong(comparison, judged, isWanted), 'full');
  const passages = tellPassages(comparison, detailed, corpus, settings, isWanted);
  return {
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
  if (settings.detail === 'wording') return storyMembers(own, own, corpus.cards, versions);
  const links = pairs.map((pair) => ({ a: pair.a, b: pair.b, strength: strengthOf(pair) }));
  const groups = joinVersions(findStories(corpus, own, links, settings), versions);
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

function chooseStories(stories: readonly StoryMembers[], detail: Detail, settings: Settings): WantedStories {
  const all = detail === 'passages' || detail === 'full';
  const largest = stories
    .filter(({ members }) => members.length > 1)
    .sort((x, y) => y.members.length - x.members.length)
    .slice(0, AUTO_STORIES);
  const chosen = all ? stories : settings.detail === 'auto' ? largest : [];
  return {
    inFull: new Set(detail === 'passages' ? [] : chosen),
    reports: new Set(chosen.flatMap(({ members }) => members)),
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
  const told = new Map<StoryMembers, StoryParts>();
  const look = async (story: StoryMembers): Promise<void> => {
    const parts =
      crew && disk
        ? await crew.run({ kind: 'look', settings, reports: disk, story })
        : lookIntoStory(story, corpus.document, settings);
    told.set(story, parts);
    tell({ stage: 'facts', done: ++done, total: inFull.size });
  };
  await Promise.all([...inFull].map(look));
  return stories.map((story) => told.get(story) ?? passOverStory(story, corpus.cards, settings));
}
