/**
 * The value of a figure as an interval: "nearly 40", "between 5 and 7", "dozens", "an hour and a half",
 * "a third". Number words come from `text/numbers.ts`; what stands before and after them is read here.
 */
import { readNumber } from '../text/numbers.js';
import { fractionAt, type Plain } from './fractions.js';
import { closeTo, qualifierBefore } from './qualifiers.js';
import { isJoined, type Sentence } from './sentence.js';

export interface Amount {
  readonly low: number;
  readonly high: number;
  readonly slack: number;
  readonly vague: boolean;
  readonly percent: boolean;
  /** Words of the number and of what qualifies it, [from, to). */
  readonly from: number;
  readonly to: number;
  /** First word of the number itself. */
  readonly at: number;
  /** As readers are shown it, without unit. */
  readonly shown: string;
}

/** "Dozens of them" are a part of them, "dozens of people" are people. */
const SUBSET = /^(?:the|those|these|them|whom|which|its|their|his|her|our)$/;

/** Beyond this nothing is counted in the news; the digits are a code or an error. */
const LARGEST = 1e17;

/** What a vague word can mean: from at least to what would have been said otherwise. */
const VAGUE: ReadonlyMap<number, readonly [number, number]> = new Map([
  [10, [20, 99]],
  [12, [20, 999]],
  [20, [40, 999]],
  [100, [100, 9_999]],
  [120, [150, 9_999]],
  [1e3, [1_500, 999_999]],
  [1e4, [20_000, 99_999]],
  [1e5, [200_000, 999_999]],
  [1e6, [1.5e6, 999e6]],
  [1e7, [2e7, 99.9e6]],
  [1e8, [2e8, 999e6]],
  [1e9, [1.5e9, 999e9]],
]);

/** The rounding a number's last significant digit hides: half of its place. */
function slackOf(value: number): number {
  if (!Number.isFinite(value) || value === 0) return 0;
  const digits = Number(value.toPrecision(12)).toExponential().split('e');
  const decimals = (digits[0].split('.')[1] ?? '').length;
  return 0.5 * 10 ** (Number(digits[1]) - decimals);
}

const NO_DIGITS = /^[\p{L}]/u;

