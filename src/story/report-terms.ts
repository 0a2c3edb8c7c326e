/** What reports talk about: their terms with how often, where and as what they occur. */
import type { Document, Tokens } from '../model/document.js';
import type { Span } from '../model/span.js';
import { readTerms, type Term, type TokenRange } from '../text/terms.js';
import { commonWords } from './common-words.js';
import { readsAsName } from './likely-names.js';
import { type TermColumns, Use } from './term-readings.js';
import { TERM } from './weights.js';

/** Reports, and the language that each is read in. */
export interface AskedTerms {
  readonly reports: Uint32Array;
  readonly languages: readonly string[];
}

/** Reads at most `TERM.bodyUnits` of each body. */
export function readTermColumns(
  { reports, languages }: AskedTerms,
  document: (report: number) => Document,
): TermColumns {
  const counter = new TermCounter();
  const lengths = Uint32Array.from(reports, (report, n) =>
    readReport(document(report), languages[n], counter),
  );
  return { ...counter.columns(), lengths };
}

/** How many different terms it has. */
function readReport(document: Document, language: string, counter: TermCounter): number {
  const add = (text: string, term: Term, isLead: boolean): void => {
    const isNamed = term.kind === 'name' || (term.kind === 'word' && readsAsName(text, term, language));
    counter.add(term, isLead, isNamed);
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
  return counter.closeReport(commonWords(language));
}

/** A class for columns that grow term by term; made and filled by `readTermColumns` alone. */
class TermCounter {
  readonly #places = new Map<string, number>();
  readonly #keys: string[] = [];
  /** By place in `#keys`: where the report at hand has it, or where one before had it. */
  readonly #last: number[] = [];
  readonly #terms: number[] = [];
  readonly #uses: number[] = [];
  /** Where the report at hand begins. */
  #from = 0;

  add({ key, kind }: Term, isLead: boolean, isNamed: boolean): void {
    let term = this.#places.get(key);
    if (term === undefined) {
      term = this.#keys.length;
      this.#places.set(key, term);
      this.#keys.push(key);
      this.#last.push(-1);
    }
    let at = this.#last[term];
    if (at < this.#from) {
      at = this.#terms.length;
      this.#last[term] = at;
      this.#terms.push(term);
      this.#uses.push(kind === 'number' ? Use.Number : kind === 'date' ? Use.Date : 0);
    }
    const use = this.#uses[at];
    const counted = (use & Use.Count) < Use.Count ? use + 1 : use;
    this.#uses[at] = counted | (isLead ? Use.Lead : 0) | (isNamed ? Use.Named : 0);
  }

  /** A figure that is part of a name counts as a name, unless the word is common. How many terms the report has. */
  closeReport(common: ReadonlySet<string>): number {
    const from = this.#from;
    for (let at = from; at < this.#uses.length; at++) {
      if ((this.#uses[at] & Use.Named) === 0) continue;
      const isCommon = common.size > 0 && common.has(this.#keys[this.#terms[at]]);
      this.#uses[at] &= ~(Use.Number | Use.Date | (isCommon ? Use.Named : 0));
    }
    this.#from = this.#uses.length;
    return this.#from - from;
  }

  columns(): Omit<TermColumns, 'lengths'> {
    return { keys: this.#keys, terms: Uint32Array.from(this.#terms), uses: Uint16Array.from(this.#uses) };
  }
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
