/**
 * Two wordings laid side by side by their longest common subsequence of words: what was kept, and what
 * stands in its place between.
 */
import type { QuoteWord } from './words.js';

/** Words a.from..a.to of one stand where words b.from..b.to of the other do; either may be none. */
export interface Difference {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
}

export interface Alignment {
  /** Words both have in the same order. */
  readonly common: number;
  /** Between the first and the last common word, and ends where both have words of their own. */
  readonly differences: readonly Difference[];
}

function commonStart(a: readonly QuoteWord[], b: readonly QuoteWord[]): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a[at].word === b[at].word) at++;
  return at;
}

/** Lengths of the longest common subsequences of all suffixes, row by row. */
function suffixLengths(a: readonly QuoteWord[], b: readonly QuoteWord[], from: number): Uint16Array {
  const width = b.length - from + 1;
  const lengths = new Uint16Array((a.length - from + 1) * width);
  for (let i = a.length - 1; i >= from; i--) {
    const row = (i - from) * width;
    for (let j = b.length - 1; j >= from; j--) {
      const at = row + j - from;
      lengths[at] =
        a[i].word === b[j].word
          ? lengths[at + width + 1] + 1
          : Math.max(lengths[at + width], lengths[at + 1]);
    }
  }
  return lengths;
}

/** Number of words in the longest common subsequence. Time product of the lengths, memory the shorter. */
export function commonLength(a: readonly QuoteWord[], b: readonly QuoteWord[]): number {
  let before = new Uint16Array(b.length + 1);
  let row = new Uint16Array(b.length + 1);
  for (const { word } of a) {
    for (let j = 0; j < b.length; j++)
      row[j + 1] = word === b[j].word ? before[j] + 1 : Math.max(before[j + 1], row[j]);
    [before, row] = [row, before];
  }
  return before[b.length];
}

/** Time and memory grow with the product of the lengths: callers bound them. */
export function align(a: readonly QuoteWord[], b: readonly QuoteWord[]): Alignment {
  const start = commonStart(a, b);
  const width = b.length - start + 1;
  const lengths = suffixLengths(a, b, start);
  const at = (i: number, j: number): number => lengths[(i - start) * width + j - start];
  const differences: Difference[] = [];
  let common = start;
  let i = start;
  let j = start;
  let aFrom = start;
  let bFrom = start;
  const close = (aTo: number, bTo: number, isEnd: boolean): void => {
    const both = aTo > aFrom && bTo > bFrom;
    const inner = !isEnd && common > 0 && (aTo > aFrom || bTo > bFrom);
    if (both || inner) differences.push({ aFrom, aTo, bFrom, bTo });
  };
  while (i < a.length && j < b.length) {
    if (a[i].word === b[j].word && at(i, j) === at(i + 1, j + 1) + 1) {
      close(i, j, false);
      common++;
      aFrom = ++i;
      bFrom = ++j;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  close(a.length, b.length, true);
  return { common, differences };
}
