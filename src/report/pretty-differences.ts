/** Where reports of one story say different things: figures, dates, outcomes, and quotations that changed. */
import type { Conflict, QuoteGroup, StoryEntry } from '../model/result.js';
import { label } from './labels.js';
import type { Page } from './page.js';
import { listed, more } from './phrases.js';
import type { ReportIndex } from './report-index.js';
import type { Piece } from './wrap.js';
import { wrap } from './wrap.js';

function conflictLines(conflict: Conflict, index: ReportIndex, page: Page): string[] {
  const values = new Map<string, string[]>();
  for (const { value, unit, report } of conflict.values) {
    const words = unit === null ? value : `${value} ${unit}`;
    values.set(words, [...(values.get(words) ?? []), label(report, index, page)]);
  }
  const told = [...values].map(([value, who]) => `${value} in ${listed([...new Set(who)], 4)}`);
  const text: Piece[] = [{ text: `${conflict.about}: ${told.join('; ')}`, style: null }];
  return wrap(text, page, { first: `    ${page.signs.bullet} `, rest: '      ' });
}

function quoteLines(quote: QuoteGroup, page: Page): string[] {
  const who = listed([...new Set(quote.versions.map(({ report }) => page.clean(report)))], 6);
  const changes = quote.changes.map(({ from, to }) => `[-${from}-]{+${to}+}`).join(' ');
  const text: Piece[] = [
    { text: `${quote.speaker ?? 'speaker not told'} (${who}): ${changes}`, style: null },
  ];
  return wrap(text, page, { first: `    ${page.signs.bullet} `, rest: '      ' });
}

export function differences(story: StoryEntry, index: ReportIndex, page: Page): string[] {
  const altered = story.quotes.filter(({ kind, changes }) => kind === 'altered' && changes.length > 0);
  const most = page.limits.sentences;
  const conflicts =
    story.conflicts.length === 0
      ? []
      : [
          `  ${page.paint.heading('Reports differ on')}`,
          ...story.conflicts.slice(0, most).flatMap((conflict) => conflictLines(conflict, index, page)),
          ...more(story.conflicts.length - most, 'difference', '    ', page),
        ];
  if (altered.length === 0) return conflicts;
  return [
    ...conflicts,
    `  ${page.paint.heading('Quotations not alike')}`,
    ...altered.slice(0, most).flatMap((quote) => quoteLines(quote, page)),
    ...more(altered.length - most, 'quotation', '    ', page),
  ];
}
