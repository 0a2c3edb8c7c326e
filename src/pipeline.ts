/**
 * The whole flow on one page: articles → reports → wording → stories → facts → result. Each step is a folder
 * of its own; they know the model and the text layer, never each other. Where reports are kept and which
 * thread works is the engine's business, and changes nothing in the result.
 */
import { availableParallelism, totalmem } from 'node:os';
import { type Crew, hireCrew } from './engine/crew.js';
import { gatherReports } from './engine/gather-reports.js';
import { judgeBatches } from './engine/judge-batches.js';
import { lookIntoStory, passOverStory, type StoryMembers } from './engine/look-into-story.js';
import { ReportStore, type StoredReports, withFurnitureMarked } from './engine/report-store.js';
import type { ArticleInput } from './model/article.js';
import type { Result } from './model/result.js';
import type { Pair } from './model/wording.js';
import { type Options, resolveSettings, type Settings } from './options.js';
import { givenArticles } from './read/given-articles.js';
import { readArticles } from './read/read-articles.js';
import { assembleResult, type StoryParts } from './report/assemble.js';
import { findStories } from './story/find-stories.js';
import { prepareComparison, tellWording } from './wording/find-wording.js';
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
  const settings = resolveSettings(options);
  const tell = hooks.onProgress ?? (() => {});
  const threads = settings.jobs ?? availableParallelism();
  const crew = threads > 1 ? hireCrew(threads) : null;
  const store = new ReportStore(settings, (settings.memoryBytes ?? totalmem() / 4) / 2);
  try {
    const items = isPaths(inputs) ? readArticles(inputs, { ...settings, ...hooks }) : givenArticles(inputs);
    const unread = await gatherReports(items, store, settings, crew, (done) =>
      tell({ stage: 'reading', done, total: null }),
    );
    const { sketches } = store;
    const stored = store.open();
    const reports = withFurnitureMarked(stored, sketches, findFurniture(stored.corpus, sketches));
    const { corpus } = reports;
    const comparison = prepareComparison(corpus, sketches);
    const judged = await judgeBatches(comparison.batches, reports, settings, crew, (done, total) =>
      tell({ stage: 'comparing', done, total }),
    );
    const wording = tellWording(comparison, judged, corpus, settings);
    const clusters = wording.clusters.map(({ members }) => members);
    const links = wording.pairs.map((pair) => ({ a: pair.a, b: pair.b, strength: strengthOf(pair) }));
    tell({ stage: 'stories', done: 0, total: null });
    const groups = settings.detail === 'wording' ? clusters : findStories(corpus, clusters, links, settings);
    const stories = await tellStories(withClusters(groups, clusters), reports, settings, crew, (done) =>
      tell({ stage: 'facts', done, total: groups.length }),
    );
    return assembleResult({ settings, corpus, wording, stories, ...unread });
  } finally {
    await crew?.dismiss();
    store.close();
  }
}

function isPaths(inputs: readonly string[] | readonly ArticleInput[]): inputs is readonly string[] {
  return typeof inputs[0] === 'string' || inputs.length === 0;
}

/** How strongly shared wording speaks for one story: the part of the smaller report that is shared. */
function strengthOf(pair: Pair): number {
  if (pair.relation === 'template') return 0;
  return Math.max(pair.wordsSharedA, pair.wordsSharedB);
}

function withClusters(
  groups: readonly (readonly number[])[],
  clusters: readonly (readonly number[])[],
): readonly StoryMembers[] {
  const clusterOf = new Map(
    clusters.flatMap((cluster) => cluster.map((member) => [member, cluster] as const)),
  );
  return groups.map((members) => ({
    members,
    clusters: [...new Set(members.map((member) => clusterOf.get(member) ?? [member]))],
  }));
}

/** In the order of the stories, whichever thread looks into them. */
async function tellStories(
  stories: readonly StoryMembers[],
  { corpus, disk }: StoredReports,
  settings: Settings,
  crew: Crew | null,
  onStory: (done: number) => void,
): Promise<readonly StoryParts[]> {
  let done = 0;
  return Promise.all(
    stories.map(async (story) => {
      if (settings.detail !== 'full') return passOverStory(story.members, corpus.cards, settings);
      const parts =
        crew && disk
          ? await crew.run({ kind: 'look', settings, reports: disk, story })
          : lookIntoStory(story, corpus.document, settings);
      onStory(++done);
      return parts;
    }),
  );
}
