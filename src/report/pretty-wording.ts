/** Who shares how much wording with whom: a matrix of containment, then the exact figures by pair. */
import type { Direction, PairEntry } from '../model/result.js';
import { cutToWidth } from './display-width.js';
import { label, RELATION_WORDS } from './labels.js';
import type { Page } from './page.js';
import { count, decimal, listed, more, percent } from './phrases.js';
import type { ReportIndex } from './report-index.js';
import type { Column } from './table.js';
import { table } from './table.js';
import { templateFigures } from './template-figures.js';

/** A column of the matrix: "r123" or ">99%", and two blanks. */
const MATRIX_COLUMN = 6;
const MATRIX_LABEL = 22;

function byContainment(a: PairEntry, b: PairEntry): number {
  const most = (pair: PairEntry): number => Math.max(pair.containmentA, pair.containmentB);
  return most(b) - most(a) || b.jaccard - a.jaccard;
}

/** Reports that share wording, as many as the page is wide, those in the strongest pairs first to get in. */
function matrixReports(sorted: readonly PairEntry[], order: readonly string[], page: Page): string[] {
  const most = Math.max(2, Math.floor((page.columns - 4 - MATRIX_LABEL) / MATRIX_COLUMN));
  const chosen = new Set<string>();
  for (const { a, b } of sorted) {
    const fresh = [a, b].filter((id) => !chosen.has(id));
    if (chosen.size + fresh.length > most) continue;
    for (const id of fresh) chosen.add(id);
    if (chosen.size === most) break;
  }
  return order.filter((id) => chosen.has(id));
}

function matrix(
  pairs: readonly PairEntry[],
  order: readonly string[],
  index: ReportIndex,
  page: Page,
): string[] {
  const ids = matrixReports(pairs, order, page);
  if (ids.length < 3) return [];
  const held = new Map<string, number>();
  for (const pair of pairs) {
    held.set(`${pair.a} ${pair.b}`, pair.containmentA);
    held.set(`${pair.b} ${pair.a}`, pair.containmentB);
  }
  const columns: Column[] = [{ head: '' }, ...ids.map((id): Column => ({ head: id, align: 'right' }))];
  const rows = ids.map((row) => [
    {
      text: cutToWidth(label(row, index, page), MATRIX_LABEL, page.signs.ellipsis),
      style: page.paint.report,
    },
    ...ids.map((column) => {
      const fraction = held.get(`${row} ${column}`);
      if (row === column) return { text: '' };
      return fraction === undefined
        ? { text: page.signs.none, style: page.paint.faint }
        : { text: percent(fraction), ...(fraction >= 0.3 ? { style: page.paint.heading } : {}) };
    }),
  ]);
  const left = new Set(pairs.flatMap(({ a, b }) => [a, b])).size - ids.length;
  const note = "(how much of the row's report stands in the column's)";
  return [
    `  ${page.paint.heading('Wording in common')} ${page.paint.faint(note)}`,
    ...table(columns, rows, page, '    '),
    ...(left > 0
      ? [`    ${page.paint.faint(`+ ${count(left, 'more report')}: too many for this width`)}`]
      : []),
  ];
}

function directionWords(direction: Direction | null, to: string, page: Page): string {
  if (!direction) return '';
  return `${page.clean(direction.from)} ${page.signs.arrow} ${to} ${direction.confidence}`;
}

function pairTable(pairs: readonly PairEntry[], page: Page): string[] {
  const { wide } = page;
  const columns: Column[] = [
    { head: 'Pair' },
    { head: 'Relation' },
    { head: 'Jaccard', align: 'right', drop: 3 },
    { head: wide ? 'Shingles shared' : 'Shingles', align: 'right' },
    { head: wide ? 'Words in passages' : 'In passages', align: 'right', drop: 1 },
    { head: 'Taken from', least: 12, wraps: true, drop: 2 },
  ];
  const both = (a: number, b: number): string => `${percent(a).padStart(4)} /${percent(b).padStart(5)}`;
  const rows = pairs.map((pair) => {
    const from = pair.direction?.from;
    const reasons = wide && pair.direction ? listed(pair.direction.because.map(page.clean)) : '';
    const words = directionWords(pair.direction, from === pair.a ? pair.b : pair.a, page);
    return [
      { text: `${page.clean(pair.a)} ${page.clean(pair.b)}`, style: page.paint.report },
      { text: RELATION_WORDS[pair.relation] },
      { text: decimal(pair.jaccard) },
      { text: both(pair.containmentA, pair.containmentB) },
      { text: both(pair.wordsSharedA, pair.wordsSharedB) },
      { text: reasons === '' ? words : `${words}: ${reasons}` },
    ];
  });
  return table(columns, rows, page, '    ');
}

/** Two reports that share nothing but names with titles, or boilerplate: a pair in the JSON, no news on a page. */
function sharesWording(pair: PairEntry): boolean {
  return pair.wordsSharedA > 0 || pair.wordsSharedB > 0;
}

/**
 * The pairs of a story, or those between stories; nothing when there is none. Pairs that share no wording of
 * their own are counted, and listed with `all`.
 */
export function pairList(pairs: readonly PairEntry[], page: Page): string[] {
  const worth = page.all ? [...pairs] : pairs.filter(sharesWording);
  const shown = worth.sort(byContainment).slice(0, page.limits.pairs);
  const faint = pairs.length - worth.length;
  const rest =
    faint > 0
      ? [`    ${page.paint.faint(`${count(faint, 'pair')} more by names and stock phrases alone`)}`]
      : [];
  if (shown.length === 0) return rest;
  const note = '(shared part of the first / of the second report)';
  return [
    `  ${page.paint.heading('Pair by pair')} ${page.paint.faint(note)}`,
    ...pairTable(shown, page),
    ...more(worth.length - shown.length, 'pair', '    ', page),
    ...rest,
  ];
}

export function wordingShared(
  pairs: readonly PairEntry[],
  order: readonly string[],
  index: ReportIndex,
  page: Page,
): string[] {
  if (pairs.length === 0) return [];
  const sorted = [...pairs].sort(byContainment);
  const parts = [
    matrix(sorted, order, index, page),
    pairList(sorted, page),
    templateFigures(sorted, index, page),
  ].filter((lines) => lines.length > 0);
  return parts.flatMap((lines, at) => (at === 0 ? lines : ['', ...lines]));
}
