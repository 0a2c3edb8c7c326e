/**
 * The parts of a delivered text: which paragraphs are headline, deck, time line, byline, dateline, body,
 * crosshead, credit, copyright, notice or site furniture. Form decides (place, length, final
 * punctuation), then the tables of the trade; what nothing claims is body.
 */
import type { Article } from '../model/article.js';
import type { Block, BlockKind } from '../model/document.js';
import type { Span } from '../model/span.js';
import { creditPrefix, furnitureLine, furnitureSentence } from './boilerplate.js';
import { isByline, isSignedName } from './byline.js';
import { type Credit, creditsOf } from './credits.js';
import { readDateline } from './datelines.js';
import { readTimestamp } from './dates.js';
import { type Glimpse, glimpse } from './glimpse.js';
import { endsSentence, type Paragraph, readParagraphs, trimmed } from './paragraphs.js';
import { splitParagraph } from './sentences.js';
import { readTimeLine, readTimePrefix } from './time-lines.js';

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

/** Longest headline or deck; beyond it a line without a full stop is a cut sentence. */
const TITLE_WORDS = 25;
const TITLE_CHARACTERS = 220;
/** Longest heading between paragraphs. */
const CROSSHEAD_WORDS = 8;
/** Paragraphs above the text that may be deck, time and byline lines. */
const MOST_HEAD_LINES = 12;
/** What is looked at of a paragraph: lines of the trade are shorter. */
const GLIMPSE = 901;

interface Piece extends Paragraph {
  readonly view: Glimpse;
  /** The whole paragraph fits in the glimpse. */
  readonly short: boolean;
  readonly words: number;
  /** Ends like a sentence. */
  readonly ended: boolean;
  /** What the tables take the whole paragraph for; null for prose. */
  readonly kind: BlockKind | null;
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Words of a short line; two characters of a script without spaces count as one. */
function countWords(line: string): number {
  const spaceless = line.match(CJK)?.length ?? 0;
  const spaced = line.replace(CJK, ' ').match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  return spaced + Math.ceil(spaceless / 2);
}

function look(text: string, paragraph: Paragraph): Piece {
  const view = glimpse(text, paragraph, GLIMPSE);
  const short = paragraph.end - paragraph.start < GLIMPSE;
  const words =
    short && view.text.length <= TITLE_CHARACTERS ? countWords(view.text) : Number.POSITIVE_INFINITY;
  const kind = !short ? null : readTimeLine(view.text) ? 'time' : furnitureLine(view.text);
  return { ...paragraph, view, short, words, ended: endsSentence(text, paragraph), kind };
}

const QUOTED = /^["'«„「『»]|["'»“」』]$/;

/** Short, unpunctuated, no quotation and no list introduction. */
function isHeading(piece: Piece, most: number): boolean {
  if (piece.words > most || piece.ended || !/\p{L}/u.test(piece.view.text)) return false;
  return !/[:：,;，、]$/.test(piece.view.text);
}

/** Most words capitalised, as American headlines are set: a full stop behind them changes nothing. */
function isTitleCase(line: string): boolean {
  const words = line.match(/\p{L}{4,}/gu) ?? [];
  const capital = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length >= 4 && capital >= words.length * 0.8;
}

/** "# Title", "Headline: Title": characters before the title itself; 0 where it is not marked. */
function titleMark(line: string): number {
  return (
    /^(?:#{1,6} |(?:headline|title|titel|titre|título|titolo|überschrift|заголовок|标题|標題) ?[:：] ?)/iu.exec(
      line,
    )?.[0].length ?? 0
  );
}

function sameTitle(line: string, title: string | null): boolean {
  if (title === null) return false;
  const even = (value: string): string =>
    value
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return even(line) !== '' && even(line) === even(title);
}

/** Kind of a whole paragraph by the tables; a byline only `outside` the text: above it or at its end. */
function tableKind(piece: Piece, outside: boolean): BlockKind | null {
  if (piece.kind !== null || !outside || !piece.short) return piece.kind;
  return isByline(piece.view.text) ? 'byline' : null;
}

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
  ) {}

  add(kind: BlockKind, start: number, end: number): void {
    const span = trimmed(this.text, start, end);
    if (span.end > span.start) this.blocks.push({ kind, ...span });
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
    if (piece.short && piece.words <= TITLE_WORDS * 2 && titleMark(line) > 0) return 'headline';
    const kind = tableKind(piece, true);
    if (kind) return kind;
    if (isSignedName(line)) return 'byline';
    if (this.hasPrefix(piece, true)) return null;
    if (!titled) return isTitle(piece, this.pieces[index + 1]) ? 'headline' : null;
    if (decks >= 8) return null;
    if (/^[—–•*-] ?\p{L}/u.test(line) && piece.words <= 40) return 'headline';
    if (isHeading(piece, TITLE_WORDS + 5) && !QUOTED.test(line)) return 'headline';
    return decks < 3 && piece.words <= TITLE_WORDS + 5 && this.headGoesOn(index) ? 'headline' : null;
  }

