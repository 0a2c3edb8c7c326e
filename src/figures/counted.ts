/**
 * What a figure is a figure of: the noun it counts or belongs to, and the marks that set it apart from
 * another figure of the same noun: men or women, first half or second, a share of the whole, a rate.
 */

import { isJoined, type Sentence } from './sentence.js';
import { unitOf } from './units.js';
import { classOfWord } from './word-classes.js';

const IRREGULAR_PLURALS: ReadonlySet<string> = new Set(
  `people men women children police troops staff crew cattle sheep fish aircraft personnel mice feet teeth
   series youth clergy livestock spacecraft`.split(/\s+/),
);
const NO_PLURALS = /(?:ss|us|is|ous)$/;
const SUBSET = /^(?:the|those|these|them|whom|which|its|their|his|her|our)$/;

function isPlural(word: string): boolean {
  return (
    IRREGULAR_PLURALS.has(word) ||
    /men$/.test(word) ||
    (word.length > 3 && word.endsWith('s') && !NO_PLURALS.test(word))
  );
}

export interface Counted {
  readonly head: string;
  /** Index of the head's word. */
  readonly at: number;
  /** Words between number and head. */
  readonly attributes: readonly string[];
  readonly subset: boolean;
}

const PEOPLE = classOfWord('people');

/** The noun a plain number counts: the first plural within four words, a singular behind "one" or a hyphen. */
export function countedNoun(sentence: Sentence, from: number, to: number, singular: boolean): Counted | null {
  const { words, skip, language } = sentence;
  let at = to;
  let subset = false;
  if (language === 'en' && words[at]?.word === 'of') {
    if (!SUBSET.test(words[at + 1]?.word ?? '') && !words[at + 1]?.digits) return null;
    // "All five of our hospitals" are all of them.
    subset = words[from - 1]?.word !== 'all';
    at += 2;
  }
  if (language !== 'en') {
    const word = words[at];
    if (!word || !isJoined(word) || word.digits || skip.has(word.word) || word.character) return null;
    return { head: classOfOther(word.word), at, attributes: [], subset: false };
  }
  const attributes: string[] = [];
  for (let n = at; n < words.length && n < at + 5; n++) {
    const { word, gap, digits } = words[n];
    if (!isJoined(words[n]) && !(gap === ', ' && attributes.length > 0)) return null;
    if (digits) continue;
    if (word === 'other' || word === 'more' || word === 'further') continue;
    if (skip.has(word)) return null;
    const hyphened = n === to && gap === '-';
    if (hyphened && /^(?:man|woman|person|member|strong)$/.test(word))
      return { head: PEOPLE, at: n, attributes, subset };
    if (
      hyphened ||
      isPlural(word) ||
      (singular && !words[n + 1]?.gap.startsWith(' ')) ||
      (singular && skip.has(words[n + 1]?.word ?? 'the'))
    ) {
      return { head: classOfWord(word), at: n, attributes, subset };
    }
    attributes.push(classOfWord(word));
  }
  return null;
}

function classOfOther(word: string): string {
  return word.length > 6 ? word.slice(0, 6) : word;
}

/** The noun a sum, a share or a measure belongs to: "$412 million budget", "a gap of $17.6 million". */
export function ownerNoun(
  sentence: Sentence,
  from: number,
  to: number,
): { readonly head: string; readonly at: number } | null {
  const { words, skip } = sentence;
  const noun = (n: number): { readonly head: string; readonly at: number } | null => {
    const word = words[n];
    if (
      word === undefined ||
      word.digits ||
      skip.has(word.word) ||
      word.word.length < 3 ||
      /ly$/.test(word.word)
    )
      return null;
    return { head: classOfWord(word.word), at: n };
  };
  const lastOfRun = (n: number): number => {
    const after = words[n + 1];
    const run =
      after !== undefined &&
      isJoined(after) &&
      !skip.has(after.word) &&
      !after.digits &&
      after.word.length > 2;
    const ends = words[n + 2] === undefined || !isJoined(words[n + 2]) || skip.has(words[n + 2].word);
    return run && ends ? n + 1 : n;
  };
  const next = words[to];
  if (next && (next.gap === '-' || next.gap === ' ')) {
    if (/^(?:of|in|on)$/.test(next.word)) {
      let n = to + 1;
      while (n < to + 4 && words[n] && isJoined(words[n]) && skip.has(words[n].word)) n++;
      if (words[n] && isJoined(words[n]) && next.word === 'of') return noun(lastOfRun(n));
      if (words[n] && isJoined(words[n]) && next.word === 'in' && n === to + 1 && !words[n].capital)
        return noun(n);
    } else if (!/(?:ed|ing)$/.test(next.word) && !unitOf(next.word)) {
      const found = noun(to);
      // The last of a run of nouns is the thing: "62-metre passenger vessel", "$412 million spending plan".
      if (found) return found;
    }
  }
  if (words[from - 1]?.word === 'of' && isJoined(words[from - 1])) return noun(from - 2);
  return null;
}

