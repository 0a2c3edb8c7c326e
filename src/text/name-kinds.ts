/** Whether a speaker, named or described, is a person, a body or several people. */
import { isHonour } from './full-names.js';
import { genderOfName } from './given-names.js';
import { isBodyNoun, isPersonNoun, isPluralNoun } from './speaker-nouns.js';

/** The noun a description is about: "a spokesman for the airline" is a spokesman. Lower case. */
export function headOf(words: readonly string[]): string {
  const end = words.findIndex(
    (word, n) => n > 0 && /^(?:of|for|at|from|with|in|on|close|who|familiar)$/.test(word),
  );
  return (words[(end < 0 ? words.length : end) - 1] ?? '').toLowerCase().replace(/['’]s$/, '');
}

/** "police", "two witnesses": several. */
export function isPluralName(name: string): boolean {
  return isPluralNoun(headOf(name.split(' ')));
}

/** "the ministry", "Brannick Foods": no person. */
export function isBodyName(name: string): boolean {
  const words = name.split(' ');
  const head = headOf(words);
  if (isBodyNoun(head)) return true;
  if (isPersonNoun(head) || isPluralNoun(head) || !/^\p{Lu}/u.test(words[words.length - 1])) return false;
  return genderOfName(words[0].toLowerCase()) === null && !isHonour(name);
}

/** Whether "he" (m), "she" (f) or either (null) can stand for the speaker named so. */
export function isPersonName(name: string, wanted: 'm' | 'f' | null): boolean {
  const head = headOf(name.split(' '));
  if (/(?:man|father|husband|son|boy)$/.test(head) && !/woman$/.test(head)) return wanted !== 'f';
  if (/(?:woman|mother|wife|daughter|girl|actress|widow)$/.test(head)) return wanted !== 'm';
  return isPersonNoun(head) || !(isBodyNoun(head) || isPluralNoun(head));
}
