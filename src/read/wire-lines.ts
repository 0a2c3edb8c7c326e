/**
 * Lines and paragraphs of a wire message: typesetting marks out, wrapped lines joined, every stretch traced to where
 * it stood. What IPTC 7901, ANPA 1312 and trade text files have in common.
 */
import type { TextBuilder } from './mapped-text.js';

/** A stretch of a line as it reads, and where it stood. */
interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export interface WireLine {
  /** As it reads, without indent, marks and blanks at its end. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Set in by a tab or two blanks: a paragraph starts here. */
  readonly indented: boolean;
  /** Opens with `^`, which sets a line flush left: a line of the head. */
  readonly flush: boolean;
  /** The quad mark at its end: `<` left, `=` centre, `>` right. It ends a paragraph. */
  readonly quad: '<' | '=' | '>' | null;
}

export interface LineMarks {
  /** `^`, `<`, `>` and `=` are typesetting marks everywhere, not characters of the text. */
  readonly quads: boolean;
}

const TAB = 0x09;
const LINE_FEED = 0x0a;
const END_OF_INSTRUCTION = 0x0b;
const START_OF_INSTRUCTION = 0x0c;
const RETURN = 0x0d;
const BAND = 0x10;
const CENTRE = 0x1d;
const COLUMN = 0x1f;
const DELETE = 0x7f;

/** Longer is no typesetting instruction but a form feed that stands alone. */
const MAX_INSTRUCTION = 64;

/** Of `text` from `from` to `to`. CR LF, CR CR LF, LF and CR each end one line. Linear. */
export function wireLines(text: string, from: number, to: number, marks: LineMarks): readonly WireLine[] {
  const lines: WireLine[] = [];
  const budget = { pieces: MAX_PIECES };
  let at = from;
  while (at < to) {
    let end = at;
    while (end < to && !isLineEnd(text.charCodeAt(end))) end += 1;
    const line = readLine(text, at, end, marks, budget);
    // A second blank line says no more than the first.
    if (line !== BLANK || lines.at(-1) !== BLANK) lines.push(line);
    at = afterLineEnd(text, end, to);
  }
  return lines;
}

/** What was replaced in a whole text; beyond, characters stay as they came: no wire needs half as many. */
const MAX_PIECES = 300_000;

interface Budget {
  pieces: number;
}

const BLANK: WireLine = { text: '', pieces: [], indented: false, flush: false, quad: null };

function isLineEnd(unit: number): boolean {
  return unit === LINE_FEED || unit === RETURN;
}

/** Teleprinters return twice, to be sure. */
const MAX_RETURNS = 3;

function afterLineEnd(text: string, at: number, to: number): number {
  let next = at;
  while (next < to && next < at + MAX_RETURNS && text.charCodeAt(next) === RETURN) next += 1;
  // Returns without a line feed are line ends of their own: blank lines between paragraphs stay.
  if (text.charCodeAt(next) !== LINE_FEED) return at + 1;
  return Math.min(next + 1, to);
}

function readLine(text: string, start: number, end: number, { quads }: LineMarks, budget: Budget): WireLine {
  let from = start;
  const flush = quads && text[skipInvisible(text, from, end)] === '^';
  if (flush) from = skipInvisible(text, from, end) + 1;
  const indent = from;
  let blanks = 0;
  let tab = false;
  while (from < end && isSkipped(text.charCodeAt(from))) {
    if (text.charCodeAt(from) === TAB) tab = true;
    if (text[from] === ' ') blanks += 1;
    from += 1;
  }
  let to = trimEnd(text, from, end);
  const quad = quads ? quadAt(text, from, to) : null;
  if (quad) to = trimEnd(text, from, to - 1);
  if (to === from && !flush && !quad) return BLANK;
  const pieces = readPieces(text, from, to, budget);
  return {
    text: pieces.map((piece) => piece.text).join(''),
    pieces,
    indented: from > indent && (tab || blanks >= 2),
    flush,
    quad,
  };
}

function quadAt(text: string, from: number, to: number): WireLine['quad'] {
  const last = to > from ? text[to - 1] : '';
  return last === '<' || last === '=' || last === '>' ? last : null;
}

/** Blanks and control characters: nothing to see at either end of a line. */
function isSkipped(unit: number): boolean {
  return unit <= 0x20 || unit === DELETE;
}

function skipInvisible(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSkipped(text.charCodeAt(at)) && text.charCodeAt(at) !== TAB && text[at] !== ' ')
    at += 1;
  return at;
}

