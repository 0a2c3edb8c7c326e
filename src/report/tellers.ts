/** Who tells something, with copies told apart from sources: reports of one wording are one source. */
import { label } from './labels.js';
import type { Page } from './page.js';
import { listed, wholeNumber } from './phrases.js';
import type { ReportIndex } from './report-index.js';

/** Ids of reports by their group of near-duplicates, in order of the first of each. */
export function bySource(ids: readonly string[], index: ReportIndex): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const id of new Set(ids)) {
    const cluster = index.reports.get(id)?.cluster ?? id;
    const known = groups.get(cluster);
    if (known) known.push(id);
    else groups.set(cluster, [id]);
  }
  return [...groups.values()];
}

/** "r1+r2+r4": several reports, one source. Past the page's limit the rest is counted. */
export function copies(ids: readonly string[], page: Page): string {
  const most = page.limits.carriers;
  const shown = ids.slice(0, most).map(page.clean).join('+');
  return ids.length > most ? `${shown} and ${wholeNumber(ids.length - most)} more` : shown;
}

/** "r1+r2 (1 source), r3 Evening Post". */
export function tellers(ids: readonly string[], index: ReportIndex, page: Page): string {
  const groups = bySource(ids, index).map((members) =>
    members.length === 1 ? label(members[0] ?? '', index, page) : `${copies(members, page)} (1 source)`,
  );
  const most = page.limits.carriers;
  return groups.length > most ? listed(groups, most) : groups.join(', ');
}
