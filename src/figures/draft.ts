/** A figure as first read, before its surroundings are added: words instead of offsets. */
import type { Figure } from './figure.js';

/** What is the same for no other figure of the sentence but read from it. */
type Surroundings = Pick<
  Figure,
  'language' | 'context' | 'when' | 'subject' | 'names' | 'keys' | 'lead' | 'left' | 'right' | 'beside'
>;

export type Draft = Omit<Figure, 'start' | 'end' | 'about' | keyof Surroundings> & {
  /** Words, [from, to). */
  readonly from: number;
  readonly to: number;
  /** Null: the words around it say. */
  readonly about: string | null;
};

/** What stands at a word: a figure, or words that are none (null), and the first word behind. */
export interface Found {
  readonly draft: Draft | null;
  readonly next: number;
}
