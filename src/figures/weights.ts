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
  -0.09, // bias
  -0.44, // own
  0.4, // near
  0.58, // cover
  0.03, // shared
  0.4, // beside
  0.78, // aligned
  0.33, // nearAligned
  0.46, // parallel
  1.2, // head
  -0.28, // loneHead
  0.74, // people
  1.48, // concept
  0.54, // lead
  -0.51, // oneScope
  -0.26, // otherWhen
  -0.33, // otherBeside
  -0.54, // strangers
  -0.73, // strangersNear
  0.03, // subject
  -0.14, // otherSubject
  -0.28, // otherPart
  0, // otherWho
  2.28, // mistyped
  -1.19, // ratio
  -1.28, // far
  -0.14, // farther
  -0.08, // bare
  -0.53, // round
  -0.23, // tellers
  0.19, // agreed
  -0.68, // alone
  1.34, // slot
  -0.19, // otherSlot
  0.45, // best
  1.12, // mutual
  -0.01, // otherBound
  0.63, // halfEvent
  -0.27, // otherAway
  0.37, // otherPeople
  -0.19, // otherWay
  0.53, // soleBoth
  0.26, // oneEvent
  -0.24, // isDate
  -1.1, // isWeekday
  -1.1, // isYear
  -0.03, // isClock
  -0.36, // isPercent
  0.19, // isMoney
  1.62, // isMeasure
  0.39, // isCount
  0.84, // isSmall
  -0.12, // isTally
  0.74, // isAge
];
/** How far a pair's odds lie above those of the next best counterpart of either figure. */
export const MARGIN = 0.4;
export const MOST_MARGIN = 1;
/** A counterpart this much worse than another is none. */
export const NEARLY_BEST = 0.3;
/** Odds by the number of differing pairs of the story, in powers of e above the least. */
export const CROWD = -0.68;
export const LEAST_CROWD = 20;
export const MOST_CROWD = 500;
/** Below these odds a pair is no rival either. */
export const LEAST_ODDS = -5;
/** From here on two figures are said to differ. Set by reading the claims on those real reports. */
export const DIFFER_ODDS = 0.6;
/** What two sentences in a language without grammar must share for their figures to be said to differ. */
export const FOREIGN_COVER = 0.4;
