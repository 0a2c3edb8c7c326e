/**
 * The tokeniser in its first, plain form: one class a character, one question a token for its marks. What the
 * fast one is tested against.
 */
import { type Block, type BlockKind, Mark, type Tokens } from '../../src/model/document.js';
import type { Span } from '../../src/model/span.js';
import { CharClass, classOfCodePoint, classOfUnit, isMark } from '../../src/text/characters.js';
import {
  FNV_BASIS,
  finishHash,
  fnvStep,
  hashWord,
  lookAlikeForm,
  normaliseWord,
} from '../../src/text/normalise.js';

const BLOCK_MARKS: Readonly<Record<BlockKind, number>> = {
  headline: Mark.Headline,
  body: Mark.Body,
  crosshead: Mark.Body,
  time: Mark.Boilerplate,
  byline: Mark.Boilerplate,
  dateline: Mark.Boilerplate,
  credit: Mark.Boilerplate,
  copyright: Mark.Boilerplate,
  notice: Mark.Boilerplate,
  tagline: Mark.Boilerplate,
};

/**
 * Growing columns; the text's length is no bound worth allocating (a token takes 6 units on average). One set
 * serves every text in turn, so that reading thousands leaves nothing behind but what is handed out.
 */
class TokenColumns {
  count = 0;
  #starts = new Uint32Array(256);
  #ends = new Uint32Array(256);
  #hashes = new Uint32Array(256);
  #marks = new Uint8Array(256);

