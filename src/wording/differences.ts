/**
 * Word by word, what differs between two versions of a passage.
 */
import type { Document } from '../model/document.js';
import type { Change } from '../model/result.js';
import { chainMatches } from './chains.js';
import { fillGap } from './fill-gap.js';
import { gramsOf, indexGrams } from './gram-index.js';
import { findMatches, type Match } from './matches.js';

/** Up to this many cells the whole table is aligned; beyond, between anchors only. */
const MAX_CELLS = 40_000;

export interface TokenRange {
  readonly document: Document;
  /** Tokens, end exclusive. */
  readonly from: number;
  readonly to: number;
}

/** Equal runs of the two ranges in order, as token positions in their documents. */
export function equalRuns(a: TokenRange, b: TokenRange): readonly Match[] {
  const wordsA = a.document.tokens.hashes;
  const wordsB = b.document.tokens.hashes;
  const ahead = commonPrefix(a, b);
  const runs: Match[] = ahead > 0 ? [{ i: a.from, j: b.from, length: ahead }] : [];
  const fromA = a.from + ahead;
  const fromB = b.from + ahead;
  if ((a.to - fromA) * (b.to - fromB) <= MAX_CELLS) {
    runs.push(...fillGap(wordsA, fromA, a.to, wordsB, fromB, b.to));
    return runs;
  }
  let endA = fromA;
  let endB = fromB;
  const fill = (toA: number, toB: number): void => {
    const cells = (toA - endA) * (toB - endB);
    if (cells > 0 && cells <= MAX_CELLS) runs.push(...fillGap(wordsA, endA, toA, wordsB, endB, toB));
  };
  for (const anchor of anchors(wordsA.subarray(fromA, a.to), wordsB.subarray(fromB, b.to))) {
    const i = anchor.i + fromA;
    const j = anchor.j + fromB;
    const overlap = Math.max(0, endA - i, endB - j);
    if (overlap >= anchor.length) continue;
    fill(i + overlap, j + overlap);
    runs.push({ i: i + overlap, j: j + overlap, length: anchor.length - overlap });
    endA = i + anchor.length;
    endB = j + anchor.length;
  }
  fill(a.to, b.to);
  return runs;
}

function commonPrefix(a: TokenRange, b: TokenRange): number {
  const limit = Math.min(a.to - a.from, b.to - b.from);
  let ahead = 0;
  while (
    ahead < limit &&
    a.document.tokens.hashes[a.from + ahead] === b.document.tokens.hashes[b.from + ahead]
  )
    ahead++;
  return ahead;
}

function anchors(a: Uint32Array, b: Uint32Array): readonly Match[] {
  return chainMatches(findMatches(indexGrams(gramsOf(a, 3)), gramsOf(b, 3)))[0] ?? [];
}

/**
 * The changes that turn range a into range b: `from` and the span are a's, as delivered; `to` is b's.
 * `runs` are the equal runs of the two, in order. A figure changes as a whole, and so
 * does a word with an apostrophe: `1.2` to `1.7`, not `2` to `7`.
 */
export function changesBetween(a: TokenRange, b: TokenRange, runs: readonly Match[]): readonly Change[] {
  const changes: Change[] = [];
  let i = a.from;
  let j = b.from;
  const whole = runs.flatMap((run) => withoutParts(a, b, run));
  for (const run of [...whole, { i: a.to, j: b.to, length: 0 }]) {
    if (run.i > i || run.j > j) changes.push(changeAt(a.document, i, run.i, b.document, j, run.j));
    i = run.i + run.length;
    j = run.j + run.length;
  }
  return changes;
}

/** A run without the ends that are part of a figure or a word which goes on differently. */
function withoutParts(a: TokenRange, b: TokenRange, { i, j, length }: Match): readonly Match[] {
  const goesOn = (at: number): boolean =>
    (i + at > a.from && i + at < a.to && isJoined(a.document, i + at)) ||
    (j + at > b.from && j + at < b.to && isJoined(b.document, j + at));
  let from = 0;
  let to = length;
  const opens = i === a.from && j === b.from;
  const closes = i + length === a.to && j + length === b.to;
  while (!opens && from < to && goesOn(from)) from++;
  while (!closes && from < to && goesOn(to)) to--;
  return from < to ? [{ i: i + from, j: j + from, length: to - from }] : [];
}

const IN_FIGURE = /[.,:'’\u00a0\u2009\u202f]/;

/** Whether a token is one word or figure with the token before it: the 000 of 4,000, the t of didn't. */
export function isJoined({ tokens, article }: Document, token: number): boolean {
  if (token <= 0 || token >= tokens.count) return false;
  const end = tokens.ends[token - 1];
  if (tokens.starts[token] !== end + 1) return false;
  const sign = article.text.charAt(end);
  if (sign === ' ') return false;
  const [before, after] = [article.text.charAt(end - 1), article.text.charAt(end + 1)];
  if (/\p{N}/u.test(before) && /\p{N}/u.test(after)) return IN_FIGURE.test(sign);
  return /\p{L}/u.test(before) && /\p{L}/u.test(after) && /['’]/.test(sign);
}

function changeAt(a: Document, i: number, iTo: number, b: Document, j: number, jTo: number): Change {
  const start = iTo > i ? a.tokens.starts[i] : i > 0 ? a.tokens.ends[i - 1] : a.tokens.starts[i];
  const end = iTo > i ? a.tokens.ends[iTo - 1] : start;
  return {
    from: iTo > i ? a.article.text.slice(start, end) : '',
    to: jTo > j ? b.article.text.slice(b.tokens.starts[j], b.tokens.ends[jTo - 1]) : '',
    start,
    end,
  };
}
