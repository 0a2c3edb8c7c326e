/** Postings in columns, sorted by key and then by entry: what is gathered before a table is written. */

const DIGIT_BITS = 11;
const RADIX = 1 << DIGIT_BITS;
const CONTEXTS = 2 ** 32;

/** In place of the context: the key is that of a name, not of words. No fingerprint has this bit. */
export const NAMED = 0x8000_0000;

/** Grows as needed. An entry and its context are one number: entry · 2³² + context, exact in a double. */
export class Postings {
  keys = new Uint32Array(1024);
  values = new Float64Array(1024);
  count = 0;

  add(key: number, entry: number, context: number): void {
    if (this.count === this.keys.length) this.#grow();
    this.keys[this.count] = key;
    this.values[this.count] = entry * CONTEXTS + context;
    this.count++;
  }

  clear(): void {
    this.count = 0;
  }

  /** LSD radix sort by key; entries of one key by themselves, as lists are mostly of one. */
  sort(): void {
    this.#sortByKey();
    const { keys, values, count } = this;
    for (let from = 0; from < count; ) {
      let to = from + 1;
      while (to < count && keys[to] === keys[from]) to++;
      if (to - from > 1) sortRun(values, from, to);
      from = to;
    }
  }

  #sortByKey(): void {
    const { count } = this;
    let fromKeys = this.keys;
    let fromValues = this.values;
    let toKeys = new Uint32Array(fromKeys.length);
    let toValues = new Float64Array(fromKeys.length);
    const offsets = new Uint32Array(RADIX);
    for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
      offsets.fill(0);
      for (let i = 0; i < count; i++) offsets[(fromKeys[i] >>> shift) & (RADIX - 1)]++;
      let sum = 0;
      for (let d = 0; d < RADIX; d++) {
        const here = offsets[d];
        offsets[d] = sum;
        sum += here;
      }
      for (let i = 0; i < count; i++) {
        const slot = offsets[(fromKeys[i] >>> shift) & (RADIX - 1)]++;
        toKeys[slot] = fromKeys[i];
        toValues[slot] = fromValues[i];
      }
      [fromKeys, toKeys] = [toKeys, fromKeys];
      [fromValues, toValues] = [toValues, fromValues];
    }
    this.keys = fromKeys;
    this.values = fromValues;
  }

  #grow(): void {
    const keys = new Uint32Array(this.keys.length * 2);
    keys.set(this.keys);
    this.keys = keys;
    const values = new Float64Array(keys.length);
    values.set(this.values);
    this.values = values;
  }
}

const SHORT = 12;

function sortRun(values: Float64Array, from: number, to: number): void {
  if (to - from > SHORT) {
    values.subarray(from, to).sort();
    return;
  }
  for (let n = from + 1; n < to; n++) {
    const value = values[n];
    let at = n;
    while (at > from && values[at - 1] > value) {
      values[at] = values[at - 1];
      at--;
    }
    values[at] = value;
  }
}

export function entryOf(value: number): number {
  return Math.floor(value / CONTEXTS);
}

export function contextOf(value: number): number {
  return value % CONTEXTS;
}
