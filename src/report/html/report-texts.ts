/** Every report of a story in full, as delivered: shared passages numbered, furniture dimmed. */
import type { ReportText } from '../../model/report-text.js';
import type { PassageEntry, ReportEntry, StoryEntry } from '../../model/result.js';
import type { Span } from '../../model/span.js';
import { recordPath } from '../../text/record-path.js';
import { count, wholeNumber } from '../phrases.js';
import type { Context } from './context.js';
import { langOf, sourceOf } from './context.js';
import { reportOrder } from './heat-map.js';
import type { Markup } from './markup.js';
import { html } from './markup.js';
import type { Paragraph } from './paragraphs.js';
import { paragraphsOf } from './paragraphs.js';
import { line } from './visible-text.js';
import { when } from './when.js';

const MOST_REPORTS = 60;
/** Passages looked at of one text, the longest first. */
const MOST_PASSAGES = 200;
/** Letters that a passage must have in a paragraph to be told of beside it. */
const LEAST_OVERLAP = 12;

interface Carried extends Span {
  readonly carriers: readonly string[];
}

/** Stretches of a text that other reports of the story have as well. */
function carriedIn(id: string, passages: readonly PassageEntry[]): readonly Carried[] {
  const places = passages.flatMap(({ kind, occurrences }) => {
    const here = occurrences.find(({ report }) => report === id);
    if (!here || (kind !== 'prose' && kind !== 'quote')) return [];
    const carriers = occurrences.map(({ report }) => report).filter((report) => report !== id);
    return [{ start: here.start, end: here.end, carriers }];
  });
  return places.sort((x, y) => y.end - y.start - (x.end - x.start)).slice(0, MOST_PASSAGES);
}

/** Overlapping stretches as one. */
function united(spans: readonly Span[]): readonly Span[] {
  const whole: Span[] = [];
  for (const { start, end } of [...spans].sort((x, y) => x.start - y.start)) {
    const before = whole.at(-1);
    if (before && start <= before.end)
      whole[whole.length - 1] = { start: before.start, end: Math.max(before.end, end) };
    else whole.push({ start, end });
  }
  return whole;
}

/** Carriers told of by name beside a paragraph. */
const MOST_CARRIERS = 8;

function beside(paragraph: Paragraph, carried: readonly Carried[]): Markup | false {
  const common = ({ start, end }: Span): number =>
    Math.min(end, paragraph.end) - Math.max(start, paragraph.start);
  const told = carried.filter((one) => common(one) >= Math.min(LEAST_OVERLAP, one.end - one.start));
  const ids = [...new Set(told.flatMap(({ carriers }) => carriers))].sort(
    (x, y) => Number(x.slice(1)) - Number(y.slice(1)),
  );
  if (ids.length === 0) return false;
  const more = ids.length > MOST_CARRIERS ? ` and ${ids.length - MOST_CARRIERS} more` : '';
  return html`<p class="side" lang="en" dir="ltr">also in ${ids.slice(0, MOST_CARRIERS).join(' ')}${more}</p>`;
}

function paragraphMarkup(text: string, paragraph: Paragraph, carried: readonly Carried[]): Markup {
  const inside = carried.filter(({ start, end }) => start < paragraph.end && end > paragraph.start);
  const shared = united(inside);
  const at = new Set([paragraph.start, paragraph.end]);
  for (const { start, end } of [...shared, ...paragraph.asides])
    for (const place of [start, end]) if (place > paragraph.start && place < paragraph.end) at.add(place);
  const cuts = [...at].sort((x, y) => x - y);
  const covered = (spans: readonly Span[], start: number, end: number): boolean =>
    spans.some((one) => one.start <= start && one.end >= end);
  const pieces = cuts.slice(0, -1).map((start, n) => {
    const words = text.slice(start, cuts[n + 1]);
    if (covered(shared, start, cuts[n + 1])) return html`<mark class="sh">${words}</mark>`;
    return covered(paragraph.asides, start, cuts[n + 1])
      ? html`<span class="aside">${words}</span>`
      : html`${words}`;
  });
  return html`<p dir="auto" class="${paragraph.kind}">${pieces}</p>${beside(paragraph, inside)}`;
}

function body(delivered: ReportText, carried: readonly Carried[]): Markup {
  const { list, left } = paragraphsOf(delivered);
  return html`${list.map((paragraph) => paragraphMarkup(delivered.text, paragraph, carried))}${left > 0 && html`<p class="note" lang="en">${wholeNumber(left)} more characters are not shown here: they are in the file.</p>`}`;
}

/** The headline is often the text's own first line. */
function standsInText(title: string, delivered: ReportText | null): boolean {
  return (
    delivered?.text.slice(delivered.body.start, delivered.body.end).trimStart().startsWith(title) ?? false
  );
}

function article(report: ReportEntry, carried: readonly Carried[], open: boolean, context: Context): Markup {
  const delivered = context.textOf(report.id);
  const path = recordPath(report);
  return html`<details class="text" id="${report.id}"${open && html` open`}><summary><b>${report.id}</b> <bdi>${sourceOf(report)}</bdi> <span class="why">${when(report.published)} · ${count(report.words, 'word')}</span></summary>
<div class="full"${langOf(report.id, context)}>${report.title !== null && !standsInText(report.title, delivered) && html`<h4 dir="auto">${line(report.title, 300)}</h4>`}${delivered ? body(delivered, carried) : html`<p class="note" lang="en">The text is not at hand: it is in <bdi>${line(path, 300)}</bdi>.</p>`}<p class="file"><bdi>${line(path, 300)}</bdi></p></div></details>`;
}

/** Open where the story is small enough to be read through. */
export function textsSection(story: StoryEntry, context: Context): Markup {
  const order = reportOrder(story, context);
  const passages = context.index.passagesOf.get(story.id) ?? [];
  const shown = order.slice(0, MOST_REPORTS);
  const hidden = order.slice(MOST_REPORTS);
  return html`${story.reports.length > 1 && html`<p class="read">Underlined is what another report of the story has as well, words changed included; the margin says which.</p>`}
<div class="texts">${shown.map((id) => {
    const report = context.index.reports.get(id);
    return report ? article(report, carriedIn(id, passages), story.reports.length === 1, context) : null;
  })}</div>
${hidden.length > 0 && html`<p class="note">${count(hidden.length, 'more report')} of the story, not printed in full:</p><ul class="cols">${hidden.map((id) => html`<li id="${id}"><b>${id}</b> <bdi>${sourceOf(context.index.reports.get(id))}</bdi></li>`)}</ul>`}`;
}
