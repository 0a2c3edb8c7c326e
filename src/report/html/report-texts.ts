/** Every report of a story in full, as delivered: shared passages numbered, furniture dimmed. */
import type { ReportText } from '../../model/report-text.js';
import type { PassageEntry, ReportEntry, StoryEntry } from '../../model/result.js';
import type { Span } from '../../model/span.js';
import { count, wholeNumber } from '../phrases.js';
import type { Context } from './context.js';
import { sourceOf } from './context.js';
import { reportOrder } from './heat-map.js';
import type { Markup } from './markup.js';
import { html } from './markup.js';
import type { Paragraph } from './paragraphs.js';
import { paragraphsOf } from './paragraphs.js';
import { line } from './visible-text.js';
import { when } from './when.js';

const MOST_REPORTS = 60;
/** Shared passages marked in one text, the longest first. */
const MOST_PASSAGES = 60;

interface Marked extends Span {
  readonly number: number;
  readonly carriers: readonly string[];
}

/** Numbers by passage, in the order in which the story's reports have them. */
function numbered(passages: readonly PassageEntry[]): ReadonlyMap<string, number> {
  const counted = passages.filter(({ kind }) => kind === 'prose' || kind === 'quote');
  return new Map(counted.map(({ id }, n) => [id, n + 1]));
}

function marksOf(
  id: string,
  passages: readonly PassageEntry[],
  numbers: ReadonlyMap<string, number>,
): readonly Marked[] {
  const places = passages.flatMap((passage) => {
    const number = numbers.get(passage.id);
    const here = passage.occurrences.find(({ report }) => report === id);
    const carriers = passage.occurrences.map(({ report }) => report).filter((report) => report !== id);
    return number && here ? [{ start: here.start, end: here.end, number, carriers }] : [];
  });
  places.sort((x, y) => y.end - y.start - (x.end - x.start) || x.start - y.start);
  const chosen: Marked[] = [];
  for (const place of places.slice(0, 4 * MOST_PASSAGES)) {
    if (chosen.length >= MOST_PASSAGES) break;
    if (!chosen.some((other) => other.start < place.end && other.end > place.start)) chosen.push(place);
  }
  return chosen.sort((x, y) => x.start - y.start);
}

function carriersText(carriers: readonly string[]): string {
  const ids = [...new Set(carriers)];
  return ids.length > 6 ? `${ids.slice(0, 6).join(' ')} +${ids.length - 6}` : ids.join(' ');
}

function paragraphMarkup(text: string, paragraph: Paragraph, marks: readonly Marked[]): Markup {
  const at = new Set([paragraph.start, paragraph.end]);
  const inside = marks.filter(({ start, end }) => start < paragraph.end && end > paragraph.start);
  for (const { start, end } of [...inside, ...paragraph.asides])
    for (const place of [start, end]) if (place > paragraph.start && place < paragraph.end) at.add(place);
  const cuts = [...at].sort((x, y) => x - y);
  const pieces = cuts.slice(0, -1).map((start, n) => {
    const end = cuts[n + 1];
    const words = text.slice(start, end);
    const mark = inside.find((one) => one.start <= start && one.end >= end);
    if (mark)
      return html`<mark class="sh">${mark.start === start && html`<sup title="also in ${carriersText(mark.carriers)}">${mark.number}</sup>`}${words}</mark>`;
    const aside = paragraph.asides.some((one) => one.start <= start && one.end >= end);
    return aside ? html`<span class="aside">${words}</span>` : html`${words}`;
  });
  const beside = inside.filter(({ start }) => start >= paragraph.start);
  return html`<p dir="auto" class="${paragraph.kind}">${pieces}</p>${
    beside.length > 0 &&
    html`<p class="side"><span class="vh">Shared passages: </span>${beside.map(({ number, carriers }) => html`<span>${number} also in ${carriersText(carriers)}</span> `)}</p>`
  }`;
}

function body(delivered: ReportText, marks: readonly Marked[]): Markup {
  const { list, left } = paragraphsOf(delivered);
  return html`${list.map((paragraph) => paragraphMarkup(delivered.text, paragraph, marks))}${left > 0 && html`<p class="note">${wholeNumber(left)} more characters are not shown here: they are in the file.</p>`}`;
}

function article(report: ReportEntry, marks: readonly Marked[], open: boolean, context: Context): Markup {
  const delivered = context.textOf(report.id);
  const path = report.record === null ? report.path : `${report.path}#${report.record}`;
  return html`<details class="text" id="${report.id}"${open && html` open`}><summary><b>${report.id}</b> <bdi>${sourceOf(report)}</bdi> <span class="why">${when(report.published)} · ${count(report.words, 'word')}</span></summary>
<div class="full">${report.title !== null && html`<h4 dir="auto">${line(report.title, 300)}</h4>`}${delivered ? body(delivered, marks) : html`<p class="note">The text is not at hand: it is in <bdi>${line(path, 300)}</bdi>.</p>`}<p class="file"><bdi>${line(path, 300)}</bdi></p></div></details>`;
}

/** Open where the story is small enough to be read through. */
export function textsSection(story: StoryEntry, context: Context): Markup {
  const order = reportOrder(story, context);
  const passages = context.index.passagesOf.get(story.id) ?? [];
  const numbers = numbered(passages);
  const shown = order.slice(0, MOST_REPORTS);
  const hidden = order.slice(MOST_REPORTS);
  return html`${story.reports.length > 1 && html`<p class="read">Underlined is what another report of the story has as well, words changed included; the margin says which.</p>`}
<div class="texts">${shown.map((id) => {
    const report = context.index.reports.get(id);
    return report
      ? article(report, marksOf(id, passages, numbers), story.reports.length === 1, context)
      : null;
  })}</div>
${hidden.length > 0 && html`<p class="note">${count(hidden.length, 'more report')} of the story, not printed in full:</p><ul class="cols">${hidden.map((id) => html`<li id="${id}"><b>${id}</b> <bdi>${sourceOf(context.index.reports.get(id))}</bdi></li>`)}</ul>`}`;
}
