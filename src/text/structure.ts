/**
 * The parts of a delivered text: which paragraphs are headline, deck, time line, byline, dateline, body,
 * crosshead, credit, copyright, notice or site furniture. Form decides (place, length, final
 * punctuation), then the tables of the trade; what nothing claims is body.
 */
import type { Article } from '../model/article.js';
import type { Block, BlockKind } from '../model/document.js';
import type { Span } from '../model/span.js';
import { creditPrefix, type FurnitureReader, furnitureOf } from './boilerplate.js';
import { isSignedName } from './byline.js';
import { type Credit, creditsOf } from './credits.js';
import { readDateline } from './datelines.js';
import { readTimestamp } from './dates.js';
import { glimpse } from './glimpse.js';
import { readTail } from './paragraph-tail.js';
import { readParagraphs, trimmed } from './paragraphs.js';
import {
  GLIMPSE,
  isHeading,
  isQuoted,
  isTitle,
  isWithin,
  look,
  type Piece,
  sameTitle,
  TITLE_WORDS,
  tableKind,
  titleMark,
} from './pieces.js';
import { readTimeLine, readTimePrefix } from './time-lines.js';

/** Longest heading between paragraphs. */
const CROSSHEAD_WORDS = 8;
/** Paragraphs above the text that may be deck, time and byline lines. */
const MOST_HEAD_LINES = 12;

export interface Structure {
  readonly blocks: readonly Block[];
  /** Of the first headline line, `#` and "Headline:" aside; null where the text has none. */
  readonly titleSpan: Span | null;
  /** As the text's own time lines say. ISO 8601. */
  readonly published: string | null;
  readonly updated: string | null;
  /** Names in credits, datelines and copyright lines, in text order. */
  readonly credits: readonly Credit[];
  /** Sentences of the body blocks. */
  readonly sentences: readonly Span[];
}

/** A class for what one walk over the paragraphs gathers; made and read by `readStructure` alone. */
class StructureReader {
  readonly blocks: Block[] = [];
  readonly sentences: Span[] = [];
  readonly credits: Credit[] = [];
  titleSpan: Span | null = null;
  published: string | null = null;
  updated: string | null = null;

  constructor(
    readonly text: string,
    readonly pieces: readonly Piece[],
    readonly title: string | null,
    readonly furniture: FurnitureReader,
  ) {}

  add(kind: BlockKind, start: number, end: number): void {
    const span = trimmed(this.text, start, end);
    if (span.end > span.start) this.blocks.push({ kind, start: span.start, end: span.end });
  }

  /** A paragraph that is one block; what it tells is noted. */
  addWhole(kind: BlockKind, piece: Piece): void {
    this.add(kind, piece.start, piece.end);
    this.note(kind, piece.view.text);
  }

  note(kind: BlockKind, line: string): void {
    if (kind === 'time') {
      const time = readTimeLine(line);
      this.published ??= time?.published ?? null;
      this.updated ??= time?.updated ?? null;
    }
    for (const credit of creditsOf(kind, line)) this.credits.push(credit);
  }

  /** Headline, deck, time, byline lines; returns the index of the first paragraph of the text proper. */
  readHead(): number {
    let index = 0;
    let titled = false;
    let decks = 0;
    while (index < this.pieces.length && index < MOST_HEAD_LINES) {
      const piece = this.pieces[index];
      const kind = this.headKind(index, titled, decks);
      if (kind === null) break;
      // A text needs a body: its last paragraph is one unless a table claims it.
      if (kind === 'headline' && index === this.pieces.length - 1) break;
      if (kind === 'headline') {
        if (!titled) this.titleSpan = this.titleOf(piece);
        else decks++;
        titled = true;
      }
      this.addWhole(kind, piece);
      index++;
    }
    return index;
  }

  titleOf(piece: Piece): Span {
    const start = piece.view.at(titleMark(piece.view.text));
    const found = /\s#{1,6}$/.exec(piece.view.text);
    return trimmed(this.text, start, found ? piece.view.at(found.index) : piece.end);
  }

  headKind(index: number, titled: boolean, decks: number): BlockKind | null {
    const piece = this.pieces[index];
    const line = piece.view.text;
    if (index === 0 && sameTitle(line, this.title)) return 'headline';
    if (titleMark(line) > 0 && isWithin(piece, TITLE_WORDS * 2)) return 'headline';
    const kind = tableKind(piece, true);
    if (kind) return kind;
    if (isSignedName(line)) return 'byline';
    if (this.opensText(piece)) return null;
    if (!titled) return isTitle(piece, this.pieces[index + 1]) ? 'headline' : null;
    if (decks >= 8) return null;
    if (/^[—–•*-] ?\p{L}/u.test(line) && isWithin(piece, 40)) return 'headline';
    if (isHeading(piece, TITLE_WORDS + 5) && !isQuoted(line)) return 'headline';
    return decks < 3 && isWithin(piece, TITLE_WORDS + 5) && this.headGoesOn(index) ? 'headline' : null;
  }

