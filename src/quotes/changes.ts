/** How one wording differs from another, word by word, as changes of the first's delivered text. */
import type { Change } from '../model/result.js';
import type { Span } from '../model/span.js';
import { align, type Difference, isPresentation } from './alignment.js';
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

/** Words that must have been moved together for an end to count as left out there. */
const MIN_MOVED = 3;

/** "…, to a swift response" at the end of one, in the middle of the other: left out there, put in here. */
function isMoved(end: Difference, inner: readonly Difference[], first: Stretch, other: Stretch): boolean {
  const [own, from, to] = end.aTo > end.aFrom ? [first, end.aFrom, end.aTo] : [other, end.bFrom, end.bTo];
  if (to - from < MIN_MOVED) return false;
  const key = (stretch: Stretch, start: number, stop: number): string =>
    ` ${stretch.words
      .slice(start, stop)
      .map(({ word }) => word)
      .join(' ')} `;
  const moved = key(own, from, to);
  return inner.some(({ aFrom, aTo, bFrom, bTo }) =>
    (own === first ? key(other, bFrom, bTo) : key(first, aFrom, aTo)).includes(moved),
  );
}

/** In order. Omissions marked by an ellipsis are no changes, nor is it one that the other goes on further. */
export function findChanges(
  text: string,
  first: Stretch,
  otherText: string,
  other: Stretch,
): readonly Change[] {
  const { differences, ends } = align(first, other);
  const changed = differences.filter((difference) => !isPresentation(difference, first.words, other.words));
  return [...changed, ...ends.filter((end) => isMoved(end, changed, first, other))]
    .sort((x, y) => x.aFrom - y.aFrom || x.bFrom - y.bFrom)
    .map(({ aFrom, aTo, bFrom, bTo }) => ({
      ...spanOf(first.words, aFrom, aTo),
      from: textOf(text, first.words, aFrom, aTo),
      to: textOf(otherText, other.words, bFrom, bTo),
    }));
}
