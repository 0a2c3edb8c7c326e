/** Who holds how much of whose wording: a table whose cells are the picture, and every pair's figures below. */
import type { PairEntry, StoryEntry } from '../../model/result.js';
import { RELATION_WORDS } from '../labels.js';
import { count, decimal, percent, wholeNumber } from '../phrases.js';
import type { Context } from './context.js';
import { pairId, plainName, reportName, reportTag, sentenceList } from './context.js';
import { formTable } from './form-figures.js';
import type { Markup } from './markup.js';
import { html, NOTHING } from './markup.js';

const MOST_REPORTS = 24;
const MOST_PAIRS = 300;

/** Cluster by cluster, the lead's first. */
export function reportOrder(story: StoryEntry, { index }: Context): readonly string[] {
  const clusters = story.clusters.map((id) => index.clusters.get(id)?.reports ?? []);
  const leadFirst = (ids: readonly string[]): readonly string[] =>
    ids.includes(story.lead) ? [story.lead, ...ids.filter((id) => id !== story.lead)] : ids;
  return [
    ...clusters.filter((ids) => ids.includes(story.lead)),
    ...clusters.filter((ids) => !ids.includes(story.lead)),
  ].flatMap(leadFirst);
}

/** Ten steps of tint; the figure says the rest. */
function tint(fraction: number): string {
  return `h${Math.min(9, Math.floor(fraction * 10))}`;
}

function shownReports(story: StoryEntry, pairs: readonly PairEntry[], context: Context): readonly string[] {
  const order = reportOrder(story, context);
  if (order.length <= MOST_REPORTS) return order;
  const strongest = [...pairs].sort((a, b) => strength(b) - strength(a));
  const chosen = new Set([story.lead]);
  for (const { a, b } of strongest) {
    if (chosen.size + 2 > MOST_REPORTS) break;
    chosen.add(a).add(b);
  }
  return order.filter((id) => chosen.has(id));
}

export function strength({ containmentA, containmentB, wordsSharedA, wordsSharedB }: PairEntry): number {
  return Math.max(containmentA, containmentB) + Math.max(wordsSharedA, wordsSharedB);
}

function cell(row: string, column: string, pair: PairEntry | undefined, context: Context): Markup {
  if (row === column) return html`<td class="self"><span class="vh">the same report</span></td>`;
  const link = (text: string, title: string): Markup =>
    context.hasPair(row, column)
      ? html`<a href="#${pairId(row, column)}" title="${title}">${text}</a>`
      : html`<span title="${title}">${text}</span>`;
  if (!pair)
    return html`<td class="h0">${link('0', `${row} and ${column} share no wording to speak of`)}</td>`;
  const fraction = pair.a === row ? pair.containmentA : pair.containmentB;
  const title = `${(fraction * 100).toFixed(1)}% of ${plainName(row, context)} stands in ${plainName(column, context)}; Jaccard ${decimal(pair.jaccard)}; ${RELATION_WORDS[pair.relation]}`;
  return html`<td class="${tint(fraction)}">${link(percent(fraction).replace('%', ''), title)}</td>`;
}

function map(ids: readonly string[], pairs: readonly PairEntry[], context: Context): Markup {
  const byKey = new Map(pairs.map((pair) => [pairId(pair.a, pair.b), pair]));
  return html`<div class="scroll" role="region" tabindex="0" aria-label="Wording in common, a table">
<table class="heat">
<caption class="vh">Per cent of the row's wording that stands in the column's report</caption>
<thead><tr><td></td>${ids.map((id) => html`<th scope="col">${reportTag(id, context)}</th>`)}</tr></thead>
<tbody>${ids.map(
    (row) =>
      html`<tr><th scope="row">${reportName(row, context)}</th>${ids.map((column) =>
        cell(row, column, byKey.get(pairId(row, column)), context),
      )}</tr>`,
  )}</tbody>
</table></div>`;
}

function direction({ direction: from, a, b }: PairEntry, context: Context): Markup {
  if (!from) return html`–`;
  const to = from.from === a ? b : a;
  return html`${reportTag(from.from, context)} → ${reportTag(to, context)}, ${from.confidence}: ${sentenceList(from.because.map((why) => html`${why}`))}`;
}

function pairRow(pair: PairEntry, context: Context): Markup {
  const { a, b, figures = [] } = pair;
  const names = html`${a} and ${b}`;
  return html`<tr><th scope="row">${context.hasPair(a, b) ? html`<a href="#${pairId(a, b)}">${names}</a>` : names}</th><td>${RELATION_WORDS[pair.relation]}${figures.length > 0 && formTable(figures, [a, b])}</td><td class="n">${decimal(pair.jaccard)}</td><td class="n">${percent(pair.containmentA)}</td><td class="n">${percent(pair.containmentB)}</td><td class="n">${percent(pair.wordsSharedA)}</td><td class="n">${percent(pair.wordsSharedB)}</td><td>${direction(pair, context)}</td></tr>`;
}

function pairTable(pairs: readonly PairEntry[], context: Context): Markup {
  const sorted = [...pairs].sort((a, b) => strength(b) - strength(a));
  const shown = sorted.slice(0, MOST_PAIRS);
  return html`<details><summary>Every pair in figures (${wholeNumber(pairs.length)})</summary>
<div class="scroll" role="region" tabindex="0" aria-label="Pairs, a table"><table class="pairs">
<thead><tr><th scope="col">Pair</th><th scope="col">Relation</th><th scope="col" class="n">Jaccard</th><th scope="col" class="n">Of the first in the second</th><th scope="col" class="n">Of the second in the first</th><th scope="col" class="n">Words in passages, first</th><th scope="col" class="n">second</th><th scope="col">Taken from</th></tr></thead>
<tbody>${shown.map((pair) => pairRow(pair, context))}</tbody></table></div>
${sorted.length > shown.length && html`<p class="note">${count(sorted.length - shown.length, 'weaker pair')} not listed: they are in the JSON report.</p>`}</details>`;
}

/** Nothing for a story of one report. */
export function heatMap(story: StoryEntry, context: Context): Markup {
  if (story.reports.length < 2) return NOTHING;
  const pairs = context.index.pairsOf.get(story.id) ?? [];
  const ids = shownReports(story, pairs, context);
  const left = story.reports.length - ids.length;
  return html`<p class="read">Read across: how much of the row’s report, in per cent of its five-word runs, stands in the column’s. A figure leads to the two side by side.</p>
${map(ids, pairs, context)}
<p class="key" aria-hidden="true">${['h0', 'h2', 'h4', 'h6', 'h8', 'h9'].map((step) => html`<i class="${step}"></i>`)} <span>0 to 100 per cent</span></p>
${left > 0 && html`<p class="note">${count(left, 'report')} with less in common not drawn.</p>`}
${pairs.length > 0 && pairTable(pairs, context)}`;
}
