/**
 * The cast of a text: who is named where, by which surname and in which office, so that a mention at a
 * quotation ("she", "Mr Orlow", "the mayor") can be told by the name that introduces the person.
 */
import type { Span } from '../model/span.js';
import { reportedSpeech } from './attributions.js';
import type { Item } from './clause-words.js';
import { isHonour, lastNameOf, onePerson, only, preferPlain } from './full-names.js';
import { leadingSubject } from './leading-subject.js';
import { headOf, isBodyName, isPersonName, isPluralName } from './name-kinds.js';
import type { Mention } from './noun-phrases.js';
import {
  chooseHolder,
  type Holder,
  indexHolders,
  nameOfHolder,
  officesAround,
  readOffice,
} from './offices.js';
import { findPeople, type Person, readPerson } from './people.js';
import { isEpithet, isPersonNoun } from './speaker-nouns.js';

export interface Cast {
  /**
   * Full name of the mention in paragraph `row`; the mention's own words where it is no pronoun and nobody
   * is known by them; null for a pronoun that could be anybody.
   */
  nameOf(mention: Mention, row: number): string | null;
  /** Notes who spoke in the sentence that holds the place `at` of paragraph `row`. */
  noteSpeaker(name: string, at: number, row: number): void;
  /** Full names by surname, lower case. */
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
  /** Where each surname stands first. */
  readonly firstSeen: ReadonlyMap<string, number>;
  /** Offices given to people named, in order. */
  readonly holders: readonly Holder[];
  /** Whether the text introduces the person mentioned by a name of two words and more, or it is a pronoun. */
  knows(mention: Mention): boolean;
}

interface Seen {
  readonly at: number;
  readonly person: Person;
}

interface Sentence extends Span {
  readonly people: readonly Seen[];
  /** Where its subject stands, if it begins with one; -1 otherwise. */
  readonly subject: number;
  /** Its subject is a pronoun: it goes on about somebody named before. */
  readonly goesOn: boolean;
  /** The words of its subject where they are no pronoun. */
  readonly mention: Mention | null;
}

const MALE = /^(?:he|er|il|él|lui|он)$/i;
const FEMALE = /^(?:she|sie|elle|ella|lei|она)$/i;
const PLURAL = /^(?:we|ils|i)$/i;
const IMPERSONAL = /^(?:it|they)$/i;
const PRONOUN = /^(?:he|she|they|er|sie|il|elle|él|ella|lui|lei|он|она)$/i;
/** Paragraphs above its own in which a pronoun's person is looked for. */
const FAR_BACK = 2;
/** Sentences of a paragraph in which it is looked for. */
const SENTENCES_BACK = 12;
/** Mentions that make somebody the one a text is about. */
const HERO_MENTIONS = 4;

/** A headline, where capitals tell no names: nothing ends a sentence in it. */
function isTitleCase(items: readonly Item[]): boolean {
  if (items.some(({ kind }) => kind === 'stop' || kind === 'quote')) return false;
  let long = 0;
  let capital = 0;
  for (const { kind, word, capital: isCapital } of items) {
    if (kind !== 'word' || word.length < 4) continue;
    long++;
    if (isCapital) capital++;
  }
  return long > 5 && capital * 5 > long * 3;
}

