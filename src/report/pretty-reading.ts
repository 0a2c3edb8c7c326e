/** The answer an editor wants first: which reports to read, which to skip, and why. */
import type { ReportEntry, StoryEntry } from '../model/result.js';
import { label, ownWords } from './labels.js';
import type { Page } from './page.js';
import { listed, more, wholeNumber } from './phrases.js';
import type { ReportIndex } from './report-index.js';
import type { Piece } from './wrap.js';
import { wrap } from './wrap.js';

function reason(id: string, story: StoryEntry, index: ReportIndex, page: Page): string {
  const words = ownWords(index.statementsOf.get(id));
  const own = words === null ? '' : `${words} nobody else has`;
  if (id !== story.lead) return own || 'needed for facts that it shares with the skipped reports only';
  const lead = story.leadReason === '' ? 'lead' : `lead (${page.clean(story.leadReason)})`;
  return own === '' ? lead : `${lead}; ${own}`;
}

function skipReason(report: ReportEntry, index: ReportIndex, page: Page): string {
  const over = report.nothingNewOver.map((id) => label(id, index, page));
  if (over.length === 0) return 'no fact of its own';
  return `${report.verdict === 'duplicate' ? 'duplicate of' : 'nothing new over'} ${listed(over, 4)}`;
}

function entry(id: string, why: string, index: ReportIndex, page: Page): string[] {
  const pieces: Piece[] = [
    { text: label(id, index, page), style: page.paint.report, trusted: true },
    { text: `: ${why}`, style: null, trusted: true },
  ];
  return wrap(pieces, page, { first: '    ', rest: '       ' });
}

/** Nothing for a story whose facts were not looked for. */
export function readingAdvice(story: StoryEntry, index: ReportIndex, page: Page): string[] {
  const readers = story.readingSet;
  if (readers.length === 0) return [];
  const read = new Set(readers);
  const skipped = story.reports.flatMap((id) => {
    const report = index.reports.get(id);
    const known = report && (report.verdict === 'nothing-new' || report.verdict === 'duplicate');
    return known && !read.has(id) ? [report] : [];
  });
  const total = wholeNumber(story.reports.length);
  const heading =
    readers.length === story.reports.length
      ? `Read all ${total}: each has something the others lack`
      : `Read ${wholeNumber(readers.length)} of ${total}: together they hold every fact of the story`;
  const most = page.limits.reportsWithSentences;
  return [
    `  ${page.paint.heading(heading)}`,
    ...readers.slice(0, most).flatMap((id) => entry(id, reason(id, story, index, page), index, page)),
    ...more(readers.length - most, 'report', '    ', page),
    ...(skipped.length > 0 ? [`  ${page.paint.heading('Can be skipped')}`] : []),
    ...skipped
      .slice(0, most)
      .flatMap((report) => entry(report.id, skipReason(report, index, page), index, page)),
    ...more(skipped.length - most, 'report', '    ', page),
  ];
}
