/** A figure as first read, before its surroundings are added: words instead of offsets. */
import type { Figure } from './figure.js';

export type Draft = Omit<Figure, 'start' | 'end' | 'context' | 'names' | 'keys' | 'lead' | 'about'> & {
  /** Words, [from, to). */
  readonly from: number;
  readonly to: number;
  /** Null: the words around it say. */
  readonly about: string | null;
};
