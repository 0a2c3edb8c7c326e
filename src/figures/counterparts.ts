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

/** The sentences found to have something in common with one, in the order in which they were found: at most some 500. */
interface Likes {
  readonly others: number[];
  readonly covers: number[];
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
  // As two columns: which of them is the best of a report is asked of few pairs, and for few a table would be made.
  const likes = sentences.map((): Likes => ({ others: [], covers: [] }));
  const note = (n: number, other: number, cover: number): void => {
    likes[n].others.push(other);
    likes[n].covers.push(cover);
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
  /** Of the reports that carry a sentence the first two are looked at. */
  const isIn = (n: number, report: number): boolean => {
    const { reports } = sentences[n];
    return reports[0] === report || reports[1] === report;
  };
  /** The first of those most like a sentence that a report holds; -1 where it holds none. */
  const bestIn = (n: number, report: number): number => {
    const { others, covers } = likes[n];
    let best = -1;
    for (let k = 0; k < others.length; k++)
      if ((best < 0 || covers[k] > covers[best]) && isIn(others[k], report)) best = k;
    return best < 0 ? -1 : others[best];
  };
  const isBest = (a: number, b: number): 0 | 1 => {
    const [first, second] = sentences[b].reports;
    if (bestIn(a, first) === b) return 1;
    return second !== undefined && bestIn(a, second) === b ? 1 : 0;
  };
  return (a, b) => {
    const [first, second] = [index.get(a), index.get(b)];
    if (first === undefined || second === undefined) return 0;
    return isBest(first, second) === 1 ? (isBest(second, first) === 1 ? 2 : 1) : isBest(second, first);
  };
}
