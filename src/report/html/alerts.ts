/** What an editor must know of a story before using it, in few words, each with the section that tells it. */
import type { StoryEntry } from '../../model/result.js';
import { count } from '../phrases.js';
import type { Context } from './context.js';
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

/** The gravest first. */
export function storyAlerts(story: StoryEntry, _context: Context): readonly Alert[] {
  const updated = story.conflicts.filter(({ resolution }) => resolution === 'update').length;
  const open = story.conflicts.length - updated;
  const altered = alteredQuotes(story).length;
  const alerts: Alert[] = [];
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
