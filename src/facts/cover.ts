/**
 * How far other sentences say what a statement says: which of its terms the best two of them hold, and what
 * the model makes of that. One score for `facts[].coverage` and for the library's `coverage`.
 */
import type { Fraction } from '../model/span.js';
import { asNew, reaches, scoreFeatures } from './coverage-model.js';
import { creditsOf } from './credit.js';
import { readCheapFeatures, readFeatures } from './features.js';
import { holdsAll, shareOf } from './overlap.js';
import { compareSentence } from './sentence-model.js';
import type { Statement } from './statement.js';
import { ADDS_BELOW, HELD, NEW_SHARE, NEW_SHARE_ALONE } from './weights.js';

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
    distinctWords.length > 0 &&
    holdsAll(distinctWords, other.distinctWords) &&
    (shingles.length === 0 || holdsAll(shingles, other.shingles))
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

/** Whether a figure of the statement is missing in the sentences that hold most of it, or they say the opposite. */
function isNew(statement: Statement, best: readonly Statement[], held: Float64Array): boolean {
  const { figures, outcome } = statement;
  for (let n = 0; n < held.length; n++) if (held[n] < HELD && figures[n] !== null) return true;
  return best.some((other) => other.outcome * outcome < 0) || denies(statement, best);
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
  const score = alone ? compareSentence(statement, best[0]) : scoreFeatures(features);
  return isNew(statement, best, held) ? asNew(score, alone ? NEW_SHARE_ALONE : NEW_SHARE) : score;
}

/** Whether the coverage is at least `ADDS_BELOW`: of most sentences known without reading all features. */
function isHeld(
  statement: Statement,
  best: readonly Statement[],
  first: number,
  held: Float64Array,
): boolean {
  if (best.length === 0 || statement.totalWeight === 0) return statement.totalWeight === 0;
  if (repeats(statement, best[0])) return true;
  if (isNew(statement, best, held) && asNew(1) < ADDS_BELOW) return false;
  const known = reaches(ADDS_BELOW, readCheapFeatures(statement, best, first, held));
  return known ?? coverageOf(statement, best, readFeatures(statement, best, first, held), held) >= ADDS_BELOW;
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
  /** Whether a single sentence covers at least `ADDS_BELOW`, or all of them do: at a part of the cost. */
  readonly isHeldBy: (n: number) => boolean;
  readonly isHeldByAll: () => boolean;
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
      const own = fractions[i] * total;
      // No sentence adds more than it holds.
      if (own <= most) continue;
      const added = round === 0 ? own : gain(statement, held, credits, i * size);
      if (added <= most + LEAST_GAIN) continue;
      most = added;
      found = i;
    }
    if (found < 0) break;
    best.push(found);
    for (let n = 0; n < size; n++) held[n] = Math.max(held[n], credits[found * size + n]);
  }
  const alike = (n: number): readonly Statement[] => (fractions[n] > 0 ? [others[n]] : []);
  const creditsAt = (n: number): Float64Array => credits.subarray(n * size, (n + 1) * size);
  const scoreSingle = (n: number): Fraction => {
    const features = featuresOf(statement, alike(n), fractions[n], creditsAt(n));
    return coverageOf(statement, alike(n), features, creditsAt(n));
  };
  const singles = new Map<number, Fraction>();
  const single = (n: number): Fraction => {
    const score = singles.get(n) ?? scoreSingle(n);
    singles.set(n, score);
    return score;
  };
  const holding = new Map<number, boolean>();
  const isHeldBy = (n: number): boolean => {
    const known = holding.get(n) ?? isHeld(statement, alike(n), fractions[n], creditsAt(n));
    holding.set(n, known);
    return known;
  };
  const first = best.length > 0 ? fractions[best[0]] : 0;
  const sentences = best.map((n) => others[n]);
  let features: readonly number[] | null | undefined;
  const readAll = (): readonly number[] | null => {
    if (features === undefined) features = featuresOf(statement, sentences, first, held);
    return features;
  };
  return {
    // What most callers do not ask for is made when it is asked for.
    get coverage() {
      return coverageOf(statement, sentences, readAll(), held, alone);
    },
    get features() {
      return readAll();
    },
    best,
    fractions,
    single,
    isHeldBy,
    isHeldByAll: () => isHeld(statement, sentences, first, held),
  };
}

/** Part of the statement's word shingles that stand in the one or two sentences given; 0 where it has none. */
export function sameWording({ shingles }: Statement, others: readonly Statement[]): Fraction {
  return others.length === 0 ? 0 : shareOf(shingles, others[0].shingles, others[1]?.shingles);
}
