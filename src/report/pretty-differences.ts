/** Where reports of one story say different things: every value beside the others, and who says so. */
import type { Conflict, ConflictValue, StoryEntry } from '../model/result.js';
import type { Page } from './page.js';
import { more } from './phrases.js';
import type { ReportIndex } from './report-index.js';
import { table } from './table.js';
import { bySource, tellers } from './tellers.js';
import { wrap } from './wrap.js';

interface Told {
  /** As the first of its reports words it. */
  readonly text: string;
  readonly reports: readonly string[];
  /** A later report says that it replaces it. */
  readonly isEarlier: boolean;
}

const LONGEST_VALUE = 120;

/** "46 unfilled positions" and "46 vacant positions" are one value, "5 years" and "5 months" are two. */
export function valueKey({ value, unit }: ConflictValue): string {
  const words = unit ?? '';
  return `${value}\0${words.slice(words.lastIndexOf(' ') + 1)}`;
}

/** One for each value: what was replaced first, then that of most sources. */
export function valuesTold(values: readonly ConflictValue[], index: ReportIndex): readonly Told[] {
  const byValue = new Map<string, { text: string; reports: string[]; isEarlier: boolean }>();
  for (const value of values) {
    const isEarlier = value.superseded === true;
    const known = byValue.get(valueKey(value));
    if (!known) {
      byValue.set(valueKey(value), { text: value.text, reports: [value.report], isEarlier });
      continue;
    }
    if (!known.reports.includes(value.report)) known.reports.push(value.report);
    known.isEarlier &&= isEarlier;
  }
  const weight = ({ reports }: Told): number => bySource(reports, index).length;
  return [...byValue.values()].sort(
    (a, b) => Number(b.isEarlier) - Number(a.isEarlier) || weight(b) - weight(a),
  );
}

function conflictLines(conflict: Conflict, index: ReportIndex, page: Page): string[] {
  const told = valuesTold(conflict.values, index);
  const rows = told.slice(0, page.limits.values).map(({ text, reports, isEarlier }) => [
    {
      text: page.clean(text.slice(0, LONGEST_VALUE)),
      style: isEarlier ? page.paint.faint : page.paint.heading,
    },
    { text: isEarlier ? 'earlier' : '' },
    { text: tellers(reports, index, page) },
  ]);
  const columns = [{ head: '', least: 12, wraps: true }, { head: '' }, { head: '', least: 20, wraps: true }];
  return [
    ...wrap([{ text: conflict.about, style: null }], page, {
      first: `    ${page.signs.bullet} `,
      rest: '      ',
    }),
    ...table(columns, rows, page, '        '),
    ...more(told.length - rows.length, 'value', '        ', page),
  ];
}

function section(heading: string, conflicts: readonly Conflict[], index: ReportIndex, page: Page): string[] {
  if (conflicts.length === 0) return [];
  const shown = conflicts.slice(0, page.limits.differences);
  return [
    `  ${page.paint.heading(heading)}`,
    ...shown.flatMap((conflict) => conflictLines(conflict, index, page)),
    ...more(conflicts.length - shown.length, 'difference', '    ', page),
  ];
}

/** Values that a later version replaced are no difference between reports, so they stand apart. */
export function conflictSections(
  conflicts: readonly Conflict[],
  heading: string,
  index: ReportIndex,
  page: Page,
): string[][] {
  const updates = conflicts.filter(({ resolution }) => resolution === 'update');
  const open = conflicts.filter(({ resolution }) => resolution !== 'update');
  return [section(heading, open, index, page), section('Later version says otherwise', updates, index, page)];
}

export function differences(story: StoryEntry, index: ReportIndex, page: Page): string[][] {
  return conflictSections(story.conflicts, 'Reports differ on', index, page);
}
