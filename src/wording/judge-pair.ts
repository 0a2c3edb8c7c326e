/**
 * From a measured pair to what it is: how much wording it shares, how the reports relate, whether they are
 * near-duplicates. Each pair is judged by itself, so that pairs can be judged in any number of threads.
 */
import { type ComparedText, Mark } from '../model/document.js';
import type { Relation } from '../model/result.js';
import type { AlignedPassage } from './align.js';
import { classifyPassage } from './classify.js';
import type { Match } from './matches.js';
import type { MeasuredPair, WordingSettings } from './measure-pairs.js';
import { relationOf, type SharedRange } from './relation.js';

/** Where a passage stands in both reports of a pair: token ranges, end exclusive. */
export type PassagePlace = Pick<AlignedPassage, 'aFrom' | 'aTo' | 'bFrom' | 'bTo'>;

/** What is kept of a pair when its texts are let go. */
export interface JudgedPair {
  /** Positions among the distinct reports in canonical order, a < b. */
  readonly a: number;
  readonly b: number;
  readonly jaccard: number;
  readonly containmentA: number;
  readonly containmentB: number;
  readonly wordsSharedA: number;
  readonly wordsSharedB: number;
  readonly proseSharedA: number;
  readonly proseSharedB: number;
  readonly relation: Relation;
  /** 0..1 on the scale of `nearDuplicateContainment`: near-duplicates from there. */
  readonly nearness: number;
  /** False for reports that share an agency's footer and nothing else: the passage tells its carriers. */
  readonly isListed: boolean;
  /** None where `detail` does not ask for them. */
  readonly passages: readonly PassagePlace[];
}

/** The kind of a passage is read off the first report. */
export function judgePair(
  place: { readonly a: number; readonly b: number },
  pair: MeasuredPair,
  settings: WordingSettings,
): JudgedPair {
  const { a, b, jaccard, containmentA, containmentB } = pair;
  const kinds = pair.passages.map(({ aFrom, aTo }) => classifyPassage(pair.document, aFrom, aTo));
  const isShared = (n: number): boolean => kinds[n] === 'prose' || kinds[n] === 'quote';
  const shared = pair.passages.filter((_, n) => isShared(n));
  const { countsA, countsB } = pair;
  const equal: Match[] = [];
  for (const passage of shared) for (const run of passage.equal) equal.push(run);
  const parts = {
    wordsSharedA: partWithin(
      countsA.body,
      shared,
      ({ aFrom }) => aFrom,
      ({ aTo }) => aTo,
    ),
    wordsSharedB: partWithin(
      countsB.body,
      shared,
      ({ bFrom }) => bFrom,
      ({ bTo }) => bTo,
    ),
    // Bridged words do not count: a look-alike event told in the same turns has other places, names and
    // figures in each of them.
    proseSharedA: partWithin(
      countsA.prose,
      equal,
      ({ i }) => i,
      ({ i, length }) => i + length,
    ),
    proseSharedB: partWithin(
      countsB.prose,
      equal,
      ({ j }) => j,
      ({ j, length }) => j + length,
    ),
  };
  const nearness = shared.length === 0 ? 0 : nearnessOf(pair, parts, settings);
  const relation = relationOf({
    a,
    b,
    ...parts,
    containmentA,
    containmentB,
    nearDuplicate: nearness >= settings.nearDuplicateContainment,
    identical: jaccard === 1 && sameBody(a, b),
    shared: pair.passages.flatMap((passage, n) =>
      isShared(n) ? [sharedRange(pair, passage, kinds[n] === 'quote')] : [],
    ),
  });
  return {
    ...place,
    jaccard,
    containmentA,
    containmentB,
    ...parts,
    relation,
    nearness: adjusted(nearness, relation, pair, settings),
    isListed: pair.isNear || kinds.some((kind) => kind !== 'boilerplate'),
    passages: tellsPassages(settings)
      ? pair.passages.map(({ aFrom, aTo, bFrom, bTo }) => ({ aFrom, aTo, bFrom, bTo }))
      : [],
  };
}

function tellsPassages({ detail }: WordingSettings): boolean {
  return detail === 'passages' || detail === 'full';
}

/**
 * Containment, or the part of words inside shared prose scaled so that its own threshold meets that of
 * containment. A pair without a passage of prose or quotation is never near: very short texts reach a high
 * containment by a name and a title.
 */
function nearnessOf(
  pair: MeasuredPair,
  parts: { readonly proseSharedA: number; readonly proseSharedB: number },
  settings: WordingSettings,
): number {
  const containment = Math.max(pair.containmentA, pair.containmentB);
  const prose = Math.max(parts.proseSharedA, parts.proseSharedB);
  const scale =
    settings.nearDuplicateContainment / Math.max(settings.nearDuplicateWordsShared, Number.EPSILON);
  return Math.min(1, Math.max(containment, prose * scale));
}

/**
 * Sharing quotations is not sharing wording, a template is not a copy, and a round-up that holds a report
 * among much else is as near to it as the round-up's own part that is shared.
 */
function adjusted(
  nearness: number,
  relation: Relation,
  pair: MeasuredPair,
  settings: WordingSettings,
): number {
  if (relation === 'quotes-only' || relation === 'template') {
    return Math.min(nearness, settings.nearDuplicateContainment / 2);
  }
  return relation === 'embeds' ? Math.min(nearness, pair.containmentA, pair.containmentB) : nearness;
}

/** The part of all words counted that stand inside these ranges, which may overlap. */
function partWithin<Range>(
  counted: Uint32Array,
  ranges: readonly Range[],
  fromOf: (range: Range) => number,
  toOf: (range: Range) => number,
): number {
  const all = counted[counted.length - 1];
  if (all === 0) return 0;
  const isInOrder = ranges.every((range, n) => n === 0 || fromOf(ranges[n - 1]) <= fromOf(range));
  const inOrder = isInOrder ? ranges : [...ranges].sort((x, y) => fromOf(x) - fromOf(y));
  let covered = 0;
  let done = 0;
  for (const range of inOrder) {
    const to = toOf(range);
    if (to <= done) continue;
    covered += counted[to] - counted[Math.max(done, fromOf(range))];
    done = to;
  }
  return covered / all;
}

function sharedRange(pair: MeasuredPair, passage: AlignedPassage, isQuote: boolean): SharedRange {
  const { aFrom, aTo, bFrom, bTo, equal } = passage;
  const [a, b] = [pair.countsA.numbers, pair.countsB.numbers];
  let equalNumbers = 0;
  for (const { i, length } of equal) equalNumbers += a[i + length] - a[i];
  const otherNumbers = Math.max(a[aTo] - a[aFrom], b[bTo] - b[bFrom]) - equalNumbers;
  return { aFrom, aTo, bFrom, bTo, isQuote, equalNumbers, otherNumbers };
}

/** The same body words in the same order. */
function sameBody(a: ComparedText, b: ComparedText): boolean {
  if (a.words !== b.words) return false;
  let j = 0;
  for (let i = 0; i < a.marks.length; i++) {
    if ((a.marks[i] & Mark.Body) === 0) continue;
    while ((b.marks[j] & Mark.Body) === 0) j++;
    if (a.hashes[i] !== b.hashes[j]) return false;
    j++;
  }
  return true;
}