/** Reads everybody named outside quotations. `rows`: the items of each paragraph. Linear. */
export function meetPeople(rows: readonly (readonly Item[])[]): Cast {
  const sentences: (readonly Sentence[])[] = [];
  const spoken = new Map<number, { readonly name: string; readonly at: number }>();
  const counts = new Map<string, number>();
  const names = new Map<string, Set<string>>();
  const genders = new Map<string, 'm' | 'f' | null>();
  const holders: Holder[] = [];
  const firstSeen = new Map<string, number>();
  for (const items of rows) {
    const seen: Seen[] = [];
    if (isTitleCase(items)) {
      sentences.push([]);
      continue;
    }
    for (const sighting of findPeople(items)) {
      const { from, person } = sighting;
      seen.push({ at: items[from].start, person });
      if (!firstSeen.has(person.last)) firstSeen.set(person.last, items[from].start);
      counts.set(person.last, (counts.get(person.last) ?? 0) + 1);
      if (person.gender)
        genders.set(
          person.last,
          genders.get(person.last) === undefined || genders.get(person.last) === person.gender
            ? person.gender
            : null,
        );
      for (const holder of officesAround(items, sighting)) holders.push(holder);
      if (person.name.includes(' ')) addTo(names, person.last, person.name);
    }
    sentences.push(readSentences(items, seen));
  }
  const hero = mostNamed(counts);
  const introduced = (last: string, wanted: 'm' | 'f' | null = null): string | null =>
    onePerson(preferPlain(names.get(last)), wanted);
  const genderOf = (last: string): 'm' | 'f' | null => genders.get(last) ?? null;
  /** A surname alone is somebody where a text introduces a person by it. */
  const fullName = (person: Person, wanted: 'm' | 'f' | null = null): string =>
    introduced(person.last, wanted) ?? person.name;

  const index = indexHolders(holders);
  const officeHolder = (words: readonly string[], at: number): string | null => {
    if (words.length > LONGEST_OFFICE || !isDefinite(words)) return null;
    const office = readOffice(words);
    if (!office) return null;
    const last = chooseHolder(office, index, (one) => (firstSeen.get(one) ?? at) < at);
    return last === null ? null : (introduced(last) ?? nameOfHolder(index, office, last));
  };

  const described = new Set(holders.map(({ last }) => last));
  /** Named by a surname and a trade alone. */
  const isDescribed = (last: string): boolean => described.has(last);
  const isIntroduced = (name: string): boolean => names.has(lastNameOf(name));

  /** What "it" or "they" stand for: a body or several that spoke last, or a sentence is about. */
  const impersonal = (word: string, at: number, row: number): string | null => {
    const fits = (name: string): boolean =>
      /^it$/i.test(word) ? isBodyName(name) && !isIntroduced(name) : isPluralName(name);
    for (let above = row; above >= Math.max(0, row - FAR_BACK); above--) {
      const last = sentenceBefore(sentences[above], at);
      for (let n = last; n >= Math.max(0, last - SENTENCES_BACK); n--) {
        const { start, mention } = sentences[above][n];
        const spoke = spoken.get(start);
        if (spoke !== undefined && spoke.at < at && fits(spoke.name)) return spoke.name;
        if (mention && mention.start < at && fits(mention.words.join(' '))) return mention.words.join(' ');
        if (mention && mention.start < at && /^it$/i.test(word)) return null;
      }
    }
    return null;
  };

  const men: string[] = [];
  const women: string[] = [];
  for (const last of firstSeen.keys()) {
    const gender = names.has(last) ? genderOf(last) : null;
    if (gender !== null) (gender === 'm' ? men : women).push(last);
  }

  const pronoun = (word: string, at: number, row: number): string | null => {
    const wanted = MALE.test(word) ? 'm' : FEMALE.test(word) ? 'f' : null;
    const fits = (last: string): boolean => {
      const gender = genderOf(last);
      return gender === null || wanted === null || gender === wanted;
    };
    const fitsName = (name: string): boolean => fits(lastNameOf(name)) && isPersonName(name, wanted);
    for (let above = row; above >= Math.max(0, row - FAR_BACK); above--) {
      const last = sentenceBefore(sentences[above], at);
      for (let n = last; n >= Math.max(0, last - SENTENCES_BACK); n--) {
        const sentence = sentences[above][n];
        const spoke = spoken.get(sentence.start);
        if (spoke !== undefined && spoke.at < at && fitsName(spoke.name)) return spoke.name;
        const people = sentence.people.filter(
          ({ at: start, person }) =>
            start < at && fits(person.last) && (names.has(person.last) || isDescribed(person.last)),
        );
        const subject = people.find((seen) => seen.at === sentence.subject);
        if (subject) return fullName(subject.person, wanted);
        const about = sentence.mention;
        // "The judge refused": another's name in the sentence is not meant.
        if (about && about.start < at && /^\p{Ll}|^(?:The|A|An|His|Her|One)$/u.test(about.words[0])) {
          const name = about.words.join(' ');
          if (isPersonName(name, wanted) && isPersonNoun(headOf(about.words)))
            return officeHolder(about.words, about.start) ?? name;
        }
        // Of several the one whose name tells it.
        const sure = people.filter(({ person }) => wanted !== null && genderOf(person.last) === wanted);
        const different = new Set(
          (sure.length > 0 ? sure : people).map(({ person }) => fullName(person, wanted)),
        );
        if (different.size === 1 && !sentence.goesOn) return only(different);
        if (different.size > 1 && !sentence.goesOn) return null;
      }
    }
    if (hero !== null && fits(hero)) return introduced(hero, wanted);
    // The only man or woman named so far.
    const [first, second] = wanted === 'm' ? men : wanted === 'f' ? women : [];
    if (first === undefined || (firstSeen.get(first) ?? at) >= at) return null;
    return second === undefined || (firstSeen.get(second) ?? 0) >= at ? introduced(first, wanted) : null;
  };

  /** "the single mum", right behind a sentence on somebody. */
  const epithet = (words: readonly string[], at: number, row: number): string | null => {
    const head = headOf(words);
    if (!/^the$/i.test(words[0]) || !isEpithet(head)) return null;
    const wanted =
      isPersonName(head, 'm') === isPersonName(head, 'f') ? null : isPersonName(head, 'f') ? 'f' : 'm';
    for (let above = row; above >= Math.max(0, row - 1); above--) {
      const last = sentenceBefore(sentences[above], at);
      for (let n = last; n >= Math.max(0, last - 1); n--) {
        const { start: from, people, subject } = sentences[above][n];
        const spoke = spoken.get(from);
        const about =
          spoke !== undefined && spoke.at < at && isIntroduced(spoke.name)
            ? lastNameOf(spoke.name)
            : people.find((one) => one.at === subject && names.has(one.person.last))?.person.last;
        if (about === undefined && people.length > 0) return null;
        if (about === undefined) continue;
        const gender = genderOf(about);
        return wanted === null || gender === null || gender === wanted ? introduced(about, wanted) : null;
      }
    }
    return null;
  };

  return {
    names,
    firstSeen,
    holders,
    knows({ words }) {
      const [first] = words;
      if (words.length === 1 && (MALE.test(first) || FEMALE.test(first))) return true;
      if (words.length === 1 && IMPERSONAL.test(first)) return false;
      const person = isName(words) ? readPerson(words) : null;
      return person !== null && names.has(person.last);
    },
    noteSpeaker(name, at, row) {
      const sentence = sentences[row][sentenceBefore(sentences[row], at + 1)];
      if (sentence && at < sentence.end) spoken.set(sentence.start, { name, at });
    },
    nameOf(mention, row) {
      const { words, start } = mention;
      const [first] = words;
      if (words.length === 1 && (MALE.test(first) || FEMALE.test(first))) return pronoun(first, start, row);
      if (words.length === 1 && IMPERSONAL.test(first)) return impersonal(first, start, row);
      if (words.length === 1 && PLURAL.test(first)) return null;
      const person = isName(words) ? readPerson(words) : null;
      if (person) return person.name.includes(' ') && !isHonour(person.name) ? person.name : fullName(person);
      return officeHolder(words, start) ?? epithet(words, start, row) ?? words.join(' ');
    },
  };
}

