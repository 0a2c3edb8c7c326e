/**
 * Two wordings laid side by side by their longest common subsequence of words: what was kept, and what
 * stands in its place between.
 */
import type { QuoteWord } from './words.js';

/** A run of words and the numbers they are compared by: equal numbers, equal words (or stems). */
export interface Row {
  readonly words: readonly QuoteWord[];
  readonly ids: Readonly<Record<SameBy, Int32Array>>;
}

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
  /** The ends where one goes on further than the other: no differences, unless its words were moved. */
  readonly ends: readonly Difference[];
}

/** What makes two words the same: the word itself, or its stem where inflection is to count for nothing. */
export type SameBy = 'word' | 'stem';

function commonStart(a: Int32Array, b: Int32Array): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a[at] === b[at]) at++;
  return at;
}

/** Kept between calls: an array of its own for each alignment was most of the work. */
let table = new Uint16Array(1024);

/** Lengths of the longest common subsequences of all suffixes, row by row, into `table`. */
function fillTable(a: Int32Array, b: Int32Array, from: number): void {
  const width = b.length - from + 1;
  const size = (a.length - from + 1) * width;
  if (table.length < size) table = new Uint16Array(size);
  table.fill(0, size - width, size);
  for (let i = a.length - 1; i >= from; i--) {
    const row = (i - from) * width;
    const word = a[i];
    table[row + width - 1] = 0;
    for (let j = b.length - 1; j >= from; j--) {
      const at = row + j - from;
      if (word === b[j]) table[at] = table[at + width + 1] + 1;
      else table[at] = table[at + width] > table[at + 1] ? table[at + width] : table[at + 1];
    }
  }
}

function joined(words: readonly QuoteWord[], from: number, to: number): string {
  let whole = '';
  for (let at = from; at < to; at++) whole += words[at].word.replace(/ /g, '');
  return whole;
}

/**
 * Whether a difference is none of wording: cease-fire and ceasefire, 1,000 and 1000, U.S. and US, "it's" and
 * "it is", and words left out or put in where an ellipsis or brackets say so.
 */
export function isPresentation(
  { aFrom, aTo, bFrom, bTo }: Difference,
  a: readonly QuoteWord[],
  b: readonly QuoteWord[],
): boolean {
  if (aFrom === aTo) return a[aTo]?.elided === true;
  if (bFrom === bTo) return b[bTo]?.elided === true;
  const one = joined(a, aFrom, aTo);
  const other = joined(b, bFrom, bTo);
  if (one.includes('*') !== other.includes('*')) return isMasked(one, other);
  return one === other || /^(?:s (?:is|has)|(?:is|has) s)$/.test(`${one} ${other}`);
}

/** "f***ing" hides one word, not another. */
function isMasked(one: string, other: string): boolean {
  const [masked, plain] = one.includes('*') ? [one, other] : [other, one];
  const [start, end = ''] = masked.split('*');
  return plain.startsWith(start) && plain.endsWith(end) && plain.length > start.length + end.length;
}

/** Time and memory grow with the product of the lengths: callers bound them. */
export function align(first: Row, second: Row, by: SameBy = 'word'): Alignment {
  const a = first.ids[by];
  const b = second.ids[by];
  const start = commonStart(a, b);
  const width = b.length - start + 1;
  fillTable(a, b, start);
  const at = (i: number, j: number): number => table[(i - start) * width + j - start];
  const differences: Difference[] = [];
  const ends: Difference[] = [];
  let common = start;
  let i = start;
  let j = start;
  let aFrom = start;
  let bFrom = start;
  const close = (aTo: number, bTo: number, isEnd: boolean): void => {
    const both = aTo > aFrom && bTo > bFrom;
    const inner = !isEnd && common > 0 && (aTo > aFrom || bTo > bFrom);
    if (both || inner) differences.push({ aFrom, aTo, bFrom, bTo });
    else if (aTo > aFrom || bTo > bFrom) ends.push({ aFrom, aTo, bFrom, bTo });
  };
  while (i < a.length && j < b.length) {
    if (a[i] === b[j] && at(i, j) === at(i + 1, j + 1) + 1) {
      close(i, j, false);
      common++;
      aFrom = ++i;
      bFrom = ++j;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  close(a.length, b.length, true);
  return { common, differences, ends };
}
