/**
 * Where sentences end in news prose. A scanner over terminators that looks at what stands before the mark
 * (abbreviation, initial, ordinal) and behind it (closing quotes, case, speech cue); no training, no ICU.
 */
import type { Span } from '../model/span.js';
import {
  AFTER_CLOCK,
  BEFORE_NUMBER,
  BEFORE_ORDINAL,
  MAY_END,
  MONTHS_AFTER_ORDINAL,
  NEVER_LAST,
  SPEECH_VERBS,
  STARTERS,
} from './abbreviations.js';
import { isBlank, readParagraphs, trimmed } from './paragraphs.js';
import { Trait, traitsOf } from './traits.js';

const ASCII_STOPS = '.!?…';
/** End a sentence without a blank behind them. */
const FULL_STOPS = '。！？｡।॥؟۔։።။។';
const CLOSERS = '"\'”’»«)]}」』）】“›‹*_';
const OPENERS = '"\'“‘„‚«»([{「『（【‹›¿¡*_—–-•';
/** How far back an abbreviation is read, and how far ahead a speech cue: bounds the work per mark. */
const LOOK_BACK = 24;
const LOOK_AHEAD = 80;

const ANY_STOP: ReadonlySet<number> = new Set(
  Array.from('.!?…;\u037e。！？｡।॥؟۔։።။។', (mark) => mark.charCodeAt(0)),
);
const LETTER = /\p{L}/u;
const LOWER = /\p{Ll}/u;
const WORD = Trait.Letter | Trait.Digit | Trait.Mark;
const THAI = /[\u0e00-\u0e7f]/;
const HAS_WORD = /[\p{L}\p{N}]/u;

function mayStop(unit: number): boolean {
  if (unit < 128) return unit === 46 || unit === 33 || unit === 63 || unit === 59;
  return unit >= 0x37e && ANY_STOP.has(unit);
}

function isStop(unit: string): boolean {
  return ASCII_STOPS.includes(unit) || FULL_STOPS.includes(unit);
}

function isWordOrPoint(text: string, at: number): boolean {
  return (traitsOf(text.charCodeAt(at)) & WORD) !== 0 || ".º°'’-".includes(text[at]);
}

/** The word with inner full stops that ends right before `at`: "U.S" of "U.S." at the last stop. */
function wordBefore(text: string, at: number, from: number): string {
  let start = at;
  const limit = Math.max(from, at - LOOK_BACK);
  while (start > limit && isWordOrPoint(text, start - 1)) start--;
  return text.slice(start, at);
}

function skipBlanks(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && isBlank(text.charCodeAt(next))) next++;
  return next;
}

/** Past the marks that close what the sentence opened; French sets a blank before its guillemet. */
function skipClosers(text: string, at: number, end: number): number {
  let next = at;
  while (next < end) {
    if (CLOSERS.includes(text[next]) && !isTurned(text, next, end)) next++;
    else if (closesBehindBlank(text, next, end)) next += 2;
    else return next;
  }
  return next;
}

/** “ and » close in German, and « in German and Danish books; right before a letter they open. */
function isTurned(text: string, at: number, end: number): boolean {
  return at + 1 < end && '“«»'.includes(text[at]) && LETTER.test(text[at + 1]);
}

function closesBehindBlank(text: string, at: number, end: number): boolean {
  if (!isBlank(text.charCodeAt(at)) || text[at + 1] !== '»' || at + 1 >= end) return false;
  return at + 2 >= end || !LETTER.test(text[at + 2]);
}

/** Run of terminators that starts at `at`, spaced ellipses (". . .") included. */
function skipStops(text: string, at: number, end: number): number {
  let next = at + 1;
  while (next < end) {
    if (isStop(text[next])) next++;
    else if (
      text[next] === ' ' &&
      text[next + 1] === '.' &&
      next + 1 < end &&
      !/\d/.test(text[next + 2] ?? '')
    )
      next += 2;
    else return next;
  }
  return next;
}

function nextWord(text: string, at: number, end: number): string {
  const most = Math.min(end, at + 30);
  let next = at;
  while (next < most && ((traitsOf(text.charCodeAt(next)) & WORD) !== 0 || "'’".includes(text[next]))) next++;
  if (next >= end || (traitsOf(text.charCodeAt(next)) & Trait.Half) === 0) return text.slice(at, next);
  const found = /^[\p{L}\p{M}\p{N}'’]{1,30}/u.exec(text.slice(at, Math.min(end, at + 40)));
  return found ? found[0] : '';
}

/** Whether the stop at `at` belongs to an abbreviation, an initial or an ordinal that goes on behind it. */
function isInnerStop(text: string, at: number, from: number, next: string, nextChar: string): boolean {
  const before = wordBefore(text, at, from);
  if (before === '' || THAI.test(before)) return before !== '';
  const word = /^[.'’-]/.test(before) ? before.replace(/^[.'’-]+/, '') : before;
  const lower = word.toLowerCase();
  if (NEVER_LAST.has(lower)) return true;
  if (/^\d{1,3}$/.test(word)) return isOrdinal(text, at - word.length, from, next);
  if (BEFORE_NUMBER.has(lower)) return /\d/.test(nextChar);
  if (/^[ap]\.m$/.test(lower)) return AFTER_CLOCK.has(next.toLowerCase());
  const isDotted = word.includes('.');
  const isShort =
    (word.length === 1 || isDotted || (word.length === 2 && word[1] === '-')) &&
    /^(?:\p{Lu}\p{M}?[.-]{0,2}){1,5}$/u.test(word);
  if (isShort || MAY_END.has(lower) || (isDotted && /^(?:\p{L}{1,2}\.){1,4}\p{L}{1,3}$/u.test(word)))
    return !STARTERS.has(next) && nextChar !== '';
  return false;
}

