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

const BASE = 0x2c1b3c6d;

/**
 * Hashes of the runs of a text one after the other, each from the one before (Karp, Rabin 1987). `next` must be
 * asked for every place in turn, from the first.
 */
export class RollingGram {
  readonly #words: Uint32Array;
  readonly #gramWords: number;
  readonly #leave: number;
  #hash = 0;
  #end = 0;

  constructor(words: Uint32Array, gramWords: number) {
    this.#words = words;
    this.#gramWords = gramWords;
    let leave = 1;
    for (let n = 0; n < gramWords; n++) leave = Math.imul(leave, BASE);
    this.#leave = leave;
    for (let at = 0; at < gramWords - 1 && at < words.length; at++) this.#read();
  }

  /** Hash of the next run. */
  next(): number {
    this.#read();
    return this.#hash ^ (this.#hash >>> 15);
  }

  #read(): void {
    const words = this.#words;
    const end = this.#end++;
    this.#hash = (Math.imul(this.#hash, BASE) + words[end]) | 0;
    if (end >= this.#gramWords)
      this.#hash = (this.#hash - Math.imul(words[end - this.#gramWords], this.#leave)) | 0;
  }
}

export function indexGrams(words: Uint32Array, gramWords: number): GramIndex {
  const grams = Math.max(0, words.length - gramWords + 1);
  const heads = new Int32Array(2 ** Math.ceil(Math.log2(grams * 2 + 1))).fill(-1);
  const next = new Int32Array(grams).fill(-1);
  const buckets = new Int32Array(grams);
  const rolling = new RollingGram(words, gramWords);
  for (let at = 0; at < grams; at++) buckets[at] = rolling.next() & (heads.length - 1);
  for (let at = grams - 1; at >= 0; at--) {
    next[at] = heads[buckets[at]];
    heads[buckets[at]] = at;
  }
  return { words, gramWords, heads, next };
}

function sameGram(a: Uint32Array, i: number, b: Uint32Array, j: number, gramWords: number): boolean {
  for (let k = 0; k < gramWords; k++) if (a[i + k] !== b[j + k]) return false;
  return true;
}

/**
 * Positions in the indexed text of the run that starts at `at` in `words`, ascending, into `found`; returns
 * how many. `hash` is that of the run. Looks at no more than `limit` entries of the bucket, and returns -1 when
 * there are more: a run that frequent says nothing about where texts correspond, and following it would be
 * quadratic.
 */
export function findGram(
  index: GramIndex,
  words: Uint32Array,
  at: number,
  hash: number,
  limit: number,
  found: Int32Array,
): number {
  let position = index.heads[hash & (index.heads.length - 1)];
  let count = 0;
  for (let looked = 0; position >= 0; looked++) {
    if (looked === limit) return -1;
    if (sameGram(index.words, position, words, at, index.gramWords)) found[count++] = position;
    position = index.next[position];
  }
  return count;
}

/** First position of that run in the indexed text, or -1. Buckets hold one run almost always. */
export function firstGram(index: GramIndex, words: Uint32Array, at: number, hash: number): number {
  let position = index.heads[hash & (index.heads.length - 1)];
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
