/**
 * What a sentence takes over from the one before it: "It took them nine hours" and "She was built in 1961" say of
 * what only there; "the 24-year-old" is whoever was named last.
 */
import type { StorySentence } from './collapse-story.js';
import { readSentence, type Sentence } from './sentence.js';

export interface Antecedent {
  /** Content words and names of the sentence before. */
  readonly keys: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** The last name in it, as a term's key. */
  readonly subject: string | null;
  /** The surname it names, where it names one person; folded. */
  readonly person: string | null;
}

const NONE: Antecedent = { keys: new Set(), names: new Set(), subject: null, person: null };

const PRONOUN =
  /^(?:it|its|they|them|their|he|she|his|her|him|this|these|those|both|all|none|some|most|another|that|we|our|i|there)$/;
/** How many words from its start a sentence may stand on the one before by. */
const OPENING_WORDS = 6;

/** Whether a sentence leans on the one before: a pronoun opens it, or it is too short to stand alone. */
function leans({ words }: Sentence): boolean {
  return words.length <= 8 || words.slice(0, OPENING_WORDS).some(({ word }) => PRONOUN.test(word));
}

/** A run of two capitalised words or more is a person's name as often as anything; the last one's last word. */
function lastPerson({ words }: Sentence): string | null {
  for (let n = words.length - 1; n > 0; n--) {
    const [a, b] = [words[n - 1], words[n]];
    const isName = a.capital && b.capital && !a.digits && !b.digits && b.gap === ' ' && b.word.length > 2;
    if (isName && !(words[n + 1]?.capital && words[n + 1].gap === ' ')) return b.word;
  }
  return null;
}

/** Bounded by the sentence before, of which at most 6,000 characters are read. English only. */
export function antecedentOf({ text, before, language }: StorySentence): Antecedent {
  if (language !== 'en' || before === '' || !/\d|[a-z]/.test(text)) return NONE;
  if (!leans(readSentence(text.slice(0, 200), language))) {
    return /year-old/.test(text) ? { ...NONE, person: lastPerson(readSentence(before, language)) } : NONE;
  }
  const sentence = readSentence(before, language);
  const names = sentence.terms.filter(({ name }) => name).map(({ key }) => key);
  return {
    keys: new Set(sentence.terms.map(({ key }) => key)),
    names: new Set(names),
    subject: names.at(-1) ?? null,
    person: lastPerson(sentence),
  };
}
