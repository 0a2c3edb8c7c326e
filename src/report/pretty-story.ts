/**
 * One story, in the order an editor asks: what must not run, who has it, what to read, where the reports differ, what is not
 * confirmed, what is new where; then the evidence, who copied whom.
 */
import type { StoryEntry } from '../model/result.js';
import { limitLines } from './limit-words.js';
import type { Page } from './page.js';
import { count } from './phrases.js';
import { alerts } from './pretty-alerts.js';
import { confirmations } from './pretty-confirmation.js';
import { differences } from './pretty-differences.js';
import { ownStatements } from './pretty-own.js';
import { sharedPassages } from './pretty-passages.js';
import { quotations } from './pretty-quotes.js';
import { readingAdvice } from './pretty-reading.js';
import { groupLines, reportsTable } from './pretty-reports.js';
import { wordingShared } from './pretty-wording.js';
import type { ReportIndex } from './report-index.js';
import { contentOf } from './story-content.js';
import { wrap } from './wrap.js';

const MAX_TITLE = 300;

function titleLines(story: StoryEntry, page: Page): string[] {
  const title = (story.title ?? 'Story without a headline').slice(0, MAX_TITLE);
  const sizes = `${count(story.reports.length, 'report')}, ${count(story.clusters.length, 'wording')}`;
  return [
    page.paint.faint(page.signs.rule.repeat(page.proseColumns)),
    ...wrap(
      [
        { text: `${page.clean(story.id)} `, style: page.paint.report, trusted: true },
        { text: title, style: page.paint.heading },
      ],
      page,
      { first: '', rest: '   ' },
    ),
    `   ${page.paint.faint(sizes)}`,
    ...limitLines(story, page),
  ];
}

/** Sections set apart by one empty line; those with nothing to say are not there. */
export function spaced(sections: readonly (readonly string[])[]): string[] {
  return sections
    .filter((lines) => lines.length > 0)
    .flatMap((lines, at) => (at === 0 ? lines : ['', ...lines]));
}

export function storyLines(story: StoryEntry, index: ReportIndex, page: Page): string[] {
  const content = contentOf(story, index);
  return spaced([
    titleLines(story, page),
    alerts(story, index, page),
    [...reportsTable(story, index, page), ...groupLines(story, index, page)],
    readingAdvice(content.story, content.index, page),
    ...differences(story, index, page),
    quotations(story, index, page),
    confirmations(content.story, content.index, page),
    ownStatements(story, index, page),
    wordingShared(index.pairsOf.get(story.id) ?? [], story.reports, index, page),
    sharedPassages(index.passagesOf.get(story.id) ?? [], 'Shared passages', page),
  ]);
}
