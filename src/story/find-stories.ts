/** Groups reports of one event, whatever their wording, into stories; look-alike events stay apart. */
import type { Settings } from '../options.js';
import { linkGroups, type WeighedPair } from './average-linkage.js';
import { findCandidates } from './candidates.js';
import { evidence, linkUnits, type WordingLink } from './evidence.js';
import { isPoor } from './poor-vocabulary.js';
import type { Unit } from './units.js';
import { CANDIDATES } from './weights.js';

export type { WordingLink } from './evidence.js';

/**
 * Stories as ascending indices into the corpus, ordered by first member; every document of a unit is in exactly one,
 * and a unit never spans two. The partition does not depend on the order of documents, units or links, as long as
 * (published, source, path, record) tells the documents apart. Many texts of a few words between them are no story.
 * Near linear in the text.
 */
export function findStories(
  units: readonly Unit[],
  links: readonly WordingLink[],
  { storySimilarity, storyWindowHours }: StoryRule,
): readonly (readonly number[])[] {
  const rule = { threshold: storySimilarity, windowHours: storyWindowHours };
  const groups = linkGroups(units, weighPairs(units, links, rule.threshold), rule);
  return groups
    .flatMap((group) => (isPoor(group.map((unit) => units[unit])) ? group.map((unit) => [unit]) : [group]))
    .map((group) => group.flatMap((unit) => units[unit].members).sort((a, b) => a - b))
    .sort((a, b) => a[0] - b[0]);
}

export type StoryRule = Pick<Settings, 'storySimilarity' | 'storyWindowHours'>;

/** Candidates by their words and by shared wording, each once, in order of a, then b. */
function weighPairs(
  units: readonly Unit[],
  links: readonly WordingLink[],
  threshold: number,
): readonly WeighedPair[] {
  const strengths = linkUnits(units, links);
  const pairs = new Map<number, WeighedPair>();
  const add = (a: number, b: number): void => {
    const key = a * units.length + b;
    if (pairs.has(key)) return;
    pairs.set(key, { a, b, extra: evidence(units[a], units[b], strengths.get(key) ?? 0) });
  };
  for (const { a, b } of findCandidates(units, Math.max(0, threshold - CANDIDATES.below))) add(a, b);
  for (const key of strengths.keys()) add(Math.floor(key / units.length), key % units.length);
  return [...pairs.values()].sort((x, y) => x.a - y.a || x.b - y.b);
}
