/** Stories of documents at hand, as a run finds them of reports in a file. */
import { memoryCorpus } from '../../src/model/corpus.js';
import type { Document } from '../../src/model/document.js';
import type { WordingLink } from '../../src/story/evidence.js';
import { findStories, type StoryRule } from '../../src/story/find-stories.js';
import { readTermColumns } from '../../src/story/report-terms.js';
import { TermReadings } from '../../src/story/term-readings.js';
import { makeUnits, planUnits } from '../../src/story/units.js';

/** `clusters`: near-duplicates, every document in exactly one. */
export function groupDocuments(
  documents: readonly Document[],
  clusters: readonly (readonly number[])[],
  links: readonly WordingLink[],
  rule: StoryRule,
): readonly (readonly number[])[] {
  const corpus = memoryCorpus(documents);
  const plan = planUnits(corpus, clusters);
  const terms = new TermReadings();
  for (const asked of plan.asked) terms.add(readTermColumns(asked, corpus.document));
  return findStories(makeUnits(corpus, plan, terms), links, rule);
}
