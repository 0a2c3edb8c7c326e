/**
 * No line runs past the page: headings, notes and rows that were laid out for a wider one are broken at blanks,
 * and what follows is indented as its line was. Styles go on across the break.
 */
import { displayWidth } from './display-width.js';
import type { Page } from './page.js';
import type { Piece } from './wrap.js';
import { wrap } from './wrap.js';

/** The only control sequences that our own lines hold. */
const SGR = /(\u001b\[[0-9;]{0,20}m)/;
const RESET = '\u001b[0m';
/** Ends of bold and faint, italics, underline, inverse, colour. */
const CLOSES = /\[(?:0|2[2-9]|39|49)?m$/;

/** A line's stretches of one style, each with the codes that are open there. */
function stretches(line: string): Piece[] {
  const pieces: Piece[] = [];
  let open = '';
  for (const part of line.split(SGR)) {
    if (!SGR.test(part)) {
      const codes = open;
      const style = codes === '' ? null : (text: string): string => codes + text + RESET;
      if (part !== '') pieces.push({ text: part, style, trusted: true });
    } else if (CLOSES.test(part)) open = '';
    else open += part;
  }
  return pieces;
}

/** The line itself where it fits; else as many as it takes. */
export function fitLine(line: string, page: Page): readonly string[] {
  if (displayWidth(line) <= page.columns) return [line];
  const indent = /^ */.exec(line)?.[0] ?? '';
  const first = indent.slice(0, Math.floor(page.columns / 2));
  const rest = `${first}  `;
  return wrap(stretches(line), page, { first, rest }, page.columns);
}
