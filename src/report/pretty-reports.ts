/** The reports of a story in a table: near-duplicates side by side, each with what it adds. */
import type { ReportEntry, StoryEntry } from '../model/result.js';
import { lifecycleWords, verdictWords } from './labels.js';
import type { Page } from './page.js';
import { count, listed, more, percent, time, wholeNumber } from './phrases.js';
import type { ReportIndex } from './report-index.js';
import type { Cell, Column } from './table.js';
import { table } from './table.js';
import { wrap } from './wrap.js';

interface Row {
  readonly report: ReportEntry;
  /** Where it stands in its group of near-duplicates. */
  readonly group: 'none' | 'top' | 'middle' | 'bottom';
}

function groupPlace(position: number, size: number): Row['group'] {
  if (size < 2) return 'none';
  if (position === 0) return 'top';
  return position === size - 1 ? 'bottom' : 'middle';
}

function leadFirst(ids: readonly string[], lead: string): readonly string[] {
  return ids.includes(lead) ? [lead, ...ids.filter((id) => id !== lead)] : ids;
}

/** Cluster by cluster, the lead's first; within a cluster the lead first, then in the story's order. */
function rowsOf(story: StoryEntry, index: ReportIndex): Row[] {
  const clusters = story.clusters.map((id) => index.clusters.get(id)?.reports ?? []);
  const ordered = [
    ...clusters.filter((ids) => ids.includes(story.lead)),
    ...clusters.filter((ids) => !ids.includes(story.lead)),
  ];
  return ordered.flatMap((ids) =>
    leadFirst(ids, story.lead).flatMap((id, position) => {
      const report = index.reports.get(id);
      return report ? [{ report, group: groupPlace(position, ids.length) }] : [];
    }),
  );
}

function reportColumns(page: Page, adds: string): readonly Column[] {
  const columns: Column[] = [
    { head: '' },
    { head: 'Source', least: 10 },
    { head: 'Published', drop: 1 },
    { head: 'Words', align: 'right', drop: 2 },
    { head: adds, least: 16, wraps: true },
  ];
  return !page.wide || adds === 'Headline' ? columns : [...columns, { head: 'Headline', least: 20 }];
}

/** The words that a report still has and should not. */
export function carriedWords(id: string, { alerts = [] }: StoryEntry): string {
  const kinds = alerts.flatMap(({ kind, carriers }) =>
    carriers.some(({ report }) => report === id) ? [kind] : [],
  );
  if (kinds.length === 0) return '';
  return kinds.includes('killed') ? 'carries killed words' : 'carries uncorrected words';
}

function cells(row: Row, story: StoryEntry, index: ReportIndex, page: Page): Cell[] {
  const { report } = row;
  const adds =
    verdictWords(report, index.statementsOf.get(report.id), page) || (report.id === story.lead ? 'lead' : '');
  const sign = {
    none: ' ',
    top: page.signs.groupTop,
    middle: page.signs.groupMiddle,
    bottom: page.signs.groupBottom,
  }[row.group];
  return [
    { text: `${sign} ${page.clean(report.id)}`, style: page.paint.report },
    { text: page.clean(report.source.slice(0, 200)) },
    { text: time(report.published, page) },
    { text: wholeNumber(report.words) },
    {
      text: [origin(report), carriedWords(report.id, story), adds].filter((words) => words !== '').join('; '),
    },
    { text: page.clean((report.title ?? '').slice(0, 300)) },
  ];
}

/** What the archive knew already is told from what came in. */
function origin({ archived }: ReportEntry): string {
  return archived === undefined ? '' : 'archived';
}

export function reportsTable(story: StoryEntry, index: ReportIndex, page: Page): string[] {
  const rows = rowsOf(story, index);
  const shown = rows.slice(0, page.limits.reports);
  const drawn = table(
    reportColumns(
      page,
      shown.some(({ report }) => report.verdict !== null || lifecycleWords(report, page) !== '')
        ? 'What it adds'
        : '',
    ),
    shown.map((row) => cells(row, story, index, page)),
    page,
    '  ',
  );
  return [...drawn, ...more(rows.length - shown.length, 'report', '    ', page)];
}

/** The groups of near-duplicates in words: the signs beside the table repeat them. */
export function groupLines(story: StoryEntry, index: ReportIndex, page: Page): string[] {
  const groups = story.clusters.flatMap((id) => {
    const cluster = index.clusters.get(id);
    return cluster && cluster.reports.length > 1 ? [cluster] : [];
  });
  const shown = groups.slice(0, page.limits.carriers);
  return [
    ...shown.flatMap((cluster) => {
      const who = listed(cluster.reports.map(page.clean), page.limits.groupMembers);
      const link = percent(cluster.cohesion);
      const text = `${page.signs.groupTop}${page.signs.groupBottom} near-duplicates: ${who} (weakest link ${link})`;
      return wrap([{ text, style: null, trusted: true }], page, { first: '  ', rest: '     ' });
    }),
    ...more(
      groups.length - shown.length,
      'group of near-duplicates',
      '    ',
      page,
      'groups of near-duplicates',
    ),
  ];
}

/** Reports that are a story by themselves, in one table. */
export function singleReports(reports: readonly ReportEntry[], page: Page): string[] {
  if (reports.length === 0) return [];
  const shown = reports.slice(0, page.limits.single);
  const rows = shown.map((report) => [
    { text: page.clean(report.id), style: page.paint.report },
    { text: page.clean(report.source.slice(0, 200)) },
    { text: time(report.published, page) },
    { text: wholeNumber(report.words) },
    {
      text: [origin(report), lifecycleWords(report, page), page.clean((report.title ?? '').slice(0, 300))]
        .filter(Boolean)
        .join(': '),
    },
  ]);
  return [
    page.paint.heading(
      `${count(reports.length, 'report')} alone on ${reports.length === 1 ? 'its' : 'their'} story`,
    ),
    ...table(reportColumns(page, 'Headline'), rows, page, '  '),
    ...more(reports.length - shown.length, 'report', '  ', page),
  ];
}
