/**
 * One sentence as the readers of figures see it: its words, which clause each stands in, and its terms at
 * the words they begin with. Offsets are inside the sentence, so that equal sentences are read once.
 */
import { functionWords } from '../text/function-words.js';
import { readWords, termsOfWords, type Word } from '../text/terms.js';
import { classOfStem } from './word-classes.js';

interface SentenceTerm {
  /** A class of words, a stem or a name; never a number or a date. */
  readonly key: string;
  readonly name: boolean;
  /** Index of the word it begins with. */
  readonly word: number;
}

export interface Sentence {
  readonly text: string;
  readonly language: string;
  readonly words: readonly Word[];
  readonly terms: readonly SentenceTerm[];
  /** Steps from the sentence's start to each word: one a word and `BREAK_STEPS` more at a break. */
  readonly places: Float64Array;
  /** Which clause a word stands in: clauses end at punctuation. */
  readonly clauses: Uint32Array;
  readonly skip: ReadonlySet<string>;
}

/** More of one sentence is not read: a text without a full stop is a table or a list, not a statement. */
const LONGEST_SENTENCE = 6000;

/** Where a clause ends, words on the other side count as this many words further off. */
const BREAK_STEPS = 3;
const BREAK_WORDS: ReadonlySet<string> = new Set(
  'and but while whereas although though after before when which who whose that because as'.split(' '),
);

/** Linear in the sentence, of which at most the first 6,000 characters are read. */
export function readSentence(whole: string, language: string): Sentence {
  const text = whole.length > LONGEST_SENTENCE ? whole.slice(0, LONGEST_SENTENCE) : whole;
  const span = { start: 0, end: text.length };
  const words = readWords(text, span, language);
  const places = new Float64Array(words.length);
  const clauses = new Uint32Array(words.length);
  let place = 0;
  let clause = 0;
  words.forEach(({ gap, word }, at) => {
    place++;
    const punctuated = at > 0 && gap !== ' ' && /[,;:–—()"“”]|--/.test(gap);
    if (punctuated) clause++;
    if (punctuated || BREAK_WORDS.has(word)) place += BREAK_STEPS;
    places[at] = place;
    clauses[at] = clause;
  });
  return {
    text,
    language,
    words,
    terms: termsOf(text, words, language),
    places,
    clauses,
    skip: functionWords(language),
  };
}

function termsOf(text: string, words: readonly Word[], language: string): readonly SentenceTerm[] {
  const terms: SentenceTerm[] = [];
  let at = 0;
  for (const term of termsOfWords(words, text, { start: 0, end: text.length }, language)) {
    if (term.kind === 'number' || term.kind === 'date' || term.key.startsWith('#')) continue;
    while (at + 1 < words.length && words[at + 1].start <= term.start) at++;
    const key = language === 'en' ? classOfStem(term.key) : term.key;
    terms.push({ key, name: term.kind === 'name', word: at });
  }
  return terms;
}

/** Whether nothing but a blank or a hyphen stands before a word. */
export function isJoined(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (word.gap === ' ' ||
      word.gap === '-' ||
      word.gap === '\u00a0' ||
      word.gap === '\n' ||
      word.gap === '\u202f')
  );
}
