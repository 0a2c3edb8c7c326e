/** A result as a sequence of objects, each with its `type`: what ndjson writes and the library streams. */
import type { Problem, Skip } from '../model/problem.js';
import type {
  ClusterEntry,
  FactEntry,
  PairEntry,
  PassageEntry,
  ReportEntry,
  Result,
  ResultSections,
  StoryEntry,
} from '../model/result.js';

/** One object of a result, told apart by `type`; the last of a run is the summary. */
export type ResultEvent =
  | ({ readonly type: 'problem' } & Problem)
  | ({ readonly type: 'skip' } & Skip)
  | ({ readonly type: 'report' } & ReportEntry)
  | ({ readonly type: 'story' } & StoryEntry)
  | ({ readonly type: 'cluster' } & ClusterEntry)
  | ({ readonly type: 'pair' } & PairEntry)
  | ({ readonly type: 'passage' } & PassageEntry)
  | ({ readonly type: 'fact' } & FactEntry)
  | ({ readonly type: 'summary' } & Pick<
      Result,
      'schemaVersion' | 'tool' | 'settings' | 'detail' | 'fullStories' | 'counts'
    >);

/** What could not be read first, then the objects in the order of the JSON document, the summary last. */
export function* resultEvents(result: ResultSections): Generator<ResultEvent> {
  for (const problem of result.problems) yield { type: 'problem', ...problem };
  for (const skip of result.skipped) yield { type: 'skip', ...skip };
  for (const report of result.reports) yield { type: 'report', ...report };
  for (const story of result.stories) yield { type: 'story', ...story };
  for (const cluster of result.clusters) yield { type: 'cluster', ...cluster };
  for (const pair of result.pairs) yield { type: 'pair', ...pair };
  for (const passage of result.passages) yield { type: 'passage', ...passage };
  for (const fact of result.facts) yield { type: 'fact', ...fact };
  const { schemaVersion, tool, settings, detail, fullStories, counts } = result;
  const some = fullStories ? { fullStories } : {};
  yield { type: 'summary', schemaVersion, tool, settings, detail, ...some, counts };
}
