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

const CURLY = /[‘’“”‑−‒―]/g;
const straight = (mark: string): string => STRAIGHT.get(mark) ?? mark;
/** Blanks in a row, at the start, or other than a space. */
const UNEVEN =
  /^ | {2}|[^ -~\u00a1-\u167f\u1681-\u1fff\u2010-\u2027\u2030-\u205e\u2060-\u2fff\u3001-\ufefe\uff00-\uffff]/;

/** At most `most` characters of the delivered text from the start of `span` are looked at. */
export function glimpse(text: string, span: Span, most: number): Glimpse {
  const end = Math.min(span.end, span.start + most);
  const piece = text.slice(span.start, end);
  // Most prose has single spaces only: every character keeps its place.
  if (!UNEVEN.test(piece))
    return { text: piece.replace(CURLY, straight), at: (index) => Math.min(span.start + index, end) };
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
