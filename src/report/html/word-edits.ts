/**
 * Two wordings of one passage compared word by word: which words of either have no counterpart in the other.
 * Shortest edit script after Myers (1986), bounded: past the bound only what both begin and end with counts as kept.
 */
import type { Span } from '../../model/span.js';

interface Word extends Span {
  readonly key: string;
}

/** Stretches of each side that were edited; a span of one side may stand at a place where the other has none. */
export interface WordEdits {
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

/** Neighbouring words as one stretch. */
function stretches(words: readonly Word[], kept: ReadonlySet<number>): readonly Span[] {
  const spans: Span[] = [];
  let before = -2;
  for (const [n, { start, end }] of words.entries()) {
    if (kept.has(n)) continue;
    if (before === n - 1) spans[spans.length - 1] = { start: spans[spans.length - 1].start, end };
    else spans.push({ start, end });
    before = n;
  }
  return spans;
}

/** `inLeft` and `inRight` are the passage's places in the two delivered texts. */
export function wordEdits(left: string, inLeft: Span, right: string, inRight: Span): WordEdits {
  const [a, b] = [wordsOf(left, inLeft), wordsOf(right, inRight)];
  const { head, tail } = trimmed(a, b);
  const keys = (words: readonly Word[]): string[] =>
    words.slice(head, words.length - tail).map(({ key }) => key);
  const between = keptBetween(keys(a), keys(b));
  const [keptA, keptB] = [new Set<number>(), new Set<number>()];
  for (let n = 0; n < head; n += 1) {
    keptA.add(n);
    keptB.add(n);
  }
  for (const [x, y] of between) {
    keptA.add(head + x);
    keptB.add(head + y);
  }
  for (let n = 1; n <= tail; n += 1) {
    keptA.add(a.length - n);
    keptB.add(b.length - n);
  }
  return { left: stretches(a, keptA), right: stretches(b, keptB) };
}