function trimEnd(text: string, from: number, end: number): number {
  let to = end;
  while (to > from && isSkipped(text.charCodeAt(to - 1))) to -= 1;
  return to;
}

/** The line as it reads: instructions and controls out, teleprinter quotes and dashes as printed. */
function readPieces(text: string, start: number, end: number, budget: Budget): readonly Piece[] {
  const pieces: Piece[] = [];
  let plain = start;
  let at = start;
  const replace = (length: number, by: string) => {
    if (at > plain) pieces.push({ text: text.slice(plain, at), from: plain, to: at });
    if (by !== '') pieces.push({ text: by, from: at, to: at + length });
    budget.pieces -= 1;
    at += length;
    plain = at;
  };
  while (at < end && budget.pieces > 0) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20 || unit === DELETE) replaceControl(text, at, end, unit, replace);
    else if (unit === 0x60) text[at + 1] === '`' ? replace(2, '“') : replace(1, '‘');
    else if (unit === 0x27 && text[at + 1] === "'" && at + 1 < end) replace(2, '”');
    else if (unit === 0x5f && text[at - 1] === ' ' && text[at + 1] === ' ') replace(1, '—');
    else at += 1;
  }
  at = end;
  replace(0, '');
  return pieces;
}

function replaceControl(
  text: string,
  at: number,
  end: number,
  unit: number,
  replace: (length: number, by: string) => void,
): void {
  if (unit === START_OF_INSTRUCTION) {
    const close = instructionEnd(text, at, end);
    replace(close - at, '');
  } else if (unit === TAB) replace(1, '\t');
  else replace(1, unit === BAND || (unit >= CENTRE && unit <= COLUMN) ? ' ' : '');
}

/** After the instruction that starts at `at`, or after its first character where none ends in reach. */
function instructionEnd(text: string, at: number, end: number): number {
  const last = Math.min(end, at + MAX_INSTRUCTION);
  for (let close = at + 1; close < last; close++)
    if (text.charCodeAt(close) === END_OF_INSTRUCTION) return close + 1;
  return at + 1;
}

/** Lines that belong together. */
export type WireParagraph = readonly WireLine[];

/** Wrapped by hand at most here; a longer line is a paragraph of its own. */
const WRAPPED_AT_MOST = 100;

/**
 * A paragraph starts after a blank line, at an indent, at a flush line and after a quad mark. Where nothing of
 * this stands in a text of wrapped lines, it ends with a short line that ends a sentence.
 */
export function wireParagraphs(lines: readonly WireLine[]): readonly WireParagraph[] {
  const longest = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  const bare = !lines.some(
    (line, at) => at > 0 && (line.text === '' || line.indented || line.flush || line.quad),
  );
  const paragraphs: WireLine[][] = [];
  let open: WireLine[] | null = null;
  for (const line of lines) {
    if (line.text === '') {
      open = null;
      continue;
    }
    if (!open || line.indented || line.flush) {
      open = [];
      paragraphs.push(open);
    }
    open.push(line);
    if (line.quad || line.text.length > WRAPPED_AT_MOST || (bare && endsShort(line.text, longest)))
      open = null;
  }
  return paragraphs;
}

function endsShort(line: string, longest: number): boolean {
  return line.length * 4 < longest * 3 && /[.!?…"”»]$/.test(line);
}

/** As one line. */
export function paragraphText(paragraph: WireParagraph): string {
  let text = '';
  for (const [at, line] of paragraph.entries()) {
    if (at > 0) text += jointOf(paragraph[at - 1].text, line.text);
    text += line.text;
  }
  return text;
}

/** Adds paragraphs to a text, a blank line between them. */
export function addParagraphs(builder: TextBuilder, paragraphs: readonly WireParagraph[]): void {
  for (const paragraph of paragraphs) {
    if (builder.length() > 0) builder.insert('\n\n');
    for (const [at, line] of paragraph.entries()) {
      if (at > 0) builder.insert(jointOf(paragraph[at - 1].text, line.text));
      for (const { text, from, to } of line.pieces) builder.add(text, from, to);
    }
  }
}

/** Between two lines of a paragraph: nothing after a word parted at its hyphen, a line end between rows of a table. */
function jointOf(before: string, after: string): string {
  if (isRow(before) && isRow(after)) return '\n';
  const parted =
    /\p{L}-$/u.test(before.slice(-3)) && /^\p{Ll}/u.test(after) && !/^(?:und|oder|bzw|and|or)\b/.test(after);
  return parted ? '' : ' ';
}

function isRow(line: string): boolean {
  return line.includes('   ') || line.includes('\t');
}
