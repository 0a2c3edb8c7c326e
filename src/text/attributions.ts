/**
 * Who a paragraph says a quotation is from, as it stands there: `“…,” Mr Orlow said`, `said Ruth Adler`,
 * `Adler, who was mayor then, called it “…”`. No parser: the nearest cue in the sentence and the noun
 * phrase that is its subject.
 */
import type { Item } from './clause-words.js';
import { isOpener } from './no-names.js';
import { canSpeak as isSpeaker } from './speaker-nouns.js';
import { isParticiple, isRomanceCue, isSpeechVerb, isWeakCue } from './speech-verbs.js';

/** The speaker as the text has it; `start` is where the words stand. */
export interface Mention {
  readonly words: readonly string[];
  readonly start: number;
}

export interface Attribution {
  readonly mention: Mention;
  readonly cue: string;
}

/** Items read on either side of a quotation. */
const REACH = 40;
const LONGEST_NOUN_PHRASE = 9;

const SUBJECTS = /^(?:he|she|they|it|i|we|er|sie|il|elle|ils|él|ella|lui|lei|он|она|they)$/;
const RELATIVE = /^(?:who|which|whose|that)$/;
const BEFORE_VERB =
  /^(?:has|had|have|also|then|later|would|once|again|even|further|earlier|just|simply|reportedly|still|is|was|were|are|be|been|being|will|could|did|does|soon|first|often|and|but|himself|herself|hat|haben|a|ont|ha|\p{L}+ly)$/u;
