/** Sketches as any thread can see them: those of the second reports of some pairs at hand, the others read back. */
import { type HeldLists, listReader } from './held-lists.js';
import type { ReadBytes } from './read-ahead.js';

/** What weeding asks for, by number of report. A list is valid until the next of its kind. */
export interface SketchReader {
  /** Shingles in a row that every shared run of `minPassageWords` words has. */
  readonly window: number;
  /** Above all numbers. */
  readonly bound: number;
  /** In text order, not distinct. */
  readonly shinglesOf: (number: number) => Uint32Array;
  readonly shingleCounts: Uint32Array;
  /** Stretches of `shinglesOf` that are boilerplate alone. */
  readonly boilerplateOf: (number: number) => Uint32Array;
  readonly bodyWords: Uint32Array;
}

export interface HeldSketches extends Pick<SketchReader, 'window' | 'bound' | 'bodyWords'> {
  readonly shingles: HeldLists;
  readonly boilerplate: HeldLists;
}

export function readSketches(
  { shingles, boilerplate, ...rest }: HeldSketches,
  read: ReadBytes,
): SketchReader {
  return {
    ...rest,
    shinglesOf: listReader(shingles, read),
    shingleCounts: shingles.length,
    boilerplateOf: listReader(boilerplate, read),
  };
}
