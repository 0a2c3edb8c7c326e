/** What an editor must know of a story before using it, in few words, each with the section that tells it. */
import type { StoryAlert, StoryEntry } from '../../model/result.js';
import { count } from '../phrases.js';
import { alteredQuotes } from './story-sections.js';

export interface Alert {
  readonly kind: 'killed' | 'uncorrected' | 'differs' | 'updated' | 'quotes';
  readonly words: string;
  /** The end of the section's id. */
  readonly section: string;
}

/** Names of the kinds, as filters show them. */
export const ALERT_KINDS: readonly (readonly [Alert['kind'], string])[] = [
  ['killed', 'Killed text still carried'],
  ['uncorrected', 'Uncorrected text'],
  ['differs', 'Reports differ'],
  ['updated', 'Later version differs'],
  ['quotes', 'Altered quotations'],
];

function carried(alerts: readonly StoryAlert[]): string {
  return count(
    new Set(alerts.flatMap(({ carriers }) => carriers.map(({ report }) => report))).size,
    'report',
  );
}

/** The gravest first. */
export function storyAlerts(story: StoryEntry): readonly Alert[] {
  const updated = story.conflicts.filter(({ resolution }) => resolution === 'update').length;
  const open = story.conflicts.length - updated;
  const altered = alteredQuotes(story).length;
  const alerts: Alert[] = [];
  const stopped = story.alerts ?? [];
  const killed = stopped.filter(({ kind }) => kind === 'killed');
  const uncorrected = stopped.filter(({ kind }) => kind === 'uncorrected');
  if (killed.length > 0)
    alerts.push({ kind: 'killed', words: `killed text still in ${carried(killed)}`, section: 'stop' });
  if (uncorrected.length > 0)
    alerts.push({
      kind: 'uncorrected',
      words: `uncorrected text in ${carried(uncorrected)}`,
      section: 'stop',
    });
  if (open > 0)
    alerts.push({ kind: 'differs', words: `reports differ on ${count(open, 'point')}`, section: 'differ' });
  if (updated > 0)
    alerts.push({
      kind: 'updated',
      words: `${count(updated, 'value')} replaced by a later version`,
      section: 'differ',
    });
  if (altered > 0)
    alerts.push({ kind: 'quotes', words: count(altered, 'altered quotation'), section: 'quotes' });
  return alerts;
}
