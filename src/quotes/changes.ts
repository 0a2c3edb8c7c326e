/** How one wording differs from another, word by word, as changes of the first's delivered text. */
import type { Change } from '../model/result.js';
import type { Span } from '../model/span.js';
import { align, isPresentation } from './alignment.js';
import type { Stretch } from './utterances.js';
import type { QuoteWord } from './words.js';

/** Where words a[from..to) stand; where none do, the place between their neighbours. */
function spanOf(words: readonly QuoteWord[], from: number, to: number): Span {
  if (to > from) return { start: words[from].start, end: words[to - 1].end };
  const at = from > 0 ? words[from - 1].end : words[0].start;
  return { start: at, end: at };
}

/** Words between two quotation marks, the attribution there, are left out of what is shown. */
function textOf(text: string, words: readonly QuoteWord[], from: number, to: number): string {
  const { start, end } = spanOf(words, from, to);
  const whole = text.slice(start, end);
  if (!/["“”„«»‹›「」]/.test(whole)) return whole;
  return words
    .slice(from, to)
    .map((word) => text.slice(word.start, word.end))
    .join(' ');
}

/** In order. Omissions marked by an ellipsis are no changes, nor is it one that the other goes on further. */
export function findChanges(
  text: string,
  first: Stretch,
  otherText: string,
  other: Stretch,
): readonly Change[] {
  return align(first, other)
    .differences.filter((difference) => !isPresentation(difference, first.words, other.words))
    .map(({ aFrom, aTo, bFrom, bTo }) => ({
      ...spanOf(first.words, aFrom, aTo),
      from: textOf(text, first.words, aFrom, aTo),
      to: textOf(otherText, other.words, bFrom, bTo),
    }));
}
