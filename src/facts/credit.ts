/** How far one sentence has what another says, key by key. */
import { type Figure, isRounding } from './figures.js';
import type { Statement } from './statement.js';
import { ROUNDING_CREDIT, SOFT_CREDIT, SYNONYM_CREDIT } from './weights.js';

/** By the numbers that `kindOf` gives: a function that returned fractions would allocate each of them. */
const CREDITS = Float64Array.of(0, 1, SOFT_CREDIT, SYNONYM_CREDIT, ROUNDING_CREDIT);

/** How `other` holds the statement's n-th key: as it stands, by a near match, or not at all. */
function kindOf(statement: Statement, n: number, other: Statement): number {
  if (statement.isKeyOf(n, other)) return 1;
  if (statement.isNearIn(n, other)) return 2;
  if (statement.isSynonymIn(n, other)) return 3;
  const figure = statement.figures[n];
  return figure !== null && isNearAny(figure, other.figures) ? 4 : 0;
}

/** By itself: a closure over the figure would cost `kindOf` memory at every call, and few keys come to this. */
function isNearAny(figure: Figure, others: readonly (Figure | null)[]): boolean {
  for (let n = 0; n < others.length; n++) {
    const other = others[n];
    if (other !== null && isRounding(figure, other)) return true;
  }
  return false;
}

/** The credits for each key of a statement, 0..1: those of `all` from `from` on. */
export interface Credits {
  readonly all: readonly number[];
  readonly from: number;
}

/**
 * The credits each sentence has for each key of the statement, 0..1: one row a sentence, all in one array, as an
 * array for each would cost more than what is in it. No typed array: one of more than eight numbers is memory that
 * the system gives and takes back, which costs as much as filling it.
 */
export function creditsOf(statement: Statement, others: readonly Statement[]): number[] {
  const { keys } = statement;
  const credits = new Array<number>(keys.length * others.length);
  let at = 0;
  for (const other of others) {
    // Of copies most keys stand where they are looked for first: behind the one before, or one that was put in.
    let beside = 0;
    for (let n = 0; n < keys.length; n++) {
      const ahead = other.keys[beside] === keys[n] ? 1 : other.keys[beside + 1] === keys[n] ? 2 : 0;
      credits[at++] = CREDITS[ahead > 0 ? 1 : kindOf(statement, n, other)];
      beside += ahead;
    }
  }
  return credits;
}

/** For each key of the statement the best credit any of `others` has for it, 0..1. */
export function bestCredits(statement: Statement, others: readonly Statement[]): readonly number[] {
  const held = statement.keys.map(() => 0);
  for (const other of others) {
    for (let n = 0; n < held.length; n++) held[n] = Math.max(held[n], CREDITS[kindOf(statement, n, other)]);
  }
  return held;
}
