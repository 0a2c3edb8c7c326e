/** A run as a table: a row for each report, with its story, its verdict and whom it shares most wording with. */
import type { PairEntry, ReportEntry, Result } from '../model/result.js';
import { csvRow } from './csv-text.js';
import { reportName } from './plain-text.js';

const HEAD = [
  'id',
  'path',
  'source',
  'title',
  'published',
  'language',
  'words',
  'story',
  'cluster',
  'verdict',
  'nothing new over',
  'nearest',
  'relation',
  'jaccard',
  'containment',
  'words shared',
  'url',
];

export function* renderCsv(result: Result): Generator<string> {
  const nearest = nearestPairs(result.pairs);
  yield csvRow(HEAD);
  for (const report of result.reports) yield csvRow(cells(report, nearest.get(report.id)));
}

/** Of each report the pair with most of its words in common; the first of several. */
function nearestPairs(pairs: readonly PairEntry[]): ReadonlyMap<string, PairEntry> {
  const nearest = new Map<string, PairEntry>();
  for (const pair of pairs) {
    for (const id of [pair.a, pair.b]) {
      const before = nearest.get(id);
      if (!before || sharedBy(id, pair) > sharedBy(id, before)) nearest.set(id, pair);
    }
  }
  return nearest;
}

function sharedBy(id: string, { a, wordsSharedA, wordsSharedB }: PairEntry): number {
  return id === a ? wordsSharedA : wordsSharedB;
}

function cells(report: ReportEntry, pair: PairEntry | undefined): readonly (string | number | null)[] {
  const { id, source, title, published, language, words, story, cluster, verdict, nothingNewOver, url } =
    report;
  const own = [id, reportName(report), source, title, published, language, words, story, cluster, verdict];
  const near = pair
    ? [
        pair.a === id ? pair.b : pair.a,
        pair.relation,
        pair.jaccard,
        pair.a === id ? pair.containmentA : pair.containmentB,
        sharedBy(id, pair),
      ]
    : [null, null, null, null, null];
  return [...own, nothingNewOver.join(' '), ...near, url];
}
