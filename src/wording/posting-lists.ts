/**
 * The inverted index of one run: for every shingle that two or more reports hold, the list of its reports.
 * Built partition by partition of the key space, so that memory stays bounded, and never as a Map.
 */

import type { Postings } from './posting-piles.js';

/** Postings sorted at once; 4 + 4 bytes each, twice. */
const PARTITION_POSTINGS = 8_000_000;

/** Shingle keys of each report, 32 bits each, in any order, not necessarily distinct. */
export interface KeyLists {
  readonly count: number;
  readonly keysOf: (report: number) => Uint32Array;
}

/** Who holds a key, in ascending order: `reports.subarray(from, to)`, valid during the call only. */
export type VisitList = (reports: Uint32Array, from: number, to: number, key: number) => void;

/** Calls back once for every key held by at least two reports. The order of keys is fixed by the keys. */
export function forEachPostingList(lists: KeyLists, visit: VisitList): void {
  const repeated = repeatFilter(lists);
  if (repeated.survivors === 0) return;
  const partitions = Math.ceil(repeated.survivors / PARTITION_POSTINGS);
  const columns = new PostingColumns(Math.ceil(repeated.survivors / partitions) + 1024);
  for (let partition = 0; partition < partitions; partition++) {
    columns.clear();
    for (let report = 0; report < lists.count; report++) {
      const keys = lists.keysOf(report);
      for (let n = 0; n < keys.length; n++) {
        const key = keys[n];
        if (partitions > 1 && partitionOf(key, partitions) !== partition) continue;
        if (repeated.has(key)) columns.add(key, report);
      }
    }
    columns.forEachList(visit);
  }
}

/** The same of postings in piles. `placeOf`: an owner's number as the lists name it, or -1 for none. */
export function forEachListOfPiles(piles: Iterable<Postings>, placeOf: Int32Array, visit: VisitList): void {
  const columns = new PostingColumns(1 << 16);
  for (const { keys, owners } of piles) {
    const repeated = keyFilter(keys.length);
    for (let n = 0; n < keys.length; n++) if (placeOf[owners[n]] >= 0) repeated.add(keys[n]);
    columns.clear();
    for (let n = 0; n < keys.length; n++) {
      const place = placeOf[owners[n]];
      if (place >= 0 && repeated.has(keys[n])) columns.add(keys[n], place);
    }
    columns.sortByReport();
    columns.forEachList(visit);
  }
}

/** By the upper bits, spread: winnowed keys are the small ones of their windows. */
function partitionOf(key: number, partitions: number): number {
  return (Math.imul(key, 0x9e3779b1) >>> 0) % partitions;
}

interface KeyFilter {
  readonly add: (key: number) => void;
  /** True where the key was added twice or more; by chance also elsewhere. */
  readonly has: (key: number) => boolean;
  /** Of those added, how many `has` is true of: an upper bound. */
  readonly survivors: () => number;
}

function repeatFilter({ count, keysOf }: KeyLists): Pick<KeyFilter, 'has'> & { readonly survivors: number } {
  let postings = 0;
  for (let report = 0; report < count; report++) postings += keysOf(report).length;
  const filter = keyFilter(postings);
  for (let report = 0; report < count; report++) {
    const keys = keysOf(report);
    for (let n = 0; n < keys.length; n++) filter.add(keys[n]);
  }
  return { has: filter.has, survivors: filter.survivors() };
}

/** Two bits a slot, sixteen slots a word: keys seen once for certain drop out before the sort (most of news). */
function keyFilter(postings: number): KeyFilter {
  const bits = Math.min(30, Math.max(10, Math.ceil(Math.log2(postings * 4 + 1))));
  const words = new Uint32Array(1 << (bits - 4));
  const mask = (1 << bits) - 1;
  let added = 0;
  let once = 0;
  return {
    add: (key) => {
      added++;
      const slot = key & mask;
      const shift = (slot & 15) << 1;
      const seen = (words[slot >>> 4] >>> shift) & 3;
      if (seen >= 2) return;
      words[slot >>> 4] += 1 << shift;
      once += seen === 0 ? 1 : -1;
    },
    has: (key) => {
      const slot = key & mask;
      return ((words[slot >>> 4] >>> ((slot & 15) << 1)) & 2) !== 0;
    },
    survivors: () => added - once,
  };
}

