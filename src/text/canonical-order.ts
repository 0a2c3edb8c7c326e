/** The order in which reports are taken, so that a partition does not depend on how they were listed. */
import type { Card } from '../model/document.js';
import { readTimeSpan } from './publication-time.js';

/** Indices of the documents by publication (unknown last), source, path, record: a total order. */
export function canonicalOrder(documents: readonly Card[]): readonly number[] {
  const times = documents.map((document) => {
    const { from } = readTimeSpan(document.published);
    return from === Number.NEGATIVE_INFINITY ? Number.POSITIVE_INFINITY : from;
  });
  return documents
    .map((_, index) => index)
    .sort((a, b) => compare(times[a], times[b]) || compareDelivery(documents[a], documents[b]));
}

function compareDelivery(a: Card, b: Card): number {
  return (
    compare(a.published ?? '', b.published ?? '') ||
    compare(a.source, b.source) ||
    compare(a.article.path, b.article.path) ||
    compareRecords(a.article.record, b.article.record)
  );
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
