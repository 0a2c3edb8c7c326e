/** What one report talks about: its terms with how often, where and as what they occur. */
import type { Document, Tokens } from '../model/document.js';
import type { Span } from '../model/span.js';
import { readTerms, type Term, type TokenRange } from '../text/terms.js';
import { readsAsName } from './likely-names.js';
import { TERM } from './weights.js';

export interface TermUse {
  /** Occurrences in headline and body. */
  count: number;
  /** Of these, those that read as a name. */
  named: number;
  /** In the headline or the opening. */
  lead: boolean;
  readonly kind: Term['kind'];
}

/** Keys in order of first occurrence, headline first. Reads at most `TERM.bodyUnits` of the body, as text in `language`. */
export function readReportTerms(document: Document, language: string): ReadonlyMap<string, TermUse> {
  const uses = new Map<string, TermUse>();
  const add = (text: string, term: Term, lead: boolean): void => {
    const use = uses.get(term.key) ?? { count: 0, named: 0, lead: false, kind: term.kind };
    use.count++;
    if (term.kind === 'name' || (term.kind === 'word' && readsAsName(text, term, language))) use.named++;
    use.lead ||= lead;
    uses.set(term.key, use);
  };
  for (const { text, terms } of headlineTerms(document, language))
    for (const term of terms) add(text, term, true);
  let read = 0;
  const rangeOf = tokenRanges(document.tokens);
  for (const span of bodySpans(document)) {
    for (const term of readTerms(document.article.text, span, language, rangeOf(span))) {
      add(document.article.text, term, read < TERM.leadTerms);
      read++;
    }
  }
  return uses;
}

/**
 * The tokens of one span after the other, in text order; undefined where a token stands across a bound, as it does
 * where a span was cut.
 */
function tokenRanges(tokens: Tokens): (span: Span) => TokenRange | undefined {
  const { count, starts, ends } = tokens;
  let token = 0;
  return ({ start, end }) => {
    while (token < count && starts[token] < start) token++;
    const from = token;
    while (token < count && starts[token] < end) token++;
    const isAcross = (from > 0 && ends[from - 1] > start) || (token > from && ends[token - 1] > end);
    return isAcross ? undefined : { tokens, from, to: token };
  };
}

interface TermsOf {
  /** What the terms' spans point into. */
  readonly text: string;
  readonly terms: readonly Term[];
}

function headlineTerms(document: Document, language: string): readonly TermsOf[] {
  const { article, title } = document;
  const inText = document.blocks.filter((block) => block.kind === 'headline');
  if (inText.length === 0) {
    if (title === null) return [];
    const end = Math.min(title.length, TERM.bodyUnits);
    return [{ text: title, terms: readTerms(title, { start: 0, end }, language) }];
  }
  const terms = inText.flatMap((block) => readTerms(article.text, cut(block, TERM.bodyUnits), language));
  return [{ text: article.text, terms }];
}

function bodySpans(document: Document): readonly Span[] {
  const spans: Span[] = [];
  let left: number = TERM.bodyUnits;
  for (const block of document.blocks) {
    if (block.kind !== 'body' || left <= 0) continue;
    const span = cut(block, left);
    left -= span.end - span.start;
    spans.push(span);
  }
  return spans;
}

function cut(span: Span, units: number): Span {
  return { start: span.start, end: Math.min(span.end, span.start + units) };
}

/** Month and day of the dateline, as "02-13"; null without one. */
export function readDatelineDay(document: Document): string | null {
  const dateline = document.blocks.find((block) => block.kind === 'dateline');
  if (!dateline) return null;
  const terms = readTerms(document.article.text, cut(dateline, TERM.bodyUnits), document.language);
  const day = terms.find((term) => /^@\d\d-\d\d$/.test(term.key));
  return day ? day.key.slice(1) : null;
}
