/** The report for people: a line of counts, the stories, the reports alone, then what was not read. */
import type { Detail, Result, StoryEntry } from '../model/result.js';
import type { Page, RenderOptions } from './page.js';
import { pageFor } from './page.js';
import { pageText, wholeLines } from './page-text.js';
import { count, more } from './phrases.js';
import { sharedPassages } from './pretty-passages.js';
import { problemLines, skipLines } from './pretty-problems.js';
import { singleReports } from './pretty-reports.js';
import { spaced, storyLines } from './pretty-story.js';
import { pairList } from './pretty-wording.js';
import type { ReportIndex } from './report-index.js';
import { ACROSS, indexReport } from './report-index.js';
import { templateFigures } from './template-figures.js';
import { wrap } from './wrap.js';

const DEPTH: Readonly<Record<Detail, string | null>> = {
  wording: 'Compared by wording only: no stories, passages or facts (--detail wording).',
  summary: 'Without passages and facts (--detail summary).',
  passages: 'Without facts (--detail passages).',
  full: null,
};

function largestOnly(stories: number): string {
  return `Passages and facts of the ${count(stories, 'largest story', 'largest stories')} only (--detail full for all).`;
}

function headline(result: Result, page: Page): string[] {
  const { counts } = result;
  const groups = result.clusters.filter(({ reports }) => reports.length > 1).length;
  const parts = [
    count(counts.reports, 'report'),
    count(counts.stories, 'story', 'stories'),
    groups === 0 ? 'no near-duplicates' : count(groups, 'near-duplicate group'),
    ...(counts.problems > 0 ? [count(counts.problems, 'problem')] : []),
    ...(counts.skipped > 0 ? [`${counts.skipped} left out`] : []),
  ];
  const text = parts.join(` ${page.signs.dot} `);
  const full = result.fullStories?.length ?? 0;
  const depth = full > 0 ? largestOnly(full) : counts.reports > 0 ? DEPTH[result.detail] : null;
  return [
    ...wrap([{ text, style: page.paint.heading, trusted: true }], page, { first: '', rest: '' }),
    ...(depth === null ? [] : [page.paint.faint(depth)]),
  ];
}

function isToldInFull({ reports, alerts }: StoryEntry): boolean {
  return reports.length > 1 || alerts !== undefined;
}

/**
 * Stories of several reports, the largest first; the order of the result breaks ties. Those with words that must not
 * run come before all others: they are what a person has to act on.
 */
function inOrder(stories: readonly StoryEntry[]): StoryEntry[] {
  const urgency = ({ alerts }: StoryEntry): number => (alerts === undefined ? 0 : 1);
  return stories
    .filter(isToldInFull)
    .sort((a, b) => urgency(b) - urgency(a) || b.reports.length - a.reports.length);
}

function alone(result: Result, index: ReportIndex, page: Page): string[] {
  const single = result.stories.filter((story) => !isToldInFull(story));
  const reports = single.flatMap((story) => index.reports.get(story.reports[0] ?? '') ?? []);
  return singleReports(reports, page);
}

function betweenStories(index: ReportIndex, page: Page): string[] {
  const sections = spaced([
    pairList(index.pairsOf.get(ACROSS) ?? [], page),
    templateFigures(index.pairsOf.get(ACROSS) ?? [], index, page),
    sharedPassages(index.passagesOf.get(ACROSS) ?? [], 'Passages', page),
  ]);
  return sections.length === 0 ? [] : [page.paint.heading('Wording shared between stories'), ...sections];
}

/** In pieces: a story at a time. Every line ends in a line break; no other control but SGR is written. */
export function* renderPretty(result: Result, options: RenderOptions): Generator<string> {
  const page = pageFor(options);
  const index = indexReport(result);
  yield pageText(headline(result, page), page);
  const stories = inOrder(result.stories);
  const shown = stories.slice(0, page.limits.stories);
  for (const story of shown) yield pageText(['', ...storyLines(story, index, page)], page);
  const rest = spaced([
    more(stories.length - shown.length, 'story of several reports', '', page, 'stories of several reports'),
    alone(result, index, page),
    betweenStories(index, page),
  ]);
  if (rest.length > 0) yield pageText(['', ...rest], page);
  const unread = spaced([problemLines(result, page), skipLines(result, page)]);
  if (unread.length > 0) yield wholeLines(['', ...unread]);
}
