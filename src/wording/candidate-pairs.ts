/**
 * The candidate pairs of a run, in parts by the second report's number, so that what is needed of the second
 * reports of one part can be at hand at once. Parts that grow too large are kept elsewhere, in sorted stretches.
 */
import { bytesOf, type Overflow } from './overflow.js';
import { PairSet, pairKey } from './pair-set.js';

/** Memory of a pair in a set: open addressing, a quarter to a half full, and twice that while it grows. */
const BYTES_PER_PAIR = 32;

interface Stretch {
  readonly start: number;
  readonly length: number;
}

export interface CandidatePart {
  /** Numbers of the second reports: from here on, to before there. */
  readonly from: number;
  readonly to: number;
  /** Each pair once (see `pairKey`), in ascending order of (a, b). */
  readonly keys: Float64Array;
}

export class CandidatePairs {
  /** Above all numbers of reports. */
  readonly bound: number;
  readonly #room: number;
  readonly #overflow: Overflow;
  readonly #sets: PairSet[];
  readonly #stretches: Stretch[][];
  #size = 0;
  #spilled = 0;

  /** Of reports with numbers below `bound`; those of `room` make up a part. */
  constructor(bound: number, room: number, overflow: Overflow) {
    this.bound = bound;
    this.#room = Math.min(room, Math.max(1, bound));
    this.#overflow = overflow;
    const parts = Math.max(1, Math.ceil(bound / this.#room));
    this.#sets = Array.from({ length: parts }, () => new PairSet());
    this.#stretches = Array.from({ length: parts }, () => []);
  }

  /** How many there are at most. */
  get most(): number {
    return this.#size + this.#spilled;
  }

  /** A pair must always come the same way round. */
  add(a: number, b: number): void {
    const set = this.#sets[Math.floor(b / this.#room)];
    const before = set.size;
    set.add(pairKey(a, b, this.bound));
    if (set.size === before) return;
    this.#size++;
    if (this.#size * BYTES_PER_PAIR > this.#overflow.limit) this.#spill();
  }

  *parts(): Generator<CandidatePart> {
    for (const [n, set] of this.#sets.entries()) {
      const from = n * this.#room;
      yield { from, to: Math.min(this.bound, from + this.#room), keys: this.#allOf(n, set) };
    }
  }

  #allOf(n: number, set: PairSet): Float64Array {
    const stretches = this.#stretches[n];
    if (stretches.length === 0) return set.sortedKeys();
    const parts = stretches.map(({ start, length }) => {
      const keys = new Float64Array(length);
      this.#overflow.read(start, bytesOf(keys));
      return keys;
    });
    return merged([...parts, set.sortedKeys()]);
  }

  #spill(): void {
    for (const [n, set] of this.#sets.entries()) {
      const keys = set.sortedKeys();
      if (keys.length > 0)
        this.#stretches[n].push({ start: this.#overflow.keep(bytesOf(keys)), length: keys.length });
      this.#sets[n] = new PairSet();
    }
    this.#spilled += this.#size;
    this.#size = 0;
  }
}

/** Sorted lists as one; at least one is given. */
function merged(lists: readonly Float64Array[]): Float64Array {
  if (lists.length === 1) return lists[0];
  const middle = lists.length >> 1;
  return mergedTwo(merged(lists.slice(0, middle)), merged(lists.slice(middle)));
}

/** Each key once: one that was spilled and found again is in both. */
function mergedTwo(a: Float64Array, b: Float64Array): Float64Array {
  const all = new Float64Array(a.length + b.length);
  let [i, j, end] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i], b[j]];
    all[end++] = x < y ? x : y;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  while (i < a.length) all[end++] = a[i++];
  while (j < b.length) all[end++] = b[j++];
  return all.subarray(0, end);
}

/** One list after the other. */
export function joined(lists: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}
