/** The first half of a run's comparing: who is to be compared with whom, weeded on all threads where it is much. */
import type { Corpus } from '../model/corpus.js';
import type { Settings } from '../options.js';
import type { CandidatePart } from '../wording/candidate-pairs.js';
import {
  type Comparison,
  comparisonOf,
  findPairs,
  type Search,
  weedSearch,
} from '../wording/find-wording.js';
import { firstOf } from '../wording/pair-set.js';
import type { Crew } from './crew.js';
import type { ReportStore } from './report-store.js';

/** Pairs of a batch: some hundredths of a second of work. */
const BATCH_PAIRS = 1 << 15;

/** So few are weeded sooner than sketches are made ready for other threads. */
const MANY_PAIRS = 2 * BATCH_PAIRS;

export async function prepareOn(
  crew: Crew | null,
  corpus: Corpus,
  store: ReportStore,
  settings: Settings,
): Promise<Comparison> {
  const { sketches } = store;
  const search = findPairs(corpus, sketches);
  if (!crew || !search.isWeeded || search.candidates.most < MANY_PAIRS)
    return weedSearch(search, sketches, settings);
  return comparisonOf(search, await weedOn(crew, search, store, settings), sketches);
}

/** Sketches that threads share are valid until those of the next part are held. */
async function weedOn(
  crew: Crew,
  { candidates }: Search,
  store: ReportStore,
  settings: Settings,
): Promise<readonly Float64Array[]> {
  const kept: Float64Array[] = [];
  for (const part of candidates.parts()) {
    if (part.keys.length === 0) continue;
    const sketches = store.sketches.hold(part.from, part.to, true);
    const fd = store.sketchesFd;
    const weed = (keys: Float64Array<ArrayBuffer>): Promise<Float64Array> =>
      crew.run('weed', { settings, fd, sketches, keys }, { moved: [keys.buffer] });
    kept.push(...(await Promise.all(batchesOf(part, candidates.bound).map(weed))));
  }
  return kept;
}

/** All pairs of a first report in one batch. */
function batchesOf({ keys }: CandidatePart, bound: number): readonly Float64Array<ArrayBuffer>[] {
  const batches: Float64Array<ArrayBuffer>[] = [];
  for (let from = 0; from < keys.length; ) {
    let to = Math.min(keys.length, from + BATCH_PAIRS);
    while (to < keys.length && firstOf(keys[to], bound) === firstOf(keys[to - 1], bound)) to++;
    batches.push(Float64Array.from(keys.subarray(from, to)));
    from = to;
  }
  return batches;
}
