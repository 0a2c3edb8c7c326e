/**
 * The figures of one story's reports, read once a sentence and weighed by how telling their surroundings are in
 * this story: what every comparison below starts from.
 */
import type { Document } from '../model/document.js';
import { antecedentOf } from './antecedents.js';
import type { Anchor } from './calendar.js';
import { collapseStory, type StorySentence } from './collapse-story.js';
import type { Located } from './conflicts.js';
import { findCounterparts } from './counterparts.js';
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

/** The surname that a role stands before ("Professor Lena Achterberg"), null where two persons have it. */
function roleHolders(
  roles: ReadonlySet<string>,
  sentences: readonly StorySentence[],
): ReadonlyMap<string, string | null> {
  const holders = new Map<string, string | null>();
  for (const sentence of sentences) {
    if (sentence.language !== 'en') continue;
    const { words } = sentence.read();
    words.forEach(({ word }, n) => {
      if (!roles.has(word)) return;
      let last = n;
      while (words[last + 1]?.capital && words[last + 1].gap === ' ' && !words[last + 1].digits) last++;
      if (last === n) return;
      const name = words[last].word;
      const known = holders.get(word);
      holders.set(word, known === undefined || known === name ? name : null);
    });
  }
  return holders;
}

/** "The 51-year-old professor" is Achterberg, where the story has one professor. */
function namedRoles(located: readonly Located[], sentences: readonly StorySentence[]): readonly Located[] {
  const roles = new Set<string>();
  for (const { figure } of located)
    if (figure.kind === 'age' && figure.head !== null && figure.marks.includes('role'))
      roles.add(figure.head);
  if (roles.size === 0) return located;
  const holders = roleHolders(roles, sentences);
  return located.map(({ figure, sentence }) => {
    const name = figure.head !== null && figure.marks.includes('role') ? holders.get(figure.head) : undefined;
    if (name === undefined || name === null) return { figure, sentence };
    return { figure: { ...figure, head: name, bin: `age ${name}`, concept: `age ${name}` }, sentence };
  });
}

/** Linear in the words of the reports. */
export function readStory(documents: readonly Document[]): ReadStory {
  const anchors = anchorsOf(documents);
  const { sentences, ids } = collapseStory(documents);
  const located = namedRoles(locate(sentences, anchors), sentences);
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
  const weightOf = weightsFor('en');
  const paired = findCounterparts([...new Set(located.map(({ sentence }) => sentence))], weightOf);
  const counterparts = (a: number, b: number): 0 | 1 | 2 => paired(located[a].sentence, located[b].sentence);
  return { documents, sentences, ids, located, nodes, weightOf, yearKnown, counterparts };
}
