/** One story looked into: its facts, and the report that leads it. */
import { findFacts } from '../facts/find-facts.js';
import { chooseLead } from '../facts/lead.js';
import { findFigures } from '../figures/find-figures.js';
import type { Corpus } from '../model/corpus.js';
import type { Settings } from '../options.js';
import { findQuotes } from '../quotes/find-quotes.js';
import type { StoryParts } from '../report/assemble.js';

/** A story as positions in the corpus, and the clusters that these make up. */
export interface StoryMembers {
  readonly members: readonly number[];
  readonly clusters: readonly (readonly number[])[];
}

/** Everything that is told of a story: `detail` full. Fetches its reports. */
export function lookIntoStory(
  { members, clusters }: StoryMembers,
  document: Corpus['document'],
  settings: Settings,
): StoryParts {
  const own = members.map(document);
  const idOf = new Map(members.map((member, n) => [member, own[n].id]));
  const copies = clusters.map((cluster) => cluster.flatMap((member) => idOf.get(member) ?? []));
  const statements = findFacts(own, copies, settings);
  const isAlone = own.length === 1;
  const quotes = isAlone ? null : findQuotes(own, copies);
  const figures = isAlone ? null : findFigures(own);
  const told = {
    facts: [...statements.facts, ...(quotes?.facts ?? []), ...(figures?.facts ?? [])],
    verdicts: statements.verdicts,
    readingSet: statements.readingSet,
    quotes: quotes?.groups ?? [],
    conflicts: figures?.conflicts ?? [],
  };
  return { members, told, lead: statements.lead, leadReason: statements.leadReason };
}

/** A story of which nothing is told but which report leads it. Fetches nothing. */
export function passOverStory(
  members: readonly number[],
  cards: Corpus['cards'],
  { lead }: Settings,
): StoryParts {
  const own = members.map((member) => cards[member]);
  const { report, reason } = chooseLead(own, lead === 'most-facts' ? 'first' : lead, []);
  return { members, told: null, lead: own[report].id, leadReason: reason };
}
