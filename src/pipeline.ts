/**
 * The whole flow on one page: articles → reports → wording → stories → facts → result. Each step is a folder
 * of its own; they know the model and the text layer, never each other. Where reports are kept and which
 * thread works is the engine's business, and changes nothing in the result.
 */
import { availableParallelism, totalmem } from 'node:os';
import { assembleCheck } from './check/assemble-check.js';
import type { Baseline } from './check/baseline.js';
import { findFindings } from './check/find-findings.js';
import { abortable, type Breathe, breather } from './engine/abortable.js';
import { type Crew, hireCrew } from './engine/crew.js';
import { gatherReports, type Unread } from './engine/gather-reports.js';
import { judgeBatches } from './engine/judge-batches.js';
import { lookIntoStory, passOverStory, type StoryMembers } from './engine/look-into-story.js';
import { ReportStore, type StoredReports, withFurnitureMarked } from './engine/report-store.js';
import { joinVersions, storyMembers } from './engine/story-members.js';
import { figuresOfForms } from './figures/template-figures.js';
import { findAlerts } from './lifecycle/find-alerts.js';
import type { ArticleInput } from './model/article.js';
import type { Corpus } from './model/corpus.js';
import type { Check } from './model/finding.js';
import type { ReadItem } from './model/read-item.js';
import type { TextOf } from './model/report-text.js';
import type { Detail, Result } from './model/result.js';
import type { Pair, Wording } from './model/wording.js';
import {
  type CheckOptions,
  type Options,
  type Rule,
  resolveCheckSettings,
  resolveSettings,
  type Settings,
} from './options.js';
import { findOrigins } from './origin/find-origins.js';
import { givenArticles } from './read/given-articles.js';
import { type ReadSettings, readArticles } from './read/read-articles.js';
import type { FolderRules } from './read/walk-folder.js';
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

/** What a run may be given beside its inputs and options. */
export interface Hooks {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** For the input `-`. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
  readonly stdinFilename?: string | null | undefined;
  /**
   * Asked for the delivered texts: called once, before the result is handed out. Whoever takes them must close
   * them; a large run's lie in its temporary file, which stays open until then.
   */
  readonly onTexts?: ((texts: OpenTexts) => void) | undefined;
  /** Patterns as of a .gitignore in a folder: what they name below it is left out, unless it is named itself. */
  readonly folderRules?: FolderRules | null | undefined;
  /**
   * Ends the run where it is: it rejects with the signal's reason once its threads and its temporary file are gone.
   * With a signal, a run gives way to other work some hundred times a second.
   */
  readonly signal?: AbortSignal | undefined;
}

/** The texts of a run's reports, fetched one at a time. */
export interface OpenTexts {
  /** By the report's id; null where there is no such report. */
  readonly textOf: TextOf;
  readonly close: () => void;
}

/** Texts and words beyond this go to the temporary file, whatever the memory: some ten thousand reports. */
const IN_MEMORY_BYTES = 128e6;

/** Files, folders, globs and `-`, or articles as they are. */
export type Inputs = readonly string[] | readonly ArticleInput[] | ReadBefore;

/** What `readArticles` of the reading stage yielded earlier. */
export interface ReadBefore {
  readonly items: readonly ReadItem[];
}

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

/** Which reports a check is about. */
interface Focus {
  /** By the order in which they came; known when all have. */
  readonly isIncoming: (arrival: number) => boolean;
  /** Null: stories are looked into as in a run, else those of these reports; `always`: however many reports there are. */
  readonly depth: { readonly always: boolean } | null;
}

