/** The subject of a verb of speech that stands before it: over adverbs, relative clauses and appositions. */
import type { Item } from './clause-words.js';
import { isCue } from './cues.js';
import { leadingSubject } from './leading-subject.js';
import { chunkStart, leftTo, type Mention, mentionOf, nameStart, phraseEndingAt } from './noun-phrases.js';
import { phraseFrom } from './phrases-behind.js';
import { canSpeak as isSpeaker } from './speaker-nouns.js';
import { isParticiple } from './speech-verbs.js';

const RELATIVE = /^(?:who|which|whose|that)$/;

const BEFORE_VERB =
  /^(?:has|had|have|also|then|later|would|once|again|even|further|earlier|just|simply|reportedly|still|is|was|were|are|be|been|being|will|could|did|does|soon|first|often|and|but|himself|herself|hat|haben|a|ont|ha|\p{L}+ly)$/u;

/** "was told", "had been described": nobody says it there. */
export function isPassive(items: readonly Item[], from: number, verb: number): boolean {
  if (items[verb].lower.endsWith('ing')) return false;
  return items.slice(from, verb).some(({ lower }) => /^(?:is|was|are|were|be|been|being)$/.test(lower));
}

/** The subject of the verb at `verb`: over adverbs, relative clauses and appositions. */
export function subjectBefore(items: readonly Item[], verb: number, from: number): Mention | null {
  let to = verb - 1;
  while (to >= from && items[to].kind === 'word' && !items[to].capital && BEFORE_VERB.test(items[to].lower))
    to--;
  if (to < from || isPassive(items, to + 1, verb)) return null;
  // "criticised the plan and said": the subject is the first verb's.
  if (items.slice(to + 1, verb).some(({ lower }) => /^(?:and|but)$/.test(lower)))
    return earlierCue(items, verb, from) ?? leadingSubject(items, from, to + 1);
  if (items[to].kind === 'word' && RELATIVE.test(items[to].word)) {
    if (items[to].lower !== 'who') return null;
    const antecedent = items[to - 1]?.kind === 'comma' ? to - 2 : to - 1;
    return antecedent >= from ? phraseEndingAt(items, antecedent, from) : null;
  }
  if (items[to].kind !== 'comma') {
    const phrase = phraseEndingAt(items, to, from);
    return (phrase && nameBeforePhrase(items, phrase, to, from)) ?? phrase;
  }
  return behindApposition(items, to, from);
}

/** "Ruth Adler, a former minister said": the comma that should close what describes is missing. */
function nameBeforePhrase(
  items: readonly Item[],
  phrase: Mention,
  last: number,
  from: number,
): Mention | null {
  if (!/^an?$/i.test(phrase.words[0])) return null;
  const first = leftTo(items, last, phrase.start);
  const to = first - 2;
  if (to <= from || items[first - 1].kind !== 'comma') return null;
  const start = nameStart(items, to, from);
  const opens = start >= 0 && (start === from || items[start - 1].kind !== 'word');
  return opens && to > start ? mentionOf(items, start, to) : null;
}

/** `Weil, 58, who teaches public finance, said`: chunks that only describe are passed over. */
function behindApposition(items: readonly Item[], comma: number, from: number): Mention | null {
  let to = comma - 1;
  for (let chunks = 0; chunks < 5 && to >= from; chunks++) {
    if (items[to].kind !== 'word') return null;
    const start = chunkStart(items, to, from);
    const head = items[start];
    const describes =
      start > from &&
      items[start - 1].kind === 'comma' &&
      (!head.capital ||
        /\d/.test(head.word) ||
        /^(?:[RDI]-.{2,5}|Jr|Sr|KC|QC|MP)$/.test(head.word) ||
        chunks === 0);
    const name = nameStart(items, to, start);
    // "Her lawyer, Ruth Adler, said": what describes stands first.
    if (chunks === 0 && name === start && to > start && tellsTrade(items, start - 2, from))
      return mentionOf(items, start, to);
    if (!describes) return name >= 0 || chunks > 0 ? phraseEndingAt(items, to, start) : null;
    // Two chunks that both end in names: "Geneva, Friday, Blinken said" has the name last, not first.
    to = start - 2;
  }
  return null;
}

/** Whether the chunk that ends at `to` is an office: "Her lawyer", "Le ministre des Transports". */
function tellsTrade(items: readonly Item[], to: number, from: number): boolean {
  if (to < from || items[to].kind !== 'word') return false;
  const start = chunkStart(items, to, from);
  return items.slice(start, to + 1).some(({ lower, capital }) => !capital && isSpeaker(lower));
}

/** The subject of the finite verb of speech before a participle: "… said, adding that". */
export function earlierCue(items: readonly Item[], before: number, from: number): Mention | null {
  for (let verb = before - 1; verb >= from; verb--) {
    if (!isCue(items, verb) || isParticiple(items[verb].lower)) continue;
    const subject = subjectBefore(items, verb, from);
    if (subject) return subject;
    if (verb === from || items[verb - 1].kind === 'quote' || items[verb - 1].kind === 'comma')
      return phraseFrom(items, verb + 1, before);
  }
  return null;
}
