/**
 * Noun phrases that can speak, read leftwards from where they end: names, offices, "sources close to the
 * talks". No parser: small words tell where a phrase begins.
 */
import type { Item } from './clause-words.js';
import { isCue } from './cues.js';
import { isOpener } from './no-names.js';
import { canSpeak as isSpeaker } from './speaker-nouns.js';
import { isSpeechVerb } from './speech-verbs.js';

/** The speaker as the text has it; `start` is where the words stand. */
export interface Mention {
  readonly words: readonly string[];
  readonly start: number;
}

/** Words of a noun phrase that are read at most. */
export const LONGEST_NOUN_PHRASE = 9;

/** Pronouns that can be the subject of a verb of speech. */
export const SUBJECTS = /^(?:he|she|they|it|i|we|er|sie|il|elle|ils|él|ella|lui|lei|он|она|they)$/;

/** Small words inside names. */
export const PARTICLE =
  /^(?:de|del|della|di|da|dos|das|van|von|der|den|bin|ibn|ben|la|le|du|af|av|al|el|of)$/;

/** Words a noun phrase begins with. */
export const DETERMINER =
  /^(?:the|a|an|one|his|her|its|their|our|my|this|that|these|those|another|some|several|many|two|three|both|der|die|das|ein|eine|le|la|les|un|une|el|los|las|il|lo|l['’].{1,40})$/;

/** Before a noun they make it no subject. */
export const PREPOSITION =
  /^(?:of|for|from|at|with|in|to|by|on|near|close|und|der|des|du|de|del|von|vom|im|für|familiar)$/;

/** Words no noun phrase goes over. */
export const BREAKS =
  /^(?:and|but|that|as|when|while|because|after|before|if|than|where|whether|since|until|though|although|or|is|was|were|are|has|had|have|been|be|will|would|could|not|said|says|dass|que|qui|und)$/;

/** "de la", "van der": small words inside names. German articles are such behind another only. */
export function isParticle(items: readonly Item[], at: number): boolean {
  const { kind, lower } = items[at];
  if (kind !== 'word' || !PARTICLE.test(lower)) return false;
  return !/^(?:der|den)$/.test(lower) || /^(?:van|von|de)$/.test(items[at - 1]?.lower ?? '');
}

/** Ends of a run of names that ends at `to` (inclusive), going left; -1 where no name ends there. */
export function nameStart(items: readonly Item[], to: number, from: number): number {
  if (!isNameWord(items[to])) return -1;
  let start = to;
  for (let at = to - 1; at >= from && to - at < LONGEST_NOUN_PHRASE; at--) {
    const item = items[at];
    if (item.kind !== 'word' || item.possessive) break;
    if (isNameWord(item)) start = at;
    else if (!isParticle(items, at)) break;
    // "Jean de Le Rue", but not "of the Rue".
    else if (!isNameWord(items[at - 1]) && !(item.capital && PARTICLE.test(items[at - 1]?.lower ?? '')))
      break;
  }
  return start;
}

/** A capitalised word that is part of a name, as far as its form tells: openers of sentences are not. */
export function isNameWord(item: Item | undefined): boolean {
  if (item?.kind !== 'word' || !item.capital) return false;
  // "WHO" is no "Who".
  if (isOpener(item.lower)) return item.word.length > 1 && /^\p{Lu}+$/u.test(item.word);
  // "Praising Ruth Adler as …".
  return !(item.lower.endsWith('ing') && isSpeechVerb(item.lower));
}

/** The words of items[from..to], marks left out; null where there are none. */
export function mentionOf(items: readonly Item[], from: number, to: number): Mention | null {
  const words = items.slice(from, to + 1).filter(({ kind }) => kind === 'word');
  if (words.length === 0) return null;
  return {
    words: words.map(({ word, possessive }, n) => (possessive && n < words.length - 1 ? `${word}'s` : word)),
    start: words[0].start,
  };
}

/** The noun phrase that ends at `to`, going left no further than `from`. */
export function phraseEndingAt(items: readonly Item[], to: number, from: number): Mention | null {
  const last = items[to];
  if (last?.kind !== 'word') return null;
  if (SUBJECTS.test(last.lower)) return mentionOf(items, to, to);
  if (last.capital) {
    const start = nameStart(items, to, from);
    if (start < 0) return null;
    return belongsToPhrase(items, start, from) ?? mentionOf(items, start, to);
  }
  return commonPhrase(items, to, from);
}

/** The item at or left of `at` that starts at `start`: a phrase is a few words long. */
export function leftTo(items: readonly Item[], at: number, start: number): number {
  let first = at;
  while (first > 0 && items[first].start > start) first--;
  return first;
}

/** "a spokesman for the Ministry": the name at `start` only tells whose; null where it stands alone. */
function belongsToPhrase(items: readonly Item[], start: number, from: number): Mention | null {
  const german = germanOwner(items, start, from);
  if (german >= 0) return mentionOf(items, german, start);
  let at = start - 1;
  if (items[at]?.kind === 'word' && (DETERMINER.test(items[at].lower) || items[at].possessive)) at--;
  const preposition = items[at];
  if (
    preposition?.kind !== 'word' ||
    !/^(?:of|for|from|at|with|in|to|de|del|du|des|von|vom|della)$/.test(preposition.lower)
  )
    return null;
  const head = at - 1;
  if (head < from || items[head].kind !== 'word' || items[head].capital || at < 2) return null;
  const phrase = commonPhrase(items, head, from);
  if (!phrase) return null;
  let end = start;
  while (end + 1 < items.length && isNameWord(items[end + 1])) end++;
  return mentionOf(items, leftTo(items, head, phrase.start), end);
}

/** "[der] Sprecher der Feuerwehr": where the phrase begins whose genitive stands at `start`; -1 for none. */
function germanOwner(items: readonly Item[], start: number, from: number): number {
  const head = start - 2;
  if (head < from || !/^(?:der|des|von|vom|im)$/.test(items[start - 1].lower)) return -1;
  if (!items[head].capital || !isSpeaker(items[head].lower)) return -1;
  return head > from && DETERMINER.test(items[head - 1].lower) ? head - 1 : head;
}

/** Whether a determiner belongs to a phrase that began before: "sources close to [the] talks". */
function goesOnBefore(items: readonly Item[], at: number): boolean {
  const before = items[at - 1]?.lower ?? '';
  if (/^(?:to|with)$/.test(before)) return /^(?:close|near|familiar)$/.test(items[at - 2]?.lower ?? '');
  return PREPOSITION.test(before);
}

/** "the interior minister", "sources close to the talks": lower-case words back to where they begin. */
function commonPhrase(items: readonly Item[], to: number, from: number): Mention | null {
  let start = to;
  for (let at = to; at >= from && to - at < LONGEST_NOUN_PHRASE; at--) {
    const item = items[at];
    if (item.kind !== 'word' || (at < to && BREAKS.test(item.lower)) || (at < to && isCue(items, at))) break;
    start = at;
    if (DETERMINER.test(item.lower) && !goesOnBefore(items, at)) break;
  }
  if (items.slice(start, to).some(({ lower }) => lower === 'whom')) return null;
  // A preposition before the noun: no subject ("in a statement said").
  while (
    start <= to &&
    (PREPOSITION.test(items[start].lower) || isOpener(items[start].lower)) &&
    !DETERMINER.test(items[start].lower)
  )
    start++;
  if (start > to || PREPOSITION.test(items[start - 1]?.lower ?? '')) return null;
  if (!canSpeak(items[start].lower, items[to].lower) && !hasHead(items, start, to)) return null;
  return mentionOf(items, start, to);
}

/** A phrase without a determiner is a plural or a word for people; "ahead" and "58" are none. */
function canSpeak(first: string, last: string): boolean {
  if (/^(?:it|this|that|these|those|which|what|there|one)$/.test(last)) return false;
  if (
    /^(?:following|tone|same|way|case|time|day|year|recent|very|own|first|last|new|real|latest|previous)$/.test(
      last,
    )
  )
    return false;
  return DETERMINER.test(first) || /(?:s|people|police|men|women|staff|management|man|er|or|ist)$/.test(last);
}

/** "sources close to the talks": the plural may stand before a preposition. */
function hasHead(items: readonly Item[], start: number, to: number): boolean {
  for (let at = start + 1; at < to; at++)
    if (PREPOSITION.test(items[at].lower)) return canSpeak(items[start].lower, items[at - 1].lower);
  return false;
}

/** Start of the chunk between commas that ends at `to`. */
export function chunkStart(items: readonly Item[], to: number, from: number): number {
  let at = to;
  while (at > from && items[at - 1].kind === 'word') at--;
  return at;
}
