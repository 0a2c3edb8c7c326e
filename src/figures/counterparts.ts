/**
 * Which sentence of another report says most of what a sentence says: the strongest evidence there is that two figures in
 * them are of one thing. Found for all sentences of a story through an index of their most telling words.
 */
import type { StorySentence } from './collapse-story.js';
import type { WeightOf } from './same-thing.js';

/** Telling words a sentence is looked for by, sentences looked at for each, and the least that two must share. */
const LOOKUP_KEYS = 10;
const LOOK_BACK = 24;
const LEAST_COVER = 0.18;
/** Longer sentences are lists. */
const MOST_KEYS = 80;

interface Weighted {
  readonly keys: ReadonlySet<string>;
  readonly weight: number;
}

function coverOf(a: Weighted, b: Weighted, weightOf: WeightOf): number {
  const [small, large] = a.keys.size <= b.keys.size ? [a, b] : [b, a];
  let shared = 0;
  for (const key of small.keys) if (large.keys.has(key)) shared += weightOf(key);
  const all = a.weight + b.weight;
  return all === 0 ? 0 : (2 * shared) / all;
}

interface Best {
  readonly sentence: number;
  readonly cover: number;
}

/** Whether the first is the counterpart of the second in the second's report, and the other way round. */
export type Counterparts = (a: StorySentence, b: StorySentence) => 0 | 1 | 2;

/** Cost: for each sentence its ten most telling words, and at most some two hundred comparisons. */
export function findCounterparts(sentences: readonly StorySentence[], weightOf: WeightOf): Counterparts {
  const index = new Map(sentences.map((sentence, n) => [sentence, n] as const));
  const weighted = sentences.map((sentence): Weighted | null => {
    if (sentence.language !== 'en') return null;
    const keys = new Set(sentence.read().terms.map(({ key }) => key));
    if (keys.size > MOST_KEYS) return null;
    let weight = 0;
    for (const key of keys) weight += weightOf(key);
    return { keys, weight };
  });
  // The best counterpart of a sentence in each report, by the report's first carrier.
  const best = sentences.map(() => new Map<number, Best>());
  const note = (n: number, other: number, cover: number): void => {
    for (const report of sentences[other].reports.slice(0, 2)) {
      const known = best[n].get(report);
      if (known === undefined || cover > known.cover) best[n].set(report, { sentence: other, cover });
    }
  };
  const postings = new Map<string, number[]>();
  for (const [n, one] of weighted.entries()) {
    if (one === null) continue;
    const telling = [...one.keys]
      .map((key) => [weightOf(key), key] as const)
      .sort((x, y) => y[0] - x[0] || (x[1] < y[1] ? -1 : 1))
      .slice(0, LOOKUP_KEYS);
    const seen = new Set<number>();
    for (const [, key] of telling) {
      const list = postings.get(key) ?? [];
      for (const other of list.slice(-LOOK_BACK)) {
        if (seen.has(other)) continue;
        seen.add(other);
        const against = weighted[other];
        const cover = against === null ? 0 : coverOf(one, against, weightOf);
        if (cover < LEAST_COVER) continue;
        note(n, other, cover);
        note(other, n, cover);
      }
      list.push(n);
      postings.set(key, list);
    }
  }
  const isBest = (a: number, b: number): boolean =>
    sentences[b].reports.slice(0, 2).some((report) => best[a].get(report)?.sentence === b);
  return (a, b) => {
    const [first, second] = [index.get(a), index.get(b)];
    if (first === undefined || second === undefined) return 0;
    const sides = [isBest(first, second), isBest(second, first)].filter(Boolean).length;
    return sides === 2 ? 2 : sides === 1 ? 1 : 0;
  };
}
