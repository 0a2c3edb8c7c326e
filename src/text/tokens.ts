/**
 * Words of a delivered text as typed arrays: one pass over the code units, hashing as it goes, without a
 * string for an ASCII word. Blocks, quotations and sentences come in as spans and go out as marks.
 */
import type { ColumnSource } from '../model/column-source.js';
import { type Block, type BlockKind, Mark, type Tokens } from '../model/document.js';
import type { Span } from '../model/span.js';
import { CharClass, classOfCodePoint, classOfUnit, isMark } from './characters.js';
import { ownColumns } from './column-memory.js';
import { FNV_BASIS, finishHash, fnvStep, hashWord, lookAlikeForm, normaliseWord } from './normalise.js';

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
  starts = new Uint32Array(1024);
  ends = new Uint32Array(1024);
  hashes = new Uint32Array(1024);
  marks = new Uint8Array(1024);

  add(start: number, end: number, hash: number, marks: number): void {
    const { count } = this;
    if (count === this.starts.length) this.#grow();
    this.starts[count] = start;
    this.ends[count] = end;
    this.hashes[count] = hash;
    this.marks[count] = marks;
    this.count = count + 1;
  }

  finish(memory: ColumnSource): Tokens {
    const { count } = this;
    // One piece of memory for all four: of thousands of texts, pieces are what the garbage collector counts.
    const { buffer, byteOffset } = memory.bytes(count * BYTES_PER_TOKEN);
    const starts = new Uint32Array(buffer, byteOffset, count);
    const ends = new Uint32Array(buffer, byteOffset + count * 4, count);
    const hashes = new Uint32Array(buffer, byteOffset + count * 8, count);
    const marks = new Uint8Array(buffer, byteOffset + count * 12, count);
    starts.set(this.starts.subarray(0, count));
    ends.set(this.ends.subarray(0, count));
    hashes.set(this.hashes.subarray(0, count));
    marks.set(this.marks.subarray(0, count));
    return { count, starts, ends, hashes, marks };
  }

  #grow(): void {
    const size = this.starts.length * 2;
    this.starts = resized(this.starts, size);
    this.ends = resized(this.ends, size);
    this.hashes = resized(this.hashes, size);
    const marks = new Uint8Array(size);
    marks.set(this.marks);
    this.marks = marks;
  }
}

const BYTES_PER_TOKEN = 13;

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
  const letter = String.fromCodePoint(text.codePointAt(start) ?? unit);
  return letter !== letter.toLowerCase();
}

/** What the first character of a word says of it. */
function firstMarks(text: string, start: number): number {
  const unit = text.charCodeAt(start);
  return unit < 128 ? FIRST_MARKS[unit] : isCapital(text, start) ? Mark.Capital : 0;
}

const FIRST_MARKS = new Uint8Array(128);
for (let unit = 48; unit <= 57; unit++) FIRST_MARKS[unit] = Mark.Number;
for (let unit = 65; unit <= 90; unit++) FIRST_MARKS[unit] = Mark.Capital;

/** Letters and digits of ASCII in lower case; 0 for every other unit below 128. */
const FOLDED = new Uint8Array(128);
for (let unit = 0; unit < 128; unit++)
  if (classOfUnit(unit) === CharClass.Word) FOLDED[unit] = unit >= 65 && unit <= 90 ? unit | 32 : unit;

/**
 * The tokens of `text` inside `body`, in order; see `Tokens` for what a token is. Blocks, quotes and
 * sentences must be in text order and not overlap among themselves; a token outside every block is body.
 * Time and memory linear in the text.
 */
export function tokenise(
  text: string,
  body: Span,
  blocks: readonly Block[] = [],
  quotes: readonly Span[] = [],
  sentences: readonly Span[] = [],
  memory: ColumnSource = ownColumns,
): Tokens {
  columns.count = 0;
  let at = body.start;
  while (at < body.end) {
    const unit = text.charCodeAt(at);
    if (unit >= 128) at = readBeyondAscii(text, at, unit, body.end);
    else if (FOLDED[unit] === 0) at++;
    else at = readAsciiWord(text, at, body.end);
  }
  markBlocks(blocks);
  markSpans(quotes, Mark.Quote);
  markSpans(sentences, 0);
  return columns.finish(memory);
}

