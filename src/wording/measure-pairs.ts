/**
 * From a candidate to a measured pair: exact shingle figures first (cheap, drops most candidates), then the
 * passages of those that can have one.
 */
import type { Corpus } from '../model/corpus.js';
import { type Document, Mark } from '../model/document.js';
import type { Settings } from '../options.js';
import { recent } from '../text/recent.js';
import {
  type AlignableText,
  type AlignedPassage,
  alignWords,
  byPlace,
  gramsOfText,
  indexText,
  isMuchLonger,
  type TextGrams,
  turned,
} from './align.js';
import { type Counts, countWords } from './counts.js';
import { partBoilerplate } from './part-boilerplate.js';
import { blockStarts, partParagraphs } from './part-paragraphs.js';
import { fewestInWindow, type SharedShingles, type Shingles, ShingleTable, shinglesOf } from './shingles.js';
import { indexWords } from './sketch.js';

export type WordingSettings = Pick<
  Settings,
  | 'shingleWords'
  | 'minPassageWords'
  | 'nearDuplicateContainment'
  | 'nearDuplicateWordsShared'
  | 'pairContainment'
  | 'detail'
>;

/** A pair that shares wording: two whole documents, exact figures, and the passages in order of a. */
export interface MeasuredPair {
  readonly a: Document;
  readonly b: Document;
  readonly jaccard: number;
  readonly containmentA: number;
  readonly containmentB: number;
  readonly countsA: Counts;
  readonly countsB: Counts;
  /** By its containment alone worth listing. */
  readonly isNear: boolean;
  readonly passages: readonly AlignedPassage[];
}

/** What measuring needs of a report, computed once for all its partners. */
interface Indexed {
  readonly document: Document;
  /** Shingles of the figures. */
  readonly figures: Shingles;
  /** Shingles of the index: the same, unless a passage may be shorter than a shingle. */
  readonly index: Shingles;
  /** Shortest passage in tokens: a character of a spaceless script counts half a word. */
  readonly minTokens: number;
  /** Index shingles that any other text must share with this one to share a passage. */
  readonly fewestShared: number;
  readonly counts: Counts;
  /** Its own runs of `minTokens`. */
  readonly grams: TextGrams;
}

const TOKENS_PER_WORD_SPACELESS = 2;

/** Reports kept ready, at about 25 KB each and in every thread. */
const KEPT_READY = 1024;

/** Long texts kept ready to be met by short ones: few reports hold many others. */
const KEPT_LONG = 4;

function indexDocument(document: Document, settings: WordingSettings): Indexed {
  const { tokens } = document;
  const words = indexWords(settings);
  const minTokens = settings.minPassageWords * (isSpaceless(document) ? TOKENS_PER_WORD_SPACELESS : 1);
  const index = shinglesOf(tokens, words);
  const fewestShared = fewestInWindow(index.keys, index.distinct, minTokens - words + 1);
  return {
    document,
    figures: words === settings.shingleWords ? index : shinglesOf(tokens, settings.shingleWords),
    index,
    minTokens,
    fewestShared,
    counts: countWords(document),
    grams: gramsOfText(tokens.hashes, minTokens),
  };
}

function isSpaceless({ tokens }: Document): boolean {
  let characters = 0;
  for (let i = 0; i < tokens.count; i++) if (tokens.marks[i] & Mark.Character) characters++;
  return characters * 2 > tokens.count;
}

/** A containment by fewer shared shingles than this says nothing: one is a name with its title. */
export const MIN_SHARED_SHINGLES = 3;

export interface Measurer {
  /**
   * The pair when it shares a passage of `minPassageWords` words or has a containment of `pairContainment`,
   * else null. Cheapest when pairs come in order of their first report.
   */
  readonly measure: (a: number, b: number) => MeasuredPair | null;
  /** The larger containment of two reports, exact, at the cost of a merge. */
  readonly containment: (a: number, b: number) => number;
}

