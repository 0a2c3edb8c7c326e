/**
 * From a candidate to a measured pair: exact shingle figures first (cheap, drops most candidates), then the
 * passages of those that can have one.
 */
import type { Corpus } from '../model/corpus.js';
import { type ComparedText, type Document, Mark } from '../model/document.js';
import type { Settings } from '../options.js';
import { ColumnMemory } from '../text/column-memory.js';
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

/** A pair that shares wording: exact figures, and the passages in order of a. */
export interface MeasuredPair {
  readonly a: ComparedText;
  readonly b: ComparedText;
  /** All of a, for whoever wants to read what is shared. */
  readonly document: Document;
  readonly jaccard: number;
  readonly containmentA: number;
  readonly containmentB: number;
  readonly countsA: Counts;
  readonly countsB: Counts;
  /** By its containment alone worth listing. */
  readonly isNear: boolean;
  readonly passages: readonly AlignedPassage[];
}

const TOKENS_PER_WORD_SPACELESS = 2;

/** Reports kept ready, at about 25 KB each and in every thread. */
const KEPT_READY = 1024;

/** Long texts kept ready to be met by short ones: few reports hold many others. */
const KEPT_LONG = 4;

/** What measuring needs of a report, made once for all its partners, in memory that serves one report after the other. */
class ReadyText {
  readonly report: number;
  readonly text: ComparedText;
  /** Shingles of the figures. */
  readonly figures: Shingles;
  /** Shingles of the index: the same, unless a passage may be shorter than a shingle. */
  readonly index: Shingles;
  /** Shortest passage in tokens: a character of a spaceless script counts half a word. */
  readonly minTokens: number;
  /** Index shingles that any other text must share with this one to share a passage. */
  readonly fewestShared: number;
  readonly memory: ColumnMemory;
  #counts: Counts | null = null;
  #grams: TextGrams | null = null;

  constructor(report: number, corpus: Corpus, settings: WordingSettings, memory: ColumnMemory) {
    memory.clear();
    this.report = report;
    this.memory = memory;
    this.text = corpus.compared(report, memory);
    const words = indexWords(settings);
    this.minTokens = settings.minPassageWords * (isSpaceless(this.text) ? TOKENS_PER_WORD_SPACELESS : 1);
    this.index = shinglesOf(this.text, words, memory);
    this.figures =
      words === settings.shingleWords ? this.index : shinglesOf(this.text, settings.shingleWords, memory);
    this.fewestShared = fewestInWindow(this.index.keys, this.index.distinct, this.minTokens - words + 1);
  }

  get counts(): Counts {
    this.#counts ??= countWords(this.text, this.memory);
    return this.#counts;
  }

  /** Its own runs of `minTokens`. The other text of a pair may be written in characters, and passages be longer for it. */
  gramsOf(minTokens: number): TextGrams {
    if (minTokens !== this.minTokens) return gramsOfText(this.text.hashes, minTokens);
    this.#grams ??= gramsOfText(this.text.hashes, minTokens, this.memory);
    return this.#grams;
  }
}

function isSpaceless({ marks }: ComparedText): boolean {
  let characters = 0;
  for (let i = 0; i < marks.length; i++) if (marks[i] & Mark.Character) characters++;
  return characters * 2 > marks.length;
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
  const ready = recent<number, ReadyText>(
    KEPT_READY,
    (report, forgotten) => new ReadyText(report, corpus, settings, forgotten?.memory ?? new ColumnMemory()),
  );
  const sharedInIndex = createCounter();
  const sharedInFigures = createCounter();
  const align = createAligner();
  const first = recent(1, (report: number) => firstOf(corpus.document(report)));
  return {
    measure: (a, b) => {
      const left = ready(a);
      const right = ready(b);
      const inIndex = sharedInIndex(left.index, right.index);
      const shared =
        left.index === left.figures ? inIndex.inBody : sharedInFigures(left.figures, right.figures).inBody;
      return measurePair(left, right, inIndex.all, shared, settings, align, first);
    },
    containment: (a, b) => {
      const left = ready(a).figures;
      const right = ready(b).figures;
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
  left: ReadyText,
  right: ReadyText,
  inIndex: number,
  shared: number,
  settings: WordingSettings,
  align: Aligner,
  first: (report: number) => First,
): MeasuredPair | null {
  const containmentA = part(shared, left.figures.bodyCount);
  const containmentB = part(shared, right.figures.bodyCount);
  const isNear =
    shared >= MIN_SHARED_SHINGLES && Math.max(containmentA, containmentB) >= settings.pairContainment;
  if (!isNear && inIndex < Math.max(left.fewestShared, right.fewestShared)) return null;
  const aligned = align(left, right);
  if (!isNear && aligned.length === 0) return null;
  const { document, paragraphs } = first(left.report);
  const minTokens = Math.max(left.minTokens, right.minTokens);
  const union = left.figures.bodyCount + right.figures.bodyCount - shared;
  return {
    a: left.text,
    b: right.text,
    document,
    jaccard: part(shared, union),
    containmentA,
    containmentB,
    countsA: left.counts,
    countsB: right.counts,
    isNear,
    passages: aligned
      .flatMap((passage) => partBoilerplate(left.text, passage, minTokens))
      .flatMap((passage) => partParagraphs(paragraphs, passage, minTokens)),
  };
}

function part(count: number, whole: number): number {
  return whole === 0 ? 0 : count / whole;
}

/** What is read of a report that shares something with those that come after it. */
interface First {
  readonly document: Document;
  readonly paragraphs: readonly number[];
}

function firstOf(document: Document): First {
  return { document, paragraphs: blockStarts(document) };
}

type Aligner = (a: ReadyText, b: ReadyText) => readonly AlignedPassage[];

function createAligner(): Aligner {
  const aligned = lastAligned();
  const long = recent(KEPT_LONG, (_: ReadyText) => lastAligned());
  return (a, b) => {
    const minTokens = Math.max(a.minTokens, b.minTokens);
    const text = aligned(a, minTokens);
    return isMuchLonger(b.text.hashes, text.words)
      ? alignWords(long(b)(b, minTokens), text).map(turned).sort(byPlace)
      : alignWords(text, b.gramsOf(minTokens));
  };
}

/** Makes a text ready to be aligned with others, unless it is the one that was made ready last. */
function lastAligned(): (ready: ReadyText, minTokens: number) => AlignableText {
  const memory = new ColumnMemory();
  let last: { readonly ready: ReadyText; readonly minTokens: number; readonly text: AlignableText } | null =
    null;
  return (ready, minTokens) => {
    if (last?.ready === ready && last.minTokens === minTokens) return last.text;
    memory.clear();
    const text = indexText(ready.gramsOf(minTokens), memory);
    last = { ready, minTokens, text };
    return text;
  };
}
