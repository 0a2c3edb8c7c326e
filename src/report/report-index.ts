/** A result looked up the ways the pretty report asks: by id, by story, by report. Built once, linear. */
import type {
  ClusterEntry,
  FactEntry,
  PairEntry,
  PassageEntry,
  ReportEntry,
  Result,
  StoryEntry,
} from '../model/result.js';

/** What a report says by itself, as far as facts were looked for. */
export interface Statements {
  /** Sentences that are facts, in text order. */
  readonly all: readonly FactEntry[];
  /** Those no other report of the story holds, in text order. */
  readonly own: readonly FactEntry[];
  /** Figures, quotes, names and dates of its own, in text order. */
  readonly ownDetails: readonly FactEntry[];
}

export interface ReportIndex {
  readonly reports: ReadonlyMap<string, ReportEntry>;
  readonly stories: ReadonlyMap<string, StoryEntry>;
  readonly clusters: ReadonlyMap<string, ClusterEntry>;
  readonly passages: ReadonlyMap<string, PassageEntry>;
  /** By story; those between two stories under `ACROSS`. */
  readonly pairsOf: ReadonlyMap<string, readonly PairEntry[]>;
  /** By story, where two of its reports carry the passage; those that no story holds under `ACROSS`. */
  readonly passagesOf: ReadonlyMap<string, readonly PassageEntry[]>;
  readonly statementsOf: ReadonlyMap<string, Statements>;
}

/** Key of what lies between stories. No story has this id. */
export const ACROSS = '';

function add<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** Stories in which a passage has two or more different carriers. */
function storiesOf(passage: PassageEntry, reports: ReadonlyMap<string, ReportEntry>): string[] {
  const carriers = new Map<string, Set<string>>();
  for (const { report } of passage.occurrences) {
    const story = reports.get(report)?.story ?? ACROSS;
    carriers.set(story, (carriers.get(story) ?? new Set()).add(report));
  }
  return [...carriers].filter(([, ids]) => ids.size > 1).map(([story]) => story);
}

function statements(facts: readonly FactEntry[]): Statements {
  const all = facts.filter((fact) => fact.kind === 'statement');
  return {
    all,
    own: all.filter((fact) => fact.status === 'unique'),
    ownDetails: facts.filter((fact) => fact.kind !== 'statement' && fact.status === 'unique'),
  };
}

export function indexReport(result: Result): ReportIndex {
  const reports = new Map(result.reports.map((report) => [report.id, report]));
  const pairsOf = new Map<string, PairEntry[]>();
  for (const pair of result.pairs) {
    const story = reports.get(pair.a)?.story ?? ACROSS;
    add(pairsOf, story === reports.get(pair.b)?.story ? story : ACROSS, pair);
  }
  const passagesOf = new Map<string, PassageEntry[]>();
  for (const passage of result.passages) {
    const stories = storiesOf(passage, reports);
    for (const story of stories.length > 0 ? stories : [ACROSS]) add(passagesOf, story, passage);
  }
  const factsOf = new Map<string, FactEntry[]>();
  for (const fact of result.facts) add(factsOf, fact.report, fact);
  const inTextOrder = (a: FactEntry, b: FactEntry): number => a.start - b.start || b.end - a.end;
  return {
    reports,
    stories: new Map(result.stories.map((story) => [story.id, story])),
    clusters: new Map(result.clusters.map((cluster) => [cluster.id, cluster])),
    passages: new Map(result.passages.map((passage) => [passage.id, passage])),
    pairsOf,
    passagesOf,
    statementsOf: new Map(
      [...factsOf].map(([report, facts]) => [report, statements([...facts].sort(inTextOrder))]),
    ),
  };
}
