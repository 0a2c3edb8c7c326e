/**
 * The whole flow on one page: articles → reports → wording → stories → facts → result. Each step is a folder
 * of its own; they know the model and the text layer, never each other. Where reports are kept and which
 * thread works is the engine's business, and changes nothing in the result.
 */
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { abortable, breather } from './engine/abortable.js';
import { type Around, chooseStories, detailOf, type Focus } from './engine/choose-stories.js';
import { hireCrew } from './engine/crew.js';
import { gatherReports, type Unread } from './engine/gather-reports.js';
import { judgeBatches } from './engine/judge-batches.js';
import { planMemory } from './engine/memory-plan.js';
import { ReportStore, type StoredReports, withFurnitureMarked } from './engine/report-store.js';
import { groupStories, tellStories, type Work } from './engine/tell-stories.js';
import { prepareOn } from './engine/weed-batches.js';
import { figuresOfForms } from './figures/template-figures.js';
import type { Inputs, ReadBefore } from './inputs.js';
import { findAlerts } from './lifecycle/find-alerts.js';
import type { Corpus } from './model/corpus.js';
import type { ReadItem } from './model/read-item.js';
import type { TextOf } from './model/report-text.js';
import type { Detail, Result } from './model/result.js';
import { type Options, resolveSettings, type Settings } from './options.js';
import { findOrigins } from './origin/find-origins.js';
import { givenArticles } from './read/given-articles.js';
import { type ReadSettings, readArticles } from './read/read-articles.js';
import type { FolderRules } from './read/walk-folder.js';
import { assembleResult, type Parts, type StoryParts } from './report/assemble.js';
import { findVersions } from './text/version-chains.js';
import { bodyChanges } from './wording/body-changes.js';
import { batchesAmong, tellPassages, tellWording } from './wording/find-wording.js';
import type { JudgedPairs } from './wording/judged-pairs.js';
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
  /** Patterns that stand in folders, outermost first: what they name is left out where it is met in a folder. */
  readonly folderRules?: readonly FolderRules[] | undefined;
  /**
   * Asked for the delivered texts: called once, before the result is handed out. Whoever takes them must close
   * them; a large run's lie in its temporary file, which stays open until then.
   */
  readonly onTexts?: ((texts: OpenTexts) => void) | undefined;
  /**
   * Ends the run before its time: it rejects with the signal's reason once its threads and its temporary file are
   * gone. Between steps a run with a signal lets others have their turn; a step takes milliseconds, in a run of
   * many thousand reports up to some seconds.
   */
  readonly signal?: AbortSignal | undefined;
}

/** Hooks, and what stands beside them. */
export function partHooks<T extends Hooks>(given: T) {
  const { onProgress, onTexts, signal, stdin, stdinFilename, folderRules, ...rest } = given;
  return { hooks: { onProgress, onTexts, signal, stdin, stdinFilename, folderRules }, rest };
}

/** The texts of a run's reports, fetched one at a time. */
export interface OpenTexts {
  /** By the report's id; null where there is no such report. */
  readonly textOf: TextOf;
  readonly close: () => void;
}

/**
 * Reads, compares and tells. Throws OptionError for options that make no sense, SpillError when a large run
 * finds no room on disk; everything that is wrong with an input becomes a problem in the result.
 */
export async function run(inputs: Inputs, options: Options = {}, hooks: Hooks = {}): Promise<Result> {
  return runThen(inputs, options, hooks, assembleResult);
}

/** The same for results too large to be held: `then` is given what was found while it can still be fetched. */
export async function runThen<T>(
  inputs: Inputs,
  options: Options,
  hooks: Hooks,
  then: (parts: Parts) => T | Promise<T>,
): Promise<T> {
  const settings = resolveSettings(options);
  return runOn(readInputs(inputs, settings, hooks), settings, hooks, null, then);
}

/** What stands in the inputs, article by article. */
export function readInputs(
  inputs: Inputs,
  settings: Settings,
  hooks: Hooks & Pick<ReadSettings, 'claimedFiles' | 'fullPaths'>,
): AsyncIterable<ReadItem> | Iterable<ReadItem> {
  if ('articles' in inputs) return inputs.articles.map((article) => ({ type: 'article', article }));
  return isPaths(inputs) ? readArticles(inputs, { ...settings, ...hooks }) : givenArticles(inputs);
}

