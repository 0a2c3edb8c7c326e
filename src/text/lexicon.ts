/**
 * What is known of a word by itself, whatever sentence it stands in: its folded form, its key, and what it
 * could be the start of. News repeats its words, so each is looked at once and remembered.
 */
import { functionWords, negations } from './function-words.js';
import { readDate, readNumber, type TermWord } from './numbers.js';
import { findPlace } from './places.js';
import { remembered } from './remembered.js';
import { foldWord, stemWord } from './stem.js';

/** Bits of `KnownWord.roles`. */
export const Role = {
  /** A function word. */
  Skip: 1,
  /** May start a number or a date. */
  Figure: 2,
  /** May start the name of a country, its people or its capital. */
  Place: 4,
  /** Negates. */
  Negation: 8,
  /** Read together with what is beside it, or in pieces: a single letter, 5bn. */
  Piece: 16,
  /** Nothing is known: anything may be. */
  Any: 31,
} as const;

export interface KnownWord {
  /** Folded: lower case, no diacritics. */
  readonly word: string;
  /** Under which it meets its inflections; see `stemWord`. */
  readonly key: string;
  readonly roles: number;
}

const BESIDE = { start: 0, end: 0, digits: false, capital: true, gap: ' ' };
/** The word asked about; one object serves all, as news brings new words in every report. */
const probe = { ...BESIDE, word: '' };
/** Short months are dates beside a day; "half" starts a number before "a dozen". */
const BEFORE_DAY: readonly TermWord[] = [probe, { ...BESIDE, word: '4', digits: true }];
const BEFORE_DOZEN: readonly TermWord[] = [probe, { ...BESIDE, word: 'a' }, { ...BESIDE, word: 'dozen' }];

/** Asked of numbers.ts itself, with what could follow, so that no list here can differ from its own. */
function startsFigure(word: string, language: string): boolean {
  probe.word = word;
  return readDate(BEFORE_DAY, 0, language, '') !== null || readNumber(BEFORE_DOZEN, 0, language, '') !== null;
}

function startsPlace(word: string): boolean {
  let asked = false;
  const found = findPlace(word, () => {
    asked = true;
    return undefined;
  });
  return asked || found !== undefined;
}

function readRoles(word: string, language: string): number {
  const digits = /^[0-9]/.test(word);
  let roles = functionWords(language).has(word) ? Role.Skip : 0;
  if (digits || startsFigure(word, language)) roles |= Role.Figure;
  if (startsPlace(word)) roles |= Role.Place;
  if (negations(language).has(word)) roles |= Role.Negation;
  const piece = digits ? /[^0-9]/.test(word) : word.length === 1;
  return piece ? roles | Role.Piece : roles;
}

function readToken(delivered: string, language: string): KnownWord {
  const word = foldWord(delivered);
  const key = stemWord(word, language, language === 'en' ? word : delivered);
  return { word, key, roles: readRoles(word, language) };
}

/** A token's hash is that of its normalised form, on which all that is known of it rests. */
const SLOTS = 1 << 16;
const LONGEST_REMEMBERED = 40;

/** Languages whose words are remembered: a run has few, but every report may declare one of its own. */
const MOST_LANGUAGES = 16;
const tableFor = remembered(MOST_LANGUAGES, () => new Array<KnownWord | undefined>(SLOTS).fill(undefined));
let table: (KnownWord | undefined)[] = [];
let tableLanguage: string | undefined;

function tableOf(language: string): (KnownWord | undefined)[] {
  if (language === tableLanguage) return table;
  table = tableFor(language);
  tableLanguage = language;
  return table;
}

/** Whether `text` has the ASCII word `word` at `start`, in whatever case. */
function standsAt(text: string, start: number, word: string): boolean {
  for (let n = 0; n < word.length; n++) {
    const unit = text.charCodeAt(start + n);
    if ((unit >= 65 && unit <= 90 ? unit + 32 : unit) !== word.charCodeAt(n)) return false;
  }
  return true;
}

/**
 * What is known of the token of `text` at [start, end) whose hash is `hash`. ASCII words are remembered, each
 * in the one slot its hash gives; pure, so what is remembered never shows.
 */
export function knowToken(
  text: string,
  start: number,
  end: number,
  hash: number,
  language: string,
): KnownWord {
  const slots = tableOf(language);
  const slot = hash & (SLOTS - 1);
  const held = slots[slot];
  if (held !== undefined && held.word.length === end - start && standsAt(text, start, held.word)) return held;
  // A copy: a slice would keep the whole text in memory.
  const found = readToken(` ${text.slice(start, end)}`.slice(1), language);
  if (end - start <= LONGEST_REMEMBERED && standsAt(text, start, found.word)) slots[slot] = found;
  return found;
}
