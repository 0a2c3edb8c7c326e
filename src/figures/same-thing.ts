/** How likely two figures are values of one thing: shared context, the noun they belong to, and vetoes. */
import { idf } from '../text/background.js';
import { stemWord } from '../text/stem.js';
import type { Figure } from './figure.js';
import {
  CONCEPT_SCORE,
  LEAST_NEAR,
  ONE_EVENT,
  ONE_SCOPE,
  OTHER_HEAD,
  OTHER_NAMES,
  SAME_HEAD,
  SENTENCE_PART,
} from './weights.js';

/** How telling a context word is, 0..7: rare in news and not in every sentence of the story. */
export type WeightOf = (key: string) => number;

/** `counts`: in how many of the story's `sentences` a key stands. */
export function storyWeights(
  counts: ReadonlyMap<string, number>,
  sentences: number,
  language: string,
): WeightOf {
  const memo = new Map<string, number>();
  const most = Math.log(sentences + 1);
  return (key) => {
    const known = memo.get(key);
    if (known !== undefined) return known;
    const background = idf(key.startsWith('=') ? stemWord(key.slice(1), 'en') : key, language);
    const rarity = Math.log((sentences + 1) / ((counts.get(key) ?? 0) + 0.5)) / most;
    const weight = background * Math.min(1, Math.max(0.15, rarity * 1.3));
    memo.set(key, weight);
    return weight;
  };
}

export interface Weighed {
  readonly figure: Figure;
  readonly weights: ReadonlyMap<string, number>;
  readonly norm: number;
  /** The same for all words of the sentence, each once. */
  readonly sentenceNorm: number;
  /** Sum of the same weights. */
  readonly sentenceWeight: number;
}

export function weigh(figure: Figure, weightOf: WeightOf): Weighed {
  const weights = new Map<string, number>();
  let sum = 0;
  for (const [key, near] of figure.context) {
    const weight = near * weightOf(key);
    weights.set(key, weight);
    sum += weight * weight;
  }
  let whole = 0;
  let sentenceWeight = 0;
  for (const key of figure.keys) {
    const weight = weightOf(key);
    whole += weight ** 2;
    sentenceWeight += weight;
  }
  return { figure, weights, norm: Math.sqrt(sum), sentenceNorm: Math.sqrt(whole), sentenceWeight };
}

function cosine(a: Weighed, b: Weighed): number {
  if (a.norm === 0 || b.norm === 0) return 0;
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [key, weight] of small.weights) sum += weight * (large.weights.get(key) ?? 0);
  return sum / (a.norm * b.norm);
}

/** Cosine of two sentences' words, each once, weighed. Equal sets are one sentence. */
function sentenceCosine(a: Weighed, b: Weighed, weightOf: WeightOf): number {
  if (a.sentenceNorm === 0 || b.sentenceNorm === 0) return 0;
  const [small, large] =
    a.figure.keys.size <= b.figure.keys.size ? [a.figure, b.figure] : [b.figure, a.figure];
  let shared = 0;
  for (const key of small.keys) if (large.keys.has(key)) shared += weightOf(key) ** 2;
  return shared / (a.sentenceNorm * b.sentenceNorm);
}

/** A verb of one class right beside both, and something else near both that it happens to. */
export function isOneEvent(a: Figure, b: Figure): boolean {
  let verb = false;
  let thing = false;
  for (const [key, near] of a.context) {
    const other = b.context.get(key) ?? 0;
    if (key.startsWith('=') && near >= 0.5 && other >= 0.5 && !verb) verb = true;
    else if (near >= 0.33 && other >= 0.33) thing = true;
  }
  return verb && thing;
}

function group(marks: readonly string[], name: string): readonly string[] {
  return marks.filter((mark) => mark.startsWith(name));
}

/** Marks that must be the same on both sides. */
const STRICT = ['sex:', 'age:', 'side:', 'part:'];
/** Marks that keep differing values apart, while equal values may be told with or without them. */
const STRICT_WHERE_DIFFERENT = ['more', 'bound:since'];

/** A figure's marks as they are compared: made once, since a figure meets many others. */
interface Sorted {
  readonly strict: string;
  readonly different: string;
  readonly way: string;
  readonly end: string;
  readonly step: string;
  readonly rate: string;
  readonly scopes: readonly string[];
}

const sortedMarks = new WeakMap<readonly string[], Sorted>();

const NO_MARKS: Sorted = { strict: '', different: '', way: '', end: '', step: '', rate: '', scopes: [] };

function sorted(marks: readonly string[]): Sorted {
  if (marks.length === 0) return NO_MARKS;
  const known = sortedMarks.get(marks);
  if (known) return known;
  const all = (names: readonly string[]): string => names.flatMap((name) => group(marks, name)).join();
  const made = {
    strict: all(STRICT),
    different: all(STRICT_WHERE_DIFFERENT),
    way: all(['way:']),
    end: all(['end:']),
    step: all(['step:']),
    rate: all(['rate:']),
    scopes: group(marks, 'scope:'),
  };
  sortedMarks.set(marks, made);
  return made;
}

