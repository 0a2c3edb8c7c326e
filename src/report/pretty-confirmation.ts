/**
 * What only one source tells, however many copies of it there are: copies are not confirmation. In a table of
 * who tells what where the page has room for a mark a source, else in a list of what copies alone tell.
 */
import type { StoryEntry } from '../model/result.js';
import { cutToWidth } from './display-width.js';
import { type FactRow, factTable } from './fact-table.js';
import type { Page } from './page.js';
import { count, more } from './phrases.js';
import type { ReportIndex } from './report-index.js';
import type { StatementClass } from './statement-classes.js';
import { classesOf } from './statement-classes.js';
import { bySource, copies } from './tellers.js';
import { wrap } from './wrap.js';

/** One source, and copies of it. */
export function isCopied({ sources, reports, members }: StatementClass): boolean {
  return sources === 1 && (reports > 1 || members.length > 1);
}

/**
 * The most copied first: those look the most confirmed. A sentence of one report that joins what others tell
 * in two is left out where theirs are there.
 */
export function mostCopied(classes: readonly StatementClass[]): readonly StatementClass[] {
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

const LONGEST = 150;

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
export function telling(
  { fact, members, reports }: StatementClass,
  story: StoryEntry,
  index: ReportIndex,
): readonly string[] {
  const known = new Set(members.map(({ report }) => report));
  const cluster = index.clusters.get(index.reports.get(fact.report)?.cluster ?? '')?.reports ?? [];
  return cluster.length === reports ? cluster : story.reports.filter((id) => known.has(id));
}

/** "1 source, 3 copies (r1+r2+r4)". */
function copiedWords(one: StatementClass, story: StoryEntry, index: ReportIndex, page: Page): string {
  const ids = telling(one, story, index);
  const held = Math.max(one.reports, ids.length);
  return `1 source, ${count(held, 'copy', 'copies')}${ids.length === held ? ` (${copies(ids, page)})` : ''}`;
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

/**
 * What several reports tell, but not all of them; what they give differing values for first, then what is told
 * by copies only. A row must show all the sources that are counted, else it is none: some hold a statement in
 * two sentences taken together.
 */
function rowsOf(
  classes: readonly StatementClass[],
  story: StoryEntry,
  index: ReportIndex,
): readonly FactRow[] {
  const differ = oncePerConflict(classes, story);
  const known = new Set(differ);
  const parted = classes
    .filter(
      ({ sources, members }) => sources > 1 && members.length > 1 && members.length < story.reports.length,
    )
    .sort((a, b) => a.sources - b.sources);
  const others = [...mostCopied(classes), ...parted].filter((one) => !known.has(one));
  return [
    ...differ.map((told) => ({ told, ids: isCopied(told) ? telling(told, story, index) : reportsOf(told) })),
    ...others
      .map((told) => ({ told, ids: isCopied(told) ? telling(told, story, index) : reportsOf(told) }))
      .filter(({ told, ids }) => bySource(ids, index).length === told.sources && ids.length >= told.reports),
  ];
}

/** For each thing on which reports differ the statement that most of them make: the values stand above. */
function oncePerConflict(classes: readonly StatementClass[], story: StoryEntry): readonly StatementClass[] {
  const byReport = new Map<string, StatementClass[]>();
  for (const one of classes) {
    const known = byReport.get(one.fact.report);
    if (known) known.push(one);
    else byReport.set(one.fact.report, [one]);
  }
  const first = story.conflicts.flatMap(({ values }) => {
    const stating = values.flatMap(({ report, start, end }) =>
      (byReport.get(report) ?? []).filter(({ fact }) => fact.start <= start && fact.end >= end),
    );
    return stating.sort((a, b) => b.reports - a.reports)[0] ?? [];
  });
  return [...new Set(first)];
}

function reportsOf({ members }: StatementClass): readonly string[] {
  return members.map(({ report }) => report);
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
  const rows = rowsOf(classes, story, index);
  const clip = (text: string): string => clipped(text, page);
  return factTable(rows, story, index, clip, page) ?? copiedList(classes, story, index, page);
}
