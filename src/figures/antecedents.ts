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

/** So much of a sentence tells whether it leans on the one before. */
const OPENING = 200;
/** Words behind these are not asked for; one more, as what is cut may join with the last. */
const ENOUGH_WORDS = 10;

/** The beginning of a sentence, or the whole where its first words read the same in either. */
function openingOf({ text, language, read }: StorySentence): Sentence {
  const whole = read();
  const last = whole.words[ENOUGH_WORDS - 1];
  const isSame = text.length <= OPENING || (last !== undefined && last.end < OPENING);
  return isSame ? whole : readSentence(text.slice(0, OPENING), language);
}

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
export function antecedentOf(own: StorySentence): Antecedent {
  const { text, before, language } = own;
  if (language !== 'en' || before === null || before.text === '' || !/\d|[a-z]/.test(text)) return NONE;
  if (!leans(openingOf(own))) {
    return /year-old/.test(text) ? { ...NONE, person: lastPerson(before.read()) } : NONE;
  }
  const sentence = before.read();
  const names = sentence.terms.filter(({ name }) => name).map(({ key }) => key);
  return {
    keys: new Set(sentence.terms.map(({ key }) => key)),
    names: new Set(names),
    subject: names.at(-1) ?? null,
    person: lastPerson(sentence),
  };
}
