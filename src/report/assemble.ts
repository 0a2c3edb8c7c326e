/**
 * From what the stages found to the result that is handed out: ids in their stated order, positions turned
 * into ids, fractions rounded. Nothing is computed here that a stage could have found.
 */

import type { Alert } from '../model/alert.js';
import type { Corpus } from '../model/corpus.js';
import type { Card } from '../model/document.js';
import type { InputCounts } from '../model/input-entry.js';
import type { Problem, Skip } from '../model/problem.js';
import type {
  ClusterEntry,
  Conflict,
  Counterpart,
  Detail,
  FactEntry,
  FactKind,
  PairEntry,
  PassageEntry,
  PassageOrigin,
  QuoteGroup,
  ReportEntry,
  Result,
  ResultSections,
  StoryEntry,
  Verdict,
} from '../model/result.js';
import type { Cluster, Pair, Passage, Passages, Wording } from '../model/wording.js';
import type { Settings } from '../options.js';
import { missingIn } from '../text/language-reach.js';
import type { Versions } from '../text/version-chains.js';
import { isNoContent, isTakenBack } from '../text/versions.js';
import { VERSION } from '../version.js';
import { directionOf, firstCarrier } from './direction.js';

/** What the stages that read a story's sentences tell of it; report ids throughout. */
interface StoryTold {
  /** Of every kind, in any order. */
  readonly facts: readonly Omit<FactEntry, 'id'>[];
  readonly verdicts: ReadonlyMap<
    string,
    { readonly verdict: Verdict; readonly nothingNewOver: readonly string[] }
  >;
  readonly readingSet: readonly string[];
  readonly quotes: readonly QuoteGroup[];
  readonly conflicts: readonly Conflict[];
}

export interface StoryParts {
  /** Positions in the corpus, ascending. */
  readonly members: readonly number[];
  /** Null when facts were not asked for. */
  readonly told: StoryTold | null;
  readonly lead: string;
  readonly leadReason: string;
}

export interface Parts {
  readonly settings: Settings;
  readonly corpus: Corpus;
  readonly detail: Detail;
  readonly wording: Wording;
  readonly passages: Passages;
  /** By passage; null where nothing tells. */
  readonly origins: readonly (PassageOrigin | null)[];
  readonly versions: Versions;
  readonly alerts: readonly Alert[];
  /** What pairs of one form differ in, of those that were looked into. */
  readonly forms: ReadonlyMap<Pair, readonly Conflict[]>;
  /** In order of their first member. */
  readonly stories: readonly StoryParts[];
  readonly problems: readonly Problem[];
  readonly skipped: readonly Skip[];
  readonly inputs: InputCounts;
}

/** Six decimals: more than any reader needs, and the same on every machine. */
function rounded(fraction: number): number {
  return Math.round(fraction * 1e6) / 1e6;
}

export function assembleResult(parts: Parts): Result {
  const { reports, stories, clusters, pairs, passages, facts, ...rest } = assembleSections(parts);
  return {
    ...rest,
    problems: parts.problems,
    skipped: parts.skipped,
    reports: [...reports],
    stories: [...stories],
    clusters: [...clusters],
    pairs: [...pairs],
    passages: [...passages],
    facts: [...facts],
  };
}

/** The result entry by entry: each is made when it is asked for, and fetches what it quotes. */
export function assembleSections(parts: Parts): ResultSections {
  const { settings, detail, corpus, wording, passages, problems, skipped } = parts;
  const { cards } = corpus;
  const ids = idsOf(parts);
  const full = parts.stories.flatMap(({ told }, n) => (told ? [`s${n + 1}`] : []));
  const counts = {
    reports: cards.length,
    stories: parts.stories.length,
    clusters: wording.clusters.length,
    pairs: wording.pairs.length,
    problems: problems.length,
    skipped: skipped.length,
    inputs: parts.inputs,
  };
  return {
    schemaVersion: 1,
    tool: { name: 'dedupe', version: VERSION },
    settings: tellingSettings(settings),
    detail,
    ...(detail === 'full' || full.length === 0 ? {} : { fullStories: full }),
    counts,
    reports: entries(cards, (card, n) => reportEntry(card, n, parts, ids)),
    stories: entries(parts.stories, (story, n) => storyEntry(story, n, parts, ids)),
    clusters: entries(wording.clusters, (cluster, n) => clusterEntry(cluster, n, parts, ids)),
    pairs: entries(wording.pairs, (pair) => pairEntry(pair, parts)),
    passages: entries(passages.list, (passage, n) => passageEntry(passage, n, parts)),
    facts: entries(factsInOrder(parts, ids), factEntry),
    problems,
    skipped,
  };
}

/** May be gone through more than once. */
function entries<T, E>(list: readonly T[], entryOf: (item: T, n: number) => E): Iterable<E> {
  return {
    *[Symbol.iterator]() {
      for (const [n, item] of list.entries()) yield entryOf(item, n);
    },
  };
}

