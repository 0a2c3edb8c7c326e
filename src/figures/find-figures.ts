/**
 * The figures stage: what the reports of one story count, date and decide, where they differ, and which figures
 * and names only one of them has. The claims (conflicts) are for English; other languages get their facts.
 */
import type { Document } from '../model/document.js';
import type { Conflict, FactEntry } from '../model/result.js';
import { figureConflicts } from './conflicts.js';
import { figureFacts } from './figure-facts.js';
import { nameConflicts } from './name-conflicts.js';
import { slotConflicts } from './name-slots.js';
import { nameFacts, readNames } from './names.js';
import { outcomeConflicts } from './outcomes.js';
import { readStory } from './read-story.js';
import { findThings } from './things.js';

export interface StoryFigures {
  /** In order of the first value's report, then its place. */
  readonly conflicts: readonly Conflict[];
  /** Kinds figure, date and name; in order of report, then start. */
  readonly facts: readonly Omit<FactEntry, 'id'>[];
}

type Fact = Omit<FactEntry, 'id'>;

/**
 * A figure that another report gives in the very same words is not this one's alone, whatever either counts:
 * what a figure counts is read from its sentence, and a rewrite may part the two ("two workers, aged 34 and 51").
 */
function withSameWords(facts: readonly Fact[]): readonly Fact[] {
  const byWords = new Map<string, Fact[]>();
  const wordsOf = ({ text }: Fact): string => text.toLowerCase().replace(/\s{1,100}/g, ' ');
  for (const fact of facts) {
    // The first two reports are enough to answer for any: one of them is another's.
    const first = byWords.get(wordsOf(fact));
    if (!first) byWords.set(wordsOf(fact), [fact]);
    else if (first.length === 1 && first[0].report !== fact.report) first.push(fact);
  }
  return facts.map((fact) => {
    const words = wordsOf(fact);
    if (fact.status !== 'unique' || !words.includes(' ')) return fact;
    const other = byWords.get(words)?.find(({ report }) => report !== fact.report);
    if (!other) return fact;
    const { report, start, end } = other;
    return { ...fact, status: 'shared', coverage: 1, counterparts: [{ report, start, end, coverage: 1 }] };
  });
}

/**
 * Figures, dates, outcomes and names of one story. `documents` are its reports in canonical order, at most a
 * thousand or so. A story of one report has no conflicts and no facts. Near linear: equal sentences are read
 * once and compared through an index.
 */
export function findFigures(documents: readonly Document[]): StoryFigures {
  if (documents.length < 2) return { conflicts: [], facts: [] };
  const story = readStory(documents);
  const { sentences, ids, located, yearKnown } = story;
  const things = findThings(story);
  const names = readNames(documents, sentences);
  const conflicts = [
    ...figureConflicts({ documents, ids, located, things, yearKnown }),
    ...outcomeConflicts(documents, sentences, ids),
    ...nameConflicts(documents, names, ids),
    ...slotConflicts(documents, sentences, names, ids),
  ];
  const order = new Map(documents.map(({ id }, n) => [id, n] as const));
  const place = ({ report }: { readonly report: string }): number => order.get(report) ?? 0;
  return {
    conflicts: conflicts.sort(
      (a, b) => place(a.values[0]) - place(b.values[0]) || a.values[0].start - b.values[0].start,
    ),
    facts: [
      ...withSameWords(figureFacts({ documents, located, things, yearKnown })),
      ...nameFacts(documents, names),
    ].sort((a, b) => place(a) - place(b) || a.start - b.start || a.end - b.end),
  };
}
