/**
 * How telling a term is in news at large: inverse document frequency from a table of counts that ships
 * with the package (see background-table.ts for its origin), unpacked on first use.
 */
import { BACKGROUND_ARTICLES, BACKGROUND_COUNTS } from './background-table.js';

/** Weights by key: one logarithm a line of the table instead of one a term that is asked for. */
let weights: ReadonlyMap<string, number> | undefined;

function weightOf(count: number): number {
  return Math.log((BACKGROUND_ARTICLES + 1) / (count + 0.5));
}

function unpack(): ReadonlyMap<string, number> {
  const unpacked = new Map<string, number>();
  for (const line of BACKGROUND_COUNTS.split('\n')) {
    const [count = '', ...keys] = line.split(' ');
    const weight = weightOf(Number(count));
    for (const key of keys) unpacked.set(key, weight);
  }
  return unpacked;
}

/** Terms seen in fewer than 3 articles are not in the table; the guess for them. */
const UNSEEN_COUNT = 1;
const UNSEEN_WEIGHT = weightOf(UNSEEN_COUNT);

/**
 * Weight of every term of a language without a table: that of a content word in about one article in
 * fifty. Callers that hold many reports should count for themselves.
 */
const NO_TABLE_IDF = 4;

/**
 * Weight of a term key in nats, 0 (in every article) to about 7 (never seen). The table is English; in
 * other languages all terms weigh the same.
 */
export function idf(key: string, language: string): number {
  if (language !== 'en') return NO_TABLE_IDF;
  weights ??= unpack();
  return weights.get(key) ?? UNSEEN_WEIGHT;
}