/** "am 4. Januar", "der 16. Bundestag", "1. First item". */
function isOrdinal(text: string, start: number, from: number, next: string): boolean {
  if (MONTHS_AFTER_ORDINAL.has(next.toLowerCase())) return true;
  if (start <= from) return true;
  const end = trimmed(text, Math.max(from, start - LOOK_BACK), start).end;
  return BEFORE_ORDINAL.has(wordBefore(text, end, from).toLowerCase());
}

/** `“Stop!” Mr Blinken said`: a name of a few words and a verb of speech, in either order. */
function speechFollows(text: string, at: number, end: number): boolean {
  const ahead = text
    .slice(at, Math.min(end, at + LOOK_AHEAD))
    .replace(/\b(Mr|Mrs|Ms|Dr|Gen|Sen|Gov|Rep)\./g, '$1');
  const clause = /^[^,;:.!?"“”«»]*/u.exec(ahead);
  const words = (clause ? clause[0] : '').split(/\s+/).slice(0, 6);
  // "He said yes" behind the quotation has a capital of its own: an attribution would be lower case.
  if (STARTERS.has(words[0]) && words[0] !== 'I') return false;
  return words.some((word) => SPEECH_VERBS.has(word.toLowerCase()));
}

const CJK_CONTINUES = /^(?:と|って|との|などと|、|，|,)/;
const CJK_SPEECH = /^[^。！？，、\n]{0,12}(?:说|說|表示|称|稱|指出|强调|問道|问道|道)/;

/** Whether a sentence ends with the terminators at [at, stops) and closers up to `after`. */
function isBoundary(text: string, at: number, stops: number, after: number, span: Span): boolean {
  if (after >= span.end) return true;
  const closed = after > stops;
  if (FULL_STOPS.includes(text[at])) {
    const ahead = text.slice(after, after + 24);
    return !(closed && (CJK_CONTINUES.test(ahead) || CJK_SPEECH.test(ahead)));
  }
  if (!isBlank(text.charCodeAt(after)))
    return /[“„«»「『]/.test(text[after]) && LETTER.test(text[at - 1] ?? '');
  const next = skipBlanks(text, after, span.end);
  if (next >= span.end) return true;
  let word = next;
  while (word < span.end && word < next + 4 && OPENERS.includes(text[word])) word++;
  if (word < span.end && isBlank(text.charCodeAt(word)) && word > next)
    word = skipBlanks(text, word, span.end);
  const char = String.fromCodePoint(text.codePointAt(word) ?? 32);
  const following = nextWord(text, word, span.end);
  if (LOWER.test(char) && !/^\p{Ll}\p{Lu}/u.test(following)) return false;
  if (/[,;:]/.test(char)) return false;
  const single = stops === at + 1;
  if (text[at] === '.' && single && !closed) return !isInnerStop(text, at, span.start, following, char);
  if (text[at] === '.') return true;
  return !(closed && speechFollows(text, word, span.end));
}

/** A Greek question mark looks like a semicolon; it ends a sentence before a capital. */
function isGreekQuestion(text: string, at: number, end: number): boolean {
  if (text[at] !== ';' && text[at] !== '\u037e') return false;
  if (!/\p{Script=Greek}/u.test(text[at - 1] ?? '')) return false;
  const next = skipBlanks(text, skipClosers(text, at + 1, end), end);
  return next >= end || /[\p{Lu}«“"]/u.test(text[next]);
}

function hasWord(text: string, { start, end }: Span): boolean {
  if (start >= end) return false;
  // Most begin with one.
  if ((traitsOf(text.charCodeAt(start)) & (Trait.Letter | Trait.Digit)) !== 0) return true;
  return HAS_WORD.test(text.slice(start, end));
}

/** Sentences of one paragraph: a newline in it is a blank like any other. In order; linear. */
export function splitParagraph(text: string, paragraph: Span): Span[] {
  const spans: Span[] = [];
  let start = paragraph.start;
  let at = paragraph.start;
  const close = (end: number): void => {
    const span = trimmed(text, start, end);
    if (hasWord(text, span)) spans.push(span);
    else if (spans.length > 0 && span.end > span.start)
      spans.push({ start: (spans.pop() ?? span).start, end: span.end });
    start = end;
  };
  while (at < paragraph.end) {
    while (at < paragraph.end && !mayStop(text.charCodeAt(at))) at++;
    if (at >= paragraph.end) break;
    if (isGreekQuestion(text, at, paragraph.end)) {
      at = skipClosers(text, at + 1, paragraph.end);
      close(at);
    } else if (isStop(text[at])) {
      const stops = skipStops(text, at, paragraph.end);
      const after = skipClosers(text, stops, paragraph.end);
      if (isBoundary(text, at, stops, after, { start, end: paragraph.end })) close(after);
      at = after;
    } else at++;
  }
  close(paragraph.end);
  return spans;
}

/**
 * The sentences of any text, in order, without blanks at their ends, closing quotes included; stretches
 * without a word join the sentence before. Blank lines always end one. Linear in the text.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  for (const paragraph of readParagraphs(text))
    for (const span of splitParagraph(text, paragraph)) spans.push(span);
  return spans;
}
