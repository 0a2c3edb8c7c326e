/**
 * Whether a report still has the words that a correction changed: these words with a few around them, or, where
 * words were put in, those that stand on either side without them.
 */
import type { Document } from '../model/document.js';
import type { AlertPassage, Change } from '../model/result.js';
import { lowerBound } from '../text/lower-bound.js';

/** Words beside a change that make it the same place: "at least 31 people" is one, "31" none. */
const BESIDE = 3;
/** On either side of words that are missing. */
const BESIDE_MISSING = 4;
/** More words than these put in are an addition, no correction. */
const MOST_PUT_IN = 6;
/** Of words taken out so many in a row are looked for. */
const RUN = 12;

/** A change as runs of words to look for. */
export interface PlacedChange {
  readonly change: number;
  /** Any of these is the wrong wording. */
  readonly wrong: readonly Uint32Array[];
  /** A report that has any of these has it right. */
  readonly right: readonly Uint32Array[];
}

/** Changes that are told apart from the words of `right`; others (a word moved, an addition) are left out. */
export function placeChanges(
  changes: readonly Change[],
  wrong: Document,
  right: Document,
): readonly PlacedChange[] {
  return changes.flatMap((change, n) => {
    const own = wrong.tokens.hashes;
    const [from, to] = tokensOf(change, wrong);
    const put = wordsOf(change.to);
    const runs = (from < to ? runsAround(own, from, to) : put <= MOST_PUT_IN ? gap(own, from) : []).filter(
      (run) => findRun(right.tokens.hashes, run) < 0,
    );
    if (runs.length === 0) return [];
    return [{ change: n, wrong: runs, right: rightRuns(change, wrong, from, to, right) }];
  });
}

function wordsOf(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** Tokens of a change in the report it stands in; an empty range where nothing stands. */
function tokensOf({ start, end }: Change, { tokens }: Document): readonly [number, number] {
  const from = lowerBound(tokens.starts, start, tokens.count);
  return [from, start === end ? from : lowerBound(tokens.starts, end, tokens.count)];
}

/** The words with those before them, and with those behind; of long ones the first run as it is. */
function runsAround(own: Uint32Array, from: number, to: number): readonly Uint32Array[] {
  if (to - from > RUN) return [own.subarray(from, from + RUN)];
  const before = own.subarray(Math.max(0, from - BESIDE), to);
  const behind = own.subarray(from, Math.min(own.length, to + BESIDE));
  return [before, behind].filter((run) => run.length >= to - from + BESIDE);
}

/** The words on both sides of a place where some were put in. */
function gap(own: Uint32Array, at: number): readonly Uint32Array[] {
  if (at < BESIDE_MISSING || at + BESIDE_MISSING > own.length) return [];
  return [own.subarray(at - BESIDE_MISSING, at + BESIDE_MISSING)];
}

/** The words that stand in their place, with the words before them and those behind, where `right` has them so. */
function rightRuns(
  change: Change,
  wrong: Document,
  from: number,
  to: number,
  right: Document,
): readonly Uint32Array[] {
  const own = wrong.tokens.hashes;
  const before = own.subarray(Math.max(0, from - BESIDE), from);
  const behind = own.subarray(to, Math.min(own.length, to + BESIDE));
  const count = wordsOf(change.to);
  const words = right.tokens.hashes;
  const at = findRun(words, before);
  const found = at < 0 ? [] : [words.subarray(at, at + before.length + count)];
  const next = findRun(words, behind);
  if (next >= count) found.push(words.subarray(next - count, next + behind.length));
  return count === 0 ? [] : found.filter((run) => run.length >= count + BESIDE);
}

/** Where the wrong words stand, as the sentences that hold them; in order of change. Linear in the report. */
export function carriedChanges(
  changes: readonly PlacedChange[],
  report: Document,
): readonly (AlertPassage & { readonly change: number })[] {
  const { hashes } = report.tokens;
  return changes.flatMap(({ change, wrong, right }) => {
    if (right.some((run) => findRun(hashes, run) >= 0)) return [];
    for (const run of wrong) {
      const at = findRun(hashes, run);
      if (at >= 0) return [{ ...sentenceAround(report, at, at + run.length), change }];
    }
    return [];
  });
}

/** Position of the first place where `words` holds the run; -1 where it does not, or the run is empty. */
function findRun(words: Uint32Array, run: Uint32Array): number {
  if (run.length === 0) return -1;
  for (let at = words.indexOf(run[0]); at >= 0; at = words.indexOf(run[0], at + 1)) {
    let length = 1;
    while (length < run.length && words[at + length] === run[length]) length++;
    if (length === run.length) return at;
  }
  return -1;
}

function sentenceAround(
  { tokens, sentences }: Document,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  const [start, end] = [tokens.starts[from], tokens.ends[to - 1]];
  const around = sentences.find((sentence) => sentence.end > start);
  if (!around || around.start > start) return { start, end };
  return { start: around.start, end: Math.max(around.end, end) };
}
