/**
 * Every number by which quotations are matched. Chosen on invented stories labelled by hand
 * (`fixtures/labelled/tune`) and read over unlabelled news; where it is unsure, two quotations stay apart:
 * a false "altered" costs an editor's trust, a miss does not.
 */

/** Fewer words are a scare quote: compared, but no fact. */
export const MIN_FACT_WORDS = 3;

/** Content words a quotation needs before its words can tell it from others. */
export const MIN_CONTENT = 2;

/** Of the shorter quotation's weight, the part the longer must hold. */
export const MIN_CONTAINMENT = 0.5;

/** Content words both must hold, unless the shorter is a fragment held whole. */
export const MIN_SHARED = 3;

/** A quotation with fewer content words and words is a fragment: it joins one utterance, never bridges two. */
export const FRAGMENT_CONTENT = 4;
export const FRAGMENT_WORDS = 8;

/** From this many content words on, two quotations must be each other's best match among their reports. */
export const LONG_CONTENT = 6;

/** What two quotations must hold in common where the reports name different speakers. */
export const OTHER_SPEAKER_CONTAINMENT = 0.8;

/** Function words count too where the sentence is built alike: common words in order, of the shorter. */
export const MIN_ORDERED = 0.55;
export const MIN_ORDERED_WORDS = 7;

/** A short sentence of function words that hardly differs: "something none of us has (ever) seen". */
export const MIN_BUILT_ALIKE = 0.75;
export const MIN_BUILT_ALIKE_WORDS = 5;

/** What is asked of sentences that follow on versions of one utterance in both reports. */
export const NEXT_CONTAINMENT = 0.4;
export const NEXT_ORDERED = 0.45;
export const NEXT_ORDERED_WORDS = 4;

/** Weight of two words side by side when candidates are looked for. */
export const PHRASE_WEIGHT = 0.7;

/** Words of one stretch compared; a longer sentence is cut. Bounds the cost of an alignment. */
export const MAX_STRETCH = 120;

/** Stretches with which one is compared, and postings read to find them. */
export const MAX_CANDIDATES = 16;
export const MAX_POSTINGS = 1500;
