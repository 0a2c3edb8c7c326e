/**
 * The candidate pairs of a run, in parts by the second report's place, so that what is needed of the second
 * reports of one part can be at hand at once. Parts that grow too large are kept elsewhere, in sorted stretches.
 */
import { bytesOf, type Overflow } from './overflow.js';
import { PairSet, type PlacePair, pairOf } from './pair-set.js';

/** Memory of a pair in a set: open addressing, a quarter to a half full, and twice that while it grows. */
const BYTES_PER_PAIR = 32;

interface Stretch {
  readonly start: number;
  readonly length: number;
}

export interface CandidatePart {
  /** Places of the second reports: from here on, to before there. */
  readonly from: number;
  readonly to: number;
  /** In ascending order of (a, b). */
  readonly pairs: Iterable<PlacePair>;
}

export class CandidatePairs {
  readonly #places: number;
  readonly #room: number;
  readonly #overflow: Overflow;
  readonly #sets: PairSet[];
  readonly #stretches: Stretch[][];
  #size = 0;

  /** Of so many places; those of `room` make up a part. */
  constructor(places: number, room: number, overflow: Overflow) {
    this.#places = places;
    this.#room = Math.min(room, Math.max(1, places));
    this.#overflow = overflow;
    const parts = Math.max(1, Math.ceil(places / this.#room));
    this.#sets = Array.from({ length: parts }, () => new PairSet(places));
    this.#stretches = Array.from({ length: parts }, () => []);
  }

  /** a < b. */
  add(a: number, b: number): void {
    const set = this.#sets[Math.floor(b / this.#room)];
    const before = set.size;
    set.add(a, b);
    this.#size += set.size - before;
    if (this.#size * BYTES_PER_PAIR > this.#overflow.limit) this.#spill();
  }

  *parts(): Generator<CandidatePart> {
    for (const [n, set] of this.#sets.entries()) {
      const from = n * this.#room;
      const keys = this.#allOf(n, set);
      yield { from, to: Math.min(this.#places, from + this.#room), pairs: this.#pairsOf(keys) };
    }
  }

  *#pairsOf(keys: Float64Array): Generator<PlacePair> {
    let last = 0;
    for (const key of keys) {
      if (key !== last) yield pairOf(key, this.#places);
      last = key;
    }
  }

  /** Sorted; one that was spilled and found again is there twice. */
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
      this.#sets[n] = new PairSet(this.#places);
    }
    this.#size = 0;
  }
}

function merged(lists: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all.sort();
}
