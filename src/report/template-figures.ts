/**
 * Two reports of one form, such as a market report of two days: every figure that is another, side by side.
 * That they share their wording is no news; what changed is.
 */
import type { Conflict, ConflictValue, PairEntry } from '../model/result.js';
import { label } from './labels.js';
import type { Page } from './page.js';
import { count, more } from './phrases.js';
import type { ReportIndex } from './report-index.js';
import type { Cell, Column } from './table.js';
import { table } from './table.js';
import { wrap } from './wrap.js';

/** Pairs told, and figures of one. */
const MOST_PAIRS = 3;
const MOST_FIGURES = 40;
const LONGEST = 60;

function cellOf(value: ConflictValue | undefined, page: Page): string {
  return page.clean((value?.text ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST));
}

function row({ about, values }: Conflict, page: Page): readonly Cell[] {
  return [
    { text: page.clean(about), style: page.paint.faint },
    { text: cellOf(values[0], page), style: page.paint.removed },
    { text: page.signs.arrow },
    { text: cellOf(values[1], page), style: page.paint.added },
  ];
}

function pairLines(pair: PairEntry, index: ReportIndex, page: Page): string[] {
  const figures = pair.figures ?? [];
  const shown = page.all ? figures : figures.slice(0, MOST_FIGURES);
  const columns: Column[] = [
    { head: '', least: 12, drop: 1 },
    { head: page.clean(pair.a), least: 8, wraps: true },
    { head: '' },
    { head: page.clean(pair.b), least: 8, wraps: true },
  ];
  const both = `${label(pair.a, index, page)} ${page.signs.arrow} ${label(pair.b, index, page)}`;
  return [
    ...wrap([{ text: `${both}: ${count(figures.length, 'figure')}`, style: null, trusted: true }], page, {
      first: '    ',
      rest: '      ',
    }),
    ...table(
      columns,
      shown.map((figure) => row(figure, page)),
      page,
      '      ',
    ),
    ...more(figures.length - shown.length, 'figure', '      ', page),
  ];
}

/** Nothing where no pair is of one form, or passages were not looked for. */
export function templateFigures(pairs: readonly PairEntry[], index: ReportIndex, page: Page): string[] {
  const told = pairs.filter(({ figures }) => figures !== undefined && figures.length > 0);
  if (told.length === 0) return [];
  const shown = page.all ? told : told.slice(0, MOST_PAIRS);
  return [
    `  ${page.paint.heading('Same form, other figures')}`,
    ...shown.flatMap((pair) => pairLines(pair, index, page)),
    ...more(told.length - shown.length, 'pair', '    ', page),
  ];
}
