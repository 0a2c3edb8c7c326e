/**
 * The sketches of a run in a few large columns. All shingles are indexed while the run is small; in a large one
 * they are winnowed for the index, which keeps the guarantee at two fifths of the memory.
 */
import { NumberLists, type Overflow } from './number-lists.js';
import { indexWords, type Sketch, type SketchSettings } from './sketch.js';

/**
 * From so many reports the shingles are winnowed. Up to here every pair that shares any shingle is compared;
 * beyond, every pair that shares a run of `minPassageWords` words still is, and by measurements on
 * Reuters-21578 every pair with a containment of .2, and 97 % of those between .1 and .2.
 */
export const WINNOWED_RUN = 20_000;

export class Sketches {
  /** Shingles in a row that every shared run of `minPassageWords` words has. */
  readonly window: number;
  readonly #shingles: NumberLists;
  readonly #edges = new NumberLists(null);
  #words: number[] = [];
  #bodyWords: number[] = [];
  /** Null while the run is small. */
  #winnowed: NumberLists | null = null;

  /** `overflow`: for what is needed of few reports only. */
  constructor(settings: SketchSettings, overflow: Overflow | null = null) {
    this.window = settings.minPassageWords - indexWords(settings) + 1;
    this.#shingles = new NumberLists(overflow);
  }

  get count(): number {
    return this.#words.length;
  }

  add({ shingles, edges, words, bodyWords }: Sketch): void {
    if (this.count === WINNOWED_RUN) this.#winnowAll();
    this.#shingles.add(shingles);
    this.#winnowed?.add(winnow(shingles, this.window));
    this.#edges.add(edges);
    this.#words.push(words);
    this.#bodyWords.push(bodyWords);
  }

  /** All of them, in text order, not distinct. */
  shinglesOf(report: number): Uint32Array {
    return this.#shingles.at(report);
  }

  shingleCountOf(report: number): number {
    return this.#shingles.lengthAt(report);
  }

  /** Those that are indexed. */
  indexedOf(report: number): Uint32Array {
    return (this.#winnowed ?? this.#shingles).at(report);
  }

  edgesOf(report: number): Uint32Array {
    return this.#edges.at(report);
  }

  /** Equal for reports of the same words. */
  wordsOf(report: number): number {
    return this.#words[report];
  }

  bodyWordsOf(report: number): number {
    return this.#bodyWords[report];
  }

  /** `order`: which of those added stands first, second … from now on. Nothing may be added after. */
  reorder(order: readonly number[]): void {
    this.#shingles.reorder(order);
    this.#winnowed?.reorder(order);
    this.#edges.reorder(order);
    this.#words = order.map((n) => this.#words[n]);
    this.#bodyWords = order.map((n) => this.#bodyWords[n]);
  }

  #winnowAll(): void {
    this.#winnowed = new NumberLists(null);
    for (let n = 0; n < this.count; n++) this.#winnowed.add(winnow(this.#shingles.at(n), this.window));
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