const MARK_WORDS: ReadonlyMap<string, string> = new Map([
  ...marked('sex:f', 'women woman female girls girl'),
  ...marked('sex:m', 'men man male boys boy'),
  ...marked('age:young', 'children child minors teenagers infants babies'),
  ...marked('age:old', 'adults elderly'),
  ...marked('side:for', 'favour favor'),
  ...marked('side:against', 'against'),
  ...marked('end:high', 'highest maximum peak'),
  ...marked('end:low', 'lowest minimum'),
]);

function marked(mark: string, words: string): readonly (readonly [string, string])[] {
  return words.split(' ').map((word) => [word, mark] as const);
}

/* Sets, no expressions: every word near every figure is asked. */
const UP: ReadonlySet<string> = new Set(
  `rose risen rise rises increase increased gained gain grew climbed up jumped surged higher raise
   raised raises`.split(/\s+/),
);
const DOWN: ReadonlySet<string> = new Set(
  `fell fallen fall falls decrease decreased lost dropped drop declined decline down lower shrank
   slumped tumbled cut`.split(/\s+/),
);
const RATE: ReadonlySet<string> = new Set(
  `day week month year hour minute night person head share litre tonne barrel kilometre mile household`.split(
    /\s+/,
  ),
);

const PARTS: ReadonlySet<string> = new Set(['half', 'quarter', 'round', 'leg', 'period']);

/** Men are told from women where there are any; else they are people. */
function isFemale({ word }: Sentence['words'][number]): boolean {
  return /^(?:women|woman|female|females|girls|girl|boys|boy)$/.test(word);
}

/** Rate, direction, half, sex and the like from the words within a few steps of a figure, [from, to). */
export function readMarks(sentence: Sentence, from: number, to: number): readonly string[] {
  const { words, places, clauses } = sentence;
  const marks = new Set<string>();
  for (let n = Math.max(0, from - 4); n < words.length && n < to + 5; n++) {
    if (n >= from && n < to) continue;
    const { word } = words[n];
    const distance = n < from ? places[from] - places[n] : places[n] - places[to - 1];
    if (distance > 5) continue;
    const mark = MARK_WORDS.get(word);
    // "67.4%, the highest since 1998" is not the highest of several.
    const isOfAnother = mark?.startsWith('end:') === true && clauses[n] !== clauses[from];
    // "A two-man team".
    const isJointed =
      mark?.startsWith('sex:') === true &&
      (words[n].gap === '-' || (mark === 'sex:m' && !words.some(isFemale)));
    if (mark !== undefined && !isOfAnother && !isJointed) marks.add(mark);
    if (n > 0 && PARTS.has(word)) {
      const which = /^(?:first|second|third|fourth|1st|2nd|opening|last)$/.exec(words[n - 1].word);
      if (which) marks.add(`part:${which[0]}`);
    }
    if (distance <= 3 && clauses[n] === clauses[from]) {
      if (UP.has(word)) marks.add('way:up');
      if (DOWN.has(word)) marks.add('way:down');
    }
  }
  if (isWhole(sentence, from)) marks.add('whole');
  if (/^(?:other|another|additional|further|extra)$/.test(words[from - 1]?.word ?? '')) marks.add('more');
  if (words[from - 1]?.word === 'first') marks.add('subset');
  const rate = rateAfter(sentence, to);
  if (rate !== null) marks.add(`rate:${rate}`);
  const before = words[from - 1]?.word ?? '';
  if ((before === 'from' || before === 'to') && nearbyMove(sentence, from)) marks.add(`step:${before}`);
  return [...marks];
}

/** "Two of their five crossings", "one of the city's nine branches": the whole that a part is taken of. */
function isWhole({ words }: Sentence, from: number): boolean {
  for (let n = from - 1; n > 0 && n >= from - 4; n--) {
    if (!isJoined(words[n + 1])) return false;
    if (words[n].word === 'of')
      return /^(?:one|two|three|four|five|six|seven|eight|nine|ten|some|many|most|all|\d{1,9})$/.test(
        words[n - 1].word,
      );
  }
  return false;
}

/** "Fell from 260 to 211": which end of a movement a figure is. */
function nearbyMove({ words }: Sentence, from: number): boolean {
  for (let n = from - 2; n >= 0 && n >= from - 10; n--)
    if (UP.has(words[n].word) || DOWN.has(words[n].word)) return true;
  return false;
}

/** "a year", "per day", "an hour", "annually" within three words behind a figure. */
export function rateAfter({ words }: Sentence, to: number): string | null {
  for (let n = to; n < words.length && n < to + 3; n++) {
    const { word } = words[n];
    if (!isJoined(words[n])) return null;
    if (word === 'annually' || word === 'yearly') return 'year';
    if (word === 'daily') return 'day';
    if (word === 'monthly') return 'month';
    const next = words[n + 1];
    if (/^(?:a|an|per|each|every)$/.test(word) && next && RATE.has(next.word) && isJoined(next))
      return next.word;
  }
  return null;
}
