/** Where a report has the passages that another has too. */
import type { Span } from '../model/span.js';
import type { Passages } from '../model/wording.js';

/** By report, where it has each passage of prose or quotation. */
export type Places = ReadonlyMap<number, ReadonlyMap<number, readonly Span[]>>;

/** Linear in the passages' occurrences. */
export function placesByReport({ list }: Passages): Places {
  const places = new Map<number, Map<number, Span[]>>();
  for (const [n, { kind, occurrences }] of list.entries()) {
    if (kind !== 'prose' && kind !== 'quote') continue;
    for (const { report, start, end } of occurrences) {
      const own = places.get(report) ?? new Map<number, Span[]>();
      places.set(report, own);
      const known = own.get(n);
      if (known) known.push({ start, end });
      else own.set(n, [{ start, end }]);
    }
  }
  return places;
}

/** Spans of `report`, in order; stretches that meet are one. */
export function placesInBoth(report: number, other: number, places: Places): readonly Span[] {
  const theirs = places.get(other);
  const found = [...(places.get(report) ?? [])].flatMap(([passage, own]) =>
    theirs?.has(passage) ? own : [],
  );
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of found.sort((x, y) => x.start - y.start || x.end - y.end)) {
    const last = joined[joined.length - 1];
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
