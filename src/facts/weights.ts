/**
 * Every number of the facts stage that was learned or chosen, with where it comes from. "Labelled" means:
 * 71 sentences of one story labelled against its other reports, 4,780 facts judged against summaries,
 * 1,383 sentences of event clusters (noisy) and 4,076 paraphrase pairs; areas under the curve are in that
 * order, each change judged on all four. A logistic model over the same features (and word order, longest
 * uncovered term, names) gained nothing on the set it was not trained on, so this is a plain formula. As it
 * stands: .955 .863 .772 .760.
 */

/**
 * A term weighs its idf to this power. 1 lets one rare name outweigh a clause; 0.5 gave
 * .943 .858 .775 .760 against .939 .854 .769 .746.
 */
export const IDF_POWER = 0.5;

/** Names recur in every report of a story, so that they are covered says little: 1 → 0.75, .946 → .953. */
export const NAME_WEIGHT = 0.75;

/** A figure is what reports differ in. 1.5 against 1: .953 against .950, the other sets level. */
export const FIGURE_WEIGHT = 1.5;

/** "On Friday" in one report is "today" in the next. No effect on the labelled sets; chosen. */
export const WEEKDAY_WEIGHT = 0.5;

/** Credit for a word with the same first letters (diplomatic, diplomat), 0 against 0.7: .937 against .939. */
export const SOFT_CREDIT = 0.7;
export const SOFT_LETTERS = 5;
export const SOFT_MIN_LETTERS = 6;

/** What the second covering sentence adds counts a little less: words met apart may mean something else. */
export const SECOND_SENTENCE = 0.85;

/**
 * Taken off for each unit of weight left uncovered: a long sentence with the same fraction covered leaves
 * more unsaid. 0.01 gave .954 .865 .775 .764 against .956 .861 .766 .759.
 */
export const UNCOVERED_COST = 0.01;

/**
 * Factor where a figure is in no covering sentence. Below `ADDS_BELOW` on purpose: a new figure inside an
 * otherwise familiar sentence is a new fact, however long the sentence. Further figures count no further.
 */
export const MISSING_FIGURE = 0.6;

/**
 * A statement covered less than this adds something. The best F for "adds something" lies at .51–.65 on
 * the story, at .62 on the paraphrase pairs and at .74 on the facts; where it is flat, the side is taken that
 * rather shows a known thing as new than hides a new one.
 */
export const ADDS_BELOW = 0.62;

/**
 * Part of a statement's three-word shingles that stand in the sentences covering it, from which it is the
 * same wording rather than the same in other words. Shared and rephrased sentences of the labelled story
 * part completely anywhere between .31 and .54.
 */
export const SAME_WORDING = 0.4;
export const WORDING_SHINGLE = 3;

/** Postings looked up for one statement, rarest terms first: bounds the cost of a story of any size. */
export const MAX_POSTINGS = 4000;

/** Sentences scored exactly for one statement. */
export const MAX_CANDIDATES = 32;

/** Counterparts listed for one statement, and the least coverage with which one is listed. */
export const MAX_COUNTERPARTS = 4;
export const MIN_COUNTERPART_COVERAGE = 0.2;

/**
 * An uncovered word lighter than this ("make", "come": in more than a quarter of news texts) is not shown as
 * what a statement adds. Chosen.
 */
export const TELLING_WEIGHT = 1.1;

/** Up to this many reports in question the reading set is the smallest there is; above, a greedy one. */
export const EXACT_READING_SET = 12;
