/**
 * What only one source tells, however many copies of it there are: copies are not confirmation. A wide page
 * has room to show who tells what.
 */
import type { StoryEntry } from '../model/result.js';
import { cutToWidth } from './display-width.js';
import type { Page } from './page.js';
import { count, more } from './phrases.js';
import type { ReportIndex } from './report-index.js';
import type { StatementClass } from './statement-classes.js';
import { classesOf } from './statement-classes.js';
import type { Cell, Column } from './table.js';
import { table } from './table.js';
import { bySource, copies } from './tellers.js';
import { wrap } from './wrap.js';

/** One source, and copies of it. */
function isCopied({ sources, reports, members }: StatementClass): boolean {
  return sources === 1 && (reports > 1 || members.length > 1);
}

/**
 * The most copied first: those look the most confirmed. A sentence of one report that joins what others tell
 * in two is left out where theirs are there.
 */
function mostCopied(classes: readonly StatementClass[]): readonly StatementClass[] {
  const copied = classes.filter(isCopied);
  const told = new Set(
    copied
      .filter(({ members }) => members.length > 1)
      .flatMap(({ members }) => members.map(({ report, start }) => `${start} ${report}`)),
  );
  const joins = ({ fact, members }: StatementClass): boolean =>
    members.length === 1 && fact.counterparts.some(({ report, start }) => told.has(`${start} ${report}`));
  return copied.filter((one) => !joins(one)).sort((a, b) => b.reports - a.reports);
}

const LONGEST = 180;

/** Cut where a word ends. */
function clipped(text: string, page: Page): string {
  const cut = cutToWidth(page.clean(text), LONGEST, '');
  const blank = cut.lastIndexOf(' ');
  if (cut.length === page.clean(text).length) return cut;
  return `${blank > LONGEST / 2 ? cut.slice(0, blank) : cut} ${page.signs.ellipsis}`;
}

/**
 * Those that tell it, in the story's order. Not every counterpart is listed in a result, but where all copies
 * tell it they are known.
 */
function telling(
  { fact, members, reports }: StatementClass,
  story: StoryEntry,
  index: ReportIndex,
): readonly string[] {
  const known = new Set(members.map(({ report }) => report));
  const cluster = index.clusters.get(index.reports.get(fact.report)?.cluster ?? '')?.reports ?? [];
  return cluster.length === reports ? cluster : story.reports.filter((id) => known.has(id));
}

/** "1 source, 3 reports (r1+r2+r4)". */
function copiedWords(one: StatementClass, story: StoryEntry, index: ReportIndex, page: Page): string {
  const ids = telling(one, story, index);
  const held = Math.max(one.reports, ids.length);
  return `1 source, ${count(held, 'report')}${ids.length === held ? ` (${copies(ids, page)})` : ''}`;
}

function copiedList(
  classes: readonly StatementClass[],
  story: StoryEntry,
  index: ReportIndex,
  page: Page,
): string[] {
  const copied = mostCopied(classes);
  if (copied.length === 0) return [];
  const shown = copied.slice(0, page.limits.statements);
  const byTellers = new Map<string, string[]>();
  for (const one of shown) {
    const head = copiedWords(one, story, index, page);
    const text = [{ text: clipped(one.fact.text, page), style: null, trusted: true }];
    const lines = wrap(text, page, { first: `      ${page.signs.bullet} `, rest: '        ' });
    byTellers.set(head, [...(byTellers.get(head) ?? []), ...lines]);
  }
  return [
    `  ${page.paint.heading('Not confirmed: told by one source and its copies only')}`,
    ...[...byTellers].flatMap(([head, lines]) => [`    ${page.paint.warning(head)}`, ...lines]),
    ...more(copied.length - shown.length, 'statement', '      ', page),
  ];
}

/** Columns that a table of who tells what can have beside its statements. */
const MOST_COLUMNS = 12;
const NARROWEST_STATEMENT = 40;

function mark(row: StatementClass, ids: readonly string[], id: string, page: Page): Cell {
  if (!ids.includes(id)) return { text: page.signs.none, style: page.paint.faint };
  const status = row.members.find(({ report }) => report === id)?.status ?? 'rephrased';
  return { text: status === 'rephrased' ? page.signs.rephrased : page.signs.told };
}

interface Row {
  readonly told: StatementClass;
  /** Reports that tell it. */
  readonly ids: readonly string[];
}

/**
 * What several reports tell, but not all of them; what is told by copies only comes first. A row must show all
 * the sources that are counted, else it is none: some hold a statement in two sentences taken together.
 */
function rowsOf(classes: readonly StatementClass[], story: StoryEntry, index: ReportIndex): readonly Row[] {
  const parted = classes
    .filter(
      ({ sources, members }) => sources > 1 && members.length > 1 && members.length < story.reports.length,
    )
    .sort((a, b) => a.sources - b.sources);
  return [...mostCopied(classes), ...parted]
    .map((told) => ({ told, ids: isCopied(told) ? telling(told, story, index) : reportsOf(told) }))
    .filter(({ told, ids }) => bySource(ids, index).length === told.sources && ids.length >= told.reports);
}

function reportsOf({ members }: StatementClass): readonly string[] {
  return members.map(({ report }) => report);
}

function confirmation({ told, ids }: Row, page: Page): Cell {
  if (told.sources > 1) return { text: count(told.sources, 'source') };
  return { text: `1 source, ${count(ids.length, 'report')}`, style: page.paint.warning };
}

function matrix(rows: readonly Row[], reports: readonly string[], page: Page): string[] {
  const { told, rephrased, none } = page.signs;
  const shown = rows.slice(0, page.limits.rows);
  const columns: Column[] = [
    { head: '', least: NARROWEST_STATEMENT },
    ...reports.map((id): Column => ({ head: page.clean(id) })),
    { head: 'Confirmed by' },
  ];
  const cells = shown.map((row) => [
    { text: page.clean(row.told.fact.text.slice(0, 300)) },
    ...reports.map((id) => mark(row.told, row.ids, id, page)),
    confirmation(row, page),
  ]);
  const legend = `(${told} told, ${rephrased} in other words, ${none} not told; copies of one source confirm nothing)`;
  return [
    `  ${page.paint.heading('Who tells what')} ${page.paint.faint(legend)}`,
    ...table(columns, cells, page, '    '),
    ...more(rows.length - shown.length, 'statement', '    ', page),
  ];
}

/** A story of one wording is one source throughout: said once, not of every statement. */
function oneSource(story: StoryEntry, page: Page): string[] {
  const [first] = story.clusters;
  if (first === undefined || story.clusters.length > 1) return [];
  const text = `all ${count(story.reports.length, 'report')} are near-duplicates, so they are one source`;
  return [`  ${page.paint.heading('Not confirmed')}: ${text}`];
}

/** Nothing where facts were not looked for. */
export function confirmations(story: StoryEntry, index: ReportIndex, page: Page): string[] {
  const order = [...new Set([story.lead, ...story.reports])];
  const facts = order.flatMap((id) => index.statementsOf.get(id)?.all ?? []);
  if (facts.length === 0) return [];
  const alone = oneSource(story, page);
  if (alone.length > 0) return alone;
  const classes = classesOf(facts);
  if (!page.wide || story.reports.length > MOST_COLUMNS) return copiedList(classes, story, index, page);
  const rows = rowsOf(classes, story, index);
  return rows.length === 0 ? copiedList(classes, story, index, page) : matrix(rows, story.reports, page);
}
