/** Percentage points, by which rates and shares move: "0.25 percentage points", "25 basis points", "half a point". */
import { readNumber } from '../text/numbers.js';
import type { Found } from './draft.js';
import { isJoined, type Sentence } from './sentence.js';

const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 0.5],
  ['quarter', 0.25],
  ['fourth', 0.25],
  ['third', 1 / 3],
  ['quarters', 0.25],
]);
const TIMES: ReadonlyMap<string, number> = new Map([
  ['three', 3],
  ['two', 2],
]);

interface Read {
  readonly value: number;
  readonly to: number;
}

/** The word behind "[a] [percentage] point", -1 where none stands there. */
function afterPoint({ words }: Sentence, from: number): number {
  let n = from;
  while (n < from + 2 && /^(?:of|a)$/.test(words[n]?.word ?? '')) n++;
  if (words[n]?.word === 'percentage' || words[n]?.word === 'percent') n++;
  return words[n]?.word === 'point' && isJoined(words[n]) ? n + 1 : -1;
}

/** "A quarter of a point", "half a percentage point", "three-quarters of a point", "a quarter-point". */
function partOfPoint(sentence: Sentence, at: number): Read | null {
  const { words } = sentence;
  const times = TIMES.get(words[at].word);
  const many = times !== undefined && words[at + 1]?.word === 'quarters' ? times : null;
  const first = /^an?$|^one$/.test(words[at].word) || many !== null ? at + 1 : at;
  const part = PARTS.get(words[first]?.word ?? '');
  if (part === undefined) return null;
  const to = afterPoint(sentence, first + 1);
  return to < 0 ? null : { value: part * (many ?? 1), to };
}

/** "0.25 percentage points", "25 basis points". */
function wholePoints({ words, language, text }: Sentence, at: number): Read | null {
  const number = readNumber(words, at, language, text);
  const value = Number(/^#(\d+(?:\.\d+)?)%?$/.exec(number?.key ?? '')?.[1] ?? Number.NaN);
  if (number === null || !(value < 1000)) return null;
  const [unit, points] = [words[number.next], words[number.next + 1]];
  if (!/^points?$/.test(points?.word ?? '') || !isJoined(unit)) return null;
  if (unit.word === 'percentage') return { value, to: number.next + 2 };
  return unit.word === 'basis' ? { value: value / 100, to: number.next + 2 } : null;
}

/** English only. */
export function pointsAt(sentence: Sentence, at: number): Found | null {
  const read = partOfPoint(sentence, at) ?? wholePoints(sentence, at);
  if (read === null) return null;
  const { value, to } = read;
  const draft = {
    kind: 'percent' as const,
    low: value,
    high: value,
    slack: 0,
    vague: false,
    value: String(Number(value.toPrecision(6))),
    unit: 'points',
    bin: 'percent points',
    concept: null,
    head: null,
    marks: [],
    former: false,
    from: at,
    to,
    about: null,
  };
  return { draft, next: to };
}