/** `a` and `b` are positions in the corpus. */
export function createMeasurer(corpus: Corpus, settings: WordingSettings): Measurer {
  const indexed = recent(KEPT_READY, (report: number) => indexDocument(corpus.document(report), settings));
  const sharedInIndex = createCounter();
  const sharedInFigures = createCounter();
  const align = createAligner();
  return {
    measure: (a, b) => {
      const left = indexed(a);
      const right = indexed(b);
      const inIndex = sharedInIndex(left.index, right.index);
      const shared =
        left.index === left.figures ? inIndex.inBody : sharedInFigures(left.figures, right.figures).inBody;
      return measurePair(left, right, inIndex.all, shared, settings, align);
    },
    containment: (a, b) => {
      const left = indexed(a).figures;
      const right = indexed(b).figures;
      return part(sharedInFigures(left, right).inBody, Math.min(left.bodyCount, right.bodyCount));
    },
  };
}

/**
 * Counts what two lists share, at the cost of the second, or of the shorter one where the second is much longer:
 * the tables of the last such lists are kept. Quick while the first stays the same.
 */
function createCounter(): (a: Shingles, b: Shingles) => SharedShingles {
  const table = new ShingleTable();
  let loaded: Shingles | null = null;
  const long = recent(KEPT_LONG, (shingles: Shingles) => {
    const own = new ShingleTable();
    own.load(shingles);
    return own;
  });
  return (a, b) => {
    if (isMuchLonger(b.keys, a.keys)) return long(b).countShared(a);
    if (loaded !== a) table.load(a);
    loaded = a;
    return table.countShared(b);
  };
}

/** `inIndex`: shingles of the index that both hold; `shared`: those of the figures, in both bodies. */
function measurePair(
  left: Indexed,
  right: Indexed,
  inIndex: number,
  shared: number,
  settings: WordingSettings,
  align: Aligner,
): MeasuredPair | null {
  const containmentA = part(shared, left.figures.bodyCount);
  const containmentB = part(shared, right.figures.bodyCount);
  const isNear =
    shared >= MIN_SHARED_SHINGLES && Math.max(containmentA, containmentB) >= settings.pairContainment;
  if (!isNear && inIndex < Math.max(left.fewestShared, right.fewestShared)) return null;
  const passages = align(left, right);
  if (!isNear && passages.length === 0) return null;
  const union = left.figures.bodyCount + right.figures.bodyCount - shared;
  return {
    a: left.document,
    b: right.document,
    jaccard: part(shared, union),
    containmentA,
    containmentB,
    countsA: left.counts,
    countsB: right.counts,
    isNear,
    passages,
  };
}

function part(count: number, whole: number): number {
  return whole === 0 ? 0 : count / whole;
}

type Aligner = (a: Indexed, b: Indexed) => readonly AlignedPassage[];

/** What aligning needs of a document, made once for all its partners: pairs come in order of a. */
interface Prepared {
  readonly indexed: Indexed;
  readonly minTokens: number;
  readonly text: AlignableText;
  readonly paragraphs: readonly number[];
}

function prepare(indexed: Indexed, minTokens: number): Prepared {
  const text = indexText(gramsFor(indexed, minTokens));
  return { indexed, minTokens, text, paragraphs: blockStarts(indexed.document) };
}

/** The other text of a pair may be written in characters, and passages be longer for it. */
function gramsFor({ document, grams }: Indexed, minTokens: number): TextGrams {
  return grams.runs.gramWords === minTokens ? grams : gramsOfText(document.tokens.hashes, minTokens);
}

function createAligner(): Aligner {
  const ready = lastPrepared();
  const long = recent(KEPT_LONG, (_: Indexed) => lastPrepared());
  return (a, b) => {
    const minTokens = Math.max(a.minTokens, b.minTokens);
    const { text, paragraphs } = ready(a, minTokens);
    const passages = isMuchLonger(b.document.tokens.hashes, text.words)
      ? alignWords(long(b)(b, minTokens).text, text).map(turned).sort(byPlace)
      : alignWords(text, gramsFor(b, minTokens));
    return passages
      .flatMap((passage) => partBoilerplate(a.document, passage, minTokens))
      .flatMap((passage) => partParagraphs(paragraphs, passage, minTokens));
  };
}

/** Prepares a text unless it is the one that was prepared last. */
function lastPrepared(): (indexed: Indexed, minTokens: number) => Prepared {
  let last: Prepared | null = null;
  return (indexed, minTokens) => {
    if (last?.indexed !== indexed || last.minTokens !== minTokens) last = prepare(indexed, minTokens);
    return last;
  };
}
