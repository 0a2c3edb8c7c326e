/**
 * The model behind every coverage: logistic regression over the features of features.ts. INTERCEPT and
 * WEIGHTS are written by scripts/train-coverage.js and not edited by hand.
 */
import type { Fraction } from '../model/span.js';
import { FEATURES } from './features.js';

const INTERCEPT = -1.53;
const WEIGHTS: Readonly<Record<(typeof FEATURES)[number], number>> = {
  weightHeldByTwo: 1.92,
  weightHeldByOne: 1.77,
  wordsHeld: 2.04,
  plainWeightHeld: 0.96,
  namesMissing: -2.26,
  heldButFigure: -1.76,
  addedToCopy: -2.61,
  reworded: 1.43,
  edits: -1.06,
  negation: -0.41,
  size: -0.37,
};

const ORDERED = FEATURES.map((name) => WEIGHTS[name]);

/** How sure the model is, 0..1, that a careful reader would call the statement held. */
export function scoreFeatures(features: readonly number[]): Fraction {
  let sum = INTERCEPT;
  for (let n = 0; n < ORDERED.length; n++) sum += ORDERED[n] * features[n];
  return 1 / (1 + Math.exp(-sum));
}
