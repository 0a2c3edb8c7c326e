/**
 * The meaning layer: what a stretch of text talks about, as terms whose keys are equal where two texts say
 * the same in other inflections, spellings or number formats. Function words are left out.
 */
import { Mark } from '../model/document.js';
import type { Span } from '../model/span.js';
import { functionWords } from './function-words.js';
import { readDate, readNumber, type TermWord } from './numbers.js';
import { findPlace } from './places.js';
import { foldWord, stemWord } from './stem.js';
import { tokenise } from './tokens.js';

export interface Term extends Span {
  /** Equal keys say the same. `#` starts a number, `@` a date, `place:` a country; else a stem. */
  readonly key: string;
  readonly kind: 'word' | 'name' | 'number' | 'date';
}

/** Languages that capitalise every noun: a capital alone is no sign of a name. */
const NOUN_CAPITALS: ReadonlySet<string> = new Set(['de', 'lb']);

/** Words before a name that are capitalised but name nothing themselves. */
const TITLES: ReadonlySet<string> = new Set(
  `president secretary minister prime chancellor premier king queen prince princess pope senator governor
   mayor general colonel captain lieutenant major sergeant admiral commander judge justice chief deputy vice
   ambassador professor representative congressman congresswoman chairman chairwoman director spokesman
   spokeswoman spokesperson foreign defense defence interior finance state gen sen rep gov lt col sgt capt
   hon rev prof jr`.split(/\s+/),
);
const ABBREVIATION: ReadonlySet<string> = new Set(
  'mr mrs ms dr gen sen rep gov lt col sgt capt rev prof st jr jan feb mar apr aug sept oct nov dec no'.split(
    ' ',
  ),
);
const ELISION: ReadonlyMap<string, RegExp> = new Map([
  ['fr', /^(?:[ldjcnmst]|qu|jusqu|lorsqu|puisqu)$/],
  ['it', /^(?:l|un|d|c|dell|all|dall|nell|sull|quell)$/],
  ['ca', /^[ldnsmt]$/],
]);
const NEGATIONS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['en', new Set(['not', 'no', 'never', 'without', 'cannot', 'none', 'nobody', 'nothing', 'nor', 'neither'])],
  ['de', new Set(['nicht', 'kein', 'keine', 'keinen', 'keiner', 'keinem', 'keines', 'nie', 'niemals'])],
  ['fr', new Set(['pas', 'jamais', 'aucun', 'aucune', 'ni', 'sans'])],
  ['es', new Set(['no', 'nunca', 'ningun', 'ninguna', 'sin', 'ni'])],
  ['it', new Set(['non', 'mai', 'nessun', 'nessuna', 'senza'])],
  ['nl', new Set(['niet', 'geen', 'nooit'])],
  ['pt', new Set(['nao', 'nunca', 'nenhum', 'nenhuma'])],
  ['ru', new Set(['не', 'нет', 'никогда', 'ни'])],
]);
/** A capital city after one of these is the town, not the government. */
const LOCATIVE: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside', 'around', 'across', 'inside']);

