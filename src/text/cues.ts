/**
 * Which words of a sentence report speech where they stand: "demands" may be a verb or a noun.
 */
import type { Item } from './clause-words.js';
import { isSpeechVerb } from './speech-verbs.js';

/** Words that can report speech but need not, and never with these subjects. */
export function isCue(items: readonly Item[], at: number): boolean {
  const item = items[at];
  if (item.kind !== 'word' || item.capital) return false;
  const isTalk =
    /^sp(?:eak|oke)/.test(item.lower) &&
    /^(?:with|to|at|about|of|by|on|in)$/.test(items[at + 1]?.lower ?? '');
  return isSpeechVerb(item.lower) && !isTalk && !isNoun(items, at);
}

/** "the demand", "a call", "his answer": a noun of the same form. */
function isNoun(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  if (before?.kind !== 'word') return false;
  if (before.possessive) return true;
  // French and Italian: "a déclaré", "ha detto".
  if (before.lower === 'a' && /(?:é|dit)$/.test(items[at].lower)) return false;
  return /^(?:the|a|an|his|her|their|its|this|my|our|your|no|any|of|for|in|with|by|public|new|such)$/.test(
    before.lower,
  );
}
