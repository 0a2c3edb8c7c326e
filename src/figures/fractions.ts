/** Parts told in words, as percentages: "a third of", "one in seven", "nine out of ten". */
import { isJoined, type Sentence } from './sentence.js';
import { unitOf } from './units.js';

/** A number as first read: no qualifier, no unit. */
export interface Plain {
  readonly value: number;
  readonly next: number;
  readonly percent: boolean;
  readonly range: readonly [number, number] | null;
}

const PARTS: ReadonlyMap<string, number> = new Map([
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['tenth', 10],
  ['tenths', 10],
]);
const PART_COUNTS: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
]);

/** "A third of", "two-thirds of", "half of": parts of a whole, as percentages. */
export function fractionAt({ words }: Sentence, at: number): Plain | null {
  const { word } = words[at];
  if (word === 'half' && words[at + 1]?.word === 'of') {
    return { value: 50, next: at + 1, percent: true, range: [48, 52] };
  }
  const among = oneInMany(words, at);
  if (among) return among;
  const count = PART_COUNTS.get(word);
  const part = PARTS.get(words[at + 1]?.word ?? '');
  if (count === undefined || part === undefined || count >= part || words[at + 2]?.word !== 'of') return null;
  const value = (100 * count) / part;
  return { value, next: at + 2, percent: true, range: [value - 2, value + 2] };
}

const SMALL_NUMBERS = 'zero one two three four five six seven eight nine ten'.split(' ');

function smallNumber(word: Sentence['words'][number] | undefined): number {
  if (word === undefined) return Number.NaN;
  if (word.digits) return word.word.length <= 3 ? Number(word.word) : Number.NaN;
  const value = SMALL_NUMBERS.indexOf(word.word);
  return value < 0 ? Number.NaN : value;
}

/** "One in seven", "nine out of ten", "four homes in five": parts told by two numbers. */
function oneInMany(words: Sentence['words'], at: number): Plain | null {
  const count = smallNumber(words[at]);
  if (!(count >= 1)) return null;
  // One noun may stand between.
  for (const joint of [at + 1, at + 2]) {
    const out = words[joint]?.word === 'out' && words[joint + 1]?.word === 'of';
    if (!out && words[joint]?.word !== 'in') continue;
    const end = joint + (out ? 2 : 1);
    const whole = smallNumber(words[end]);
    const after = words[end + 1];
    const closed = after === undefined || !isJoined(after) || after.gap !== ' ' || !unitOf(after.word);
    if (!(whole > count && (whole <= 10 || whole === 20 || whole === 100)) || !closed) return null;
    if (![joint, end].every((n) => isJoined(words[n]))) return null;
    const value = (100 * count) / whole;
    return { value, next: end + 1, percent: true, range: [value - 2, value + 2] };
  }
  return null;
}
