/** "About", "more than", "nearly": what stands before a number, and the interval it makes of it. */
import type { Sentence } from './sentence.js';

export interface Qualifier {
  readonly words: readonly string[];
  readonly low: (value: number) => number;
  readonly high: (value: number) => number;
}

const open = Number.POSITIVE_INFINITY;
const same = (value: number): number => value;
function qualifier(phrases: string, low: Qualifier['low'], high: Qualifier['high']): readonly Qualifier[] {
  return phrases.split('|').map((phrase) => ({ words: phrase.split(' '), low, high }));
}

/** How far off "about" lets a figure be: the fewer its digits, the further. "About 12,500" is no 12,050. */
function looseness(value: number): number {
  const digits = value.toExponential().split('e', 1)[0].replace('.', '').length;
  return digits === 1 ? 0.12 : digits === 2 ? 0.06 : 0.015;
}

/** Longest first where one phrase ends another. */
const QUALIFIERS: readonly Qualifier[] = [
  ...qualifier('no more than|no fewer more|not more than|no later than', () => 0, same),
  ...qualifier('no fewer than|no less than|not less than|not fewer than', same, () => open),
  ...qualifier(
    'slightly more than|just over|just more than|a little over|a little more than|slightly over',
    same,
    (v) => v * 1.15,
  ),
  ...qualifier(
    'just under|slightly less than|a little under|just short of|slightly under|just below',
    (v) => v * 0.85,
    same,
  ),
  ...qualifier(
    'more than|over|at least|upwards of|in excess of|a minimum of|above|exceeding|well over',
    same,
    () => open,
  ),
  ...qualifier(
    'less than|fewer than|under|below|up to|as many as|as much as|at most|a maximum of',
    () => 0,
    same,
  ),
  ...qualifier('nearly|almost|close to|approaching|shy of', (v) => v * 0.88, same),
  ...qualifier(
    'about|around|some|roughly|approximately|an estimated|estimated|circa|or so|nearer',
    (v) => v * (1 - looseness(v)),
    (v) => v * (1 + looseness(v)),
  ),
];
const LOOSE_BEFORE: ReadonlySet<string> = new Set(QUALIFIERS.map(({ words }) => words[words.length - 1]));

/** "Knew about 69 cases": of, not roughly. */
const OF_ABOUT =
  /^(?:know|knows|knew|known|talk|talked|heard|hear|asked|ask|told|complained|complaints?|concerns?|concerned|warned|reports?|worried|information|questions?)$/;

export function qualifierBefore(
  sentence: Sentence,
  at: number,
): { qualifier: Qualifier; from: number } | null {
  const { words } = sentence;
  if (words[at - 1]?.word === 'about' && OF_ABOUT.test(words[at - 2]?.word ?? '')) return null;
  if (at === 0 || !LOOSE_BEFORE.has(words[at - 1].word) || !closeTo(words[at].gap)) return null;
  for (const found of QUALIFIERS) {
    const from = at - found.words.length;
    if (from < 0) continue;
    if (found.words.every((word, n) => words[from + n].word === word)) return { qualifier: found, from };
  }
  return null;
}

/** A blank, perhaps with a currency sign. */
export function closeTo(gap: string): boolean {
  return /^[\s\u00a0]?(?:US|A|C)?[$€£¥₹₽]?$/.test(gap) && gap.length > 0;
}
