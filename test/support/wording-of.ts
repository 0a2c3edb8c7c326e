/** The wording stage over documents at hand. */
import { memoryCorpus } from '../../src/model/corpus.js';
import type { Document } from '../../src/model/document.js';
import type { Cluster, Pair, Passage } from '../../src/model/wording.js';
import { findPairs, tellPassages, tellWording, weedSearch } from '../../src/wording/find-wording.js';
import { judgePairs } from '../../src/wording/judge-pairs.js';
import { columnsOf, JudgedPairs } from '../../src/wording/judged-pairs.js';
import { createMeasurer, type WordingSettings } from '../../src/wording/measure-pairs.js';
import { sketchOf } from '../../src/wording/sketch.js';
import { Sketches } from '../../src/wording/sketches.js';

export function sketchAll(documents: readonly Document[], settings: WordingSettings): Sketches {
  const sketches = new Sketches(settings);
  for (const document of documents) sketches.add(sketchOf(document, settings));
  return sketches;
}

export interface WholeWording {
  /** Each with the positions of its passages. */
  readonly pairs: readonly (Pair & { readonly passages: readonly number[] })[];
  readonly passages: readonly Passage[];
  readonly clusters: readonly Cluster[];
}

export function wordingOf(documents: readonly Document[], asked: WordingSettings): WholeWording {
  const settings = { ...asked, detail: 'full' as const };
  const corpus = memoryCorpus(documents);
  const sketches = sketchAll(documents, settings);
  const comparison = weedSearch(findPairs(corpus, sketches), sketches, settings);
  const measurer = createMeasurer(corpus, settings);
  const judged = new JudgedPairs(
    comparison.batches.map((batch) => columnsOf(judgePairs(batch, measurer, settings))),
  );
  const { pairs, clusters } = tellWording(comparison, judged, corpus, settings);
  const { list, ofPair } = tellPassages(comparison, judged, corpus, settings, () => true);
  return { pairs: pairs.map((pair) => ({ ...pair, passages: ofPair(pair) })), passages: list, clusters };
}
