/**
 * A set of pairs, each as one number (`pairKey`): open addressing on one Float64Array. Posting lists name the same
 * pair hundreds of times; only its first naming may cost memory.
 */

/** Of numbers below `bound`, at most 2 ** 26; above zero, and exact. Ascending in order of (a, b). */
export function pairKey(a: number, b: number, bound: number): number {
  return a * bound + b + 1;
}

/** The first of a pair; the second is what is left of its key: see `secondOf`. */
export function firstOf(key: number, bound: number): number {
  return Math.floor((key - 1) / bound);
}

/** The second of a pair whose first is known: a remainder of large numbers takes longer than a product. */
export function secondOf(key: number, first: number, bound: number): number {
  return key - 1 - first * bound;
}

/** In the order of the keys. */
export function* pairsOf(keys: Float64Array, bound: number): Generator<readonly [a: number, b: number]> {
  for (const key of keys) {
    const a = firstOf(key, bound);
    yield [a, secondOf(key, a, bound)];
  }
}

const FIRST_SLOTS = 1024;

export class PairSet {
  size = 0;
  #slots = new Float64Array(FIRST_SLOTS);

  add(key: number): void {
    const slot = this.#find(key);
    if (this.#slots[slot] === key) return;
    this.#slots[slot] = key;
    this.size++;
    if (this.size * 2 > this.#slots.length) this.#grow();
  }

  sortedKeys(): Float64Array<ArrayBuffer> {
    const keys = new Float64Array(this.size);
    let at = 0;
    for (let slot = 0; slot < this.#slots.length; slot++)
      if (this.#slots[slot] !== 0) keys[at++] = this.#slots[slot];
    return keys.sort();
  }

  #find(key: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    const hash = Math.imul((key | 0) ^ Math.imul((key / 0x1_0000_0000) | 0, 0x85ebca6b), 0x9e3779b1);
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (slots[slot] !== 0 && slots[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Float64Array(before.length * 2);
    for (let n = 0; n < before.length; n++)
      if (before[n] !== 0) this.#slots[this.#find(before[n])] = before[n];
  }
}
