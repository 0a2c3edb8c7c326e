/**
 * Who tells what: a row a statement, a mark a report, copies of one source in brackets. The marks stand first,
 * so that the statements have the rest of the page, however narrow it is.
 */
import type { Conflict, ConflictValue, FactEntry, StoryEntry } from '../model/result.js';
import { displayWidth } from './display-width.js';
import type { Page } from './page.js';
import type { Style } from './paint.js';
import { count, more } from './phrases.js';
import { valueKey } from './pretty-differences.js';
import type { ReportIndex } from './report-index.js';
import type { StatementClass } from './statement-classes.js';
import { bySource } from './tellers.js';
import { wrap } from './wrap.js';

export interface FactRow {
  readonly told: StatementClass;
  /** Reports that tell it. */
  readonly ids: readonly string[];
}

export type Mark = 'told' | 'rephrased' | 'differs' | 'none';

/** One source: a report, or several that are copies of one another. */
interface SourceColumn {
  readonly ids: readonly string[];
  /** Its copies side by side, or a number of them where the page is too narrow. */
  readonly spread: boolean;
}

const INDENT = '    ';
/** Narrower than this a sentence cannot be read. */
const LEAST_STATEMENT = 26;
const GAP = 2;

function headOf({ ids, spread }: SourceColumn, page: Page): string {
  const names = ids.map(page.clean);
  if (ids.length === 1) return names[0] ?? '';
  return spread ? `[${names.join(' ')}]` : `[${names[0] ?? ''}+${ids.length - 1}]`;
}

function marksWidth(columns: readonly SourceColumn[], page: Page): number {
  return columns.reduce((sum, column) => sum + displayWidth(headOf(column, page)) + GAP, 0);
}

/** As they fit: all copies, else the copies counted, else none. */
function columnsOf(order: readonly string[], index: ReportIndex, page: Page): readonly SourceColumn[] | null {
  const sources = bySource(order, index);
  const room = page.columns - INDENT.length - LEAST_STATEMENT;
  for (const spread of [true, false]) {
    const columns = sources.map((ids) => ({ ids, spread }));
    if (marksWidth(columns, page) <= room) return columns;
  }
  return null;
}

/** Of a statement the reports that give another value for something it gives a value for. */
export type Differing = (fact: FactEntry) => ReadonlySet<string>;

interface OwnValue {
  readonly conflict: Conflict;
  readonly value: ConflictValue;
}

const NONE: ReadonlySet<string> = new Set();

/** Looks each value up once, so that asking for every statement of a large story stays linear. */
export function differingIn(conflicts: readonly Conflict[]): Differing {
  const byReport = new Map<string, OwnValue[]>();
  for (const conflict of conflicts) {
    for (const value of conflict.values) {
      const known = byReport.get(value.report);
      if (known) known.push({ conflict, value });
      else byReport.set(value.report, [{ conflict, value }]);
    }
  }
  return ({ report, start, end }) => {
    const own = byReport.get(report)?.filter(({ value }) => value.start >= start && value.end <= end) ?? [];
    if (own.length === 0) return NONE;
    const ids = new Set<string>();
    for (const { conflict, value } of own) {
      const agree = new Set(
        conflict.values.filter((other) => valueKey(other) === valueKey(value)).map((other) => other.report),
      );
      for (const other of conflict.values) if (!agree.has(other.report)) ids.add(other.report);
    }
    return ids;
  };
}

export function markOf({ told, ids }: FactRow, id: string, differ: ReadonlySet<string>): Mark {
  if (differ.has(id)) return 'differs';
  if (!ids.includes(id)) return 'none';
  const status = told.members.find(({ report }) => report === id)?.status ?? 'rephrased';
  return status === 'rephrased' ? 'rephrased' : 'told';
}

function styleOf(mark: Mark, page: Page): Style {
  if (mark === 'none') return page.paint.faint;
  return mark === 'differs' ? page.paint.warning : (text) => text;
}