/** Reads the word that starts with the ASCII letter or digit at `start`; returns where to go on. */
function readAsciiWord(text: string, start: number, limit: number): number {
  let hash: number = FNV_BASIS;
  let at = start;
  while (at < limit) {
    const unit = text.charCodeAt(at);
    if (unit >= 128) {
      if (endsWord(text, at, unit)) break;
      return readWord(text, start, at, limit);
    }
    const folded = FOLDED[unit];
    if (folded === 0) break;
    hash = fnvStep(hash, folded);
    at++;
  }
  columns.add(start, at, finishHash(hash), FIRST_MARKS[text.charCodeAt(start)]);
  return at;
}

/** Whether the character beyond ASCII at `at` is no part of the word before it: a dash, a curly quote. */
function endsWord(text: string, at: number, unit: number): boolean {
  const kind = classOfUnit(unit);
  const settled = kind === CharClass.Surrogate ? classOfCodePoint(text.codePointAt(at) ?? 0) : kind;
  return settled !== CharClass.Word && settled !== CharClass.Ignorable;
}

/** Reads a word or a character of a spaceless script at `at`, or passes over what is neither. */
function readBeyondAscii(text: string, at: number, unit: number, limit: number): number {
  const kind = classOfUnit(unit);
  if (kind === CharClass.Word) return readWord(text, at, at, limit);
  if (kind === CharClass.Character) return readCharacter(text, at, at + 1, limit);
  if (kind !== CharClass.Surrogate) return at + 1;
  const codePoint = text.codePointAt(at) ?? 0;
  const pairKind = classOfCodePoint(codePoint);
  if (pairKind === CharClass.Word) return readWord(text, at, at, limit);
  if (pairKind === CharClass.Character) return readCharacter(text, at, at + 2, limit);
  return codePoint > 0xffff ? at + 2 : at + 1;
}

/** Reads the word that starts at `start` and is ASCII up to `known`; returns where to go on. */
function readWord(text: string, start: number, known: number, limit: number): number {
  let at = known;
  let end = known;
  while (at < limit) {
    const unit = text.charCodeAt(at);
    const kind = classOfUnit(unit);
    const width = kind === CharClass.Surrogate && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    const settled = kind === CharClass.Surrogate ? classOfCodePoint(text.codePointAt(at) ?? 0) : kind;
    if (settled === CharClass.Word) end = at + width;
    else if (settled !== CharClass.Ignorable) break;
    at += width;
  }
  columns.add(start, end, hashBeyondAscii(text.slice(start, end)), firstMarks(text, start));
  return at;
}

/** Reads one character of a spaceless script with the marks and invisibles that follow it. */
function readCharacter(text: string, start: number, after: number, limit: number): number {
  let end = after;
  let at = after;
  while (at < limit) {
    const unit = text.charCodeAt(at);
    if (isMark(unit)) end = at + 1;
    else if (classOfUnit(unit) !== CharClass.Ignorable) break;
    at++;
  }
  columns.add(start, end, hashBeyondAscii(text.slice(start, end)), Mark.Character | firstMarks(text, start));
  return at;
}

/** Marks each token with the kind of its block, and each block's first as such. */
function markBlocks(blocks: readonly Block[]): void {
  const { count, starts, marks } = columns;
  let token = 0;
  for (const { kind, start, end } of blocks) {
    while (token < count && starts[token] < start) marks[token++] |= Mark.Body;
    if (token < count && starts[token] < end) marks[token] |= Mark.SentenceStart;
    const mark = BLOCK_MARKS[kind];
    while (token < count && starts[token] < end) marks[token++] |= mark;
  }
  while (token < count) marks[token++] |= Mark.Body;
}

/** Marks the tokens inside each span, and the span's first. */
function markSpans(spans: readonly Span[], mark: number): void {
  const { count, starts, marks } = columns;
  let token = 0;
  for (const { start, end } of spans) {
    while (token < count && starts[token] < start) token++;
    if (token < count && starts[token] < end) marks[token] |= Mark.SentenceStart;
    while (token < count && starts[token] < end) marks[token++] |= mark;
  }
}
