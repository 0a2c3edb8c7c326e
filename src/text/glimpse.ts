/**
 * A short stretch of the delivered text made even for pattern matching: blanks collapsed to one space,
 * quotes and apostrophes straight. Patterns stay readable, and a match maps back to the delivered text.
 */
import type { Span } from '../model/span.js';
import { isBlank } from './paragraphs.js';

export interface Glimpse {
  readonly text: string;
  /** Position in the delivered text of the character at `index` of `text`; its end for `text.length`. */
  at(index: number): number;
}

const STRAIGHT: ReadonlyMap<string, string> = new Map([
  ['‘', "'"],
  ['’', "'"],
  ['“', '"'],
  ['”', '"'],
  ['‑', '-'],
  ['−', '-'],
  ['‒', '–'],
  ['―', '—'],
]);

/** At most `most` characters of the delivered text from the start of `span` are looked at. */
export function glimpse(text: string, span: Span, most: number): Glimpse {
  const end = Math.min(span.end, span.start + most);
  const positions: number[] = [];
  let out = '';
  let blank = false;
  for (let at = span.start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (isBlank(unit)) {
      if (!blank && out !== '') {
        out += ' ';
        positions.push(at);
      }
      blank = true;
      continue;
    }
    blank = false;
    out += unit < 128 ? text[at] : (STRAIGHT.get(text[at]) ?? text[at]);
    positions.push(at);
  }
  return { text: out, at: (index) => (index < positions.length ? positions[index] : end) };
}
