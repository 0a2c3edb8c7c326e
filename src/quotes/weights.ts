/**
 * Every number by which quotations are matched. Chosen on invented stories labelled by hand
 * (`fixtures/labelled/tune`) and tightened after reading samples of what they claimed on unlabelled news; where it is unsure, two quotations stay apart:
 * a false "altered" costs an editor's trust, a miss does not.
 */
import type { Fraction } from '../model/span.js';

/** Fewer words are a scare quote: compared, but no fact. */
export const MIN_FACT_WORDS = 3;

/** Content words a quotation needs before its words can tell it from others. */
export const MIN_CONTENT = 2;

/** Content words both must hold, unless the shorter is a fragment held whole. */
export const MIN_SHARED = 3;

/** A quotation with fewer content words and words is a fragment: it joins one utterance, never bridges two. */
export const FRAGMENT_CONTENT = 4;
export const FRAGMENT_WORDS = 8;
export const FRAGMENT_CONTAINMENT = 0.6;
/** A fragment's words stand close together in the full sentence. */
export const FRAGMENT_DENSITY = 0.4;

/** From this many content words on, two quotations must be each other's best match among their reports. */
export const LONG_CONTENT = 6;

/** Whether the reports ascribe two quotations to one person, to two, or do not tell. */
export type Speakers = 'same' | 'unknown' | 'other';

/** What two quotations must at least have in common to be one utterance. */
export interface Rule {
  /** Content words. */
  readonly count: number;
  /** Part of the lighter's weight. */
  readonly containment: Fraction;
  /** Words in the same order, of the shorter's, and how many. */
  readonly ordered: Fraction;
  readonly words: number;
  /** The same, of the words from the first common one to the last. */
  readonly density: Fraction;
}

/** A sentence that hardly differs, if only in function words: "something none of us has (ever) seen". */
export const BUILT_ALIKE: Rule = { count: 0, containment: 0, ordered: 0.75, words: 5, density: 0.65 };

/** Any one rule is enough. Read over 170 stories of unlabelled news until no false claim was common. */
export const RULES: Readonly<Record<Speakers, readonly Rule[]>> = {
  same: [
    { count: 3, containment: 0.5, ordered: 0.4, words: 3, density: 0.3 },
    { count: 2, containment: 0.45, ordered: 0.5, words: 5, density: 0.5 },
    { count: 0, containment: 0, ordered: 0.55, words: 7, density: 0.5 },
    BUILT_ALIKE,
  ],
  unknown: [
    { count: 3, containment: 0.65, ordered: 0.6, words: 4, density: 0.5 },
    { count: 1, containment: 0.3, ordered: 0.65, words: 6, density: 0.6 },
  ],
  other: [{ count: 4, containment: 0.8, ordered: 0.7, words: 6, density: 0.5 }],
};

/** For what stands next to versions of one utterance in both reports, by the same speaker. */
export const NEXT_RULES: readonly Rule[] = [
  { count: 2, containment: 0.4, ordered: 0.4, words: 3, density: 0.3 },
  { count: 0, containment: 0, ordered: 0.45, words: 5, density: 0.4 },
];

/** Names recur in every quotation of a story: what they weigh of their idf. */
export const NAME_WEIGHT = 0.5;

/** Weight of two words side by side when candidates are looked for. */
export const PHRASE_WEIGHT = 0.7;

/** Words of one stretch compared; a longer sentence is cut. Bounds the cost of an alignment. */
export const MAX_STRETCH = 120;

/** Characters of one quotation that are compared: what runs on for longer is a mark that nobody closed. */
export const MAX_QUOTATION = 200_000;

/** Candidates that share less of the lighter's weight, words side by side included, are not compared. */
export const MIN_CANDIDATE = 0.1;

/** Stretches with which one is compared, and postings read to find them. */
export const MAX_CANDIDATES = 10;
export const MAX_POSTINGS = 1500;
