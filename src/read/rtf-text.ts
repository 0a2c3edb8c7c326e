/**
 * The text of an RTF file: one pass over its bytes, a stack instead of recursion, so that neither a million open
 * groups nor a picture of many megabytes costs more than its length. After the RTF specification 1.9.1.
 */
import { type MappedText, type TextBuilder, textBuilder } from './mapped-text.js';

/** Turns bytes into characters by Windows code page number. */
export type DecodePage = (bytes: Uint8Array, page: number) => string;

export interface RtfText extends MappedText {
  readonly title: string | null;
  readonly author: string | null;
  readonly company: string | null;
  /** ISO 8601 without a zone: RTF has none. */
  readonly created: string | null;
  readonly revised: string | null;
  /** Windows code page the file names for itself; 1252 where it names none. */
  readonly page: number;
}

type Destination =
  | 'text'
  | 'fonts'
  | 'info'
  | 'title'
  | 'author'
  | 'company'
  | 'created'
  | 'revised'
  | 'skip';

/** What a group inherits and its end takes back. Never changed in place: a million groups may share one. */
interface State {
  readonly destination: Destination;
  /** Where the text of a group to skip would have gone: `\ud` in `\upr` holds it once more, in Unicode. */
  readonly outer: Destination;
  /** Characters that stand in for one `\u`. */
  readonly fallback: number;
  readonly font: number;
  readonly hidden: boolean;
}

const FIRST: State = { destination: 'text', outer: 'text', fallback: 1, font: -1, hidden: false };

/** Groups that hold no text of the document, whether marked by `\*` or not. */
const SKIPPED = new Set(
  `colortbl stylesheet pict object objdata header headerl headerr headerf footer footerl footerr footerf footnote
  annotation atnid atnauthor atndate atnref atnparent xe tc tcn txe rxe fldinst ftnsep ftnsepc ftncn aftnsep aftnsepc
  aftncn listtable listoverridetable rsidtbl generator themedata colorschememapping datastore latentstyles template
  revtbl filetbl pgdsctbl nonshppict pntext pntxta pntxtb listtext bkmkstart bkmkend private xmlnstbl wgrffmtfilter
  operator subject keywords comment doccomm manager category hlinkbase printim buptim upr mmath panose falt`.split(
    /\s+/,
  ),
);

const INFO: ReadonlyMap<string, Destination> = new Map([
  ['title', 'title'],
  ['author', 'author'],
  ['company', 'company'],
  ['creatim', 'created'],
  ['revtim', 'revised'],
]);

/** Control words that stand for a character. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['cell', '\t'],
  ['nestcell', '\t'],
  ['emdash', '—'],
  ['endash', '–'],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
  ['zwj', '\u200d'],
  ['zwnj', '\u200c'],
  ['ltrmark', '\u200e'],
  ['rtlmark', '\u200f'],
]);

const PARAGRAPH_ENDS = new Set(['par', 'sect', 'page', 'row', 'nestrow', 'column']);
const LINE_ENDS = new Set(['line', 'lbr', 'softline']);

/** Windows code page by \fcharset. */
const PAGES: ReadonlyMap<number, number> = new Map([
  [77, 10000],
  [128, 932],
  [129, 949],
  [130, 1361],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
  [254, 437],
  [255, 850],
]);

const DOUBLE_BYTE = new Set([932, 936, 949, 950, 1361]);

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/** More fonts than this no document has. */
const MAX_FONTS = 4096;
const MAX_FIELD = 1000;

/** Any bytes; never throws. Linear in their number. Origins count bytes. */
export function readRtfText(bytes: Uint8Array, decodePage: DecodePage): RtfText {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const document = openDocument(source, decodePage);
  const stack: State[] = [];
  let at = 0;
  while (at < source.length) {
    const unit = source.charCodeAt(at);
    if (unit === BACKSLASH) at = readControl(source, at, document);
    else if (unit === OPEN) {
      document.flush();
      stack.push(document.state);
      document.starred = false;
      at += 1;
    } else if (unit === CLOSE) {
      document.flush();
      document.endGroup(stack.pop() ?? FIRST);
      at += 1;
    } else at = document.plain(at);
  }
  return document.finish();
}

