/**
 * The paragraphs of a delivered text. Deliveries separate them by blank lines, by single newlines, or
 * break every line at a fixed width; which of these a text does is read off its own lines.
 */
import type { Span } from '../model/span.js';
import { Trait, traitsOf } from './traits.js';

export interface Paragraph extends Span {
  /** A blank line, or the text's start, stands before it. */
  readonly apart: boolean;
  /** Known to be even as `glimpse` makes it: single spaces, straight marks, one line. */
  readonly even: boolean;
}

interface Line extends Span {
  /** Blank lines directly before it. */
  readonly blanksBefore: number;
  readonly indent: number;
  readonly even: boolean;
}

/** Marks that editors curl and `glimpse` straightens. */
const CURLY = '‘’“”‑−‒―';

/** All code units for which `isBlank` holds; tables are filled from here, not by asking of each unit there is. */
export const BLANKS: readonly number[] = [
  [0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
]
  .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, n) => first + n))
  .filter(isBlank);

/** What a code unit is to a line: most are nothing special. */
const Form = { Break: 1, Space: 2, Uneven: 3 } as const;

const forms = new Uint8Array(0x10000);
for (const unit of BLANKS) forms[unit] = isBreak(unit) ? Form.Break : unit === 32 ? Form.Space : Form.Uneven;
for (const mark of CURLY) forms[mark.charCodeAt(0)] = Form.Uneven;

/** Widest column at which mail and wire systems break lines; a longer line was broken by its author. */
const WIDEST_WRAP = 110;
/** Narrower than this the "lines" are a list, a poem or a table. */
const NARROWEST_WRAP = 36;
/** Part of the line breaks that must look forced before a text counts as hard-wrapped. */
const FORCED_SHARE = 0.6;
/** A writer's own line break in mid-sentence joins only behind a line that could be running text. */
const RUNNING_LINE = 24;

function isBreak(unit: number): boolean {
  if (unit > 13 && unit < 0x85) return false;
  return (unit >= 10 && unit <= 13) || unit === 0x85 || unit === 0x2028 || unit === 0x2029;
}

/** Space, tab, no-break and other blanks, and the zero-width ones that editors leave on empty lines. */
export function isBlank(unit: number): boolean {
  if (unit <= 32) return true;
  if (unit < 0x80) return false;
  return (
    unit === 0xa0 ||
    unit === 0x85 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200d) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}

/** The span without blanks at either end; empty at `start` when nothing else is in it. */
export function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

function readLines(text: string, body: Span): Line[] {
  const lines: Line[] = [];
  let blanks = 0;
  let at = body.start;
  while (at < body.end) {
    let end = at;
    let even = true;
    let space = -1;
    for (; end < body.end; end++) {
      const form = forms[text.charCodeAt(end)];
      if (form === 0) continue;
      if (form === Form.Break) break;
      if (form === Form.Uneven || space === end - 1) even = false;
      space = end;
    }
    const line = trimmed(text, at, end);
    if (line.end > line.start) {
      lines.push({ start: line.start, end: line.end, blanksBefore: blanks, indent: line.start - at, even });
      blanks = 0;
    } else blanks++;
    at = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
  }
  return lines;
}

/** Length of the word that opens a line: what would have had to fit on the line before. */
function firstWordLength(text: string, line: Span): number {
  // Scripts without spaces can break after any character.
  if (text.charCodeAt(line.start) >= 0x2e80) return 1;
  let end = line.start;
  while (end < line.end && !isBlank(text.charCodeAt(end))) end++;
  return end - line.start;
}

const CLOSERS = '"\'”’»«)]」』）】“*_';
const STOPS = '.!?…。！？；।؟۔։';

/** Whether the line's last character, closing marks aside, ends a sentence. */
export function endsSentence(text: string, line: Span): boolean {
  let at = line.end - 1;
  while (at > line.start && CLOSERS.includes(text[at])) at--;
  return at >= 0 && STOPS.includes(text[at]);
}

function startsLower(text: string, line: Span): boolean {
  if ((traitsOf(text.charCodeAt(line.start)) & (Trait.Lower | Trait.Half)) === 0) return false;
  // A second letter in capitals is a product's name: "iPhone sales …".
  return /^\p{Ll}(?!\p{Lu})/u.test(text.slice(line.start, line.start + 4));
}

/** The column at which the text was hard-wrapped, or null where its lines are its paragraphs. */
function wrapColumn(text: string, lines: readonly Line[]): number | null {
  let widest = 0;
  let wide = 0;
  for (const line of lines) {
    const length = line.end - line.start;
    // One overlong line (an address that could not be broken) does not undo the width of the rest.
    if (length > WIDEST_WRAP) wide++;
    else if (length > widest) widest = length;
  }
  if (widest < NARROWEST_WRAP || wide * 20 > lines.length) return null;
  let breaks = 0;
  let forced = 0;
  for (let i = 1; i < lines.length; i++) {
    if (lines[i].blanksBefore > 0) continue;
    breaks++;
    if (isForced(text, lines[i - 1], lines[i], widest)) forced++;
  }
  if (breaks < 2 || forced < breaks * FORCED_SHARE) return null;
  return widest;
}

/** A break is forced when the next line's first word would not have fitted (some wrap a little early). */
function isForced(text: string, line: Line, next: Line, column: number): boolean {
  return line.end - line.start + 1 + firstWordLength(text, next) > column - 4;
}

function continues(text: string, line: Line, next: Line, column: number | null): boolean {
  if (next.blanksBefore > 0) return false;
  if (column !== null) {
    if (next.indent >= line.indent + 2) return false;
    return isForced(text, line, next, column) || (!endsSentence(text, line) && startsLower(text, next));
  }
  return line.end - line.start >= RUNNING_LINE && !endsSentence(text, line) && startsLower(text, next);
}

/**
 * Paragraphs of `text` inside `body`, in order, without blanks at their ends; a hard-wrapped paragraph is
 * one span that keeps its newlines. Together they hold every character that prints. Linear.
 */
export function readParagraphs(text: string, body: Span = { start: 0, end: text.length }): Paragraph[] {
  const lines = readLines(text, body);
  const column = wrapColumn(text, lines);
  const paragraphs: Paragraph[] = [];
  let first = 0;
  for (let i = 1; i <= lines.length; i++) {
    if (i < lines.length && continues(text, lines[i - 1], lines[i], column)) continue;
    const { start, blanksBefore } = lines[first];
    const even = first === i - 1 && lines[first].even;
    paragraphs.push({ start, end: lines[i - 1].end, apart: first === 0 || blanksBefore > 0, even });
    first = i;
  }
  return paragraphs;
}