const PARTICLE = /^(?:de|del|della|di|da|dos|das|van|von|der|den|bin|ibn|ben|la|le|du|af|av|al|el|of)$/;
const DETERMINER =
  /^(?:the|a|an|one|his|her|its|their|our|my|this|that|these|those|another|some|several|many|two|three|both|der|die|das|ein|eine|le|la|les|un|une|el|los|las|il|lo|l['’].{1,40})$/;
const PREPOSITION =
  /^(?:of|for|from|at|with|in|to|by|on|near|close|und|der|des|du|de|del|von|vom|im|für|familiar)$/;
const BREAKS =
  /^(?:and|but|that|as|when|while|because|after|before|if|than|where|whether|since|until|though|although|or|is|was|were|are|has|had|have|been|be|will|would|could|not|said|says|dass|que|qui|und)$/;
const ENDS_NAME =
  /^(?:in|on|at|during|after|before|as|when|while|to|from|with|about|by|that|via|last|this|yesterday|today|tonight|earlier|adding|told|speaking|and|but|later|because|upon|following|outside|is|was|has|had|who|which|if|how|am|auf|bei|nach|vor|dans|lors|au|en|tras|durante|ao|mientras|cuando|desde|por|para|con|sobre|pendant|quand|alors|avec|während|als|beim|mit)$/;

/** Words that can report speech but need not, and never with these subjects. */
function isCue(items: readonly Item[], at: number): boolean {
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

/** "de la", "van der": small words inside names. German articles are such behind another only. */
function isParticle(items: readonly Item[], at: number): boolean {
  const { kind, lower } = items[at];
  if (kind !== 'word' || !PARTICLE.test(lower)) return false;
  return !/^(?:der|den)$/.test(lower) || /^(?:van|von|de)$/.test(items[at - 1]?.lower ?? '');
}

/** Ends of a run of names that ends at `to` (inclusive), going left; -1 where no name ends there. */
function nameStart(items: readonly Item[], to: number, from: number): number {
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

function isNameWord(item: Item | undefined): boolean {
  if (item?.kind !== 'word' || !item.capital) return false;
  // "WHO" is no "Who".
  if (isOpener(item.lower)) return item.word.length > 1 && /^\p{Lu}+$/u.test(item.word);
  // "Praising Ruth Adler as …".
  return !(item.lower.endsWith('ing') && isSpeechVerb(item.lower));
}

function mentionOf(items: readonly Item[], from: number, to: number): Mention | null {
  const words = items.slice(from, to + 1).filter(({ kind }) => kind === 'word');
  if (words.length === 0) return null;
  return {
    words: words.map(({ word, possessive }, n) => (possessive && n < words.length - 1 ? `${word}'s` : word)),
    start: words[0].start,
  };
}

/** The noun phrase that ends at `to`, going left no further than `from`. */
function phraseEndingAt(items: readonly Item[], to: number, from: number): Mention | null {
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
function leftTo(items: readonly Item[], at: number, start: number): number {
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
function chunkStart(items: readonly Item[], to: number, from: number): number {
  let at = to;
  while (at > from && items[at - 1].kind === 'word') at--;
  return at;
}

/** "was told", "had been described": nobody says it there. */
function isPassive(items: readonly Item[], from: number, verb: number): boolean {
  if (items[verb].lower.endsWith('ing')) return false;
  return items.slice(from, verb).some(({ lower }) => /^(?:is|was|are|were|be|been|being)$/.test(lower));
}

/** The subject of the verb at `verb`: over adverbs, relative clauses and appositions. */
function subjectBefore(items: readonly Item[], verb: number, from: number): Mention | null {
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

/** The noun phrase that begins at `at`: "said Ruth Adler, the mayor", "said the judge, Mrs Calloway". */
function phraseFrom(items: readonly Item[], at: number, limit: number): Mention | null {
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

function nameFrom(items: readonly Item[], at: number, limit: number): Mention | null {
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

/** The first noun phrase of a sentence that a verb could have: for "…, saying" and verbs we do not know. */
export function leadingSubject(items: readonly Item[], from: number, to: number): Mention | null {
  let at = from;
  // "In a statement on Monday, Adler …": past the opening phrase.
  if (
    items[at]?.kind === 'word' &&
    /^(?:in|on|at|after|before|during|speaking|as|when|asked|following|for|with|by|from|meanwhile|later|earlier|last|however|but|and|yet|then|seconds|minutes|hours|days|weeks|months|years|while|although|though|despite|since|once|if|under|amid|among|to|holding|responding|reacting|commenting|referring|looking|turning|citing|addressing|writing|announcing|defending|standing|sitting|visiting|campaigning|arriving|leaving|returning|appearing|being|having|reached|contacted|pressed|questioned|outside|inside|through|over)$/.test(
      items[at].lower,
    )
  ) {
    if (/^(?:but|and|yet|then)$/.test(items[at].lower)) at++;
    else {
      while (at < to && items[at].kind === 'word') at++;
      if (at >= to || items[at].kind !== 'comma') return null;
      at++;
    }
  }
  if (at >= to || items[at].kind !== 'word') return null;
  if (SUBJECTS.test(items[at].lower)) return mentionOf(items, at, at);
  let end = at;
  if (DETERMINER.test(items[at].lower)) end++;
  while (
    end < to &&
    items[end].kind === 'word' &&
    !items[end].capital &&
    end - at < 3 &&
    !PREPOSITION.test(items[end].lower) &&
    !BREAKS.test(items[end].lower)
  )
    end++;
  if (end >= to || !isNameWord(items[end])) return commonSubject(items, at, to);
  const first = end;
  while (
    end + 1 < to &&
    (isNameWord(items[end + 1]) || (isParticle(items, end + 1) && isNameWord(items[end + 2])))
  )
    end++;
  if (items[end].possessive) return null;
  const described = nameBehindTrade(items, end + 1, to);
  if (described) return described;
  // "In Salem, New Hampshire, Adler …": the place goes on.
  const goesOn = at > from && items[end + 1]?.kind === 'comma' && end + 2 < to && isNameWord(items[end + 2]);
  return goesOn ? leadingSubject(items, end + 2, to) : mentionOf(items, first, end);
}

/** "[Union] leader Ruth Adler", "[Hero] whistleblower Ruth Adler": the name that a trade leads to. */
function nameBehindTrade(items: readonly Item[], at: number, to: number): Mention | null {
  let start = at;
  while (start < to && start - at < 3 && items[start].kind === 'word' && !items[start].capital) start++;
  if (start === at || start >= to || !isSpeaker(items[start - 1].lower) || !isNameWord(items[start]))
    return null;
  return nameFrom(items, start, to);
}

/** Words of a common noun phrase up to its head: "the Karsovan foreign ministry spokesman". */
const LONGEST_COMMON_SUBJECT = 6;

/** "The spokesman for the ministry refused …": a phrase whose head is a word for those who speak. */
function commonSubject(items: readonly Item[], at: number, to: number): Mention | null {
  let head = -1;
  for (let n = at; n < to && n - at < LONGEST_COMMON_SUBJECT && items[n].kind === 'word'; n++) {
    const { lower, capital } = items[n];
    if (n > at && (PREPOSITION.test(lower) || BREAKS.test(lower))) break;
    if (isSpeaker(lower) && (!capital || n === at)) head = n;
    else if (head >= 0) break;
  }
  if (head < 0 || items[head].possessive) return null;
  if (!DETERMINER.test(items[at].lower) && !/s$|^(?:police|prosecution)$/.test(items[head].lower))
    return null;
  return mentionOf(items, at, complementEnd(items, head, to));
}

/** End of "for the Port Board", "of the union" behind a head. */
function complementEnd(items: readonly Item[], head: number, to: number): number {
  if (!/^(?:of|for|at|from|with)$/.test(items[head + 1]?.lower ?? '')) return head;
  let end = head + 2;
  if (DETERMINER.test(items[end]?.lower ?? '')) end++;
  while (end < to && items[end].kind === 'word' && items[end].capital) end++;
  if (items[end - 1]?.capital && !DETERMINER.test(items[end - 1].lower)) return end - 1;
  return end < to && items[end].kind === 'word' && isSpeaker(items[end].lower) ? end : head;
}

function isOpenEnded(text: string, item: Item): boolean {
  return !/[.!?。！？…]["”’»“」』']{0,3}\s?$/.test(text.slice(item.end - 4, item.end));
}

/** Whether the quotation ends a sentence: it has a full stop, and nothing that belongs to it follows. */
function endsSentence(text: string, items: readonly Item[], at: number): boolean {
  if (isOpenEnded(text, items[at])) return false;
  const next = items[at + 1];
  if (!next || next.kind === 'quote') return true;
  if (next.kind === 'comma') return false;
  if (next.kind !== 'word') return true;
  const mark = /[.。]["”’»“」』']{0,3}\s?$/.test(text.slice(items[at].end - 4, items[at].end));
  if (!next.capital) return mark && !isCue(items, at + 1) && !SUBJECTS.test(next.lower);
  return mark;
}

/** Bounds of the sentence around the item at `at`. */
export function sentenceAround(
  text: string,
  items: readonly Item[],
  at: number,
): { from: number; to: number } {
  let from = at;
  while (from > 0 && at - from < REACH) {
    const before = items[from - 1];
    if (before.kind === 'stop' || (before.kind === 'quote' && endsSentence(text, items, from - 1))) break;
    from--;
  }
  let to = at + 1;
  if (!(items[at].kind === 'quote' && endsSentence(text, items, at)))
    while (to < items.length && to - at < REACH && items[to].kind !== 'stop' && items[to].kind !== 'quote')
      to++;
  return { from, to };
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

/** The subject of the finite verb of speech before a participle: "… said, adding that". */
function earlierCue(items: readonly Item[], before: number, from: number): Mention | null {
  for (let verb = before - 1; verb >= from; verb--) {
    if (!isCue(items, verb) || isParticiple(items[verb].lower)) continue;
    const subject = subjectBefore(items, verb, from);
    if (subject) return subject;
    if (verb === from || items[verb - 1].kind === 'quote' || items[verb - 1].kind === 'comma')
      return phraseFrom(items, verb + 1, before);
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
