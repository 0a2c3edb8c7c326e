/** Who tells what: a row a statement, a column a report, copies of one source bracketed together. */
import type { StoryEntry } from '../../model/result.js';
import type { Differing } from '../fact-table.js';
import { differingIn, markOf } from '../fact-table.js';
import { count } from '../phrases.js';
import { isCopied, telling } from '../pretty-confirmation.js';
import type { StatementClass } from '../statement-classes.js';
import { classesOf } from '../statement-classes.js';
import { bySource } from '../tellers.js';
import type { Context } from './context.js';
import { langOf, plainName, reportTag } from './context.js';
import { reportOrder } from './heat-map.js';
import type { Markup } from './markup.js';
import { html, NOTHING } from './markup.js';
import { line } from './visible-text.js';

const MOST_COLUMNS = 14;
const MOST_ROWS = 120;
const LONGEST = 240;

interface Row {
  readonly told: StatementClass;
  readonly ids: readonly string[];
}

interface Group {
  readonly heading: string;
  readonly rows: readonly Row[];
}

const SIGNS = [
  ['told', 'told'],
  ['rephrased', 'in other words'],
  ['differs', 'another value'],
  ['none', 'missing'],
] as const;

const WORDS = { told: 'told', rephrased: 'in other words', differs: 'differs', none: 'missing' } as const;

/** By how often one source is copied, the most first: those look the most confirmed. */
function copiedGroups(rows: readonly Row[]): readonly Group[] {
  const held = ({ told, ids }: Row): number => Math.max(told.reports, ids.length);
  const numbers = [...new Set(rows.map(held))].toSorted((a, b) => b - a);
  return numbers.map((number) => ({
    heading: `Not confirmed: 1 source, ${count(number, 'copy', 'copies')}`,
    rows: rows.filter((row) => held(row) === number),
  }));
}

function groupsOf(rows: readonly Row[], differing: Differing): readonly Group[] {
  const differ = rows.filter(({ told }) => differing(told.fact).size > 0);
  const rest = rows.filter((row) => !differ.includes(row));
  return [
    { heading: 'Not the same in all', rows: differ },
    ...copiedGroups(rest.filter(({ told }) => isCopied(told))),
    { heading: 'Two or more sources', rows: rest.filter(({ told }) => told.sources > 1) },
  ].filter((group) => group.rows.length > 0);
}

function rowsOf(story: StoryEntry, order: readonly string[], context: Context): readonly Row[] {
  const facts = order.flatMap((id) => context.index.statementsOf.get(id)?.all ?? []);
  return classesOf(facts)
    .filter(({ members, reports }) => members.length > 1 || reports > 1)
    .map((told) => ({
      told,
      ids: isCopied(told) ? telling(told, story, context.index) : told.members.map(({ report }) => report),
    }));
}

/** Columns of one source in a bracket; only the first of each where there are too many. */
function columnsOf(order: readonly string[], { index }: Context): readonly (readonly string[])[] {
  const sources = bySource(order, index);
  if (order.length <= MOST_COLUMNS) return sources;
  return sources.slice(0, MOST_COLUMNS).map((ids) => ids.slice(0, 1));
}

function head(columns: readonly (readonly string[])[], context: Context): Markup {
  const ids = columns.flat();
  const bracketed = columns.some((members) => members.length > 1);
  return html`<thead>${
    bracketed &&
    html`<tr class="br"><td></td>${columns.map(
      (members) =>
        html`<th scope="colgroup" colspan="${members.length}" class="${members.length > 1 ? 'copies' : 'single'}">${
          members.length > 1 ? 'copies' : html`<span class="vh">a source by itself</span>`
        }</th>`,
    )}</tr>`
  }<tr><th scope="col">Statement</th>${ids.map((id) => html`<th scope="col">${reportTag(id, context)}</th>`)}</tr></thead>`;
}

function tableRow(
  { told, ids }: Row,
  columns: readonly string[],
  differing: Differing,
  context: Context,
): Markup {
  const differ = differing(told.fact);
  return html`<tr><th scope="row" dir="auto"${langOf(told.fact.report, context)}>${line(told.fact.text, LONGEST)}</th>${columns.map(
    (id) => {
      const mark = markOf({ told, ids }, id, differ);
      return html`<td class="${mark}"><span>${WORDS[mark]}</span></td>`;
    },
  )}</tr>`;
}

/** Statements of two or more reports; what one alone has stands in its own section. Nothing where facts were not looked for. */
export function factGrid(story: StoryEntry, context: Context): Markup {
  const order = reportOrder(story, context);
  const rows = rowsOf(story, order, context);
  if (rows.length === 0) return NOTHING;
  const columns = columnsOf(order, context);
  const ids = columns.flat();
  const differing = differingIn(story.conflicts);
  let room = MOST_ROWS;
  const groups = groupsOf(rows, differing).map((group) => {
    const shown = group.rows.slice(0, Math.max(0, room));
    room -= shown.length;
    return { ...group, rows: shown };
  });
  const left = order.length - ids.length;
  const hidden = rows.length - groups.reduce((sum, group) => sum + group.rows.length, 0);
  return html`<p class="read legend">${SIGNS.map(([sign, words]) => html`<span><span class="sign ${sign}" aria-hidden="true"></span> ${words}</span> `)}</p><p class="read">Copies of one source stand under one bracket and count once.</p>
<div class="scroll" role="region" tabindex="0" aria-label="Who tells what, a table"><table class="facts">
<caption class="vh">Statements and the reports that tell them</caption>
${head(columns, context)}
${groups.map(
  ({ heading, rows: own }) =>
    own.length > 0 &&
    html`<tbody><tr class="group"><th scope="rowgroup" colspan="${ids.length + 1}"><span>${heading}</span></th></tr>${own.map(
      (row) => tableRow(row, ids, differing, context),
    )}</tbody>`,
)}</table></div>
${(left > 0 || hidden > 0) && html`<p class="note">${[left > 0 ? `${count(left, 'report')}: ${left === 1 ? 'a copy or a source' : 'copies and sources'} for which there is no room` : '', hidden > 0 ? `${count(hidden, 'statement')} more` : ''].filter((part) => part !== '').join('; ')}. The JSON report has all.</p>`}
${left > 0 && html`<p class="note">Columns: ${ids.map((id, n) => `${n > 0 ? ', ' : ''}${plainName(id, context)}`).join('')}.</p>`}`;
}
