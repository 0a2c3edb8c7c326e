/** The delivered text of a report and its structure: what a result's spans point into. */
import type { Block } from './document.js';
import type { Span } from './span.js';

export interface ReportText {
  readonly text: string;
  /** The part of `text` that is the article. */
  readonly body: Span;
  /** In order, never overlapping. */
  readonly blocks: readonly Block[];
}

/** By a report's id; null where it is not at hand. */
export type TextOf = (report: string) => ReportText | null;
