/**
 * What to call the thing that reports differ on: a few words as one of them delivered them, near the figure and shared
 * by the others as far as they share any ("operating profit", "troops near the border"); never a bare unit.
 */
import { idf } from '../text/background.js';
import type { Figure } from './figure.js';
import { readSentence, type Sentence } from './sentence.js';
import { currencyOf, unitOf } from './units.js';

/** A figure with the sentence it stands in. */
export interface Labelled {
  readonly figure: Figure;
  readonly text: string;
}

/** Figures looked at for words; a phrase has so many words, and they stand so near. */
const MOST_FIGURES = 6;
const MOST_WORDS = 5;
const REACH = 8;
/** The head's own worth, a word that only one report has, a step away, a small word within. */
const HEAD = 3;
const UNSHARED = -1.2;
const STEP = -0.3;
const SMALL = -0.25;
const LEAST = 1.5;
const NAME = 0.3;
const MOST_WEIGHT = 5;

const NUMBERS =
  /^(?:\p{N}+|hundreds?|thousands?|millions?|billions?|trillion|dozens?|tens|scores|half|quarter|third|thirds|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{1,8}teen|\w{1,6}ty|bn|mn|m|k|per|cent|percent|number|average|total|estimated|record|nearly|almost|around|roughly|approximately|least|said|says|told|according|year|month|week|day|today|yesterday|least|most|more|less|fewer|other|others|another|also|just|only|even|last|next|an?)$/u;

/** The same of the other languages whose numbers are read. */
const SCALES = /^(?:millionen|milliarden|millions|milliards|millones|mil|prozent|ciento|cent|mille|tausend)$/;

/** Words that tell what a figure is of, where no words do. */
function kindName({ kind, bin }: Figure): string {
  switch (kind) {
    case 'money':
      return 'sum';
    case 'percent':
      return 'share';
    case 'age':
      return 'age';
    case 'tally':
      return 'result';
    case 'clock':
      return 'time of day';
    case 'year':
      return 'year it happened';
    case 'date':
      return 'day it happened';
    case 'measure':
      return bin === 'measure duration' ? 'how long' : bin.replace('measure ', '');
    case 'count':
      return 'number';
  }
}

function isPlain(word: string, language: string): boolean {
  return (
    !NUMBERS.test(word) &&
    !SCALES.test(word) &&
    unitOf(word, language) === undefined &&
    currencyOf(word) === undefined &&
    word.length > 1
  );
}

interface Phrase {
  readonly words: string;
  readonly score: number;
}

/** Phrases around one figure, scored. */
function phrasesOf({ figure, text }: Labelled, support: (key: string) => boolean): readonly Phrase[] {
  const sentence = readSentence(text, figure.language);
  const { words, clauses, terms, skip } = sentence;
  const at = words.findIndex(({ end }) => end > figure.start);
  if (at < 0) return [];
  let to = at;
  while (to + 1 < words.length && words[to + 1].start < figure.end) to++;
  const keys = new Map(terms.map(({ word, key }) => [word, key] as const));
  const names = new Set(terms.filter(({ name }) => name).map(({ word }) => word));
  const worth = (n: number): number => {
    const key = keys.get(n);
    if (key === undefined) return SMALL;
    const shared = support(key)
      ? Math.min(MOST_WEIGHT, idf(key.replace('=', ''), figure.language))
      : UNSHARED;
    // A name says whose it is, not what.
    return (names.has(n) ? NAME * shared : shared) + (key === figure.head ? HEAD : 0);
  };
  const isIn = (n: number): boolean => clauses[n] >= clauses[at] && clauses[n] <= clauses[to];
  const ends = (n: number): boolean =>
    isIn(n) && keys.has(n) && isPlain(words[n].word, figure.language) && !skip.has(words[n].word);
  const found: Phrase[] = [];
  for (let from = Math.max(0, at - REACH); from < Math.min(words.length, to + REACH); from++) {
    if (!ends(from)) continue;
    let score = 0;
    for (let last = from; last < words.length && last < from + MOST_WORDS; last++) {
      const isInner = isIn(last) && (last === from || /^[ -]$/.test(words[last].gap));
      if (!isInner || (!isPlain(words[last].word, figure.language) && !skip.has(words[last].word))) break;
      score += worth(last);
      if (!ends(last)) continue;
      const away = last < at ? at - last : from > to ? from - to : 0;
      found.push({ words: wording(sentence, from, last), score: score + STEP * away });
    }
  }
  return found;
}

function wording({ text, words }: Sentence, from: number, to: number): string {
  return text.slice(words[from].start, words[to].end).replace(/\s+/g, ' ');
}

/** "Age of Lind", where the sentence writes the name. */
function ageOf(group: readonly Labelled[]): string {
  const [{ figure }] = group;
  for (const { text } of group) {
    const named = readSentence(text, 'en').words.find(({ word, capital }) => capital && word === figure.head);
    if (named) return `age of ${text.slice(named.start, named.end)}`;
  }
  return figure.head === null || figure.head === 'death' ? 'age' : `age of the ${figure.head}`;
}

/** The last name before a figure, as delivered. */
function nameBefore({ figure, text }: Labelled): string | null {
  const { words } = readSentence(text, figure.language);
  const named = words.filter(
    ({ capital, first, digits, end }) => capital && !first && !digits && end <= figure.start,
  );
  const last = named.at(-1);
  return last === undefined ? null : text.slice(last.start, last.end);
}

/** The label of a group of figures, which are in order of report. Cost: the words of six sentences. */
export function labelOf(group: readonly Labelled[]): string {
  const [first] = group;
  const { figure } = first;
  if (figure.kind === 'age') return ageOf(group.slice(0, MOST_FIGURES));
  // A thing with one value in a story has a name of its own.
  const named = group.find((one) => one.figure.concept !== null && one.figure.kind !== 'clock');
  if (named) return named.figure.about;
  const looked = group.slice(0, MOST_FIGURES);
  const support = (key: string): boolean =>
    looked.filter((one) => one.figure.keys.has(key)).length * 2 > looked.length;
  let best: Phrase | null = null;
  for (const one of looked) {
    for (const phrase of phrasesOf(one, support))
      if (best === null || phrase.score > best.score) best = phrase;
  }
  if (best !== null && best.score >= LEAST) return best.words;
  const told = group.map((one) => one.figure.about).find((about) => about.includes(' ') && !/\d/.test(about));
  if (told !== undefined) return told;
  const name = best === null ? nameBefore(first) : best.words;
  return name === null ? kindName(figure) : `${kindName(figure)}: ${name}`;
}
