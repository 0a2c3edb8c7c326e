/**
 * Quotations in a text: spans that include their marks. One quotation is open at a time (the outer one),
 * so nested marks belong to it; one left open at a paragraph's end closes there, as newspapers set it.
 */
import type { Span } from '../model/span.js';
import { isBlank, readParagraphs, trimmed } from './paragraphs.js';
import { findSpeakers, type Quotation, type Speech } from './speakers.js';

export type { Quotation, Speech } from './speakers.js';

/** Opening mark and the marks that close it. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”"'],
  ['„', '“”"'],
  ['”', '”'],
  ['«', '»'],
  ['»', '«'],
  ['「', '」'],
  ['『', '』'],
  ['＂', '＂'],
  ['‘', "’'"],
  ["'", "'’"],
  ['`', "'"],
  ['‚', '‘’'],
  ['‹', '›'],
  ['›', '‹'],
]);
const MARKS = /["“”„«»‹›‚「」『』＂‘’'`]/g;

const WORD_UNIT = /[\p{L}\p{N}]/u;
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** Fewer words than this in quotation marks are a scare quote or a title, not somebody's statement. */
const MIN_WORDS = 3;
/** The same for scripts without spaces, in characters. */
const MIN_CHARACTERS = 6;
/** A quotation in single marks longer than this is an apostrophe that was taken for one. */
const MAX_SINGLE = 1200;

interface Open {
  readonly mark: string;
  readonly start: number;
  depth: number;
  /** Single marks: the first place behind an s that may be the end or a plural's apostrophe. */
  possible: number;
}

function isWordAt(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const unit = text.charCodeAt(at);
  // Half of a pair: letters beyond the basic plane are rare enough to be taken as words.
  return WORD_UNIT.test(text[at]) || (unit >= 0xd800 && unit < 0xe000);
}

function isSpaceAt(text: string, at: number, span: Span): boolean {
  return at < span.start || at >= span.end || isBlank(text.charCodeAt(at));
}

