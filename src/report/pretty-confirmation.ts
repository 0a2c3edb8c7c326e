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
import { copies } from './tellers.js';
import { wrap } from './wrap.js';

/** One source, and copies of it. */
function isCopied({ sources, reports, members }: StatementClass): boolean {
  return sources === 1 && (reports > 1 || members.length > 1);
}

/** The most copied first: those look the most confirmed. */
function mostCopied(classes: readonly StatementClass[]): readonly StatementClass[] {
  return classes.filter(isCopied).sort((a, b) => b.reports - a.reports);
}

const LONGEST = 180;

/** Cut where a word ends. */
function clipped(text: string, page: Page): string {
  const cut = cutToWidth(page.clean(text), LONGEST, '');
  const blank = cut.lastIndexOf(' ');
  if (cut.length === page.clean(text).length) return cut;
  return `${blank > LONGEST / 2 ? cut.slice(0, blank) : cut} ${page.signs.ellipsis}`;
}

/** "1 source, 3 reports (r1+r2+r4)": those that tell it, in the story's order. */
function tellersOf({ members, reports }: StatementClass, story: StoryEntry, page: Page): string {
  const ids = new Set(members.map(({ report }) => report));
  const held = Math.max(reports, ids.size);
  const which = copies(
    story.reports.filter((id) => ids.has(id)),
    page,
  );
  return `1 source, ${count(held, 'report')}${ids.size === held ? ` (${which})` : ''}`;
}

function copiedList(classes: readonly StatementClass[], story: StoryEntry, page: Page): string[] {
  const copied = mostCopied(classes);
  if (copied.length === 0) return [];
  const shown = copied.slice(0, page.limits.statements);
  const byTellers = new Map<string, string[]>();
  for (const one of shown) {
    const head = tellersOf(one, story, page);
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

function mark(row: StatementClass, id: string, page: Page): Cell {
  const member = row.members.find(({ report }) => report === id);
  if (!member) return { text: page.signs.none, style: page.paint.faint };
  return { text: member.status === 'rephrased' ? page.signs.rephrased : page.signs.told };
}

function confirmation(row: StatementClass, page: Page): Cell {
  const held = Math.max(row.reports, row.members.length);
  if (isCopied(row)) return { text: `1 source, ${held} reports`, style: page.paint.warning };
  return { text: count(row.sources, 'source') };
}

/** What several reports tell, but not all of them; what is told by copies only comes first. */
function rowsOf(classes: readonly StatementClass[], size: number): readonly StatementClass[] {
  const copied = mostCopied(classes);
  const parted = classes.filter(
    (one) => one.sources > 1 && one.members.length > 1 && one.members.length < size,
  );
  return [...copied, ...parted.sort((a, b) => a.sources - b.sources)];
}

function matrix(rows: readonly StatementClass[], ids: readonly string[], page: Page): string[] {
  const { told, rephrased, none } = page.signs;
  const shown = rows.slice(0, page.limits.rows);
  const columns: Column[] = [
    { head: '', least: NARROWEST_STATEMENT },
    ...ids.map((id): Column => ({ head: page.clean(id) })),
    { head: 'Confirmed by' },
  ];
  const cells = shown.map((row) => [
    { text: page.clean(row.fact.text.slice(0, 300)) },
    ...ids.map((id) => mark(row, id, page)),
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
  if (!page.wide || story.reports.length > MOST_COLUMNS) return copiedList(classes, story, page);
  const rows = rowsOf(classes, story.reports.length);
  return rows.length === 0 ? [] : matrix(rows, story.reports, page);
}
