/**
 * Passages two texts share: exact matches of three words, chained, the gaps between them aligned, and cut
 * where the local score falls; then a pass that makes sure that no verbatim run was missed.
 */
import type { ColumnSource } from '../model/column-source.js';
import { ownColumns } from '../text/column-memory.js';
import { chainMatches } from './chains.js';
import { fillGap, gapCost } from './fill-gap.js';
import { firstGram, type GramIndex, type Grams, gramsOf, indexGrams, nextSameGram } from './gram-index.js';
import { extend, findMatches, type Match } from './matches.js';

/** Words of an anchor. Two find too many, four lose passages with every third word edited. */
const SEED_WORDS = 3;

/**
 * A passage ends where bridging costs more than this: ten replaced words in a row, about a clause. Longer
 * replacements are not small edits, and the text before and after them are two passages.
 */
const MAX_DROP = 6;

/** How far beyond its last anchors a passage is looked for: what `MAX_DROP` allows to be replaced. */
const END_WORDS = 10;

/** A run of words of a that answers a run of b: token ranges, end exclusive, and the equal runs inside. */
export interface AlignedPassage {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
  /** Equal runs in order; they tell the edits. */
  readonly equal: readonly Match[];
}

/** A text made ready to be met by others: its anchors, and its runs of the shortest passage's length. */
export interface TextGrams {
  readonly words: Uint32Array;
  readonly seeds: Grams;
  readonly runs: Grams;
}

/** A text made ready to meet many others. */
export interface AlignableText extends TextGrams {
  readonly seeds: GramIndex;
  readonly runs: GramIndex;
}

/** `minWords`: the shortest passage, and the length from which every verbatim run is found. */
export function gramsOfText(
  words: Uint32Array,
  minWords: number,
  memory: ColumnSource = ownColumns,
): TextGrams {
  return {
    words,
    seeds: gramsOf(words, Math.min(SEED_WORDS, minWords), memory),
    runs: gramsOf(words, minWords, memory),
  };
}

export function indexText(
  { words, seeds, runs }: TextGrams,
  memory: ColumnSource = ownColumns,
): AlignableText {
  return { words, seeds: indexGrams(seeds, memory), runs: indexGrams(runs, memory) };
}

/**
 * Every passage of at least `minWords` words that a and b share, small edits bridged, in order of a. Each
 * word of a verbatim run of that length, on either side, lies in some passage (property-tested against brute
 * force). Score: +1 an equal word, −0.6 a replaced one, −0.7 one left out (local alignment, Smith and
 * Waterman 1981, restricted to chained regions); a passage scores at least `minWords`.
 */
export function alignWords(a: AlignableText, b: TextGrams): readonly AlignedPassage[] {
  const minWords = a.runs.gramWords;
  const used = { a: usedA.atLeast(a.words.length), b: usedB.atLeast(b.words.length) };
  const passages: AlignedPassage[] = [];
  for (const chain of chainMatches(findMatches(a.seeds, b.seeds), minWords)) {
    for (const passage of passagesOfChain(chain, a.words, b.words, used, minWords)) {
      passages.push(passage);
      used.a.fill(1, passage.aFrom, passage.aTo);
      used.b.fill(1, passage.bFrom, passage.bTo);
    }
  }
  addMissedRuns(a, b.runs, used, passages);
  for (const { aFrom, aTo, bFrom, bTo } of passages) {
    used.a.fill(0, aFrom, aTo);
    used.b.fill(0, bFrom, bTo);
  }
  return passages.sort(byPlace);
}

/** The order of passages: as they stand in a, then b. */
export function byPlace(x: AlignedPassage, y: AlignedPassage): number {
  return x.aFrom - y.aFrom || x.bFrom - y.bFrom || x.aTo - y.aTo;
}

/** The passage seen from the other text. */
export function turned({ aFrom, aTo, bFrom, bTo, equal }: AlignedPassage): AlignedPassage {
  return {
    aFrom: bFrom,
    aTo: bTo,
    bFrom: aFrom,
    bTo: aTo,
    equal: equal.map(({ i, j, length }) => ({ i: j, j: i, length })),
  };
}

const LONGER = 8;

/** Whether the one is so much longer that pairs of the other with many such texts must not walk it. */
export function isMuchLonger(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  return one.length > LONGER * other.length;
}

/** Zeros that serve one pair after the other: whoever sets one sets it back. A long text is not cleared for each. */
class Zeros {
  #all = new Uint8Array(1024);

