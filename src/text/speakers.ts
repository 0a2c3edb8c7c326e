/**
 * Who says a quotation, where the nearest words settle it: `“…,” Mr Blinken said`, `said X`, `X said: “…”`,
 * `he added`. Anything less plain stays without a speaker.
 */
import type { Span } from '../model/span.js';
import { SPEECH_VERBS } from './abbreviations.js';

export interface Quotation extends Span {
  /** As the text names the speaker; absent where the nearest attribution does not settle it. */
  readonly speaker?: string;
  /** The verb of the attribution, as it stands in the text. */
  readonly cue?: string;
}

interface Attribution {
  readonly speaker: string;
  readonly cue: string;
}

/** Characters read on either side of a quotation: bounds the work, and a speaker further off is unsure. */
const REACH = 140;
const MOST_WORDS = 7;

const PRONOUN = /^(?:he|she|they|er|sie|il|elle|él|ella|lui|lei|ele|ela|он|она)$/i;
const PARTICLE = /^(?:de|del|della|di|da|dos|van|von|der|den|al|el|bin|ibn|ben|la|le|du|af|av|of|the)$/;
const TRIMMED = /^(?:also|then|later|has|had|have|who|earlier|further|once|again|simply|\w+ly)$/;
const STOPS_NAME =
  /^(?:in|on|at|during|after|before|as|when|while|who|to|from|with|about|by|that|of|for|via|last|this|yesterday|today|adding|told|speaking)$/;
/** A word that shows the run before the verb to be more than its subject. */
const NO_SUBJECT = /^(?:and|but|so|as|if|when|was|were|being|will|would|to|went|comments|that|which|not)$/i;
const CAPITAL = /^\p{Lu}/u;

/** A name, a pronoun or a noun phrase such as "the minister": something that can speak. */
function isSpeaker(words: readonly string[]): boolean {
  if (words.some((word) => NO_SUBJECT.test(word))) return false;
  if (words.length === 0 || words.length > MOST_WORDS) return false;
  if (words.length === 1 && PRONOUN.test(words[0])) return true;
  if (/^(?:the|a|an|one|his|her|its|der|die|le|la|el)$/i.test(words[0])) return words.length > 1;
  return (
    CAPITAL.test(words[0]) &&
    words.every((word) => CAPITAL.test(word) || PARTICLE.test(word) || words.length < 5)
  );
}

function plain(words: readonly string[]): string[] {
  const kept = [...words];
  while (kept.length > 0 && TRIMMED.test(kept[kept.length - 1])) kept.pop();
  return kept;
}

function verbAt(words: readonly string[]): number {
  return words.findIndex((word) => SPEECH_VERBS.has(word.toLowerCase()));
}

/** The clause behind a quotation: up to the next punctuation, abbreviated titles kept whole. */
function clauseAfter(text: string, from: number, to: number): string[] {
  const ahead = text.slice(from, Math.min(to, from + REACH)).replace(/^[\s,–—-]+/, '');
  const whole = ahead.replace(/\b(Mr|Mrs|Ms|Dr|Gen|Sen|Gov|Rep|Lt|Col|St|[A-Z])\./g, '$1');
  const found = /^[^,.;:!?()"“”„«»–—\n]*/u.exec(whole);
  return (found ? found[0] : '').split(/\s+/).filter((word) => word !== '');
}

function attributionAfter(text: string, from: number, to: number): Attribution | null {
  // A full stop before the closing mark ends the sentence: what follows is another one.
  if (/\.["”“’»']/.test(text.slice(from - 2, from))) return null;
  const words = clauseAfter(text, from, to);
  if (words[0] === 'according' && words[1] === 'to') return named(nameRun(words.slice(2)), 'according to');
  const verb = verbAt(words);
  if (verb === 0) return named(nameRun(words.slice(1)), words[0]);
  if (verb < 0 || verb > MOST_WORDS) return null;
  return named(plain(words.slice(0, verb)), words[verb]);
}

function nameRun(words: readonly string[]): string[] {
  const stop = words.findIndex((word, index) => index > 0 && STOPS_NAME.test(word) && !CAPITAL.test(word));
  return words.slice(0, stop < 0 ? MOST_WORDS + 1 : stop);
}

function named(words: readonly string[], cue: string): Attribution | null {
  return isSpeaker(words) ? { speaker: words.join(' '), cue } : null;
}

/** `X said: “…”`, `X told reporters that “…”`: the clause that runs up to the quotation. */
function attributionBefore(text: string, from: number, to: number): Attribution | null {
  const whole = text
    .slice(Math.max(from, to - REACH), to)
    .replace(/\b(Mr|Mrs|Ms|Dr|Gen|Sen|Gov|Rep|Lt|Col|St|[A-Z])\./g, '$1');
  if (!/(?:[:,]|\bthat)\s*$/.test(whole)) return null;
  const clause =
    whole
      .replace(/[\s:,]+$/, '')
      .split(/[.!?;"“”„«»\n]/)
      .pop() ?? '';
  const words = clause.split(/[\s,]+/).filter((word) => word !== '');
  let verb = words.length - 1;
  while (verb >= 0 && !SPEECH_VERBS.has(words[verb].toLowerCase())) verb--;
  if (verb <= 0 || words.length - verb > MOST_WORDS) return null;
  const subject = plain(words.slice(0, verb));
  let first = subject.length - 1;
  if (first >= 0 && PRONOUN.test(subject[first])) return named([subject[first]], words[verb]);
  while (first > 0 && (CAPITAL.test(subject[first - 1]) || PARTICLE.test(subject[first - 1]))) first--;
  return first < 0 || !CAPITAL.test(subject[first]) ? null : named(subject.slice(first), words[verb]);
}

/** Adds speaker and cue to `quotes`, which lie in order inside `paragraphs`, in order. Linear. */
export function findSpeakers(
  text: string,
  paragraphs: readonly Span[],
  quotes: readonly Span[],
): Quotation[] {
  const found: Quotation[] = [];
  let last: string | null = null;
  let next = 0;
  for (const paragraph of paragraphs) {
    let from = paragraph.start;
    let spoken: Attribution | null = null;
    for (; next < quotes.length && quotes[next].start < paragraph.end; next++) {
      const { start, end } = quotes[next];
      const limit =
        next + 1 < quotes.length ? Math.min(quotes[next + 1].start, paragraph.end) : paragraph.end;
      const near = attributionAfter(text, end, limit) ?? attributionBefore(text, from, start);
      const resolved: Attribution | null = near && PRONOUN.test(near.speaker) ? inherit(near, last) : near;
      if (resolved) {
        spoken = resolved;
        last = resolved.speaker;
      }
      // A second quotation without an attribution of its own goes on from the first of its paragraph.
      found.push({
        start,
        end,
        ...(near ? (resolved ?? { cue: near.cue }) : spoken ? { speaker: spoken.speaker } : {}),
      });
      from = end;
    }
  }
  return found;
}

function inherit(pronoun: Attribution, last: string | null): Attribution | null {
  return last === null ? null : { speaker: last, cue: pronoun.cue };
}
