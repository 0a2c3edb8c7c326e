/**
 * The numbers same-thing decisions rest on. Those of agreement were set on the invented stories of
 * `fixtures/labelled/tune`; those of difference were learned, and their threshold set by reading claims on real reports.
 */

/** Two agreeing values are joined from this score on: being the same value is itself evidence. */
export const AGREE_FROM = 0.3;
/** The same for values that seldom meet by chance. */
export const AGREE_FROM_TELLING = 0.12;
/** One concept (people injured, the captain's age) has one value in a story. */
export const CONCEPT_SCORE = 0.75;
export const SAME_HEAD = 0.25;
export const OTHER_HEAD = -0.3;
export const OTHER_NAMES = -0.1;
export const ONE_SCOPE = -0.15;

/** A bin of at most this many figures is compared pair by pair; a larger one by its rarest context words. */
export const SMALL_BIN = 60;
/** Figures looked back at in a posting list of a large bin; fewer where its pairs would come to more than so many. */
export const LOOK_BACK = 24;
export const LEAST_LOOK_BACK = 2;
export const MOST_PAIRS = 40_000;
/** Context words of a figure under which it is looked for in a large bin. */
export const LOOKUP_KEYS = 5;

/** How much the whole sentence counts beside the words near a figure, once these share anything to speak of. */
export const SENTENCE_PART = 0.4;
export const LEAST_NEAR = 0.2;
/** Agreement of small numbers, and of wide intervals, says less. */
export const AGREE_FROM_SMALL = 0.4;
export const AGREE_FROM_WIDE = 0.45;
/** Things with more differing values than this are mixtures. */
export const MOST_DIFFERING = 5;
/** Two dates with the same kind of verb right beside them and the same thing near. */
export const ONE_EVENT = 0.5;

/**
 * Log odds of each piece of evidence for two differing figures being of one thing, in the order of `EVIDENCE_NAMES`:
 * a logistic regression over pairs of figures that two reports differ on, from the labelled stories of
 * `fixtures/labelled/tune`, invented stories of the same kind, and news reports of 66 real events, where the pairs of
 * one thing were found by reading. Signs were held to what each piece of evidence can mean.
 */
export const EVIDENCE_ODDS: readonly number[] = [
  -0.18, // bias
  -0.48, // own
  0.36, // near
  0.63, // cover
  0.14, // shared
  0.44, // beside
  0.73, // aligned
  0.3, // nearAligned
  0.37, // parallel
  1.15, // head
  -0.26, // loneHead
  0.59, // people
  1.42, // concept
  0.61, // lead
  -0.41, // oneScope
  -0.21, // otherWhen
  -0.31, // otherBeside
  -0.57, // strangers
  -0.51, // strangersNear
  0.08, // subject
  -0.07, // otherSubject
  -0.39, // otherPart
  -0.1, // otherWho
  2.17, // mistyped
  -0.91, // ratio
  -1.1, // far
  -0.15, // farther
  -0.11, // bare
  -0.71, // round
  0.04, // tellers
  0.06, // agreed
  -0.41, // alone
  1.37, // slot
  -0.24, // otherSlot
  0.37, // best
  1.07, // mutual
  -0.08, // otherBound
  0.6, // halfEvent
  -0.25, // otherAway
  0.22, // otherPeople
  -0.16, // otherWay
  0.38, // soleBoth
  0.28, // oneEvent
  -0.07, // isDate
  -1.01, // isWeekday
  -1.19, // isYear
  0.05, // isClock
  -0.44, // isPercent
  0.09, // isMoney
  1.6, // isMeasure
  0.36, // isCount
  0.76, // isSmall
  -0.12, // isTally
  0.74, // isAge
];
/** How far a pair's odds lie above those of the next best counterpart of either figure. */
export const MARGIN = 0.4;
export const MOST_MARGIN = 1;
/** A counterpart this much worse than another is none. */
export const NEARLY_BEST = 0.3;
/** Odds by the number of differing pairs of the story, in powers of e above the least. */
export const CROWD = -0.73;
export const LEAST_CROWD = 20;
export const MOST_CROWD = 500;
/** Below these odds a pair is no rival either. */
export const LEAST_ODDS = -5;
/** From here on two figures are said to differ. Set by reading the claims on those real reports. */
export const DIFFER_ODDS = 0.8;
/** What two sentences in a language without grammar must share for their figures to be said to differ. */
export const FOREIGN_COVER = 0.4;
