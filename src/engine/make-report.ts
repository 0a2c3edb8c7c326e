/** An article → its document and its sketch: the first half of a run, done alike on every thread. */
import type { Article } from '../model/article.js';
import type { ColumnSource } from '../model/column-source.js';
import type { Document } from '../model/document.js';
import type { Settings } from '../options.js';
import { ownColumns } from '../text/column-memory.js';
import { makeDocument } from '../text/document.js';
import { type Sketch, sketchOf } from '../wording/sketch.js';

export interface MadeReport {
  readonly document: Document;
  readonly sketch: Sketch;
}

/**
 * Its id is given later: it depends on the reports that come before. `memory`: of the sketch's shingles; `scratch`: of
 * what need not outlive the document.
 */
export function makeReport(
  article: Article,
  settings: Settings,
  memory: ColumnSource = ownColumns,
  scratch: ColumnSource = ownColumns,
): MadeReport {
  const document = makeDocument('', article, settings, scratch);
  return { document, sketch: sketchOf(document, settings, memory, scratch) };
}
