/** What two reports have in common, as places in both: stretches that do not overlap, numbered as the first has them. */
import type { PairEntry, PassageEntry } from '../../model/result.js';
import type { Span } from '../../model/span.js';
import { wordsIn } from './paragraphs.js';
import type { WordEdits } from './word-edits.js';
import { wordEdits } from './word-edits.js';

export interface Link {
  /** From 1, in the order of the first report; 0 for what does not count: names, titles, boilerplate. */
  readonly number: number;
  readonly left: Span;
  readonly right: Span;
  readonly edits: WordEdits;
}

interface Place {
  readonly passage: PassageEntry;
  readonly left: Span;
  readonly right: Span;
}

/** Shorter than this what is left of a stretch says nothing. */
const LEAST_CHARACTERS = 12;
const LEAST_WORDS = 3;

/** What no taken stretch covers, at one of its ends; null where too little is left. */
function free({ start, end }: Span, taken: readonly Span[]): Span | null {
  let [from, to] = [start, end];
  for (const other of taken) {
    if (other.start >= to || other.end <= from) continue;
    if (other.start <= from) from = other.end;
    else if (other.end >= to) to = other.start;
    else return null;
  }
  return to - from < Math.min(LEAST_CHARACTERS, end - start) ? null : { start: from, end: to };
}

/** A stretch begins and ends with what can be seen. */
function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

function placesOf(
  pair: PairEntry,
  a: string,
  b: string,
  passages: ReadonlyMap<string, PassageEntry>,
): readonly Place[] {
  return pair.passages.flatMap((id) => {
    const passage = passages.get(id);
    const left = passage?.occurrences.find(({ report }) => report === a);
    const right = passage?.occurrences.find(({ report }) => report === b);
    return passage && left && right ? [{ passage, left, right }] : [];
  });
}

function isWording({ kind }: PassageEntry): boolean {
  return kind === 'prose' || kind === 'quote';
}

/** A sentence whose middle was rewritten is one stretch with an edit, not two: so few words may lie between. */
const MOST_BETWEEN = 8;

function wordsBetween(text: string, before: Span, after: Span): number {
  if (after.start < before.end) return Number.POSITIVE_INFINITY;
  const between = text.slice(before.end, after.start);
  return /[\n\r]/.test(between) ? Number.POSITIVE_INFINITY : wordsIn(between);
}

/** Neighbours on both sides, in the same paragraph, as one. Expects the order of the first report. */
function joined(places: readonly Place[], left: string, right: string): readonly Place[] {
  const list: Place[] = [];
  for (const place of places) {
    const before = list.at(-1);
    const meets =
      before &&
      isWording(before.passage) &&
      isWording(place.passage) &&
      wordsBetween(left, before.left, place.left) <= MOST_BETWEEN &&
      wordsBetween(right, before.right, place.right) <= MOST_BETWEEN;
    if (!meets) list.push(place);
    else
      list[list.length - 1] = {
        passage: before.passage,
        left: { start: before.left.start, end: place.left.end },
        right: { start: before.right.start, end: place.right.end },
      };
  }
  return list;
}

/** In the order of the first report's text. `left` and `right` are the delivered texts of `a` and `b`. */
export function linksOf(
  pair: PairEntry,
  [a, left]: readonly [string, string],
  [b, right]: readonly [string, string],
  passages: ReadonlyMap<string, PassageEntry>,
): readonly Link[] {
  const longestFirst = [...placesOf(pair, a, b, passages)].sort(
    (x, y) =>
      Number(isWording(y.passage)) - Number(isWording(x.passage)) ||
      y.left.end - y.left.start - (x.left.end - x.left.start) ||
      x.left.start - y.left.start,
  );
  const chosen: Place[] = [];
  for (const place of longestFirst) {
    const inLeft = free(
      place.left,
      chosen.map((other) => other.left),
    );
    const inRight = free(
      place.right,
      chosen.map((other) => other.right),
    );
    if (inLeft && inRight)
      chosen.push({ ...place, left: trimmed(left, inLeft), right: trimmed(right, inRight) });
  }
  chosen.sort((x, y) => x.left.start - y.left.start);
  let number = 0;
  return joined(chosen, left, right).flatMap((place) => {
    const edits = wordEdits(left, place.left, right, place.right);
    if (edits.kept < LEAST_WORDS) return [];
    if (isWording(place.passage)) number += 1;
    return {
      number: isWording(place.passage) ? number : 0,
      left: edits.inLeft,
      right: edits.inRight,
      edits,
    };
  });
}
