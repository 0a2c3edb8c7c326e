/** The thresholds in words: what a pair reached, what it was held against, and what followed. */
import type { PairEntry, ReportEntry, Result } from '../model/result.js';
import type { Page } from './page.js';
import { count, decimal, percent, time } from './phrases.js';

function setting(result: Result, key: string): number {
  const value = result.settings[key];
  return typeof value === 'number' ? value : Number.NaN;
}

/** A heading and its sentences. */
type Reasons = [heading: string, sentences: readonly string[]];

function held(what: string, reached: number, threshold: number, flag: string): string {
  const verdict = reached >= threshold ? 'reaches' : 'is below';
  return `${what} ${percent(reached)} ${verdict} the ${percent(threshold)} of ${flag}.`;
}

function whatFollowed(together: boolean, reached: boolean, relation: PairEntry['relation'] | null): string {
  if (relation === 'template') return 'Reports of one form about other figures or days are kept apart.';
  if (together && !reached) return 'They came together through other reports that are close to both.';
  if (!together && reached)
    return 'They stayed apart all the same: each is too far from the other members of the other group on average.';
  return together ? 'So they are in one group.' : 'So they are in different groups.';
}

/** Why the two are or are not near-duplicates. */
export function groupReasons(
  result: Result,
  a: ReportEntry,
  b: ReportEntry,
  pair: PairEntry | undefined,
): Reasons {
  const together = a.cluster === b.cluster;
  const heading = together
    ? `One group of near-duplicates (${a.cluster})`
    : `Not near-duplicates (${a.cluster}, ${b.cluster})`;
  if (!pair) {
    const apart = 'They share too little wording to be held against the thresholds.';
    return [heading, [together ? whatFollowed(true, false, null) : apart]];
  }
  const contained = Math.max(pair.containmentA, pair.containmentB);
  const words = Math.max(pair.wordsSharedA, pair.wordsSharedB);
  const least = setting(result, 'nearDuplicateContainment');
  const leastWords = setting(result, 'nearDuplicateWordsShared');
  const reached = contained >= least || words >= leastWords;
  return [
    heading,
    [
      held('Containment of the more contained of the two:', contained, least, '--containment'),
      held('Its words in shared passages:', words, leastWords, '--words-shared'),
      whatFollowed(together, reached, pair.relation),
    ],
  ];
}

/** With hours only where both have a time of day: a bare date may be any hour of it. */
function publishedWords(a: ReportEntry, b: ReportEntry, window: number, page: Page): string {
  const apart = Math.abs(Date.parse(a.published ?? '') - Date.parse(b.published ?? '')) / 3_600_000;
  if (Number.isNaN(apart))
    return 'The time of one of them is not known, so the window (--window) does not part them.';
  const dated = [a, b].some(({ published }) => (published ?? '').length <= 10);
  const hours = dated ? '' : `, ${count(Math.round(apart), 'hour')} apart`;
  const reach = apart <= window ? 'inside' : 'outside';
  return (
    `Published ${time(a.published, page)} and ${time(b.published, page)}${hours}: ` +
    `${reach} the window of ${count(window, 'hour')} (--window).`
  );
}

/** Why the two are or are not one story, as far as the result tells: it holds no story similarity by pair. */
export function storyReasons(result: Result, a: ReportEntry, b: ReportEntry, page: Page): Reasons {
  const together = a.story === b.story;
  const heading = together ? `One story (${a.story})` : `Different stories (${a.story}, ${b.story})`;
  if (result.detail === 'wording') return [heading, ['Stories were not looked for (--detail wording).']];
  const times = publishedWords(a, b, setting(result, 'storyWindowHours'), page);
  const least = `What the two say must be alike to ${decimal(setting(result, 'storySimilarity'))} or more (--story-similarity), on average over the story.`;
  const same = a.cluster === b.cluster ? ['Near-duplicates are always of one story.'] : [times, least];
  return [heading, same];
}