/** They rest on facts; the other rules on wording alone. */
const OF_FACTS: readonly Rule[] = ['nothing-new', 'quote-altered', 'figure-conflict'];

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
  const rules = checkSettings.failOn;
  const focus: Focus = {
    isIncoming: (arrival) => arrival < count,
    depth: root === undefined ? { always: OF_FACTS.some((rule) => rules.includes(rule)) } : null,
  };
  return withResult(items(), settings, hooks, focus, (result, document, incomingAt) => {
    const ids = new Set(incomingAt.map((n) => result.reports[n].id));
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

function itemsOf(
  inputs: Inputs,
  settings: Settings,
  hooks: Hooks & Pick<ReadSettings, 'claimedFiles' | 'fullPaths'>,
): AsyncIterable<ReadItem> | Iterable<ReadItem> {
  if ('items' in inputs) return inputs.items;
  return isPaths(inputs) ? readArticles(inputs, { ...settings, ...hooks }) : givenArticles(inputs);
}

function isPaths(inputs: Exclude<Inputs, ReadBefore>): inputs is readonly string[] {
  return typeof inputs[0] === 'string' || inputs.length === 0;
}

/**
 * The run itself. `use` is given the result while the reports can still be fetched, and the positions of those that
 * the check is about: none where there is none.
 */
async function withResult<T>(
  items: AsyncIterable<ReadItem> | Iterable<ReadItem>,
  settings: Settings,
  hooks: Hooks,
  focus: Focus | null,
  use: (result: Result, document: Corpus['document'], incoming: readonly number[]) => T,
): Promise<T> {
  const tell = hooks.onProgress ?? (() => {});
  const threads = settings.jobs ?? availableParallelism();
  const { signal } = hooks;
  signal?.throwIfAborted();
  const crew = threads > 1 ? hireCrew(threads, signal) : null;
  const breathe = breather(signal);
  const store = new ReportStore(
    settings,
    Math.min(IN_MEMORY_BYTES, (settings.memoryBytes ?? totalmem() / 4) / 4),
  );
  let kept = false;
  try {
    const unread = await gatherReports(abortable(items, signal), store, settings, crew, (done) =>
      tell({ stage: 'reading', done, total: null }),
    );
    const { incoming, ...found } = await compareReports(store, settings, { crew, breathe }, focus, tell);
    signal?.throwIfAborted();
    const used = use(assembleResult({ settings, ...found, ...unread }), found.corpus.document, incoming);
    if (hooks.onTexts) {
      kept = true;
      hooks.onTexts({ textOf: textsOf(found.corpus), close: () => store.close() });
    }
    return used;
  } finally {
    await crew?.dismiss();
    if (!kept) store.close();
  }
}

/** Ids are positions in the corpus, counted from one. */
function textsOf({ cards, document }: Corpus): TextOf {
  return (id) => {
    const report = Number(id.slice(1)) - 1;
    if (cards[report]?.id !== id) return null;
    const { article, blocks } = document(report);
    return { text: article.text, body: article.body, blocks };
  };
}

/** Who works, and what looks in between whether to go on. */
interface Work {
  readonly crew: Crew | null;
  readonly breathe: Breathe;
}

/** Everything that is found of the reports in the store. */
async function compareReports(
  store: ReportStore,
  settings: Settings,
  { crew, breathe }: Work,
  focus: Focus | null,
  tell: (progress: Progress) => void,
): Promise<Omit<Parts, 'settings' | keyof Unread> & { readonly incoming: readonly number[] }> {
  const { sketches } = store;
  const stored = store.open();
  const reports = withFurnitureMarked(stored, sketches, findFurniture(stored.corpus, sketches));
  const { corpus } = reports;
  const incoming = corpus.cards.flatMap((_, report) =>
    focus?.isIncoming(store.arrivalOf(report)) ? [report] : [],
  );
  const known = corpus.cards.length - incoming.length;
  const detail = focus?.depth && known > 0 ? aroundDetail(settings) : detailOf(settings, corpus.cards.length);
  const comparison = prepareComparison(corpus, sketches, { ...settings, detail });
  const judge = (batches: readonly Uint32Array[], detail: Detail): Promise<readonly JudgedPair[]> =>
    judgeBatches(
      batches,
      reports,
      { ...settings, detail },
      crew,
      (done, total) => tell({ stage: 'comparing', done, total }),
      breathe,
    );
  const judged = await judge(comparison.batches, detail);
  const wording = tellWording(comparison, judged, corpus, settings);
  tell({ stage: 'stories', done: 0, total: null });
  await breathe();
  const versions = findVersions(corpus.cards, wording.pairs);
  const stories = groupStories(corpus, wording, versions, settings);
  const wanted = focus?.depth
    ? chooseAround(
        new Set(incoming),
        focus.depth.always || corpus.cards.length <= AUTO_FULL_REPORTS,
        stories,
        wording.pairs,
        detail,
      )
    : chooseStories(stories, detail, settings);
  const isWanted = (report: number): boolean => wanted.reports.has(report);
  const deeper = detail === 'passages' || detail === 'full';
  const detailed = deeper ? judged : await judge(batchesAmong(comparison, judged, isWanted), 'full');
  const passages = tellPassages(comparison, detailed, corpus, settings, isWanted);
  return {
    incoming,
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
    stories: await tellStories(stories, wanted.inFull, reports, settings, { crew, breathe }, tell),
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

/** Stories of known reports alone are nobody's concern in a check: none is looked into for its own sake. */
function aroundDetail({ detail }: Settings): Detail {
  return detail === 'auto' ? 'summary' : detail;
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

/** The stories of some reports, and all that these share wording with, whichever its story. */
function chooseAround(
  incoming: ReadonlySet<number>,
  wantsFacts: boolean,
  stories: readonly StoryMembers[],
  pairs: readonly Pair[],
  detail: Detail,
): WantedStories {
  if (detail === 'full')
    return { inFull: new Set(stories), reports: new Set(stories.flatMap(({ members }) => members)) };
  const chosen = stories.filter(
    ({ members }) => members.length > 1 && members.some((member) => incoming.has(member)),
  );
  const paired = pairs.filter(({ a, b }) => incoming.has(a) || incoming.has(b));
  return {
    inFull: new Set(wantsFacts && detail === 'summary' ? chosen : []),
    reports: new Set([...chosen.flatMap(({ members }) => members), ...paired.flatMap(({ a, b }) => [a, b])]),
  };
}

/** In the order of the stories, whichever thread looks into them. */
async function tellStories(
  stories: readonly StoryMembers[],
  inFull: ReadonlySet<StoryMembers>,
  { corpus, disk }: StoredReports,
  settings: Settings,
  { crew, breathe }: Work,
  tell: (progress: Progress) => void,
): Promise<readonly StoryParts[]> {
  let done = 0;
  const count = (): void => tell({ stage: 'facts', done: ++done, total: inFull.size });
  if (crew && disk)
    return Promise.all(
      stories.map(async (story) => {
        if (!inFull.has(story)) return passOverStory(story, corpus.cards, settings);
        const told = await crew.run({ kind: 'look', settings, reports: disk, story });
        count();
        return told;
      }),
    );
  const told: StoryParts[] = [];
  for (const story of stories) {
    if (!inFull.has(story)) {
      told.push(passOverStory(story, corpus.cards, settings));
      continue;
    }
    await breathe();
    told.push(lookIntoStory(story, corpus.document, settings));
    count();
  }
  return told;
}
