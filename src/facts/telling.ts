/**
 * Whether a sentence states anything: "END", "21:15" and "What next?" stand in reports and nobody would miss
 * them.
 */
import { type Document, Mark } from '../model/document.js';
import type { TokenRange } from '../text/terms.js';

/** A question of so few words between two paragraphs is a heading: "Why does it matter?" */
const SHORT_QUESTION = 5;

function isShortQuestion({ article }: Document, { tokens, from, to }: TokenRange): boolean {
  if (to - from > SHORT_QUESTION) return false;
  const { starts, ends, marks } = tokens;
  if (!'?？'.includes(article.text.charAt(ends[to - 1]))) return false;
  for (let n = from; n < to; n++) {
    const named = n > from && (marks[n] & Mark.Capital) !== 0;
    const figure = /^\p{N}/u.test(article.text.charAt(starts[n]));
    if (named || figure || (marks[n] & (Mark.Quote | Mark.Character)) !== 0) return false;
  }
  return true;
}

/** False for a single word, for figures without a word, and for a short question that nobody is quoted with. */
export function isTelling(document: Document, range: TokenRange): boolean {
  const { tokens, from, to } = range;
  if (from === to) return false;
  const { text } = document.article;
  let words = 0;
  for (let n = from; n < to && words < 2; n++) {
    if ((tokens.marks[n] & Mark.Character) !== 0) return true;
    if (/[^\p{N}]/u.test(text.slice(tokens.starts[n], Math.min(tokens.ends[n], tokens.starts[n] + 40))))
      words++;
  }
  if (words === 0) return false;
  return to - from > 1 && !isShortQuestion(document, range);
}