function isPaths(inputs: Exclude<Inputs, ReadBefore>): inputs is readonly string[] {
  return typeof inputs[0] === 'string' || inputs.length === 0;
}

/** The run itself. `use` is given the positions of the reports that `focus` is on, too: none where it is null. */
export async function runOn<T>(
  items: AsyncIterable<ReadItem> | Iterable<ReadItem>,
  settings: Settings,
  hooks: Hooks,
  focus: Focus | null,
  use: (parts: Parts, incoming: readonly number[]) => T | Promise<T>,
): Promise<T> {
  const tell = hooks.onProgress ?? (() => {});
  const threads = settings.jobs ?? availableParallelism();
  const { signal } = hooks;
  signal?.throwIfAborted();
  const crew = threads > 1 ? hireCrew(threads, signal) : null;
  const work = { crew, breathe: breather(signal, 1) };
  const store = new ReportStore(settings, planMemory(settings.memoryBytes));
  let kept = false;
  try {
    const unread = await gatherReports(abortable(items, signal), store, settings, crew, (done) =>
      tell({ stage: 'reading', done, total: null }),
    );
    const { incoming, ...found } = await compareReports(store, settings, work, focus, tell);
    signal?.throwIfAborted();
    // The threads' memory is not needed while the result is written.
    await crew?.dismiss();
    const used = await use({ settings, ...found, ...unread }, incoming);
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

type Found = Omit<Parts, 'settings' | keyof Unread> & Pick<Around, 'incoming'>;

/** Everything that is found of the reports in the store. */
async function compareReports(
  store: ReportStore,
  settings: Settings,
  work: Work,
  focus: Focus | null,
  tell: (progress: Progress) => void,
): Promise<Found> {
  const { crew, breathe } = work;
  const { sketches } = store;
  const stored = store.open();
  const reports = withFurnitureMarked(stored, sketches, findFurniture(stored.corpus, sketches));
  const { corpus } = reports;
  await breathe();
  const around = aroundOf(reports, store, focus);
  const detail = detailOf(settings, around);
  const comparison = await prepareOn(crew, corpus, store, { ...settings, detail });
  sketches.letGo();
  const judge = (batches: readonly Uint32Array[], detail: Detail): Promise<JudgedPairs> =>
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
  const { pairs } = wording;
  tell({ stage: 'stories', done: 0, total: null });
  await breathe();
  const versions = findVersions(corpus.cards, pairs);
  const stories = await groupStories(reports, wording, versions, settings, work);
  await breathe();
  const wanted = chooseStories(stories, pairs, detail, settings, around);
  const isWanted = (report: number): boolean => wanted.reports.has(report);
  const wantedPairs = pairs.filter(({ a, b }) => isWanted(a) && isWanted(b));
  const deeper = detail === 'passages' || detail === 'full';
  const detailed = deeper ? judged : await judge(batchesAmong(comparison, judged, isWanted), 'full');
  const tellAll = (): Promise<readonly StoryParts[]> =>
    tellStories(stories, wanted.inFull, reports, settings, work, (done, total) =>
      tell({ stage: 'facts', done, total }),
    );
  // Other threads look into stories while this one gathers the rest; alone it does one after the other.
  const telling = crew ? tellAll() : null;
  telling?.catch(() => {});
  // What was handed to them goes out at this thread's next turn.
  if (telling) await setImmediate();
  const passages = tellPassages(comparison, detailed, corpus, settings, isWanted);
  await breathe();
  return {
    incoming: around.incoming,
    detail,
    corpus,
    wording,
    passages,
    origins: findOrigins({ corpus, passages, versions }),
    versions,
    alerts: findAlerts({ corpus, ...wording, passages, versions, changesBetween: bodyChanges }),
    forms: figuresOfForms(wantedPairs, corpus.document),
    stories: await (telling ?? tellAll()),
  };
}

function aroundOf({ corpus: { cards } }: StoredReports, store: ReportStore, focus: Focus | null): Around {
  const isIncoming = (report: number): boolean => focus?.isIncoming(store.arrivalOf(report)) ?? false;
  const incoming = focus ? cards.flatMap((_, report) => (isIncoming(report) ? [report] : [])) : [];
  return { incoming, depth: focus?.depth ?? null, count: cards.length };
}
