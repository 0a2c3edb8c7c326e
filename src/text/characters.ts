/**
 * What each UTF-16 code unit is to the tokeniser, from a table that is filled as characters are met:
 * ASCII is settled at start, the rest costs one Unicode property test a character, once.
 */

export const CharClass = {
  Separator: 1,
  /** Letter, digit or mark: joins its neighbours to a word. */
  Word: 2,
  /** Soft hyphen, zero-width, bidi control, variation selector: inside a word, not part of it. */
  Ignorable: 3,
  /** A character of a script written without spaces: a token of its own. */
  Character: 4,
  /** Half of a surrogate pair: look at the code point. */
  Surrogate: 5,
} as const;

export type CharClass = (typeof CharClass)[keyof typeof CharClass];

/**
 * Characters that print nothing: soft hyphen, joiners, zero-width spaces, bidi controls, fillers, variation
 * selectors, tags. Text editors leave them behind and evasion plants them; matching looks through them.
 */
export const INVISIBLE = String.raw`[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb]|\u034f|\udb40[\udc00-\uddef]`;

const IGNORABLE = new RegExp(`^(?:${INVISIBLE})$`);
const SPACELESS =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]$/u;
const MARK = /^\p{M}$/u;
/** Letters, digits, marks; and letters in circles and squares, which are symbols by their category. */
const WORD = /^[\p{L}\p{N}\p{M}\u24b6-\u24e9\u{1f130}-\u{1f149}]$/u;
/** Modifier letters that are typed for an apostrophe: a word ends at any other, so it ends here. */
const APOSTROPHE = /^[\u02b9-\u02bf\u02c8\u02ca-\u02cd\u02ee\ua78b\ua78c]$/;

const table = new Uint8Array(0x10000);
for (let code = 0; code < 128; code++) {
  const isWord = (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  table[code] = isWord ? CharClass.Word : CharClass.Separator;
}
table.fill(CharClass.Surrogate, 0xd800, 0xe000);

function classify(character: string): CharClass {
  if (IGNORABLE.test(character)) return CharClass.Ignorable;
  if (APOSTROPHE.test(character)) return CharClass.Separator;
  // A mark of a spaceless script (Thai vowel signs) belongs to the character before it.
  if (SPACELESS.test(character) && !MARK.test(character) && WORD.test(character)) return CharClass.Character;
  return WORD.test(character) ? CharClass.Word : CharClass.Separator;
}

/** Class of one UTF-16 code unit (0..0xffff). */
export function classOfUnit(unit: number): number {
  const known = table[unit];
  if (known !== 0) return known;
  const found = classify(String.fromCharCode(unit));
  table[unit] = found;
  return found;
}

const astral = new Map<number, CharClass>();

/** Class of a code point above 0xffff. A lone surrogate is a separator. */
export function classOfCodePoint(codePoint: number): number {
  if (codePoint <= 0xffff) return CharClass.Separator;
  let found = astral.get(codePoint);
  if (found === undefined) {
    found = classify(String.fromCodePoint(codePoint));
    astral.set(codePoint, found);
  }
  return found;
}

/**
 * Whether a code unit is a combining mark, or half-width kana's sound mark: such a unit stays with the character
 * before it.
 */
export function isMark(unit: number): boolean {
  return unit === 0xff9e || unit === 0xff9f || (unit >= 0x300 && MARK.test(String.fromCharCode(unit)));
}
