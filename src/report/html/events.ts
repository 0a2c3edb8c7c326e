/** What a report does to earlier ones, or that it is none of the story's content: in words and a shape. */
import type { ReportEntry } from '../../model/result.js';
import { when } from './when.js';

export interface ReportEvent {
  readonly word: string;
  readonly shape: 'dot' | 'square' | 'diamond' | 'cross';
}

/** Null for a report that is nothing but a report. */
export function eventOf(report: ReportEntry): ReportEvent | null {
  const { lifecycle, supersededBy, signals = [], embargo } = report;
  const older = supersededBy === undefined ? '' : `, older version of ${supersededBy}`;
  if (signals.includes('kill')) return { word: `kill${older}`, shape: 'cross' };
  if (signals.includes('withdrawal')) return { word: `withdrawal${older}`, shape: 'cross' };
  if (lifecycle === 'canceled') return { word: `taken back${older}`, shape: 'cross' };
  if (lifecycle === 'withheld')
    return { word: embargo === undefined ? 'withheld' : `withheld until ${when(embargo)}`, shape: 'dot' };
  if (signals.includes('correction')) return { word: `correction${older}`, shape: 'diamond' };
  if (signals.includes('advisory')) return { word: 'note to editors', shape: 'dot' };
  if (signals.some((signal) => signal === 'update' || signal === 'writethru' || signal === 'refile'))
    return { word: `update${older}`, shape: 'square' };
  if (older !== '') return { word: older.slice(2), shape: 'dot' };
  return embargo === undefined ? null : { word: `embargo until ${when(embargo)}`, shape: 'dot' };
}
