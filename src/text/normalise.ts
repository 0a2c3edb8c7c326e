/**
 * The form in which words are compared. Only for matching: what is shown is always the delivered text.
 * NFKC (so that ligatures, full-width and composed forms meet), lower case, invisible characters and marks that
 * compose with nothing removed, and look-alike letters folded in words that mix scripts.
 */
import { INVISIBLE } from './characters.js';

const INVISIBLES = new RegExp(INVISIBLE, 'g');
const LATIN = /\p{Script=Latin}/u;
const OTHER = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;
const OTHERS = new RegExp(OTHER, 'gu');
const BEYOND_LATIN_1 = /[^\u0000-\u00ff]/;

/**
 * Marks that are left after composing: strokes and heaps of marks that hide a word, stress marks in Russian, and
 * the dot of a lower-cased İ. With them go the tone marks of languages whose letters have no composed form.
 * Arabic's lengthening stroke says nothing at all.
 */
const LOOSE = String.raw`[\u0300-\u036f\u0483-\u0489\u0640\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]`;
const LOOSE_MARKS = new RegExp(LOOSE, 'g');

/** Letters of other scripts that print like a Latin one, in lower case. */
const LOOK_ALIKES = new Map([
  ['а', 'a'],
  ['в', 'b'],
  ['с', 'c'],
  ['ԁ', 'd'],
  ['е', 'e'],
  ['һ', 'h'],
  ['і', 'i'],
  ['ј', 'j'],
  ['к', 'k'],
  ['ӏ', 'l'],
  ['м', 'm'],
  ['н', 'h'],
  ['о', 'o'],
  ['р', 'p'],
  ['ԛ', 'q'],
  ['ѕ', 's'],
  ['т', 't'],
  ['у', 'y'],
  ['ԝ', 'w'],
  ['х', 'x'],
  ['ё', 'ë'],
  ['ї', 'ï'],
  ['α', 'a'],
  ['β', 'b'],
  ['ε', 'e'],
  ['ζ', 'z'],
  ['η', 'n'],
  ['ι', 'i'],
  ['κ', 'k'],
  ['μ', 'm'],
  ['ν', 'v'],
  ['ο', 'o'],
  ['ρ', 'p'],
  ['τ', 't'],
  ['υ', 'u'],
  ['χ', 'x'],
  ['γ', 'y'],
  ['օ', 'o'],
  ['ո', 'n'],
  ['հ', 'h'],
  ['ս', 'u'],
  ['ց', 'g'],
  ['զ', 'q'],
]);

/** Capitals that print like another Latin letter than their small forms do. */
const CAPITALS = new Map([
  ['Η', 'H'],
  ['Ν', 'N'],
  ['Υ', 'Y'],
  ['Տ', 'S'],
  ['Օ', 'O'],
  ['Լ', 'L'],
]);

/** The same the other way round, for a Cyrillic word with a Latin letter in it. */
const TO_CYRILLIC = new Map([
  ['a', 'а'],
  ['b', 'в'],
  ['c', 'с'],
  ['e', 'е'],
  ['h', 'н'],
  ['i', 'і'],
  ['j', 'ј'],
  ['k', 'к'],
  ['m', 'м'],
  ['o', 'о'],
  ['p', 'р'],
  ['s', 'ѕ'],
  ['t', 'т'],
  ['x', 'х'],
  ['y', 'у'],
  ['ë', 'ё'],
  ['ï', 'ї'],
]);

/** Letters of phonetic script that print like plain ones; no word is written with them. */
const PHONETIC = new Map([
  ['ɑ', 'a'],
  ['ɡ', 'g'],
]);

/**
 * The word as it is compared. A word wholly in one script is never folded: Russian "сор" stays Russian;
 * only a word that mixes Latin with look-alikes (a known evasion, and a frequent typing slip) is.
 */
export function normaliseWord(word: string): string {
  if (isAscii(word)) return word.toLowerCase();
  const whole = word.replace(INVISIBLES, '').normalize('NFKC');
  const isMixed = OTHER.test(whole) && LATIN.test(whole);
  const small = (isMixed ? folded(whole, CAPITALS) : whole).toLowerCase().normalize('NFC');
  const plain = small.replace(INVISIBLES, '').replace(LOOSE_MARKS, '');
  if (isMixed) return inOneScript(plain);
  return BEYOND_LATIN_1.test(plain) && LATIN.test(plain) ? folded(plain, PHONETIC) : plain;
}

function isAscii(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) >= 128) return false;
  return true;
}

/**
 * The word with every letter that prints like a Latin one as that letter: what is hashed. Whole words are spelled in
 * another script, "а" for "a", and Russian is written with Latin "a"; nothing in a single word tells which is meant.
 * That Russian "сор" then hashes like "cop" costs nothing: no two texts share five such words by chance.
 */
export function lookAlikeForm(normalised: string): string {
  return OTHER.test(normalised) ? folded(normalised, LOOK_ALIKES) : normalised;
}

function folded(text: string, letters: ReadonlyMap<string, string>): string {
  let out = '';
  for (const letter of text) out += letters.get(letter) ?? letter;
  return out;
}

/** Into Latin, unless a letter is like none of it and every Latin one is like a Cyrillic. */
function inOneScript(word: string): string {
  const others = word.match(OTHERS) ?? [];
  const isCyrillic =
    others.some((letter) => !LOOK_ALIKES.has(letter)) &&
    [...word].every((letter) => !LATIN.test(letter) || TO_CYRILLIC.has(letter));
  return isCyrillic ? folded(word, TO_CYRILLIC) : folded(word, LOOK_ALIKES);
}

/** FNV-1a over UTF-16 code units (Fowler, Noll, Vo), then murmur3's finaliser. Unsigned 32 bits. */
export function hashWord(normalised: string): number {
  let hash = FNV_BASIS;
  for (let i = 0; i < normalised.length; i++) hash = fnvStep(hash, normalised.charCodeAt(i));
  return finishHash(hash);
}

export const FNV_BASIS = 0x811c9dc5 | 0;

export function fnvStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

export function finishHash(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
