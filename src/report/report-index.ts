/** A result looked up the ways the pretty report asks: by id, by story, by report. Built once, linear. */
import type {
  ClusterEntry,
  FactEntry,
  PairEntry,
  PassageEntry,
  ReportEntry,
  Result,
} from '../model/result.js';

/** What a report says by itself, as far as facts were looked for. */
export interface Statements {
  /** Sentences that are facts. */
  readonly total: number;
  /** Those no other report of the story holds, in text order. */
  readonly own: readonly FactEntry[];
  /** Figures, quotes, names and dates of its own inside sentences that others share. */
  readonly ownDetails: readonly FactEntry[];
}

export interface ReportIndex {
  readonly reports: ReadonlyMap<string, ReportEntry>;
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
  const sentences = facts.filter((fact) => fact.kind === 'statement');
  const own = sentences.filter((fact) => fact.status === 'unique');
  const shared = sentences.filter((fact) => fact.status !== 'unique');
  // Facts come in text order, so one walk finds the sentence around a detail.
  let next = 0;
  const ownDetails = facts.filter((fact) => {
    if (fact.kind === 'statement' || fact.status !== 'unique') return false;
    while (next < shared.length && (shared[next]?.end ?? 0) <= fact.start) next += 1;
    return (shared[next]?.start ?? Number.POSITIVE_INFINITY) <= fact.start;
  });
  return { total: sentences.length, own, ownDetails };
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
    clusters: new Map(result.clusters.map((cluster) => [cluster.id, cluster])),
    passages: new Map(result.passages.map((passage) => [passage.id, passage])),
    pairsOf,
    passagesOf,
    statementsOf: new Map(
      [...factsOf].map(([report, facts]) => [report, statements([...facts].sort(inTextOrder))]),
    ),
  };
}