interface Control {
  readonly word: string;
  readonly value: number | null;
}

interface RtfDocument {
  state: State;
  /** The group opened with `\*`: unless its word is known, it is skipped. */
  starred: boolean;
  /** Ends a run of bytes that form characters together. */
  flush(): void;
  endGroup(state: State): void;
  /** Reads characters from `at` up to the next that means something; returns where that is. */
  plain(at: number): number;
  /** One byte in the code page of the font at hand. */
  byte(value: number, from: number, to: number): void;
  character(text: string, from: number, to: number): void;
  unicode(unit: number, from: number, to: number): void;
  /** Whether this stands in for a character that was told by `\u`; then it is done with. */
  standsIn(): boolean;
  control(control: Control, from: number, to: number): void;
  finish(): RtfText;
}

const BIN = 'bin';

/** Reads the control at the backslash at `at`; returns where to go on. */
function readControl(source: string, at: number, document: RtfDocument): number {
  const unit = source.charCodeAt(at + 1);
  if (isLetter(unit)) return readControlWord(source, at, document);
  if (unit === 0x27) {
    const value = Number.parseInt(source.slice(at + 2, at + 4), 16);
    const isHex = /^[0-9a-f]{2}$/i.test(source.slice(at + 2, at + 4));
    if (isHex && !document.standsIn()) document.byte(value, at, at + 4);
    return at + (isHex ? 4 : 2);
  }
  const symbol = source[at + 1] ?? '';
  if (symbol === '*') document.starred = true;
  else if (!document.standsIn()) symbolOf(symbol, at, document);
  return at + 2;
}

function symbolOf(symbol: string, at: number, document: RtfDocument): void {
  if (symbol === '\\' || symbol === '{' || symbol === '}') document.character(symbol, at, at + 2);
  else if (symbol === '~') document.character('\u00a0', at, at + 2);
  else if (symbol === '_') document.character('\u2011', at, at + 2);
  else if (symbol === '\n' || symbol === '\r') document.control({ word: 'par', value: null }, at, at + 2);
}

function readControlWord(source: string, start: number, document: RtfDocument): number {
  let at = start + 1;
  while (at < start + 40 && isLetter(source.charCodeAt(at))) at += 1;
  const word = source.slice(start + 1, at);
  const digits = at;
  if (source[at] === '-') at += 1;
  while (at < digits + 11 && isDigit(source.charCodeAt(at))) at += 1;
  const hasValue = at > digits && isDigit(source.charCodeAt(at - 1));
  const value = hasValue ? Number(source.slice(digits, at)) : null;
  if (!hasValue) at = digits;
  const end = source[at] === ' ' ? at + 1 : at;
  if (word === BIN && value !== null && value > 0) {
    document.standsIn();
    return Math.min(source.length, end + value);
  }
  if (word === 'u' && value !== null) document.unicode(value, start, end);
  else if (isSilent(word) || !document.standsIn()) document.control({ word, value }, start, end);
  return end;
}

/** Changes the state and never stands in for a character. */
function isSilent(word: string): boolean {
  return !CHARACTERS.has(word);
}

