/**
 * The sketches of a run in a few large columns. All shingles are kept while the run is small; in a large one
 * they are winnowed, which keeps the guarantee at two fifths of the memory.
 */
import type { Sketch, SketchSettings } from './sketch.js';
import { indexWords } from './sketch.js';

/**
 * From so many reports the shingles are winnowed. Up to here every pair that shares any shingle is measured;
 * beyond, every pair that shares a run of `minPassageWords` words still is, and by DESIGN's measurements on
 * Reuters-21578 every pair with a containment of .2, and 97 % of those between .1 and .2.
 */
export const WINNOWED_RUN = 20_000;

export class Sketches {
  #shingles = new Lists();
  readonly #edges = new Lists();
  #words: number[] = [];
  readonly #window: number;
  #winnowed = false;

  constructor(settings: SketchSettings) {
    this.#window = settings.minPassageWords - indexWords(settings) + 1;
  }

  get count(): number {
    return this.#words.length;
  }

  add({ shingles, edges, words }: Sketch): void {
    if (this.count === WINNOWED_RUN) this.#winnowAll();
    this.#shingles.add(this.#winnowed ? winnow(shingles, this.#window) : shingles);
    this.#edges.add(edges);
    this.#words.push(words);
  }

  /** Valid for good; not distinct, in text order. */
  shinglesOf(report: number): Uint32Array {
    return this.#shingles.at(report);
  }

  edgesOf(report: number): Uint32Array {
    return this.#edges.at(report);
  }

  /** Equal for reports of the same words. */
  wordsOf(report: number): number {
    return this.#words[report];
  }

  /** `order`: which of those added stands first, second … from now on. Nothing may be added after. */
  reorder(order: readonly number[]): void {
    this.#shingles.reorder(order);
    this.#edges.reorder(order);
    this.#words = order.map((n) => this.#words[n]);
  }

  #winnowAll(): void {
    const all = this.#shingles;
    this.#shingles = new Lists();
    for (let report = 0; report < this.count; report++)
      this.#shingles.add(winnow(all.at(report), this.#window));
    this.#winnowed = true;
  }
}

/**
 * Winnowing (Schleimer, Wilkerson, Aiken 2003): of every `window` keys in a row the smallest, the last one
 * where several are. Two texts that share `window` shingles in a row share a kept one. Linear.
 */
export function winnow(keys: Uint32Array, window: number): Uint32Array {
  if (window <= 1 || keys.length <= 1) return keys;
  const size = Math.min(window, keys.length);
  const kept = new Uint32Array(keys.length);
  let count = 0;
  let least = -1;
  for (let end = size - 1; end < keys.length; end++) {
    const start = end - size + 1;
    if (least < start) {
      least = start;
      for (let at = start + 1; at <= end; at++) if (keys[at] <= keys[least]) least = at;
      kept[count++] = keys[least];
    } else if (keys[end] <= keys[least]) {
      least = end;
      kept[count++] = keys[least];
    }
  }
  return kept.slice(0, count);
}

/** Many short lists of numbers end to end in a few large blocks: an array object each would cost more. */
class Lists {
  readonly #blocks: Uint32Array[] = [];
  #block: number[] = [];
  #from: number[] = [];
  #length: number[] = [];
  #used = 0;

  add(list: Uint32Array): void {
    let block = this.#blocks.at(-1);
    if (!block || this.#used + list.length > block.length) {
      // The first block is small: most runs are of a handful of reports.
      const size = block ? BLOCK : FIRST_BLOCK;
      block = new Uint32Array(Math.max(size, list.length));
      this.#blocks.push(block);
      this.#used = 0;
    }
    block.set(list, this.#used);
    this.#block.push(this.#blocks.length - 1);
    this.#from.push(this.#used);
    this.#length.push(list.length);
    this.#used += list.length;
  }

  reorder(order: readonly number[]): void {
    this.#block = order.map((n) => this.#block[n]);
    this.#from = order.map((n) => this.#from[n]);
    this.#length = order.map((n) => this.#length[n]);
  }

  at(n: number): Uint32Array {
    const from = this.#from[n];
    return this.#blocks[this.#block[n]].subarray(from, from + this.#length[n]);
  }
}

const FIRST_BLOCK = 1 << 14;
const BLOCK = 1 << 21;
