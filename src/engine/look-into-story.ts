/** One story looked into: its facts, and the report that leads it. */
import { findFacts } from '../facts/find-facts.js';
import { chooseLead } from '../facts/lead.js';
import { findFigures } from '../figures/find-figures.js';
import type { Corpus } from '../model/corpus.js';
import type { Card } from '../model/document.js';
import type { Conflict, Verdict } from '../model/result.js';
import type { Settings } from '../options.js';
import { findQuotes } from '../quotes/find-quotes.js';
import type { StoryParts } from '../report/assemble.js';

/** A story as positions in the corpus, and the clusters that these make up. */
export interface StoryMembers {
  readonly members: readonly number[];
  readonly clusters: readonly (readonly number[])[];
  /** Members that are its content: neither replaced nor taken back, withheld or a note to editors. */
  readonly current: readonly number[];
  /** Older versions of current members: what these say differently is an update. */
  readonly former: readonly number[];
}

/** Everything that is told of a story, `detail` full, of which `tellWithoutText` tells nothing. Fetches its reports. */
export function lookIntoStory(
  story: StoryMembers,
  document: Corpus['document'],
  settings: Settings,
): StoryParts {
  const { members, clusters, current, former } = story;
  const own = current.map(document);
  const idOf = new Map(current.map((member, n) => [member, own[n].id]));
  const copies = clusters
    .map((cluster) => cluster.flatMap((member) => idOf.get(member) ?? []))
    .filter((cluster) => cluster.length > 0);
  const statements = findFacts(own, copies, settings);
  const isAlone = own.length === 1;
  const quotes = isAlone ? null : findQuotes(own, copies);
  const figures = isAlone ? null : findFigures(own);
  const told = {
    facts: [...statements.facts, ...(quotes?.facts ?? []), ...(figures?.facts ?? [])],
    verdicts: isAlone ? verdictOfOne(own[0].id, members) : statements.verdicts,
    readingSet: statements.readingSet,
    quotes: quotes?.groups ?? [],
    conflicts: former.length > 0 ? updatesAmong(current, former, document) : (figures?.conflicts ?? []),
  };
  return { members, told, lead: statements.lead, leadReason: statements.leadReason };
}

type Verdicts = ReadonlyMap<
  string,
  { readonly verdict: Verdict; readonly nothingNewOver: readonly string[] }
>;

/** The only report of a story that counts leads it where others are there, too. */
function verdictOfOne(id: string, members: readonly number[]): Verdicts {
  return new Map([[id, { verdict: members.length > 1 ? 'lead' : 'alone', nothingNewOver: [] }]]);
}

/** Conflicts with the values of older versions among them, in canonical order as the others are. */
function updatesAmong(
  current: readonly number[],
  former: readonly number[],
  document: Corpus['document'],
): readonly Conflict[] {
  const all = [...current, ...former].sort((a, b) => a - b);
  return findFigures(all.map(document)).conflicts;
}

const NO_CONTENT = 'no report of the story may run';

/**
 * What is told of a story that nothing is compared in: of one report, or of none that may run. Null of others.
 * Needs the cards of its reports alone: most stories of a large run are such.
 */
export function tellWithoutText(
  { members, current, former }: StoryMembers,
  cards: Corpus['cards'],
  { lead }: Settings,
): StoryParts | null {
  if (current.length === 0) {
    const told = { facts: [], verdicts: new Map(), readingSet: [], quotes: [], conflicts: [] };
    return { members, told, lead: newestOf(members.map((member) => cards[member])), leadReason: NO_CONTENT };
  }
  if (current.length > 1 || former.length > 0) return null;
  const card = cards[current[0]];
  const verdicts = verdictOfOne(card.id, members);
  const told = { facts: [], verdicts, readingSet: [card.id], quotes: [], conflicts: [] };
  return { members, told, lead: card.id, leadReason: chooseLead([card], lead, [0]).reason };
}

/** A story of which nothing is told but which report leads it. Fetches nothing. */
export function passOverStory(
  { members, current }: StoryMembers,
  cards: Corpus['cards'],
  { lead }: Settings,
): StoryParts {
  if (current.length === 0) {
    const own = members.map((member) => cards[member]);
    return { members, told: null, lead: newestOf(own), leadReason: NO_CONTENT };
  }
  const own = current.map((member) => cards[member]);
  const { report, reason } = chooseLead(own, lead === 'most-facts' ? 'first' : lead, []);
  return { members, told: null, lead: own[report].id, leadReason: reason };
}

/** Where nothing may run, what was sent last says most of why. */
function newestOf(own: readonly Card[]): string {
  return own[chooseLead(own, 'newest', []).report].id;
}
