/**
 * What the coverage model looks at: a statement against the one or two sentences that hold most of it, as
 * numbers of about the size of one. Each says in its comment why it tells something.
 */
import { editDistance } from './compare-words.js';
import type { Credits } from './credit.js';
import { shareOf } from './overlap.js';
import { rewordedWeight } from './reworded.js';
import type { Statement } from './statement.js';
import { HELD } from './weights.js';

/** In the order of the model's weights; names stand in coverage-model.ts beside them. */
export const FEATURES = [
  /** Part of the statement's weight that the best two sentences hold. */
  'weightHeldByTwo',
  /** The same for the best one alone: words met in one sentence belong together. */
  'weightHeldByOne',
  /** Part of its different words, function words too, that they hold: how alike the phrasing is. */
  'wordsHeld',
  /** Weight held of what is neither name nor figure: names recur in every report of a story. */
  'plainWeightHeld',
  /** Weight of names held nowhere. */
  'namesMissing',
  /** Held weight where a figure is missing: the familiar sentence with a new number. */
  'heldButFigure',
  /** Weight not held, where the phrasing around it is the same: words added to a copied sentence. */
  'addedToCopy',
  /** Weight not held that stands where the best sentence has other words: said in other words. */
  'reworded',
  /** Word edits that turn one sentence into the other. */
  'edits',
  /** One is negated and the other not. */
  'negation',
  /** Logarithm of its weight: more is said, so less is likely to be held in full. */
  'size',
] as const;

/** Nearest length speaks for a sentence that says as much, another length for one that says more. */
function likeLength(a: Uint32Array, b: Uint32Array): number {
  const ratio = (a.length + 1) / (b.length + 1);
  return Math.min(ratio, 1 / ratio) ** 1.5;
}

const NEGATION = 'not';

/** One of the two is negated: the statement and neither sentence, or the nearest sentence alone. */
function isContradicted(statement: Statement, best: readonly Statement[]): boolean {
  if (statement.has.has(NEGATION)) return !best.some(({ has }) => has.has(NEGATION));
  return best[0].has.has(NEGATION);
}

/** Part of the statement's weight that nothing of `best` holds. */
const missingOf = ([two]: readonly number[]): number => 1 - two;

/**
 * The features in the order of `FEATURES`, those of `COSTLY` left 0. `best` is one or two sentences, best first;
 * `first` the weight the first holds; `held` the best credit for each key. Cost: the sentences' lengths.
 */
export function readCheapFeatures(
  statement: Statement,
  best: readonly Statement[],
  first: number,
  { all, from }: Credits,
): number[] {
  const { weights, totalWeight, kinds, figures } = statement;
  let sum = 0;
  let plain = 0;
  let plainHeld = 0;
  let namesMissing = 0;
  let figureMissing = false;
  for (let n = 0; n < weights.length; n++) {
    const held = all[from + n];
    sum += weights[n] * held;
    if (figures[n] !== null) figureMissing ||= held < HELD;
    else if (kinds[n] === 'name') namesMissing += held < HELD ? weights[n] : 0;
    else {
      plain += weights[n];
      plainHeld += weights[n] * held;
    }
  }
  const two = sum / totalWeight;
  return [
    two,
    first,
    shareOf(statement.distinctWords, best[0].distinctWords, best[1]?.distinctWords),
    plain === 0 ? two : plainHeld / plain,
    namesMissing / totalWeight,
    figureMissing ? two : 0,
    0,
    0,
    0,
    isContradicted(statement, best) ? first : 0,
    Math.log1p(totalWeight),
  ];
}

const ADDED_TO_COPY = FEATURES.indexOf('addedToCopy');
const REWORDED = FEATURES.indexOf('reworded');
const EDITS = FEATURES.indexOf('edits');

/** Features that cost more to read than all others together, each with the most it can be beside the cheap ones. */
export const COSTLY: readonly (readonly [feature: number, most: (cheap: readonly number[]) => number])[] = [
  [ADDED_TO_COPY, missingOf],
  [REWORDED, missingOf],
  [EDITS, () => 1],
];

/** All features. Cost: product of the lengths of the statement and of the nearest sentence, capped. */
export function readFeatures(
  statement: Statement,
  best: readonly Statement[],
  first: number,
  held: Credits,
): readonly number[] {
  const features = readCheapFeatures(statement, best, first, held);
  const { totalWeight, words } = statement;
  const [nearest] = best;
  features[ADDED_TO_COPY] = shareOf(statement.shingles, nearest.shingles) * missingOf(features);
  if (!isContradicted(statement, best))
    features[REWORDED] =
      (rewordedWeight(statement, nearest, held) / totalWeight) * likeLength(words, nearest.words);
  features[EDITS] = editDistance(words, nearest.words);
  return features;
}
