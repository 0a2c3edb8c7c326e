/**
 * The model behind the coverage of a statement by the other reports of its story: logistic regression over the
 * features of features.ts. INTERCEPT and WEIGHTS are written by scripts/train-coverage.js, which says how; none
 * is edited by hand. Trained on 71 sentences of one real story, the invented stories of fixtures/labelled/tune
 * and 1,383 sentences of event clusters (noisy). Areas under the curve in that order, cross-validated by story
 * and topic: .956 .968 .770. Only the weights were cross-validated: features, concept table and light words
 * were chosen with all of this in view, so the second figure is too good. Scored afterwards, errors not looked
 * at: .938 on fixtures/labelled/test, .910 on fixtures/labelled/heldout. Where the text has but one sentence
 * that could hold the statement, sentence-model.ts answers instead; its answer as a feature here gained
 * nothing, and trees in place of this regression lost .03 on the real story.
 */
import type { Fraction } from '../model/span.js';
import { COSTLY, FEATURES } from './features.js';
import { NEW_FROM, NEW_SHARE } from './weights.js';

const INTERCEPT = -2.39;
const WEIGHTS: Readonly<Record<(typeof FEATURES)[number], number>> = {
  weightHeldByTwo: 2.28,
  weightHeldByOne: 1.97,
  wordsHeld: 2.31,
  plainWeightHeld: 1.27,
  namesMissing: -2.19,
  heldButFigure: -2.37,
  addedToCopy: -0.7,
  reworded: 1.27,
  edits: -0.84,
  negation: 0.08,
  size: -0.4,
};

const ORDERED = FEATURES.map((name) => WEIGHTS[name]);

/** How sure the model is, 0..1, that a careful reader would call the statement held. */
export function scoreFeatures(features: readonly number[]): Fraction {
  let sum = INTERCEPT;
  for (let n = 0; n < ORDERED.length; n++) sum += ORDERED[n] * features[n];
  return 1 / (1 + Math.exp(-sum));
}

/** Beyond what sums of a dozen numbers can be off by. */
const SURELY = 1e-9;

/**
 * Whether the score reaches a threshold, told from the cheap features; null where the costly ones decide. Most
 * sentences of a story are no match or copies: one in four needs more.
 */
export function reaches(threshold: Fraction, cheap: readonly number[]): boolean | null {
  let sum = INTERCEPT;
  for (let n = 0; n < ORDERED.length; n++) sum += ORDERED[n] * cheap[n];
  let least = sum - Math.log(threshold / (1 - threshold));
  let most = least;
  for (const [feature, mostOf] of COSTLY) {
    const change = ORDERED[feature] * mostOf(cheap);
    if (change < 0) least += change;
    else most += change;
  }
  if (most < -SURELY) return false;
  return least > SURELY ? true : null;
}

/**
 * A figure that no covering sentence has, or the opposite outcome, is a new fact inside an otherwise familiar
 * sentence: scores above `NEW_FROM` are pressed together below `ADDS_BELOW`, their order kept, into `share` of
 * their range.
 */
export function asNew(score: Fraction, share: Fraction = NEW_SHARE): Fraction {
  return score <= NEW_FROM ? score : NEW_FROM + (score - NEW_FROM) * share;
}
