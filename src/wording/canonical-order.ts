/** The order in which reports lead: earliest first, those without a time last, ties by path (their position). */
import type { Document } from '../model/document.js';

/** Positions of `documents` in canonical order. */
export function canonicalOrder(documents: readonly Document[]): readonly number[] {
  const times = documents.map(({ published }) =>
    published === null ? Number.POSITIVE_INFINITY : Date.parse(published),
  );
  return documents
    .map((_, position) => position)
    .sort((x, y) => (times[x] === times[y] ? x - y : times[x] < times[y] ? -1 : 1));
}