  add(start: number, end: number, hash: number, marks: number): void {
    if (this.count === this.#starts.length) this.#grow();
    this.#starts[this.count] = start;
    this.#ends[this.count] = end;
    this.#hashes[this.count] = hash;
    this.#marks[this.count] = marks;
    this.count++;
  }

  finish(): Tokens {
    const { count } = this;
    return {
      count,
      starts: this.#starts.slice(0, count),
      ends: this.#ends.slice(0, count),
      hashes: this.#hashes.slice(0, count),
      marks: this.#marks.slice(0, count),
    };
  }

  #grow(): void {
    const size = this.#starts.length * 2;
    this.#starts = resized(this.#starts, size);
    this.#ends = resized(this.#ends, size);
    this.#hashes = resized(this.#hashes, size);
    const marks = new Uint8Array(size);
    marks.set(this.#marks);
    this.#marks = marks;
  }
}

const columns = new TokenColumns();

function resized(column: Uint32Array, size: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(size);
  larger.set(column);
  return larger;
}

/** Hashes of words beyond ASCII: normalising is slow, and news repeats its words. */
const hashMemo = new Map<string, number>();
const HASH_MEMO_ENTRIES = 50_000;

function hashBeyondAscii(word: string): number {
  const known = hashMemo.get(word);
  if (known !== undefined) return known;
  const hash = hashWord(lookAlikeForm(normaliseWord(word)));
  if (hashMemo.size >= HASH_MEMO_ENTRIES) hashMemo.clear();
  if (word.length <= 64) hashMemo.set(word, hash);
  return hash;
}

function isCapital(text: string, start: number): boolean {
  const unit = text.charCodeAt(start);
  if (unit < 128) return unit >= 65 && unit <= 90;
  const letter = String.fromCodePoint(text.codePointAt(start) ?? unit);
  return letter !== letter.toLowerCase();
}

/**
 * The tokens of `text` inside `body`, in order; see `Tokens` for what a token is. Blocks, quotes and
 * sentences must be in text order and not overlap among themselves; a token outside every block is body.
 * Time and memory linear in the text.
 */
export function plainTokenise(
  text: string,
  body: Span,
  blocks: readonly Block[] = [],
  quotes: readonly Span[] = [],
  sentences: readonly Span[] = [],
): Tokens {
  columns.count = 0;
  const marksAt = markReader(blocks, quotes, sentences);
  const add = (start: number, end: number, hash: number, own: number): void => {
    const capital = isCapital(text, start) ? Mark.Capital : 0;
    const digit = /[0-9]/.test(text.charAt(start)) ? Mark.Number : 0;
    columns.add(start, end, hash, own | capital | digit | marksAt(start));
  };
  let at = body.start;
  while (at < body.end) {
    const unit = text.charCodeAt(at);
    const kind = classOfUnit(unit);
    if (kind === CharClass.Word) {
      at = readWord(text, at, body.end, add);
      continue;
    }
    if (kind === CharClass.Character) {
      at = readCharacter(text, at, at + 1, body.end, add);
      continue;
    }
    if (kind === CharClass.Surrogate) {
      const codePoint = text.codePointAt(at) ?? 0;
      const pairKind = classOfCodePoint(codePoint);
      if (pairKind === CharClass.Word) {
        at = readWord(text, at, body.end, add);
        continue;
      }
      if (pairKind === CharClass.Character) {
        at = readCharacter(text, at, at + 2, body.end, add);
        continue;
      }
      at += codePoint > 0xffff ? 2 : 1;
      continue;
    }
    at++;
  }
  return columns.finish();
}

type Add = (start: number, end: number, hash: number, own: number) => void;

/** Reads the word that starts at `start`; returns where to go on. */
function readWord(text: string, start: number, limit: number, add: Add): number {
  let hash: number = FNV_BASIS;
  let ascii = true;
  let at = start;
  let end = start;
  while (at < limit) {
    const unit = text.charCodeAt(at);
    if (unit < 128) {
      if (classOfUnit(unit) !== CharClass.Word) break;
      hash = fnvStep(hash, unit >= 65 && unit <= 90 ? unit + 32 : unit);
      at++;
      end = at;
      continue;
    }
    const kind = classOfUnit(unit);
    const width = kind === CharClass.Surrogate && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    const settled = kind === CharClass.Surrogate ? classOfCodePoint(text.codePointAt(at) ?? 0) : kind;
    if (settled === CharClass.Word) end = at + width;
    else if (settled !== CharClass.Ignorable) break;
    ascii = false;
    at += width;
  }
  add(start, end, ascii ? finishHash(hash) : hashBeyondAscii(text.slice(start, end)), 0);
  return at;
}

/** Reads one character of a spaceless script with the marks and invisibles that follow it. */
function readCharacter(text: string, start: number, after: number, limit: number, add: Add): number {
  let end = after;
  let at = after;
  while (at < limit) {
    const unit = text.charCodeAt(at);
    if (isMark(unit)) end = at + 1;
    else if (classOfUnit(unit) !== CharClass.Ignorable) break;
    at++;
  }
  add(start, end, hashBeyondAscii(text.slice(start, end)), Mark.Character);
  return at;
}

/** Marks by position, for positions that only ever rise. */
function markReader(
  blocks: readonly Block[],
  quotes: readonly Span[],
  sentences: readonly Span[],
): (position: number) => number {
  let block = 0;
  let quote = 0;
  let sentence = 0;
  let openBlock = -1;
  let openQuote = -1;
  let openSentence = -1;
  return (position) => {
    while (block < blocks.length && blocks[block].end <= position) block++;
    while (quote < quotes.length && quotes[quote].end <= position) quote++;
    while (sentence < sentences.length && sentences[sentence].end <= position) sentence++;
    let marks = 0;
    if (block < blocks.length && blocks[block].start <= position) {
      marks |= BLOCK_MARKS[blocks[block].kind];
      if (openBlock !== block) marks |= Mark.SentenceStart;
      openBlock = block;
    } else {
      marks |= Mark.Body;
    }
    if (quote < quotes.length && quotes[quote].start <= position) {
      marks |= Mark.Quote;
      if (openQuote !== quote) marks |= Mark.SentenceStart;
      openQuote = quote;
    }
    if (sentence < sentences.length && sentences[sentence].start <= position) {
      if (openSentence !== sentence) marks |= Mark.SentenceStart;
      openSentence = sentence;
    }
    return marks;
  };
}
