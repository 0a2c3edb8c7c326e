/** What a report does to earlier ones, in a word and a shape. */
import type { ReportEntry } from '../../model/result.js';

export interface ReportEvent {
  readonly word: string;
  readonly shape: 'dot' | 'square' | 'diamond' | 'cross';
}

/** Null for a report that is nothing but a report. */
export function eventOf({ lifecycle }: ReportEntry): ReportEvent | null {
  return lifecycle === 'usable' ? null : { word: lifecycle, shape: 'cross' };
}
