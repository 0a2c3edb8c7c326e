/**
 * A paragraph seen as an editor sees it at first glance: how long, whether it ends like a sentence,
 * whether it looks like a title or a line of the trade.
 */
import type { BlockKind } from '../model/document.js';
import type { FurnitureReader } from './boilerplate.js';
import { isByline } from './byline.js';
import { type Glimpse, glimpse } from './glimpse.js';
import { endsSentence, type Paragraph } from './paragraphs.js';
import { readTimeLine } from './time-lines.js';
import { Trait, traitsOf } from './traits.js';

/** Longest headline or deck; beyond it a line without a full stop is a cut sentence. */
export const TITLE_WORDS = 25;
const TITLE_CHARACTERS = 220;
/** What is looked at of a paragraph: lines of the trade are shorter. */
export const GLIMPSE = 901;

/** A paragraph with what its form tells. */
export interface Piece extends Paragraph {
  readonly view: Glimpse;
  /** The whole paragraph fits in the glimpse. */
  readonly short: boolean;
  /** Ends like a sentence. */
  readonly ended: boolean;
  /** What the tables take the whole paragraph for; null for prose. */
  readonly kind: BlockKind | null;
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Words of a short line; two characters of a script without spaces count as one. */
export function countWords(line: string): number {
  let spaced = 0;
  let spaceless = 0;
  let inWord = false;
  for (let at = 0; at < line.length; at++) {
    const traits = traitsOf(line.charCodeAt(at));
    if ((traits & Trait.Half) !== 0) return countWithPairs(line);
    if ((traits & Trait.Spaceless) !== 0) {
      spaceless++;
      inWord = false;
    } else if ((traits & Trait.Space) !== 0) inWord = false;
    else if (!inWord && (traits & (Trait.Letter | Trait.Digit)) !== 0) {
      spaced++;
      inWord = true;
    }
  }
  return spaced + Math.ceil(spaceless / 2);
}

/** The same for a line that may hold letters beyond the basic plane. */
export function countWithPairs(line: string): number {
  const spaceless = line.match(CJK)?.length ?? 0;
  const spaced = line.replace(CJK, ' ').match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  return spaced + Math.ceil(spaceless / 2);
}

/** What is known of a paragraph from its form and the tables alone. Bounded work. */
export function look(text: string, paragraph: Paragraph, furniture: FurnitureReader): Piece {
  const view = glimpse(text, paragraph, GLIMPSE, paragraph.even);
  const short = paragraph.end - paragraph.start < GLIMPSE;
  const kind = !short ? null : readTimeLine(view.text) ? 'time' : furniture.line(view.text);
  const { start, end, apart, even } = paragraph;
  // Copied by name: spreading costs more than all that was looked at.
  return { start, end, apart, even, view, short, ended: endsSentence(text, paragraph), kind };
}

/** Whether a paragraph has at most that many words; none longer than a headline has. */
export function isWithin(piece: Piece, most: number): boolean {
  const line = piece.view.text;
  return piece.short && line.length <= TITLE_CHARACTERS && countWords(line) <= most;
}

/** Whether a quotation mark opens or closes the line: somebody's words are no heading. */
export function isQuoted(line: string): boolean {
  return line !== '' && ('"\'«„「『»'.includes(line[0]) || '"\'»“」』'.includes(line[line.length - 1]));
}

/** Short, unpunctuated, no quotation and no list introduction. */
export function isHeading(piece: Piece, most: number): boolean {
  const line = piece.view.text;
  if (piece.ended || ':：,;，、'.includes(line[line.length - 1])) return false;
  return isWithin(piece, most) && /\p{L}/u.test(line);
}

/** Most words capitalised, as American headlines are set: a full stop behind them changes nothing. */
function isTitleCase(line: string): boolean {
  const words = line.match(/\p{L}{4,}/gu) ?? [];
  const capital = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length >= 4 && capital >= words.length * 0.8;
}

/** "# Title", "Headline: Title": characters before the title itself; 0 where it is not marked. */
export function titleMark(line: string): number {
  return (
    /^(?:#{1,6} |(?:headline|title|titel|titre|título|titolo|überschrift|заголовок|标题|標題) ?[:：] ?)/iu.exec(
      line,
    )?.[0].length ?? 0
  );
}

function isAsciiWord(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || ((unit | 32) >= 97 && (unit | 32) <= 122);
}

/** Whether two lines differ in a letter before either leaves ASCII: most do, and need no normalising. */
function differInAscii(a: string, b: string): boolean {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(j);
    // A letter may be one with the accent behind it.
    if (x >= 128 || y >= 128 || a.charCodeAt(i + 1) >= 128 || b.charCodeAt(j + 1) >= 128) return false;
    if (!isAsciiWord(x)) i++;
    else if (!isAsciiWord(y)) j++;
    else if (x !== y && (x | 32) !== (y | 32)) return true;
    else {
      i++;
      j++;
    }
  }
  return false;
}

/** Whether a line is the title that the metadata gives, marks and case aside. */
export function sameTitle(line: string, title: string | null): boolean {
  if (title === null || differInAscii(line, title)) return false;
  const even = (value: string): string =>
    value
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return even(line) !== '' && even(line) === even(title);
}

/** Kind of a whole paragraph by the tables; a byline only `outside` the text: above it or at its end. */
export function tableKind(piece: Piece, outside: boolean): BlockKind | null {
  if (piece.kind !== null || !outside || !piece.short) return piece.kind;
  return isByline(piece.view.text) ? 'byline' : null;
}

/** Whether the first paragraph is a headline rather than the report's first sentence. */
export function isTitle(piece: Piece, next: Piece | undefined): boolean {
  const line = piece.view.text;
  if (!next || !isWithin(piece, TITLE_WORDS)) return false;
  if (isHeading(piece, TITLE_WORDS)) return !/^[\p{Ll}]/u.test(line) || /^\p{Ll}\p{Lu}/u.test(line);
  if (/[:：,;]$/.test(line)) return false;
  if (isTitleCase(line)) return true;
  return next.apart && /[?？]$/.test(line) && isWithin(piece, 14) && !/[.!?] /.test(line);
}
