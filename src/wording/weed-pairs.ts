/**
 * Weeds out candidates that share a phrase and no more, by their sketches: nine in ten, and each would have to
 * be fetched to be measured.
 */
import { MIN_SHARED_SHINGLES } from './measure-pairs.js';
import type { Sketches } from './sketches.js';

/**
 * Pairs that may have a passage or be near, in the order given; what is left out would not have been listed.
 * Quickest in order of the first place. `reportAt`: the report that stands at a place, of which there are
 * `places`.
 */
export function* weedPairs(
  pairs: Iterable<readonly [a: number, b: number]>,
  places: number,
  reportAt: (place: number) => number,
  sketches: Sketches,
): Generator<readonly [a: number, b: number]> {
  const table = new KeyTable();
  let loaded = -1;
  const neededAt = leastShared(places, reportAt, sketches);
  for (const [a, b] of pairs) {
    if (loaded !== a) table.load(sketches.shinglesOf(reportAt(a)));
    loaded = a;
    const needed = Math.max(neededAt(a), neededAt(b));
    if (table.shares(sketches.shinglesOf(reportAt(b)), needed)) yield [a, b];
  }
}

/**
 * How many shingles another report must share with the one at a place for the pair to be looked at: those of a
 * shared run (fewer where the text repeats itself), or those from which a containment counts.
 */
function leastShared(
  places: number,
  reportAt: (place: number) => number,
  sketches: Sketches,
): (place: number) => number {
  const known = new Uint8Array(places);
  const counting = new KeyTable();
  return (place) => {
    if (known[place] > 0) return known[place];
    const keys = sketches.shinglesOf(reportAt(place));
    counting.load(keys);
    const inRun = sketches.window - (keys.length - counting.distinct);
    known[place] = Math.max(1, Math.min(MIN_SHARED_SHINGLES, inRun));
    return known[place];
  };
}

/** A set of 32-bit keys in typed arrays that serve one report after the other. */
class KeyTable {
  distinct = 0;
  #slots = new Uint32Array(1024);
  /** Whether a slot is filled: by the load that filled it; so that nothing need be cleared. */
  #filled = new Uint32Array(1024);
  /** The list that met the key last, so that repeats count once. */
  #met = new Uint32Array(1024);
  #load = 0;
  #list = 0;

  load(keys: Uint32Array): void {
    if (keys.length * 2 > this.#slots.length) this.#grow(keys.length);
    this.#load++;
    this.distinct = 0;
    for (let n = 0; n < keys.length; n++) {
      const slot = this.#find(keys[n]);
      if (this.#filled[slot] === this.#load) continue;
      this.#filled[slot] = this.#load;
      this.#slots[slot] = keys[n];
      this.distinct++;
    }
  }

  /** Whether at least so many different keys of the list are in the set; stops when they are. */
  shares(keys: Uint32Array, needed: number): boolean {
    this.#list++;
    let shared = 0;
    for (let n = 0; n < keys.length; n++) {
      const slot = this.#find(keys[n]);
      if (this.#filled[slot] !== this.#load || this.#met[slot] === this.#list) continue;
      this.#met[slot] = this.#list;
      shared++;
      if (shared >= needed) return true;
    }
    return false;
  }

  #grow(keys: number): void {
    const size = 2 ** Math.ceil(Math.log2(keys * 2));
    this.#slots = new Uint32Array(size);
    this.#filled = new Uint32Array(size);
    this.#met = new Uint32Array(size);
    this.#load = 0;
    this.#list = 0;
  }

  #find(key: number): number {
    const mask = this.#slots.length - 1;
    let slot = key & mask;
    while (this.#filled[slot] === this.#load && this.#slots[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }
}