  /** A sentence between headline and byline or time line is a deck. */
  headGoesOn(index: number): boolean {
    for (let next = index + 1; next <= index + 2 && next < this.pieces.length; next++) {
      const kind = tableKind(this.pieces[next], true);
      if (kind === 'time' || kind === 'byline') return true;
    }
    return false;
  }

  /** A stamp, a credit or a dateline stands before the first sentence. */
  opensText(piece: Piece): boolean {
    const line = piece.view.text;
    if (readTimePrefix(line) !== null || creditPrefix(line) > 0) return true;
    const dateline = readDateline(line, true);
    // "REPORT: Sox win" is a headline; an unsigned dateline needs a whole sentence behind it.
    return dateline !== null && (dateline.sign !== null || !isHeading(piece, TITLE_WORDS));
  }

  readBody(first: number): void {
    let lastProse = this.pieces.length - 1;
    while (lastProse > first && !this.isProse(this.pieces[lastProse])) lastProse--;
    let opens = true;
    for (let index = first; index < this.pieces.length; index++) {
      const piece = this.pieces[index];
      const kind = tableKind(piece, index > lastProse);
      if (kind) this.addWhole(kind, piece);
      else if (this.isCrosshead(index, first, lastProse)) this.addWhole('crosshead', piece);
      else {
        this.readParagraph(piece, opens);
        opens = false;
      }
    }
  }

  isProse(piece: Piece): boolean {
    return tableKind(piece, true) === null;
  }

  /** A short line between paragraphs; runs of short lines are a list or a table and stay body. */
  isCrosshead(index: number, first: number, lastProse: number): boolean {
    const piece = this.pieces[index];
    if (index === first || index >= lastProse) return false;
    if (/^#{1,6} /.test(piece.view.text) && isWithin(piece, TITLE_WORDS)) return true;
    if (!isHeading(piece, CROSSHEAD_WORDS) || isQuoted(piece.view.text)) return false;
    if (/^[\p{Ll}\d•*–—-]/u.test(piece.view.text)) return false;
    const [before, after] = [this.pieces[index - 1], this.pieces[index + 1]];
    return !isHeading(before, CROSSHEAD_WORDS) && !isHeading(after, CROSSHEAD_WORDS);
  }

  /** Inline prefixes, then the sentences, then notices and credits at the end. */
  readParagraph(piece: Piece, opens: boolean): void {
    let start = piece.start;
    let view = piece.view;
    const cut = (kind: BlockKind, length: number): void => {
      const end = view.at(length);
      this.add(kind, start, end);
      start = trimmed(this.text, end, piece.end).start;
      view = glimpse(this.text, { start, end: piece.end }, 160, piece.even);
    };
    const time = opens ? readTimePrefix(view.text) : null;
    if (time) {
      this.published ??= time.published;
      this.updated ??= time.updated;
      cut('time', time.length);
    }
    const credit = creditPrefix(view.text);
    if (credit > 0) {
      this.note('credit', view.text.slice(0, credit));
      cut('credit', credit);
    }
    const dateline = readDateline(view.text, opens);
    if (dateline) {
      const line = view.text.slice(0, dateline.length);
      if (dateline.sign) this.credits.push(...creditsOf('dateline', dateline.sign));
      this.published ??= readTimestamp(line);
      cut('dateline', dateline.length);
    }
    this.readSentences({ start, end: piece.end }, piece.even);
  }

  /** Body sentences, and behind them the block or blocks that are none. */
  readSentences(span: Span, isEven: boolean): void {
    const { end, sentences, tail } = readTail(this.text, span, isEven, this.furniture);
    this.add('body', span.start, end);
    for (const sentence of sentences) this.sentences.push(sentence);
    for (const block of tail) {
      this.add(block.kind, block.start, block.end);
      this.note(block.kind, glimpse(this.text, block, GLIMPSE, isEven).text);
    }
  }
}

/**
 * Reads the structure of an article: see `Block` for what holds of the blocks. A text of a single
 * paragraph is body whatever it looks like. Linear in the text; only the first 900 characters of a
 * paragraph are matched against the tables.
 */
export function readStructure(article: Pick<Article, 'text' | 'body' | 'title'>): Structure {
  const { text } = article;
  const furniture = furnitureOf(text);
  const pieces = readParagraphs(text, article.body).map((paragraph) => look(text, paragraph, furniture));
  const reader = new StructureReader(text, pieces, article.title, furniture);
  const first = pieces.length > 1 ? reader.readHead() : 0;
  reader.readBody(first);
  const { blocks, titleSpan, published, updated, credits, sentences } = reader;
  return { blocks, titleSpan, published, updated, credits, sentences };
}
