/** A stretch of quotation in its place: one version of an utterance. */
import type { Span } from '../model/span.js';
import type { Stretch, Utterance } from './utterances.js';

export interface Version {
  readonly utterance: Utterance;
  readonly stretch: Stretch;
  /** With its marks. */
  readonly span: Span;
  /** Equal where the words are the same. */
  readonly wording: number;
}
