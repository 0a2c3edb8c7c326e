/**
 * Who a paragraph says a quotation is from, as it stands there: `“…,” Mr Orlow said`, `said Ruth Adler`,
 * `Adler, who was mayor then, called it “…”`. No parser: the nearest cue in the sentence and the noun
 * phrase that is its subject.
 */
import type { Item } from './clause-words.js';
import { isCue } from './cues.js';
import { leadingSubject } from './leading-subject.js';
import {
  isNameWord,
  LONGEST_NOUN_PHRASE,
  type Mention,
  mentionOf,
  nameStart,
  PARTICLE,
  phraseEndingAt,
} from './noun-phrases.js';
import { phraseFrom } from './phrases-behind.js';
import { sentenceAround } from './sentence-bounds.js';
import { canSpeak as isSpeaker } from './speaker-nouns.js';
import { isParticiple, isRomanceCue, isSpeechVerb, isWeakCue } from './speech-verbs.js';
import { earlierCue, isPassive, subjectBefore } from './subjects.js';

export interface Attribution {
  readonly mention: Mention;
  readonly cue: string;
}

/** "the paper quoted Ruth Adler as saying": the words are hers. Null where the cue is none such. */
function quotedSource(items: readonly Item[], verb: number, limit: number): Mention | null {
  if (!/^(?:quot|cit)/.test(items[verb].lower)) return null;
  if (items[verb + 1]?.lower === 'by') {
    // "A friend was quoted by the paper as saying".
    const be = /^(?:is|was|were|been)$/.test(items[verb - 1]?.lower ?? '') ? verb - 1 : verb;
    return be < verb ? phraseEndingAt(items, be - 1, Math.max(0, be - LONGEST_NOUN_PHRASE)) : null;
  }
  for (let as = verb + 1; as + 1 < limit && as - verb < LONGEST_NOUN_PHRASE; as++) {
    if (items[as].kind !== 'word') return null;
    if (items[as].lower === 'as' && items[as + 1].lower.endsWith('ing'))
      return phraseFrom(items, verb + 1, as);
  }
  return null;
}

function afterQuote(items: readonly Item[], at: number, to: number): Attribution | null {
  let next = at + 1;
  while (next < to && items[next].kind === 'comma') next++;
  const signed = next > at + 1 ? signature(items, next) : null;
  if (signed) return signed;
  const source = accordingTo(items, next, to) ?? soSource(items, next, to) ?? hungPronoun(items, next);
  if (source) return source;
  for (let verb = next; verb < to; verb++) {
    if (!isCue(items, verb)) continue;
    if (items[verb - 1].lower === 'to' && verb - 2 > next) {
      // "she liked to say", "he went on to say".
      const main = items[verb - 2].lower === 'on' ? verb - 3 : verb - 2;
      const mention = subjectBefore(items, main, next);
      if (mention) return { mention, cue: items[verb].word };
    }
    const quoted = quotedSource(items, verb, to);
    if (quoted) return { mention: quoted, cue: items[verb].word };
    if (isParticiple(items[verb].lower)) continue;
    // "one resident, who asked not to be named, said".
    if (items[verb - 1].lower === 'who' && closesRelative(items, verb, to)) continue;
    const auxiliary =
      verb === next + 1 &&
      /^(?:a|ont|ha|han|hat|haben|has|heeft|s['’]est|s['’]était)$/.test(items[next].lower);
    const direct = verb === next || auxiliary || items[verb - 1].kind === 'comma';
    const mention =
      (verb > next ? subjectBefore(items, verb, next) : null) ??
      (direct ? phraseFrom(items, verb + 1, to) : null);
    if (mention) return { mention, cue: items[verb].word };
    if (verb === next) return null;
  }
  return null;
}

/** Whether a relative clause ends before another verb of speech: ", who asked not to be named, said". */
function closesRelative(items: readonly Item[], verb: number, to: number): boolean {
  for (let at = verb + 1; at + 1 < to; at++) if (items[at].kind === 'comma') return isCue(items, at + 1);
  return false;
}

