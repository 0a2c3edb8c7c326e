/** The parts of a story that are told in words: what to read, where reports differ, what each alone has. */
import type {
  Conflict,
  FactEntry,
  QuoteGroup,
  QuoteVersion,
  ReportEntry,
  StoryEntry,
} from '../../model/result.js';
import { recordPath } from '../../text/record-path.js';
import type { Segment } from '../changed-text.js';
import { abridge, changeSegments, excerpt, freshSegments, mostlyFresh } from '../changed-text.js';
import { ownWords } from '../labels.js';
import { passageOrigin, reportOrigin } from '../likely-origin.js';
import { count, wholeNumber } from '../phrases.js';
import { valuesTold } from '../pretty-differences.js';
import { alterations, isWhole } from '../pretty-quotes.js';
import { carriedWords } from '../pretty-reports.js';
import { contentOf } from '../story-content.js';
import { changedText } from './changed.js';
import type { Context } from './context.js';
import { creditsOf, langOf, reportName, reportTag, sentenceList } from './context.js';
import { eventOf } from './events.js';
import { reportOrder } from './heat-map.js';
import type { Markup } from './markup.js';
import { html, NOTHING } from './markup.js';
import { tellersOf } from './tellers.js';
import { clipped, line } from './visible-text.js';
import { isoDay, when } from './when.js';

/** Of each list; a story of a thousand copies still fits on a page. */
const MOST = { reading: 40, conflicts: 40, values: 12, quotes: 40, wordings: 8, reports: 250, sentences: 40 };

function rest(hidden: number, noun: string, plural?: string): Markup | false {
  return (
    hidden > 0 &&
    html`<p class="note">${count(hidden, `more ${noun}`, plural && `more ${plural}`)} in the JSON report.</p>`
  );
}

function reasonToRead(id: string, story: StoryEntry, { index }: Context): string {
  const own = ownWords(index.statementsOf.get(id));
  const alone = own === null ? '' : `${own} nobody else has`;
  if (id !== story.lead) return alone;
  return [`lead, ${story.leadReason}`, alone].filter((part) => part !== '').join('; ');
}

/** Whoever is told to read a report is told that not all of it may run. */
function carriedTag(id: string, story: StoryEntry): Markup | false {
  const carried = carriedWords(id, story);
  return carried !== '' && html` <span class="tag">${carried}</span>`;
}

function skipReason(report: ReportEntry, context: Context): Markup {
  const over = report.nothingNewOver.slice(0, 4).map((id) => reportName(id, context));
  if (over.length === 0) return html`no fact of its own`;
  return html`${report.verdict === 'duplicate' ? 'duplicate of' : 'nothing new over'} ${sentenceList(over)}`;
}

/** What to read, best first, and what can be left. Nothing where facts were not looked for. */
export function readingSection(story: StoryEntry, context: Context): Markup {
  const readers = story.readingSet;
  if (readers.length === 0) return NOTHING;
  const skipped = story.reports.flatMap((id) => {
    const report = context.index.reports.get(id);
    const known = report && (report.verdict === 'nothing-new' || report.verdict === 'duplicate');
    return known && !readers.includes(id) ? [report] : [];
  });
  const all = readers.length === story.reports.length;
  return html`<p class="lede">${
    all
      ? `Read all ${wholeNumber(story.reports.length)}: each has something that the others lack.`
      : `Read ${wholeNumber(readers.length)} of ${wholeNumber(story.reports.length)}: together they hold every fact of the story.`
  }</p>
<ol class="reading">${readers.slice(0, MOST.reading).map((id) => html`<li>${reportName(id, context)}${carriedTag(id, story)} <span class="why">${reasonToRead(id, story, context)}</span></li>`)}</ol>
${rest(readers.length - MOST.reading, 'report')}
${skipped.length > 0 && html`<h4>Can be skipped</h4><ul class="reading skip">${skipped.slice(0, MOST.reading).map((report) => html`<li>${reportName(report.id, context)}${carriedTag(report.id, story)} <span class="why">${skipReason(report, context)}</span></li>`)}</ul>${rest(skipped.length - MOST.reading, 'report')}`}`;
}

function adds(report: ReportEntry, context: Context): Markup | string {
  const words = ownWords(context.index.statementsOf.get(report.id));
  switch (report.verdict) {
    case 'lead':
      return words === null ? 'lead' : `lead, ${words} of its own`;
    case 'adds-facts':
      return words === null ? 'adds facts' : `adds ${words}`;
    case 'nothing-new':
    case 'duplicate':
      return skipReason(report, context);
    case 'alone':
      return 'alone on its story';
    case null:
      return '';
    default:
      return report.verdict satisfies never;
  }
}

