/** The order in which reports are taken, so that a partition does not depend on how they were listed. */
import type { Card } from '../model/document.js';
import { readTimeSpan } from './publication-time.js';

/**
 * Indices of the documents by publication (unknown last), source, words, path, record: a total order. `wordsOf`:
 * a number that tells texts apart whatever file or record they came in, so that the same reports in a folder and
 * in one file stand in the same order.
 */
export function canonicalOrder(
  documents: readonly Card[],
  wordsOf: (report: number) => number = () => 0,
): readonly number[] {
  const times = documents.map((document) => {
    const { from } = readTimeSpan(document.published);
    return from === Number.NEGATIVE_INFINITY ? Number.POSITIVE_INFINITY : from;
  });
  return documents
    .map((_, index) => index)
    .sort(
      (a, b) =>
        compare(times[a], times[b]) ||
        compare(documents[a].published ?? '', documents[b].published ?? '') ||
        compare(documents[a].source, documents[b].source) ||
        wordsOf(a) - wordsOf(b) ||
        compareDelivery(documents[a], documents[b]),
    );
}

function compareDelivery(a: Card, b: Card): number {
  return compare(a.article.path, b.article.path) || compareRecords(a.article.record, b.article.record);
}

/** None, then numbers, then names. */
function compareRecords(a: string | number | null, b: string | number | null): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return compare(a, b);
  return rank(a) - rank(b);
}

function rank(record: string | number | null): number {
  if (record === null) return 0;
  return typeof record === 'number' ? 1 : 2;
}

function compare<T extends string | number>(a: T, b: T): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