/** Whether marks tell two figures apart: men and women, first half and second, a rate and a total. */
export function toldApart(a: Figure, b: Figure, differ: boolean): boolean {
  const [f, g] = [sorted(a.marks), sorted(b.marks)];
  if (f.strict !== g.strict || (differ && f.different !== g.different)) return true;
  if (f.end !== '' && g.end !== '' && f.end !== g.end) return true;
  if (f.way !== '' && g.way !== '' && f.way !== g.way) return true;
  if (f.step !== '' && g.step !== '' && f.step !== g.step) return true;
  if (f.rate === g.rate) return false;
  return a.kind !== 'money' || (a.low > 0 && b.low > 0);
}

function disjoint(a: Iterable<string>, b: ReadonlySet<string>): boolean {
  for (const name of a) if (b.has(name)) return false;
  return true;
}

/** Values of more characters are compared by their digits in order. */
const MOST_COUNTED = 31;
/** What a digit from 1 to 9 counts in `countDigits`: each may stand in a value 31 times. */
const DIGIT_UNITS = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((power) => 32 ** power);

/** Whether a value is one that is mistyped digit by digit. */
function isTyped({ low, high, kind, vague, value }: Figure): boolean {
  if (kind === 'tally' || kind === 'date' || kind === 'clock') return false;
  return low === high || (vague && !/[-+]/.test(value));
}

/** How often each digit but nought stands in a value, as one number; 0 where fewer than two different ones do. */
function countDigits(value: string): number {
  let counts = 0;
  let seen = 0;
  for (let n = 0; n < value.length; n++) {
    const digit = value.charCodeAt(n) - 48;
    if (digit < 1 || digit > 9) continue;
    counts += DIGIT_UNITS[digit - 1];
    seen |= 1 << digit;
  }
  return (seen & (seen - 1)) === 0 ? 0 : counts;
}

/** The digits of a value but nought in order of size; empty where fewer than two different ones stand in it. */
function sortDigits(value: string): string {
  const digits = [...value.replace(/[^1-9]/g, '')].sort();
  return new Set(digits).size < 2 ? '' : digits.join('');
}

/** Whether two values have the same significant digits: 214 and 241, 1.2 and 2.1. Each pair of figures is asked. */
export function haveSameDigits(a: string, b: string): boolean {
  if (Math.max(a.length, b.length) > MOST_COUNTED) {
    const digits = sortDigits(a);
    return digits !== '' && digits === sortDigits(b);
  }
  const counts = countDigits(a);
  return counts !== 0 && counts === countDigits(b);
}

/** Whether both are said of years or seasons, and of no common one. */
export function otherScope(a: Figure, b: Figure): boolean {
  const [{ scopes }, { scopes: others }] = [sorted(a.marks), sorted(b.marks)];
  return scopes.length > 0 && others.length > 0 && disjoint(scopes, new Set(others));
}

function isOneSize(a: Figure, b: Figure): boolean {
  return Math.max(a.low, b.low) < 10.01 * Math.max(1e-9, Math.min(a.low, b.low));
}

/** Whether one value looks like the other mistyped: evidence that both are meant to be the same. */
export function looksMistyped(a: Figure, b: Figure): boolean {
  // What costs least and fails most comes first.
  if (!isOneSize(a, b) || (a.kind !== 'count' && a.unit !== b.unit)) return false;
  return isTyped(a) && isTyped(b) && haveSameDigits(a.value, b.value);
}

/** "Two days later" is no length of anything. */
function isAway({ kind, head }: Figure): boolean {
  return kind === 'measure' && (head === 'after' || head === 'before' || head === 'ago');
}

/**
 * The score of two agreeing figures of one bin, null where a mark tells them apart; being equal is evidence of
 * its own, so that little else is asked for. Cost: the smaller context.
 */
export function sameThing(a: Weighed, b: Weighed, weightOf: WeightOf): number | null {
  const [f, g] = [a.figure, b.figure];
  if (toldApart(f, g, false)) return null;
  const [{ scopes }, { scopes: others }] = [sorted(f.marks), sorted(g.marks)];
  const scoped = scopes.length > 0 || others.length > 0;
  const sameScope = scoped && !disjoint(scopes, new Set(others));
  if (scopes.length > 0 && others.length > 0 && !sameScope) return null;
  if (isAway(f) !== isAway(g)) return null;
  const near = cosine(a, b);
  const shared =
    near < LEAST_NEAR
      ? near
      : Math.max(near, (1 - SENTENCE_PART) * near + SENTENCE_PART * sentenceCosine(a, b, weightOf));
  if (f.kind === 'count' && f.concept !== null && g.concept !== null && f.concept !== g.concept) return null;
  if (f.concept !== null && f.concept === g.concept) {
    return scoped && !sameScope ? null : CONCEPT_SCORE + shared / 4;
  }
  const isDay = f.kind === 'date' || f.kind === 'clock';
  let score = isDay && isOneEvent(f, g) ? Math.max(shared, ONE_EVENT) : shared;
  if (scoped && !sameScope) score += ONE_SCOPE;
  const headsDiffer = f.head !== null && g.head !== null && f.head !== g.head;
  if (f.head !== null && f.head === g.head) score += SAME_HEAD * Math.min(1, weightOf(f.head) / 4);
  else if (
    headsDiffer &&
    (f.kind === 'count' || (!f.context.has(g.head ?? '') && !g.context.has(f.head ?? '')))
  )
    score += OTHER_HEAD;
  if (f.names.size > 0 && g.names.size > 0 && disjoint(f.names, g.names)) score += OTHER_NAMES;
  return score;
}
