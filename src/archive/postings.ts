/** Postings in columns, sorted by key and then by entry: what is gathered before a table is written. */

const DIGIT_BITS = 11;
const RADIX = 1 << DIGIT_BITS;
const PLACES = 2 ** 32;

/** In place of the context: the key is that of a name, not of words. No fingerprint has this bit. */
export const NAMED = 0x8000_0000;

/** Parallel columns; the first `count` of each count. */
export interface PostingColumns {
  readonly keys: Uint32Array;
  readonly entries: Uint32Array;
  readonly contexts: Uint32Array;
  readonly further: Uint16Array;
  readonly count: number;
}

/** Grows as needed, and keeps what it has grown to: one serves many slices. */
export class Postings implements PostingColumns {
  #columns: Columns = columnsOf(1024);
  /** What the next sort writes into. */
  #spare: Columns = columnsOf(0);
  #order = new Uint32Array(0);
  #spareOrder = new Uint32Array(0);
  count = 0;

  get keys(): Uint32Array {
    return this.#columns.keys;
  }

  get entries(): Uint32Array {
    return this.#columns.entries;
  }

  get contexts(): Uint32Array {
    return this.#columns.contexts;
  }

  get further(): Uint16Array {
    return this.#columns.further;
  }

  add(key: number, entry: number, context: number, further: number): void {
    if (this.count === this.#columns.keys.length) this.#grow();
    const { count } = this;
    const columns = this.#columns;
    columns.keys[count] = key;
    columns.entries[count] = entry;
    columns.contexts[count] = context;
    columns.further[count] = further;
    this.count++;
  }

  clear(): void {
    this.count = 0;
  }

  /** Of one key and one entry in the order in which they were added. */
  sort(): void {
    this.#makeRoom();
    this.#sortByKey();
    this.#sortRuns();
    this.#arrange();
  }

  #makeRoom(): void {
    const { length } = this.#columns.keys;
    if (this.#spare.keys.length === length) return;
    this.#spare = columnsOf(length);
    this.#order = new Uint32Array(length);
    this.#spareOrder = new Uint32Array(length);
  }

  /** LSD radix sort of the order, by key: three passes. */
  #sortByKey(): void {
    const { count } = this;
    const { keys } = this.#columns;
    let from = this.#order;
    let to = this.#spareOrder;
    for (let n = 0; n < count; n++) from[n] = n;
    const offsets = new Uint32Array(RADIX);
    for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
      offsets.fill(0);
      for (let n = 0; n < count; n++) offsets[(keys[n] >>> shift) & (RADIX - 1)]++;
      let sum = 0;
      for (let d = 0; d < RADIX; d++) {
        const here = offsets[d];
        offsets[d] = sum;
        sum += here;
      }
      for (let n = 0; n < count; n++) to[offsets[(keys[from[n]] >>> shift) & (RADIX - 1)]++] = from[n];
      [from, to] = [to, from];
    }
    this.#order = from;
    this.#spareOrder = to;
  }

  /** By entry, those of each key by themselves: lists are mostly of one. */
  #sortRuns(): void {
    const { count } = this;
    const { keys, entries } = this.#columns;
    const order = this.#order;
    for (let from = 0; from < count; ) {
      const key = keys[order[from]];
      let to = from + 1;
      while (to < count && keys[order[to]] === key) to++;
      if (to - from > 1) sortRun(order, from, to, entries);
      from = to;
    }
  }

  #arrange(): void {
    const { keys, entries, contexts, further } = this.#columns;
    const into = this.#spare;
    const order = this.#order;
    for (let n = 0; n < this.count; n++) {
      const at = order[n];
      into.keys[n] = keys[at];
      into.entries[n] = entries[at];
      into.contexts[n] = contexts[at];
      into.further[n] = further[at];
    }
    this.#spare = this.#columns;
    this.#columns = into;
  }

  #grow(): void {
    const before = this.#columns;
    this.#columns = columnsOf(before.keys.length * 2);
    this.#columns.keys.set(before.keys);
    this.#columns.entries.set(before.entries);
    this.#columns.contexts.set(before.contexts);
    this.#columns.further.set(before.further);
  }
}

interface Columns {
  readonly keys: Uint32Array;
  readonly entries: Uint32Array;
  readonly contexts: Uint32Array;
  readonly further: Uint16Array;
}

/** Of so many postings. */
export function columnsOf(count: number): Columns {
  return {
    keys: new Uint32Array(count),
    entries: new Uint32Array(count),
    contexts: new Uint32Array(count),
    further: new Uint16Array(count),
  };
}

const SHORT = 12;

/** Stable. */
function sortRun(order: Uint32Array, from: number, to: number, entries: Uint32Array): void {
  if (to - from > SHORT) {
    // An entry and a place of the order are one number, exact in a double: entries are fewer than 2²¹.
    const values = Float64Array.from(order.subarray(from, to), (at) => entries[at] * PLACES + at).sort();
    for (let n = 0; n < values.length; n++) order[from + n] = values[n] % PLACES;
    return;
  }
  for (let n = from + 1; n < to; n++) {
    const place = order[n];
    let at = n;
    while (at > from && entries[order[at - 1]] > entries[place]) {
      order[at] = order[at - 1];
      at--;
    }
    order[at] = place;
  }
}
