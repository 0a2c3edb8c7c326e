/** What reading yields, one at a time: an article, a line on why something is not one, or that a file is begun. */
import type { Article } from './article.js';
import type { Problem, Skip } from './problem.js';

export type ReadItem =
  | { readonly type: 'article'; readonly article: Article }
  | { readonly type: 'problem'; readonly problem: Problem }
  | SkipItem
  | FileItem;

interface SkipItem {
  readonly type: 'skip';
  readonly skip: Skip;
  /** The input path it is about: the skip's own, or that of the file whose record was left out. */
  readonly file: string;
  readonly record: string | number | null;
}

/** What comes after it is of this file, or of one inside it, until the next. */
interface FileItem {
  readonly type: 'file';
  readonly path: string;
  /** Name of the reader that suits it. */
  readonly reader: string;
  /** How many files it lies in. */
  readonly depth: number;
}
