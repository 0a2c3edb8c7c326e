/** A story without what is none of its content: older versions, items that may not run, notes to editors. */
import type { ReportEntry, StoryEntry } from '../model/result.js';
import type { ReportIndex } from './report-index.js';

function isContent(report: ReportEntry | undefined): boolean {
  if (report === undefined) return true;
  const { supersededBy, lifecycle, signals = [] } = report;
  return supersededBy === undefined && lifecycle === 'usable' && !signals.includes('advisory');
}

/** The story and its clusters with the reports that count as sources; themselves where all do. */
export function contentOf(
  story: StoryEntry,
  index: ReportIndex,
): { readonly story: StoryEntry; readonly index: ReportIndex } {
  const counts = (id: string): boolean => isContent(index.reports.get(id));
  const reports = story.reports.filter(counts);
  if (reports.length === story.reports.length) return { story, index };
  const own = story.clusters
    .flatMap((id) => index.clusters.get(id) ?? [])
    .map((cluster) => ({ ...cluster, reports: cluster.reports.filter(counts) }))
    .filter((cluster) => cluster.reports.length > 0);
  return {
    story: { ...story, reports, clusters: own.map(({ id }) => id) },
    index: { ...index, clusters: new Map(own.map((cluster) => [cluster.id, cluster])) },
  };
}
