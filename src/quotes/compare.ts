/** Whether two stretches of quotation are one utterance: word for word, altered, or not at all. */
import { type Alignment, align } from './alignment.js';
import type { Stretch } from './utterances.js';
import {
  FRAGMENT_CONTENT,
  MIN_BUILT_ALIKE,
  MIN_BUILT_ALIKE_WORDS,
  MIN_CONTAINMENT,
  MIN_CONTENT,
  MIN_ORDERED,
  MIN_ORDERED_WORDS,
  MIN_SHARED,
  NEXT_CONTAINMENT,
  NEXT_ORDERED,
  NEXT_ORDERED_WORDS,
  OTHER_SPEAKER_CONTAINMENT,
} from './weights.js';
import type { QuoteWord } from './words.js';

export type Speakers = 'same' | 'unknown' | 'other';

export interface Likeness {
  readonly kind: 'verbatim' | 'altered';
  /** Higher is more alike; verbatim always above altered. */
  readonly score: number;
}

/** Verbatim words that tell an utterance: fewer occur in anybody's mouth. */
const MIN_COPIED_WORDS = 3;
/** Two that overlap at their ends must share this many words, and half of the shorter. */
const MIN_OVERLAP = 6;
/** A fragment's words stand this close together in the full sentence, as a multiple of its length. */
const FRAGMENT_SPREAD = 2;
const FRAGMENT_SLACK = 4;

function shorterFirst(a: Stretch, b: Stretch): readonly [Stretch, Stretch] {
  return a.words.length <= b.words.length ? [a, b] : [b, a];
}

/** Whether `part` stands in `whole` without a break. */
export function isCopied(part: readonly QuoteWord[], whole: readonly QuoteWord[]): boolean {
  for (let at = 0; at + part.length <= whole.length; at++) {
    let k = 0;
    while (k < part.length && part[k].word === whole[at + k].word) k++;
    if (k === part.length) return true;
  }
  return false;
}

/** Words left out behind an ellipsis, or replaced by an editor's brackets, are marked as such. */
function isMarked({ differences }: Alignment, a: readonly QuoteWord[], b: readonly QuoteWord[]): boolean {
  return differences.every(
    ({ aFrom, aTo, bFrom, bTo }) =>
      (aFrom === aTo && a[aTo]?.elided === true) || (bFrom === bTo && b[bTo]?.elided === true),
  );
}

/** Whether neither changes a word of the other where they overlap; one may go on further than the other. */
export function isVerbatim(a: Stretch, b: Stretch): boolean {
  const [short, long] = shorterFirst(a, b);
  const enough = short.words.length >= MIN_COPIED_WORDS || short.terms.size >= MIN_CONTENT;
  if (enough && isCopied(short.words, long.words)) return true;
  const alignment = align(a.words, b.words);
  const needed = Math.max(Math.min(MIN_OVERLAP, short.words.length), short.words.length / 2);
  return alignment.common >= needed && isMarked(alignment, a.words, b.words);
}

interface Shared {
  readonly count: number;
  readonly containment: number;
}

function shareTerms(a: Stretch, b: Stretch): Shared {
  const [few, many] = a.terms.size <= b.terms.size ? [a, b] : [b, a];
  let weight = 0;
  let count = 0;
  for (const [key, own] of few.terms) {
    if (!many.terms.has(key)) continue;
    weight += own;
    count++;
  }
  return { count, containment: weight / Math.max(Math.min(a.weight, b.weight), 1e-9) };
}

/** Fewest words of `whole` from the first to the last word it shares with `part`, in one place. */
function isTogether(alignment: Alignment, part: number): boolean {
  const inserted = alignment.differences.reduce((sum, { aFrom, aTo, bFrom, bTo }) => {
    return sum + Math.max(aTo - aFrom, bTo - bFrom);
  }, 0);
  return inserted <= part * FRAGMENT_SPREAD + FRAGMENT_SLACK - part;
}

function judgeFragment(part: Stretch, whole: Stretch, shared: Shared, speakers: Speakers): number {
  if (speakers === 'other' || part.terms.size < MIN_CONTENT) return 0;
  if (shared.count < MIN_CONTENT || shared.containment < (speakers === 'same' ? 0.6 : 0.95)) return 0;
  const alignment = align(part.words, whole.words);
  if (alignment.common < MIN_CONTENT || !isTogether(alignment, part.words.length)) return 0;
  return shared.containment;
}

function judgeWhole(a: Stretch, b: Stretch, shared: Shared, ordered: number, speakers: Speakers): boolean {
  if (speakers === 'other')
    return shared.count > MIN_SHARED && shared.containment >= OTHER_SPEAKER_CONTAINMENT;
  if (shared.count >= MIN_SHARED && shared.containment >= MIN_CONTAINMENT) return true;
  const common = ordered * Math.min(a.words.length, b.words.length);
  if (ordered >= MIN_BUILT_ALIKE && common >= MIN_BUILT_ALIKE_WORDS) return true;
  return ordered >= MIN_ORDERED && common >= MIN_ORDERED_WORDS && (shared.count > 0 || speakers === 'same');
}

/**
 * Whether two stretches that stand next to versions of one utterance, in both reports, are the next thing
 * said: there less in common is enough.
 */
export function isNextAlike(a: Stretch, b: Stretch, ordered: number): boolean {
  const shared = shareTerms(a, b);
  const common = ordered * Math.min(a.words.length, b.words.length);
  if (shared.count >= MIN_CONTENT && shared.containment >= NEXT_CONTAINMENT && ordered >= NEXT_CONTAINMENT)
    return true;
  return ordered >= NEXT_ORDERED && common >= NEXT_ORDERED_WORDS;
}

/** What two stretches of different reports are to each other; null where they are different utterances. */
export function compareStretches(
  a: Stretch,
  b: Stretch,
  speakers: Speakers,
  ordered: number,
): Likeness | null {
  if (isVerbatim(a, b)) {
    const [short, long] = shorterFirst(a, b);
    return { kind: 'verbatim', score: 2 + short.words.length / long.words.length };
  }
  const shared = shareTerms(a, b);
  const [few, many] = a.terms.size <= b.terms.size ? [a, b] : [b, a];
  const score = shared.containment / 2 + ordered / 2;
  if (few.terms.size < FRAGMENT_CONTENT) {
    const found = judgeFragment(few, many, shared, speakers);
    if (found > 0) return { kind: 'altered', score };
  }
  return judgeWhole(a, b, shared, ordered, speakers) ? { kind: 'altered', score } : null;
}