/** Words of a mention that may be an office. */
const LONGEST_OFFICE = 7;

/** "the mayor", "Prime Minister", but not "a minister". */
export function isDefinite(words: readonly string[]): boolean {
  return /^(?:the|der|die|le|la|el|its|his|her|their)$/i.test(words[0]) || /^\p{Lu}/u.test(words[0])
    ? !/^(?:an?|one|another|some|ein|eine|une?)$/i.test(words[0])
    : false;
}

function isName(words: readonly string[]): boolean {
  return /^\p{Lu}/u.test(words[0]) && /^\p{Lu}/u.test(words[words.length - 1]);
}

/** Number of the last sentence that starts before `at`; -1 where none does. */
function sentenceBefore(sentences: readonly Sentence[], at: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle].start < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Surname of the one person the text is mostly about, or null. */
function mostNamed(counts: ReadonlyMap<string, number>): string | null {
  let total = 0;
  let best: string | null = null;
  let most = 0;
  for (const [last, count] of counts) {
    total += count;
    if (count > most) [best, most] = [last, count];
  }
  return most >= HERO_MENTIONS && most * 2 > total ? best : null;
}

/** `…, said Ruth Adler, the mayor.`: whom a pronoun in the next sentence means. */
function speakerOf(items: readonly Item[], from: number, to: number): Mention | null {
  const mention = reportedSpeech(items, from, to)?.mention ?? null;
  return isPronoun(mention) ? null : mention;
}

/** Sentences of a paragraph as far as pronouns need them: a quotation belongs to the one around it. */
function readSentences(items: readonly Item[], seen: readonly Seen[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  let next = 0;
  for (let at = 0; at < items.length; at++) {
    const closes = items[at].kind === 'stop' || at === items.length - 1;
    if (!closes) continue;
    const start = items[from].start;
    const { end } = items[at];
    const people: Seen[] = [];
    while (next < seen.length && seen[next].at < end) people.push(seen[next++]);
    const subject = speakerOf(items, from, at + 1) ?? leadingSubject(items, from, at + 1);
    sentences.push({
      start,
      end,
      people,
      subject: subject ? (people.find((one) => one.at >= subject.start)?.at ?? -1) : -1,
      goesOn: isPronoun(subject),
      mention: isPronoun(subject) || (subject !== null && IMPERSONAL.test(subject.words[0])) ? null : subject,
    });
    from = at + 1;
  }
  return sentences;
}

function isPronoun(mention: Mention | null): boolean {
  return mention?.words.length === 1 && PRONOUN.test(mention.words[0]);
}

/** More full names of one surname tell of a list, not of a person. */
const MAX_NAMES = 20;

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const known = sets.get(key);
  if (known && known.size < MAX_NAMES) known.add(value);
  else if (known) return;
  else sets.set(key, new Set([value]));
}