/** Whether the mark at `at` stands where a word or clause can begin. */
function opensHere(text: string, at: number, span: Span): boolean {
  if (isSpaceAt(text, at + 1, span)) return false;
  return isSpaceAt(text, at - 1, span) || /[([{—–\-/:：,，、。！？=*_>“‘„«"']/.test(text[at - 1]);
}

/** `on Monday."We will stay`: the blank before the mark was lost. */
function opensBehindStop(text: string, at: number): boolean {
  return /[.!?]/.test(text[at - 1] ?? '') && /\p{Lu}/u.test(text[at + 1] ?? '');
}

/** `“ We will stay ”`: a blank on either side of the mark, and a word behind. */
function isSetApart(text: string, at: number, span: Span): boolean {
  return isSpaceAt(text, at - 1, span) && isWordAt(text, at + 2) && at + 2 < span.end;
}

/** Long enough to be somebody's words. */
function isStatement(text: string, start: number, end: number): boolean {
  let words = 0;
  let characters = 0;
  let inside = false;
  for (let at = start; at < end; at++) {
    if (!isWordAt(text, at)) {
      // An apostrophe or a hyphen between letters does not start another word.
      inside = inside && /['’.-]/.test(text[at]) && isWordAt(text, at + 1);
      continue;
    }
    if (SPACELESS.test(text[at])) characters++;
    else if (!inside) words++;
    inside = true;
    if (words >= MIN_WORDS || characters >= MIN_CHARACTERS) return true;
  }
  return false;
}

function opensGuillemet(text: string, at: number, span: Span): boolean {
  if (text[at] === '«' || text[at] === '‹')
    return !isSpaceAt(text, at - 1, span) ? !isWordAt(text, at - 1) : true;
  return opensHere(text, at, span) && isWordAt(text, at + 1);
}

function opensSingle(text: string, at: number, span: Span): boolean {
  if (!opensHere(text, at, span) || isWordAt(text, at - 1)) return false;
  // ‘90s, '08: a year with its century left out, not a quotation.
  return !/^[‘'](?:\d\ds?\b|n[’']|tis\b|twas\b|em\b|til\b|cause\b)/i.test(text.slice(at, at + 8));
}

/** Whether an opening mark of a quotation stands at `at`, when none is open. */
function opens(text: string, at: number, span: Span): boolean {
  switch (text[at]) {
    case '“':
      // Some set a blank inside; a closing mark never has one before it.
      return isSpaceAt(text, at + 1, span) ? isSetApart(text, at, span) : true;
    case '„':
      return !isSpaceAt(text, at + 1, span);
    case '「':
    case '『':
      return true;
    case '"':
      return opensHere(text, at, span) || opensBehindStop(text, at);
    case '＂':
    case '”':
      return opensHere(text, at, span);
    case '«':
    case '»':
    case '‹':
    case '›':
      return opensGuillemet(text, at, span);
    case '‚':
      return opensHere(text, at, span);
    case '‘':
    case "'":
      return opensSingle(text, at, span);
    case '`':
      return text[at + 1] === '`';
    default:
      return false;
  }
}

function isSingle(mark: string): boolean {
  return mark === '‘' || mark === "'" || mark === '‚';
}

/** Whether the mark at `at` closes `open`; notes a possible end of a single-quoted one on the way. */
function closes(text: string, at: number, open: Open, span: Span): boolean {
  const mark = text[at];
  // Often the wrong key was struck: an opening mark that ends a word closes.
  if (mark === '“' && open.mark === '“')
    return isSpaceAt(text, at + 1, span) && !isSpaceAt(text, at - 1, span);
  if (mark === open.mark && mark !== '"' && mark !== '＂' && mark !== '”' && !isSingle(mark)) {
    open.depth++;
    return false;
  }
  if (!PAIRS.get(open.mark)?.includes(mark)) return false;
  if (open.mark === '`') return text[at + 1] === "'";
  if (isSingle(open.mark)) return closesSingle(text, at, open);
  // A straight mark before a word is inner or a new one, never the end.
  if (mark === '"' && isWordAt(text, at + 1) && isSpaceAt(text, at - 1, span)) return false;
  if (open.depth > 0) {
    open.depth--;
    return false;
  }
  return true;
}

function closesSingle(text: string, at: number, open: Open): boolean {
  if (isWordAt(text, at + 1) || isBlank(text.charCodeAt(at - 1))) return false;
  if (!/[sS]/.test(text[at - 1])) return true;
  if (open.possible < 0) open.possible = at + 1;
  return false;
}

/** Single marks count only where a statement surely stands between them. */
function isSure(text: string, open: Open, end: number): boolean {
  if (end - open.start > MAX_SINGLE) return false;
  return open.mark === '‘' || /[.,!?…]/.test(text[end - 2]) || isStatement(text, open.start, end);
}

/** Adds the paragraph's quotations to `spans`; returns the mark of one it left open, else null. */
function scanParagraph(
  text: string,
  span: Span,
  before: string | null,
  goesOn: (mark: string) => boolean,
  keep: (start: number, end: number) => void,
): string | null {
  let open: Open | null = null;
  let carried = before;
  const piece = text.slice(span.start, span.end);
  const mark = MARKS;
  mark.lastIndex = 0;
  for (let found = mark.exec(piece); found; found = mark.exec(piece)) {
    const at = span.start + found.index;
    if (!open) {
      if (carried === '«' && text[at] === '»' && at === span.start)
        // French: the closing mark goes on what the paragraph before left open.
        open = { mark: '«', start: at, depth: 0, possible: -1 };
      else if (opens(text, at, span)) open = { mark: text[at], start: at, depth: 0, possible: -1 };
      else if (carried && carried !== '"' && PAIRS.get(carried)?.includes(text[at]) && !isSingle(carried)) {
        // The paragraph before left its quotation open and this one did not set the mark again.
        keep(span.start, at + 1);
      } else continue;
      carried = null;
      continue;
    }
    if (closes(text, at, open, span)) {
      const end: number = open.mark === '`' ? at + 2 : at + 1;
      if (!isSingle(open.mark) || isSure(text, open, end)) keep(open.start, end);
      open = null;
    } else if (isReopened(text, at, open, span)) {
      if (isSingle(open.mark) && open.possible > 0) keep(open.start, open.possible);
      open = { mark: text[at], start: at, depth: 0, possible: -1 };
    }
  }
  if (!open) return null;
  if (isSingle(open.mark)) {
    if (goesOn(open.mark) && isStatement(text, open.start, span.end)) {
      keep(open.start, span.end);
      return open.mark;
    }
    if (open.possible > 0 && isSure(text, open, open.possible)) keep(open.start, open.possible);
    return null;
  }
  if (open.mark === '"' && open.start !== span.start) {
    const sentenceStart = /[.!?:,]\s*$/.test(text.slice(Math.max(span.start, open.start - 4), open.start));
    if (!sentenceStart) return null;
  }
  keep(open.start, span.end);
  return open.mark;
}

/** ‘He told me, “Stay here,” and left,’: the double marks close before the single one does. */
function isNested(text: string, at: number, open: Open, span: Span): boolean {
  if (!isSingle(open.mark) || open.possible > 0) return false;
  const ahead = text.slice(at + 1, Math.min(span.end, at + MAX_SINGLE));
  const inner = ahead.search(/["”]/);
  return inner >= 0 && /[.,!?…”"]\s?[’'](?!\p{L})/u.test(ahead.slice(inner));
}

/** A second opening mark of a kind that cannot nest: the first was never closed. */
function isReopened(text: string, at: number, open: Open, span: Span): boolean {
  if (isSingle(open.mark) && text[at] === '”' && !isSpaceAt(text, at - 1, span)) return false;
  if (isSingle(open.mark))
    return text[at] !== "'" && text[at] !== '’' && opens(text, at, span) && !isNested(text, at, open, span);
  if (text[at] !== open.mark || (open.mark !== '"' && open.mark !== '“')) return false;
  return opens(text, at, span) && isSpaceAt(text, at - 1, span);
}

function scanAll(
  text: string,
  paragraphs: readonly Span[],
  keep: (start: number, end: number) => void,
): void {
  let left: string | null = null;
  paragraphs.forEach((paragraph, n) => {
    const next = paragraphs[n + 1];
    // Single marks run over paragraphs only where the next sets the mark again.
    const goesOn = (mark: string): boolean => next !== undefined && text[next.start] === mark;
    left = scanParagraph(text, paragraph, left, goesOn, keep);
  });
}

/**
 * Quotations inside each of `paragraphs`, in order, never overlapping, marks included. Scare quotes of one
 * or two words are left out. Linear.
 */
export function findQuotes(text: string, paragraphs: readonly Span[]): Span[] {
  const spans: Span[] = [];
  const keep = (start: number, end: number): void => {
    if (isStatement(text, start, end)) spans.push({ start, end });
  };
  scanAll(text, paragraphs, keep);
  return spans;
}

/**
 * Everything that stands in quotation marks inside `paragraphs`, scare quotes included, with speaker and
 * cue, and the people the paragraphs name. In order, never overlapping, near linear.
 */
export function readSpeech(text: string, paragraphs: readonly Span[]): Speech {
  const spans: Span[] = [];
  const keep = (start: number, end: number): void => {
    spans.push({ start, end });
  };
  scanAll(text, paragraphs, keep);
  return findSpeakers(text, paragraphs, spans);
}

/** The quotations of `readSpeech` alone. */
export function readQuotations(text: string, paragraphs: readonly Span[]): readonly Quotation[] {
  return readSpeech(text, paragraphs).quotations;
}

/**
 * Direct quotations of any text in order, with speaker and cue where the nearest attribution names them
 * without doubt. A quotation set over several paragraphs comes back as one entry a paragraph. Linear.
 */
export function extractQuotes(text: string): Quotation[] {
  const paragraphs = readParagraphs(text).map((paragraph) => trimmed(text, paragraph.start, paragraph.end));
  return readQuotations(text, paragraphs)
    .filter(({ start, end }) => isStatement(text, start, end))
    .map(({ start, end, speaker, cue }) => ({
      start,
      end,
      ...(speaker === undefined ? {} : { speaker }),
      ...(cue === undefined ? {} : { cue }),
    }));
}
