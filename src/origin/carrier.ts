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

/** Whether one was published before the other for certain, whatever the hour of a bare date. */
export function isBefore({ card: a }: Carrier, { card: b }: Carrier): boolean {
  const [first, second] = [readTimeSpan(a.published), readTimeSpan(b.published)];
  return first.to <= second.from && first.from < second.from;
}
