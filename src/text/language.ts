/**
 * The language of a text: by its script where that settles it, else by frequent words, and by letters and
 * endings where few of these were found. A bounded sample, own short lists, no model: good for a paragraph,
 * `und` where two languages come close.
 */
import { FREQUENT_WORDS, LETTER_MARKS } from './language-words.js';
import { FNV_BASIS, finishHash, fnvStep, hashWord } from './normalise.js';
import { Trait, traitsOf } from './traits.js';

/** Characters looked at from the middle third on, where headlines and credits are rare. */
const SAMPLE = 1600;
/** Frequent words that must be found, as a rule, and their share of all words, before a language is named. */
const LEAST_HITS = 3;
const LEAST_SHARE = 0.08;
/**
 * How far the best must be ahead of the next, in nats: one word or so that only it has. From `SURE` on letters
 * are not asked; where they are, they count `LETTER_WEIGHT`, as there are many more of them.
 */
const LEAST_LEAD = 2;
const SURE = 12;
/** Lead from which one or two frequent words are enough: Finnish and Turkish have few. */
const CLEAR_LEAD = 5;
const LETTER_WEIGHT = 0.25;
/** Longest run of letters in the list, and words whose letters are looked at. */
const LONGEST_MARK = 6;
const LETTER_WORDS = 80;

interface Votes {
  /** Position in its table. */
  readonly id: number;
  /** Languages as indices into `FREQUENT_WORDS`. */
  readonly languages: readonly number[];
  /** In nats, the more the fewer languages have it. */
  readonly weight: number;
}

function votesOf(lists: readonly (readonly [string, string])[]): ReadonlyMap<string, Votes> {
  const votes = new Map<string, Set<number>>();
  lists.forEach(([, list], index) => {
    for (const word of list.split(/\s+/)) votes.set(word, (votes.get(word) ?? new Set()).add(index));
  });
  return new Map(
    [...votes].map(([word, languages], id) => [
      word,
      { id, languages: [...languages], weight: Math.log((lists.length + 1) / languages.size) },
    ]),
  );
}

const WORD_VOTES = votesOf(FREQUENT_WORDS);
const LONGEST_WORD = Math.max(...Array.from(WORD_VOTES.keys(), (word) => word.length));
/** How often each word of the table stands in the sample at hand; zeros between calls. */
const times = new Uint16Array(WORD_VOTES.size);

/** The table by the hashes of its words: looking up a stretch of text makes no string of it. */
const SLOTS = 2 ** Math.ceil(Math.log2(WORD_VOTES.size * 4));
const slots: (readonly [word: string, votes: Votes] | undefined)[] = new Array(SLOTS).fill(undefined);
for (const entry of WORD_VOTES) {
  let slot = hashWord(entry[0]) % SLOTS;
  while (slots[slot]) slot = (slot + 1) % SLOTS;
  slots[slot] = entry;
}

/** `hash`: of its units, not finished. */
function votesFor(text: string, start: number, end: number, hash: number): Votes | undefined {
  if (end - start > LONGEST_WORD) return undefined;
  let slot = finishHash(hash) % SLOTS;
  for (let entry = slots[slot]; entry; entry = slots[slot]) {
    if (entry[0].length === end - start && text.startsWith(entry[0], start)) return entry[1];
    slot = (slot + 1) % SLOTS;
  }
  return undefined;
}

const LETTER_VOTES = votesOf(LETTER_MARKS);

/** Scripts that one language of news, or nearly one, is written in. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Telugu}/gu, 'te'],
  [/\p{Script=Gujarati}/gu, 'gu'],
  [/\p{Script=Gurmukhi}/gu, 'pa'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Myanmar}/gu, 'my'],
  [/\p{Script=Lao}/gu, 'lo'],
  [/\p{Script=Ethiopic}/gu, 'am'],
  [/\p{Script=Sinhala}/gu, 'si'],
];

function count(sample: string, pattern: RegExp): number {
  return sample.match(pattern)?.length ?? 0;
}

/** Letters that only some of the languages of a script have. */
function withinScript(language: string, sample: string, letters: number): string {
  if (language === 'ru') {
    if (/[іїєґ]/i.test(sample) && count(sample, /[іїєґ]/gi) > letters * 0.01)
      return /ў/i.test(sample) ? 'be' : 'uk';
    if (/[ђћџљњј]/i.test(sample)) return /[ѓќѕ]/i.test(sample) ? 'mk' : 'sr';
    // Bulgarian lives without ы and э and uses ъ as a vowel.
    if (!/[ыэ]/i.test(sample) && count(sample, /ъ/gi) > letters * 0.005) return 'bg';
    return 'ru';
  }
  if (language === 'ar') {
    if (/[ٹڈڑںے]/.test(sample)) return 'ur';
    return count(sample, /[پچژگی]/g) > letters * 0.03 ? 'fa' : 'ar';
  }
  return language;
}

