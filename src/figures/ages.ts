/** Ages and whose they are: "Lindqvale, 44,", "the 57-year-old captain", "Grant, aged 71". */
import { readNumber } from '../text/numbers.js';
import { isJoined, type Sentence } from './sentence.js';
import { classOfWord } from './word-classes.js';

export interface Age {
  readonly years: number;
  /** Folded surname, or the role where no name is near; null where the sentence does not tell. */
  readonly person: string | null;
  readonly named: boolean;
  /** First word and first behind. */
  readonly from: number;
  readonly to: number;
}

const MOST_YEARS = 125;
/** Roles that many people of one story can have: no age of "a man" is compared. */
const ANYONE: ReadonlySet<string> = new Set(
  `man woman person victim suspect driver passenger teenager student pupil resident child male female
   man's one people veteran native who was is in and`.split(/\s+/),
);

/** Of whom a story has few enough to tell one by it. */
const YOUNG = /^(?:girl|boy|toddler|baby|schoolgirl|schoolboy)$/;

/** Where the noun behind "57-year-old" ends. */
const VERB =
  /(?:ed|ing)$|^(?:saw|said|told|took|went|came|ran|fell|left|won|lost|made|got|held|stood|kept|will|says|has)$/;

interface Years {
  readonly years: number;
  /** First word behind the number. */
  readonly next: number;
}

function yearsAt({ words, language, text }: Sentence, at: number): Years | null {
  const { digits, word } = words[at];
  if (digits) {
    const years = word.length > 3 ? 0 : Number(word);
    return years >= 1 && years <= MOST_YEARS ? { years, next: at + 1 } : null;
  }
  const number = readNumber(words, at, language, text);
  const years = Number(/^#(\d{1,3})$/.exec(number?.key ?? '')?.[1] ?? 0);
  return number !== null && years >= 1 && years <= MOST_YEARS ? { years, next: number.next } : null;
}

/** The last word of a run of capitalised words that ends at `end`, folded; null where there is none. */
function surnameBefore({ words }: Sentence, end: number): string | null {
  const last = words[end];
  if (!last?.capital || last.digits || last.word.length < 3) return null;
  return last.word;
}

/** The age a number at a word tells, or null. */
export function readAge(sentence: Sentence, at: number, lastNamed: string | null = null): Age | null {
  const { words, language, text } = sentence;
  if (language !== 'en') return null;
  const told = yearsAt(sentence, at);
  if (told === null) return null;
  const { years, next: behind } = told;
  const [year, old] = [words[behind], words[behind + 1]];
  if (/^years?$/.test(year?.word ?? '') && old?.word === 'old' && isJoined(year) && isJoined(old)) {
    const whose = personOf(sentence, at, behind + 2) ?? ownerBefore(sentence, at) ?? NOBODY;
    // "The 24-year-old striker" opens a sentence about him; further on it may be anybody's.
    const anaphor = whose.person === null || at <= 1 ? namedBefore(sentence, at, lastNamed) : null;
    const person = whose.named ? whose.person : (anaphor ?? whose.person);
    return { years, person, named: whose.named || person !== whose.person, from: at, to: behind + 2 };
  }
  const subject = subjectIs(sentence, at, behind, lastNamed);
  if (subject !== null) return { years, person: subject, named: true, from: at, to: behind };
  const before = words[at - 1];
  // "A girl of nine": read at the number, told of no one by name.
  if (before?.word === 'of' && YOUNG.test(words[at - 2]?.word ?? '') && isJoined(words[at])) {
    const next = words[behind];
    if (next === undefined || !isJoined(next) || sentence.skip.has(next.word))
      return { years, person: words[at - 2].word, named: false, from: at - 2, to: behind };
  }
  const death = ageAtDeath(sentence, at, behind);
  if (death !== null) return { years, person: AT_DEATH, named: false, from: death, to: behind };
  if (before?.word === 'aged' && isJoined(words[at])) {
    const name = surnameBefore(sentence, at - 2);
    return { years, person: name, named: name !== null, from: at - 1, to: behind };
  }
  // "Petra Lindqvale, 44, a nurse": a name, the number alone between commas or before the sentence's end.
  if (before === undefined || !/^(?:, | \()$/.test(words[at].gap)) return null;
  const name = surnameBefore(sentence, at - 1);
  const rest = text.slice(words[behind - 1].end, words[behind - 1].end + 2);
  const closed = words[at].gap === ', ' ? /^[,.;:!?]/.test(rest) || rest === '' : /^\)/.test(rest);
  if (name === null || !closed || years < 2 || /^\.\d/.test(rest) || /^,\d/.test(rest)) return null;
  // "IE6, 7, 8": a list of versions.
  if (/\d/.test(name) || words[behind]?.digits) return null;
  // A single capitalised word at the sentence's start is a place or a month as often as a person.
  if (MONTHS.has(name)) return null;
  return { years, person: name, named: true, from: at, to: behind };
}

/** A story has one death whose age is told so; a name beside it says the same. */
const AT_DEATH = 'death';

/** "Died at the age of 81", "has died aged 81", "died at 81": the first word of the phrase behind the verb. */
function ageAtDeath({ words, text }: Sentence, at: number, behind: number): number | null {
  let from = at - 1;
  const word = (n: number): string => words[n]?.word ?? '';
  if (word(from) === 'aged') from--;
  else if (word(from) === 'of' && word(from - 1) === 'age') from -= word(from - 2) === 'the' ? 4 : 3;
  else if (
    word(from) === 'at' &&
    /^(?:[.,;]|$)/.test(text.slice(words[behind - 1].end, words[behind - 1].end + 1))
  )
    from--;
  else return null;
  for (let n = from; n >= 0 && n >= from - 1; n--)
    if (/^(?:died|dies|dead|on|away)$/.test(word(n))) return from + 1;
  return null;
}

const MONTHS: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december jan feb mar apr aug sept oct nov dec'.split(
    ' ',
  ),
);

