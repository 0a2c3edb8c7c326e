/**
 * The figures of one story's reports, read once a sentence and weighed by how telling their surroundings are in
 * this story: what every comparison below starts from.
 */
import type { Document } from '../model/document.js';
import { antecedentOf } from './antecedents.js';
import type { Anchor } from './calendar.js';
import { collapseStory, type StorySentence } from './collapse-story.js';
import type { Located } from './conflicts.js';
import { readFigures } from './read-figures.js';
import { storyWeights, type WeightOf, weigh } from './same-thing.js';
import type { Node, Story } from './things.js';
import type { SentenceIds } from './updates.js';

export interface ReadStory extends Story {
  readonly documents: readonly Document[];
  readonly sentences: readonly StorySentence[];
  readonly ids: SentenceIds;
  /** One for each node, in the same order. */
  readonly located: readonly Located[];
}

const DAY = 86_400_000;
/** More figures of one report are a table; they are not compared. */
const MOST_PER_REPORT = 400;

function dayOf(time: string | null): number | null {
  if (time === null) return null;
  const at = Date.parse(`${time.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(at) ? null : at / DAY;
}

function anchorsOf(documents: readonly Document[]): readonly Anchor[] {
  const days = documents.map(({ published }) => dayOf(published));
  const known = days.find((day) => day !== null);
  const year = known === undefined || known === null ? null : new Date(known * DAY).getUTCFullYear();
  return days.map((day) => ({ day, year }));
}

function countKeys(nodes: readonly Located[]): ReadonlyMap<string, number> {
  const seen = new Set<StorySentence>();
  const counts = new Map<string, number>();
  for (const { sentence, figure } of nodes) {
    if (seen.has(sentence)) continue;
    seen.add(sentence);
    for (const key of figure.context.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function locate(sentences: readonly StorySentence[], anchors: readonly Anchor[]): readonly Located[] {
  const counts = anchors.map(() => 0);
  return sentences.flatMap((sentence) => {
    const { report } = sentence.carriers[0];
    if (counts[report] > MOST_PER_REPORT) return [];
    const figures = readFigures(sentence.text, sentence.language, anchors[report], {
      lead: sentence.lead,
      antecedent: antecedentOf(sentence),
      read: sentence.read,
    });
    counts[report] += figures.length;
    return figures.map((figure) => ({ figure, sentence }));
  });
}

/** Linear in the words of the reports. */
export function readStory(documents: readonly Document[]): ReadStory {
  const anchors = anchorsOf(documents);
  const { sentences, ids } = collapseStory(documents);
  const located = locate(sentences, anchors);
  const counts = countKeys(located);
  const weights = new Map<string, WeightOf>();
  const weightsFor = (language: string): WeightOf => {
    const known = weights.get(language);
    if (known) return known;
    const made = storyWeights(counts, sentences.length, language);
    weights.set(language, made);
    return made;
  };
  const nodes = located.map(
    ({ figure, sentence }): Node => ({
      ...weigh(figure, weightsFor(sentence.language)),
      reports: sentence.reports,
    }),
  );
  const yearKnown = anchors[0].year !== null;
  return { documents, sentences, ids, located, nodes, weightOf: weightsFor('en'), yearKnown };
}
