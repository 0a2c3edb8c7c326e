/** A figure as read from one sentence: its value as an interval, and what it is the value of. */
import type { Span } from '../model/span.js';

type FigureKind =
  | 'count' // of things: `head` says of what
  | 'money'
  | 'percent'
  | 'measure' // a unit of `units.ts`; `unitKind` says which
  | 'age'
  | 'tally' // 6-3: votes, goals
  | 'clock' // minutes since midnight
  | 'year'
  | 'date'; // days, see calendar.ts

export interface Figure extends Span {
  readonly language: string;
  readonly kind: FigureKind;
  /** Closed interval in base units; `high` may be infinite. */
  readonly low: number;
  readonly high: number;
  /** How far values may lie apart and still be the same: what rounding to the figure's last digit hides. */
  readonly slack: number;
  /** "About", "more than", "dozens": not a value of its own. */
  readonly vague: boolean;
  /** The figure as readers are shown it: digits or an ISO date. */
  readonly value: string;
  readonly unit: string | null;
  /** Figures of different bins are never compared: kind, measure, currency, counted thing. */
  readonly bin: string;
  /** A thing that has one value in a story, such as the number of injured; null where only context tells. */
  readonly concept: string | null;
  /** What is counted or what the figure belongs to, as a class of words; null where not told. */
  readonly head: string | null;
  /** The thing in the sentence's own words. */
  readonly about: string;
  /** Marks that must be equal for two figures to be the same thing: sex, half, rate, year, share of a whole. */
  readonly marks: readonly string[];
  /** Said of an earlier count ("raising an earlier toll of 31"). */
  readonly former: boolean;
  /** Content words nearby with their weight by distance, before idf. */
  readonly context: ReadonlyMap<string, number>;
  /** Names in the sentence. */
  readonly names: ReadonlySet<string>;
  /** The name nearest before it, here or in the sentence this one leans on. */
  readonly subject: string | null;
  /** The month or year right beside it ("2.3 percent in April"), as shown; null where there is none. */
  readonly when: string | null;
  /** The words right before and right behind, nearest first; digits as `#`. */
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** Other figures of the sentence, as bin and value. */
  readonly beside: ReadonlySet<string>;
  /** In the first sentences of a report, where its own event is told. */
  readonly lead: boolean;
  /** All its content words; one set for all figures of a sentence. */
  readonly keys: ReadonlySet<string>;
}
