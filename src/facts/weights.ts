/**
 * Every number of the facts stage that was chosen, with where it comes from; what the model learned stands in
 * coverage-model.ts and sentence-trees.ts. "Labelled" means: 71 sentences of one story labelled against its other reports, 4,780
 * facts judged against summaries, 1,383 sentences of event clusters (noisy) and 4,076 paraphrase pairs. Areas
 * under the curve given here are in that order and those of a plain sum of weights, each change judged on all
 * four.
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

/** A term of an attribution (see frame.ts), figures excepted. */
export const FRAME_WEIGHT = 0.35;

/** See light-words.ts. */
export const LIGHT_WEIGHT = 0.5;

/** Credit for a word with the same first letters (diplomatic, diplomat), 0 against 0.7: .937 against .939. */
export const SOFT_CREDIT = 0.7;
export const SOFT_LETTERS = 5;
export const SOFT_MIN_LETTERS = 6;

/** Credit for a word of the same concept (see concepts.ts), and for a figure that the other rounds. */
export const SYNONYM_CREDIT = 0.7;
export const ROUNDING_CREDIT = 0.8;

/** A term with less credit is missing. */
export const HELD = 0.65;

/** Words of a sentence compared in order: bounds the cost of a sentence of any length. */
export const MAX_EDIT_WORDS = 64;
/** Characters of a sentence whose runs of letters are compared: beyond any sentence of news. */
export const MAX_LETTERS = 2000;

/**
 * With a figure missing or the opposite outcome, model scores of .4 to 1 become .4 to .49: below `ADDS_BELOW`
 * on purpose. Of one sentence against one they become .4 to .598, which leaves more of their order among the
 * others: accuracy on the paraphrase pairs is .779 with it, .772 with the other, .780 with neither.
 */
export const NEW_FROM = 0.4;
export const NEW_SHARE = 0.15;
export const NEW_SHARE_ALONE = 0.33;

/**
 * A statement covered less than this adds something. Coverage is a probability, and hiding a new statement
 * costs a reader more than showing a known one. Cross-validated F1 of "adds something" on the labelled story
 * is .83 at .5 and .6, .88 at .65, .86 at .7 (25 such sentences); on the stories for tuning .90 from .5 to .65,
 * .88 at .7. Where nearly all of a story's sentences are new, .75 to .9 finds more of them.
 */
export const ADDS_BELOW = 0.65;

/**
 * Part of a statement's three-word shingles that stand in the sentences covering it, from which it is the
 * same wording rather than the same in other words. Shared and rephrased sentences of the labelled story
 * part completely anywhere between .31 and .54.
 */
export const SAME_WORDING = 0.4;
export const WORDING_SHINGLE = 3;

/**
 * Postings looked up for one statement, rarest terms first, and for all statements of a story together: bounds
 * the cost of a story of any size. Ten thousand sentences have the full number each.
 */
export const MAX_POSTINGS = 4000;
export const MAX_POSTINGS_OF_STORY = 40_000_000;
export const MIN_POSTINGS = 300;

/** Sentences scored exactly for one statement, and for all of a story. Fifty thousand have the full number. */
export const MAX_CANDIDATES = 32;
export const MAX_CANDIDATES_OF_STORY = 1_600_000;
export const MIN_CANDIDATES = 6;

/**
 * Counterparts listed for one statement: up to four that hold some of it, at least this part of its weight,
 * and all reports that hold it by themselves, up to the most. A story of many statements lists fewer, so that
 * what is listed of a thousand reports of twenty sentences stays in tens of megabytes.
 */
export const SOME_COUNTERPARTS = 4;
export const MAX_COUNTERPARTS = 32;
export const MAX_COUNTERPARTS_OF_STORY = 200_000;
export const MIN_COUNTERPART_WEIGHT = 0.25;

/**
 * An uncovered word lighter than this ("make", "come": in more than a quarter of news texts) is not shown as
 * what a statement adds. Chosen.
 */
export const TELLING_WEIGHT = 1.1;

/** A sentence that holds less of a statement's weight is not scored for holding it: 1 in 34,841 would be. */
export const HOLDER_WEIGHT = 0.4;

/** Up to this many reports in question the reading set is the smallest there is; above, a greedy one. */
export const EXACT_READING_SET = 12;
