/** All reports at a glance: how many are copies of what kind, how alike pairs are, what could not be read. */
import type { PairEntry, Relation, Result } from '../../model/result.js';
import { recordPath } from '../../text/record-path.js';
import { RELATION_WORDS } from '../labels.js';
import { count, listed, percent, wholeNumber } from '../phrases.js';
import type { Context } from './context.js';
import { reportName } from './context.js';
import { formTable } from './form-figures.js';
import { histogram } from './histogram.js';
import type { Markup } from './markup.js';
import { html } from './markup.js';
import { percentOf } from './scale.js';
import { clipped, line } from './visible-text.js';
import { when } from './when.js';

const MOST_PROBLEMS = 500;

interface Kind {
  readonly words: string;
  readonly note: string;
  readonly relations: readonly Relation[];
}

/** The closest first: a report counts once, by the closest that it is to any other. */
const KINDS: readonly Kind[] = [
  { words: 'Identical', note: 'the same body, word for word', relations: ['identical'] },
  { words: 'Cut or extended', note: 'one is the other with parts left out', relations: ['cut', 'extended'] },
  { words: 'Rewritten', note: 'one text with changed words', relations: ['rewrite'] },
  { words: 'Partial', note: 'shares passages, has much of its own', relations: ['embeds', 'partial'] },
  { words: 'Quotations only', note: 'shares what people said, next to no prose', relations: ['quotes-only'] },
  { words: 'Same form', note: 'other figures or another day', relations: ['template'] },
];

function closest(pairs: readonly PairEntry[]): ReadonlyMap<string, number> {
  const best = new Map<string, number>();
  for (const { a, b, relation } of pairs) {
    const rank = KINDS.findIndex(({ relations }) => relations.includes(relation));
    for (const id of [a, b]) best.set(id, Math.min(best.get(id) ?? KINDS.length, rank));
  }
  return best;
}

function relationTable({ reports, pairs }: Result): Markup {
  const best = closest(pairs);
  const sums = new Array<number>(KINDS.length + 1).fill(0);
  for (const { id } of reports) sums[best.get(id) ?? KINDS.length] += 1;
  const rows = [
    ...KINDS,
    { words: 'Independent', note: 'no wording in common with any other', relations: [] },
  ];
  const most = Math.max(1, ...sums);
  return html`<table class="bars"><caption class="vh">Reports by the closest relation to any other</caption>
<thead class="vh"><tr><th scope="col">Relation</th><th scope="col">Reports</th><th scope="col">Picture</th></tr></thead>
<tbody>${rows.map(({ words, note }, n) => html`<tr><th scope="row">${words} <small>${note}</small></th><td class="n">${wholeNumber(sums[n])}</td><td class="bar"><svg aria-hidden="true" width="100%" height="12"><rect width="${percentOf(sums[n] / most)}" height="12"/></svg></td></tr>`)}</tbody></table>
<p class="note">Each report counts once, by the closest that it is to any other; ${count(pairs.length, 'pair')} in all.</p>`;
}

function allReports(context: Context): Markup {
  const { result, stories } = context;
  const inFile = new Set(stories.map(({ id }) => id));
  const shown = result.reports.filter(({ story }) => inFile.has(story)).slice(0, MOST_LISTED);
  return html`<div class="scroll" role="region" tabindex="0" aria-label="All reports, a table"><table class="all">
<thead><tr><th scope="col">Report</th><th scope="col">Headline</th><th scope="col">Published</th><th scope="col" class="n">Words</th><th scope="col">Story</th></tr></thead>
<tbody>${shown.map((report) => html`<tr><th scope="row">${reportName(report.id, context)}</th><td dir="auto">${line(report.title ?? '', 140)}</td><td class="time">${when(report.published)}</td><td class="n">${wholeNumber(report.words)}</td><td>${report.story}</td></tr>`)}</tbody></table></div>
${result.reports.length > shown.length && html`<p class="note">${count(result.reports.length - shown.length, 'more report')} not listed here.</p>`}`;
}

