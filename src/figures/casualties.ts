/**
 * Counts of people to whom something happened: a story has one number of them, whatever the words. "31 hurt",
 * "injuring 31" and "31 people were injured" are one concept.
 */
import type { Amount } from './amounts.js';
import { isJoined, type Sentence } from './sentence.js';

const AFTER: ReadonlyMap<string, string> = new Map([
  ...concept('injured', 'injured hurt wounded injuries injury'),
  ...concept('killed', 'killed dead died deaths fatalities fatality perished lives bodies'),
  ...concept('arrested', 'arrested arrests detained detentions'),
  ...concept('missing', 'missing unaccounted'),
  ...concept('evacuated', 'evacuated evacuations'),
  ...concept('homeless', 'displaced homeless'),
  ...concept('rescued', 'rescued'),
  ...concept('trapped', 'trapped stranded'),
  ...concept('hospitalised', 'hospitalised hospitalized'),
  ...concept('treated', 'treated'),
]);
/** Two words and more that say what happened: "lost their lives", "in custody", "had to leave their homes". */
const PHRASES: readonly (readonly [readonly string[], string])[] = (
  [
    ['killed', 'lost their lives|lost his life|lost her life|losing their lives'],
    ['arrested', 'in custody|under arrest|taken into custody|behind bars'],
    [
      'evacuated',
      'leave their homes|left their homes|flee their homes|fled their homes|moved out|moved to shelters|forced from their homes|moved to safety|forced out|out of their homes',
    ],
    [
      'treated',
      'needed treatment|need treatment|required treatment|received treatment|needed medical treatment|received medical treatment|were given treatment|seen by medics|seen by doctors|needed medical attention|received medical attention',
    ],
    ['hospitalised', 'in hospital|to hospital|to hospitals|in hospitals|to the hospital|in the hospital'],
    ['homeless', 'without a home|without homes|lost their homes'],
  ] as const
).flatMap(([name, phrases]) => phrases.split('|').map((phrase) => [phrase.split(' '), name] as const));
const BEFORE: ReadonlyMap<string, string> = new Map([
  ...concept('injured', 'injured injuring injures hurt hurting hurts wounded wounding wounds'),
  ...concept('killed', 'killed killing kills claimed claiming'),
  ...concept('arrested', 'arrested arresting detained detaining'),
  ...concept('evacuated', 'evacuated evacuating'),
  ...concept('homeless', 'displaced displacing'),
  ...concept('rescued', 'rescued rescuing saved saving'),
  ...concept('treated', 'treated treating'),
  ...concept('trapped', 'trapped trapping stranded stranding'),
]);
const GENERIC: ReadonlySet<string> = new Set(
  'people persons person individuals individual victims victim others lives casualties souls'.split(' '),
);
const SMALL: ReadonlySet<string> = new Set(
  `of them those on board aboard the were was are is been have had has being be also reported reportedly confirmed
   feared believed thought left now known then taken living nearby forced rushed brought`.split(/\s+/),
);
const SEVERITY =
  /^(?:seriously|critically|gravely|severely|badly|serious|critical|grave|slightly|lightly|minor|slight)$/;
const MORE = /^(?:other|others|more|further|another|additional)$/;
const STOPS =
  /^(?:and|but|while|whereas|after|before|when|as|because|by|in|at|near|from|since|if|to|for|with|without|not|never)$/;
/** As far as a participle can stand behind its number. */
const REACH = 7;

function concept(name: string, words: string): readonly (readonly [string, string])[] {
  return words.split(' ').map((word) => [word, name] as const);
}

export interface Casualties {
  readonly concept: string;
  /** Who, how badly and whether in addition: must be equal to be the same count. */
  readonly marks: readonly string[];
  /** First word behind the phrase. */
  readonly to: number;
}

/** What happened to the people an amount counts; null where no such word is near, or it counts things. */
export function readCasualties(sentence: Sentence, amount: Amount): Casualties | null {
  if (sentence.language !== 'en' || amount.percent) return null;
  const left = before(sentence, amount.from);
  const some = someOfThem(sentence, amount.to);
  if (some !== null) return some;
  const right = after(sentence, amount.to);
  if (left === null) return right;
  // "Injuring 31 of those on board": what stands before decides, what follows only qualifies.
  const behind = nounAfter(sentence, amount.to);
  return behind === null ? null : { concept: left, marks: behind.marks, to: behind.to };
}

/** "300 people were hurt, 60 of them seriously". */
function someOfThem({ words }: Sentence, to: number): Casualties | null {
  const of =
    words[to]?.word === 'of' && /^(?:them|whom|those)$/.test(words[to + 1]?.word ?? '') ? to + 2 : to;
  const how = words[of]?.word ?? '';
  const hurt = words
    .slice(0, to)
    .some(({ word }) => AFTER.get(word) === 'injured' || BEFORE.get(word) === 'injured');
  if (!hurt || !/^(?:seriously|critically|gravely|severely|badly|slightly|lightly)$/.test(how)) return null;
  if (AFTER.has(words[of + 1]?.word ?? '')) return null;
  return {
    concept: 'injured',
    marks: [`severity:${/^(?:slight|light)/.test(how) ? 'light' : 'bad'}`],
    to: of + 1,
  };
}

