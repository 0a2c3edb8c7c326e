/**
 * The short form for a chat or a pull request: what to read and where reports differ, the rest in parts that open.
 * Words of articles are escaped, so that they are no markup, mention nobody and link nowhere.
 */
import type { PairEntry, Result, StoryEntry } from '../model/result.js';
import { abridge, changeSegments } from './changed-text.js';
import { chooseStories } from './html/choose-stories.js';
import { clipped, visible } from './html/visible-text.js';
import { daysOf, when } from './html/when.js';
import { ownWords, RELATION_WORDS } from './labels.js';
import type { RenderOptions } from './page.js';
import { count, decimal, listed, percent, wholeNumber } from './phrases.js';
import { valuesTold } from './pretty-differences.js';
import { alterations } from './pretty-quotes.js';
import type { ReportIndex } from './report-index.js';
import { indexReport } from './report-index.js';
import { bySource } from './tellers.js';

/** A comment on a pull request holds 65,536 characters; so much is read by nobody anyway. */
const MOST = {
  stories: 20,
  reports: 25,
  differences: 12,
  quotes: 10,
  own: 6,
  ownReports: 12,
  pairs: 15,
  problems: 20,
};

const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['@', '&#64;'],
  ['#', '&#35;'],
]);

/** One line of delivered text, as text. */
export function plain(text: string, most = 200): string {
  return clipped(
    visible(text.slice(0, most * 4))
      .replace(/\s+/g, ' ')
      .trim(),
    most,
  )
    .replace(/[&<>@#]/g, (sign) => ENTITIES.get(sign) ?? '')
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/:\/\//g, '&#58;//')
    .replace(/\bwww\./gi, (prefix) => `${prefix.slice(0, 3)}&#46;`)
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

function name(id: string, index: ReportIndex): string {
  return `**${id}** ${plain(index.reports.get(id)?.source ?? '', 60)}`;
}

function folded(summary: string, lines: readonly string[]): string[] {
  return lines.length === 0
    ? []
    : ['', `<details><summary>${summary}</summary>`, '', ...lines, '', '</details>'];
}

function rest(hidden: number, noun: string): string[] {
  return hidden > 0 ? ['', `_and ${count(hidden, `more ${noun}`)}_`] : [];
}

function tellers(ids: readonly string[], index: ReportIndex): string {
  const groups = bySource(ids, index).map((members) => {
    const [only = ''] = members;
    return members.length === 1 ? name(only, index) : `${members.slice(0, 8).join('+')} (1 source)`;
  });
  return listed(groups, 8);
}

function readingLines(story: StoryEntry, index: ReportIndex): string[] {
  const readers = story.readingSet;
  if (readers.length === 0) return [];
  const shown = readers.slice(0, MOST.reports).map((id) => {
    const own = ownWords(index.statementsOf.get(id));
    const lead = id === story.lead ? `lead, ${story.leadReason}` : '';
    const why = [lead, own === null ? '' : `${own} nobody else has`].filter((part) => part !== '').join('; ');
    return `1. ${name(id, index)}${why === '' ? '' : `: ${why}`}`;
  });
  const heading = `**Read ${wholeNumber(readers.length)} of ${wholeNumber(story.reports.length)}**`;
  return ['', heading, '', ...shown, ...rest(readers.length - shown.length, 'report')];
}

function differenceLines(story: StoryEntry, index: ReportIndex): string[] {
  if (story.conflicts.length === 0) return [];
  const shown = story.conflicts.slice(0, MOST.differences);
  const rows = shown.map((conflict) => {
    const told = valuesTold(conflict.values, index).map(
      ({ text, reports }) => `**${plain(text, 80)}** (${tellers(reports, index)})`,
    );
    const updated = conflict.resolution === 'update' ? ' _(updated)_' : '';
    return `- ${plain(conflict.about, 120)}${updated}: ${told.slice(0, 6).join(' · ')}`;
  });
  return [
    '',
    '**Reports differ on**',
    '',
    ...rows,
    ...rest(story.conflicts.length - shown.length, 'difference'),
  ];
}

function quoteLines(story: StoryEntry, index: ReportIndex): string[] {
  const altered = story.quotes.filter((quote) => alterations(quote).length > 0);
  const lines = altered.slice(0, MOST.quotes).flatMap((quote) => {
    const [first] = quote.versions;
    if (!first) return [];
    return alterations(quote)
      .slice(0, 3)
      .map((variant) => {
        const words = abridge(changeSegments(first.text, first.start, variant.changes)).map(
          ({ kind, text }) => {
            if (kind === 'removed') return `<del>${plain(text)}</del>`;
            if (kind === 'added') return `<ins>${plain(text)}</ins>`;
            return kind === 'gap' ? '…' : plain(text, 400);
          },
        );
        const who = `${tellers([first.report], index)} → ${tellers(variant.reports, index)}`;
        return `- ${plain(quote.speaker ?? 'speaker not told', 100)}: ${words.join(' ')} (${who})`;
      });
  });
  return folded(count(altered.length, 'altered quotation'), lines);
}

function ownLines(story: StoryEntry, index: ReportIndex): string[] {
  const parts = story.reports.flatMap((id) => {
    const own = index.statementsOf.get(id)?.own ?? [];
    return own.length > 0 ? [{ id, own }] : [];
  });
  const lines = parts
    .slice(0, MOST.ownReports)
    .flatMap(({ id, own }) => [
      `- ${name(id, index)}`,
      ...own.slice(0, MOST.own).map(({ text }) => `  - ${plain(text, 300)}`),
      ...(own.length > MOST.own ? [`  - _and ${wholeNumber(own.length - MOST.own)} more_`] : []),
    ]);
  return folded('What each report alone has', [...lines, ...rest(parts.length - MOST.ownReports, 'report')]);
}

function reportLines(story: StoryEntry, index: ReportIndex): string[] {
  const rows = story.reports.slice(0, MOST.reports).flatMap((id) => {
    const report = index.reports.get(id);
    if (!report) return [];
    const verdict = report.verdict === null ? '' : report.verdict.replace('-', ' ');
    return [`| ${name(id, index)} | ${when(report.published)} | ${wholeNumber(report.words)} | ${verdict} |`];
  });
  const head = ['| report | published | words | verdict |', '|---|---|--:|---|'];
  return folded(count(story.reports.length, 'report'), [
    ...head,
    ...rows,
    ...rest(story.reports.length - rows.length, 'report'),
  ]);
}

function pairLines(pairs: readonly PairEntry[]): string[] {
  if (pairs.length === 0) return [];
  const closest = [...pairs].sort((x, y) => y.jaccard - x.jaccard);
  const rows = closest
    .slice(0, MOST.pairs)
    .map(
      ({ a, b, relation, jaccard, containmentA, containmentB }) =>
        `| ${a} ${b} | ${RELATION_WORDS[relation]} | ${decimal(jaccard)} | ${percent(containmentA)} | ${percent(containmentB)} |`,
    );
  const head = ['| pair | relation | Jaccard | of the first | of the second |', '|---|---|--:|--:|--:|'];
  return folded(`Wording in common: ${count(pairs.length, 'pair')}`, [
    ...head,
    ...rows,
    ...rest(pairs.length - rows.length, 'pair'),
  ]);
}

function storyLines(story: StoryEntry, index: ReportIndex): string[] {
  const days = daysOf(story.reports.map((id) => index.reports.get(id)?.published ?? null));
  const sizes = `${count(story.reports.length, 'report')}, ${count(story.clusters.length, 'independent source')}`;
  return [
    '',
    `### ${plain(story.title ?? 'Story without a headline')}`,
    '',
    `${sizes}${days === '' ? '' : `, ${days}`}`,
    ...readingLines(story, index),
    ...differenceLines(story, index),
    ...quoteLines(story, index),
    ...ownLines(story, index),
    ...reportLines(story, index),
    ...pairLines(index.pairsOf.get(story.id) ?? []),
  ];
}

function problemLines({ problems }: Result): string[] {
  const shown = problems.slice(0, MOST.problems).map(({ path, record, message }) => {
    const place = record === null ? path : `${path}#${record}`;
    return `- ${plain(place)}: ${plain(message, 300)}`;
  });
  return folded(count(problems.length, 'problem'), [
    ...shown,
    ...rest(problems.length - shown.length, 'problem'),
  ]);
}

/** In pieces, a story at a time; the largest stories of several reports, as many as a comment holds. */
export function* renderMarkdown(result: Result, options: RenderOptions = {}): Generator<string> {
  const index = indexReport(result);
  const { counts } = result;
  const several = chooseStories(result, options.reportLimit ?? Number.POSITIVE_INFINITY).filter(
    ({ reports }) => reports.length > 1,
  );
  const shown = several.slice(0, MOST.stories);
  yield `## ${count(counts.reports, 'report')}, ${count(counts.stories, 'story', 'stories')}\n`;
  for (const story of shown) yield `${storyLines(story, index).join('\n')}\n`;
  const told = shown.reduce((sum, { reports }) => sum + reports.length, 0);
  const left = counts.reports - told;
  if (left > 0)
    yield `\n_${count(left, 'report')} alone on ${left === 1 ? 'its' : 'their'} story, or of smaller stories._\n`;
  const problems = problemLines(result);
  if (problems.length > 0) yield `${problems.join('\n')}\n`;
}
