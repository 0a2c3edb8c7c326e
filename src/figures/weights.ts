/**
 * The numbers same-thing decisions rest on. Set on the invented stories of `fixtures/labelled/tune` and the
 * labels of `fixtures/`, so that two figures said to differ are of one thing in nine cases of ten.
 */

/** Two differing values are of one thing from this score on; the score is a cosine with what is added below. */
export const DIFFER_FROM = 0.55;
/** Two agreeing values are joined from this score on: being the same value is itself evidence. */
export const AGREE_FROM = 0.3;
/** The same for values that seldom meet by chance. */
export const AGREE_FROM_TELLING = 0.12;
/** Two vague values ("a few", "a couple") differ only in next to the same sentence. */
export const VAGUE_FROM = 0.75;
/** One concept (people injured, the captain's age) has one value in a story. */
export const CONCEPT_SCORE = 0.75;
export const SAME_HEAD = 0.25;
export const OTHER_HEAD = -0.3;
export const OTHER_NAMES = -0.1;
export const ONE_SCOPE = -0.15;
/** The values lie further apart than reports of one thing do. */
export const FAR_APART = -0.15;
export const VERY_FAR_APART = -0.3;
/** The same digits in another order, or a nought too many, on top of a shared context. */
export const MISTYPED = 0.15;
/** Agreeing values are joined before differing ones, so that what agrees elsewhere is never said to differ. */
export const AGREE_BONUS = 0.35;

/** A bin of at most this many figures is compared pair by pair; a larger one by its rarest context words. */
export const SMALL_BIN = 60;
/** Figures looked back at in a posting list of a large bin. */
export const LOOK_BACK = 24;
/** Context words of a figure under which it is looked for in a large bin. */
export const LOOKUP_KEYS = 5;

/** How much the whole sentence counts beside the words near a figure, once these share anything to speak of. */
export const SENTENCE_PART = 0.4;
export const LEAST_NEAR = 0.2;
/** Differing counts share at least this much beside their noun; differing tolls outside a report's opening. */
export const LEAST_REST = 0.28;
export const LEAST_CONCEPT_REST = 0.15;
export const LARGE = 100;
export const LEAST_REST_LARGE = 0.06;
/** Where one of the tolls stands in its report's opening. */
export const LEAST_REST_LEAD = 0.04;
/** A context shared so far that the sentences are next to the same. */
export const NEXT_TO_SAME = 0.7;
/** Agreement of small numbers, and of wide intervals, says less. */
export const AGREE_FROM_SMALL = 0.4;
export const AGREE_FROM_WIDE = 0.45;
/** A report with several values of one noun (points, games) lists them: each adds this to what is needed. */
export const LISTED = 0.08;
/** Years and times of day without a concept stand beside many things. */
export const YEARS_DIFFER_FROM = 0.7;
/** Weekdays alone: reports of different days name different ones. */
export const WEEKDAYS_DIFFER_FROM = 0.65;
/** Things with more differing values than this are mixtures. */
export const MOST_DIFFERING = 5;
/** A date is told with one verb ("is to close in October") and little else. */
export const DATES_DIFFER_FROM = 0.5;
/** Two dates with the same kind of verb right beside them and the same thing near. */
export const ONE_EVENT = 0.5;
