/** Quotations that reports of one story give in different words, with the words that were changed. */
import type { Change, QuoteGroup, QuoteVersion, StoryEntry } from '../model/result.js';
import { abridge, changeSegments, excerpt, pieces } from './changed-text.js';
import type { Page } from './page.js';
import { count, listed, more, wholeNumber } from './phrases.js';
import type { ReportIndex } from './report-index.js';
import { bySource, copies } from './tellers.js';
import type { Variant } from './variants.js';
import { variantsOf } from './variants.js';
import type { Piece } from './wrap.js';
import { wrap } from './wrap.js';

const INDENT = '        ';

/** Sources a few words long; the names stand in the table of reports. */
function who(ids: readonly string[], index: ReportIndex, page: Page): string {
  return listed(
    bySource(ids, index).map((members) => copies(members, page)),
    page.limits.carriers,
  );
}

/** The version quotes all that the first does, so that the changes may be shown inside the whole text. */
export function isWhole(first: QuoteVersion, version: QuoteVersion): boolean {
  const changed = version.changes.reduce(
    (sum, { to, start, end }) => sum + to.length - (end - start),
    first.text.length,
  );
  return Math.abs(changed - version.text.length) <= 10 + changed / 8;
}

function marked(first: QuoteVersion, changes: readonly Change[], whole: boolean, page: Page): Piece[] {
  const segments = changeSegments(first.text, first.start, changes);
  return pieces(whole ? (page.all ? segments : abridge(segments)) : excerpt(segments), page);
}

function variantLines(first: QuoteVersion, variant: Variant, index: ReportIndex, page: Page): string[] {
  const shown = variant.changes.slice(0, page.limits.changes);
  const left = variant.changes.length - shown.length;
  const text: Piece[] = [
    { text: `${who(variant.reports, index, page)}: `, style: page.paint.report, trusted: true },
    ...marked(first, shown, false, page),
    { text: left > 0 ? ` + ${count(left, 'more change')}` : '', style: page.paint.faint, trusted: true },
  ];
  return wrap(text, page, { first: INDENT, rest: `${INDENT}  ` });
}

/** Other wordings by others: that a report shortens its own quotation in a headline is no news. */
export function alterations(quote: QuoteGroup): ReturnType<typeof variantsOf<QuoteVersion>> {
  const [first, ...others] = quote.versions;
  return variantsOf(others.filter(({ report }) => report !== first?.report));
}

function quoteLines(quote: QuoteGroup, index: ReportIndex, page: Page): string[] {
  const [first] = quote.versions;
  if (!first) return [];
  const variants = alterations(quote);
  const differing = new Set(variants.flatMap(({ reports }) => reports));
  const alike = quote.versions.map(({ report }) => report).filter((id) => !differing.has(id));
  const [only] = variants;
  const inline = only && variants.length === 1 && isWhole(first, only.first) ? only : null;
  const shown = inline ? [] : variants.slice(0, page.limits.wordings);
  const base = alike.includes(first.report) ? alike : [first.report, ...alike];
  const head: Piece[] = [
    { text: quote.speaker ?? 'speaker not told', style: page.paint.heading },
    { text: `, ${who(base, index, page)}`, style: null, trusted: true },
    {
      text: inline ? `; altered in ${who(inline.reports, index, page)}:` : ':',
      style: null,
      trusted: true,
    },
  ];
  return [
    ...wrap(head, page, { first: `    ${page.signs.bullet} `, rest: '      ' }),
    ...wrap(marked(first, inline?.changes ?? [], true, page), page, { first: '      ', rest: '      ' }),
    ...shown.flatMap((variant) => variantLines(first, variant, index, page)),
    ...more(inline ? 0 : variants.length - shown.length, 'wording', INDENT, page),
  ];
}

/** Those altered, in the order of the result; the others are only counted. */
export function quotations(story: StoryEntry, index: ReportIndex, page: Page): string[] {
  const altered = story.quotes.filter((quote) => alterations(quote).length > 0);
  const same = story.quotes.filter(({ kind }) => kind === 'verbatim').length;
  const alike = `${same === 1 ? 'is' : 'are'} the same, word for word, in two or more reports`;
  if (altered.length === 0)
    return same === 0
      ? []
      : [`  ${page.paint.heading('Quotations')}: none altered; ${wholeNumber(same)} ${alike}`];
  const verbatim = `${count(same, 'quotation')} ${alike}`;
  const shown = altered.slice(0, page.limits.quotations);
  const legend = page.paint.faint('([-as first named-] {+as altered+})');
  return [
    `  ${page.paint.heading('Altered quotations')} ${legend}`,
    ...shown.flatMap((quote) => quoteLines(quote, index, page)),
    ...more(altered.length - shown.length, 'quotation', '    ', page),
    ...(same === 0 ? [] : [`    ${page.paint.faint(verbatim)}`]),
  ];
}
