/**
 * The language of a text: by its script where that settles it, else by counting function words. A
 * bounded sample, own short lists, no model: good for whole reports, `und` for a line or two.
 */

import { FNV_BASIS, fnvStep } from './normalise.js';
import { Trait, traitsOf } from './traits.js';

/** Characters looked at from the middle third on, where headlines and credits are rare. */
const SAMPLE = 1600;
/** Function words that must be found, and their share of all words, before a language is named. */
const LEAST_HITS = 3;
const LEAST_SHARE = 0.08;

/** Frequent words; one that several languages share counts for each of them. */
const LISTS = [
  [
    'en',
    'the of and to in that is was for on with as at by said from it his be has have are not this which were who had will an he but they their',
  ],
  [
    'de',
    'der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über sei',
  ],
  [
    'fr',
    'le la les de des et en un une du que qui dans pour par sur au est pas plus ce il ne se avec sont été aux son cette ont mais elle être ces leur',
  ],
  [
    'es',
    'el la los las de que y en un una del por con para se al es no su lo como más ha fue son este pero sus entre sobre también desde',
  ],
  [
    'it',
    'il la le di che e in un una del della per con non è si da al sono dei nel alla ha anche più gli come delle ma dal lo questo',
  ],
  [
    'pt',
    'o a os as de que e em um uma do da dos das para com não no na por se mais foi ao é são como pelo pela também ele disse seu',
  ],
  [
    'nl',
    'de het een van en in is dat op te zijn voor met niet die aan er om ook als door naar bij heeft werd maar uit over nog wordt hij deze',
  ],
  [
    'sv',
    'och i att det en som på är av för den med till har inte om ett de var från han vid men sig kan ska efter under eller',
  ],
  [
    'da',
    'og i at det en som på er af for den med til har ikke om et de var fra han ved men sig kan skal efter der blev være',
  ],
  [
    'no',
    'og i at det en som på er av for den med til har ikke om et de var fra han ved men seg kan skal etter ble være mot',
  ],
  [
    'fi',
    'ja on ei että oli se hän mukaan myös kun ovat mutta joka tai ole kuin hänen sen jo vain vuonna sekä jotka voi nyt',
  ],
  [
    'pl',
    'i w na z się nie do że jest o to po jak za od przez dla ale są był jego który oraz tym już które tego przed przy',
  ],
  [
    'cs',
    'a v se na je že s z do o k i to za pro by ale jako podle od po jsou byl který jeho které řekl při jsem také',
  ],
  [
    'tr',
    've bir bu da de için ile olarak olan çok daha en ise gibi kadar sonra ancak olduğunu dedi göre var ne oldu her',
  ],
  [
    'ro',
    'și în de la a cu pe din că pentru nu este un o care mai au fost prin după al dar sa au spus sunt său ale',
  ],
  [
    'hu',
    'a az és hogy nem is egy van volt meg ez de csak mint már azt még szerint el után ki vagy lesz pedig',
  ],
  [
    'id',
    'yang dan di dari untuk dengan pada ini itu dalam tidak akan oleh ke juga sebagai ada telah adalah mereka bisa karena kata',
  ],
  ['vi', 'và của là các cho với không được trong có một người này đã những để khi về từ đến tại'],
] as const;

/** A frequent word and the languages it speaks for, as indices into `LISTS`. */
interface Voter {
  readonly word: string;
  readonly votes: readonly number[];
}

function hashOf(word: string): number {
  let hash: number = FNV_BASIS;
  for (let at = 0; at < word.length; at++) hash = fnvStep(hash, word.charCodeAt(at));
  return hash;
}

/** By hash, so that a word is looked up without being cut out. */
const VOTERS: ReadonlyMap<number, Voter> = (() => {
  const votes = new Map<string, number[]>();
  LISTS.forEach(([, list], index) => {
    for (const word of list.split(' ')) votes.set(word, [...(votes.get(word) ?? []), index]);
  });
  const voters = new Map([...votes].map(([word, indices]) => [hashOf(word), { word, votes: indices }]));
  if (voters.size < votes.size) throw new Error('two frequent words share a hash: one would not be counted');
  return voters;
})();

/** Whether a hash with these last bits is in `VOTERS`: most words are settled here. */
const IS_VOTERS = new Uint8Array(0x1000);
for (const hash of VOTERS.keys()) IS_VOTERS[hash & 0xfff] = 1;

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

const BEYOND_LATIN = /[^\0-\u024f]/;

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

/** Letters of a word; what goes on is read as another. */
const LONGEST_WORD = 24;
const LETTER = /^\p{L}/u;

/** Code units of the letter at `at`; 0 where none stands there. */
function letterWidth(sample: string, at: number): number {
  const traits = traitsOf(sample.charCodeAt(at));
  if ((traits & Trait.Half) === 0) return (traits & Trait.Letter) === 0 ? 0 : 1;
  return LETTER.test(sample.slice(at, at + 2)) ? 2 : 0;
}

/** Whether [start, end) of the sample is the word. */
function stands(word: string, sample: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let n = 0; n < word.length; n++) if (word.charCodeAt(n) !== sample.charCodeAt(start + n)) return false;
  return true;
}

function byWords(sample: string): string {
  const lower = sample.toLowerCase();
  const hits = new Uint32Array(LISTS.length);
  let words = 0;
  let at = 0;
  while (at < lower.length) {
    const start = at;
    let hash: number = FNV_BASIS;
    for (let letters = 0; letters < LONGEST_WORD && at < lower.length; letters++) {
      const unit = lower.charCodeAt(at);
      const width = unit < 128 ? (unit >= 97 && unit <= 122 ? 1 : 0) : letterWidth(lower, at);
      if (width === 0) break;
      hash = fnvStep(hash, unit);
      at += width;
    }
    if (at === start) at++;
    else {
      words++;
      const voter = IS_VOTERS[hash & 0xfff] === 1 ? VOTERS.get(hash) : undefined;
      if (voter !== undefined && stands(voter.word, lower, start, at))
        for (const index of voter.votes) hits[index]++;
    }
  }
  const most = hits.reduce((a, b) => Math.max(a, b), 0);
  const isClear = most >= LEAST_HITS && most >= words * LEAST_SHARE;
  if (!isClear || hits.filter((count) => count === most).length > 1) return 'und';
  return LISTS[hits.indexOf(most)][0];
}

/** BCP 47 primary subtag of the text's language; `und` where it is unclear. Looks at a bounded sample. */
export function detectLanguage(text: string): string {
  const from = text.length > SAMPLE ? Math.floor(Math.min(text.length / 3, text.length - SAMPLE)) : 0;
  const sample = text.slice(from, from + SAMPLE);
  return byScript(sample) ?? byWords(sample);
}
