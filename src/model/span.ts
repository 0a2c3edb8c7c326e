/**
 * A half-open range of UTF-16 code units in the text as it was delivered (before any normalising):
 * `text.slice(start, end)` is what the reader sees.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A number in 0..1. */
export type Fraction = number;