/** Any letter beyond Latin is; signs of punctuation and money, which stand in texts of all scripts, are not. */
const BEYOND_LATIN = /[^\0-\u024f\u2000-\u206f\u20a0-\u20cf]/;

function byScript(sample: string): string | null {
  if (!BEYOND_LATIN.test(sample)) return /[A-Za-z\u0080-\u024f]/.test(sample) ? null : 'und';
  let latin = 0;
  let other = 0;
  for (let at = 0; at < sample.length; at++) {
    const unit = sample.charCodeAt(at);
    if (unit < 0x80) latin += (unit | 32) >= 97 && (unit | 32) <= 122 ? 1 : 0;
    else if (unit <= 0x24f) latin++;
    else if ((traitsOf(unit) & Trait.Letter) !== 0) other++;
  }
  if (latin + other === 0) return 'und';
  if (latin > other * 1.5) return null;
  const letters = latin + other;
  // Kana beside Han is Japanese even where Han is more.
  const found = SCRIPTS.map(([pattern, language]) => ({ language, hits: count(sample, pattern) }));
  const kana = found[0].hits;
  const han = found[2].hits;
  if (han > 0 && kana > (han + kana) * 0.1) return 'ja';
  const best = found.reduce((a, b) => (b.hits > a.hits ? b : a));
  return best.hits > letters * 0.3 ? withinScript(best.language, sample, best.hits) : null;
}

function vote(scores: Float64Array, votes: Votes | undefined): void {
  if (votes) for (const language of votes.languages) scores[language] += votes.weight * LETTER_WEIGHT;
}

/** Each run of letters of a word that is on the list, edges included. */
function voteByLetters(scores: Float64Array, word: string): void {
  const edged = `_${word}_`;
  for (let at = 0; at < edged.length; at++)
    for (let length = 1; length <= LONGEST_MARK && at + length <= edged.length; length++)
      vote(scores, LETTER_VOTES.get(edged.slice(at, at + length)));
}

/** The best language's index, and by how much it leads the next. */
function leader(scores: Float64Array): { readonly best: number; readonly lead: number } {
  let best = 0;
  for (let at = 1; at < scores.length; at++) if (scores[at] > scores[best]) best = at;
  let next = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < scores.length; at++) if (at !== best) next = Math.max(next, scores[at]);
  return { best, lead: scores[best] - next };
}

/** Half of a pair: a letter may be two code units. */
const HALF = /[\ud800-\udfff]/;

/** Longer runs of letters count as several words. */
const LONGEST_RUN = 24;

function wordsOf(text: string): readonly string[] {
  return text.match(/\p{L}{1,24}/gu) ?? [];
}

/** Counts the words of the table into `times`, names each once in `found`; returns how many words there are in all. */
function countFrequent(text: string, found: Votes[]): number {
  const note = (votes: Votes | undefined): void => {
    if (votes && times[votes.id]++ === 0) found.push(votes);
  };
  if (BEYOND_LATIN.test(text) && HALF.test(text))
    return wordsOf(text).map((word) => note(WORD_VOTES.get(word))).length;
  let words = 0;
  let start = -1;
  let hash = FNV_BASIS;
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 0;
    const isLetter = (traitsOf(unit) & Trait.Letter) !== 0;
    if (start >= 0 && (!isLetter || at - start === LONGEST_RUN)) {
      note(votesFor(text, start, at, hash));
      words++;
      start = -1;
    }
    if (!isLetter) continue;
    if (start < 0) {
      start = at;
      hash = FNV_BASIS;
    }
    hash = fnvStep(hash, unit);
  }
  return words;
}

function byWords(sample: string): string {
  const small = sample.toLowerCase();
  const scores = new Float64Array(FREQUENT_WORDS.length);
  const hits = new Uint32Array(FREQUENT_WORDS.length);
  const found: Votes[] = [];
  const words = countFrequent(small, found);
  for (const { id, languages, weight } of found) {
    for (const language of languages) {
      scores[language] += weight * times[id];
      hits[language] += times[id];
    }
  }
  for (const { id } of found) times[id] = 0;
  let first = leader(scores);
  if (first.lead < SURE) {
    for (const word of wordsOf(small).slice(0, LETTER_WORDS)) voteByLetters(scores, word);
    first = leader(scores);
  }
  const { best, lead } = first;
  const isShown = hits[best] >= LEAST_HITS || (hits[best] > 0 && lead >= CLEAR_LEAD);
  const isClear = isShown && lead >= LEAST_LEAD && hits[best] >= words * LEAST_SHARE;
  return isClear ? FREQUENT_WORDS[best][0] : 'und';
}

/** BCP 47 primary subtag of the text's language; `und` where it is unclear. Looks at a bounded sample. */
export function detectLanguage(text: string): string {
  const from = text.length > SAMPLE ? Math.floor(Math.min(text.length / 3, text.length - SAMPLE)) : 0;
  const sample = text.slice(from, from + SAMPLE);
  return byScript(sample) ?? byWords(sample);
}
