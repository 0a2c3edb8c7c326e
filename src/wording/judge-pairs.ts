/** Candidate pairs in batches → what is found of them. A batch may be done on any thread. */

import { type JudgedPair, judgePair } from './judge-pair.js';
import type { Measurer, WordingSettings } from './measure-pairs.js';

/** Numbers of one pair in a batch: place of a, place of b, report a, report b. */
export const PAIR_NUMBERS = 4;

/** Pairs of a batch: a few tenths of a second of work. */
const BATCH_PAIRS = 2048;

/** The pairs of a batch that share wording, in its order. */
export function judgePairs(
  batch: Uint32Array,
  { measure }: Measurer,
  settings: WordingSettings,
): readonly JudgedPair[] {
  const judged: JudgedPair[] = [];
  for (let at = 0; at < batch.length; at += PAIR_NUMBERS) {
    const pair = measure(batch[at + 2], batch[at + 3]);
    if (pair) judged.push(judgePair({ a: batch[at], b: batch[at + 1] }, pair, settings));
  }
  return judged;
}

/** Pairs of places, in batches in shared memory, for whichever thread judges them. */
export function batchPairs(
  pairs: Iterable<readonly [a: number, b: number]>,
  reportAt: (place: number) => number,
): readonly Uint32Array[] {
  const batches: Uint32Array[] = [];
  let numbers: number[] = [];
  const close = (): void => {
    const batch = new Uint32Array(new SharedArrayBuffer(numbers.length * 4));
    batch.set(numbers);
    batches.push(batch);
    numbers = [];
  };
  for (const [a, b] of pairs) {
    numbers.push(a, b, reportAt(a), reportAt(b));
    if (numbers.length === BATCH_PAIRS * PAIR_NUMBERS) close();
  }
  if (numbers.length > 0) close();
  return batches;
}
