/**
 * People, organisations and places that only one report of a story names. A name is a run of capitalised words;
 * titles and spellings are folded, and whatever another report may write for it counts as the same.
 */
import type { Document } from '../model/document.js';
import type { FactEntry } from '../model/result.js';
import { functionWords } from '../text/function-words.js';
import { findPlace } from '../text/places.js';
import { foldWord, stemWord } from '../text/stem.js';
import { readWords, type Word } from '../text/terms.js';
import type { StorySentence } from './collapse-story.js';
import { readRole, TITLES } from './roles.js';

/** Capitalised words that name nobody alone. */
const NO_NAMES: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
   september october november december mr mrs ms miss dr sir lord lady dame prof professor president minister
   secretary prime chancellor chief police captain colonel general major sergeant judge justice mayor governor senator
   director king queen prince princess pope coach reverend father sister brother inc ltd plc corp co group the a an i
   god internet english european western eastern northern southern african asian american`.split(/\s+/),
);
const MOST_SENTENCE = 4000;
const MOST_NAME_WORDS = 6;

export interface Mention {
  readonly sentence: StorySentence;
  /** Offsets in the sentence. */
  readonly start: number;
  readonly end: number;
  /** Folded words that count: titles left out. */
  readonly words: readonly string[];
  /** What the person is called beside the name: "transit minister", "mayor"; as a key, null where nothing is. */
  readonly role: string | null;
}

export interface StoryNames {
  readonly mentions: readonly Mention[];
  /** Reports that hold a word in any form; keys are spellings folded to what names are compared by. */
  readonly holders: ReadonlyMap<string, ReadonlySet<number>>;
  /** The same for capitalised words alone, by first two letters: where other spellings are looked for. */
  readonly near: ReadonlyMap<string, readonly string[]>;
  /** What `reportsNaming` has found, by language and words. */
  readonly naming: Map<string, ReadonlySet<number>>;
}

/** Sergei and Sergey, Müller and Mueller's first fold: what two spellings of a word have in common. */
export function keyOf(word: string, language: string): string {
  return stemWord(word, language === 'und' ? 'en' : language);
}

function isNamePart(word: Word | undefined): word is Word {
  return word?.capital === true && !word.digits && !word.character && word.word.length > 1;
}

/** The words of a sentence, of its beginning where it is long. */
function wordsOf({ text, language, read }: StorySentence): readonly Word[] {
  return text.length <= MOST_SENTENCE
    ? read().words
    : readWords(text, { start: 0, end: MOST_SENTENCE }, language);
}

function readMentions(sentence: StorySentence): readonly Mention[] {
  const words = wordsOf(sentence);
  const skip = functionWords(sentence.language);
  const capitals = words.filter((word) => word.capital).length;
  // A line of capitals, or a title with capitals throughout, tells no names.
  if (capitals * 2 > words.length && words.length > 5) return [];
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!isNamePart(words[at]) || skip.has(words[at].word)) continue;
    const from = at;
    while (
      at + 1 < words.length &&
      at - from < MOST_NAME_WORDS &&
      isNamePart(words[at + 1]) &&
      /^[ -]$/.test(words[at + 1].gap) &&
      words[at + 1].start - words[at].end === 1
    )
      at++;
    const run = words.slice(from, at + 1);
    // A capital at a sentence's start names nobody unless another follows.
    if (run.length === 1 && run[0].first) continue;
    // "Transit Minister Paula Renn": what follows the last title is the name.
    const title = run.findLastIndex(({ word }) => TITLES.has(word));
    const named = title >= 0 && title < run.length - 1 ? run.slice(title + 1) : run;
    const kept = named.map(({ word }) => word).filter((word) => !NO_NAMES.has(word) && word.length > 2);
    if (kept.length === 0 || kept.length > MOST_NAME_WORDS) continue;
    const first = from + run.length - named.length;
    const role = readRole(words, first, at, skip);
    mentions.push({ sentence, start: run[0].start, end: run[run.length - 1].end, words: kept, role });
  }
  return mentions;
}

/** What a line of a report is a holder of. */
interface Line {
  /** Reports that hold each of its words: sets to which those that have the line are added. */
  readonly held: readonly Set<number>[];
  /** "U.S.", "D.C." without their stops. */
  readonly initials: readonly string[];
}

const NO_INITIALS: readonly string[] = [];

/** By a word as delivered the reports that hold it. */
type Forms = Map<string, readonly Set<number>[]>;

/** Names of a story in the order of its sentences. German and its like are left out: every noun has a capital. */
export function readNames(documents: readonly Document[], sentences: readonly StorySentence[]): StoryNames {
  const mentions = sentences.flatMap((sentence) =>
    NO_CAPITALS.has(sentence.language) ? [] : readMentions(sentence),
  );
  const holders = new Map<string, Set<number>>();
  const near = new Map<string, Set<string>>();
  /** The reports that hold it, to which the one that reads it is added. */
  const holdersOf = (word: string): Set<number> => {
    const known = holders.get(word);
    if (known) return known;
    const made = new Set<number>();
    holders.set(word, made);
    if (word.length < 4) return made;
    const bucket = near.get(word.slice(0, 2)) ?? new Set<string>();
    if (bucket.size === 0) near.set(word.slice(0, 2), bucket);
    if (bucket.size < MOST_NEAR) bucket.add(word);
    return made;
  };
  const readForm = (delivered: string, language: string): readonly Set<number>[] => {
    const word = foldWord(delivered);
    const place = language === 'en' ? findPlace(word, () => undefined) : undefined;
    const own = holdersOf(keyOf(word, language));
    return place ? [own, holdersOf(place.key)] : [own];
  };
  const readLine = (line: string, language: string, words: Forms): Line => {
    const held = new Set<Set<number>>();
    for (const delivered of line.match(/[\p{L}\p{M}]{2,40}/gu) ?? []) {
      let own = words.get(delivered);
      if (own === undefined) {
        own = readForm(delivered, language);
        words.set(delivered, own);
      }
      for (const reports of own) held.add(reports);
    }
    const initials = /\.\p{Lu}\./u.test(line)
      ? Array.from(line.matchAll(/(?<![\p{L}])(?:\p{Lu}\.){2,6}/gu), ([found]) =>
          foldWord(found.replaceAll('.', '')),
        )
      : NO_INITIALS;
    return { held: [...held], initials };
  };
  /** By language what each line and each word as delivered adds to: reports of a story repeat both. */
  const known = new Map<string, { readonly lines: Map<string, Line>; readonly words: Forms }>();
  documents.forEach(({ article, language, title }, report) => {
    const { lines, words } = known.get(language) ?? { lines: new Map<string, Line>(), words: new Map() };
    if (lines.size === 0) known.set(language, { lines, words });
    const whole = `${title ?? ''} ${article.text.slice(article.body.start, article.body.end)}`;
    const read = whole.split('\n').map((text) => {
      const line = lines.get(text) ?? readLine(text, language, words);
      lines.set(text, line);
      return line;
    });
    for (const { held } of read) for (const reports of held) reports.add(report);
    for (const { initials } of read) for (const name of initials) holdersOf(name).add(report);
  });
  return {
    mentions,
    holders,
    near: new Map([...near].map(([key, set]) => [key, [...set]])),
    naming: new Map(),
  };
}

const NO_CAPITALS: ReadonlySet<string> = new Set([
  'de',
  'lb',
  'und',
  'zh',
  'ja',
  'th',
  'ar',
  'he',
  'hi',
  'ko',
]);
/** Spellings compared with one name. */
const MOST_NEAR = 600;

/** Whether two folded words are one or two letters apart, of five letters or of eight. */
export function isSpelling(a: string, b: string): boolean {
  const most = Math.min(a.length, b.length) >= 8 ? 2 : Math.min(a.length, b.length) >= 5 ? 1 : 0;
  if (a === b) return true;
  if (most === 0 || Math.abs(a.length - b.length) > most || a[0] !== b[0]) return false;
  return editsWithin(a, b, most);
}

/** Levenshtein's rows; words of names are short, longer ones have rows of their own. */
const LONGEST_ROW = 64;
const ROWS = [new Uint8Array(LONGEST_ROW + 1), new Uint8Array(LONGEST_ROW + 1)] as const;

function editsWithin(a: string, b: string, most: number): boolean {
  const isShort = a.length <= LONGEST_ROW && b.length <= LONGEST_ROW;
  let [row, next]: readonly (Uint8Array | Uint32Array)[] = isShort
    ? ROWS
    : [new Uint32Array(b.length + 1), new Uint32Array(b.length + 1)];
  for (let j = 0; j <= b.length; j++) row[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const unit = a.charCodeAt(i - 1);
    let least = i;
    next[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1] + (unit === b.charCodeAt(j - 1) ? 0 : 1);
      const edits = Math.min(change, row[j] + 1, next[j - 1] + 1);
      next[j] = edits;
      if (edits < least) least = edits;
    }
    // No later row has less than the least of this one.
    if (least > most) return false;
    const above = row;
    row = next;
    next = above;
  }
  return row[b.length] <= most;
}

/** Reports that may name it: by its last word, a spelling of it, or its initials. Found once for equal names. */
export function reportsNaming(mention: Mention, names: StoryNames): ReadonlySet<number> {
  const name = `${mention.sentence.language} ${mention.words.join(' ')}`;
  const known = names.naming.get(name) ?? findNaming(mention, names);
  names.naming.set(name, known);
  return known;
}

function findNaming(mention: Mention, names: StoryNames): ReadonlySet<number> {
  const found = new Set<number>();
  const { language } = mention.sentence;
  const last = keyOf(mention.words[mention.words.length - 1], language);
  const take = (key: string): void => {
    for (const report of names.holders.get(key) ?? []) found.add(report);
  };
  take(last);
  const place = mention.words.length === 1 ? findPlace(mention.words[0], () => undefined) : undefined;
  if (place) take(place.key);
  for (const other of names.near.get(last.slice(0, 2)) ?? []) if (isSpelling(last, other)) take(other);
  // A surname may be missing where the first name is rare enough to be held.
  if (mention.words.length >= 2) {
    take(mention.words.map((word) => word[0]).join(''));
    if (mention.words.length > 2) take(keyOf(mention.words[0], language));
  }
  return found;
}

type Fact = Omit<FactEntry, 'id'>;

/** One fact for each name of each report, at its first mention: unique where no other report has it. */
export function nameFacts(documents: readonly Document[], names: StoryNames): readonly Fact[] {
  const seen = new Map<string, Set<number>>();
  const facts: Fact[] = [];
  for (const mention of names.mentions) {
    const naming = reportsNaming(mention, names);
    const last = keyOf(mention.words[mention.words.length - 1], mention.sentence.language);
    const told = seen.get(last) ?? new Set<number>();
    if (told.size === 0) seen.set(last, told);
    for (const { report, start } of mention.sentence.carriers) {
      if (told.has(report)) continue;
      told.add(report);
      const shared = naming.size > 1 || (naming.size === 1 && !naming.has(report));
      const document = documents[report];
      facts.push({
        report: document.id,
        kind: 'name',
        start: start + mention.start,
        end: start + mention.end,
        text: document.article.text.slice(start + mention.start, start + mention.end),
        status: shared ? 'shared' : 'unique',
        coverage: shared ? 1 : 0,
        counterparts: [],
        uncovered: [],
      });
    }
  }
  return facts;
}
