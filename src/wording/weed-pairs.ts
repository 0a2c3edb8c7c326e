/**
 * Weeds out candidates that share a phrase and no more, by their sketches: nine in ten, and each would have to
 * be fetched to be measured.
 */

import { recent } from '../text/recent.js';
import { MIN_SHARED_SHINGLES, type WordingSettings } from './measure-pairs.js';
import { indexWords } from './sketch.js';
import type { Sketches } from './sketches.js';

/**
 * Shingles of one passage stand together: as far apart as alignment bridges, and the passage's own length. Those
 * of the phrases that any two reports share stand all over the text.
 */
const BRIDGED_WORDS = 25;

/** A report that is so much longer than the one before it is not walked for each of its pairs. */
const LONGER = 8;
const KEPT_LONG = 4;

/**
 * Pairs that may have a passage with a run of `minPassageWords` words, or be near; in the order given. Never
 * loses one that shares such a run: all of the run's shingles, `sketches.window` in a row, are shared. Quickest
 * in order of the first place. `reportAt`: the report that stands at a place. Where no passages are asked for,
 * what is boilerplate in both is no reason to measure a pair: half of all candidates in a run of agency copy.
 */
export function* weedPairs(
  pairs: Iterable<readonly [a: number, b: number]>,
  reportAt: (place: number) => number,
  sketches: Sketches,
  settings: WordingSettings,
): Generator<readonly [a: number, b: number]> {
  const { minPassageWords, pairContainment } = settings;
  const table = new KeyTable();
  let loaded = -1;
  const near = (place: number): number =>
    Math.max(MIN_SHARED_SHINGLES, pairContainment * sketches.bodyWordsOf(reportAt(place)));
  const boilerplateOf = (report: number): Uint32Array =>
    needsBoilerplate(settings) ? NONE : sketches.boilerplateOf(report);
  const load = (loadedTable: KeyTable, place: number): void =>
    loadedTable.load(sketches.shinglesOf(reportAt(place)), boilerplateOf(reportAt(place)));
  const shares = (loadedTable: KeyTable, other: number, all: number): boolean =>
    loadedTable.shares(
      sketches.shinglesOf(reportAt(other)),
      boilerplateOf(reportAt(other)),
      sketches.window,
      minPassageWords + BRIDGED_WORDS,
      all,
    );
  const long = recent(KEPT_LONG, (place: number) => {
    const own = new KeyTable();
    load(own, place);
    return own;
  });
  for (const [a, b] of pairs) {
    const all = Math.min(near(a), near(b));
    if (sketches.shingleCountOf(reportAt(b)) > LONGER * sketches.shingleCountOf(reportAt(a))) {
      if (shares(long(b), a, all)) yield [a, b];
      continue;
    }
    if (loaded !== a) load(table, a);
    loaded = a;
    if (shares(table, b, all)) yield [a, b];
  }
}

/**
 * Passages of boilerplate are told where passages are. And where a run may be half boilerplate and yet hold a
 * shingle of it alone, each of its shingles counts.
 */
function needsBoilerplate(settings: WordingSettings): boolean {
  const { detail, minPassageWords } = settings;
  if (detail !== 'wording' && detail !== 'summary') return true;
  return indexWords(settings) * 2 <= minPassageWords;
}

const NONE = new Uint32Array(0);

/** Where the stretch begins and ends whose start stands at `n`; beyond all places after the last. */
function stretchAt(stretches: Uint32Array, n: number): readonly [start: number, end: number] {
  return n < stretches.length ? [stretches[n], stretches[n + 1]] : [BEYOND, BEYOND];
}

const BEYOND = 0x7fff_ffff;

/** A set of 32-bit keys in typed arrays that serve one report after the other. */
export class KeyTable {
  #slots = new Uint32Array(1024);
  /** Whether a slot is filled: by the load that filled it; so that nothing need be cleared. */
  #filled = new Uint32Array(1024);
  /** Whether it stands outside boilerplate: by the load in which it did. */
  #outside = new Uint32Array(1024);
  /** The list that met the key last, so that repeats count once. */
  #met = new Uint32Array(1024);
  #load = 0;
  #list = 0;
  /** A bit for each key of the set, at a place that few others share: most keys of other lists end here. */
  #bits = new Uint32Array(2048);
  /** Where the last shared keys stand in the list. */
  readonly #places = new Uint32Array(64);

  /** `boilerplate`: stretches of the keys, as in a sketch. */
  load(keys: Uint32Array, boilerplate: Uint32Array = NONE): void {
    if (keys.length * 2 > this.#slots.length) this.#grow(keys.length);
    this.#load++;
    this.#bits.fill(0);
    const top = this.#bits.length - 1;
    let next = 0;
    let [start, end] = stretchAt(boilerplate, next);
    for (let n = 0; n < keys.length; n++) {
      const slot = this.#find(keys[n]);
      this.#bits[(keys[n] >>> 5) & top] |= 1 << (keys[n] & 31);
      this.#filled[slot] = this.#load;
      this.#slots[slot] = keys[n];
      if (n === end) {
        next += 2;
        [start, end] = stretchAt(boilerplate, next);
      }
      if (n < start) this.#outside[slot] = this.#load;
    }
  }

  /**
   * Whether `together` keys of the list that are in the set stand within a `stretch` of it, or `all` different
   * ones are in the set; those that are boilerplate in both do not count. A key that stands twice counts twice for `together`: the run may be its second place.
   * Stops as soon as it knows.
   */
  shares(
    keys: Uint32Array,
    boilerplate: Uint32Array,
    together: number,
    stretch: number,
    all: number,
  ): boolean {
    this.#list++;
    let different = 0;
    let shared = 0;
    let next = 0;
    let [start, end] = stretchAt(boilerplate, next);
    const places = this.#places;
    const bits = this.#bits;
    const top = bits.length - 1;
    for (let n = 0; n < keys.length; n++) {
      if (n === end) {
        next += 2;
        [start, end] = stretchAt(boilerplate, next);
      }
      const key = keys[n];
      if (((bits[(key >>> 5) & top] >>> (key & 31)) & 1) === 0) continue;
      const slot = this.#find(key);
      if (this.#filled[slot] !== this.#load) continue;
      if (n >= start && this.#outside[slot] !== this.#load) continue;
      if (this.#met[slot] !== this.#list) {
        this.#met[slot] = this.#list;
        different++;
        if (different >= all) return true;
      }
      places[shared % places.length] = n;
      shared++;
      if (shared < together || together > places.length) continue;
      if (n - places[(shared - together) % places.length] <= stretch) return true;
    }
    // Longer runs than are remembered: counted, and left to be measured.
    return together > places.length && shared >= together;
  }

  #grow(keys: number): void {
    const size = 2 ** Math.ceil(Math.log2(keys * 2));
    this.#slots = new Uint32Array(size);
    this.#filled = new Uint32Array(size);
    this.#bits = new Uint32Array(size * 2);
    this.#outside = new Uint32Array(size);
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