/** "according to Ruth Adler", "selon Ruth Adler", "nach Angaben der Polizei". */
function accordingTo(items: readonly Item[], at: number, to: number): Attribution | null {
  const first = items[at]?.lower ?? '';
  const second = items[at + 1]?.lower ?? '';
  const isPair = (first === 'according' && second === 'to') || (first === 'nach' && second === 'angaben');
  if (!isPair && !/^(?:selon|según|secondo|segundo|laut|d['’]après)$/.test(first)) return null;
  const isOf = first === 'nach' && /^(?:von|der|des)$/.test(items[at + 2]?.lower ?? '');
  const mention = phraseFrom(items, at + (isPair ? 2 : 1) + (isOf ? 1 : 0), to);
  return mention && { mention, cue: first === 'according' ? 'according to' : items[at].word };
}

/** `„…“, so Adler`: nothing may follow but the sentence's end. */
function soSource(items: readonly Item[], at: number, to: number): Attribution | null {
  if (items[at]?.lower !== 'so') return null;
  const mention = phraseFrom(items, at + 1, to);
  if (!mention) return null;
  let last = at + 1;
  while (last < to && items[last].start < mention.start) last++;
  last += mention.words.length;
  const closed = last >= to || items[last].kind !== 'word';
  return closed ? { mention, cue: items[at].word } : null;
}

/** "a-t-elle ajouté", "explique-t-il": the pronoun hangs on the verb. */
function hungPronoun(items: readonly Item[], at: number): Attribution | null {
  const found = /^(\p{L}{1,20}?)-(?:t-)?(ils?|elles?)$/u.exec(items[at]?.lower ?? '');
  if (!found) return null;
  const verb = isSpeechVerb(found[1]) ? items[at] : items[at + 1];
  if (verb === undefined || !(verb === items[at] || isSpeechVerb(verb.lower))) return null;
  const cue = verb === items[at] ? found[1] : verb.word;
  return { mention: { words: [found[2]], start: items[at].start }, cue };
}

/** `“…” — Ruth Adler`: a name and nothing else up to the end. */
function signature(items: readonly Item[], at: number): Attribution | null {
  let end = at;
  while (end < items.length && end - at < 5 && isNameWord(items[end])) end++;
  const closed = end === items.length || items[end].kind === 'stop' || items[end].kind === 'quote';
  const mention = end - at > 1 && closed ? mentionOf(items, at, end - 1) : null;
  return mention && { mention, cue: '—' };
}

function beforeQuote(items: readonly Item[], at: number, from: number): Attribution | null {
  for (let verb = at - 1; verb >= from; verb--) {
    const item = items[verb];
    const source = accordingTo(items, verb, at);
    if (source) return source;
    if (!isCue(items, verb)) continue;
    const quoted = quotedSource(items, verb, at);
    if (quoted) return { mention: quoted, cue: item.word };
    if (item.lower.endsWith('ing') && items[verb - 1]?.lower === 'as') continue;
    const infinitive = items[verb - 1]?.lower === 'to';
    const progressive = /^(?:is|was|are|were|been|being)$/.test(items[verb - 1]?.lower ?? '');
    const willSay = /^(?:will|would|can|could|may|might|must|should)$/.test(items[verb - 1]?.lower ?? '');
    if ((isParticiple(item.lower) && !progressive && !willSay) || infinitive) {
      const main = participleSubject(items, verb, from);
      return main && { mention: main, cue: item.word };
    }
    const mention = subjectBefore(items, verb, from);
    if (mention) {
      const unsure = isWeakCue(item.lower) || mention.words[0].toLowerCase() === 'it';
      const outer = unsure || isTold(items, verb) ? outerClause(items, verb, from) : null;
      return outer ?? { mention, cue: item.word };
    }
    const behind = items[verb - 1]?.kind === 'comma' ? items[verb - 2] : items[verb - 1];
    if (verb === from || behind?.kind === 'quote') {
      const inverted = phraseFrom(items, verb + 1, at);
      return inverted && { mention: inverted, cue: item.word };
    }
  }
  return null;
}

/** Whose "saying", "adding" or "to say" it is. */
function participleSubject(items: readonly Item[], verb: number, from: number): Mention | null {
  const own = isNameWord(items[verb - 1]) ? phraseEndingAt(items, verb - 1, from) : null;
  if (own) return own;
  // Behind a comma it is the sentence's, whatever its verb: "Adler left the man who said …, adding".
  const free = items[verb - 1]?.kind === 'comma' ? leadingSubject(items, from, verb) : null;
  return free ?? earlierCue(items, verb, from) ?? leadingSubject(items, from, verb);
}

/** "had told her": what somebody says another said before. */
function isTold(items: readonly Item[], verb: number): boolean {
  return items.slice(Math.max(0, verb - 3), verb).some(({ lower }) => lower === 'had' || lower === 'once');
}

/** "Adler says that Orlow accepted … and “…”": the words are hers whose verb is one of speech beyond doubt. */
function outerClause(items: readonly Item[], weak: number, from: number): Attribution | null {
  for (let verb = weak - 1; verb > from; verb--) {
    if (!isCue(items, verb) || isParticiple(items[verb].lower) || isWeakCue(items[verb].lower)) continue;
    const mention = subjectBefore(items, verb, from);
    if (mention) return { mention, cue: items[verb].word };
  }
  return null;
}

/** The attribution of the quotation at `at` inside its own sentence, or null. Cost bounded by the reach. */
export function attributionOf(text: string, items: readonly Item[], at: number): Attribution | null {
  const { from, to } = sentenceAround(text, items, at);
  const before = at > from ? beforeQuote(items, at, from) : null;
  const leads = items[at - 1]?.kind === 'colon' || items[at - 1]?.kind === 'comma';
  if (before && (leads || at - from > 1)) return before;
  return afterQuote(items, at, to) ?? before;
}

/** Who a sentence without a quotation has speaking, or null. */
export function reportedSpeech(items: readonly Item[], from: number, to: number): Attribution | null {
  const source = accordingTo(items, from, to);
  if (source) return source;
  for (let verb = from + 1; verb < to; verb++) {
    if (!isCue(items, verb) || isParticiple(items[verb].lower)) continue;
    const inverted = items[verb - 1].kind === 'comma' && isNameWord(items[verb + 1]);
    const mention = inverted ? phraseFrom(items, verb + 1, to) : subjectBefore(items, verb, from);
    return mention && { mention, cue: items[verb].word };
  }
  return null;
}

/** `Ruth Adler, mayor: “…”`, `More from Adler: “…”`: a name that only a colon parts from the quotation. */
export function labelBefore(items: readonly Item[], at: number, from: number): Mention | null {
  if (items[at - 1]?.kind !== 'colon') return null;
  const last = at - 2;
  const start = last >= from ? nameStart(items, last, from) : -1;
  if (start >= 0) {
    const before = start > from ? items[start - 1] : undefined;
    const stands =
      !before ||
      before.kind === 'comma' ||
      /^(?:from|by|\d.*)$/.test(before.lower) ||
      (last - from < LONGEST_NOUN_PHRASE && isSpeaker(before.lower));
    if (stands) return mentionOf(items, start, last);
  }
  // What describes the name stands between: no verb, so no more than a few words.
  let first = from;
  while (first < last && (items[first].kind === 'colon' || /^\d/.test(items[first].word))) first++;
  let end = first;
  while (end < last && (isNameWord(items[end]) || (end > first && PARTICLE.test(items[end].lower)))) end++;
  if (end - first < 2 || items[end].kind !== 'comma' || last - end > LONGEST_NOUN_PHRASE) return null;
  for (let n = end + 1; n <= last; n++) if (isCue(items, n)) return null;
  return mentionOf(items, first, end - 1);
}

/** Whether a verb of speech before the quotation is passive: its subject hears the words, or is their subject. */
export function isHeardOnly(items: readonly Item[], from: number, at: number): boolean {
  for (let verb = from + 1; verb < at; verb++)
    if (isCue(items, verb) && isPassive(items, Math.max(from, verb - 2), verb)) return true;
  return false;
}

/** "«…», añadió.": a verb of speech whose subject is left out, as Romance languages may; null for none. */
export function cueWithoutSubject(items: readonly Item[], at: number): string | null {
  let next = at + 1;
  while (items[next]?.kind === 'comma') next++;
  const item = items[next];
  return item?.kind === 'word' && !item.capital && isRomanceCue(item.lower) ? item.word : null;
}
