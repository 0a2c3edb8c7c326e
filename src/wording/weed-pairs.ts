/**
 * Weeds out candidates that share a phrase and no more, by their sketches: nine in ten, and each would have to
 * be fetched to be measured.
 */

import { recent } from '../text/recent.js';
import type { SketchReader } from './held-sketches.js';
import { MIN_SHARED_SHINGLES, type WordingSettings } from './measure-pairs.js';
import { firstOf, secondOf } from './pair-set.js';
import { indexWords } from './sketch.js';

/**
 * Shingles of one passage stand together: as far apart as alignment bridges, and the passage's own length. Those
 * of the phrases that any two reports share stand all over the text.
 */
const BRIDGED_WORDS = 25;

/** A report that is so much longer than the one before it is not walked for each of its pairs. */
const LONGER = 8;
const KEPT_LONG = 4;

/**
 * Those of the pairs (keys, in ascending order) that may have a passage with a run of `minPassageWords` words, or be
 * near; in the order given. Never loses one that shares such a run: all of the run's shingles, `window` in a
 * row, are shared. Where no passages are asked for, what is boilerplate in both is no reason to measure a pair: half
 * of all candidates in a run of agency copy.
 */
export function weedPairs(
  keys: Float64Array,
  sketches: SketchReader,
  settings: WordingSettings,
): Float64Array<ArrayBuffer> {
  const { bound, bodyWords, shingleCounts } = sketches;
  const tables = tablesFor(sketches, settings);
  const near = (number: number): number =>
    Math.max(MIN_SHARED_SHINGLES, settings.pairContainment * bodyWords[number]);
  const kept = new Float64Array(keys.length);
  let count = 0;
  let a = -1;
  let nearA = 0;
  for (let n = 0; n < keys.length; n++) {
    const key = keys[n];
    if (secondOf(key, a, bound) >= bound) {
      a = firstOf(key, bound);
      nearA = near(a);
    }
    const b = secondOf(key, a, bound);
    const all = Math.min(nearA, near(b));
    const isLonger = shingleCounts[b] > LONGER * shingleCounts[a];
    if (isLonger ? tables.shares(tables.long(b), a, all) : tables.shares(tables.next(a), b, all))
      kept[count++] = key;
  }
  return kept.slice(0, count);
}

interface Tables {
  /** Of a report that comes up several times in a row. */
  readonly next: (number: number) => KeyTable;
  /** Of one that comes up now and again. */
  readonly long: (number: number) => KeyTable;
  readonly shares: (table: KeyTable, number: number, all: number) => boolean;
}

function tablesFor(sketches: SketchReader, settings: WordingSettings): Tables {
  const { window, shinglesOf } = sketches;
  const stretch = settings.minPassageWords + BRIDGED_WORDS;
  const boilerplateOf = needsBoilerplate(settings) ? () => NONE : sketches.boilerplateOf;
  const table = new KeyTable();
  let loaded = -1;
  return {
    next: (number) => {
      if (number !== loaded) table.load(shinglesOf(number), boilerplateOf(number));
      loaded = number;
      return table;
    },
    long: recent(KEPT_LONG, (number: number) => {
      const own = new KeyTable();
      own.load(shinglesOf(number), boilerplateOf(number));
      return own;
    }),
    shares: (own, number, all) => own.shares(shinglesOf(number), boilerplateOf(number), window, stretch, all),
  };
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

/** Words of bits: 32 KB, so that of four hundred keys that are not in a set of as many hardly one looks as if. */
const BIT_WORDS = 1 << 13;

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
  /** What was loaded, put into slots once a list asks for them. */
  #keys = new Uint32Array(512);
  #count = 0;
  #boilerplate = NONE;
  #isFilled = false;
  /** A bit for each key of the set, at a place that few others share: most keys of other lists end here. */
  #bits = new Uint32Array(BIT_WORDS);
  /** Where keys stand in the list whose bit is set. */
  #likely = new Uint32Array(1024);
  /** Where the last shared keys stand in the list. */
  readonly #places = new Uint32Array(64);

  /** `boilerplate`: stretches of the keys, as in a sketch. */
  load(keys: Uint32Array, boilerplate: Uint32Array = NONE): void {
    if (keys.length * 2 > this.#slots.length) this.#grow(keys.length);
    this.#load++;
    this.#isFilled = false;
    this.#keys.set(keys);
    this.#count = keys.length;
    this.#boilerplate = boilerplate.slice();
    const bits = this.#bits;
    const top = bits.length - 1;
    bits.fill(0);
    for (let n = 0; n < keys.length; n++) {
      const key = keys[n];
      bits[(key >>> 5) & top] |= 1 << key;
    }
  }

  /** Most reports have no pair that is not told by the bits. */
  #fill(): void {
    this.#isFilled = true;
    let next = 0;
    let [start, end] = stretchAt(this.#boilerplate, next);
    for (let n = 0; n < this.#count; n++) {
      const key = this.#keys[n];
      const slot = this.#find(key);
      this.#filled[slot] = this.#load;
      this.#slots[slot] = key;
      if (n === end) {
        next += 2;
        [start, end] = stretchAt(this.#boilerplate, next);
      }
      if (n < start) this.#outside[slot] = this.#load;
    }
  }

  /**
   * Whether `together` keys of the list that are in the set stand within a `stretch` of it, or `all` different
   * ones are in the set; those that are boilerplate in both do not count. A key that stands twice counts twice for
   * `together`: the run may be its second place.
   */
  shares(
    keys: Uint32Array,
    boilerplate: Uint32Array,
    together: number,
    stretch: number,
    all: number,
  ): boolean {
    const likely = this.#findLikely(keys);
    if (!this.#mayShare(likely, together, stretch, all)) return false;
    if (!this.#isFilled) this.#fill();
    this.#list++;
    let different = 0;
    let shared = 0;
    let next = 0;
    let [start, end] = stretchAt(boilerplate, next);
    const places = this.#places;
    for (let i = 0; i < likely; i++) {
      const n = this.#likely[i];
      while (n >= end) {
        next += 2;
        [start, end] = stretchAt(boilerplate, next);
      }
      const slot = this.#find(keys[n]);
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

  /** The answer if all likely keys were shared: so it ends for most. */
  #mayShare(count: number, together: number, stretch: number, all: number): boolean {
    if (count >= all) return true;
    if (together > this.#places.length) return count >= together;
    const likely = this.#likely;
    for (let last = together - 1; last < count; last++)
      if (likely[last] - likely[last - together + 1] <= stretch) return true;
    return false;
  }

  /** How many places there are in `#likely` then. A loop for each key of each pair. */
  #findLikely(keys: Uint32Array): number {
    if (keys.length > this.#likely.length) this.#likely = new Uint32Array(2 * keys.length);
    const bits = this.#bits;
    const likely = this.#likely;
    const top = bits.length - 1;
    const { length } = keys;
    let count = 0;
    for (let n = 0; n < length; n++) {
      const key = keys[n] | 0;
      if (((bits[(key >>> 5) & top] >>> key) & 1) !== 0) likely[count++] = n;
    }
    return count;
  }

  #grow(keys: number): void {
    const size = 2 ** Math.ceil(Math.log2(keys * 2));
    this.#slots = new Uint32Array(size);
    this.#keys = new Uint32Array(size / 2);
    this.#filled = new Uint32Array(size);
    if (size * 2 > this.#bits.length) this.#bits = new Uint32Array(size * 2);
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