/** Without what changes nothing in the result: the same input gives the same bytes on every machine. */
function tellingSettings({ jobs: _, memoryBytes: _m, ...telling }: Settings): Result['settings'] {
  return telling;
}

type Fact = Omit<FactEntry, 'id'>;

/** By report, then place: sorted report by report, as they are hundreds of thousands. */
function factsInOrder({ corpus, stories }: Parts, { position }: Ids): readonly Fact[] {
  const byReport = corpus.cards.map((): Fact[] => []);
  for (const { told } of stories)
    for (const fact of told?.facts ?? []) byReport[position(fact.report)].push(fact);
  return byReport.flatMap((facts) => facts.sort(compareFacts));
}

/** By place; a statement before what stands in it. */
function compareFacts(x: Fact, y: Fact): number {
  return x.start - y.start || y.end - x.end || FACT_KINDS.indexOf(x.kind) - FACT_KINDS.indexOf(y.kind);
}

const FACT_KINDS: readonly FactKind[] = ['statement', 'quote', 'figure', 'date', 'name'];

function factEntry(fact: Fact, n: number): FactEntry {
  return {
    ...fact,
    id: `f${n + 1}`,
    coverage: rounded(fact.coverage),
    counterparts: fact.counterparts.map(roundedCounterpart),
  };
}

/** Most are covered wholly or not at all, and need no copy. */
function roundedCounterpart(other: Counterpart): Counterpart {
  const coverage = rounded(other.coverage);
  return coverage === other.coverage ? other : { ...other, coverage };
}

interface Ids {
  /** Of each document. */
  readonly story: readonly number[];
  readonly cluster: readonly number[];
  /** By story. */
  readonly chains: ReadonlyMap<number, readonly (readonly number[])[]>;
  readonly alerts: ReadonlyMap<number, readonly Alert[]>;
  /** Position of a report id. */
  readonly position: (id: string) => number;
}

function idsOf({ corpus: { cards }, wording, stories, versions, alerts }: Parts): Ids {
  const story = new Array<number>(cards.length).fill(0);
  const cluster = new Array<number>(cards.length).fill(0);
  for (const [n, { members }] of stories.entries()) for (const member of members) story[member] = n;
  for (const [n, { members }] of wording.clusters.entries())
    for (const member of members) cluster[member] = n;
  // Made where there are facts: large runs have none.
  let positions: ReadonlyMap<string, number> | null = null;
  const position = (id: string): number => {
    positions ??= new Map(cards.map((card, n) => [card.id, n]));
    return positions.get(id) ?? -1;
  };
  return {
    story,
    cluster,
    chains: groupBy(versions.chains, (chain) => story[chain[chain.length - 1]]),
    alerts: groupBy(alerts, ({ version }) => story[version]),
    position,
  };
}

