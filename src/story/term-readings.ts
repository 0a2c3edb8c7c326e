/**
 * The terms of every report of a run as numbers, six bytes each: what a report talks about is read once, and is
 * all that grouping keeps of its text.
 */
import { TERM } from './weights.js';

/** Bits of how a report uses a term: the number of occurrences, then these. */
export const Use = {
  Count: 0x7ff,
  /** In the headline or the opening. */
  Lead: 0x800,
  Number: 0x1000,
  Date: 0x2000,
  /** Read as a name at least once. */
  Named: 0x4000,
} as const;

/** The terms of some reports, read together so that each key is there once. */
export interface TermColumns {
  /** In order of first occurrence. */
  readonly keys: readonly string[];
  /** Report by report its terms, each once, in order of first occurrence, headline first: places in `keys`. */
  readonly terms: Uint32Array<ArrayBuffer>;
  /** How the report uses each, see `Use`. */
  readonly uses: Uint16Array<ArrayBuffer>;
  /** How many terms each report has. */
  readonly lengths: Uint32Array;
}

/** Terms of one report, in order of first occurrence, each once. */
export interface Reading {
  readonly ids: Uint32Array;
  /** How each is used, see `weightOf` and `isNamed`. */
  readonly uses: Uint16Array;
}

/** Numbers terms in the order in which they come, so what is read in parts must be added in order. */
export class TermReadings {
  readonly #ids = new Map<string, number>();
  readonly #readings: Reading[] = [];

  /** Takes over the columns. */
  add({ keys, terms, uses, lengths }: TermColumns): void {
    const ids = Uint32Array.from(keys, (key) => this.#idOf(key));
    for (let at = 0; at < terms.length; at++) terms[at] = ids[terms[at]];
    let from = 0;
    for (const length of lengths) {
      const to = from + length;
      this.#readings.push({ ids: terms.subarray(from, to), uses: uses.subarray(from, to) });
      from = to;
    }
  }

  /** Of each report, in the order in which they were added. */
  get readings(): readonly Reading[] {
    return this.#readings;
  }

  /** By number. */
  get keys(): readonly string[] {
    return [...this.#ids.keys()];
  }

  #idOf(key: string): number {
    const id = this.#ids.get(key) ?? this.#ids.size;
    if (id === this.#ids.size) this.#ids.set(key, id);
    return id;
  }
}

/** Before idf, and before what a name counts more. */
export function weightOf(use: number): number {
  const kind = use & Use.Number ? TERM.number : use & Use.Date ? TERM.date : 1;
  return (1 + Math.log(use & Use.Count)) * (use & Use.Lead ? TERM.lead : 1) * kind;
}

export function isNamed(use: number): boolean {
  return (use & Use.Named) !== 0;
}
