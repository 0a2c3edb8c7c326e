/**
 * A paragraph as a row of words and marks in which each quotation is one item: what attributions are
 * read from.
 */
import type { Span } from '../model/span.js';

export interface Item extends Span {
  readonly kind: 'word' | 'comma' | 'stop' | 'colon' | 'quote';
  /** As delivered, without an English possessive; empty for anything but words. */
  readonly word: string;
  readonly lower: string;
  readonly capital: boolean;
  /** "Karsova's": belongs to what follows. */
  readonly possessive: boolean;
  /** Position of the quotation in the list given; -1 for other items. */
  readonly quote: number;
}

const ITEM =
  /\p{L}[\p{L}\p{M}\p{N}]{0,60}(?:[.'’&-][\p{L}\p{N}][\p{L}\p{M}\p{N}]{0,60}){0,8}|\p{N}{1,30}(?:[.,]\p{N}{1,30}){0,8}(?:-?\p{L}{1,9}){0,3}|[,;:：，.!?。！？…()[\]–—―\n]|\s-\s/gu;
const ABBREVIATED =
  /^(?:mr|mrs|ms|dr|gen|sen|sens|gov|rep|reps|lt|col|sgt|capt|st|prof|rev|hon|jr|sr|adm|maj|no|vs|inc|corp|ltd|co|u\.s|u\.k|u\.n|d\.c|dept|jan|feb|mar|apr|aug|sept|sep|oct|nov|dec|[rdi]-\p{L}{2,5})$/iu;
const INITIAL = /^\p{Lu}(?:\.\p{Lu})?$/u;
const CAPITAL = /^(?:(?:al|el|d|l)[-'’])?\p{Lu}/u;

function bare(kind: Item['kind'], start: number, end: number, quote = -1): Item {
  return { kind, start, end, word: '', lower: '', capital: false, possessive: false, quote };
}

/** "Sanders’ comments": the mark behind a plural's or a name's s, with a word to follow. */
function ownsWhatFollows(text: string, end: number): boolean {
  const [last, mark] = [text[end - 1], text[end]];
  return (last === 's' || last === 'S') && (mark === "'" || mark === '’') && text[end + 1] === ' ';
}

/** Letters with which "al-Masri", "d'Angelo" may begin. */
const BEFORE_CAPITAL = 'aedl';

function isCapital(word: string): boolean {
  const unit = word.charCodeAt(0);
  if (unit >= 65 && unit <= 90) return true;
  if (unit >= 97 && unit <= 122 && !BEFORE_CAPITAL.includes(word[0])) return false;
  return CAPITAL.test(word);
}

function wordItem(text: string, raw: string, start: number): Item {
  const marked = raw.endsWith("'s") || raw.endsWith('’s');
  const possessive = marked || ownsWhatFollows(text, start + raw.length);
  const word = marked ? raw.slice(0, -2) : raw;
  return {
    kind: 'word',
    start,
    end: start + raw.length,
    word,
    lower: word.toLowerCase(),
    capital: isCapital(word),
    possessive,
    quote: -1,
  };
}

/** Most words: no mark has one, and none is longer than three characters. */
function isAsciiLetter(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
}

/** Characters between two quotations beyond which only those nearest to either are read. */
const LONGEST_GAP = 20_000;

function addItems(text: string, from: number, to: number, items: Item[]): void {
  if (to - from <= LONGEST_GAP) {
    addItemsOf(text, from, to, items);
    return;
  }
  addItemsOf(text, from, from + LONGEST_GAP / 2, items);
  const again = to - LONGEST_GAP / 2;
  items.push(bare('stop', again, again));
  addItemsOf(text, again, to, items);
}

/** Marks of one character, as `ITEM` finds them. */
const COMMAS = ',，–—―';
const COLONS = ':：';
const STOPS = '.!?。！？…;';
/** A hyphen for a dash. */
const SET_OFF = /^\s-\s$/;

/** As many letters and digits as the first part of a word may have in `ITEM`. */
const MOST_LETTERS = 61;

function isAsciiWordUnit(unit: number): boolean {
  return isAsciiLetter(unit) || (unit >= 48 && unit <= 57);
}

/** Whether a word ends before this: what ASCII has but letters, digits and what joins a word to the next. */
function isAsciiEnd(unit: number): boolean {
  return unit < 128 && !isAsciiWordUnit(unit) && unit !== 38 && unit !== 39 && unit !== 45 && unit !== 46;
}

/**
 * Where the word that begins at a place ends, as `ITEM` has it, if that can be told from letters alone; 0 where the
 * expression must be asked. Most words of a text are such.
 */
function plainWordEnd(text: string, at: number): number {
  if (!isAsciiLetter(text.charCodeAt(at))) return 0;
  let end = at + 1;
  while (end < text.length && isAsciiWordUnit(text.charCodeAt(end))) end++;
  if (end - at > MOST_LETTERS) return 0;
  if (end === text.length || isAsciiEnd(text.charCodeAt(end))) return end;
  // A full stop, a hyphen with nothing behind that it could join.
  const joins = text.charCodeAt(end) < 128 && end + 1 < text.length && !isAsciiEnd(text.charCodeAt(end + 1));
  return joins || text.charCodeAt(end) >= 128 ? 0 : end;
}

/** The next item at a place or behind it: a word, a mark or a line break, as `ITEM` finds them; null at the end. */
export function nextItem(text: string, from: number): { readonly raw: string; readonly at: number } | null {
  let at = from;
  while (at < text.length) {
    const end = plainWordEnd(text, at);
    if (end > 0) return { raw: text.slice(at, end), at };
    // A blank is none, but where a hyphen for a dash follows.
    if (text.charCodeAt(at) !== 32 || text.charCodeAt(at + 1) === 45) break;
    at++;
  }
  ITEM.lastIndex = at;
  const found = ITEM.exec(text);
  return found && { raw: found[0], at: found.index };
}

/** Adds the items of `text` between two places that hold no quotation. Brackets are passed over. */
function addItemsOf(text: string, from: number, to: number, items: Item[]): void {
  const piece = text.slice(from, to);
  let depth = 0;
  let opened = 0;
  for (let found = nextItem(piece, 0); found; found = nextItem(piece, found.at + found.raw.length)) {
    const { raw } = found;
    const start = from + found.at;
    if (raw === '(' || raw === '[') {
      // A bracket never closed must not swallow the rest.
      if (depth === 0) opened = start;
      depth++;
    } else if (raw === ')' || raw === ']') depth = Math.max(0, depth - 1);
    else if (depth > 0 && start - opened < 120) continue;
    else if (raw.length > 3 || isAsciiLetter(raw.charCodeAt(0))) items.push(wordItem(text, raw, start));
    else if (COMMAS.includes(raw) || SET_OFF.test(raw)) items.push(bare('comma', start, start + 1));
    else if (COLONS.includes(raw)) items.push(bare('colon', start, start + 1));
    else if (STOPS.includes(raw)) {
      const before = items.at(-1);
      const abbreviation =
        raw === '.' &&
        before?.kind === 'word' &&
        before.end === start &&
        (ABBREVIATED.test(before.word) || INITIAL.test(before.word) || text[start + 1] === ',');
      if (!abbreviation) items.push(bare('stop', start, start + 1));
    } else if (raw !== '\n') items.push(wordItem(text, raw, start));
  }
}

/** Items of one paragraph; `quotes` are those inside it, in order, `first` the number of the first. Linear. */
export function readItems(text: string, paragraph: Span, quotes: readonly Span[], first: number): Item[] {
  const items: Item[] = [];
  let at = paragraph.start;
  quotes.forEach((quote, n) => {
    addItems(text, at, quote.start, items);
    items.push(bare('quote', quote.start, quote.end, first + n));
    at = quote.end;
  });
  addItems(text, at, paragraph.end, items);
  return items;
}