/** Digits that belong to a name, a code, a version or a list without blanks are no figure. */
function isCode(sentence: Sentence, at: number, next: number): boolean {
  const { words, text } = sentence;
  const { start, digits, gap, word } = words[at];
  if (!digits) return false;
  // "600 000" in two words, "4½" folded: not the number that is meant.
  if (word.length > 17 || /^00/.test(word) || word.length !== words[at].end - start) return true;
  const before = text.charAt(start - 1);
  if (at > 0 && gap === '' && before !== '') return true;
  const former = words[at - 1];
  if (former?.digits && /^[.,:/+-]$/.test(gap)) return true;
  // "1, 500": a number that was torn apart.
  if (former?.digits && gap === ', ' && word.length === 3 && former.word.length <= 3) return true;
  if (
    at > 0 &&
    /^[-/_#@]$/.test(gap) &&
    former !== undefined &&
    !/^(?:and|a|mid|pre|post)$/.test(former.word)
  )
    return true;
  if (before === '#' || before === '@' || before === '_' || before === '.') return true;
  const after = words[next];
  if (after === undefined) return false;
  if (after.digits && after.gap === ', ' && after.word.length === 3 && word.length <= 3) return true;
  if (after.digits && /^[.,:/+-]$/.test(after.gap)) return true;
  // A320, 3G, 1e400: letters that touch digits and are no unit.
  return (
    after.gap === '' &&
    NO_DIGITS.test(after.word) &&
    !/^(?:m|km|kg|cm|mm|ft|mph|kmh|kph|am|pm|hz|khz|mhz|ghz|kw|kwh|ml|l|oz|c|f|bn|mn|k|tn|g|ha|lb|lbs|mw|gw|p|st|nd|rd|th)$/.test(
      after.word,
    )
  );
}

function plainAt(sentence: Sentence, at: number): Plain | null {
  const { words, text, language } = sentence;
  const fraction = language === 'en' ? fractionAt(sentence, at) : null;
  if (fraction) return fraction;
  const { word } = words[at];
  if (language === 'en') {
    const next = words[at + 1];
    if (word === 'couple' && next?.word === 'of')
      return { value: 2, next: at + 2, percent: false, range: [2, 2] };
    if (word === 'few' && words[at - 1]?.word === 'a')
      return { value: 3, next: at + 1, percent: false, range: [3, 9] };
    if (word === 'several') return { value: 3, next: at + 1, percent: false, range: [3, 20] };
  }
  if (words[at].digits && word.length > 17) return null;
  const number = readNumber(words, at, language, text);
  if (!number || isCode(sentence, at, number.next)) return null;
  if (number.key.startsWith('#~')) {
    const value = Number(number.key.slice(2));
    const range = VAGUE.get(value);
    const of = words[number.next]?.word === 'of' && !SUBSET.test(words[number.next + 1]?.word ?? '') ? 1 : 0;
    return range ? { value, next: number.next + of, percent: false, range } : null;
  }
  const key = /^#(\d+(?:\.\d+)?(?:e\+?\d+)?)(%?)$/.exec(number.key);
  if (!key) return null;
  const value = Number(key[1]);
  if (!(value <= LARGEST)) return null;
  return withHalf(sentence, { value, next: number.next, percent: key[2] === '%', range: null });
}

/** "Two and a half", "five-and-a-half". */
function withHalf(sentence: Sentence, plain: Plain): Plain {
  const { words } = sentence;
  const [and, a, half] = [0, 1, 2].map((n) => words[plain.next + n]);
  if (and?.word !== 'and' || a?.word !== 'a' || half?.word !== 'half') return plain;
  if (![and, a, half].every(isJoined) || !Number.isInteger(plain.value)) return plain;
  // "A million and a half": half of the scale.
  const scale = /^1(?:000){1,3}$/.test(String(plain.value)) ? plain.value : 1;
  return { ...plain, value: plain.value + scale / 2, next: plain.next + 3 };
}

/** "Between 5 and 7", "5 to 7", "5-7": the second number, when a range is meant. */
function rangeEnd(sentence: Sentence, at: number, first: Plain): Plain | null {
  const { words, language } = sentence;
  if (language !== 'en') return null;
  const joint = words[first.next];
  const between = words[at - 1]?.word === 'between' && joint?.word === 'and';
  const from = joint?.word === 'to' && words[at - 1]?.word !== 'from';
  if (joint === undefined || !isJoined(joint) || !(between || from)) return null;
  if (words[first.next + 1] === undefined || !closeTo(words[first.next + 1].gap)) return null;
  const second = plainAt(sentence, first.next + 1);
  // "Rose 1.2 percent to 7,418.6 points" are two figures.
  if (first.percent && !second?.percent) return null;
  if (!second || second.range || second.value <= first.value) return null;
  return second;
}

function articleBefore({ words }: Sentence, at: number): number {
  return words[at - 1]?.word === 'a' && isJoined(words[at]) ? at - 1 : at;
}

/** "Dozens", "a few", "up to a third": what the words themselves leave open, narrowed by what qualifies them. */
function rangeAmount(
  sentence: Sentence,
  at: number,
  plain: Plain,
  [low, high]: readonly [number, number],
): Amount {
  const exact = low === high;
  const words = plain.percent
    ? String(Math.round(plain.value))
    : exact
      ? String(low)
      : high >= 999 || low < 20
        ? `${low}+`
        : `${low}-${high}`;
  const article = articleBefore(sentence, at);
  const found = plain.percent || exact ? qualifierBefore(sentence, article) : null;
  const base = { slack: 0, percent: plain.percent, to: plain.next, at };
  if (!found) return { ...base, low, high, vague: !exact, from: article, shown: words };
  const { qualifier: said, from } = found;
  return {
    ...base,
    low: said.low(low),
    high: said.high(high),
    vague: true,
    from,
    shown: `${said.words.join(' ')} ${words}`,
  };
}

/**
 * The amount whose number begins at a word, or null. Looks a dozen words ahead and four back. Values above
 * 1e17 and digits of codes, versions, telephone numbers and lists are none.
 */
export function readAmount(sentence: Sentence, at: number): Amount | null {
  const plain = plainAt(sentence, at);
  if (!plain) return null;
  const { percent } = plain;
  if (plain.range) return rangeAmount(sentence, at, plain, plain.range);
  const second = rangeEnd(sentence, at, plain);
  if (second) {
    const from = sentence.words[at - 1]?.word === 'between' ? at - 1 : at;
    const shown = `${plain.value}-${second.value}`;
    return {
      low: plain.value,
      high: second.value,
      slack: 0,
      vague: true,
      percent: second.percent,
      from,
      to: second.next,
      at,
      shown,
    };
  }
  const found = sentence.language === 'en' ? qualifierBefore(sentence, articleBefore(sentence, at)) : null;
  const number = String(Number(plain.value.toPrecision(12)));
  const { value } = plain;
  if (!found) {
    return {
      low: value,
      high: value,
      slack: slackOf(value),
      vague: false,
      percent,
      from: at,
      to: plain.next,
      at,
      shown: number,
    };
  }
  const { qualifier: said, from } = found;
  return {
    low: said.low(value),
    high: said.high(value),
    slack: slackOf(value),
    vague: true,
    percent,
    from,
    to: plain.next,
    at,
    shown: `${said.words.join(' ')} ${number}`,
  };
}
