/**
 * The terms of every report of a run as numbers, six bytes each: what a report talks about is read once, and is
 * all that grouping keeps of its text.
 */
import type { TermUse } from './report-terms.js';
import { TERM } from './weights.js';

/** Terms of one report, in order of first occurrence, each once. */
export interface Reading {
  readonly ids: Uint32Array;
  /** How each is used, see `weightOf` and `isNamed`. */
  readonly uses: Uint16Array;
}

/** More than any reading has: it is cut at `TERM.bodyUnits`. */
const CHUNK = 1 << 16;

/** Bits of a use: number of occurrences, then these. */
const MOST_COUNTED = 0x7ff;
const LEAD = 0x800;
const NUMBER = 0x1000;
const DATE = 0x2000;
const NAMED = 0x4000;

const NO_TERMS: Reading = { ids: new Uint32Array(0), uses: new Uint16Array(0) };

export class TermReadings {
  #chunk = { ids: new Uint32Array(0), uses: new Uint16Array(0) };
  #used = 0;

  /** The reading of a report; `isNamed`: whether a term that reads as a name is to count as one. */
  add(
    uses: ReadonlyMap<string, TermUse>,
    idOf: (key: string) => number,
    isNamed: (key: string, use: TermUse) => boolean,
  ): Reading {
    if (uses.size === 0) return NO_TERMS;
    if (this.#used + uses.size > this.#chunk.ids.length) {
      const size = Math.max(CHUNK, uses.size);
      this.#chunk = { ids: new Uint32Array(size), uses: new Uint16Array(size) };
      this.#used = 0;
    }
    const from = this.#used;
    for (const [key, use] of uses) {
      this.#chunk.ids[this.#used] = idOf(key);
      this.#chunk.uses[this.#used++] = packed(use, isNamed(key, use));
    }
    return {
      ids: this.#chunk.ids.subarray(from, this.#used),
      uses: this.#chunk.uses.subarray(from, this.#used),
    };
  }
}

function packed({ count, lead, named, kind }: TermUse, isNamed: boolean): number {
  // A figure that is part of a name counts as a name.
  const kindBit = named > 0 ? 0 : kind === 'number' ? NUMBER : kind === 'date' ? DATE : 0;
  return Math.min(count, MOST_COUNTED) | (lead ? LEAD : 0) | kindBit | (isNamed ? NAMED : 0);
}

/** Before idf, and before what a name counts more. */
export function weightOf(use: number): number {
  const kind = use & NUMBER ? TERM.number : use & DATE ? TERM.date : 1;
  return (1 + Math.log(use & MOST_COUNTED)) * (use & LEAD ? TERM.lead : 1) * kind;
}

export function isNamed(use: number): boolean {
  return (use & NAMED) !== 0;
}
