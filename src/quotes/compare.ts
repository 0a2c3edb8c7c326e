/** Whether two stretches of quotation are one utterance: word for word, altered, or not at all. */

import type { Fraction } from '../model/span.js';
import { align, isPresentation, type Row } from './alignment.js';
import type { Stretch } from './utterances.js';
import {
  BUILT_ALIKE,
  FRAGMENT_CONTAINMENT,
  FRAGMENT_CONTENT,
  FRAGMENT_DENSITY,
  FRAGMENT_WORDS,
  MIN_CONTENT,
  MIN_SHARED,
  NEXT_RULES,
  RULES,
  type Rule,
  type Speakers,
} from './weights.js';

export type { Speakers } from './weights.js';

export interface Likeness {
  readonly kind: 'verbatim' | 'altered';
  /** Higher is more alike; verbatim always above altered. */
  readonly score: number;
}

/** Verbatim words that tell an utterance: fewer occur in anybody's mouth. */
const MIN_COPIED_WORDS = 3;
/** Two that overlap at their ends must share this many words, and half of the shorter. */
const MIN_OVERLAP = 6;

/** Below this part of the shorter's words no rule can be met. */
const LEAST_COMMON = 0.38;

function shorterFirst(a: Stretch, b: Stretch): readonly [Stretch, Stretch] {
  return a.words.length <= b.words.length ? [a, b] : [b, a];
}

/** Whether `part` stands in `whole` without a break. */
export function isCopied(part: Row, whole: Row): boolean {
  const few = part.ids.word;
  const many = whole.ids.word;
  for (let at = 0; at + few.length <= many.length; at++) {
    let k = 0;
    while (k < few.length && few[k] === many[at + k]) k++;
    if (k === few.length) return true;
  }
  return false;
}

/** Words of the shorter that the longer has too, in whatever order: the most that can be common. */
function mayBeAlike(a: Stretch, b: Stretch): boolean {
  const [short, long] = shorterFirst(a, b);
  let common = 0;
  for (const stem of short.ids.stem) if (long.stems.has(stem)) common++;
  return common >= short.words.length * LEAST_COMMON;
}

/** Whether neither changes a word of the other where they overlap; one may go on further than the other. */
export function isVerbatim(a: Stretch, b: Stretch): boolean {
  const [short, long] = shorterFirst(a, b);
  const enough = short.words.length >= MIN_COPIED_WORDS || short.terms.size >= MIN_CONTENT;
  if (enough && isCopied(short, long)) return true;
  const alignment = align(a, b);
  const needed = Math.max(Math.min(MIN_OVERLAP, short.words.length), short.words.length / 2);
  return (
    alignment.common >= needed &&
    alignment.differences.every((difference) => isPresentation(difference, a.words, b.words))
  );
}

interface Shared {
  readonly count: number;
  /** Those that are no names: everybody in a story names the same people and places. */
  readonly plain: number;
  readonly containment: Fraction;
}

function shareTerms(a: Stretch, b: Stretch): Shared {
  const [few, many] = a.terms.size <= b.terms.size ? [a, b] : [b, a];
  let weight = 0;
  let count = 0;
  let plain = 0;
  for (const [key, own] of few.terms) {
    if (!many.terms.has(key)) continue;
    weight += own;
    count++;
    if (!few.names.has(key)) plain++;
  }
  return { count, plain, containment: weight / Math.max(Math.min(a.weight, b.weight), 1e-9) };
}

interface Order {
  readonly common: number;
  /** Common words in order, of the shorter's words. */
  readonly ordered: Fraction;
  /** The same, of the words from the first common one to the last. */
  readonly density: Fraction;
}

function measureOrder(a: Stretch, b: Stretch): Order {
  const { common, differences } = align(a, b, 'stem');
  let between = 0;
  for (const { aFrom, aTo, bFrom, bTo } of differences) {
    const isEdge = (aFrom === 0 && bFrom === 0) || (aTo === a.words.length && bTo === b.words.length);
    if (!isEdge) between += Math.max(aTo - aFrom, bTo - bFrom);
  }
  const shortest = Math.max(1, Math.min(a.words.length, b.words.length));
  return { common, ordered: common / shortest, density: common / Math.max(1, common + between) };
}

function judgeFragment(part: Stretch, shared: Shared, order: Order, speakers: Speakers): boolean {
  if (speakers === 'other' || shared.plain < MIN_CONTENT || order.common < MIN_CONTENT) return false;
  if (speakers === 'unknown')
    return shared.count >= MIN_SHARED && shared.containment > 0.95 && order.density >= FRAGMENT_DENSITY;
  const needed = part.terms.size < MIN_SHARED ? 0.95 : FRAGMENT_CONTAINMENT;
  return shared.containment >= needed && order.density >= FRAGMENT_DENSITY;
}

function meets(rule: Rule, shared: Shared, order: Order): boolean {
  return (
    shared.count >= rule.count &&
    shared.plain >= Math.min(rule.count, MIN_CONTENT) &&
    shared.containment >= rule.containment &&
    order.ordered >= rule.ordered &&
    order.common >= rule.words &&
    order.density >= rule.density
  );
}

/**
 * Whether two stretches that stand next to versions of one utterance, in both reports, are the next thing
 * said: there less in common is enough.
 */
export function isNextAlike(a: Stretch, b: Stretch): boolean {
  const shared = shareTerms(a, b);
  const order = measureOrder(a, b);
  return NEXT_RULES.some((rule) => meets(rule, shared, order));
}

/** What two stretches of different reports are to each other; null where they are different utterances. */
export function compareStretches(a: Stretch, b: Stretch, speakers: Speakers): Likeness | null {
  if (!mayBeAlike(a, b)) return null;
  if (isVerbatim(a, b)) {
    const [short, long] = shorterFirst(a, b);
    if (isShort(short) && speakers !== 'same') return null;
    return { kind: 'verbatim', score: 2 + short.words.length / long.words.length };
  }
  const shared = shareTerms(a, b);
  const order = measureOrder(a, b);
  const part = a.terms.size <= b.terms.size ? a : b;
  const found = isFragment(part)
    ? judgeFragment(part, shared, order, speakers) || meets(BUILT_ALIKE, shared, order)
    : RULES[speakers].some((rule) => meets(rule, shared, order));
  return found ? { kind: 'altered', score: shared.containment / 2 + order.ordered / 2 } : null;
}

/** Too few words to be told from anybody's. */
function isShort({ words }: Stretch): boolean {
  return words.length < MIN_COPIED_WORDS;
}

/** A few words out of a statement. */
export function isFragment({ terms, words }: Stretch): boolean {
  return terms.size < FRAGMENT_CONTENT && words.length < FRAGMENT_WORDS;
}
