/**
 * Weeds out candidates that share a phrase and no more, by their sketches: nine in ten, and each would have to
 * be fetched to be measured.
 */
import { MIN_SHARED_SHINGLES, type WordingSettings } from './measure-pairs.js';
import { fewestInWindow } from './shingles.js';
import type { Sketches } from './sketches.js';

/**
 * Shingles of one passage stand together: as far apart as alignment bridges, and the passage's own length. Those
 * of the phrases that any two reports share stand all over the text.
 */
const BRIDGED_WORDS = 25;

/**
 * Pairs that may have a passage with a run of `minPassageWords` words, or be near; in the order given. Quickest
 * in order of the first place. `reportAt`: the report that stands at a place, of which there are `places`.
 */
export function* weedPairs(
  pairs: Iterable<readonly [a: number, b: number]>,
  places: number,
  reportAt: (place: number) => number,
  sketches: Sketches,
  { minPassageWords, pairContainment }: WordingSettings,
): Generator<readonly [a: number, b: number]> {
  const table = new KeyTable();
  let loaded = -1;
  const inRun = shinglesInRun(places, reportAt, sketches);
  const near = (place: number): number =>
    Math.max(MIN_SHARED_SHINGLES, pairContainment * sketches.bodyWordsOf(reportAt(place)));
  for (const [a, b] of pairs) {
    if (loaded !== a) table.load(sketches.shinglesOf(reportAt(a)));
    loaded = a;
    const together = Math.max(inRun(a), inRun(b));
    const stretch = minPassageWords + BRIDGED_WORDS;
    if (table.shares(sketches.shinglesOf(reportAt(b)), together, stretch, Math.min(near(a), near(b))))
      yield [a, b];
  }
}

/** How many different shingles any shared run has in the text at a place: fewer where it repeats itself. */
function shinglesInRun(
  places: number,
  reportAt: (place: number) => number,
  sketches: Sketches,
): (place: number) => number {
  const known = new Uint32Array(places);
  const counting = new KeyTable();
  return (place) => {
    if (known[place] > 0) return known[place];
    const keys = sketches.shinglesOf(reportAt(place));
    counting.load(keys);
    known[place] = Math.max(1, fewestInWindow(keys, counting.distinct, sketches.window));
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
  /** Where the last shared keys stand in the list. */
  readonly #places = new Uint32Array(64);

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

  /**
   * Whether `together` different keys of the list that are in the set stand within a `stretch` of it, or `all` are
   * in the set. Stops as soon as it knows.
   */
  shares(keys: Uint32Array, together: number, stretch: number, all: number): boolean {
    this.#list++;
    let shared = 0;
    const places = this.#places;
    for (let n = 0; n < keys.length; n++) {
      const slot = this.#find(keys[n]);
      if (this.#filled[slot] !== this.#load || this.#met[slot] === this.#list) continue;
      this.#met[slot] = this.#list;
      places[shared % places.length] = n;
      shared++;
      if (shared >= all) return true;
      if (together > places.length) continue;
      if (shared >= together && n - places[(shared - together) % places.length] <= stretch) return true;
    }
    // Longer runs than are remembered: counted, and left to be measured.
    return together > places.length && shared >= together;
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
