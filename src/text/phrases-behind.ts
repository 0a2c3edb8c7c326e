/**
 * Noun phrases read rightwards from a verb of speech: "said Ruth Adler, the mayor", "sagte ein Sprecher der
 * Feuerwehr", "a indiqué à l’agence un porte-parole".
 */
import type { Item } from './clause-words.js';
import { isOpener } from './no-names.js';
import {
  DETERMINER,
  isNameWord,
  isParticle,
  LONGEST_NOUN_PHRASE,
  type Mention,
  mentionOf,
  PREPOSITION,
  SUBJECTS,
} from './noun-phrases.js';
import { canSpeak as isSpeaker } from './speaker-nouns.js';
import { isRomanceCue } from './speech-verbs.js';

const ENDS_NAME =
  /^(?:in|on|at|during|after|before|as|when|while|to|from|with|about|by|that|via|last|this|yesterday|today|tonight|earlier|adding|told|speaking|and|but|later|because|upon|following|outside|is|was|has|had|who|which|if|how|am|auf|bei|nach|vor|dans|lors|au|en|tras|durante|ao|mientras|cuando|desde|por|para|con|sobre|pendant|quand|alors|avec|während|als|beim|mit)$/;

/** The noun phrase that begins at `at`: "said Ruth Adler, the mayor", "said the judge, Mrs Calloway". */
export function phraseFrom(items: readonly Item[], at: number, limit: number): Mention | null {
  let start = at;
  while (
    start < limit &&
    items[start].kind === 'word' &&
    /^(?:also|then|\p{L}+ly)$/u.test(items[start].lower)
  )
    start++;
  if (isRomanceCue(items[at - 1]?.lower ?? '')) start = pastListener(items, start, limit);
  if (
    /^(?:es|man|on|mientras|cuando|tras|en|pendant|quand|alors|während|als|am|bei)$/.test(
      items[start]?.word ?? '',
    )
  )
    return null;
  let end = start;
  while (end < limit && items[end].kind === 'word' && end - start <= LONGEST_NOUN_PHRASE) {
    const isClose = items[end].lower === 'to' && items[end - 1]?.lower === 'close';
    if (end > start && !items[end].capital && ENDS_NAME.test(items[end].lower) && !isClose) break;
    end++;
  }
  if (end === start) return null;
  if (SUBJECTS.test(items[start].lower)) return mentionOf(items, start, start);
  const runs = lastName(items, start, end);
  if (
    runs &&
    isSpeaker(items[runs.end].lower) &&
    /^(?:der|des|von|vom|im)$/.test(items[runs.end + 1]?.lower ?? '')
  ) {
    // "sagte ein Sprecher der Feuerwehr", "sagte der Präsident des Verbandes, Paul Orlow".
    const named =
      items[runs.end + 3]?.kind === 'comma' && isNameWord(items[runs.end + 4])
        ? nameFrom(items, runs.end + 4, limit)
        : null;
    return named ?? mentionOf(items, start, Math.min(runs.end + 2, end - 1));
  }
  const apposed =
    items[end]?.kind === 'comma' && isNameWord(items[end + 1]) ? nameFrom(items, end + 1, limit) : null;
  // "Carrow's chief executive, Ruth Adler".
  if (runs && apposed && !items[runs.end].capital && isSpeaker(items[runs.end].lower)) return apposed;
  if (runs) return mentionOf(items, runs.start, runs.end);
  if (items[start].capital && isOpener(items[start].lower) && !DETERMINER.test(items[start].lower))
    return null;
  return apposed ?? mentionOf(items, start, end - 1);
}

/** "à l’AFP", "a los periodistas": who listens stands between the verb and who speaks. */
function pastListener(items: readonly Item[], at: number, limit: number): number {
  if (!/^(?:à|au|aux|a|al)$/.test(items[at]?.word ?? '')) return at;
  let next = at + 1;
  if (DETERMINER.test(items[next]?.lower ?? '') && !/^l['’]/.test(items[next].lower)) next++;
  next++;
  return next < limit && items[next].kind === 'word' ? next : at;
}

/** The name of two words and more that begins at `at`; null where it is shorter. */
export function nameFrom(items: readonly Item[], at: number, limit: number): Mention | null {
  let end = at;
  while (end < limit && (isNameWord(items[end]) || (isParticle(items, end) && isNameWord(items[end + 1]))))
    end++;
  return end - at > 1 ? mentionOf(items, at, end - 1) : null;
}

/** The run of names that closes the phrase; none where a preposition makes it somebody's. */
function lastName(items: readonly Item[], start: number, end: number): { start: number; end: number } | null {
  let to = start;
  while (to < end && !isNameWord(items[to])) to++;
  if (to === end) return null;
  const before = items[to - 1];
  if (to > start && PREPOSITION.test(before.lower)) return null;
  if (to > start + 1 && DETERMINER.test(before.lower) && PREPOSITION.test(items[to - 2].lower)) return null;
  const first = to;
  while (
    to + 1 < end &&
    (isNameWord(items[to + 1]) || (isParticle(items, to + 1) && isNameWord(items[to + 2]) && to + 2 < end))
  )
    to++;
  if (items[to].possessive && to + 1 < end) {
    // "Ostrelland's Ilse Marrand": the owner is no part of the name; "Trump's lawyer" is no name.
    return lastName(items, to + 1, end) ?? { start: first, end: end - 1 };
  }
  // "an Iraqi intelligence officer": the capital only tells of where.
  const trade = tradeBehind(items, to + 1, end);
  if (trade < 0) return { start: first, end: to };
  return isNameWord(items[trade + 1]) && trade + 1 < end ? lastName(items, trade + 1, end) : null;
}

/** Where a trade closes the lower-case words that begin at `at`; -1 where none does. */
function tradeBehind(items: readonly Item[], at: number, end: number): number {
  for (let n = at; n < end && n - at < 3; n++) {
    if (items[n].kind !== 'word' || items[n].capital || PREPOSITION.test(items[n].lower)) return -1;
    if (isSpeaker(items[n].lower) && !isSpeaker(items[n + 1]?.lower ?? '')) return n;
  }
  return -1;
}
