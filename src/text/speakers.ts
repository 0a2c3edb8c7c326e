/**
 * Who says each quotation of a text: the attribution in its own sentence, else what the sentences before it
 * settle; then names as the text introduces them in full. Anything less plain stays without a speaker.
 */
import type { Span } from '../model/span.js';
import {
  attributionOf,
  cueWithoutSubject,
  isHeardOnly,
  labelBefore,
  leadingSubject,
  type Mention,
  reportedSpeech,
  sentenceAround,
} from './attributions.js';
import { type Cast, meetPeople } from './cast.js';
import { readCjkAttribution } from './cjk-attributions.js';
import { type Item, readItems } from './clause-words.js';

export interface Quotation extends Span {
  /** By full name where the text tells it, else as the text has it; absent where it is not settled. */
  readonly speaker?: string;
  /** The verb of the attribution, as it stands in the text. */
  readonly cue?: string;
  /** The words that name the speaker at the quotation itself: "he", "Mr Orlow". */
  readonly mention?: string;
}

/** The quotations of a text with whom it names: what "the minister" in another report may be told by. */
export interface Speech extends Pick<Cast, 'names' | 'firstSeen' | 'holders'> {
  readonly quotations: readonly Quotation[];
}

interface Found {
  readonly mention: Mention | null;
  /** Where no mention is in its sentence: it goes on from the speaker before. */
  readonly inherited: boolean;
  readonly cue: string | null;
}

const NOBODY: Found = { mention: null, inherited: false, cue: null };
const INHERITED: Found = { mention: null, inherited: true, cue: null };

/** Nothing but quotations stand in its sentence. */
function isBare(text: string, items: readonly Item[], at: number): boolean {
  const { from, to } = sentenceAround(text, items, at);
  for (let i = from; i < to; i++) if (items[i].kind === 'word') return false;
  return true;
}

