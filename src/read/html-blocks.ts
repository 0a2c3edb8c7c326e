/**
 * The paragraphs of an HTML text, from its tags alone: which stretches of the file belong to one paragraph, and
 * what kind of place it stands in. No tree and no recursion, so that no nesting costs stack; linear in the file.
 */

import { characterReference } from './character-references.js';
import { countWords } from './count-words.js';
import { placeOfElement } from './html-places.js';
import { attributesOf, scanHtml } from './html-scan.js';
import type { MappedText } from './mapped-text.js';
import { textBuilder } from './mapped-text.js';

/** A stretch of text as it stands in the file, or a line break (`<br>`), of which only `start` counts. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly isBreak: boolean;
}

/** Where a paragraph stands; the innermost that is known counts. */
type HtmlScope = 'body' | 'main' | 'article' | 'article-body';

export interface HtmlBlock {
  readonly pieces: readonly Piece[];
  /** Innermost element that makes a paragraph: `p`, `li`, `h2`, `td`, `div`. */
  readonly element: string;
  readonly scope: HtmlScope;
  /** Which `article` element, counted from 1; 0 outside. */
  readonly article: number;
  /** Code units of text as written, and how many of them stand in links. */
  readonly units: number;
  readonly linkUnits: number;
  /** Of them, those in `<time>`. */
  readonly timeUnits: number;
  /** About: character references count as words. */
  readonly words: number;
  /** In an element that is no part of an article by its name: related links, sharing, a cookie banner. */
  readonly isApart: boolean;
  /** Line breaks and spaces count as they stand. */
  readonly isPre: boolean;
}

/** What a listener is told of the elements that are no mere formatting, in balance and in order. */
export interface HtmlListener {
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly close: (name: string) => void;
  /** The block the next text belongs to will be the one of this index. */
  readonly text: (block: number, piece: Piece) => void;
}

