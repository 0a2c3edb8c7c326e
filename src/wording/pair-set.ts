/**
 * A set of pairs of report numbers: open addressing on one Float64Array. Posting lists name the same pair
 * hundreds of times; only its first naming may cost memory.
 */
export class PairSet {
  size = 0;
  readonly #reports: number;
  #slots = new Float64Array(1024);

  /** `reports`: an upper bound of the numbers, at most 2 ** 26 (a * reports + b must stay exact). */
  constructor(reports: number) {
    this.#reports = reports;
  }

  /** Order of a and b does not matter; they must differ. */
  add(a: number, b: number): void {
    const key = a < b ? a * this.#reports + b + 1 : b * this.#reports + a + 1;
    const slot = this.#find(key);
    if (this.#slots[slot] === key) return;
    this.#slots[slot] = key;
    this.size++;
    if (this.size * 2 > this.#slots.length) this.#grow();
  }

  /** A number for each pair, in ascending order of (a, b); see `pairOf`. */
  sortedKeys(): Float64Array {
    return this.#slots.filter((key) => key !== 0).sort();
  }

  /** Pairs with a < b, in ascending order of (a, b). */
  *inOrder(): Generator<PlacePair> {
    for (const key of this.sortedKeys()) yield pairOf(key, this.#reports);
  }

  #find(key: number): number {
    const mask = this.#slots.length - 1;
    const low = (key % 0x1_0000_0000) | 0;
    const high = (key / 0x1_0000_0000) | 0;
    const hash = Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1);
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.#slots[slot] !== 0 && this.#slots[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Float64Array(before.length * 2);
    for (const key of before) if (key !== 0) this.#slots[this.#find(key)] = key;
  }
}

/** Places of two reports, a < b. */
export type PlacePair = readonly [a: number, b: number];

export function pairOf(key: number, reports: number): PlacePair {
  return [Math.floor((key - 1) / reports), (key - 1) % reports];
}
