/** What a run can be given to read. */
import type { Article, ArticleInput } from './model/article.js';

/** Files, folders, globs and `-`, or articles as they are. */
export type Inputs = readonly string[] | readonly ArticleInput[] | ReadBefore;

/** Articles that were read before. */
export interface ReadBefore {
  readonly articles: readonly Article[];
}

/** One path is a list of one. */
export function listOf<T extends Inputs>(inputs: string | T): T | readonly string[] {
  return typeof inputs === 'string' ? [inputs] : inputs;
}