export interface HtmlBlocks {
  readonly blocks: readonly HtmlBlock[];
  /** Of the elements open at once. */
  readonly depth: number;
  readonly elements: number;
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section ' +
    'summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Change how text looks, not where it stands; they come by the thousand and say nothing to a listener. */
const FORMATTING = new Set(
  (
    'abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q rp rt ruby s samp small span ' +
    'strike strong sub sup time tt u var wbr'
  ).split(' '),
);

interface Frame {
  readonly name: string;
  /** The innermost block element, itself included. */
  readonly block: string;
  readonly scope: HtmlScope;
  readonly article: number;
  readonly isTold: boolean;
  readonly isSkipped: boolean;
  readonly isApart: boolean;
  readonly isLink: boolean;
  readonly isTime: boolean;
  readonly isPre: boolean;
}

const ROOT: Frame = {
  name: '',
  block: 'body',
  scope: 'body',
  article: 0,
  isTold: false,
  isSkipped: false,
  isApart: false,
  isLink: false,
  isTime: false,
  isPre: false,
};

interface OpenBlock {
  pieces: Piece[];
  units: number;
  linkUnits: number;
  timeUnits: number;
  words: number;
  breaks: number;
}

const NO_LISTENER: HtmlListener = { open: () => {}, close: () => {}, text: () => {} };

/** Paragraphs in the order of the file, those of invisible elements, navigation and captions left out. */
export function htmlBlocks(html: string, listener: HtmlListener = NO_LISTENER): HtmlBlocks {
  const blocks: HtmlBlock[] = [];
  const frames: Frame[] = [ROOT];
  const openNames = new Map<string, number>();
  let block: OpenBlock = { pieces: [], units: 0, linkUnits: 0, timeUnits: 0, words: 0, breaks: 0 };
  let depth = 0;
  let elements = 0;
  let articles = 0;
  const top = () => frames[frames.length - 1];

  const endBlock = () => {
    const { pieces, units, linkUnits, timeUnits, words } = block;
    if (units > 0) {
      const { block: element, scope, article, isApart, isPre } = top();
      blocks.push({ pieces, element, scope, article, units, linkUnits, timeUnits, words, isApart, isPre });
    }
    if (pieces.length > 0) block = { pieces: [], units: 0, linkUnits: 0, timeUnits: 0, words: 0, breaks: 0 };
  };
  const pop = () => {
    const frame = frames.pop() ?? ROOT;
    openNames.set(frame.name, (openNames.get(frame.name) ?? 1) - 1);
    if (frame.isTold) listener.close(frame.name);
  };
  /** Ends the innermost element of that name and all within; does nothing where none is open. */
  const closeElement = (name: string) => {
    if ((openNames.get(name) ?? 0) === 0) return;
    for (;;) {
      if (BLOCKS.has(top().name)) endBlock();
      const isLast = top().name === name;
      pop();
      if (isLast) return;
    }
  };
  const openElement = (name: string, start: number, end: number) => {
    elements += 1;
    if (BLOCKS.has(name)) {
      endBlock();
      if (CLOSES_PARAGRAPH.has(name) && isInParagraph(frames)) closeElement('p');
      if (name === 'li' && top().name === 'li') closeElement('li');
    }
    const parent = top();
    const isFormatting = FORMATTING.has(name);
    const attributes = attributesOf(html, start, end);
    const place = placeOfElement(name, attributes);
    const isSkipped = parent.isSkipped || place === 'hidden';
    if (name === 'article') articles += 1;
    const isTold = !isSkipped && !isFormatting;
    frames.push({
      name,
      block: BLOCKS.has(name) ? name : parent.block,
      scope:
        place === 'main' || place === 'article' || place === 'article-body'
          ? inner(parent.scope, place)
          : parent.scope,
      article: name === 'article' ? articles : parent.article,
      isTold,
      isSkipped,
      isApart: parent.isApart || place === 'apart',
      isLink: parent.isLink || name === 'a',
      isTime: parent.isTime || name === 'time',
      isPre: parent.isPre || name === 'pre',
    });
    openNames.set(name, (openNames.get(name) ?? 0) + 1);
    depth = Math.max(depth, frames.length - 1);
    if (isTold) listener.open(name, attributes);
  };
  const addText = (start: number, end: number) => {
    const { isSkipped, isLink, isTime } = top();
    if (isSkipped) return;
    const isBlank = isWhiteSpace(html, start, end);
    if (isBlank && block.units === 0) return;
    if (!isBlank) {
      if (block.breaks > 1 && !top().isPre) endBlock();
      block.breaks = 0;
      block.units += end - start;
      if (isLink) block.linkUnits += end - start;
      if (isTime) block.timeUnits += end - start;
      block.words += countWords(html, start, end);
    }
    const piece = { start, end, isBreak: false };
    block.pieces.push(piece);
    listener.text(blocks.length, piece);
  };
  const addBreak = (at: number) => {
    if (top().isSkipped || block.units === 0) return;
    block.breaks += 1;
    block.pieces.push({ start: at, end: at, isBreak: true });
  };

  for (const token of scanHtml(html)) {
    if (token.kind === 'text') addText(token.start, token.end);
    else if (token.kind === 'close') {
      if (BLOCKS.has(token.name)) endBlock();
      closeElement(token.name);
    } else if (token.kind === 'open' && token.name === 'br') addBreak(token.start);
    else if (token.kind === 'open' && token.isEmpty) {
      if (BLOCKS.has(token.name)) endBlock();
    } else if (token.kind === 'open' && !isRaw(token.name)) openElement(token.name, token.start, token.end);
  }
  while (frames.length > 1) closeElement(top().name);
  endBlock();
  return { blocks, depth, elements };
}

const isRaw = (name: string) =>
  ['script', 'style', 'textarea', 'title', 'iframe', 'noembed', 'noframes', 'xmp'].includes(name);

/** Elements before which an open `p` ends by itself. */
const CLOSES_PARAGRAPH = new Set(
  [...BLOCKS].filter((name) => !['body', 'html', 'td', 'th', 'tr', 'tbody', 'thead', 'tfoot'].includes(name)),
);

/** Formatting between an open `p` and the next block is seldom deeper. */
const MAX_FORMATTING = 8;

function isInParagraph(frames: readonly Frame[]): boolean {
  for (let at = frames.length - 1; at > 0 && at >= frames.length - MAX_FORMATTING; at--) {
    if (frames[at].name === 'p') return true;
    if (BLOCKS.has(frames[at].name)) return false;
  }
  return false;
}

const SCOPES: readonly HtmlScope[] = ['body', 'main', 'article', 'article-body'];

function inner(outer: HtmlScope, scope: HtmlScope): HtmlScope {
  return SCOPES.indexOf(scope) > SCOPES.indexOf(outer) ? scope : outer;
}

function isWhiteSpace(html: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isSpace(html.charCodeAt(at))) return false;
  return true;
}

