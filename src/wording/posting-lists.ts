/**
 * The inverted index of one run: for every shingle that two or more reports hold, the list of its reports.
 * Built partition by partition of the key space, so that memory stays bounded, and never as a Map.
 */
import type { ShingleSet } from './shingles.js';

/** Postings sorted at once; 8 + 4 bytes each, twice. */
const PARTITION_POSTINGS = 4_000_000;

/**
 * Calls back once for every shingle held by at least two reports, with the reports in ascending order:
 * `reports.subarray(from, to)`, valid during the call only. The order of shingles is fixed by their keys.
 */
export function forEachPostingList(
  sets: readonly ShingleSet[],
  visit: (reports: Uint32Array, from: number, to: number, key: number) => void,
): void {
  const postings = sets.reduce((sum, set) => sum + set.keys.length, 0);
  if (postings === 0) return;
  const repeated = repeatFilter(sets, postings);
  const partitions = Math.ceil(postings / PARTITION_POSTINGS);
  const columns = new PostingColumns();
  for (let partition = 0; partition < partitions; partition++) {
    columns.clear();
    for (let report = 0; report < sets.length; report++) {
      for (const key of sets[report].keys) {
        if (partitions > 1 && Math.floor(key / 2) % partitions !== partition) continue;
        if (repeated.has(key)) columns.add(key, report);
      }
    }
    columns.forEachList(visit);
  }
}

/** Two saturating bits a slot: keys seen once for certain drop out before the sort (about 80 % of news). */
function repeatFilter(sets: readonly ShingleSet[], postings: number): { has(key: number): boolean } {
  const size = Math.min(2 ** Math.ceil(Math.log2(postings * 4 + 1)), 2 ** 28);
  const seen = new Uint8Array(size);
  for (const { keys } of sets) {
    for (const key of keys) {
      const slot = (key / 2) % size;
      if (seen[slot] < 2) seen[slot]++;
    }
  }
  return { has: (key) => seen[(key / 2) % size] === 2 };
}

class PostingColumns {
  #count = 0;
  #keys = new Float64Array(1024);
  #reports = new Uint32Array(1024);

  clear(): void {
    this.#count = 0;
  }

  add(key: number, report: number): void {
    if (this.#count === this.#keys.length) this.#grow();
    this.#keys[this.#count] = key;
    this.#reports[this.#count] = report;
    this.#count++;
  }

  forEachList(visit: (reports: Uint32Array, from: number, to: number, key: number) => void): void {
    const { keys, reports } = sortByKey(
      this.#keys.subarray(0, this.#count),
      this.#reports.subarray(0, this.#count),
    );
    let from = 0;
    for (let at = 1; at <= keys.length; at++) {
      if (at < keys.length && keys[at] === keys[from]) continue;
      if (at - from > 1) visit(reports, from, at, keys[from]);
      from = at;
    }
  }

  #grow(): void {
    const keys = new Float64Array(this.#keys.length * 2);
    keys.set(this.#keys);
    this.#keys = keys;
    const reports = new Uint32Array(keys.length);
    reports.set(this.#reports);
    this.#reports = reports;
  }
}

const DIGIT_BITS = 11;
const DIGITS = 5; // 5 × 11 bits cover the 52 that a key uses (it is even)

/** Stable LSD radix sort; the reports of one key stay in the order in which they were added. */
function sortByKey(keys: Float64Array, reports: Uint32Array): { keys: Float64Array; reports: Uint32Array } {
  const count = keys.length;
  let fromKeys: Float64Array = keys;
  let fromReports: Uint32Array = reports;
  let toKeys: Float64Array = new Float64Array(count);
  let toReports: Uint32Array = new Uint32Array(count);
  const radix = 1 << DIGIT_BITS;
  const offsets = new Uint32Array(radix);
  let divisor = 2;
  for (let digit = 0; digit < DIGITS; digit++) {
    offsets.fill(0);
    for (let i = 0; i < count; i++) offsets[Math.floor(fromKeys[i] / divisor) & (radix - 1)]++;
    let sum = 0;
    for (let d = 0; d < radix; d++) {
      const here = offsets[d];
      offsets[d] = sum;
      sum += here;
    }
    for (let i = 0; i < count; i++) {
      const slot = offsets[Math.floor(fromKeys[i] / divisor) & (radix - 1)]++;
      toKeys[slot] = fromKeys[i];
      toReports[slot] = fromReports[i];
    }
    [fromKeys, toKeys] = [toKeys, fromKeys];
    [fromReports, toReports] = [toReports, fromReports];
    divisor *= radix;
  }
  return { keys: fromKeys, reports: fromReports };
}
