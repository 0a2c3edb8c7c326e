/** The library's `coverage`: how far a text already says what a statement says. */
import type { Fraction, Span } from '../model/span.js';
import { splitSentences } from '../text/sentences.js';
import { tokenise } from '../text/tokens.js';
import { scoreCover } from './cover.js';
import { findCandidates, indexSentences } from './sentence-index.js';
import { readStatement, type Statement } from './statement.js';

export interface CoverageOptions {
  /** BCP 47 primary subtag of both texts. Default `en`. */
  readonly language?: string | undefined;
}

export interface Coverage {
  readonly coverage: Fraction;
  /** The sentences of the text that cover the statement, best first; none or up to two. */
  readonly spans: readonly Span[];
}

function read(text: string, span: Span, language: string): Statement {
  return readStatement(text, span, language, tokenise(text, span).hashes);
}

/**
 * Scores `statement` (one sentence, as far as the labels go; more are taken as one) against the sentences
 * of `text`, by the very function behind `facts[].coverage`. 1 where every word of weight is covered; 0
 * where none is or the text is empty. Linear in the text.
 */
export function coverage(statement: string, text: string, options: CoverageOptions = {}): Coverage {
  const language = options.language ?? 'en';
  const wanted = read(statement, { start: 0, end: statement.length }, language);
  const spans = splitSentences(text);
  const entries = spans.map((span, sentence) => {
    return { statement: read(text, span, language), carriers: [{ report: 0, sentence }], reports: [0] };
  });
  const candidates = findCandidates(indexSentences(entries), wanted, -1);
  const cover = scoreCover(
    wanted,
    candidates.map((entry) => entries[entry].statement),
  );
  if (wanted.keys.length === 0) return { coverage: spans.length > 0 ? 1 : 0, spans: [] };
  return { coverage: cover.coverage, spans: cover.best.map((n) => spans[candidates[n]]) };
}