  /** A sentence between headline and byline or time line is a deck. */
  headGoesOn(index: number): boolean {
    for (let next = index + 1; next <= index + 2 && next < this.pieces.length; next++) {
      const kind = tableKind(this.pieces[next], true);
      if (kind === 'time' || kind === 'byline') return true;
    }
    return false;
  }

  hasPrefix(piece: Piece, opens: boolean): boolean {
    const line = piece.view.text;
    return readTimePrefix(line) !== null || creditPrefix(line) > 0 || readDateline(line, opens) !== null;
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
    if (/^#{1,6} /.test(piece.view.text) && piece.words <= TITLE_WORDS) return true;
    if (!isHeading(piece, CROSSHEAD_WORDS) || QUOTED.test(piece.view.text)) return false;
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
      view = glimpse(this.text, { start, end: piece.end }, 160);
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
    this.readSentences({ start, end: piece.end });
  }

  /** Body sentences, and behind them the block or blocks that are none. */
  readSentences(span: Span): void {
    const sentences = splitParagraph(this.text, span);
    const tail: { kind: BlockKind; start: number }[] = [];
    let end = span.end;
    let count = sentences.length;
    while (count > 0) {
      const sentence = sentences[count - 1];
      const signed = this.signature({ start: sentence.start, end });
      if (signed) {
        if (signed.start <= sentence.start && count === 1) break;
        tail.push(signed);
        end = signed.start;
        if (signed.start <= sentence.start) count--;
        else sentences[count - 1] = trimmed(this.text, sentence.start, end);
        continue;
      }
      const length = sentence.end - sentence.start;
      const kind = length > 500 ? null : furnitureSentence(glimpse(this.text, sentence, 501).text);
      // The paragraph itself was no furniture: its first sentence is kept as what it says.
      if (!kind || count === 1) break;
      tail.push({ kind, start: sentence.start });
      end = sentence.start;
      count--;
    }
    tail.reverse();
    this.add('body', span.start, end);
    for (let i = 0; i < count; i++)
      if (sentences[i].end > sentences[i].start) this.sentences.push(sentences[i]);
    tail.forEach(({ kind, start }, i) => {
      const until = i + 1 < tail.length ? tail[i + 1].start : span.end;
      this.add(kind, start, until);
      this.note(kind, glimpse(this.text, { start, end: until }, GLIMPSE).text);
    });
  }

  /** "… he said. (AP)", "… said. -- Reuters", "(Reporting by …)": a signature behind the last sentence. */
  signature(span: Span): { kind: BlockKind; start: number } | null {
    const from = Math.max(span.start, span.end - 400);
    const view = glimpse(this.text, { start: from, end: span.end }, 401);
    const open = Math.max(view.text.lastIndexOf('('), view.text.lastIndexOf('['));
    if (open >= 0 && /[)\]]\.?$/.test(view.text)) {
      const inner = view.text.slice(open);
      const kind =
        furnitureSentence(inner) ??
        (inner.length <= 60 && creditsOf('dateline', inner).some((c) => c.known) ? 'credit' : null);
      if (kind) return { kind, start: view.at(open) };
    }
    const dash = /(?:^|[.!?"'”»] ?)(?:--|[—–-]|©) ?([\p{L}][\p{L} /.-]{1,30})$/u.exec(view.text.slice(-50));
    const known = dash && creditsOf('dateline', dash[1]).some((credit) => credit.known);
    if (!dash || !known) return null;
    const kind = dash[0].includes('©') ? 'copyright' : 'credit';
    return { kind, start: view.at(view.text.length - dash[0].replace(/^[.!?"'”»]/, '').length) };
  }
}

/** Whether the first paragraph is a headline rather than the report's first sentence. */
function isTitle(piece: Piece, next: Piece | undefined): boolean {
  const line = piece.view.text;
  if (!next || piece.words > TITLE_WORDS) return false;
  if (isHeading(piece, TITLE_WORDS)) return !/^[\p{Ll}]/u.test(line) || /^\p{Ll}\p{Lu}/u.test(line);
  if (/[:：,;]$/.test(line)) return false;
  if (isTitleCase(line)) return true;
  return next.apart && /[?？]$/.test(line) && piece.words <= 14 && !/[.!?] /.test(line);
}

/**
 * Reads the structure of an article: see `Block` for what holds of the blocks. A text of a single
 * paragraph is body whatever it looks like. Linear in the text; only the first 900 characters of a
 * paragraph are matched against the tables.
 */
export function readStructure(article: Pick<Article, 'text' | 'body' | 'title'>): Structure {
  const pieces = readParagraphs(article.text, article.body).map((paragraph) => look(article.text, paragraph));
  const reader = new StructureReader(article.text, pieces, article.title);
  const first = pieces.length > 1 ? reader.readHead() : 0;
  reader.readBody(first);
  const { blocks, titleSpan, published, updated, credits, sentences } = reader;
  return { blocks, titleSpan, published, updated, credits, sentences };
}
