/**
 * How far other sentences say what a statement says: which of its terms the best two of them hold, and what
 * the model makes of that. One score for `facts[].coverage` and for the library's `coverage`.
 */
import type { Fraction } from '../model/span.js';
import { asNew, reaches, scoreFeatures } from './coverage-model.js';
import { type Credits, creditsOf } from './credit.js';
import { readCheapFeatures, readFeatures } from './features.js';
import { holdsAll, shareOf } from './overlap.js';
import { compareSentence } from './sentence-model.js';
import type { Statement } from './statement.js';
import { ADDS_BELOW, HELD, NEW_SHARE, NEW_SHARE_ALONE } from './weights.js';

/** Weight that the credits from `at` on add to what is held. */
function gain(
  { weights }: Statement,
  held: readonly number[],
  credits: readonly number[],
  at: number,
): number {
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

/** The best one or two sentences, best first, with what the first holds alone and both together. */
interface Best {
  readonly sentences: readonly Statement[];
  readonly first: Fraction;
  readonly held: Credits;
}

/** The features of the best sentences; null where no model is asked. */
function featuresOf(statement: Statement, { sentences, first, held }: Best): readonly number[] | null {
  if (sentences.length === 0 || statement.totalWeight === 0 || repeats(statement, sentences[0])) return null;
  return readFeatures(statement, sentences, first, held);
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
function isNew(statement: Statement, { sentences, held: { all, from } }: Best): boolean {
  const { figures, outcome } = statement;
  for (let n = 0; n < figures.length; n++) if (figures[n] !== null && all[from + n] < HELD) return true;
  return sentences.some((other) => other.outcome * outcome < 0) || denies(statement, sentences);
}

function coverageOf(
  statement: Statement,
  best: Best,
  features: readonly number[] | null,
  alone = false,
): Fraction {
  const { sentences } = best;
  // Without features a statement is repeated word for word, or nothing of it is held at all.
  if (features === null) return sentences.length > 0 || statement.totalWeight === 0 ? 1 : 0;
  const score = alone ? compareSentence(statement, sentences[0]) : scoreFeatures(features);
  return isNew(statement, best) ? asNew(score, alone ? NEW_SHARE_ALONE : NEW_SHARE) : score;
}

/** Whether the coverage is at least `ADDS_BELOW`: of most sentences known without reading all features. */
function isHeld(statement: Statement, best: Best): boolean {
  const { sentences, first, held } = best;
  if (sentences.length === 0 || statement.totalWeight === 0) return statement.totalWeight === 0;
  if (repeats(statement, sentences[0])) return true;
  if (isNew(statement, best) && asNew(1) < ADDS_BELOW) return false;
  const known = reaches(ADDS_BELOW, readCheapFeatures(statement, sentences, first, held));
  return known ?? coverageOf(statement, best, readFeatures(statement, sentences, first, held)) >= ADDS_BELOW;
}

export interface Cover {
  readonly coverage: Fraction;
  /** What the model looked at, as in `FEATURES`; null where a statement is held word for word or not at all. */
  readonly features: readonly number[] | null;
  /** Indices into the sentences given: the best one and what adds most to it. None where nothing matches. */
  readonly best: readonly number[];
  /** Part of the statement's weight each single sentence given holds: what no holder can lack. */
  readonly fractions: readonly number[];
  /** What a single sentence given covers. */
  readonly single: (n: number) => Fraction;
  /** Whether a single sentence covers at least `ADDS_BELOW`, or the best two do: at a part of the cost. */
  readonly isHeldBy: (n: number) => boolean;
  readonly isHeldByAll: () => boolean;
  /** The same of the best two of these alone, which are named in the order given: as if no other were there. */
  readonly isHeldAmong: (among: readonly number[]) => boolean;
}

const LEAST_GAIN = 1e-9;

/** What the sentences hold of a statement, each for itself and the best two together. */
interface Held {
  readonly credits: readonly number[];
  readonly fractions: readonly number[];
  /** Indices of the best two. */
  readonly chosen: readonly number[];
  readonly best: Best;
}

function chooseBest(statement: Statement, others: readonly Statement[]): Held {
  const size = statement.keys.length;
  const credits = creditsOf(statement, others);
  const none = statement.keys.map(() => 0);
  const total = totalOf(statement);
  const fractions: number[] = [];
  for (let n = 0; n < others.length; n++) fractions.push(gain(statement, none, credits, n * size) / total);
  return { credits, fractions, ...chooseAmong(statement, others, credits, fractions, null) };
}

/** A statement without terms ("So it was.") says nothing that could be lost. */
function totalOf({ totalWeight }: Statement): number {
  return totalWeight === 0 ? 1 : totalWeight;
}

/** The best two of those that `among` names, in its order; of all where it is null. */
function chooseAmong(
  statement: Statement,
  others: readonly Statement[],
  credits: readonly number[],
  fractions: readonly number[],
  among: readonly number[] | null,
): Pick<Held, 'chosen' | 'best'> {
  const total = totalOf(statement);
  const size = statement.keys.length;
  const held = statement.keys.map(() => 0);
  const count = among === null ? others.length : among.length;
  const chosen: number[] = [];
  for (let round = 0; round < 2; round++) {
    let found = -1;
    let most = LEAST_GAIN;
    for (let i = 0; i < count; i++) {
      const n = among === null ? i : among[i];
      const own = fractions[n] * total;
      // No sentence adds more than it holds.
      if (own <= most) continue;
      const added = round === 0 ? own : gain(statement, held, credits, n * size);
      if (added <= most + LEAST_GAIN) continue;
      most = added;
      found = n;
    }
    if (found < 0) break;
    chosen.push(found);
    for (let n = 0; n < size; n++) held[n] = Math.max(held[n], credits[found * size + n]);
  }
  const first = chosen.length > 0 ? fractions[chosen[0]] : 0;
  const sentences = chosen.map((n) => others[n]);
  return { chosen, best: { sentences, first, held: { all: held, from: 0 } } };
}

/**
 * The best two of `others` and what they cover together. `alone` where one sentence is all there is: then the
 * model of one sentence against one decides. Ties go to the sentence given first. Cost: keys of
 * the statement × number of sentences.
 */
export function scoreCover(statement: Statement, others: readonly Statement[], alone = false): Cover {
  const { credits, fractions, chosen, best } = chooseBest(statement, others);
  const oneOf = (n: number): Best => ({
    sentences: fractions[n] > 0 ? [others[n]] : [],
    first: fractions[n],
    held: { all: credits, from: n * statement.keys.length },
  });
  const scoreSingle = (n: number): Fraction => {
    const one = oneOf(n);
    return coverageOf(statement, one, featuresOf(statement, one));
  };
  const singles: (Fraction | undefined)[] = [];
  const single = (n: number): Fraction => {
    const score = singles[n] ?? scoreSingle(n);
    singles[n] = score;
    return score;
  };
  const holding: (boolean | undefined)[] = [];
  const isHeldBy = (n: number): boolean => {
    const known = holding[n] ?? isHeld(statement, oneOf(n));
    holding[n] = known;
    return known;
  };
  return {
    // What most callers do not ask for is made when it is asked for.
    get coverage() {
      return coverageOf(statement, best, featuresOf(statement, best), alone);
    },
    get features() {
      return featuresOf(statement, best);
    },
    best: chosen,
    fractions,
    single,
    isHeldBy,
    isHeldByAll: () => isHeld(statement, best),
    isHeldAmong: (among) => isHeld(statement, chooseAmong(statement, others, credits, fractions, among).best),
  };
}

/** Part of the statement's word shingles that stand in the one or two sentences given; 0 where it has none. */
export function sameWording({ shingles }: Statement, others: readonly Statement[]): Fraction {
  return others.length === 0 ? 0 : shareOf(shingles, others[0].shingles, others[1]?.shingles);
}
