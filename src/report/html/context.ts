/** What every part of the HTML report needs: the result looked up, the texts, and how one part links to another. */
import type { TextOf } from '../../model/report-text.js';
import type { PairEntry, ReportEntry, Result, StoryEntry } from '../../model/result.js';
import type { ReportIndex } from '../report-index.js';
import { indexReport } from '../report-index.js';
import type { Markup } from './markup.js';
import { html } from './markup.js';
import { line } from './visible-text.js';

export interface Context {
  readonly result: Result;
  readonly index: ReportIndex;
  readonly textOf: TextOf;
  /** Stories told in full, best first. */
  readonly stories: readonly StoryEntry[];
  /** Where a story's part of the report is, from the page that is being written. */
  readonly storyHref: (story: StoryEntry) => string;
  /** Where a report's text is, from the page that is being written; null where no page has it. */
  readonly reportHref: (id: string) => string | null;
  /** Whether the page being written holds this pair side by side. */
  readonly hasPair: (a: string, b: string) => boolean;
  /** Pages of a folder link home; the one file has no other page. */
  readonly home: string;
}

export function contextOf(
  result: Result,
  stories: readonly StoryEntry[],
  textOf: TextOf | undefined,
  links: Pick<Context, 'storyHref' | 'reportHref' | 'hasPair' | 'home'>,
): Context {
  return { result, index: indexReport(result), textOf: textOf ?? (() => null), stories, ...links };
}

/** `r3-r5`, whichever is named first. */
export function pairId(a: string, b: string): string {
  const number = (id: string): number => Number(id.slice(1));
  return number(a) <= number(b) ? `${a}-${b}` : `${b}-${a}`;
}

export function pairOf(pairs: readonly PairEntry[], a: string, b: string): PairEntry | undefined {
  return pairs.find((pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a));
}

const LONGEST_SOURCE = 60;

export function sourceOf(report: ReportEntry | undefined): string {
  return line(report?.source ?? '', LONGEST_SOURCE);
}

/** Whom it names as where it comes from, itself aside. */
export function creditsOf({ credits, source }: ReportEntry, most: number): string {
  return line(credits.filter((name) => name !== source).join(', '), most);
}

/** "r3 Northern Wire", in plain words. */
export function plainName(id: string, { index }: Context): string {
  return `${id} ${sourceOf(index.reports.get(id))}`.trim();
}

/** Its language as an attribute, where it is not the page's own: voices and fonts go by it. */
export function langOf(id: string, { index }: Context): Markup | false {
  const language = index.reports.get(id)?.language ?? '';
  return isForeign(language) && html` lang="${language}"`;
}

/** Known, and not English. */
export function isForeign(language: string): boolean {
  return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?$/.test(language) && language !== 'en' && language !== 'und';
}

/** The same, leading to the report's text. */
export function reportName(id: string, { index, reportHref }: Context): Markup {
  const name = html`<b>${id}</b> <bdi>${sourceOf(index.reports.get(id))}</bdi>`;
  const href = reportHref(id);
  return href === null
    ? html`<span class="rep">${name}</span>`
    : html`<a class="rep" href="${href}">${name}</a>`;
}

/** The id alone, for where there is no room. */
export function reportTag(id: string, context: Context): Markup {
  const href = context.reportHref(id);
  const title = plainName(id, context);
  return href === null
    ? html`<span class="rep" title="${title}"><b>${id}</b></span>`
    : html`<a class="rep" href="${href}" title="${title}"><b>${id}</b></a>`;
}

/** Parts with a word between them, as in a sentence: "a, b and c". */
export function sentenceList(parts: readonly Markup[]): Markup {
  return html`${parts.map((part, n) =>
    n === 0 ? part : html`${n === parts.length - 1 ? ' and ' : ', '}${part}`,
  )}`;
}
