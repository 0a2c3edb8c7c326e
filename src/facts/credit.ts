/** How far one sentence has what another says, key by key. */
import { isRounding } from './figures.js';
import type { Statement } from './statement.js';
import { ROUNDING_CREDIT, SOFT_CREDIT, SYNONYM_CREDIT } from './weights.js';

/** 1 where `other` holds the statement's n-th key, less for a near match, else 0. */
function credit(statement: Statement, n: number, other: Statement): number {
  if (statement.isKeyOf(n, other)) return 1;
  if (statement.isNearIn(n, other)) return SOFT_CREDIT;
  if (statement.isSynonymIn(n, other)) return SYNONYM_CREDIT;
  const figure = statement.figures[n];
  if (figure === null) return 0;
  const rounded = other.figures.some((own) => own !== null && isRounding(figure, own));
  return rounded ? ROUNDING_CREDIT : 0;
}

/**
 * The credits each sentence has for each key of the statement, 0..1: one row a sentence, all in one array, as an
 * array for each would cost more than what is in it.
 */
export function creditsOf(statement: Statement, others: readonly Statement[]): Float64Array {
  const size = statement.keys.length;
  const credits = new Float64Array(size * others.length);
  let at = 0;
  for (const other of others) for (let n = 0; n < size; n++) credits[at++] = credit(statement, n, other);
  return credits;
}

/** For each key of the statement the best credit any of `others` has for it, 0..1. */
export function bestCredits(statement: Statement, others: readonly Statement[]): Float64Array {
  const held = new Float64Array(statement.keys.length);
  for (const other of others) {
    for (let n = 0; n < held.length; n++) held[n] = Math.max(held[n], credit(statement, n, other));
  }
  return held;
}
