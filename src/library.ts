/**
 * The functions of the library that run the whole flow, and the reader on its own.
 */

import type { Archive } from './archive/open-archive.js';
import type { Baseline } from './check/baseline.js';
import { abortable } from './engine/abortable.js';
import { listOf } from './inputs.js';
import type { Article, ArticleInput } from './model/article.js';
import type { Check } from './model/finding.js';
import type { Problem } from './model/problem.js';
import type { Result } from './model/result.js';
import { type CheckOptions, type Options, resolveSettings } from './options.js';
import { type Hooks, partHooks, run } from './pipeline.js';
import { readArticles as readItems } from './read/read-articles.js';
import { type ResultEvent, resultEvents } from './report/result-events.js';
import { runCheck } from './run-check.js';

/** Options of a run, and what a caller may listen to; hooks change nothing in the result. */
export type RunOptions = Options & Hooks;

/**
 * Reads files, folders and globs, or takes articles as they are, and tells what they share and what each alone
 * adds: the JSON contract as an object. Throws OptionError for a wrong option; whatever is wrong with an
 * input is a problem in the result.
 */
export async function findDuplicates(
  inputs: string | readonly string[] | readonly ArticleInput[],
  options: RunOptions = {},
): Promise<Result> {
  const { hooks, rest } = partHooks(options);
  return run(listOf(inputs), rest, hooks);
}

/**
 * The same result object by object. What a report shares is known only when all have been read, so problems
 * and reports come first, then the rest; the order is that of `--format ndjson`.
 */
export async function* streamDuplicates(
  inputs: string | readonly string[] | readonly ArticleInput[],
  options: RunOptions = {},
): AsyncGenerator<ResultEvent> {
  yield* resultEvents(await findDuplicates(inputs, options));
}

/** Options of a check: those of a run, and what it fails on. */
export type CheckRunOptions = RunOptions &
  CheckOptions & {
    /** Reports to check against; findings are never about these. */
    readonly against?: string | readonly string[] | readonly ArticleInput[] | undefined;
    /** Open ones: all that they hold is checked against too, and they are left open. */
    readonly archives?: readonly Archive[] | undefined;
    /** As `parseBaseline` gives it. */
    readonly baseline?: Baseline | undefined;
  };

/**
 * Checks reports against each other and against known ones: `dedupe check` as a call. Embargoes are looked at only
 * where `now` is given. Throws as `findDuplicates` does, and ArchiveError; that a check fails is no error but `passed`.
 */
export async function check(
  incoming: string | readonly string[] | readonly ArticleInput[],
  options: CheckRunOptions = {},
): Promise<Check> {
  const { hooks, rest: own } = partHooks(options);
  const { against, archives, baseline, ...rest } = own;
  const { failOn, maxFindings, leastJaccard, skipSameSource, failOnNew, allowEmpty, now, ...engine } = rest;
  return runCheck(
    {
      incoming: listOf(incoming),
      against: against === undefined ? null : listOf(against),
      archives,
      options: engine,
      check: { failOn, maxFindings, leastJaccard, skipSameSource, failOnNew, allowEmpty, now },
      baseline,
    },
    hooks,
  );
}

/** Compares two articles and nothing else: a result of two reports. */
export async function compareArticles(
  a: ArticleInput,
  b: ArticleInput,
  options: RunOptions = {},
): Promise<Result> {
  return findDuplicates([a, b], options);
}

/**
 * Reads articles without comparing them, one at a time, in order of path: each item is an article, or a
 * problem that says why something is not one. Files left out by rule are not told here; `findDuplicates` does.
 */
export async function* readArticles(
  inputs: string | readonly string[],
  options: Options & Omit<Hooks, 'onProgress' | 'onTexts'> = {},
): AsyncGenerator<Article | Problem> {
  const { hooks, rest } = partHooks(options);
  const settings = { ...resolveSettings(rest), ...hooks };
  const items = readItems(listOf(inputs), settings);
  for await (const item of abortable(items, hooks.signal)) {
    if (item.type === 'article') yield item.article;
    if (item.type === 'problem') yield item.problem;
  }
}