function groupBy<T>(list: readonly T[], keyOf: (item: T) => number): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const item of list) {
    const known = groups.get(keyOf(item));
    if (known) known.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function reportEntry(card: Card, n: number, { stories, versions, corpus }: Parts, ids: Ids): ReportEntry {
  const { article } = card;
  const parts = stories[ids.story[n]];
  const judged = parts.told?.verdicts.get(card.id);
  return {
    id: card.id,
    path: article.path,
    record: article.record,
    source: card.source,
    title: card.title,
    published: card.published,
    updated: card.updated,
    language: card.language,
    words: card.words,
    credits: card.credits,
    ...lifecycleOf(card, versions.supersededBy.get(n), corpus.cards),
    sha256: article.sha256,
    url: article.url,
    story: `s${ids.story[n] + 1}`,
    cluster: `c${ids.cluster[n] + 1}`,
    verdict: judged?.verdict ?? verdictUntold(card, n, parts, versions),
    nothingNewOver: judged?.nothingNewOver ?? [],
    ...(article.archived === undefined ? {} : { archived: article.archived }),
  };
}

/** Where facts were not looked for, and of what is no content. */
function verdictUntold(
  card: Card,
  n: number,
  { members, lead }: StoryParts,
  versions: Versions,
): Verdict | null {
  if (isNoContent(card) || versions.supersededBy.has(n)) return null;
  if (members.length === 1) return 'alone';
  return lead === card.id ? 'lead' : null;
}

type Lifecycle = Pick<
  ReportEntry,
  'lifecycle' | 'guid' | 'version' | 'slug' | 'signals' | 'embargo' | 'notes' | 'supersededBy'
>;

function lifecycleOf(card: Card, newest: number | undefined, cards: readonly Card[]): Lifecycle {
  const { guid, version, slug, signals, embargo, notes, status } = card.article.item;
  return {
    lifecycle: isTakenBack(card) ? 'canceled' : status,
    ...(guid === null ? {} : { guid }),
    ...(version === null ? {} : { version }),
    ...(slug === null ? {} : { slug }),
    ...(signals.length === 0 ? {} : { signals }),
    ...(embargo === null ? {} : { embargo }),
    ...(notes.length === 0 ? {} : { notes }),
    ...(newest === undefined ? {} : { supersededBy: cards[newest].id }),
  };
}

function storyEntry(story: StoryParts, n: number, parts: Parts, ids: Ids): StoryEntry {
  const { corpus } = parts;
  const members = story.members.map((member) => corpus.cards[member]);
  const place = Math.max(
    0,
    members.findIndex(({ id }) => id === story.lead),
  );
  const clusters = [...new Set(story.members.map((member) => ids.cluster[member]))].sort((x, y) => x - y);
  return {
    id: `s${n + 1}`,
    reports: members.map(({ id }) => id),
    clusters: clusters.map((cluster) => `c${cluster + 1}`),
    title:
      members[place].title ??
      members.find(({ title }) => title !== null)?.title ??
      firstSentence(corpus, story.members[place]),
    lead: story.lead,
    leadReason: story.leadReason,
    readingSet: story.told?.readingSet ?? [],
    conflicts: story.told?.conflicts ?? [],
    quotes: story.told?.quotes ?? [],
    ...limitsOf(story, members),
    ...versionsOf(n, parts, ids),
    ...alertsOf(n, parts, ids),
  };
}

function versionsOf(story: number, { corpus: { cards } }: Parts, ids: Ids): Pick<StoryEntry, 'versions'> {
  const own = ids.chains.get(story) ?? [];
  const versions = own.map((chain) => ({
    current: cards[chain[chain.length - 1]].id,
    reports: chain.map((report) => cards[report].id),
  }));
  return versions.length === 0 ? {} : { versions };
}

/** With the version's story, wherever its carriers are. */
function alertsOf(story: number, { corpus: { cards } }: Parts, ids: Ids): Pick<StoryEntry, 'alerts'> {
  const alerts = (ids.alerts.get(story) ?? []).map(({ kind, version, by, carriers, changes }) => ({
    kind,
    version: cards[version].id,
    by: cards[by].id,
    carriers: carriers.map(({ report, passages }) => ({ report: cards[report].id, passages })),
    ...(changes.length === 0 ? {} : { changes }),
  }));
  return alerts.length === 0 ? {} : { alerts };
}

/** What the languages of a story's reports keep from being found, where it was looked for. */
function limitsOf({ told }: StoryParts, members: readonly Card[]): Pick<StoryEntry, 'limits'> {
  if (told === null || members.length < 2) return {};
  const languages = [...new Set(members.map(({ language }) => language))].sort();
  const limits = languages
    .map((language) => ({ language, missing: missingIn(language) }))
    .filter(({ missing }) => missing.length > 0);
  return limits.length > 0 ? { limits } : {};
}

/** A story none of whose reports has a headline is named by how its lead begins. */
function firstSentence(corpus: Corpus, report: number): string | null {
  const { article, sentences } = corpus.document(report);
  const [first] = sentences;
  return first ? article.text.slice(first.start, first.end) : null;
}

function clusterEntry(
  { members, cohesion }: Cluster,
  n: number,
  { corpus: { cards } }: Parts,
  ids: Ids,
): ClusterEntry {
  return {
    id: `c${n + 1}`,
    story: `s${ids.story[members[0]] + 1}`,
    reports: members.map((member) => cards[member].id),
    cohesion: rounded(cohesion),
  };
}

function pairEntry(pair: Pair, { corpus: { cards }, passages, forms }: Parts): PairEntry {
  const figures = forms.get(pair);
  return {
    a: cards[pair.a].id,
    b: cards[pair.b].id,
    jaccard: rounded(pair.jaccard),
    containmentA: rounded(pair.containmentA),
    containmentB: rounded(pair.containmentB),
    wordsSharedA: rounded(pair.wordsSharedA),
    wordsSharedB: rounded(pair.wordsSharedB),
    relation: pair.relation,
    direction: directionOf(cards[pair.a], cards[pair.b], pair.relation),
    passages: passages.ofPair(pair).map((passage) => `p${passage + 1}`),
    ...(figures ? { figures } : {}),
  };
}

function passageEntry(passage: Passage, n: number, { corpus, origins }: Parts): PassageEntry {
  const { cards, document } = corpus;
  const origin = origins[n];
  const [{ report, start, end }] = passage.occurrences;
  return {
    id: `p${n + 1}`,
    words: passage.words,
    exact: passage.exact,
    kind: passage.kind,
    text: document(report).article.text.slice(start, end),
    first: firstCarrier(passage.occurrences.map((occurrence) => cards[occurrence.report])),
    ...(origin ? { origin } : {}),
    occurrences: passage.occurrences.map((occurrence) => ({
      report: cards[occurrence.report].id,
      start: occurrence.start,
      end: occurrence.end,
      changes: occurrence.changes,
    })),
  };
}
