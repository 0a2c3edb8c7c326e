/** How far one sentence has what another says, key by key. */
import { isRounding } from './figures.js';
import type { Statement } from './statement.js';
import { ROUNDING_CREDIT, SOFT_CREDIT, SYNONYM_CREDIT } from './weights.js';

/** 1 where `other` holds the statement's n-th key, less for a near match, else 0. */
function credit(statement: Statement, n: number, other: Statement): number {
  if (other.has.has(statement.keys[n])) return 1;
  if (statement.isNearIn(n, other)) return SOFT_CREDIT;
  if (statement.isSynonymIn(n, other)) return SYNONYM_CREDIT;
  const figure = statement.figures[n];
  const rounded = figure !== null && other.figures.some((own) => own !== null && isRounding(figure, own));
  return rounded ? ROUNDING_CREDIT : 0;
}

/** The credits one sentence has for each key of the statement, 0..1. */
export function creditsOf(statement: Statement, other: Statement): Float64Array {
  const credits = new Float64Array(statement.keys.length);
  for (let n = 0; n < credits.length; n++) credits[n] = credit(statement, n, other);
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
