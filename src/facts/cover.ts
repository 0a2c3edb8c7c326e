/**
 * How far other sentences say what a statement says: the weight of its terms that the best two of them
 * hold. One formula for `facts[].coverage` and for the library's `coverage`; its numbers are in weights.ts.
 */
import type { Fraction } from '../model/span.js';
import type { Statement } from './statement.js';
import { MISSING_FIGURE, SECOND_SENTENCE, SOFT_CREDIT, UNCOVERED_COST } from './weights.js';

/** 1 where `other` holds the statement's n-th key, `SOFT_CREDIT` for a near match, else 0. */
function credit(statement: Statement, n: number, other: Statement): number {
  if (other.has.has(statement.keys[n])) return 1;
  const soft = statement.softKeys[n];
  return soft !== null && other.hasSoft.has(soft) ? SOFT_CREDIT : 0;
}

/** Credits of one sentence for each key of the statement, and their weight. */
interface Credits {
  readonly credits: Float64Array;
  readonly weight: number;
}

function creditsOf(statement: Statement, other: Statement): Credits {
  const credits = new Float64Array(statement.keys.length);
  let weight = 0;
  for (let n = 0; n < credits.length; n++) {
    credits[n] = credit(statement, n, other);
    weight += credits[n] * statement.weights[n];
  }
  return { credits, weight };
}

function gain(statement: Statement, held: Float64Array, added: Float64Array): number {
  let sum = 0;
  for (let n = 0; n < held.length; n++) {
    if (added[n] > held[n]) sum += (added[n] - held[n]) * statement.weights[n];
  }
  return sum;
}

function coverageOf(statement: Statement, weight: number, held: Float64Array): Fraction {
  const { totalWeight, figures } = statement;
  // A statement without terms ("So it was.") says nothing that could be lost.
  if (totalWeight === 0) return 1;
  const missing = figures.some((figure, n) => figure && held[n] < SOFT_CREDIT);
  const fraction = weight / totalWeight - UNCOVERED_COST * Math.max(0, totalWeight - weight);
  return Math.min(1, Math.max(0, fraction)) * (missing ? MISSING_FIGURE : 1);
}

/** For each key of the statement the best credit any of `others` has for it, 0..1. */
export function bestCredits(statement: Statement, others: readonly Statement[]): Float64Array {
  const held = new Float64Array(statement.keys.length);
  for (const other of others) {
    for (let n = 0; n < held.length; n++) held[n] = Math.max(held[n], credit(statement, n, other));
  }
  return held;
}

export interface Cover {
  readonly coverage: Fraction;
  /** Indices into the sentences given: the best one and what adds most to it. None where nothing matches. */
  readonly best: readonly number[];
  /** What each single sentence given covers. */
  readonly singles: readonly Fraction[];
}

const LEAST_GAIN = 1e-9;

/**
 * The best two of `others` and what they cover together. Ties go to the sentence given first. Cost: keys of
 * the statement × number of sentences.
 */
export function scoreCover(statement: Statement, others: readonly Statement[]): Cover {
  const each = others.map((other) => creditsOf(statement, other));
  const singles = each.map(({ weight, credits }) => coverageOf(statement, weight, credits));
  const held = new Float64Array(statement.keys.length);
  const best: number[] = [];
  let weight = 0;
  for (let round = 0; round < 2; round++) {
    let found = -1;
    let most = LEAST_GAIN;
    for (let i = 0; i < each.length; i++) {
      const added = round === 0 ? each[i].weight : gain(statement, held, each[i].credits);
      if (added > most + LEAST_GAIN) {
        most = added;
        found = i;
      }
    }
    if (found < 0) break;
    best.push(found);
    weight += round === 0 ? most : most * SECOND_SENTENCE;
    for (let n = 0; n < held.length; n++) held[n] = Math.max(held[n], each[found].credits[n]);
  }
  return { coverage: coverageOf(statement, weight, held), best, singles };
}

/** Part of the statement's word shingles that stand in the sentences given; 0 where it has none. */
export function sameWording(statement: Statement, others: readonly Statement[]): Fraction {
  if (statement.shingles.size === 0) return 0;
  let shared = 0;
  for (const shingle of statement.shingles) {
    if (others.some((other) => other.shingles.has(shingle))) shared++;
  }
  return shared / statement.shingles.size;
}