/** "The 24-year-old", said of somebody named before: in this sentence, else in the one before it. */
function namedBefore({ words }: Sentence, at: number, lastNamed: string | null): string | null {
  if (words[at - 1]?.word !== 'the') return null;
  for (let n = at - 2; n > 0; n--) {
    const [a, b] = [words[n - 1], words[n]];
    if (a.capital && b.capital && !a.digits && !b.digits && b.gap === ' ') return b.word;
  }
  return lastNamed;
}

interface Whose {
  readonly person: string | null;
  readonly named: boolean;
}

const NOBODY: Whose = { person: null, named: false };

/** "57-year-old captain", "19-year-old Kofi Brandt", "the captain, a 57-year-old man". */
function personOf(sentence: Sentence, at: number, next: number): Whose | null {
  const { words } = sentence;
  let role: string | null = null;
  for (let n = next; n < words.length && n < next + 5 && isJoined(words[n]); n++) {
    if (words[n].capital) {
      let last = n;
      while (words[last + 1]?.capital && words[last + 1].gap === ' ') last++;
      return { person: words[last].word, named: true };
    }
    if (sentence.skip.has(words[n].word)) break;
    if (VERB.test(words[n].word)) break;
    // A role is one word or two; an ending in -s behind one is its verb.
    if (role !== null && (n > next + 1 || words[n].word.endsWith('s'))) break;
    role = words[n].word;
  }
  // "Kofi Brandt, a 19-year-old", "Brandt is a 19-year-old".
  const article = /^(?:a|an|the)$/.test(words[at - 1]?.word ?? '') ? at - 1 : at;
  if (article > 0 && /^, ?$/.test(words[article].gap)) {
    const name = surnameBefore(sentence, article - 1);
    if (name !== null) return { person: name, named: true };
    const noun = words[article - 1].word;
    if (!ANYONE.has(noun)) return { person: noun, named: false };
  }
  if (role !== null && !ANYONE.has(role)) return { person: role, named: false };
  return null;
}

/** "The machine, nineteen years old,", "the jet, which is 14 years old", "the bridge is 120 years old". */
function ownerBefore({ words, skip }: Sentence, at: number): Whose | null {
  let n = at - 1;
  if (/^(?:is|was|are|were)$/.test(words[n]?.word ?? '')) n--;
  if (/^(?:which|that|who)$/.test(words[n]?.word ?? '')) n--;
  const noun = words[n];
  const isApart = n < at - 1 || words[at].gap === ', ';
  if (noun === undefined || !isApart || noun.digits || skip.has(noun.word) || noun.word.length < 3)
    return null;
  if (noun.capital) return { person: noun.word, named: true };
  return ANYONE.has(noun.word) ? null : { person: classOfWord(noun.word).replace('=', ''), named: false };
}

/** "Ambry, who is 63", "she is 58": the number closes its clause. */
function subjectIs(sentence: Sentence, at: number, behind: number, lastNamed: string | null): string | null {
  const { words, text } = sentence;
  const verb = words[at - 1]?.word ?? '';
  const isAge =
    /^(?:is|turned|turns)$/.test(verb) ||
    (verb === 'was' && /^(?:who|he|she)$/.test(words[at - 2]?.word ?? ''));
  if (!isAge || !isJoined(words[at])) return null;
  if (!/^(?:[.;!?]|,(?! ?\d)|$)/.test(text.slice(words[behind - 1].end, words[behind - 1].end + 3)))
    return null;
  const who = words[at - 2]?.word ?? '';
  const name = surnameBefore(sentence, who === 'who' ? at - 3 : at - 2);
  if (words[at - 2]?.capital && at - 2 === 0 && !/^(?:he|she)$/.test(who)) return null;
  if (/^(?:he|she)$/.test(who)) return namedBeforePronoun(sentence, at - 2) ?? lastNamed;
  return name !== null && !MONTHS.has(name) && (who === 'who' || at - 3 >= 0) ? name : null;
}

/** The last person named in full before a word. */
function namedBeforePronoun({ words }: Sentence, at: number): string | null {
  for (let n = at - 1; n > 0; n--) {
    const [a, b] = [words[n - 1], words[n]];
    if (a.capital && b.capital && !a.digits && !b.digits && b.gap === ' ') return b.word;
  }
  return null;
}