function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** The document while it is read: one closure over its parts, as nearly every step touches most of them. */
function openDocument(source: string, decodePage: DecodePage): RtfDocument {
  const builder = textBuilder();
  const fields = new Map<Destination, string>();
  const times = new Map<Destination, number[]>();
  const fonts = new Map<number, number>();
  let ansiPage = 1252;
  let defaultFont = -1;
  let described = -1;
  let toStandIn = 0;
  let pending: number[] = [];
  let pendingFrom = 0;
  let pendingTo = 0;
  /** The last byte is the first half of a character. */
  let halfway = false;
  let pages = new Map<number, number>();
  let gap: '' | '\n' | '\n\n' = '';

  const document: RtfDocument = {
    state: FIRST,
    starred: false,
    flush() {
      if (pending.length === 0) return;
      const text = decodePage(Uint8Array.from(pending), pageAtHand());
      pending = [];
      halfway = false;
      put(text, pendingFrom, pendingTo);
    },
    endGroup(state) {
      document.state = state;
      document.starred = false;
      toStandIn = 0;
    },
    plain(start) {
      const { destination } = document.state;
      let at = start;
      while (at < source.length && !isSpecial(source.charCodeAt(at))) {
        if (source.charCodeAt(at) >= 0x80 || halfway || toStandIn > 0) {
          if (at > start) break;
          if (!document.standsIn()) document.byte(source.charCodeAt(at), at, at + 1);
          return at + 1;
        }
        at += 1;
      }
      if (at === start) return at + 1;
      document.flush();
      if (destination !== 'skip') put(source.slice(start, at), start, at);
      return at;
    },
    byte(value, from, to) {
      if (document.state.destination === 'skip') return;
      // A run is bounded, so that a file that is all bytes does not become one array.
      if (pending.length >= 4096 && !halfway) document.flush();
      if (pending.length === 0) pendingFrom = from;
      pending.push(value);
      pendingTo = to;
      halfway = !halfway && value >= 0x81 && value <= 0xfe && DOUBLE_BYTE.has(pageAtHand());
    },
    character(text, from, to) {
      document.flush();
      put(text, from, to);
    },
    unicode(value, from, to) {
      document.flush();
      const unit = value < 0 ? value + 65_536 : value;
      // Symbol fonts tell their characters as U+F0xx.
      if (unit > 0 && unit <= 0xffff && (unit < 0xf020 || unit > 0xf0ff))
        put(String.fromCharCode(unit), from, to);
      toStandIn = document.state.fallback;
    },
    standsIn() {
      if (toStandIn === 0) return false;
      toStandIn -= 1;
      return true;
    },
    control(control, from, to) {
      document.flush();
      const { word } = control;
      const text = CHARACTERS.get(word);
      if (text !== undefined) put(text, from, to);
      else if (PARAGRAPH_ENDS.has(word)) breakLine('\n\n');
      else if (LINE_ENDS.has(word)) breakLine('\n');
      else changeState(control);
      document.starred = false;
    },
    finish() {
      document.flush();
      const field = (name: Destination) =>
        fields
          .get(name)
          ?.replace(/\s{1,100}/g, ' ')
          .trim() || null;
      return {
        ...builder.finish(),
        title: field('title'),
        author: field('author'),
        company: field('company'),
        created: timeOf(times.get('created')),
        revised: timeOf(times.get('revised')),
        page: ansiPage,
      };
    },
  };

  function put(text: string, from: number, to: number): void {
    const { destination, hidden } = document.state;
    if (destination === 'text') {
      if (!hidden) addText(text, from, to);
    } else if (destination === 'title' || destination === 'author' || destination === 'company') {
      const known = fields.get(destination) ?? '';
      if (known.length < MAX_FIELD) fields.set(destination, known + text.slice(0, MAX_FIELD));
    }
  }

  function addText(text: string, from: number, to: number): void {
    if (builder.length() === 0 || gap === '\n\n') {
      const blanks = text.length - text.trimStart().length;
      if (blanks === text.length) return;
      if (gap !== '' && builder.length() > 0) builder.insert(gap);
      addTrimmed(builder, text, blanks, from, to);
    } else {
      if (gap !== '') builder.insert(gap);
      builder.add(text, from, to);
    }
    gap = '';
  }

  function breakLine(by: '\n' | '\n\n'): void {
    if (document.state.destination === 'text' && gap !== '\n\n') gap = by;
  }

  function pageAtHand(): number {
    const font = document.state.font < 0 ? defaultFont : document.state.font;
    let page = pages.get(font);
    if (page === undefined) {
      page = pageOf(fonts.get(font) ?? 1);
      pages.set(font, page);
    }
    return page;
  }

  function pageOf(charset: number): number {
    if (charset === 0) return isPageOfFont(ansiPage) ? 1252 : ansiPage;
    return PAGES.get(charset) ?? ansiPage;
  }

  /** Files whose fonts all claim to be Western, though the page they name is not, mean the page. */
  function isPageOfFont(page: number): boolean {
    return [...fonts.values()].some((charset) => PAGES.get(charset) === page);
  }

  function changeState({ word, value }: Control): void {
    const { state } = document;
    const to = (change: Partial<State>) => {
      document.state = { ...state, ...change };
    };
    const inner = INFO.get(word);
    if (word === 'fonttbl') to({ destination: 'fonts' });
    else if (word === 'ud') to({ destination: state.outer });
    else if (word === 'info') to({ destination: 'info' });
    else if (inner && state.destination === 'info') to({ destination: inner });
    else if (SKIPPED.has(word)) to({ destination: 'skip', outer: state.destination });
    else if (word === 'uc') to({ fallback: Math.min(Math.max(value ?? 1, 0), 16) });
    else if (word === 'f') chooseFont(value ?? 0, to);
    else if (word === 'plain') to({ font: -1, hidden: false });
    else if (word === 'v' || word === 'deleted') to({ hidden: value !== 0 });
    else if (word === 'ansicpg') nameAnsiPage(pageNumber(value));
    else if (word === 'mac') nameAnsiPage(10000);
    else if (word === 'pc') nameAnsiPage(437);
    else if (word === 'pca') nameAnsiPage(850);
    else if (word === 'deff') defaultFont = value ?? -1;
    else if (word === 'fcharset' && state.destination === 'fonts') describeFont(value ?? 1);
    else if (state.destination === 'created' || state.destination === 'revised')
      addTime(state.destination, word, value);
    else if (document.starred && state.destination !== 'fonts')
      to({ destination: 'skip', outer: state.destination });
  }

  function nameAnsiPage(page: number): void {
    ansiPage = page;
    pages = new Map();
  }

  function chooseFont(font: number, to: (change: Partial<State>) => void): void {
    if (document.state.destination === 'fonts') described = font;
    else to({ font });
  }

  function describeFont(charset: number): void {
    if (fonts.size < MAX_FONTS) fonts.set(described, charset);
    pages = new Map();
  }

  function addTime(which: Destination, word: string, value: number | null): void {
    const place = TIME_PARTS.indexOf(word);
    if (place < 0 || value === null) return;
    const parts = times.get(which) ?? [0, 0, 0, 0, 0];
    parts[place] = value;
    times.set(which, parts);
  }

  return document;
}

function addTrimmed(builder: TextBuilder, text: string, blanks: number, from: number, to: number): void {
  if (to - from === text.length) builder.add(text.slice(blanks), from + blanks);
  else builder.add(text.slice(blanks), from, to);
}

function isSpecial(unit: number): boolean {
  return unit === BACKSLASH || unit === OPEN || unit === CLOSE || unit < 0x20;
}

function pageNumber(value: number | null): number {
  return value !== null && value >= 37 && value <= 65_001 ? value : 1252;
}

const TIME_PARTS = ['yr', 'mo', 'dy', 'hr', 'min'];

function timeOf(parts: readonly number[] | undefined): string | null {
  if (!parts) return null;
  const [year, month, day, hour, minute] = parts;
  if (
    year < 1980 ||
    year > 9999 ||
    month < 1 ||
    month > 12 ||
    day < 1 ||
    day > 31 ||
    hour > 23 ||
    minute > 59
  )
    return null;
  if (hour < 0 || minute < 0) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:00`;
}
