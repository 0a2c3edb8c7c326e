/** The order in which reports lead: earliest first, those without a time last, ties by path (their position). */
import type { Document } from '../model/document.js';
import { readTimeSpan } from '../text/publication-time.js';

/** Positions of `documents` in canonical order. */
export function canonicalOrder(documents: readonly Document[]): readonly number[] {
  const times = documents.map(({ published }) => readTimeSpan(published).to);
  return documents
    .map((_, position) => position)
    .sort((x, y) => (times[x] === times[y] ? x - y : times[x] < times[y] ? -1 : 1));
}
