/** The library's `coverage`: how far a text already says what a statement says. */
import type { Fraction, Span } from '../model/span.js';
import { splitSentences } from '../text/sentences.js';
import { tokenise } from '../text/tokens.js';
import { scoreCover } from './cover.js';
import { findCandidates, indexSentences, type SentenceIndex } from './sentence-index.js';
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

/** A text read into its sentences, ready for any statement. */
interface ReadText {
  readonly spans: readonly Span[];
  readonly index: SentenceIndex;
}

function readText(text: string, language: string): ReadText {
  const spans = splitSentences(text);
  const entries = spans.map((span, sentence) => {
    return { statement: read(text, span, language), carriers: [{ report: 0, sentence }], reports: [0] };
  });
  return { spans, index: indexSentences(entries) };
}

/** Reading costs ten times what one statement does, and callers ask for many against one text. */
const REMEMBERED_TEXTS = 16;
const REMEMBERED_LENGTH = 100_000;
const remembered = new Map<string, ReadText>();

/** As `readText`, which is pure: what is remembered never shows. The text longest unused is forgotten. */
function recall(text: string, language: string): ReadText {
  if (text.length > REMEMBERED_LENGTH) return readText(text, language);
  const name = `${language} ${text}`;
  const known = remembered.get(name) ?? readText(text, language);
  remembered.delete(name);
  remembered.set(name, known);
  if (remembered.size > REMEMBERED_TEXTS) {
    for (const oldest of remembered.keys()) {
      remembered.delete(oldest);
      break;
    }
  }
  return known;
}

/**
 * Scores `statement` (one sentence, as far as the labels go; more are taken as one) against the sentences
 * of `text`, by the very function behind `facts[].coverage`: 1 where it stands there word for word, 0 where
 * nothing of it does or the text is empty, else how likely a careful reader calls it held. Linear in the text.
 */
export function coverage(statement: string, text: string, options: CoverageOptions = {}): Coverage {
  const language = options.language ?? 'en';
  const wanted = read(statement, { start: 0, end: statement.length }, language);
  const { spans, index } = recall(text, language);
  if (wanted.keys.length === 0) return { coverage: spans.length > 0 ? 1 : 0, spans: [] };
  const candidates = findCandidates(index, wanted, -1);
  const cover = scoreCover(
    wanted,
    candidates.map((entry) => index.entries[entry].statement),
  );
  return { coverage: cover.coverage, spans: cover.best.map((n) => spans[candidates[n]]) };
}
