/**
 * Where each run of n words starts in one text: chained hash buckets on typed arrays, built once a report
 * and asked for every partner. Texts are never compared as strings here; equal word hashes are equal words.
 */

import type { ColumnSource } from '../model/column-source.js';
import { ownColumns } from '../text/column-memory.js';

/** The runs of n words of a text. */
export interface Grams {
  readonly words: Uint32Array;
  readonly gramWords: number;
  /** Of the run that starts at each place; none for a text of fewer words. */
  readonly hashes: Int32Array;
}

export interface GramIndex extends Grams {
  readonly heads: Int32Array;
  readonly next: Int32Array;
  /** 1 where no other run of the text shares the bucket: it stands nowhere else for certain. */
  readonly alone: Uint8Array;
  /** Whether a run may stand in the text more than once; false only where none does. */
  readonly repeats: boolean;
}

const BASE = 0x2c1b3c6d;

/** Each hash from the one before it (Karp, Rabin 1987). */
export function gramsOf(words: Uint32Array, gramWords: number, memory: ColumnSource = ownColumns): Grams {
  const hashes = memory.integers(Math.max(0, words.length - gramWords + 1));
  let leave = 1;
  for (let n = 0; n < gramWords; n++) leave = Math.imul(leave, BASE);
  let hash = 0;
  for (let end = 0; end < words.length; end++) {
    hash = (Math.imul(hash, BASE) + words[end]) | 0;
    if (end >= gramWords) hash = (hash - Math.imul(words[end - gramWords], leave)) | 0;
    if (end >= gramWords - 1) hashes[end - gramWords + 1] = hash ^ (hash >>> 15);
  }
  return { words, gramWords, hashes };
}

/** Entries of a bucket that are looked at to tell whether a run is there already. */
const MOST_LOOKED_AT = 16;

export function indexGrams(
  { words, gramWords, hashes }: Grams,
  memory: ColumnSource = ownColumns,
): GramIndex {
  const heads = memory.integers(2 ** Math.ceil(Math.log2(hashes.length * 2 + 1))).fill(-1);
  const next = memory.integers(hashes.length);
  let repeats = false;
  for (let at = hashes.length - 1; at >= 0; at--) {
    const bucket = hashes[at] & (heads.length - 1);
    let other = heads[bucket];
    next[at] = other;
    heads[bucket] = at;
    for (let looked = 0; other >= 0 && !repeats; looked++) {
      repeats = looked === MOST_LOOKED_AT || sameGram(words, other, words, at, gramWords);
      other = next[other];
    }
  }
  const alone = memory.bytes(hashes.length).fill(0);
  for (const at of heads) if (at >= 0 && next[at] < 0) alone[at] = 1;
  return { words, gramWords, hashes, heads, next, alone, repeats };
}

function sameGram(a: Uint32Array, i: number, b: Uint32Array, j: number, gramWords: number): boolean {
  for (let k = 0; k < gramWords; k++) if (a[i + k] !== b[j + k]) return false;
  return true;
}

/**
 * Positions in the indexed text of the run that starts at `at` in `other`, ascending, into `found`; returns
 * how many. Looks at no more than `limit` entries of the bucket, and returns -1 when there are more: a run that
 * frequent says nothing about where texts correspond, and following it would be quadratic.
 */
export function findGram(
  index: GramIndex,
  { words, hashes }: Grams,
  at: number,
  limit: number,
  found: Int32Array,
): number {
  let position = index.heads[hashes[at] & (index.heads.length - 1)];
  let count = 0;
  for (let looked = 0; position >= 0; looked++) {
    if (looked === limit) return -1;
    if (sameGram(index.words, position, words, at, index.gramWords)) found[count++] = position;
    position = index.next[position];
  }
  return count;
}

/** First position of that run in the indexed text, or -1. Buckets hold one run almost always. */
export function firstGram(index: GramIndex, { words, hashes }: Grams, at: number): number {
  let position = index.heads[hashes[at] & (index.heads.length - 1)];
  while (position >= 0 && !sameGram(index.words, position, words, at, index.gramWords))
    position = index.next[position];
  return position;
}

/** The next later position of the same run in the indexed text, or -1. */
export function nextSameGram(index: GramIndex, at: number): number {
  let position = index.next[at];
  while (position >= 0 && !sameGram(index.words, position, index.words, at, index.gramWords))
    position = index.next[position];
  return position;
}
