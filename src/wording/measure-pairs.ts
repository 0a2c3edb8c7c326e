/**
 * From candidates to measured pairs: exact shingle figures first (cheap, drops most candidates), then the
 * passages of those that can have one.
 */
import { type Document, Mark } from '../model/document.js';
import type { Settings } from '../options.js';
import { type AlignableText, type AlignedPassage, alignWords, prepareText } from './align.js';
import { countShared, FULL_RUN, findCandidates } from './candidates.js';
import { partBoilerplate } from './part-boilerplate.js';
import { blockStarts, partParagraphs } from './part-paragraphs.js';
import { fewestShinglesInRun, type ShingleSet, shingleKeys, shingleSet } from './shingles.js';

export type WordingSettings = Pick<
  Settings,
  | 'shingleWords'
  | 'minPassageWords'
  | 'nearDuplicateContainment'
  | 'nearDuplicateWordsShared'
  | 'pairContainment'
>;

/** A pair that shares wording: positions a < b, exact figures, and the passages in order of a. */
export interface MeasuredPair {
  readonly a: number;
  readonly b: number;
  readonly jaccard: number;
  readonly containmentA: number;
  readonly containmentB: number;
  readonly passages: readonly AlignedPassage[];
}

/** What the pair search needs of a report, computed once. */
interface Indexed {
  readonly document: Document;
  /** Shingles of the figures. */
  readonly figures: ShingleSet;
  /** Shingles of the index: the same, unless a passage may be shorter than a shingle. */
  readonly index: ShingleSet;
  /** Shortest passage in tokens: a character of a spaceless script counts half a word. */
  readonly minTokens: number;
  /** Index shingles that any other text must share with this one to share a passage. */
  readonly fewestShared: number;
}

const TOKENS_PER_WORD_SPACELESS = 2;

function indexDocument(document: Document, settings: WordingSettings): Indexed {
  const { tokens } = document;
  const indexWords = Math.min(settings.shingleWords, settings.minPassageWords);
  const minTokens = settings.minPassageWords * (isSpaceless(document) ? TOKENS_PER_WORD_SPACELESS : 1);
  const keys = shingleKeys(tokens.hashes, indexWords);
  const fewestShared = fewestShinglesInRun(keys, indexWords, minTokens);
  const index = shingleSet(tokens, indexWords, keys);
  return {
    document,
    figures: indexWords === settings.shingleWords ? index : shingleSet(tokens, settings.shingleWords),
    index,
    minTokens,
    fewestShared,
  };
}

function isSpaceless({ tokens }: Document): boolean {
  let characters = 0;
  for (let i = 0; i < tokens.count; i++) if (tokens.marks[i] & Mark.Character) characters++;
  return characters * 2 > tokens.count;
}

export interface MeasuredPairs {
  /** In order of (a, b). */
  readonly pairs: readonly MeasuredPair[];
  /**
   * The larger containment of two documents that are no listed pair: 0, unless a long posting list kept them
   * from being compared; then exact, at the cost of a merge.
   */
  readonly containmentOfUnlisted: (a: number, b: number) => number;
}

/** A containment by fewer shared shingles than this says nothing: one is a name with its title. */
const MIN_SHARED_SHINGLES = 3;

/**
 * Every pair of `documents` that shares a passage of `minPassageWords` words or has a containment of
 * `pairContainment`, in order of (a, b). For shingles that more than 32 reports hold, see `findCandidates`.
 * The documents must be in canonical order, earliest first: the first reports of a long list lead it.
 */
export function measurePairs(
  documents: readonly Document[],
  settings: WordingSettings,
  onProgress: (done: number, total: number) => void,
): MeasuredPairs {
  const indexed = documents.map((document) => indexDocument(document, settings));
  const candidates = findCandidates(indexed.map(({ index }) => index));
  const pairs: MeasuredPair[] = [];
  const aligner = createAligner();
  let done = 0;
  candidates.forEachInOrder((a, b) => {
    if (done % 1024 === 0) onProgress(done, candidates.size);
    done++;
    const pair = measurePair(a, indexed[a], b, indexed[b], settings, aligner);
    if (pair) pairs.push(pair);
  });
  const containmentOfUnlisted = (a: number, b: number): number => {
    const left = indexed[a].figures;
    const right = indexed[b].figures;
    const shared = documents.length > FULL_RUN ? countShared(left, right).inBody : 0;
    return part(shared, Math.min(left.bodyCount, right.bodyCount));
  };
  return { pairs, containmentOfUnlisted };
}

function measurePair(
  a: number,
  left: Indexed,
  b: number,
  right: Indexed,
  settings: WordingSettings,
  align: Aligner,
): MeasuredPair | null {
  const inIndex = countShared(left.index, right.index);
  const shared =
    left.index === left.figures ? inIndex.inBody : countShared(left.figures, right.figures).inBody;
  const containmentA = part(shared, left.figures.bodyCount);
  const containmentB = part(shared, right.figures.bodyCount);
  const near =
    shared >= MIN_SHARED_SHINGLES && Math.max(containmentA, containmentB) >= settings.pairContainment;
  if (!near && inIndex.all < Math.max(left.fewestShared, right.fewestShared)) return null;
  const passages = align(left, right);
  if (!near && passages.length === 0) return null;
  const union = left.figures.bodyCount + right.figures.bodyCount - shared;
  return { a, b, jaccard: part(shared, union), containmentA, containmentB, passages };
}

function part(count: number, whole: number): number {
  return whole === 0 ? 0 : count / whole;
}

type Aligner = (a: Indexed, b: Indexed) => readonly AlignedPassage[];

/** What aligning needs of a document, made once for all its partners: pairs come in order of a. */
interface Prepared {
  readonly document: Document;
  readonly minTokens: number;
  readonly text: AlignableText;
  readonly paragraphs: readonly number[];
}

function prepare(document: Document, minTokens: number): Prepared {
  const text = prepareText(document.tokens.hashes, minTokens);
  return { document, minTokens, text, paragraphs: blockStarts(document) };
}

function createAligner(): Aligner {
  let last: Prepared | null = null;
  return (a, b) => {
    const minTokens = Math.max(a.minTokens, b.minTokens);
    const isReady = last?.document === a.document && last.minTokens === minTokens;
    const ready: Prepared = isReady && last ? last : prepare(a.document, minTokens);
    last = ready;
    return alignWords(ready.text, b.document.tokens.hashes)
      .flatMap((passage) => partBoilerplate(a.document, passage, minTokens))
      .flatMap((passage) => partParagraphs(ready.paragraphs, passage, minTokens));
  };
}