  atLeast(length: number): Uint8Array {
    if (length > this.#all.length) this.#all = new Uint8Array(2 * length);
    return this.#all;
  }
}

const usedA = new Zeros();
const usedB = new Zeros();
const metInA = new Zeros();
const settledInB = new Zeros();

interface Used {
  readonly a: Uint8Array;
  readonly b: Uint8Array;
}

function passagesOfChain(
  chain: readonly Match[],
  a: Uint32Array,
  b: Uint32Array,
  used: Used,
  minWords: number,
): readonly AlignedPassage[] {
  const equal: Match[] = [];
  for (const match of chain) {
    const last = equal.at(-1);
    const fresh = longestUnused(match, used, last);
    if (fresh === null) continue;
    if (last) {
      const gap = fillGap(a, last.i + last.length, fresh.i, b, last.j + last.length, fresh.j);
      for (const run of gap) if (isUnused(run, used)) equal.push(run);
    }
    equal.push(fresh);
  }
  return cutByScore(withEnds(equal, a, b, used, minWords), minWords);
}

/**
 * Equal words too few to anchor may follow an edit near either end ("a heating pipe [conveyor belt] caught
 * fire"). `cutByScore` keeps them where they are worth the edit.
 */
function withEnds(
  equal: readonly Match[],
  a: Uint32Array,
  b: Uint32Array,
  used: Used,
  minWords: number,
): readonly Match[] {
  const first = equal.at(0);
  const last = equal.at(-1);
  if (!first || !last || equal.reduce((sum, { length }) => sum + length, 0) * 2 < minWords) return equal;
  const i = last.i + last.length;
  const j = last.j + last.length;
  const before = Math.min(END_WORDS, first.i, first.j);
  const after = Math.min(END_WORDS, a.length - i, b.length - j);
  const head = fillGap(a, first.i - before, first.i, b, first.j - before, first.j);
  const tail = fillGap(a, i, i + after, b, j, j + after);
  const unused = (run: Match): boolean => isUnused(run, used);
  return [...head.filter(unused), ...equal, ...tail.filter(unused)];
}

/** The longest part of a match that neither earlier passages nor the chain so far have taken. */
function longestUnused(match: Match, used: Used, last: Match | undefined): Match | null {
  const skipA = last ? Math.max(0, last.i + last.length - match.i) : 0;
  const skipB = last ? Math.max(0, last.j + last.length - match.j) : 0;
  let best: Match | null = null;
  let from = Math.max(skipA, skipB);
  for (let at = from; at <= match.length; at++) {
    const open = at < match.length && used.a[match.i + at] === 0 && used.b[match.j + at] === 0;
    if (open) continue;
    const length = at - from;
    if (length > (best?.length ?? 0)) best = { i: match.i + from, j: match.j + from, length };
    from = at + 1;
  }
  return best;
}

function isUnused(run: Match, used: Used): boolean {
  for (let k = 0; k < run.length; k++) {
    if (used.a[run.i + k] !== 0 || used.b[run.j + k] !== 0) return false;
  }
  return true;
}

/** Splits a chain where the score falls by more than `MAX_DROP` or to nothing; keeps what scores enough. */
function cutByScore(equal: readonly Match[], minWords: number): readonly AlignedPassage[] {
  const passages: AlignedPassage[] = [];
  let first = 0;
  let last = -1;
  let score = 0;
  let best = 0;
  const close = (): void => {
    if (last >= first && best >= minWords - 1e-9) passages.push(passageOf(equal.slice(first, last + 1)));
  };
  for (let e = 0; e < equal.length; e++) {
    if (e > first) {
      const before = equal[e - 1];
      const here = equal[e];
      score -= gapCost(here.i - (before.i + before.length), here.j - (before.j + before.length));
    }
    if (score <= 0 || best - score > MAX_DROP) {
      close();
      first = e;
      score = 0;
      best = 0;
    }
    score += equal[e].length;
    if (score > best) {
      best = score;
      last = e;
    }
  }
  close();
  return passages;
}

/** A passage from its equal runs, of which there is at least one. */
export function passageOf(equal: readonly Match[]): AlignedPassage {
  const first = equal[0];
  const last = equal[equal.length - 1];
  return {
    aFrom: first.i,
    aTo: last.i + last.length,
    bFrom: first.j,
    bTo: last.j + last.length,
    equal,
  };
}

/** How far a missed run is followed backwards: beyond it lie words that are covered already. */
const MAX_BACK_WORDS = 64;

/**
 * Verbatim runs that no passage holds on one side or the other: text repeated within a report, or made of
 * runs too frequent to anchor. Each adds its longest extension, whatever it is aligned with elsewhere.
 */
function addMissedRuns(a: AlignableText, b: Grams, used: Used, passages: AlignedPassage[]): void {
  const minWords = a.runs.gramWords;
  const mayMissInA = hasUncovered(used.a, a.words.length, minWords);
  if (!mayMissInA && !hasUncovered(used.b, b.words.length, minWords)) return;
  const missedInA: { readonly i: number; readonly j: number }[] = [];
  const met = metInA.atLeast(a.words.length);
  const metThere: number[] = [];
  // What a passage has as an equal run is covered in both, and stands nowhere else in a unless a repeats itself.
  const settled = a.runs.repeats ? [] : passages.flatMap(({ equal }) => equal);
  const isSettled = settledInB.atLeast(b.words.length);
  for (const { j, length } of settled)
    if (length >= minWords) isSettled.fill(1, j, j + length - minWords + 1);
  const add = (i: number, j: number): void => {
    const run = extend(a.words, i, b.words, j, Math.max(0, j - MAX_BACK_WORDS));
    passages.push(passageOf([run]));
    used.a.fill(1, run.i, run.i + run.length);
    used.b.fill(1, run.j, run.j + run.length);
  };
  for (let j = 0; j < b.hashes.length; j++) {
    if (isSettled[j] === 1) continue;
    const isMissed = !isCovered(used.b, j, minWords);
    if (!isMissed && !mayMissInA) continue;
    const first = firstGram(a.runs, b, j);
    if (first < 0) continue;
    if (isMissed) add(first, j);
    if (!mayMissInA || met[first] === 1) continue;
    met[first] = 1;
    metThere.push(first);
    for (let i = first; i >= 0; i = nextSameGram(a.runs, i)) {
      if (!isCovered(used.a, i, minWords)) missedInA.push({ i, j });
    }
  }
  for (const { j, length } of settled) isSettled.fill(0, j, j + length);
  for (const first of metThere) met[first] = 0;
  for (const { i, j } of missedInA.sort((x, y) => x.i - y.i)) {
    if (!isCovered(used.a, i, minWords)) add(i, j);
  }
}

/** Whether any run of so many words is not wholly covered. */
function hasUncovered(used: Uint8Array, count: number, words: number): boolean {
  return count >= words && used.subarray(0, count).includes(0);
}

function isCovered(used: Uint8Array, from: number, words: number): boolean {
  for (let at = from + words - 1; at >= from; at--) if (used[at] === 0) return false;
  return true;
}