/** What HTML collapses; a no-break space is a character. */
function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

/** The paragraph as a reader sees it: white space collapsed, character references resolved, `<br>` a line feed. */
export function blockText(html: string, { pieces, isPre }: HtmlBlock, to = textBuilder()): MappedText {
  let gap: Piece | null = null;
  let isLineStart = true;
  const flush = () => {
    if (gap?.isBreak) to.insert('\n');
    else if (gap && !isLineStart) to.add(' ', gap.start, gap.end);
    gap = null;
    isLineStart = false;
  };
  for (const piece of pieces) {
    if (piece.isBreak) {
      if (to.length() > 0) gap = piece;
      isLineStart = true;
      continue;
    }
    for (let at = piece.start; at < piece.end; ) {
      const step = stepAt(html, at, piece.end, isPre);
      if (step.kind === 'space') gap ??= { start: at, end: step.end, isBreak: false };
      else {
        flush();
        to.add(step.text ?? html.slice(at, step.end), at, step.end);
      }
      at = step.end;
    }
  }
  return isPre ? withoutEdges(to.finish()) : to.finish();
}

/** Lines that hold nothing, above and below. */
function withoutEdges({ text, origins }: MappedText): MappedText {
  const start = /^(?:[ \t\r]{0,200}\n){0,50}/.exec(text)?.[0].length ?? 0;
  const end = Math.max(start, text.trimEnd().length);
  const inside = origins.filter((origin) => origin.end > start && origin.start < end);
  return {
    text: text.slice(start, end),
    origins: inside.map((origin) => {
      const [skip, rest] = [Math.max(0, start - origin.start), Math.max(0, origin.end - end)];
      return {
        start: origin.start + skip - start,
        end: origin.end - rest - start,
        from: origin.from + skip,
        to: origin.to - rest,
      };
    }),
  };
}

interface TextStep {
  readonly kind: 'space' | 'text';
  readonly end: number;
  /** Where it differs from what is written. */
  readonly text?: string;
}

/** White space, a character reference, or a run of anything else with single spaces between words. */
function stepAt(html: string, from: number, end: number, isPre: boolean): TextStep {
  if (html[from] === '&') {
    const reference = characterReference(html, from);
    if (!reference || reference.end > end) return { kind: 'text', end: from + 1 };
    const isGap = !isPre && isSpace(reference.text.charCodeAt(0));
    return { kind: isGap ? 'space' : 'text', ...reference };
  }
  let at = from;
  while (at < end && isSpace(html.charCodeAt(at))) at += 1;
  if (at > from && !isPre) return { kind: 'space', end: at };
  for (; at < end; at++) {
    const code = html.charCodeAt(at);
    if (code === 0x26) break;
    if (isPre || !isSpace(code)) continue;
    const isInner = code === 0x20 && at + 1 < end && html.charCodeAt(at + 1) !== 0x26;
    if (!isInner || isSpace(html.charCodeAt(at + 1))) break;
  }
  return { kind: 'text', end: at };
}
