/** The library's `coverage`: how far a text already says what a statement says. */
import type { Fraction, Span } from '../model/span.js';
import { mayHold, wantedOf } from '../text/may-hold.js';
import { splitSentences } from '../text/sentences.js';
import type { TokenRange } from '../text/terms.js';
import { tokenise } from '../text/tokens.js';
import { scoreCover } from './cover.js';
import { reportSet } from './report-set.js';
import { findCandidates, indexSentences, type SentenceIndex } from './sentence-index.js';
import { rangesOf, readStatement, type Statement } from './statement.js';
import { MAX_CANDIDATES } from './weights.js';

export interface CoverageOptions {
  /** BCP 47 primary subtag of both texts. Default `en`. */
  readonly language?: string | undefined;
}

export interface Coverage {
  readonly coverage: Fraction;
  /** The sentences of the text that cover the statement, best first; none or up to two. */
  readonly spans: readonly Span[];
}

function readOne(statement: string, language: string): Statement {
  const span = { start: 0, end: statement.length };
  const tokens = tokenise(statement, span);
  return readStatement(statement, span, language, { tokens, from: 0, to: tokens.count });
}

/** A text cut into sentences. */
interface CutText {
  readonly text: string;
  readonly language: string;
  readonly spans: readonly Span[];
  readonly ranges: readonly TokenRange[];
}

function cut(text: string, language: string): CutText {
  const spans = splitSentences(text);
  return { text, language, spans, ranges: rangesOf(tokenise(text, { start: 0, end: text.length }), spans) };
}

/** A sentence that could cover a statement, by its place among the text's. */
interface Candidate {
  readonly sentence: number;
  readonly statement: Statement;
}

function readSentence({ text, language, spans, ranges }: CutText, sentence: number): Statement {
  return readStatement(text, spans[sentence], language, ranges[sentence]);
}

/** Reads only the sentences that could share a term. Null where there are more than the index would return. */
function findUnread(wanted: Statement, cutText: CutText): readonly Candidate[] | null {
  const { text, language, ranges } = cutText;
  const asked = wantedOf(wanted.has);
  const found: Candidate[] = [];
  for (let sentence = 0; sentence < ranges.length; sentence++) {
    if (language === 'en' && !mayHold(text, ranges[sentence], asked)) continue;
    const statement = readSentence(cutText, sentence);
    if (!wanted.keys.some((key) => statement.has.has(key))) continue;
    if (found.length === MAX_CANDIDATES) return null;
    found.push({ sentence, statement });
  }
  return found;
}

const ALONE = [0];
const ALONE_SET = reportSet(ALONE, 1);

function indexText(cutText: CutText): SentenceIndex {
  const entries = cutText.spans.map((_, sentence) => {
    const statement = readSentence(cutText, sentence);
    return { statement, carriers: [{ report: 0, sentence }], reports: ALONE, among: ALONE_SET };
  });
  return indexSentences(entries);
}

/** In text order, so that both ways of finding them give the same. */
function findIndexed(wanted: Statement, index: SentenceIndex): readonly Candidate[] {
  const found = [...findCandidates(index, wanted, -1)].sort((a, b) => a - b);
  return found.map((sentence) => ({ sentence, statement: index.entries[sentence].statement }));
}

/** What is remembered of a text: that it was asked once, or all its sentences read. */
interface Remembered {
  readonly language: string;
  readonly spans: readonly Span[];
  readonly index: SentenceIndex | null;
}

/**
 * Callers ask for many statements against one text: one asked again is read whole and kept. So many characters
 * of texts are remembered in all, those longest unused forgotten first; read, a text takes about thirty times
 * its size.
 */
const REMEMBERED_CHARACTERS = 1_500_000;
const remembered = new Map<string, Remembered>();
let rememberedCharacters = 0;

function forget(text: string): void {
  if (remembered.delete(text)) rememberedCharacters -= text.length;
}

function remember(text: string, what: Remembered): void {
  forget(text);
  if (text.length > REMEMBERED_CHARACTERS) return;
  remembered.set(text, what);
  rememberedCharacters += text.length;
  for (const oldest of remembered.keys()) {
    if (rememberedCharacters <= REMEMBERED_CHARACTERS) break;
    forget(oldest);
  }
}

/** The sentences of `text` that could cover the statement, in text order. What is remembered never shows. */
function findSentences(
  wanted: Statement,
  text: string,
  language: string,
): { readonly spans: readonly Span[]; readonly candidates: readonly Candidate[] } {
  const known = remembered.get(text);
  const again = known?.language === language ? known : undefined;
  if (again?.index) {
    remember(text, again);
    return { spans: again.spans, candidates: findIndexed(wanted, again.index) };
  }
  const cutText = cut(text, language);
  const { spans } = cutText;
  const unread = again ? null : findUnread(wanted, cutText);
  const index = unread ? null : indexText(cutText);
  remember(text, { language, spans, index });
  return { spans, candidates: unread ?? (index ? findIndexed(wanted, index) : []) };
}

/**
 * Scores `statement` (one sentence, as far as the labels go; more are taken as one) against the sentences
 * of `text`, by the very function behind `facts[].coverage`: 1 where it stands there word for word, 0 where
 * nothing of it does or the text is empty, else how likely a careful reader calls it held. Linear in the text.
 */
export function coverage(statement: string, text: string, options: CoverageOptions = {}): Coverage {
  const language = options.language ?? 'en';
  const wanted = readOne(statement, language);
  const { spans, candidates } = findSentences(wanted, text, language);
  if (wanted.keys.length === 0) return { coverage: spans.length > 0 ? 1 : 0, spans: [] };
  const cover = scoreCover(
    wanted,
    candidates.map(({ statement: sentence }) => sentence),
    // The trees were grown on English.
    candidates.length === 1 && language === 'en',
  );
  return { coverage: cover.coverage, spans: cover.best.map((n) => spans[candidates[n].sentence]) };
}