function before({ words }: Sentence, from: number): string | null {
  const word = words[from - 1];
  const joined = words[from] !== undefined && isJoined(words[from]);
  if (word === undefined || !joined) return null;
  const own = BEFORE.get(word.word);
  if (own !== undefined) {
    // "Were killed 12 hours later": passive, the number counts something else.
    return /^(?:was|were|been|being|is|are)$/.test(words[from - 2]?.word ?? '') ? null : own;
  }
  if (!/^(?:of|to|at|reached|hit|passed|is|was|stands|stood|now|rose|exceeded)$/.test(word.word)) return null;
  for (let n = from - 2; n >= 0 && n >= from - 12; n--) {
    // "The number of injured rose to 140", "put the number of dead at 21".
    if (/^(?:number|tally|count|total)$/.test(words[n].word) && words[n + 1]?.word === 'of') {
      for (let m = n + 2; m < from && m < n + 6; m++) {
        const of = AFTER.get(words[m].word);
        if (of !== undefined) return of;
      }
    }
    if (n >= from - 6 && words[n].word === 'toll')
      return /^(?:injury|injured)$/.test(words[n - 1]?.word ?? '')
        ? 'injured'
        : words[n - 1]?.word === 'death'
          ? 'killed'
          : null;
  }
  return null;
}

function after(sentence: Sentence, to: number): Casualties | null {
  const { words } = sentence;
  const marks: string[] = [];
  let unknown = 0;
  let who: string | null = null;
  // "Three of the dead", "six of those injured": a part of them.
  const those = words[to]?.word === 'of' && words[to + 1]?.word === 'those';
  if (those && AFTER.has(words[to + 2]?.word ?? '')) return null;
  if (words[to]?.word === 'of' && !/^(?:those|them|his|her|their|our|my)$/.test(words[to + 1]?.word ?? ''))
    return null;
  for (let n = to; n < words.length && n < to + REACH; n++) {
    const { word, gap, digits } = words[n];
    // "Are known to have died".
    if (word === 'to' && (words[n + 1]?.word === 'have' || (words[n + 1] && phraseAt(words, n + 1))))
      continue;
    if (
      digits ||
      (n > to && !isJoined(words[n])) ||
      (n === to && gap !== ' ' && gap !== '\n' && gap !== '\u00a0' && gap !== '-')
    )
      return null;
    if (gap === '-' && n === to) return null;
    if (MORE.test(word)) marks.push('more');
    if (SEVERITY.test(word)) marks.push(`severity:${/^(?:slight|light|minor)/.test(word) ? 'light' : 'bad'}`);
    else if (STOPS.test(word) && phraseAt(words, n) === null) return null;
    else {
      const phrase = phraseAt(words, n);
      if (phrase !== null) {
        return {
          concept: phrase.concept,
          marks: who === null ? marks : [...marks, `who:${who}`],
          to: phrase.to,
        };
      }
      const found = AFTER.get(word);
      if (found !== undefined) {
        return { concept: found, marks: who === null ? marks : [...marks, `who:${who}`], to: n + 1 };
      }
      if (SMALL.has(word) || MORE.test(word)) continue;
      if (GENERIC.has(word)) {
        who = null;
        continue;
      }
      if (n > to && n <= to + 1 && words[to].word === 'of') continue;
      if (sentence.skip.has(word) && word !== 'who') return null;
      unknown++;
      if (unknown > 2) return null;
      who = word;
    }
  }
  return null;
}

function phraseAt(
  words: Sentence['words'],
  at: number,
): { readonly concept: string; readonly to: number } | null {
  for (const [phrase, name] of PHRASES) {
    if (words[at].word !== phrase[0]) continue;
    if (phrase.every((word, n) => words[at + n]?.word === word))
      return { concept: name, to: at + phrase.length };
  }
  return null;
}

/** The noun behind an amount whose verb stands before it; null where it counts no people ("12 birds"). */
function nounAfter(
  { words, skip }: Sentence,
  to: number,
): { readonly marks: readonly string[]; readonly to: number } | null {
  const marks: string[] = [];
  for (let n = to; n < words.length && n < to + 4; n++) {
    const { word } = words[n];
    if (!isJoined(words[n]) || words[n].digits) return { marks, to: n };
    if (GENERIC.has(word)) return { marks, to: n + 1 };
    if (MORE.test(word)) marks.push('more');
    else if (SEVERITY.test(word))
      marks.push(`severity:${/^(?:slight|light|minor)/.test(word) ? 'light' : 'bad'}`);
    else if (skip.has(word)) return { marks, to: n };
    else if (/^(?:hours?|days?|minutes?|weeks?|months?|years?|times?|percent|per)$/.test(word)) return null;
    else if (word.endsWith('s') || word.endsWith('men') || word === 'children') {
      marks.push(`who:${word}`);
      return { marks, to: n + 1 };
    }
  }
  return { marks, to };
}

export const CASUALTY_WORDS: ReadonlyMap<string, string> = new Map([
  ['injured', 'people injured'],
  ['killed', 'people killed'],
  ['arrested', 'people arrested'],
  ['missing', 'people missing'],
  ['evacuated', 'people evacuated'],
  ['homeless', 'people displaced'],
  ['rescued', 'people rescued'],
  ['trapped', 'people trapped'],
  ['hospitalised', 'people in hospital'],
  ['treated', 'people treated'],
]);
