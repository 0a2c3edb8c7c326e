/**
 * What kind of text a shared passage is: prose, a quotation, a formula of names and titles, or boilerplate.
 * Only the first two are shared wording.
 */
import { type Document, Mark } from '../model/document.js';
import type { PassageKind } from '../model/result.js';
import { functionWords } from '../text/function-words.js';
import { normaliseWord } from '../text/normalise.js';
import { OFFICE_WORDS } from './office-words.js';

/**
 * Words of its own that a passage needs: lower-case words that are neither function words nor offices.
 * "US Secretary of State Antony Blinken and Russian Foreign Minister Sergey Lavrov met" has one; two people
 * who write about a meeting will both write it. Three in eight words is what plain prose has at least
 * (function words make up about half of news English).
 */
const MIN_OWN_WORDS = 3;

/** From this part of its words inside quotation marks a passage is a quotation. */
const QUOTE_PART = 0.6;

/** `from`..`to`: token range in the document, end exclusive, not empty. Linear in it. */
export function classifyPassage(document: Document, from: number, to: number): PassageKind {
  const { marks } = document.tokens;
  let boilerplate = 0;
  let quoted = 0;
  let cased = false;
  for (let i = from; i < to; i++) {
    if (marks[i] & Mark.Boilerplate) boilerplate++;
    if (marks[i] & Mark.Quote) quoted++;
    if ((marks[i] & (Mark.Capital | Mark.Character)) === Mark.Capital) cased = true;
  }
  const words = to - from;
  if (boilerplate * 2 > words) return 'boilerplate';
  if (quoted >= words * QUOTE_PART) return 'quote';
  if (cased && countOwnWords(document, from, to) < MIN_OWN_WORDS) return 'formula';
  return 'prose';
}

/** Stops counting when there are enough. */
function countOwnWords(document: Document, from: number, to: number): number {
  const known = ownWordsOf(document);
  let own = 0;
  for (let t = from; t < to && own < MIN_OWN_WORDS; t++) {
    if (known[t] === Own.Unknown) known[t] = isOwnWord(document, t) ? Own.Yes : Own.No;
    if (known[t] === Own.Yes) own++;
  }
  return own;
}

const Own = { Unknown: 0, Yes: 1, No: 2 } as const;

/** What has been found out of the words of a report: its passages with many others are of the same words. */
const ownWords = new WeakMap<Document, Uint8Array>();

function ownWordsOf(document: Document): Uint8Array {
  const known = ownWords.get(document);
  if (known) return known;
  const unknown = new Uint8Array(document.tokens.count);
  ownWords.set(document, unknown);
  return unknown;
}

function isOwnWord({ tokens, language, article }: Document, t: number): boolean {
  const mark = tokens.marks[t];
  if (mark & Mark.Character) return true;
  const isName = (mark & (Mark.Capital | Mark.SentenceStart)) === Mark.Capital;
  // German writes every noun with a capital: there a capital after a lower-case word may be any noun.
  if (isName && language !== 'de') return false;
  const word = normaliseWord(article.text.slice(tokens.starts[t], tokens.ends[t]));
  return word.length > 2 && !isNumber(word) && !functionWords(language).has(word) && !OFFICE_WORDS.has(word);
}

function isNumber(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= 48 && first <= 57;
}
