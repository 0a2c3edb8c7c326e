/**
 * The whole flow on one page: articles → documents → wording → stories → facts → result. Each step is a
 * folder of its own; they know the model and the text layer, never each other.
 */
import { findFacts } from './facts/find-facts.js';
import { chooseLead } from './facts/lead.js';
import { findFigures } from './figures/find-figures.js';
import type { Article, ArticleInput } from './model/article.js';
import { memoryCorpus } from './model/corpus.js';
import type { Document } from './model/document.js';
import type { Problem, Skip } from './model/problem.js';
import type { Result } from './model/result.js';
import type { Pair } from './model/wording.js';
import { type Options, resolveSettings, type Settings } from './options.js';
import { findQuotes } from './quotes/find-quotes.js';
import { givenArticles } from './read/given-articles.js';
import { readArticles } from './read/read-articles.js';
import { assembleResult, type StoryParts } from './report/assemble.js';
import { findStories } from './story/find-stories.js';
import { makeDocument } from './text/document.js';
import { findWording } from './wording/find-wording.js';
import { findFurniture, withoutFurniture } from './wording/repeated-boilerplate.js';
import { sketchOf } from './wording/sketch.js';
import { Sketches } from './wording/sketches.js';

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
 * Reads, compares and tells. Throws OptionError for options that make no sense; everything that is wrong with
 * an input becomes a problem in the result.
 */
export async function run(
  inputs: readonly string[] | readonly ArticleInput[],
  options: Options = {},
  hooks: Hooks = {},
): Promise<Result> {
  const settings = resolveSettings(options);
  const tell = hooks.onProgress ?? (() => {});
  const { articles, problems, skipped } = await readAll(inputs, settings, hooks, tell);
  const single = articles.map((article, n) => makeDocument(`r${n + 1}`, article, settings));
  const sketches = new Sketches(settings);
  for (const document of single) sketches.add(sketchOf(document, settings));
  const furniture = findFurniture(memoryCorpus(single), sketches);
  const documents = single.map((document) => withoutFurniture(document, furniture));
  const wording = findWording(memoryCorpus(documents), sketches, settings, (done, total) =>
    tell({ stage: 'comparing', done, total }),
  );
  const clusters = wording.clusters.map(({ members }) => members);
  const links = wording.pairs.map((pair) => ({ a: pair.a, b: pair.b, strength: strengthOf(pair) }));
  tell({ stage: 'stories', done: 0, total: null });
  const groups = settings.detail === 'wording' ? clusters : findStories(documents, clusters, links, settings);
  const clusterOf = new Map(
    clusters.flatMap((cluster) => cluster.map((member) => [member, cluster] as const)),
  );
  const stories = groups.map((members, done): StoryParts => {
    tell({ stage: 'facts', done, total: groups.length });
    return lookInto(members, documents, clusterOf, settings);
  });
  return assembleResult({ settings, documents, wording, stories, problems, skipped });
}

interface ReadInputs {
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
  readonly skipped: readonly Skip[];
}

/** Everything the inputs hold, articles in the order of their paths (and of their place in a file). */
async function readAll(
  inputs: readonly string[] | readonly ArticleInput[],
  settings: Settings,
  { stdin, stdinFilename }: Hooks,
  tell: (progress: Progress) => void,
): Promise<ReadInputs> {
  const articles: Article[] = [];
  const problems: Problem[] = [];
  const skipped: Skip[] = [];
  const items = isPaths(inputs)
    ? readArticles(inputs, { ...settings, stdin, stdinFilename })
    : givenArticles(inputs);
  for await (const item of items) {
    if (item.type === 'article') articles.push(item.article);
    else if (item.type === 'problem') problems.push(item.problem);
    else skipped.push(item.skip);
    tell({ stage: 'reading', done: articles.length, total: null });
  }
  articles.sort((x, y) => (x.path === y.path ? 0 : x.path < y.path ? -1 : 1));
  return { articles, problems, skipped };
}

function isPaths(inputs: readonly string[] | readonly ArticleInput[]): inputs is readonly string[] {
  return typeof inputs[0] === 'string' || inputs.length === 0;
}

/** How strongly shared wording speaks for one story: the part of the smaller report that is shared. */
function strengthOf(pair: Pair): number {
  if (pair.relation === 'template') return 0;
  return Math.max(pair.wordsSharedA, pair.wordsSharedB);
}

/** One story looked into: its facts as far as they are asked for, and the report that leads it. */
function lookInto(
  members: readonly number[],
  documents: readonly Document[],
  clusterOf: ReadonlyMap<number, readonly number[]>,
  settings: Settings,
): StoryParts {
  const own = members.map((member) => documents[member]);
  if (settings.detail !== 'full') {
    const { report, reason } = chooseLead(own, settings.lead === 'most-facts' ? 'first' : settings.lead, []);
    return { members, told: null, lead: own[report].id, leadReason: reason };
  }
  const clusters = [...new Set(members.map((member) => clusterOf.get(member) ?? [member]))].map((cluster) =>
    cluster.map((member) => documents[member].id),
  );
  const statements = findFacts(own, clusters, settings);
  const isAlone = own.length === 1;
  const quotes = isAlone ? null : findQuotes(own);
  const figures = isAlone ? null : findFigures(own);
  const told = {
    facts: [...statements.facts, ...(quotes?.facts ?? []), ...(figures?.facts ?? [])],
    verdicts: statements.verdicts,
    readingSet: statements.readingSet,
    quotes: quotes?.groups ?? [],
    conflicts: figures?.conflicts ?? [],
  };
  return { members, told, lead: statements.lead, leadReason: statements.leadReason };
}
