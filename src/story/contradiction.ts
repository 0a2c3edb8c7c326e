/**
 * Tells two look-alike events apart: two fights of one boxer, two quakes in one country. Their reports share
 * much of their wording, and what differs in any one pair may be chance; but when nearly all reports of one
 * group carry a name that nearly all of the other lack, and the other way round, they speak of two events.
 */
import { CONTRADICTION } from './weights.js';

/** Who carries what in a sample of a group's reports. */
export interface NameProfile {
  readonly votes: number;
  /** Name → how many carry it as a name, and its weight in nats. */
  readonly names: ReadonlyMap<number, { readonly carriers: number; readonly weight: number }>;
  /** Term → how many carry it as anything. */
  readonly terms: ReadonlyMap<number, number>;
}

export interface Voter {
  readonly names: ReadonlyMap<number, number>;
  readonly vector: { readonly ids: Uint32Array };
}

/** Linear in the voters' terms. */
export function profileNames(voters: readonly Voter[]): NameProfile {
  const names = new Map<number, { carriers: number; weight: number }>();
  const terms = new Map<number, number>();
  for (const voter of voters) {
    for (const [id, weight] of voter.names) {
      const name = names.get(id) ?? { carriers: 0, weight };
      name.carriers++;
      names.set(id, name);
    }
    for (const id of voter.vector.ids) terms.set(id, (terms.get(id) ?? 0) + 1);
  }
  return { votes: voters.length, names, terms };
}

/**
 * Weight (nats, 0 = none) of the names that set two groups apart; that of the side which has less to show,
 * for a short report lacks many names of a long one without saying anything else.
 */
export function contradiction(a: NameProfile, b: NameProfile): number {
  if (Math.min(a.votes, b.votes) < CONTRADICTION.minVotes) return 0;
  return Math.min(ownNames(a, b), ownNames(b, a));
}

function ownNames(own: NameProfile, other: NameProfile): number {
  let sum = 0;
  for (const [id, { carriers, weight }] of own.names) {
    const here = carriers / (own.votes + CONTRADICTION.ownDoubt);
    const there =
      ((other.terms.get(id) ?? 0) + CONTRADICTION.otherDoubt) / (other.votes + CONTRADICTION.otherDoubt);
    sum += weight * Math.max(0, here - there - CONTRADICTION.difference);
  }
  return sum;
}
