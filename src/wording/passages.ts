/**
 * From passages of pairs to passages of the run: one passage, many carriers. Two pairwise passages are the
 * same when they stand in nearly the same place of one report.
 */
import type { Corpus } from '../model/corpus.js';
import type { Occurrence, Passage } from '../model/wording.js';
import { classifyPassage } from './classify.js';
import { changesBetween, equalRuns, isJoined, type TokenRange } from './differences.js';
import { DisjointSets } from './disjoint-sets.js';

/** A passage as one pair has it: token ranges in documents `a` and `b`, end exclusive. */
export interface PairPassage {
  readonly a: number;
  readonly b: number;
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
}

/** Overlap over union from which two ranges of one report are the same place. */
const SAME_PLACE = 0.75;

/** How many earlier places of a report are compared; bounds the cost where thousands share one report. */
const PLACES_BACK = 24;

export interface GroupedPassages {
  readonly passages: readonly Passage[];
  /** For each pairwise passage the position of its group in `passages`. */
  readonly groupOf: Int32Array;
}

/**
 * Groups pairwise passages; linear in them but for sorting. `copies` names for a document all documents of
 * the very same words, itself included: they carry what it carries, in the same place. Passages come in
 * order of their first occurrence (document, start, then the longer), occurrences of document, start.
 */
export function groupPassages(
  corpus: Corpus,
  items: readonly PairPassage[],
  copies: ReadonlyMap<number, readonly number[]> = new Map(),
): GroupedPassages {
  const sets = new DisjointSets(items.length);
  for (const places of placesByDocument(items).values()) joinSamePlaces(places, sets);
  const groups = new Map<number, number[]>();
  for (let item = 0; item < items.length; item++) {
    const root = sets.find(item);
    const group = groups.get(root);
    if (group) group.push(item);
    else groups.set(root, [item]);
  }
  const built = [...groups.values()].map((group) => ({
    group,
    ranges: withCopies(occurrenceRanges(group.map((item) => items[item])), copies),
  }));
  built.sort((x, y) => compareRanges(x.ranges[0], y.ranges[0]) || x.ranges.length - y.ranges.length);
  const groupOf = new Int32Array(items.length);
  for (const [position, { group }] of built.entries()) for (const item of group) groupOf[item] = position;
  return { passages: built.map(({ ranges }) => buildPassage(corpus, ranges)), groupOf };
}

/** A place of a passage in one document, and the pairwise passage it belongs to. */
interface Place {
  readonly document: number;
  readonly from: number;
  readonly to: number;
  readonly item: number;
}

function placesByDocument(items: readonly PairPassage[]): ReadonlyMap<number, Place[]> {
  const byDocument = new Map<number, Place[]>();
  const add = (place: Place): void => {
    const places = byDocument.get(place.document);
    if (places) places.push(place);
    else byDocument.set(place.document, [place]);
  };
  for (const [item, { a, b, aFrom, aTo, bFrom, bTo }] of items.entries()) {
    add({ document: a, from: aFrom, to: aTo, item });
    add({ document: b, from: bFrom, to: bTo, item });
  }
  return byDocument;
}

/** Each place joins the first earlier place that it nearly equals, else stands as a place of its own. */
function joinSamePlaces(places: Place[], sets: DisjointSets): void {
  places.sort(comparePlaces);
  const standing: Place[] = [];
  for (const place of places) {
    const stop = Math.max(0, standing.length - PLACES_BACK);
    let joined = false;
    for (let s = standing.length - 1; s >= stop && !joined; s--) {
      joined = overlapPart(standing[s], place) >= SAME_PLACE;
      if (joined) sets.join(standing[s].item, place.item);
    }
    if (!joined) standing.push(place);
  }
}

function comparePlaces(x: Place, y: Place): number {
  return x.from - y.from || y.to - x.to || x.item - y.item;
}

function overlapPart(x: Place, y: Place): number {
  const both = Math.min(x.to, y.to) - Math.max(x.from, y.from);
  return both <= 0 ? 0 : both / (Math.max(x.to, y.to) - Math.min(x.from, y.from));
}

interface Range {
  readonly document: number;
  readonly from: number;
  readonly to: number;
}

function compareRanges(x: Range, y: Range): number {
  return x.document - y.document || x.from - y.from || y.to - x.to;
}

/** The places of a group, overlapping ones of one document merged, in order. */
function occurrenceRanges(group: readonly PairPassage[]): readonly Range[] {
  const all = group.flatMap(({ a, b, aFrom, aTo, bFrom, bTo }) => [
    { document: a, from: aFrom, to: aTo },
    { document: b, from: bFrom, to: bTo },
  ]);
  all.sort(compareRanges);
  const merged: Range[] = [];
  for (const range of all) {
    const last = merged.at(-1);
    if (last && last.document === range.document && range.from < last.to) {
      merged[merged.length - 1] = { ...last, to: Math.max(last.to, range.to) };
    } else merged.push(range);
  }
  return merged;
}

function withCopies(
  ranges: readonly Range[],
  copies: ReadonlyMap<number, readonly number[]>,
): readonly Range[] {
  if (!ranges.some(({ document }) => copies.has(document))) return ranges;
  const all = ranges.flatMap((range) =>
    (copies.get(range.document) ?? [range.document]).map((document) => ({ ...range, document })),
  );
  all.sort(compareRanges);
  return all.filter((range, n) => n === 0 || compareRanges(all[n - 1], range) !== 0);
}

function buildPassage(corpus: Corpus, ranges: readonly Range[]): Passage {
  const first = tokenRange(corpus, ranges[0]);
  const occurrences = ranges.map((range, n) => occurrenceOf(range, n === 0 ? null : first, corpus));
  return {
    words: first.to - first.from,
    exact: occurrences.every(({ changes }) => changes.length === 0),
    kind: classifyPassage(first.document, first.from, first.to),
    occurrences,
  };
}

/** Parts of a figure or a word that a range may be short of at either end. */
const MOST_PARTS = 6;

/**
 * The range with the figures and words whole that its ends cut: matching splits "4,000" and "didn't" in two,
 * so a run may begin with "000". What carriers have different there is a change like any other.
 */
function tokenRange(corpus: Corpus, { document: position, from, to }: Range): TokenRange {
  const document = corpus.document(position);
  let [first, last] = [from, to];
  while (first > from - MOST_PARTS && isJoined(document, first)) first--;
  while (last < to + MOST_PARTS && isJoined(document, last)) last++;
  return { document, from: first, to: last };
}

/**
 * An occurrence beside the first one. Places of a group may differ by a few words at their ends; those are
 * changes like others, so that "exact" means the same words throughout.
 */
function occurrenceOf(range: Range, first: TokenRange | null, corpus: Corpus): Occurrence {
  const own = tokenRange(corpus, range);
  const { starts, ends } = own.document.tokens;
  const changes = first === null ? [] : changesBetween(first, own, equalRuns(first, own));
  return { report: range.document, start: starts[own.from], end: ends[own.to - 1], changes };
}
