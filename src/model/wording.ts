import type { Change, PassageKind, Relation } from './result.js';
import type { Fraction, Span } from './span.js';

/** Two reports that share wording, measured exactly. `a` < `b` are positions in the run's documents. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly jaccard: Fraction;
  readonly containmentA: Fraction;
  readonly containmentB: Fraction;
  /** Fraction of the body's words inside shared prose and quotes. */
  readonly wordsSharedA: Fraction;
  readonly wordsSharedB: Fraction;
  /**
   * Fraction of the words outside quotation marks that stand unchanged in shared passages: what near-duplicates
   * are judged by, for anyone may quote a press conference.
   */
  readonly proseSharedA: Fraction;
  readonly proseSharedB: Fraction;
  readonly relation: Relation;
}

export interface Occurrence extends Span {
  /** Position of the carrier in the run's documents. */
  readonly report: number;
  readonly changes: readonly Change[];
}

/** A passage and all its carriers. */
export interface Passage {
  readonly words: number;
  readonly exact: boolean;
  readonly kind: PassageKind;
  readonly occurrences: readonly Occurrence[];
}

/** Near-duplicate reports: positions in the run's documents, ascending. A report may be one of its own. */
export interface Cluster {
  readonly members: readonly number[];
  readonly cohesion: Fraction;
}

export interface Wording {
  readonly pairs: readonly Pair[];
  readonly clusters: readonly Cluster[];
}

/** The passages of the pairs that were looked into, in order of their first occurrence. */
export interface Passages {
  readonly list: readonly Passage[];
  /** Positions in `list`, ascending; empty for pairs that were not looked into. */
  readonly ofPair: (pair: Pick<Pair, 'a' | 'b'>) => readonly number[];
}
