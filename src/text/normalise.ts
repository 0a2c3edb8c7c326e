/**
 * The form in which words are compared. Only for matching: what is shown is always the delivered text.
 * NFKC (so that ligatures, full-width and composed forms meet), lower case, invisible characters removed,
 * and look-alike letters folded in words that mix scripts.
 */
import { INVISIBLE } from './characters.js';

const INVISIBLES = new RegExp(INVISIBLE, 'g');
const LATIN = /\p{Script=Latin}/u;
const CYRILLIC_OR_GREEK = /[\p{Script=Cyrillic}\p{Script=Greek}]/gu;

/** Cyrillic and Greek small letters that print like a Latin one. */
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
  ['η', 'n'],
  ['ι', 'i'],
  ['κ', 'k'],
  ['ν', 'v'],
  ['ο', 'o'],
  ['ρ', 'p'],
  ['τ', 't'],
  ['υ', 'u'],
  ['χ', 'x'],
  ['γ', 'y'],
]);

/**
 * The word as it is compared. A word wholly in one script is never folded: Russian "сор" stays Russian;
 * only a word that mixes Latin with look-alikes (a known evasion, and a frequent typing slip) is.
 */
export function normaliseWord(word: string): string {
  const plain = word.replace(INVISIBLES, '').normalize('NFKC').toLowerCase().replace(INVISIBLES, '');
  if (!LATIN.test(plain)) return plain;
  return plain.replace(CYRILLIC_OR_GREEK, (letter) => LOOK_ALIKES.get(letter) ?? letter);
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
