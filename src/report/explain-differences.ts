/** Where two reports say different things, and quotations that one words differently from the other. */
import type { QuoteGroup, QuoteVersion, ReportEntry } from '../model/result.js';
import type { Segment } from './changed-text.js';
import { abridge, changeSegments, pieces } from './changed-text.js';
import { turned } from './explain-passages.js';
import type { Page } from './page.js';
import { more } from './phrases.js';
import { conflictSections, valuesTold } from './pretty-differences.js';
import type { ReportIndex } from './report-index.js';
import type { Piece } from './wrap.js';
import { wrap } from './wrap.js';

function differingValues(a: ReportEntry, b: ReportEntry, index: ReportIndex, page: Page): string[][] {
  const story = index.stories.get(a.story);
  if (!story || a.story !== b.story) return [];
  const between = story.conflicts.flatMap((conflict) => {
    const values = conflict.values.filter(({ report }) => report === a.id || report === b.id);
    const told = valuesTold(values, index);
    const reports = new Set(values.map(({ report }) => report));
    return reports.size === 2 && told.some((value) => value.reports.length === 1)
      ? [{ ...conflict, values }]
      : [];
  });
  const heading =
    story.reports.length === 2 ? 'They differ on' : 'What the two say where reports of the story differ';
  return conflictSections(between, heading, index, page);
}

/** The fullest that a report quotes of an utterance. */
function versionOf(quote: QuoteGroup, report: string): QuoteVersion | undefined {
  const versions = quote.versions.filter((version) => version.report === report);
  return versions.reduce<QuoteVersion | undefined>(
    (best, version) => (best && best.text.length >= version.text.length ? best : version),
    undefined,
  );
}

/** b's wording inside a's; null where neither changed what the other has. */
function betweenSegments(quote: QuoteGroup, a: QuoteVersion, b: QuoteVersion): Segment[] | null {
  const [base] = quote.versions;
  if (!base || JSON.stringify(a.changes) === JSON.stringify(b.changes)) return null;
  if (a.changes.length === 0) return changeSegments(base.text, base.start, b.changes);
  if (b.changes.length === 0) return turned(changeSegments(base.text, base.start, a.changes));
  return [];
}

function quoteLines(quote: QuoteGroup, a: string, b: string, page: Page): string[] {
  const [inA, inB] = [versionOf(quote, a), versionOf(quote, b)];
  const segments = inA && inB ? betweenSegments(quote, inA, inB) : null;
  if (!inA || !inB || segments === null) return [];
  const speaker: Piece = { text: `${quote.speaker ?? 'speaker not told'}: `, style: page.paint.heading };
  const indent = { first: `    ${page.signs.bullet} `, rest: '      ' };
  if (segments.length > 0) {
    const text = pieces(page.all ? segments : abridge(segments), page);
    return wrap([speaker, ...text], page, indent);
  }
  const own = ({ report, text }: QuoteVersion): Piece[] => [
    { text: `${page.clean(report)} `, style: page.paint.report, trusted: true },
    { text: `${text} `, style: null },
  ];
  return wrap([speaker, ...own(inA), ...own(inB)], page, indent);
}

function alteredQuotes(a: ReportEntry, b: ReportEntry, index: ReportIndex, page: Page): string[] {
  if (a.story !== b.story) return [];
  const quotes = index.stories.get(a.story)?.quotes ?? [];
  const altered = quotes
    .filter(({ kind }) => kind === 'altered')
    .map((quote) => quoteLines(quote, a.id, b.id, page))
    .filter((lines) => lines.length > 0);
  if (altered.length === 0) return [];
  const shown = altered.slice(0, page.limits.quotations);
  return [
    `  ${page.paint.heading('Altered quotations')} ${page.paint.faint(`([-in ${a.id}-] {+in ${b.id}+})`)}`,
    ...shown.flat(),
    ...more(altered.length - shown.length, 'quotation', '    ', page),
  ];
}

/** In sections; nothing for reports of different stories, whose facts were not held against each other. */
export function pairDifferences(
  a: ReportEntry,
  b: ReportEntry,
  index: ReportIndex,
  page: Page,
): readonly (readonly string[])[] {
  const sections = [...differingValues(a, b, index, page), alteredQuotes(a, b, index, page)];
  // Written for a story's page, where all stands two columns in.
  return sections.map((lines) => lines.map((line) => line.replace(/^ {2}/, '')));
}