const MOST_LISTED = 3000;

function problems({ problems: all, skipped }: Result): Markup {
  const shown = all.slice(0, MOST_PROBLEMS);
  return html`${
    all.length === 0
      ? html`<p>Everything that was named could be read.</p>`
      : html`<table class="problems"><thead><tr><th scope="col">File</th><th scope="col">Problem</th></tr></thead><tbody>${shown.map((problem) => html`<tr><th scope="row"><bdi>${line(recordPath(problem), 300)}</bdi></th><td>${clipped(problem.message, 500)}</td></tr>`)}</tbody></table>`
  }${all.length > shown.length && html`<p class="note">${count(all.length - shown.length, 'more problem')} in the JSON report.</p>`}${skipped.length > 0 && html`<p class="note">Left out by rule: ${listed(reasons(skipped))}.</p>`}`;
}

const REASON_WORDS = new Map([
  ['hidden', 'hidden'],
  ['ignored', 'ignored by a rule'],
  ['unknown-type', 'of no type that holds articles'],
  ['repeated', 'named more than once'],
  ['no-text', 'without text'],
  ['archive', 'that are archives of dedupe'],
]);

function reasons(skipped: Result['skipped']): readonly string[] {
  const sums = new Map<string, number>();
  for (const { reason } of skipped) sums.set(reason, (sums.get(reason) ?? 0) + 1);
  return [...sums].map(([reason, sum]) => `${count(sum, 'path')} ${REASON_WORDS.get(reason) ?? reason}`);
}

function betweenStories(context: Context): Markup | false {
  const { result, index } = context;
  const pairs = (index.pairsOf.get('') ?? []).filter(
    ({ wordsSharedA, wordsSharedB }) => wordsSharedA + wordsSharedB > 0,
  );
  if (pairs.length === 0 || result.stories.length < 2) return false;
  const shown = [...pairs].sort((x, y) => y.jaccard - x.jaccard).slice(0, 50);
  return html`<section class="sec" aria-labelledby="across-h"><h3 id="across-h">Between stories</h3><div class="in"><p>Pairs of reports of different stories that share wording.</p><table class="pairs"><thead><tr><th scope="col">Pair</th><th scope="col" class="n">Jaccard</th><th scope="col">Relation</th></tr></thead><tbody>${shown.map(({ a, b, jaccard, relation, figures = [] }) => html`<tr><th scope="row">${reportName(a, context)}, ${reportName(b, context)}</th><td class="n">${percent(jaccard)}</td><td>${RELATION_WORDS[relation]}${figures.length > 0 && formTable(figures, [a, b])}</td></tr>`)}</tbody></table>${pairs.length > shown.length && html`<p class="note">${count(pairs.length - shown.length, 'more pair')} in the JSON report.</p>`}</div></section>`;
}

export function overview(context: Context): Markup {
  const { result } = context;
  return html`<section class="view" id="reports" aria-labelledby="reports-h">
<h2 id="reports-h">All reports</h2>
<section class="sec" aria-labelledby="kinds-h"><h3 id="kinds-h">How alike</h3><div class="in">${relationTable(result)}</div></section>
${result.pairs.length > 0 && html`<section class="sec" aria-labelledby="histogram-h"><h3 id="histogram-h">Pairs by similarity</h3><div class="in">${histogram(result)}</div></section>`}
${betweenStories(context)}
<section class="sec" aria-labelledby="problems-h"><h3 id="problems-h">${result.problems.length > 0 ? `Problems (${wholeNumber(result.problems.length)})` : 'Problems'}</h3><div class="in">${problems(result)}</div></section>
<section class="sec" aria-labelledby="list-h"><h3 id="list-h">Every report</h3><div class="in">${allReports(context)}</div></section>
</section>`;
}
