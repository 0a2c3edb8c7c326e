/**
 * A short stretch of the delivered text made even for pattern matching: blanks collapsed to one space,
 * quotes and apostrophes straight. Patterns stay readable, and a match maps back to the delivered text.
 */
import type { Span } from '../model/span.js';
import { BLANKS, isBlank } from './paragraphs.js';

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

/** What becomes of a code unit: nothing, it is made straight, or it is a blank that may need evening. */
const Fate = { Stays: 0, Straightened: 1, Space: 2, OtherBlank: 3 } as const;

const fates = new Uint8Array(0x10000);
for (const unit of BLANKS) fates[unit] = Fate.OtherBlank;
for (const mark of STRAIGHT.keys()) fates[mark.charCodeAt(0)] = Fate.Straightened;
fates[32] = Fate.Space;

/** The stretch with straight marks, where all its blanks are single spaces inside it; else null. */
function straightened(text: string, start: number, end: number): string | null {
  let out = '';
  let from = start;
  let before: number = Fate.Space;
  for (let at = start; at < end; at++) {
    const fate = fates[text.charCodeAt(at)];
    if (fate === Fate.Straightened) {
      out += text.slice(from, at) + (STRAIGHT.get(text[at]) ?? text[at]);
      from = at + 1;
    } else if (fate === Fate.OtherBlank || (fate === Fate.Space && before === Fate.Space)) return null;
    before = fate;
  }
  return from === start ? text.slice(start, end) : out + text.slice(from, end);
}

/**
 * At most `most` characters of the delivered text from the start of `span` are looked at; not even these where
 * the span is known to be even already.
 */
export function glimpse(text: string, span: Span, most: number, isEven = false): Glimpse {
  const end = Math.min(span.end, span.start + most);
  // Most prose has single spaces only: every character keeps its place.
  const even = isEven ? text.slice(span.start, end) : straightened(text, span.start, end);
  if (even !== null) return { text: even, at: (index) => Math.min(span.start + index, end) };
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
