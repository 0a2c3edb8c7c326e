/**
 * The sketches of a run in a few large columns. All shingles are indexed while the run is small; in a large one
 * they are winnowed for the index, which keeps the guarantee at two fifths of the memory.
 */
import { CandidatePairs } from './candidate-pairs.js';
import type { ShingleIndex } from './candidates.js';
import { type HeldSketches, readSketches, type SketchReader } from './held-sketches.js';
import { NumberColumn } from './number-column.js';
import { NumberLists } from './number-lists.js';
import { NO_OVERFLOW, type Overflow } from './overflow.js';
import { forEachListOfPiles, forEachPostingList, type VisitList } from './posting-lists.js';
import { PostingPiles } from './posting-piles.js';
import { indexWords, type Sketch, type SketchSettings } from './sketch.js';

/**
 * From so many reports the shingles are winnowed. Up to here every pair that shares any shingle is compared;
 * beyond, every pair that shares a run of `minPassageWords` words still is, and by measurements on
 * Reuters-21578 every pair with a containment of .2, and 97 % of those between .1 and .2.
 */
const WINNOWED_RUN = 20_000;

export class Sketches {
  /** Shingles in a row that every shared run of `minPassageWords` words has. */
  readonly window: number;
  readonly #overflow: Overflow;
  #shingles: NumberLists;
  #boilerplate: NumberLists;
  #edges: NumberLists;
  readonly #words = new NumberColumn();
  readonly #bodyWords = new NumberColumn();
  /** Of winnowed shingles, by the order of adding; null while the run is small. */
  #piles: PostingPiles | null = null;
  /** Which of those added stands first, second …; null while that is the order of adding. */
  #order: readonly number[] | null = null;

  /** `overflow`: for what does not fit in memory. */
  constructor(settings: SketchSettings, overflow: Overflow = NO_OVERFLOW) {
    this.window = settings.minPassageWords - indexWords(settings) + 1;
    this.#overflow = overflow;
    this.#shingles = new NumberLists(overflow);
    this.#boilerplate = new NumberLists(overflow);
    this.#edges = new NumberLists(overflow);
  }

  get count(): number {
    return this.#words.length;
  }

  add({ shingles, boilerplate, edges, words, bodyWords }: Sketch): void {
    if (this.count === WINNOWED_RUN) this.#winnowAll();
    this.#shingles.add(shingles);
    this.#piles?.add(winnow(shingles, this.window), this.count);
    this.#boilerplate.add(boilerplate);
    this.#edges.add(edges);
    this.#words.push(words);
    this.#bodyWords.push(bodyWords);
  }

  /** The number of a report among those added, by which pairs and what is weeded speak of it. */
  numberOf(report: number): number {
    return this.#order?.[report] ?? report;
  }

  /** Forgets shingles and index, once all candidates are found: nothing is given of them any more. */
  letGo(): void {
    this.#shingles = new NumberLists(this.#overflow);
    this.#boilerplate = new NumberLists(this.#overflow);
    this.#edges = new NumberLists(this.#overflow);
    this.#piles = null;
  }

  /** The index of these reports: lists are in their order here, and name their numbers. */
  indexOf(reports: readonly number[]): ShingleIndex {
    const numbers = Uint32Array.from(reports, (report) => this.numberOf(report));
    const count = reports.length;
    const piles = this.#piles;
    if (!piles) {
      const keysOf = (place: number): Uint32Array => this.#shingles.at(numbers[place]);
      return { count, forEachList: (visit) => forEachPostingList({ count, keysOf }, named(numbers, visit)) };
    }
    const placeOf = new Int32Array(this.count).fill(-1);
    for (const [place, number] of numbers.entries()) placeOf[number] = place;
    return {
      count,
      forEachList: (visit) => forEachListOfPiles(piles.each(), placeOf, named(numbers, visit)),
    };
  }

  /** An empty set of pairs, in parts of reports that can be held at once. */
  noPairs(): CandidatePairs {
    return new CandidatePairs(this.count, this.#shingles.room, this.#overflow);
  }

  /** For weeding pairs whose second report has a number from `from` to before `to`, on this thread. */
  reader(from: number, to: number): SketchReader {
    if (this.#shingles.isSpilled) return readSketches(this.hold(from, to, false), this.#overflow.read);
    return {
      window: this.window,
      bound: this.count,
      shinglesOf: (number) => this.#shingles.at(number),
      shingleCounts: this.#shingles.lengths(false),
      boilerplateOf: (number) => this.#boilerplate.at(number),
      bodyWords: this.#bodyWords.all(false),
    };
  }

  /** The same for `readSketches` on any thread, until others are asked for. Nothing may be added after. */
  hold(from: number, to: number, isShared: boolean): HeldSketches {
    return {
      window: this.window,
      bound: this.count,
      shingles: this.#shingles.hold(from, to, isShared),
      boilerplate: this.#boilerplate.hold(from, to, isShared),
      bodyWords: this.#bodyWords.all(isShared),
    };
  }

  edgesOf(report: number): Uint32Array {
    return this.#edges.at(this.numberOf(report));
  }

  /** Equal for reports of the same words. */
  wordsOf(report: number): number {
    return this.#words.at(this.numberOf(report));
  }

  /** `order`: which of those added stands first, second … from now on. Nothing may be added after. */
  reorder(order: readonly number[]): void {
    this.#order = order;
  }

  #winnowAll(): void {
    this.#piles = new PostingPiles(this.#overflow);
    for (let n = 0; n < this.count; n++) this.#piles.add(winnow(this.#shingles.at(n), this.window), n);
  }
}

/** Reports by their places → by their numbers. */
function named(numbers: Uint32Array, visit: VisitList): VisitList {
  return (reports, from, to, key) => {
    for (let n = from; n < to; n++) reports[n] = numbers[reports[n]];
    visit(reports, from, to, key);
  };
}

/**
 * Winnowing (Schleimer, Wilkerson, Aiken 2003): of every `window` keys in a row the smallest, the last one
 * where several are. Two texts that share `window` shingles in a row share a kept one. Linear.
 */
export function winnow(keys: Uint32Array, window: number): Uint32Array {
  if (window <= 1 || keys.length <= 1) return keys;
  const kept = winnowedPlaces(keys, window);
  for (let n = 0; n < kept.length; n++) kept[n] = keys[kept[n]];
  return kept;
}

/** Where the winnowed keys stand, ascending. */
export function winnowedPlaces(keys: Uint32Array, window: number): Uint32Array {
  const size = Math.min(Math.max(window, 1), keys.length);
  const kept = new Uint32Array(keys.length);
  let count = 0;
  let least = -1;
  for (let end = Math.max(size - 1, 0); end < keys.length; end++) {
    const start = end - size + 1;
    if (least < start) {
      least = start;
      for (let at = start + 1; at <= end; at++) if (keys[at] <= keys[least]) least = at;
      kept[count++] = least;
    } else if (keys[end] <= keys[least]) {
      least = end;
      kept[count++] = least;
    }
  }
  return kept.slice(0, count);
}
