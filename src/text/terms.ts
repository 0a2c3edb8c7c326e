/**
 * The meaning layer: what a stretch of text talks about, as terms whose keys are equal where two texts say
 * the same in other inflections, spellings or number formats. Function words are left out.
 */
import { Mark, type Tokens } from '../model/document.js';
import type { Span } from '../model/span.js';
import { functionWords, negations } from './function-words.js';
import { type KnownWord, knowToken, Role } from './lexicon.js';
import { readDate, readNumber, type TermWord } from './numbers.js';
import { findPlace } from './places.js';
import { stemWord } from './stem.js';
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
/** A capital city after one of these is the town, not the government. */
const LOCATIVE: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside', 'around', 'across', 'inside']);

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
  /** What is known of the word by itself; null where it is a piece of a token or joined from several. */
  readonly known: KnownWord | null;
};

/** Tokens of the text that `span` is of: those of a range, so that a text is cut into words only once. */
export interface TokenRange {
  readonly tokens: Tokens;
  readonly from: number;
  readonly to: number;
}

function tokensOf(text: string, span: Span): TokenRange {
  const tokens = tokenise(text, span);
  return { tokens, from: 0, to: tokens.count };
}

function isApostrophe(unit: number): boolean {
  return unit === 39 || unit === 0x2019 || unit === 0x2018 || unit === 0x2bc || unit === 0xff07;
}

/** What stands between two words, as far as numbers ask: a blank, or the first four code units. */
function gapBefore(text: string, from: number, start: number): string {
  if (start === from + 1 && text.charCodeAt(from) === 32) return ' ';
  return start <= from ? '' : text.slice(from, Math.min(start, from + 4));
}

