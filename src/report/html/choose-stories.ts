/** Which stories and pairs a page holds: the largest first, as many as a limit allows; the rest is counted. */
import type { PairEntry, Result, StoryEntry } from '../../model/result.js';
import { pairId } from './context.js';
import { strength } from './heat-map.js';

/** Of one file. Some tens of megabytes at most, which a browser still opens quickly. */
export const REPORT_LIMIT = 2000;

/**
 * All stories, those with words that must not run first, then those of most reports; the order of the result
 * breaks ties.
 */
export function largestFirst({ stories }: Result): readonly StoryEntry[] {
  const urgency = ({ alerts }: StoryEntry): number => (alerts === undefined ? 0 : 1);
  return [...stories].sort((a, b) => urgency(b) - urgency(a) || b.reports.length - a.reports.length);
}

/** At least one, however large. */
export function chooseStories(result: Result, limit: number): readonly StoryEntry[] {
  const chosen: StoryEntry[] = [];
  let reports = 0;
  for (const story of largestFirst(result)) {
    if (chosen.length > 0 && reports + story.reports.length > limit) break;
    chosen.push(story);
    reports += story.reports.length;
  }
  return chosen;
}

/** Up to so many reports of a story can be put beside any other of it; beyond, those that share most. */
const EVERY_PAIR_REPORTS = 8;
const MOST_PAIRS = 120;

/** Ids of the pairs that can be seen side by side, the closest first. */
export function pairsShown(story: StoryEntry, pairs: readonly PairEntry[]): readonly string[] {
  const close = [...pairs].sort((x, y) => strength(y) - strength(x)).map(({ a, b }) => pairId(a, b));
  if (story.reports.length > EVERY_PAIR_REPORTS) return close.slice(0, MOST_PAIRS);
  const every = story.reports.flatMap((a, n) => story.reports.slice(n + 1).map((b) => pairId(a, b)));
  return [...new Set([...close, ...every])];
}
