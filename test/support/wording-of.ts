/** The wording stage over documents at hand. */
import { memoryCorpus } from '../../src/model/corpus.js';
import type { Document } from '../../src/model/document.js';
import type { Wording } from '../../src/model/wording.js';
import { findWording } from '../../src/wording/find-wording.js';
import type { WordingSettings } from '../../src/wording/measure-pairs.js';
import { sketchOf } from '../../src/wording/sketch.js';
import { Sketches } from '../../src/wording/sketches.js';

export function sketchAll(documents: readonly Document[], settings: WordingSettings): Sketches {
  const sketches = new Sketches(settings);
  for (const document of documents) sketches.add(sketchOf(document, settings));
  return sketches;
}

export function wordingOf(documents: readonly Document[], settings: WordingSettings): Wording {
  return findWording(memoryCorpus(documents), sketchAll(documents, settings), settings);
}