/** Padded to the width of its head. */
function cell(column: SourceColumn, marks: readonly Mark[], page: Page): string {
  const width = displayWidth(headOf(column, page));
  const sign = (mark: Mark): string => styleOf(mark, page)(page.signs[mark]);
  const [only = 'none'] = marks;
  if (marks.length === 1) return sign(only) + ' '.repeat(width - 1);
  if (column.spread) {
    const parts = column.ids.map(
      (id, at) => sign(marks[at] ?? 'none') + ' '.repeat(displayWidth(page.clean(id)) - 1),
    );
    return ` ${parts.join(' ')} `;
  }
  const telling = marks.filter((mark) => mark === 'told' || mark === 'rephrased').length;
  const text = telling === 0 ? ` ${page.signs.none}` : ` ${telling}/${marks.length}`;
  const differ = marks.includes('differs') ? page.signs.differs : '';
  return (text + differ).padEnd(width).slice(0, width);
}

function rowLines(
  row: FactRow,
  columns: readonly SourceColumn[],
  differ: ReadonlySet<string>,
  clip: (text: string) => string,
  page: Page,
): string[] {
  const cells = columns.map((column) =>
    cell(
      column,
      column.ids.map((id) => markOf(row, id, differ)),
      page,
    ),
  );
  const blank = ' '.repeat(INDENT.length + marksWidth(columns, page));
  const width = Math.min(page.columns, blank.length + page.proseColumns);
  const text = [{ text: clip(row.told.fact.text), style: null, trusted: true }];
  const [first = '', ...rest] = wrap(text, page, { first: blank, rest: blank }, width);
  const marks = cells.map((marked) => marked + ' '.repeat(GAP)).join('');
  return [INDENT + marks + first.slice(blank.length), ...rest];
}

function caption({ told, ids }: FactRow, differ: boolean): string {
  if (differ) return 'Not the same in all';
  if (told.sources > 1) return `${count(told.sources, 'source')}`;
  return `1 source, ${count(Math.max(told.reports, ids.length), 'copy', 'copies')}: not confirmed`;
}

/**
 * The table with its heading, rows under a caption that says how many sources tell them; null where the page
 * has no room for a mark a source.
 */
export function factTable(
  rows: readonly FactRow[],
  story: StoryEntry,
  index: ReportIndex,
  clip: (text: string) => string,
  page: Page,
): string[] | null {
  const order = [story.lead, ...story.reports.filter((id) => id !== story.lead)];
  const columns = columnsOf(order, index, page);
  if (columns === null || rows.length === 0) return null;
  const { signs, paint } = page;
  const shown = rows.slice(0, page.limits.rows);
  const differing = differingIn(story.conflicts);
  const told = shown.map((row) => ({ row, differ: differing(row.told.fact) }));
  const other = told.some(({ differ }) => differ.size > 0) ? ` ${signs.differs} another value` : '';
  const copied = columns.some(({ ids }) => ids.length > 1) ? ' [copies]' : '';
  const legend = `${signs.told} told ${signs.rephrased} in other words${other} ${signs.none} not told${copied}`;
  const byCaption = new Map<string, string[]>();
  for (const { row, differ } of told) {
    const head = caption(row, differ.size > 0);
    const lines = byCaption.get(head) ?? [];
    for (const line of rowLines(row, columns, differ, clip, page)) lines.push(line);
    byCaption.set(head, lines);
  }
  const heads = columns.map((column) => headOf(column, page) + ' '.repeat(GAP)).join('');
  return [
    `  ${paint.heading('Who tells what')}  ${paint.faint(legend)}`,
    INDENT + paint.report(heads.trimEnd()),
    ...[...byCaption].flatMap(([head, lines]) => [`${INDENT}${paint.faint(head)}`, ...lines]),
    ...more(rows.length - shown.length, 'statement', INDENT, page),
  ];
}
