/**
 * How far other sentences say what a statement says: which of its terms the best two of them hold, and what
 * the model makes of that. One score for `facts[].coverage` and for the library's `coverage`.
 */
import type { Fraction } from '../model/span.js';
import { asNew, scoreFeatures } from './coverage-model.js';
import { creditsOf } from './credit.js';
import { readFeatures } from './features.js';
import { shareOf } from './overlap.js';
import { compareSentence } from './sentence-model.js';
import type { Statement } from './statement.js';
import { HELD, NEW_SHARE, NEW_SHARE_ALONE } from './weights.js';

/** Weight that the credits from `at` on add to what is held. */
function gain({ weights }: Statement, held: Float64Array, credits: Float64Array, at: number): number {
  let sum = 0;
  for (let n = 0; n < held.length; n++) {
    const added = credits[at + n];
    if (added > held[n]) sum += (added - held[n]) * weights[n];
  }
  return sum;
}

/** Whether the sentence has every word and every run of words of the statement. */
function repeats({ distinctWords, shingles }: Statement, other: Statement): boolean {
  return (
    shareOf(distinctWords, other.distinctWords) === 1 &&
    (shingles.length === 0 || shareOf(shingles, other.shingles) === 1)
  );
}

/** The features of the best one or two sentences, best first; null where no model is asked. */
function featuresOf(
  statement: Statement,
  best: readonly Statement[],
  first: number,
  held: Float64Array,
): readonly number[] | null {
  if (best.length === 0 || statement.totalWeight === 0 || repeats(statement, best[0])) return null;
  return readFeatures(statement, best, first, held);
}

/** The key of any negation ("not", "never", "nobody"); see text/terms.ts. */
const NEGATION = 'not';

/** Weights of two sentences that say the same or its opposite differ by no more than this factor. */
const LIKE_LENGTH = 1.5;

/**
 * Whether one of two sentences that say otherwise the same denies it: "arrested two men", "did not arrest two
 * men". A negation that no covering sentence has is news; one that only the other has is, where the other
 * says little else that it could belong to.
 */
function denies(statement: Statement, best: readonly Statement[]): boolean {
  const isDenial = statement.has.has(NEGATION);
  if (isDenial) return best.every(({ has }) => !has.has(NEGATION));
  const [first] = best;
  return first.has.has(NEGATION) && first.totalWeight <= statement.totalWeight * LIKE_LENGTH;
}

function coverageOf(
  statement: Statement,
  best: readonly Statement[],
  features: readonly number[] | null,
  held: Float64Array,
  alone = false,
): Fraction {
  // Without features a statement is repeated word for word, or nothing of it is held at all.
  if (features === null) return best.length > 0 || statement.totalWeight === 0 ? 1 : 0;
  const opposed = best.some(({ outcome }) => outcome * statement.outcome < 0) || denies(statement, best);
  const missing = statement.figures.some((figure, n) => figure !== null && held[n] < HELD);
  const score = alone ? compareSentence(statement, best[0]) : scoreFeatures(features);
  return missing || opposed ? asNew(score, alone ? NEW_SHARE_ALONE : NEW_SHARE) : score;
}

export interface Cover {
  readonly coverage: Fraction;
  /** What the model looked at, as in `FEATURES`; null where a statement is held word for word or not at all. */
  readonly features: readonly number[] | null;
  /** Indices into the sentences given: the best one and what adds most to it. None where nothing matches. */
  readonly best: readonly number[];
  /** Part of the statement's weight each single sentence given holds: what no holder can lack. */
  readonly fractions: Float64Array;
  /** What a single sentence given covers. */
  readonly single: (n: number) => Fraction;
}

const LEAST_GAIN = 1e-9;

/**
 * The best two of `others` and what they cover together. `alone` where one sentence is all there is: then the
 * model of one sentence against one decides. Ties go to the sentence given first. Cost: keys of
 * the statement × number of sentences.
 */
export function scoreCover(statement: Statement, others: readonly Statement[], alone = false): Cover {
  // A statement without terms ("So it was.") says nothing that could be lost.
  const total = statement.totalWeight === 0 ? 1 : statement.totalWeight;
  const size = statement.keys.length;
  const credits = creditsOf(statement, others);
  const held = new Float64Array(size);
  const fractions = new Float64Array(others.length);
  for (let n = 0; n < fractions.length; n++) fractions[n] = gain(statement, held, credits, n * size) / total;
  const best: number[] = [];
  for (let round = 0; round < 2; round++) {
    let found = -1;
    let most = LEAST_GAIN;
    for (let i = 0; i < fractions.length; i++) {
      const added = round === 0 ? fractions[i] * total : gain(statement, held, credits, i * size);
      if (added <= most + LEAST_GAIN) continue;
      most = added;
      found = i;
    }
    if (found < 0) break;
    best.push(found);
    for (let n = 0; n < size; n++) held[n] = Math.max(held[n], credits[found * size + n]);
  }
  const singles = new Map<number, Fraction>();
  const scoreSingle = (n: number): Fraction => {
    const sentence = fractions[n] > 0 ? [others[n]] : [];
    const own = credits.subarray(n * size, (n + 1) * size);
    const features = featuresOf(statement, sentence, fractions[n], own);
    return coverageOf(statement, sentence, features, own);
  };
  const single = (n: number): Fraction => {
    const score = singles.get(n) ?? scoreSingle(n);
    singles.set(n, score);
    return score;
  };
  const first = best.length > 0 ? fractions[best[0]] : 0;
  const sentences = best.map((n) => others[n]);
  const features = featuresOf(statement, sentences, first, held);
  const coverage = coverageOf(statement, sentences, features, held, alone);
  return { coverage, features, best, fractions, single };
}

/** Part of the statement's word shingles that stand in the one or two sentences given; 0 where it has none. */
export function sameWording({ shingles }: Statement, others: readonly Statement[]): Fraction {
  return others.length === 0 ? 0 : shareOf(shingles, others[0].shingles, others[1]?.shingles);
}