const APOSTROPHE = /^['’‘ʼ＇]$/;
const JOINED = /[.'’‘ʼ＇]/;
const ENGLISH_ENDING = /^(?:s|ve|ll|d|re|m)$/;
const CURRENCY: ReadonlyMap<string, string> = new Map([
  ['$', 'dollar'],
  ['€', 'euro'],
  ['£', 'pound'],
  ['¥', 'yen'],
  ['₹', 'rupee'],
  ['₽', 'rouble'],
]);

export type Word = TermWord & {
  readonly character: boolean;
  /** A capital here says nothing: first of the span, or after the end of a sentence or an opening quote. */
  readonly first: boolean;
  readonly negated: boolean;
};

/** The words of a span as numbers and grammar need them: don't, Moscow's, l'accord, U.S., 5bn. Linear. */
export function readWords(text: string, span: Span, language: string): readonly Word[] {
  const tokens = tokenise(text, span);
  const words: Word[] = [];
  const endings = language === 'en' || language === 'und';
  let end = span.start;
  const push = (start: number, stop: number, word: string, own: Partial<Word>): void => {
    const gap = text.slice(end, Math.min(start, end + 4));
    const before = words.at(-1);
    const first =
      before === undefined ||
      (/[.!?:“"«„]/.test(gap) && !ABBREVIATION.has(before.word) && before.word.length > 1);
    words.push({
      start,
      end: stop,
      word,
      gap,
      first,
      digits: false,
      capital: false,
      character: false,
      negated: false,
      ...own,
    });
    end = stop;
  };
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.starts[i];
    const stop = tokens.ends[i];
    const folded = foldWord(text.slice(start, stop));
    const capital = (tokens.marks[i] & Mark.Capital) !== 0;
    if ((tokens.marks[i] & Mark.Character) !== 0) {
      push(start, stop, folded, { character: true });
      continue;
    }
    const before = words.at(-1);
    const glued = before !== undefined && !before.digits && APOSTROPHE.test(text.slice(end, start));
    if (glued && endings && before) {
      if (ENGLISH_ENDING.test(folded)) {
        end = stop;
        continue;
      }
      if (folded === 't' && before.word.endsWith('n')) {
        words[words.length - 1] = { ...before, word: before.word.slice(0, -1), negated: true, end: stop };
        end = stop;
        continue;
      }
      // o'clock, O'Brien, D'Angelo; a longer word before an apostrophe stays its own ("the boys' club").
      if (before.word.length === 1) {
        words[words.length - 1] = { ...before, word: before.word + folded, end: stop };
        end = stop;
        continue;
      }
    }
    if (glued && before && ELISION.get(language)?.test(before.word)) words.pop();
    if (folded.length === 1 && before && isInitials(before, text.slice(end, start))) {
      words[words.length - 1] = { ...before, word: before.word + folded, end: stop };
      end = stop;
      continue;
    }
    pushSplit(start, stop, folded, capital, push);
  }
  return words;
}

/** U.S., D.C.: single letters, each followed by a full stop and nothing else. */
function isInitials(before: Word, between: string): boolean {
  return (
    between === '.' &&
    /^[a-z]{1,5}$/.test(before.word) &&
    before.end - before.start === before.word.length * 2 - 1
  );
}

type Push = (start: number, stop: number, word: string, own: Partial<Word>) => void;

/** Digits at a word's start are a word of their own: 5bn, 20th, 1990s. */
function pushSplit(start: number, stop: number, folded: string, capital: boolean, push: Push): void {
  const lead = /^[0-9]{1,400}/.exec(folded)?.[0].length ?? 0;
  // Only where folding changed no length is the split's place in the delivered text known.
  const aligned = folded.length === stop - start;
  if (lead === 0 || (!aligned && lead < folded.length)) push(start, stop, folded, { capital });
  else if (lead === folded.length) push(start, stop, folded, { digits: true });
  else {
    push(start, start + lead, folded.slice(0, lead), { digits: true });
    push(start + lead, stop, folded.slice(lead), {});
  }
}

const HIRAGANA = /^\p{Script=Hiragana}$/u;
const HAN_SCALE: ReadonlyMap<string, number> = new Map([
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
  ['兆', 1e12],
]);

/** Two-character windows: words of scripts without spaces, without a dictionary. Returns where to go on. */
function pushBigrams(words: readonly Word[], at: number, terms: Term[]): number {
  let next = at + 1;
  while (next < words.length && words[next].character && words[next].gap === '') next++;
  if (next === at + 1 && !HIRAGANA.test(words[at].word)) {
    terms.push({ start: words[at].start, end: words[at].end, key: words[at].word, kind: 'word' });
  }
  for (let i = at; i + 1 < next; i++) {
    // Pairs of Hiragana are particles and verb endings: the function words of Japanese.
    if (HIRAGANA.test(words[i].word) && HIRAGANA.test(words[i + 1].word)) continue;
    const key = words[i].word + words[i + 1].word;
    terms.push({ start: words[i].start, end: words[i + 1].end, key, kind: 'word' });
  }
  return next;
}

/** Whether capitals tell names here: not in a line of capitals or in a title where every word has one. */
function capitalsSpeak(words: readonly Word[], language: string): boolean {
  const skip = functionWords(language);
  const content = words.filter(
    (word) => !word.digits && !word.character && word.word.length > 1 && !skip.has(word.word),
  );
  if (content.length < 4) return true;
  const plain = content.filter((word) => !word.capital).length;
  return plain * 8 > content.length;
}

function isName(words: readonly Word[], at: number, language: string): boolean {
  const { capital, first, word } = words[at];
  if (!capital || TITLES.has(word)) return false;
  if (!first && !NOUN_CAPITALS.has(language)) return true;
  const next = words[at + 1];
  const before = words[at - 1];
  const joinsNext =
    next?.capital === true &&
    next.gap === ' ' &&
    !TITLES.has(next.word) &&
    !functionWords(language).has(word);
  const joinsBefore = !first && before?.capital === true && words[at].gap === ' ';
  return joinsNext || joinsBefore;
}

function placeAt(words: readonly Word[], at: number): { key: string; next: number } | null {
  const { word, start, end } = words[at];
  const place = findPlace(word, (ahead) => {
    const next = words[at + ahead];
    return next && /^[ '’-]$/.test(next.gap) ? next.word : undefined;
  });
  if (!place) return null;
  const next = at + place.words;
  const dotted = end - start > word.length;
  if (place.needsCapital && !words[at].capital && !dotted) {
    // Text without capitals: "the us government".
    return word === 'us' && words[at - 1]?.word === 'the' ? { key: place.key, next } : null;
  }
  if (place.seat) {
    const before = words[at - 1];
    if (before && LOCATIVE.has(before.word)) return null;
    // Denzel Washington, Paris Hilton: part of a person's or another name.
    const partOfName =
      before?.capital === true &&
      !before.first &&
      words[at].gap === ' ' &&
      !findPlace(before.word, () => undefined) &&
      !TITLES.has(before.word);
    if (partOfName) return null;
  }
  return { key: place.key, next };
}

/** Channel Six, Formula One, Apollo Eleven: a number word with a capital after a name is part of it. */
function isNumberInName(words: readonly Word[], at: number, language: string): boolean {
  const { capital, digits, first, gap } = words[at];
  if (!capital || digits || first || gap !== ' ' || NOUN_CAPITALS.has(language)) return false;
  const before = words[at - 1];
  return before?.capital === true && !before.first && !functionWords(language).has(before.word);
}

/** "One", "first" and "the two leaders" are ways of speaking more often than figures. */
function isFigureOfSpeech(key: string, before: string | undefined): boolean {
  if (key === '#2') return before !== undefined && /^(?:the|these|those|their|his|her|its|our)$/.test(before);
  return key === '#1' || key === '#o1' || key === '#o2';
}

/**
 * The terms of `text` inside `span`, in text order, in a language given as BCP 47 primary subtag (`und`
 * where unknown: nothing is left out, words are cut to a prefix). Spans are in the delivered text; those of
 * two-character terms overlap. Time and memory linear in the span.
 */
export function readTerms(text: string, span: Span, language: string): readonly Term[] {
  const words = readWords(text, span, language);
  const skip = functionWords(language);
  const negations = NEGATIONS.get(language);
  const speak = capitalsSpeak(words, language);
  const capitalised = new Set<string>();
  if (speak) for (const word of words) if (word.capital && !word.first) capitalised.add(word.word);
  const terms: Term[] = [];
  const push = (key: string, kind: Term['kind'], from: number, to: number): void => {
    terms.push({ start: words[from].start, end: words[to - 1].end, key, kind });
  };
  let at = 0;
  while (at < words.length) {
    const { word, start, end, character, digits } = words[at];
    if (character) {
      at = pushBigrams(words, at, terms);
      continue;
    }
    const symbol = CURRENCY.get(text.charAt(start - 1));
    if (digits && symbol !== undefined && start > span.start) {
      terms.push({ start: start - 1, end: start, key: stemWord(symbol, language), kind: 'word' });
    }
    const date = readDate(words, at, language, text);
    if (date) {
      for (const part of date.parts)
        push(part.key, part.key.startsWith('#') ? 'number' : 'date', part.from, part.to);
      at = date.next;
      continue;
    }
    const number = isNumberInName(words, at, language) ? null : readNumber(words, at, language, text);
    if (number) {
      const plainWord = !digits && isFigureOfSpeech(number.key, words[at - 1]?.word);
      const han = words[number.next]?.gap === '' ? HAN_SCALE.get(words[number.next].word) : undefined;
      if (han !== undefined)
        push(
          `#${Number((Number(number.key.slice(1)) * han).toPrecision(12))}`,
          'number',
          at,
          number.next + 1,
        );
      else push(number.key, plainWord ? 'word' : 'number', at, number.next);
      at = number.next + (han === undefined ? 0 : 1);
      continue;
    }
    if (negations?.has(word)) {
      push('not', 'word', at, at + 1);
      at++;
      continue;
    }
    const place =
      language === 'en' && (word !== 'us' || text.slice(start, end) !== 'Us') ? placeAt(words, at) : null;
    if (place) {
      push(place.key, 'name', at, place.next);
      at = place.next;
      continue;
    }
    if (!skip.has(word) && (word.length > 1 || !/^\p{L}$/u.test(word))) {
      const named = speak && (isName(words, at, language) || (words[at].first && capitalised.has(word)));
      // What was joined from several tokens (O'Brien, U.S.) has no stem but its own.
      const joined = language === 'en' || JOINED.test(text.slice(start, end));
      const delivered = joined ? word : text.slice(start, end);
      push(stemWord(word, language, delivered), named ? 'name' : 'word', at, at + 1);
    }
    if (words[at].negated) push('not', 'word', at, at + 1);
    at++;
  }
  return terms;
}