function reportRow(id: string, group: string, story: StoryEntry, context: Context): Markup | null {
  const report = context.index.reports.get(id);
  if (!report) return null;
  const event = eventOf(report);
  const credits = creditsOf(report, 80);
  return html`<tr class="${group}"><th scope="row">${reportName(id, context)}${event && html` <span class="tag">${event.word}</span>`}${report.archived !== undefined && html` <small>archived</small>`}<small class="path"><bdi>${line(recordPath(report), 200)}</bdi>${credits !== '' && html` · credits <bdi>${credits}</bdi>`}</small></th><td class="time"><time datetime="${isoDay(report.published)}">${when(report.published)}</time></td><td class="n">${wholeNumber(report.words)}</td><td>${carriedTag(id, story)} ${adds(report, context)}</td></tr>`;
}

function groupClass(n: number, size: number): string {
  if (size < 2) return 'g0';
  return n === 0 ? 'g g1' : n === size - 1 ? 'g g3' : 'g';
}

function versionNotes({ versions = [] }: StoryEntry, context: Context): Markup {
  return html`${versions.slice(0, MOST.conflicts).map(({ reports }) => html`<p class="note">Versions of one item, the newest last: ${reports.map((id, n) => html`${n > 0 && ' → '}${reportTag(id, context)}`)}. Only the newest counts as a source.</p>`)}`;
}

/** Near-duplicates stand together, bracketed in the margin and named below. */
export function reportsSection(story: StoryEntry, context: Context): Markup {
  const order = reportOrder(story, context);
  const sizes = new Map<string, string[]>();
  for (const id of order) {
    const cluster = context.index.reports.get(id)?.cluster ?? id;
    sizes.set(cluster, [...(sizes.get(cluster) ?? []), id]);
  }
  const rows = [...sizes.values()].flatMap((ids) =>
    ids.map((id, n) => ({ id, group: groupClass(n, ids.length) })),
  );
  const groups = [...sizes.values()].filter((ids) => ids.length > 1);
  return html`<div class="scroll" role="region" tabindex="0" aria-label="Reports, a table"><table class="reports">
<thead><tr><th scope="col">Report</th><th scope="col">Published</th><th scope="col" class="n">Words</th><th scope="col">What it adds</th></tr></thead>
<tbody>${rows.slice(0, MOST.reports).map(({ id, group }) => reportRow(id, group, story, context))}</tbody></table></div>
${rest(rows.length - MOST.reports, 'report')}
${groups.map((ids) => {
  const cluster = context.index.clusters.get(context.index.reports.get(ids[0] ?? '')?.cluster ?? '');
  const link = !cluster ? '' : `: the weakest link is ${Math.round(cluster.cohesion * 100)} per cent`;
  const named = ids.slice(0, 8).map((id) => html`<b>${id}</b>`);
  const more = ids.length > named.length ? [html`${ids.length - named.length} more`] : [];
  return html`<p class="note">Bracketed: ${sentenceList([...named, ...more])} are near-duplicates, so one source${link}.</p>`;
})}${versionNotes(story, context)}`;
}

function conflictRows(conflict: Conflict, context: Context): Markup {
  const told = valuesTold(conflict.values, context.index);
  const shown = told.slice(0, MOST.values);
  return html`<div class="conflict"><h4><bdi>${line(conflict.about, 160)}</bdi>${conflict.resolution === 'update' && html` <span class="tag">updated: a later version says otherwise</span>`}</h4>
<table class="values"><thead class="vh"><tr><th scope="col">Value</th><th scope="col">Told by</th></tr></thead><tbody>${shown.map(({ text, reports, isEarlier }) => html`<tr><th scope="row"><bdi>${line(text, 120)}</bdi>${isEarlier && html` <small>earlier</small>`}</th><td>${tellersOf(reports, context)}</td></tr>`)}</tbody></table>${rest(told.length - shown.length, 'value')}</div>`;
}

/** Nothing where reports agree. */
export function conflictsSection(story: StoryEntry, context: Context): Markup {
  if (story.conflicts.length === 0) return NOTHING;
  const open = story.conflicts.filter(({ resolution }) => resolution !== 'update');
  const updated = story.conflicts.filter(({ resolution }) => resolution === 'update');
  const all = [...open, ...updated];
  return html`<div class="conflicts">${all.slice(0, MOST.conflicts).map((conflict) => conflictRows(conflict, context))}</div>${rest(all.length - MOST.conflicts, 'difference')}`;
}

function wording(first: QuoteVersion, changes: QuoteVersion['changes'], whole: boolean): Markup {
  const segments = changeSegments(first.text, first.start, changes);
  return changedText(whole ? abridge(segments) : excerpt(segments));
}