function isClosed(text: string, { start, end }: Span): boolean {
  return end - start > 1 && /["”“’‘'»«‹›」』＂]/.test(text[end - 1]);
}

/** Who the sentence before the item at `at` speaks of. */
function sentenceBefore(text: string, items: readonly Item[], at: number): Found {
  let last = at - 1;
  while (last >= 0 && items[last].kind === 'stop') last--;
  if (last < 0 || items[last].kind === 'quote') return NOBODY;
  const { from } = sentenceAround(text, items, last);
  return speakerIn(items, from, last + 1);
}

function speakerIn(items: readonly Item[], from: number, to: number): Found {
  const reported = reportedSpeech(items, from, to);
  if (reported) return { ...reported, inherited: false };
  return { mention: leadingSubject(items, from, to), inherited: false, cue: null };
}

interface Before {
  readonly items: readonly Item[];
  /** The quotation that ended the paragraph before was left open. */
  readonly open: boolean;
  readonly hadQuote: boolean;
}

function attribute(
  text: string,
  items: readonly Item[],
  at: number,
  /** No quotation of the paragraph stands before it. */
  isFirst: boolean,
  before: Before,
): Found {
  const own = attributionOf(text, items, at);
  if (own) return { mention: own.mention, inherited: false, cue: own.cue };
  const { from, to } = sentenceAround(text, items, at);
  const dropped = from === at ? cueWithoutSubject(items, at) : null;
  if (dropped !== null && at > 0) {
    const goesOn = items[at - 1].kind === 'quote' || sentenceHasQuote(text, items, at);
    return { ...(goesOn ? INHERITED : sentenceBefore(text, items, at)), cue: dropped };
  }
  if (!isBare(text, items, at)) {
    const label = labelBefore(items, at, from);
    if (label) return { mention: label, inherited: false, cue: null };
    if (isHeardOnly(items, from, at)) return NOBODY;
    const subject = items.slice(from, at).some(({ kind }) => kind === 'quote')
      ? null
      : leadingSubject(items, from, at);
    return subject && to > from ? { mention: subject, inherited: false, cue: null } : NOBODY;
  }
  if (at > 0) {
    if (items[at - 1].kind === 'quote') return INHERITED;
    if (!isFirst && sentenceHasQuote(text, items, at)) return INHERITED;
    return sentenceBefore(text, items, at);
  }
  if (before.open) return INHERITED;
  if (before.items.at(-1)?.kind === 'colon') {
    const { items: above } = before;
    const { from: start } = sentenceAround(text, above, above.length - 1);
    return speakerIn(above, start, above.length);
  }
  // A quotation that is no sentence is a heading.
  const isSentence = /[.!?…,]["”’'»“«]{0,2}$/.test(text.slice(items[at].end - 3, items[at].end));
  if (!before.hadQuote) return isSentence ? sentenceBefore(text, before.items, before.items.length) : NOBODY;
  const onlyQuotes = items.every(({ kind }) => kind !== 'word');
  return onlyQuotes ? INHERITED : NOBODY;
}

/** Whether the sentence right before the item holds a quotation: its speaker goes on. */
function sentenceHasQuote(text: string, items: readonly Item[], at: number): boolean {
  let last = at - 1;
  while (last > 0 && items[last].kind === 'stop') last--;
  const { from } = sentenceAround(text, items, last);
  return items.slice(from, at).some(({ kind }) => kind === 'quote');
}

/**
 * Adds speaker and cue to `quotes`, which lie in order inside `paragraphs`, in order. Near linear: each
 * quotation reads a bounded stretch around it.
 */
export function findSpeakers(text: string, paragraphs: readonly Span[], quotes: readonly Span[]): Speech {
  const rows: (readonly Item[])[] = [];
  let next = 0;
  for (const paragraph of paragraphs) {
    const first = next;
    while (next < quotes.length && quotes[next].start < paragraph.end) next++;
    rows.push(readItems(text, paragraph, quotes.slice(first, next), first));
  }
  const cast = meetPeople(rows);
  const found: Quotation[] = [];
  let speaker: string | null = null;
  let before: Before = { items: [], open: false, hadQuote: false };
  rows.forEach((items, row) => {
    let open = false;
    let hadQuote = false;
    for (let at = 0; at < items.length; at++) {
      if (items[at].kind !== 'quote') continue;
      const quote = quotes[items[at].quote];
      const read = attribute(text, items, at, !hadQuote, before);
      // Without a verb of speech only somebody the text introduces is taken for the speaker.
      const own = read.mention && read.cue === null && !cast.knows(read.mention) ? NOBODY : read;
      speaker = nameOf(own, cast, row, speaker);
      if (speaker !== null) cast.noteSpeaker(speaker, quote.start, row);
      const cjk =
        speaker === null ? readCjkAttribution(text, quote, paragraphs[row].start, paragraphs[row].end) : null;
      found.push(cjk ? { ...quote, ...cjk } : toQuotation(quote, own, speaker));
      open = !isClosed(text, quote);
      hadQuote = true;
    }
    before = { items, open, hadQuote };
  });
  const { names, firstSeen, holders } = cast;
  return { quotations: nameOpenOnes(text, found), names, firstSeen, holders };
}

/** A quotation left open at a paragraph's end has the speaker that is named where it goes on. */
function nameOpenOnes(text: string, found: Quotation[]): Quotation[] {
  for (let n = found.length - 2; n >= 0; n--) {
    const { speaker, mention } = found[n + 1];
    const goesOn = speaker !== undefined && found[n].speaker === undefined && found[n].mention === undefined;
    if (!goesOn || isClosed(text, found[n])) continue;
    if (/\S/.test(text.slice(found[n].end, Math.min(found[n + 1].start, found[n].end + LONGEST_BREAK))))
      continue;
    found[n] = { ...found[n], speaker, ...(mention === undefined ? {} : { mention }) };
  }
  return found;
}

/** Characters of blank between the paragraphs of one quotation. */
const LONGEST_BREAK = 20;

function nameOf(own: Found, cast: Cast, row: number, last: string | null): string | null {
  if (own.mention) return cast.nameOf(own.mention, row);
  return own.inherited ? last : null;
}

function toQuotation({ start, end }: Span, own: Found, speaker: string | null): Quotation {
  return {
    start,
    end,
    ...(speaker === null ? {} : { speaker }),
    ...(own.cue === null ? {} : { cue: own.cue }),
    ...(own.mention ? { mention: own.mention.words.join(' ') } : {}),
  };
}
