/** A report that carries a passage, as evidence for where that comes from. */
import type { Card } from '../model/document.js';
import { readTimeSpan } from '../text/publication-time.js';
import type { Claim } from './claims.js';

export interface Carrier {
  /** Position in the corpus. */
  readonly report: number;
  readonly card: Card;
  /** What it says of the place where the passage stands. */
  readonly claims: readonly Claim[];
}

/** Whether one was published before all the others for certain, whatever the hour of a bare date. Linear. */
export function isBeforeAll({ card }: Carrier, others: readonly Carrier[]): boolean {
  const { from, to } = readTimeSpan(card.published);
  const earliest = earliestOf(others);
  return to <= earliest && from < earliest;
}

/** When the first of them may have been published; before all times where one does not say. */
export function earliestOf(carriers: readonly Carrier[]): number {
  return carriers.reduce((first, { card }) => Math.min(first, readTimeSpan(card.published).from), Infinity);
}

/** The carriers that were published before a time for certain. */
export function before(time: number, carriers: readonly Carrier[]): readonly Carrier[] {
  return carriers.filter(({ card }) => {
    const { from, to } = readTimeSpan(card.published);
    return to <= time && from < time;
  });
}
