/**
 * Two reports of one form, such as a market report of two days: every figure that is another, then and now.
 * That they share their wording is no news; what changed is.
 */
import type { Change, PairEntry, PassageEntry } from '../model/result.js';
import { label } from './labels.js';
import type { Page } from './page.js';
import { count, more } from './phrases.js';
import type { ReportIndex } from './report-index.js';
import type { Column } from './table.js';
import { table } from './table.js';
import { wrap } from './wrap.js';

/** Pairs told in full, and figures of one. */
const MOST_PAIRS = 3;
const MOST_FIGURES = 40;
const LONGEST = 40;
/** Characters looked at on either side of a figure for what it counts. */
const BESIDE = 30;

interface ChangedFigure {
  readonly then: string;
  readonly now: string;
  /** The words around it, the figure as an ellipsis. */
  readonly context: string;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
}

/** Two words before and two after. */
function contextOf(passage: PassageEntry, start: number, end: number, page: Page): string {
  const offset = passage.occurrences[0]?.start ?? 0;
  const before = passage.text.slice(Math.max(0, start - offset - BESIDE), start - offset);
  const after = passage.text.slice(end - offset, end - offset + BESIDE);
  const lead = /(?:\S{1,40}\s{1,9}){0,2}\S{0,40}$/.exec(before.replace(/^\S*\s/, ''))?.[0] ?? '';
  const tail = /^\S*(?:\s+\S+){0,2}(?=\s|$)/.exec(after)?.[0] ?? '';
  // Not beyond the sentence.
  const own = lead.slice(Math.max(...['. ', '! ', '? ', '; '].map((end) => lead.lastIndexOf(end))) + 1);
  return `${own.trimStart()}${page.signs.ellipsis}${tail.replace(/[.!?;](?:\s.{0,60})?$/s, '')}`;
}

/** Both reports' words for each stretch of the first carrier's text that one of them changed. */
function changedFigures(passage: PassageEntry, pair: PairEntry, page: Page): readonly ChangedFigure[] {
  const changesOf = (id: string): readonly Change[] =>
    passage.occurrences.find(({ report }) => report === id)?.changes ?? [];
  const inA = new Map(changesOf(pair.a).map((change) => [`${change.start} ${change.end}`, change]));
  const inB = new Map(changesOf(pair.b).map((change) => [`${change.start} ${change.end}`, change]));
  const places = [...inA.values(), ...[...inB].filter(([key]) => !inA.has(key)).map(([, change]) => change)];
  places.sort((x, y) => x.start - y.start || x.end - y.end);
  return places.flatMap(({ from, start, end }) => {
    const key = `${start} ${end}`;
    const [then, now] = [inA.get(key)?.to ?? from, inB.get(key)?.to ?? from].map(oneLine);
    if (then === now || !/\p{N}/u.test(`${then}${now}`)) return [];
    return [{ then, now, context: contextOf(passage, start, end, page) }];
  });
}

function figuresOf(pair: PairEntry, index: ReportIndex, page: Page): readonly ChangedFigure[] {
  return pair.passages
    .flatMap((id) => index.passages.get(id) ?? [])
    .map((passage) => ({
      passage,
      at: passage.occurrences.find(({ report }) => report === pair.a)?.start ?? 0,
    }))
    .sort((x, y) => x.at - y.at)
    .flatMap(({ passage }) => changedFigures(passage, pair, page));
}

function pairLines(pair: PairEntry, index: ReportIndex, page: Page): string[] {
  const figures = figuresOf(pair, index, page);
  if (figures.length === 0) return [];
  const shown = page.all ? figures : figures.slice(0, MOST_FIGURES);
  const columns: Column[] = [
    { head: page.clean(pair.a), align: 'right', least: 8, wraps: true },
    { head: '' },
    { head: page.clean(pair.b), least: 8, wraps: true },
    { head: 'where', least: 12, drop: 1 },
  ];
  const rows = shown.map(({ then, now, context }) => [
    { text: page.clean(then) || page.signs.dash, style: page.paint.removed },
    { text: page.signs.arrow },
    { text: page.clean(now) || page.signs.dash, style: page.paint.added },
    { text: page.clean(context), style: page.paint.faint },
  ]);
  const both = `${label(pair.a, index, page)} ${page.signs.arrow} ${label(pair.b, index, page)}`;
  return [
    ...wrap([{ text: `${both}: ${count(figures.length, 'figure')}`, style: null, trusted: true }], page, {
      first: '    ',
      rest: '      ',
    }),
    ...table(columns, rows, page, '      '),
    ...more(figures.length - shown.length, 'figure', '      ', page),
  ];
}

/** Nothing where no pair is of one form, or passages were not looked for. */
export function templateFigures(pairs: readonly PairEntry[], index: ReportIndex, page: Page): string[] {
  const templates = pairs.filter(({ relation }) => relation === 'template');
  const told = templates.map((pair) => pairLines(pair, index, page)).filter((lines) => lines.length > 0);
  if (told.length === 0) return [];
  const shown = page.all ? told : told.slice(0, MOST_PAIRS);
  return [
    `  ${page.paint.heading('Same form, other figures')}`,
    ...shown.flat(),
    ...more(told.length - shown.length, 'pair', '    ', page),
  ];
}