/** Whether a capital says nothing here: the span starts, or a sentence or a quotation does. */
function isFirst(gap: string, before: Word | undefined): boolean {
  if (before === undefined) return true;
  if (gap === ' ' || gap === '') return false;
  return /[.!?:“"«„]/.test(gap) && !ABBREVIATION.has(before.word) && before.word.length > 1;
}

/** `before` joined with what follows it up to `end`: n't, o'clock, U.S. */
function joined(before: Word, word: string, end: number, negated = before.negated): Word {
  return { ...before, word, end, negated, known: null };
}

/**
 * The words of a span as numbers and grammar need them: don't, Moscow's, l'accord, U.S., 5bn. Linear.
 * `range` are the span's tokens where they are known.
 */
export function readWords(
  text: string,
  span: Span,
  language: string,
  { tokens, from, to }: TokenRange = tokensOf(text, span),
): readonly Word[] {
  const { starts, ends, marks, hashes } = tokens;
  const words: Word[] = [];
  const endings = language === 'en' || language === 'und';
  const elision = ELISION.get(language);
  let end = span.start;
  const push = (start: number, stop: number, word: string, kind: WordKind, known: KnownWord | null): void => {
    const gap = gapBefore(text, end, start);
    const first = isFirst(gap, words[words.length - 1]);
    words.push({
      start,
      end: stop,
      word,
      gap,
      first,
      digits: kind === 'digits',
      capital: kind === 'capital',
      character: kind === 'character',
      negated: false,
      known,
    });
    end = stop;
  };
  for (let i = from; i < to; i++) {
    const start = starts[i];
    const stop = ends[i];
    const known = knowToken(text, start, stop, hashes[i], language);
    const folded = known.word;
    if ((marks[i] & Mark.Character) !== 0) {
      push(start, stop, folded, 'character', null);
      continue;
    }
    const last = words.length - 1;
    const before = words[last];
    if (before !== undefined && start === end + 1 && !before.digits && isApostrophe(text.charCodeAt(end))) {
      if (endings) {
        if (ENGLISH_ENDING.test(folded)) {
          end = stop;
          continue;
        }
        // n't, and o'clock, O'Brien, D'Angelo; a longer word keeps its own ("the boys' club").
        const not = folded === 't' && before.word.endsWith('n');
        if (not || before.word.length === 1) {
          words[last] = not
            ? joined(before, before.word.slice(0, -1), stop, true)
            : joined(before, before.word + folded, stop);
          end = stop;
          continue;
        }
      }
      if (elision?.test(before.word)) words.pop();
    }
    const latest = words[words.length - 1];
    if (folded.length === 1 && latest && isInitials(latest, text.slice(end, start))) {
      words[words.length - 1] = joined(latest, latest.word + folded, stop);
      end = stop;
      continue;
    }
    const kind = (marks[i] & Mark.Capital) !== 0 ? 'capital' : 'plain';
    if (startsWithDigit(folded)) pushSplit(start, stop, folded, kind, push);
    else push(start, stop, folded, kind, known);
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

function startsWithDigit(word: string): boolean {
  const unit = word.charCodeAt(0);
  return unit >= 48 && unit <= 57;
}

type WordKind = 'plain' | 'capital' | 'digits' | 'character';
type Push = (start: number, stop: number, word: string, kind: WordKind, known: KnownWord | null) => void;

/** Digits at a word's start are a word of their own: 5bn, 20th, 1990s. */
function pushSplit(start: number, stop: number, folded: string, kind: WordKind, push: Push): void {
  const lead = /^[0-9]{1,400}/.exec(folded)?.[0].length ?? 0;
  // Only where folding changed no length is the split's place in the delivered text known.
  const aligned = folded.length === stop - start;
  if (!aligned && lead < folded.length) push(start, stop, folded, kind, null);
  else if (lead === folded.length) push(start, stop, folded, 'digits', null);
  else {
    push(start, start + lead, folded.slice(0, lead), 'digits', null);
    push(start + lead, stop, folded.slice(lead), 'plain', null);
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
function capitalsSpeak(words: readonly Word[], skip: ReadonlySet<string>): boolean {
  let content = 0;
  let plain = 0;
  for (const { word, digits, character, capital } of words) {
    if (digits || character || word.length < 2 || skip.has(word)) continue;
    content++;
    if (!capital) plain++;
  }
  return content < 4 || plain * 8 > content;
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

/** The term of a word that is no more than that. */
function pushWord(words: readonly Word[], at: number, text: string, language: string, named: boolean): Term {
  const { word, start, end, known } = words[at];
  const kind = named ? 'name' : 'word';
  if (known) return { start, end, key: known.key, kind };
  // What was joined from several tokens (O'Brien, U.S.) has no stem but its own.
  const plain = language === 'en' || JOINED.test(text.slice(start, end));
  return { start, end, key: stemWord(word, language, plain ? word : text.slice(start, end)), kind };
}

/** Words that carry a capital where it tells something. */
function capitalisedWords(words: readonly Word[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { capital, first, word } of words) if (capital && !first) found.add(word);
  return found;
}

/**
 * The terms of `text` inside `span`, in text order, in a language given as BCP 47 primary subtag (`und`
 * where unknown: nothing is left out, words are cut to a prefix). Spans are in the delivered text; those of
 * two-character terms overlap. `range` are the span's tokens where they are known. Time and memory linear.
 */
export function readTerms(text: string, span: Span, language: string, range?: TokenRange): readonly Term[] {
  return termsOfWords(readWords(text, span, language, range), text, span, language);
}

/** The same of words that `readWords` has read of the span in this language. */
export function termsOfWords(
  words: readonly Word[],
  text: string,
  span: Span,
  language: string,
): readonly Term[] {
  const skip = functionWords(language);
  const negated = negations(language);
  const speak = capitalsSpeak(words, skip);
  const capitalised = speak ? capitalisedWords(words) : skip;
  const terms: Term[] = [];
  const push = (key: string, kind: Term['kind'], from: number, to: number): void => {
    terms.push({ start: words[from].start, end: words[to - 1].end, key, kind });
  };
  let at = 0;
  while (at < words.length) {
    const { word, start, end, character, digits, known, first } = words[at];
    if (character) {
      at = pushBigrams(words, at, terms);
      continue;
    }
    const roles = known ? known.roles : Role.Any;
    if ((roles & Role.Figure) !== 0) {
      const symbol = digits ? CURRENCY.get(text.charAt(start - 1)) : undefined;
      if (symbol !== undefined && start > span.start) {
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
    }
    if (negated.has(word)) {
      push('not', 'word', at, at + 1);
      at++;
      continue;
    }
    const mayBePlace = language === 'en' && (roles & Role.Place) !== 0;
    const place =
      mayBePlace && (word !== 'us' || text.slice(start, end) !== 'Us') ? placeAt(words, at) : null;
    if (place) {
      push(place.key, 'name', at, place.next);
      at = place.next;
      continue;
    }
    if ((roles & Role.Skip) === 0 || (known === null && !skip.has(word))) {
      // An accent with no letter under it is a word of nothing.
      if (word.length > 1 || (word !== '' && !/^\p{L}$/u.test(word))) {
        const named = speak && (isName(words, at, language) || (first && capitalised.has(word)));
        terms.push(pushWord(words, at, text, language, named));
      }
    }
    if (words[at].negated) push('not', 'word', at, at + 1);
    at++;
  }
  return terms;
}
