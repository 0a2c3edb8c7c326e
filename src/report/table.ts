/** Tables without lines: columns sized to what they hold and to the page. The only file that knows cli-table3. */
import CliTable from 'cli-table3';
import { cutToWidth, displayWidth } from './display-width.js';
import type { Page } from './page.js';
import type { Style } from './paint.js';
import { wrap } from './wrap.js';

export interface Column {
  readonly head: string;
  readonly align?: 'left' | 'right';
  /** May be made as narrow as this when the page is too narrow; without it the column keeps its width. */
  readonly least?: number;
  /** Left out where the page has no room for it, the highest first; without it the column always stays. */
  readonly drop?: number;
  /** Too long a cell goes on in a second line instead of being cut. */
  readonly wraps?: boolean;
}

export interface Cell {
  readonly text: string;
  readonly style?: Style;
}

const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};

/** The layout of cli-table3 is quadratic in rows; the widths are ours, so blocks fit one under the other. */
const BLOCK_ROWS = 100;

function naturalWidths(columns: readonly Column[], rows: readonly (readonly Cell[])[]): number[] {
  return columns.map((column, index) =>
    rows.reduce(
      (widest, row) => Math.max(widest, displayWidth(row[index]?.text ?? '')),
      displayWidth(column.head),
    ),
  );
}

/** Least width of all columns, with the blanks between them. */
function leastWidth(columns: readonly Column[], natural: readonly number[]): number {
  return columns.reduce(
    (sum, column, at) => sum + Math.min(natural[at] ?? 0, column.least ?? Number.POSITIVE_INFINITY) + 2,
    -2,
  );
}

/** Places of the columns that there is room for. */
function columnsThatFit(
  columns: readonly Column[],
  natural: readonly number[],
  room: number,
): readonly number[] {
  let places = columns.map((_, at) => at);
  const some = (values: readonly number[]): number[] => places.map((at) => values[at] ?? 0);
  while (
    leastWidth(
      places.map((at) => columns[at] ?? { head: '' }),
      some(natural),
    ) > room
  ) {
    const most = Math.max(...places.map((at) => columns[at]?.drop ?? 0));
    if (most === 0) break;
    places = places.filter((at) => columns[at]?.drop !== most);
  }
  return places;
}

/** Takes what is too much from the widest column that may give, again and again; a few columns only. */
function fitted(columns: readonly Column[], natural: readonly number[], room: number): number[] {
  const widths = [...natural];
  let excess = widths.reduce((sum, width) => sum + width + 2, -2) - room;
  while (excess > 0) {
    let widest = -1;
    for (const [index, column] of columns.entries()) {
      const gives = column.least !== undefined && (widths[index] ?? 0) > column.least;
      if (gives && (widest < 0 || (widths[index] ?? 0) > (widths[widest] ?? 0))) widest = index;
    }
    if (widest < 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
    excess -= 1;
  }
  return widths;
}

function cellText(cell: Cell, column: Column, width: number, page: Page): string {
  const style: Style = cell.style ?? ((text) => text);
  if (displayWidth(cell.text) <= width) return cell.text === '' ? '' : style(cell.text);
  if (!column.wraps) return style(cutToWidth(cell.text, width, page.signs.ellipsis));
  const lines = wrap([{ text: cell.text, style: null, trusted: true }], page, { first: '', rest: '' }, width);
  return lines.map((line) => style(line)).join('\n');
}

function drawn(
  columns: readonly Column[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): string[] {
  const block = new CliTable({
    chars: NO_LINES,
    colWidths: [...widths],
    colAligns: columns.map((column) => column.align ?? 'left'),
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
  });
  for (const row of rows) block.push([...row]);
  return block.toString().split('\n');
}

/**
 * The table's lines, head first unless all heads are empty; a column in which no row has anything is not
 * drawn, nor one that may be dropped where the page is too narrow. Cells hold cleaned text; styles are put on
 * after measuring and cutting.
 */
export function table(
  allColumns: readonly Column[],
  allRows: readonly (readonly Cell[])[],
  page: Page,
  indent: string,
): string[] {
  const room = page.columns - indent.length;
  const used = allColumns.map((_, at) => allRows.some((row) => (row[at]?.text ?? '') !== ''));
  const filled = allColumns.filter((_, at) => used[at]);
  const filledRows = allRows.map((row) => row.filter((_, at) => used[at]));
  const places = columnsThatFit(filled, naturalWidths(filled, filledRows), room);
  const columns = places.flatMap((at) => filled[at] ?? []);
  const rows = filledRows.map((row) => places.map((at) => row[at] ?? { text: '' }));
  if (columns.length === 0) return [];
  const widths = fitted(columns, naturalWidths(columns, rows), room);
  const text = rows.map((row) =>
    columns.map((column, at) => cellText(row[at] ?? { text: '' }, column, widths[at] ?? 0, page)),
  );
  const head = columns.map((column) => page.paint.faint(column.head));
  const all = columns.some((column) => column.head !== '') ? [head, ...text] : text;
  const lines: string[] = [];
  for (let from = 0; from < all.length; from += BLOCK_ROWS) {
    const block = all.slice(from, from + BLOCK_ROWS);
    for (const line of drawn(columns, widths, block)) lines.push(indent + line.trimEnd());
  }
  return lines;
}
