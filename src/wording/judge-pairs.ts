/** Candidate pairs in batches → what is found of them. A batch may be done on any thread. */

import { type JudgedPair, judgePair } from './judge-pair.js';
import type { Measurer, WordingSettings } from './measure-pairs.js';
import type { PairSet } from './pair-set.js';

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

/** All candidates in order of (a, b), in batches. `reportAt`: the report that stands at a place. */
export function batchPairs(candidates: PairSet, reportAt: (place: number) => number): readonly Uint32Array[] {
  const batches: Uint32Array[] = [];
  let done = 0;
  candidates.forEachInOrder((a, b) => {
    const n = done % BATCH_PAIRS;
    if (n === 0) batches.push(emptyBatch(Math.min(BATCH_PAIRS, candidates.size - done)));
    batches[batches.length - 1].set([a, b, reportAt(a), reportAt(b)], n * PAIR_NUMBERS);
    done++;
  });
  return batches;
}

/** In shared memory, for whichever thread judges it. */
function emptyBatch(pairs: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(pairs * PAIR_NUMBERS * 4));
}