class PostingColumns {
  #count = 0;
  #keys: Column;
  #reports: Column;
  /** As large, to sort into. */
  #spareKeys: Column;
  #spareReports: Column;

  constructor(size: number) {
    this.#keys = new Uint32Array(size);
    this.#reports = new Uint32Array(size);
    this.#spareKeys = new Uint32Array(size);
    this.#spareReports = new Uint32Array(size);
  }

  clear(): void {
    this.#count = 0;
  }

  add(key: number, report: number): void {
    if (this.#count === this.#keys.length) this.#grow();
    this.#keys[this.#count] = key;
    this.#reports[this.#count] = report;
    this.#count++;
  }

  /** Where they were not added in the order of the reports. */
  sortByReport(): void {
    const isMoved = sort(this.#count, this.#reports, this.#keys, this.#spareReports, this.#spareKeys);
    if (isMoved) this.#swap();
  }

  forEachList(visit: VisitList): void {
    const isMoved = sort(this.#count, this.#keys, this.#reports, this.#spareKeys, this.#spareReports);
    if (isMoved) this.#swap();
    const [count, keys, reports] = [this.#count, this.#keys, this.#reports];
    let from = 0;
    for (let at = 1; at <= count; at++) {
      if (at < count && keys[at] === keys[from]) continue;
      const to = distinct(reports, from, at);
      if (to - from > 1) visit(reports, from, to, keys[from]);
      from = at;
    }
  }

  #swap(): void {
    [this.#keys, this.#spareKeys] = [this.#spareKeys, this.#keys];
    [this.#reports, this.#spareReports] = [this.#spareReports, this.#reports];
  }

  #grow(): void {
    const size = this.#keys.length * 2;
    const keys = new Uint32Array(size);
    keys.set(this.#keys);
    this.#keys = keys;
    const reports = new Uint32Array(size);
    reports.set(this.#reports);
    this.#reports = reports;
    this.#spareKeys = new Uint32Array(size);
    this.#spareReports = new Uint32Array(size);
  }
}

/** Moves the distinct numbers of an ascending stretch to its front; returns where they end. */
function distinct(reports: Uint32Array, from: number, to: number): number {
  let end = from + 1;
  for (let at = from + 1; at < to; at++) if (reports[at] !== reports[end - 1]) reports[end++] = reports[at];
  return end;
}

const DIGIT_BITS = 11;
const RADIX = 1 << DIGIT_BITS;

type Column = Uint32Array<ArrayBuffer>;

/**
 * The first `count` of two columns in the order of the first; stable LSD radix sort. Returns whether they are then in
 * the other two.
 */
function sort(
  count: number,
  first: Column,
  second: Column,
  otherFirst: Column,
  otherSecond: Column,
): boolean {
  let [fromFirst, fromSecond, toFirst, toSecond] = [first, second, otherFirst, otherSecond];
  const offsets = new Uint32Array(RADIX);
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    offsets.fill(0);
    for (let i = 0; i < count; i++) offsets[(fromFirst[i] >>> shift) & (RADIX - 1)]++;
    // All alike in these bits: nothing would move.
    if (count === 0 || offsets[(fromFirst[0] >>> shift) & (RADIX - 1)] === count) continue;
    let sum = 0;
    for (let d = 0; d < RADIX; d++) {
      const here = offsets[d];
      offsets[d] = sum;
      sum += here;
    }
    for (let i = 0; i < count; i++) {
      const slot = offsets[(fromFirst[i] >>> shift) & (RADIX - 1)]++;
      toFirst[slot] = fromFirst[i];
      toSecond[slot] = fromSecond[i];
    }
    [fromFirst, toFirst] = [toFirst, fromFirst];
    [fromSecond, toSecond] = [toSecond, fromSecond];
  }
  return fromFirst !== first;
}
