/**
 * Two wordings of one passage compared word by word: which words of either have no counterpart in the other.
 * Shortest edit script after Myers (1986), bounded: past the bound only what both begin and end with counts as kept.
 */
import type { Span } from '../../model/span.js';

interface Word extends Span {
  readonly key: string;
}

/** What two wordings keep, from the first kept words to the last, and what was edited in between. */
export interface WordEdits {
  /** Words that both have. */
  readonly kept: number;
  /** Where the kept words lie on each side; a wording without any is kept nowhere. */
  readonly inLeft: Span;
  readonly inRight: Span;
  /** Edited stretches of each side; one may stand at a place where the other side has none. */
  readonly left: readonly Span[];
  readonly right: readonly Span[];
}

/** Words looked at on a side, and edits followed: squares of these bound time and memory. */
const MOST_WORDS = 3000;
const MOST_EDITS = 400;

function wordsOf(text: string, { start, end }: Span): readonly Word[] {
  const words: Word[] = [];
  const word = /[\p{L}\p{N}\p{M}]+/gu;
  word.lastIndex = start;
  for (let found = word.exec(text); found && words.length < MOST_WORDS; found = word.exec(text)) {
    const to = found.index + found[0].length;
    if (found.index >= end) break;
    words.push({ key: found[0].toLowerCase(), start: found.index, end: to });
  }
  return words;
}

/** Positions of words kept on either side, in step. */
type Kept = readonly (readonly [number, number])[];

function trimmed(a: readonly Word[], b: readonly Word[]): { head: number; tail: number } {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head]?.key === b[head]?.key) head += 1;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail]?.key === b[b.length - 1 - tail]?.key) tail += 1;
  return { head, tail };
}

/** The diagonals reached after each number of edits; null where there are more than the bound. */
function frontiers(a: readonly string[], b: readonly string[]): Int32Array[] | null {
  const most = Math.min(a.length + b.length, MOST_EDITS);
  const reach = new Int32Array(2 * most + 3);
  const middle = most + 1;
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits += 1) {
    trace.push(reach.slice(middle - edits - 1, middle + edits + 2));
    for (let k = -edits; k <= edits; k += 2) {
      const down = k === -edits || (k !== edits && reach[middle + k - 1] < reach[middle + k + 1]);
      let x = down ? reach[middle + k + 1] : reach[middle + k - 1] + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      reach[middle + k] = x;
      if (x >= a.length && x - k >= b.length) return trace;
    }
  }
  return null;
}

function keptBetween(a: readonly string[], b: readonly string[]): Kept {
  const trace = frontiers(a, b);
  if (trace === null) return [];
  const kept: [number, number][] = [];
  let [x, y] = [a.length, b.length];
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const reach = trace[edits];
    // The slice holds the diagonals from -edits - 1 on.
    const at = (k: number): number => reach[k + edits + 1];
    const k = x - y;
    const down = k === -edits || (k !== edits && at(k - 1) < at(k + 1));
    const before = edits === 0 ? 0 : down ? at(k + 1) : at(k - 1);
    const beforeY = edits === 0 ? 0 : before - (down ? k + 1 : k - 1);
    const turn = edits === 0 ? 0 : down ? before : before + 1;
    while (x > turn && y > (edits === 0 ? 0 : turn - k)) {
      x -= 1;
      y -= 1;
      kept.push([x, y]);
    }
    [x, y] = [before, beforeY];
  }
  return kept.reverse();
}

/** Neighbouring words between the first and the last kept, as stretches. */
function stretches(words: readonly Word[], kept: readonly number[]): readonly Span[] {
  const spans: Span[] = [];
  for (let n = 1; n < kept.length; n += 1) {
    const [from, to] = [kept[n - 1] + 1, kept[n] - 1];
    if (from <= to) spans.push({ start: words[from].start, end: words[to].end });
  }
  return spans;
}

/** Kept words at an end that are so few, with so many edited behind them, met by chance. */
const STRAY_WORDS = 2;
const STRAY_GAP = 2;

/** Without strays at the beginning. */
function withoutStrays(kept: Kept): Kept {
  let from = 0;
  for (let n = 1; n < kept.length && n - from <= STRAY_WORDS; n += 1) {
    const edited = kept[n][0] - kept[n - 1][0] + (kept[n][1] - kept[n - 1][1]) - 2;
    if (edited > STRAY_GAP) from = n;
  }
  return kept.slice(from);
}

function turned(kept: Kept): Kept {
  return kept.map(([x, y]): readonly [number, number] => [-x, -y]).reverse();
}

/** With the words before and after that both have as well. */
function grown(kept: Kept, a: readonly Word[], b: readonly Word[]): Kept {
  if (kept.length === 0) return kept;
  const [before, after]: (readonly [number, number])[][] = [[], []];
  let [x, y] = kept[0];
  while (x > 0 && y > 0 && a[x - 1].key === b[y - 1].key) before.push([--x, --y]);
  [x, y] = kept[kept.length - 1];
  while (x + 1 < a.length && y + 1 < b.length && a[x + 1].key === b[y + 1].key) after.push([++x, ++y]);
  return [...before.reverse(), ...kept, ...after];
}

/** From the first kept word to the last; to the passage's own edges, with their marks, where those are kept. */
function extent(words: readonly Word[], kept: readonly number[], whole: Span): Span {
  const [first, last] = [kept[0], kept[kept.length - 1]];
  if (first === undefined || last === undefined) return { start: whole.start, end: whole.start };
  return {
    start: first === 0 ? whole.start : words[first].start,
    end: last === words.length - 1 ? whole.end : words[last].end,
  };
}

/** `inLeft` and `inRight` are the passage's places in the two delivered texts. */
export function wordEdits(left: string, inLeft: Span, right: string, inRight: Span): WordEdits {
  const [a, b] = [wordsOf(left, inLeft), wordsOf(right, inRight)];
  const { head, tail } = trimmed(a, b);
  const keys = (words: readonly Word[]): string[] =>
    words.slice(head, words.length - tail).map(({ key }) => key);
  const kept: (readonly [number, number])[] = [];
  for (let n = 0; n < head; n += 1) kept.push([n, n]);
  for (const [x, y] of keptBetween(keys(a), keys(b))) kept.push([head + x, head + y]);
  for (let n = tail; n >= 1; n -= 1) kept.push([a.length - n, b.length - n]);
  const firm = grown(turned(withoutStrays(turned(withoutStrays(kept)))), a, b);
  const [keptA, keptB] = [firm.map(([x]) => x), firm.map(([, y]) => y)];
  return {
    kept: firm.length,
    inLeft: extent(a, keptA, inLeft),
    inRight: extent(b, keptB, inRight),
    left: stretches(a, keptA),
    right: stretches(b, keptB),
  };
}
