/**
 * Where each run of n words starts in one text: chained hash buckets on typed arrays, built once a report
 * and asked for every partner. Texts are never compared as strings here; equal word hashes are equal words.
 */

export interface GramIndex {
  readonly words: Uint32Array;
  readonly gramWords: number;
  readonly heads: Int32Array;
  readonly next: Int32Array;
}

/** Hash of the run of `gramWords` words that starts at `at`; -1 where the text ends before. */
function gramHash(words: Uint32Array, at: number, gramWords: number): number {
  let hash = 0x9e3779b9;
  for (let i = 0; i < gramWords; i++) hash = Math.imul(hash ^ words[at + i], 0x01000193) ^ (hash >>> 15);
  return (hash ^ (hash >>> 13)) >>> 0;
}

export function indexGrams(words: Uint32Array, gramWords: number): GramIndex {
  const grams = Math.max(0, words.length - gramWords + 1);
  const heads = new Int32Array(2 ** Math.ceil(Math.log2(grams * 2 + 1))).fill(-1);
  const next = new Int32Array(grams).fill(-1);
  for (let at = grams - 1; at >= 0; at--) {
    const bucket = gramHash(words, at, gramWords) & (heads.length - 1);
    next[at] = heads[bucket];
    heads[bucket] = at;
  }
  return { words, gramWords, heads, next };
}

function sameGram(a: Uint32Array, i: number, b: Uint32Array, j: number, gramWords: number): boolean {
  for (let k = 0; k < gramWords; k++) if (a[i + k] !== b[j + k]) return false;
  return true;
}

/**
 * Positions in the indexed text of the run that starts at `at` in `words`, ascending, into `found`; returns
 * how many. Looks at no more than `limit` entries of the bucket, and returns -1 when there are more: a run
 * that frequent says nothing about where texts correspond, and following it would be quadratic.
 */
export function findGram(
  index: GramIndex,
  words: Uint32Array,
  at: number,
  limit: number,
  found: Int32Array,
): number {
  if (at + index.gramWords > words.length) return 0;
  let position = index.heads[gramHash(words, at, index.gramWords) & (index.heads.length - 1)];
  let count = 0;
  for (let looked = 0; position >= 0; looked++) {
    if (looked === limit) return -1;
    if (sameGram(index.words, position, words, at, index.gramWords)) found[count++] = position;
    position = index.next[position];
  }
  return count;
}

/** First position of that run in the indexed text, or -1. Buckets hold one run almost always. */
export function firstGram(index: GramIndex, words: Uint32Array, at: number): number {
  if (at + index.gramWords > words.length) return -1;
  let position = index.heads[gramHash(words, at, index.gramWords) & (index.heads.length - 1)];
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
