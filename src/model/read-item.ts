/** What reading yields, one at a time: an article, or a line on why something is not one. */
import type { Article } from './article.js';
import type { Problem, Skip } from './problem.js';

export type ReadItem =
  | { readonly type: 'article'; readonly article: Article }
  | { readonly type: 'problem'; readonly problem: Problem }
  | { readonly type: 'skip'; readonly skip: Skip };
