/**
 * The numbers same-thing decisions rest on. Those of agreement were set on the invented stories of
 * `fixtures/labelled/tune`; those of difference were learned, and the threshold set by reading every claim on real
 * reports of 240 events, so that two figures said to differ are of one thing in nine cases of ten.
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
/** The values lie further apart than reports of one thing do. */
export const FAR_APART = -0.7;
export const VERY_FAR_APART = -1.5;
/** As far as a unit misread ("$140-150 million") puts them. */
export const HOPELESSLY_FAR_APART = -8;

/** A bin of at most this many figures is compared pair by pair; a larger one by its rarest context words. */
export const SMALL_BIN = 60;
/** Figures looked back at in a posting list of a large bin. */
export const LOOK_BACK = 24;
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
 * Log odds of each piece of evidence for one thing (evidence.ts), rounded from a logistic regression. Learned from
 * pairs of figures in news reports of one event: the same value of three digits or more told by two reports was
 * taken for one thing, two values for two things (the nearest few hundred were read and put right), with the
 * labelled conflicts of `fixtures/labelled/tune`.
 */
export const EVIDENCE_BIAS = -0.6;
export const EVIDENCE = {
  cover: 1.1,
  otherHead: -1.85,
  shared: 0.65,
  aligned: 1.3,
  otherBeside: -0.35,
  concept: 0.95,
  lead: 0.7,
  oneScope: -0.6,
} as const;
export const NEAR_AND_ALIGNED = 1.35;
/** Two dates with one kind of verb right beside them and the same thing near ("is to close in October"). */
export const ONE_EVENT_ODDS = 1.5;
/** Sentences that share more than half of all they say, near the figure too, are one sentence retold. */
export const PARALLEL_COVER = 0.55;
export const PARALLEL_ODDS = 1.5;
/** One of n figures is the one meant: the prior falls with their number. */
export const CROWD = 1.05;
export const LEAST_CROWD = 4;
export const MOST_CROWD = 150;
/** Sentences that share less than this say different things, whatever stands beside their figures. */
export const LEAST_COVER = 0.12;
/** The same between the openings of two reports, which tell the story's own event. */
export const LEAST_COVER_LEAD = 0.03;
/** The same digits in another order, or a nought too many, seldom stand in two places by chance. */
export const MISTYPED_ODDS = 4;
/** That much the sentences must share for it. */
export const MISTYPED_COVER = 0.2;
/** The same value is itself evidence. */
export const AGREE_ODDS = 1.5;
/** A pair's odds, how far they lie above the next best of either figure, and what both come to: learned as above. */
export const PAIR = 0.7;
export const MARGIN = 0.63;
export const MOST_MARGIN = 2;
export const PAIR_BIAS = -1;
/** Below these odds a pair is no rival either. */
export const LEAST_ODDS = -5;
/** From here on two figures are said to differ. Set by reading the claims on reports of 240 events. */
export const DIFFER_ODDS = -0.8;
/** An open interval ("more than 30") says less about what it differs from; a year stands beside many things. */
export const WIDE_ODDS = 1;
export const YEAR_ODDS = 1;
export const ASIDE_ODDS = 1;
