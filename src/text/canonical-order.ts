/** The order in which reports are taken, so that a partition does not depend on how they were listed. */
import type { Card } from '../model/document.js';
import { compare } from './compare.js';
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
  const times = documents.map(timeOf);
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

/** Unknown last. */
function timeOf({ published }: Card): number {
  const { from } = readTimeSpan(published);
  return from === Number.NEGATIVE_INFINITY ? Number.POSITIVE_INFINITY : from;
}

/** Below any sign of a name, so that a name comes before those that go on. */
const PART = '\u0001';

/** Before any time that a date can hold, in milliseconds before 1970. */
const EARLIEST = 8.64e15;

/**
 * The same order as a text: two reports stand as the UTF-8 of their keys (but that names with signs beyond 16 bits
 * come after all others). `words`: as for the order.
 */
export function orderKey(document: Card, words: number): string {
  const time = timeOf(document);
  const { path, record } = document.article;
  return [
    Number.isFinite(time) ? String(time + EARLIEST).padStart(16, '0') : '~',
    document.published ?? '',
    document.source,
    String(words).padStart(10, '0'),
    path,
    `${rank(record)}${typeof record === 'number' ? String(record).padStart(16, '0') : (record ?? '')}`,
  ].join(PART);
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
