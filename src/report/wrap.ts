/**
 * Wraps styled text by display width. Breaks at spaces, between characters of scripts without spaces, and
 * inside a word only when the word alone is wider than the line. Linear in the length of the text.
 */
import { displayWidth } from './display-width.js';
import type { Page } from './page.js';
import type { Style } from './paint.js';

/** A stretch of delivered text and how it is styled; `null` is plain. */
export interface Piece {
  readonly text: string;
  readonly style: Style | null;
  /** Written by us, not delivered: printed as it is. */
  readonly trusted?: boolean;
}

export interface Indent {
  readonly first: string;
  readonly rest: string;
}

interface Atom {
  readonly text: string;
  readonly width: number;
  readonly style: Style | null;
  readonly spaceBefore: boolean;
  readonly breakBefore: boolean;
}

/** From here on characters may be two columns wide. */
const MAYBE_WIDE = /[\u1100-\u{10ffff}]/u;
/** Never at the start of a line in Chinese and Japanese. */
const CLOSING = /^[、。，．：；！？）」』】》〉〕]$/;

function* characterAtoms(run: string, style: Style | null, spaceBefore: boolean): Generator<Atom> {
  let previousWide = false;
  let first = true;
  for (const character of run) {
    const width = displayWidth(character);
    const wide = width === 2;
    const breakBefore = first ? spaceBefore : (wide || previousWide) && !CLOSING.test(character);
    yield { text: character, width, style, spaceBefore: first && spaceBefore, breakBefore };
    previousWide = wide;
    first = false;
  }
}

function* atoms(pieces: readonly Piece[], clean: (text: string) => string): Generator<Atom> {
  let space = false;
  for (const piece of pieces) {
    const text = piece.trusted ? piece.text : clean(piece.text);
    for (const [run] of text.matchAll(/ +|[^ ]+/g)) {
      if (run.startsWith(' ')) {
        space = true;
        continue;
      }
      if (MAYBE_WIDE.test(run)) yield* characterAtoms(run, piece.style, space);
      else {
        const width = displayWidth(run);
        yield { text: run, width, style: piece.style, spaceBefore: space, breakBefore: space };
      }
      space = false;
    }
  }
}

function splitCharacters(unit: readonly Atom[]): Atom[] {
  return unit.flatMap((atom) =>
    Array.from(atom.text, (character, index) => ({
      ...atom,
      text: character,
      width: displayWidth(character),
      spaceBefore: atom.spaceBefore && index === 0,
    })),
  );
}

/** One line's atoms as text; neighbours of one style share one stretch of it, blanks included. */
function lineText(line: readonly Atom[]): string {
  let text = '';
  let run = '';
  let style: Style | null = null;
  for (const [index, atom] of line.entries()) {
    const blank = atom.spaceBefore && index > 0 ? ' ' : '';
    if (atom.style === style) {
      run += blank + atom.text;
      continue;
    }
    text += (style ? style(run) : run) + blank;
    run = atom.text;
    style = atom.style;
  }
  return text + (style ? style(run) : run);
}

/** The words that must stand together: a unit begins where a break is allowed. */
function* units(pieces: readonly Piece[], clean: (text: string) => string): Generator<Atom[]> {
  let unit: Atom[] = [];
  for (const atom of atoms(pieces, clean)) {
    if (atom.breakBefore && unit.length > 0) {
      yield unit;
      unit = [];
    }
    unit.push(atom);
  }
  if (unit.length > 0) yield unit;
}

/** The lines of `pieces`, each with its indent; indents count into the width and are printed as given. */
export function wrap(
  pieces: readonly Piece[],
  page: Page,
  indent: Indent,
  columns = page.proseColumns,
): string[] {
  const lines: Atom[][] = [];
  let line: Atom[] = [];
  let used = 0;
  const room = (): number => columns - displayWidth(lines.length === 0 ? indent.first : indent.rest);
  const close = (): void => {
    lines.push(line);
    line = [];
    used = 0;
  };
  const append = (unit: readonly Atom[], width: number): void => {
    for (const atom of unit) line.push(atom);
    used += width;
  };
  for (const unit of units(pieces, page.clean)) {
    const gap = used > 0 && unit[0]?.spaceBefore ? 1 : 0;
    const width = unit.reduce((sum, atom) => sum + atom.width, 0);
    if (used > 0 && used + gap + width > room()) close();
    if (width <= room()) append(unit, used > 0 ? gap + width : width);
    else
      for (const atom of splitCharacters(unit)) {
        if (used > 0 && used + atom.width > room()) close();
        append([atom], atom.width);
      }
  }
  if (line.length > 0) close();
  return lines.map((words, index) => (index === 0 ? indent.first : indent.rest) + lineText(words));
}