function quoteItem(quote: QuoteGroup, context: Context): Markup {
  const [first] = quote.versions;
  if (!first) return NOTHING;
  const variants = alterations(quote);
  const differing = new Set(variants.flatMap(({ reports }) => reports));
  const alike = quote.versions.map(({ report }) => report).filter((id) => !differing.has(id));
  const base = alike.includes(first.report) ? alike : [first.report, ...alike];
  const [only] = variants;
  const inline = only && variants.length === 1 && isWhole(first, only.first) ? only : null;
  return html`<blockquote class="quote"><p class="speaker"><bdi>${line(quote.speaker ?? 'Speaker not told', 120)}</bdi></p>
${
  inline
    ? html`<p dir="auto"${langOf(first.report, context)}>${wording(first, inline.changes, true)}</p><footer><del>as told</del> by ${tellersOf(base, context)}; <ins>as altered</ins> by ${tellersOf(inline.reports, context)}</footer>`
    : html`<p dir="auto"${langOf(first.report, context)}>${clipped(first.text, 600)}</p><footer>as told by ${tellersOf(base, context)}</footer>${variants
        .slice(0, MOST.wordings)
        .map(
          (variant) =>
            html`<p dir="auto" class="variant"${langOf(first.report, context)}>${wording(first, variant.changes, false)}</p><footer>as altered by ${tellersOf(variant.reports, context)}</footer>`,
        )}${rest(variants.length - MOST.wordings, 'wording')}`
}</blockquote>`;
}

export function alteredQuotes(story: StoryEntry): readonly QuoteGroup[] {
  return story.quotes.filter((quote) => alterations(quote).length > 0);
}

/** Altered ones with the changed words; the others are counted. */
export function quotesSection(story: StoryEntry, context: Context): Markup {
  const altered = alteredQuotes(story);
  const same = story.quotes.filter(({ kind }) => kind === 'verbatim').length;
  if (altered.length === 0 && same === 0) return NOTHING;
  const alike =
    same > 0 &&
    html`<p class="note">${count(same, 'quotation')} ${same === 1 ? 'is' : 'are'} the same, word for word, in two or more reports.</p>`;
  return html`${altered.slice(0, MOST.quotes).map((quote) => quoteItem(quote, context))}${rest(altered.length - MOST.quotes, 'altered quotation')}${alike}`;
}

/** Where more of a sentence is new than known, marks would only say so once more. */
const MARKED_UP_TO = 0.45;

function freshPart(segments: readonly Segment[]): number {
  const all = segments.reduce((sum, { text }) => sum + text.length, 0);
  const fresh = segments.reduce((sum, { kind, text }) => sum + (kind === 'fresh' ? text.length : 0), 0);
  return fresh / Math.max(1, all);
}

function ownSentence(fact: FactEntry): Markup {
  const segments = freshSegments(fact.text, fact.start, fact.uncovered);
  const whole = mostlyFresh(segments) || freshPart(segments) > MARKED_UP_TO;
  return html`<li dir="auto">${whole ? clipped(fact.text, 700) : changedText(abridge(segments))}</li>`;
}

/** Sentences that no other report of the story holds; in partly known ones the new words are marked. */
export function ownSection(story: StoryEntry, context: Context): Markup {
  const parts = reportOrder(story, context).flatMap((id) => {
    const own = context.index.statementsOf.get(id);
    return own && own.own.length > 0 ? [{ id, own }] : [];
  });
  if (parts.length === 0) return NOTHING;
  const shown = parts.slice(0, MOST.reports);
  return html`${shown.map(({ id, own }) => {
    const details = own.ownDetails.filter(
      ({ start, end }) => !own.own.some((fact) => fact.start <= start && fact.end >= end),
    );
    return html`<div class="own"><h4>${reportName(id, context)} <span class="why">${wholeNumber(own.own.length)} of ${count(own.all.length, 'sentence')}</span></h4>
<ul${langOf(id, context)}>${own.own.slice(0, MOST.sentences).map(ownSentence)}</ul>${rest(own.own.length - MOST.sentences, 'sentence')}${details.length > 0 && html`<p class="details">Also only here: ${details.slice(0, 12).map(({ text }, n) => html`${n > 0 && '; '}<bdi>${line(text, 90)}</bdi>`)}${details.length > 12 && html` and ${details.length - 12} more`}.</p>`}</div>`;
  })}${rest(parts.length - shown.length, 'report')}`;
}

/** Copies count once; older versions and what may not run not at all. */
export function sourcesIn(story: StoryEntry, { index }: Context): number {
  return contentOf(story, index).story.clusters.length;
}

/** Who most likely had it first, and why, in a sentence; null where nothing tells. */
export function originOf(story: StoryEntry, context: Context): Markup | null {
  const agency = passageOrigin(story, context.index);
  if (agency)
    return html`<bdi>${line(agency[0], 80)}</bdi>, probably: ${agency[1].because.slice(0, 3).join('; ')}`;
  const report = reportOrigin(story, context.index);
  if (!report) return null;
  const [id, { because, weight }] = report;
  return html`${reportName(id, context)}, likely source of ${count(weight, 'other report')}: ${because.join(', ')}`;
}
