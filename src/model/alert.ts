/** Killed or uncorrected words that reports still carry, by positions in the run's documents. */
import type { AlertPassage, Change, StoryAlert } from './result.js';

export interface Alert {
  readonly kind: StoryAlert['kind'];
  /** The report whose words they are. */
  readonly version: number;
  /** What took it back or corrected it; `version` itself where that was delivered as canceled. */
  readonly by: number;
  /** Ascending. */
  readonly carriers: readonly { readonly report: number; readonly passages: readonly AlertPassage[] }[];
  /** Empty but for corrections. */
  readonly changes: readonly Change[];
}
