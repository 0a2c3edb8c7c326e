/**
 * Mark-up to paragraphs: elements and text in document order in, the text a reader sees out. Knows the elements of
 * HTML and of NITF together, so that XHTML, NITF and the fragments of feeds end in the same form.
 */
import { type MappedText, textBuilder } from './mapped-text.js';

/** What walks mark-up calls these, names in lower case. Every `open` has its `close`, except in broken HTML. */
export interface ParagraphWriter {
  /** `classes`: the element's class attribute. `isHidden`: nobody sees it, nor what is in it. */
  open(name: string, classes?: string | null, isHidden?: boolean): void;
  close(name: string): void;
  /** Whether what follows is text that a wire has set in lines: `isSetInLines` of the whole stretch. */
  setInLines(isSet: boolean): void;
  /** Characters and where they stand in the file; another length there means a reference. */
  text(text: string, from: number, to: number): void;
  finish(): MappedText;
}

function names(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

const BLOCKS = names(`
  p div section article main address blockquote center details summary dialog fieldset hgroup
  h1 h2 h3 h4 h5 h6 ul ol dl li dt dd pre hr table caption thead tbody tfoot body html
  nitf body.content body.end block bq hl1 hl2 hedline byline dateline copyrite abstract distributor tagline
  nitf-table datasource postaddr`);

/** What is no text of the article, with all in it. */
const DROPPED = names(`
  head script style template noscript title iframe object embed applet svg math canvas audio video picture map
  header footer figure figcaption aside nav button select textarea rt rp
  body.head media note bibliography nitf-table-metadata table-reference custom-table tobject frac-sep`);

/** Of these, the ones that stand inside a sentence. */
const DROPPED_INLINE = names(
  'script style template noscript svg math canvas audio map button select rt rp frac-sep',
);

/** WordPress wraps a picture and its caption in a div of this class. */
const DROPPED_CLASS = /(?:^|\s)wp-caption(?:\s|$)/;

const ROWS = names('tr');
const CELLS = names('td th');
const TABLES = names('table nitf-table');
const KEPT_LINES = names('pre');

/** What separates the next word from the last; of two the stronger counts. */
const NONE = 0;
const SPACE = 1;
const CELL = 2;
const LINE = 3;
const PARAGRAPH = 4;

const SEPARATORS = ['', ' ', '\t', '\n', '\n\n'] as const;

/**
 * Paragraphs are separated by a blank line, `<br>` ends a line and two of them a paragraph, a row of a table is a line and its
 * cells stand a tab apart. Blanks are collapsed outside `<pre>`; no-break spaces stay. Linear, in memory of the text.
 */
export function paragraphWriter(): ParagraphWriter {
  const out = textBuilder();
  let pending: number = NONE;
  /** The blank that is pending, and where it stands. */
  let blank = ' ';
  let blankFrom = 0;
  let blankTo = 0;
  let dropped: string | null = null;
  let droppedDepth = 0;
  let keptLines = 0;
  let isSet = false;
  /** Tables around; within one, whether the row and the cell hold a word yet. */
  let tables = 0;
  let rowHasText = false;
  let cellHasText = false;

  const separate = (by: number) => {
    pending = Math.max(pending, by);
  };
  const words = (text: string, from: number, to: number) => {
    if (out.length() > 0 && pending === SPACE) out.add(blank, blankFrom, blankTo);
    else if (out.length() > 0) out.insert(SEPARATORS[pending]);
    pending = NONE;
    rowHasText = true;
    cellHasText = true;
    out.add(text, from, to);
  };
  const space = (text: string, from: number, to: number) => {
    if (isSet && INDENT.test(text)) separate(PARAGRAPH);
    if (keptLines > 0 && /[\n\r]/.test(text)) separate(/\n[^\n]*\n/.test(text) ? PARAGRAPH : LINE);
    if (pending !== NONE) return;
    pending = SPACE;
    blank = keptLines > 0 ? text : ' ';
    blankFrom = from;
    blankTo = to;
  };
  const boundary = (name: string, opens: boolean) => {
    if (ROWS.has(name)) {
      // What its last cell left pending stands between rows now.
      if (pending !== PARAGRAPH || rowHasText) pending = LINE;
      rowHasText = false;
    } else if (CELLS.has(name)) {
      if (opens && rowHasText) pending = CELL;
      cellHasText = false;
    } else if (name === 'br') separate(pending === LINE ? PARAGRAPH : LINE);
    else if (BLOCKS.has(name) && (tables === 0 || TABLES.has(name) || cellHasText)) separate(PARAGRAPH);
  };

  return {
    setInLines(value) {
      isSet = value;
    },
    open(name, classes = null, isHidden = false) {
      if (dropped !== null) {
        if (name === dropped) droppedDepth += 1;
        return;
      }
      if (name === 'frac-sep') {
        out.insert('/');
        pending = NONE;
      }
      if (isHidden || DROPPED.has(name) || (classes !== null && DROPPED_CLASS.test(classes))) {
        dropped = name;
        droppedDepth = 1;
        return;
      }
      boundary(name, true);
      if (KEPT_LINES.has(name)) keptLines += 1;
      if (!TABLES.has(name)) return;
      tables += 1;
      rowHasText = false;
      cellHasText = false;
    },
    close(name) {
      if (dropped !== null) {
        if (name === dropped) droppedDepth -= 1;
        if (droppedDepth === 0) {
          if (!DROPPED_INLINE.has(dropped)) separate(PARAGRAPH);
          dropped = null;
        }
        return;
      }
      if (KEPT_LINES.has(name)) keptLines = Math.max(0, keptLines - 1);
      if (TABLES.has(name)) tables = Math.max(0, tables - 1);
      if (name !== 'br') boundary(name, false);
    },
    text(text, from, to) {
      if (dropped !== null) return;
      const even = to - from === text.length;
      for (let at = 0; at < text.length; ) {
        const end = isBlank(text, at) ? endOfBlanks(text, at) : endOfWords(text, at);
        const take = isBlank(text, at) ? space : words;
        take(text.slice(at, end), even ? from + at : from, even ? from + end : to);
        at = end;
      }
    },
    finish: out.finish,
  };
}

/** Blanks that start a paragraph in text set in lines: an empty line, or an indent. */
const INDENT = /\n[ \t]{0,200}\r?\n|\n(?: {2,200}|\t)$/;

/**
 * Whether a stretch of text between two tags is set in lines as wires do it, in one element from the first paragraph to
 * the last: lines go on at the margin, paragraphs start with an indent or after an empty line. Text that is merely
 * indented with its mark-up has no line at the margin.
 */
export function isSetInLines(text: string): boolean {
  return /\n[^\s]/.test(text) && /\n(?:[ \t]{2,200}[^\s]|[ \t]{0,200}\r?\n)/.test(text);
}

/** What mark-up collapses; a no-break space is a character. */
function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0x0c;
}

function endOfBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text, at)) at += 1;
  return at;
}

/** Words with single spaces between them are one stretch. */
function endOfWords(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (!isBlank(text, at)) continue;
    const isBetween = text[at] === ' ' && at + 1 < text.length && !isBlank(text, at + 1);
    if (!isBetween) return at;
  }
  return text.length;
}
