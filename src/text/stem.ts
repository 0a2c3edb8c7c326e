/**
 * From a word as delivered to the key under which its inflections and spellings meet: folding (NFKC, lower
 * case, diacritics, invisible characters), English stemming after Porter (1980) with a table of irregular
 * forms, Snowball stemmers or light suffix stripping for other languages, and one fold for transliterated names.
 */

import { normaliseWord } from './normalise.js';
import { remembered } from './remembered.js';
import { snowballStemmer } from './snowball.js';

const PLAIN = /^[a-z0-9]+$/;
/** Combining marks of Latin, Greek, Cyrillic, Hebrew points, Arabic vowel signs; Indic vowels stay. */
const DIACRITIC = /[\u0300-\u036F\u0591-\u05C7\u0640\u064B-\u065F\u0670]/g;
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
]);
const SPECIAL = /[ßæœøłđðþı]/g;

/** Normalised as everywhere, and without diacritics: the form in which terms are compared. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return normaliseWord(word)
    .normalize('NFD')
    .replace(DIACRITIC, '')
    .normalize('NFC')
    .replace(SPECIAL, (letter) => LETTERS.get(letter) ?? letter);
}

/** First word of each line: the form the others are taken for. Forms that Porter's rules do not join. */
const IRREGULAR = `
arise arose arisen;awake awoke awoken;bear bore borne;beat beaten;become became;begin began begun;bend bent
bind bound;bite bit bitten;bleed bled;blow blew blown;break broke broken;breed bred;bring brought
build built;burn burnt;buy bought;catch caught;choose chose chosen choice;cling clung;come came;creep crept
deal dealt;dig dug;draw drew drawn;dream dreamt;drink drank drunk;drive drove driven;eat ate eaten
fall fell fallen;feed fed;feel felt;fight fought;find found;flee fled;fly flew flown flight;forbid forbade
forget forgot forgotten;forgive forgave forgiven;freeze froze frozen;give gave given;go went gone goes
grow grew grown growth;hang hung;hear heard;hide hid hidden;hold held;keep kept;know knew known knowledge
lay laid;lead led;leave left;lend lent;lie lain;light lit;lose lost loss;make made;mean meant;meet met
pay paid;prove proven proof;ride rode ridden;ring rang rung;rise rose risen;run ran;see saw seen;seek sought
sell sold sale;send sent;shake shook shaken;shine shone;shoot shot;show shown;shrink shrank shrunk
sing sang sung;sink sank sunk;sit sat;sleep slept;slide slid;speak spoke spoken speech;spend spent
spin spun;spring sprang sprung;stand stood;steal stole stolen;stick stuck;sting stung;strike struck stricken
strive strove;swear swore sworn;sweep swept;swim swam swum;swing swung;take took taken;teach taught
tear tore torn;think thought;throw threw thrown;undergo underwent undergone;understand understood
wake woke woken;wear wore worn;weave wove woven;weep wept;win won;wind wound;withdraw withdrew withdrawn
withhold withheld;write wrote written;overcome overcame;overthrow overthrew overthrown;undertake undertook undertaken
man men;woman women;child children;person people persons;foot feet;tooth teeth;mouse mice;life lives
wife wives;knife knives;half halves;leaf leaves;wolf wolves;analysis analyses;crisis crises;criterion criteria
invade invasion invader;decide decision;explode explosion;collide collision;conclude conclusion
expand expansion;extend extension;respond response;defend defence defense;offend offence offense
diplomat diplomacy;die died dies dying death dead deadly;believe belief;relieve relief;succeed success
fail failure;depart departure;press pressure;please pleasure;permit permission;admit admission
suspend suspension;persuade persuasion;divide division;provide provision;erode erosion;intrude intrusion
exclude exclusion;include inclusion;destroy destruction;construct construction;produce production
introduce introduction;reduce reduction;receive reception;perceive perception;deceive deception
describe description;subscribe subscription;marry marriage;injure injury injured;rob robbery;discover discovery
deliver delivery;recover recovery;centre center;metre meter;kilometre kilometer km kms;litre liter;theatre theater
programme program;grey gray;tyre tire;cheque check;jail gaol;aluminium aluminum;sceptic skeptic
apologise apologize apology;economy economic economics economist economical;politics political politician
military militaries;poverty poor;strong strength strengthen;long length;wide width;deep depth;high height
hot heat;safe safety;free freedom;difficult difficulty;able ability;true truth;young youth;bomber bomb
suicidal suicide;violent violence;silent silence;present presence;absent absence;different difference
important importance;independent independence;resident residence;evident evidence;confident confidence
attend attendance;assist assistance;perform performance;insure insurance;appear appearance;resist resistance
kg kilogram kilogramme kilo;mph mile;percent pct;vs versus;etc etcetera;government govt;dept department
whistleblower whistle-blower;email e-mail;adviser advisor;organise organize organisation organization
mohammed muhammad mohamed mohammad muhammed;alexander aleksandr alexandr;kharkiv kharkov;odesa odessa
lviv lvov;quran koran;gaddafi qaddafi kadhafi gadhafi;hezbollah hizbullah hizbollah;al-qaeda al-qaida;qaeda qaida
`;

const irregular: ReadonlyMap<string, string> = new Map(
  IRREGULAR.split(/[;\n]/).flatMap((line) => {
    const [head = '', ...forms] = line.trim().split(' ');
    return forms.map((form) => [form, head] as const);
  }),
);

function isConsonant(word: string, at: number): boolean {
  const letter = word.charAt(at);
  if ('aeiou'.includes(letter)) return false;
  return letter !== 'y' || at === 0 || !isConsonant(word, at - 1);
}

/** Porter's m: the number of vowel-consonant sequences, counted up to 2, which is all the rules ask. */
function measure(stem: string): number {
  let count = 0;
  let vowel = false;
  for (let at = 0; at < stem.length && count < 2; at++) {
    const letter = stem.charAt(at);
    const consonant: boolean = letter === 'y' ? at === 0 || !vowel : !'aeiou'.includes(letter);
    if (consonant && vowel) count++;
    vowel = !consonant;
  }
  return count;
}

function hasVowel(stem: string): boolean {
  return /[aeiou]/.test(stem) || stem.indexOf('y', 1) > 0;
}

function endsShort(stem: string): boolean {
  const at = stem.length - 1;
  return (
    at >= 2 &&
    isConsonant(stem, at) &&
    !isConsonant(stem, at - 1) &&
    isConsonant(stem, at - 2) &&
    !'wxy'.includes(stem.charAt(at))
  );
}

type Rule = readonly [suffix: string, replacement: string];
const STEP2: readonly Rule[] = [
  ['ational', 'ate'],
  ['ization', 'ize'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['entli', 'ent'],
  ['ousli', 'ous'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['abli', 'able'],
  ['alli', 'al'],
  ['ator', 'ate'],
  ['eli', 'e'],
];
const STEP3: readonly Rule[] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];
const STEP4 = 'ance ence able ible ment ant ent ism ate iti ous ive ize ion al er ic ou'.split(' ');

function replaceSuffix(word: string, rules: readonly Rule[]): string {
  for (const [suffix, replacement] of rules) {
    if (!word.endsWith(suffix)) continue;
    const stem = word.slice(0, -suffix.length);
    return measure(stem) > 0 ? stem + replacement : word;
  }
  return word;
}

function stripPlural(word: string): string {
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2);
  if (word.endsWith('ss') || word.endsWith('us')) return word;
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

function stripPast(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const cut = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0;
  const stem = word.slice(0, word.length - cut);
  if (cut === 0 || !hasVowel(stem)) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (/([^aeioulsz])\1$/.test(stem)) return stem.slice(0, -1);
  return measure(stem) === 1 && endsShort(stem) ? `${stem}e` : stem;
}

function stripDerived(word: string): string {
  for (const suffix of STEP4) {
    if (!word.endsWith(suffix)) continue;
    const stem = word.slice(0, -suffix.length);
    if (suffix === 'ion' && !/[st]$/.test(stem)) return word;
    // Porter asks m > 1; for -ment one is enough, so that agreement meets agree and statement state.
    return measure(stem) > (suffix === 'ment' ? 0 : 1) ? stem : word;
  }
  return word;
}

function dropFinalE(word: string): string {
  if (!word.endsWith('e')) return word;
  const stem = word.slice(0, -1);
  const m = measure(stem);
  return m > 1 || (m === 1 && !endsShort(stem)) ? stem : word;
}

/** Spellings of both sides of the Atlantic under one key: -ise, -our, doubled l. */
function joinSpellings(stem: string): string {
  if (stem.length < 5) return stem;
  if (stem.endsWith('is')) return `${stem.slice(0, -1)}z`;
  if (stem.endsWith('our')) return `${stem.slice(0, -2)}r`;
  return stem.endsWith('ll') ? stem.slice(0, -1) : stem;
}

function stemEnglish(folded: string): string {
  const word = irregular.get(folded) ?? folded;
  if (word.length < 3 || /[^a-z]/.test(word)) return word;
  let stem = stripPlural(word);
  stem = irregular.get(stem) ?? stem;
  stem = stripPast(stem);
  stem = irregular.get(stem) ?? stem;
  if (stem.endsWith('y') && hasVowel(stem.slice(0, -1))) stem = `${stem.slice(0, -1)}i`;
  stem = stripDerived(replaceSuffix(replaceSuffix(stem, STEP2), STEP3));
  stem = dropFinalE(stem);
  if (stem.endsWith('ll') && measure(stem) > 1) stem = stem.slice(0, -1);
  return joinSpellings(stem);
}

/** Inflection endings, longest first, of languages without a Snowball stemmer here. */
const ENDINGS: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'uk',
    'ення ями ами ого его ому ему ими их ая яя ее ов ев ам ям ах ях ив ав ла ло ли ти ть ом ем ю у и і а я о е ь'.split(
      ' ',
    ),
  ],
  [
    'pl',
    'owych owego owania owanie ami ach ego emu ymi ych owi ow om ie ej al la li lo ac ic y i a e o u'.split(
      ' ',
    ),
  ],
]);

/** What two particles of Korean leave of a noun; longest first. */
const JOSA = '에서는 으로는 에서 에게 으로 까지 부터 이라 은 는 이 가 을 를 의 에 로 와 과 도'.split(' ');

const TRUNCATE_LETTERS = 6;

/**
 * A word of a language with no list of endings is cut to its first six letters: truncation does as well as
 * a stemmer for most European languages (McNamee & Mayfield, Character n-gram tokenization, 2004).
 */
function stemOther(word: string, delivered: string, language: string): string {
  const snowball = /^\p{N}/u.test(word) ? null : snowballStemmer(language);
  // The stemmers know endings by their diacritics (-ación, -ée); the key has none.
  if (snowball) return joinForms(foldWord(snowball(normaliseWord(delivered))), language);
  const endings = language === 'ko' ? JOSA : ENDINGS.get(language);
  if (!endings) return /^\p{N}/u.test(word) ? word : word.slice(0, TRUNCATE_LETTERS);
  const keep = language === 'ko' ? 2 : 4;
  const ending = endings.find((suffix) => word.length - suffix.length >= keep && word.endsWith(suffix));
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** Forms that Snowball keeps apart in German: verhandelt, verhandeln, Verhandlung. */
function joinForms(stem: string, language: string): string {
  if (language !== 'de' || stem.length < 5) return stem;
  return stem.replace(/(?:et|te|t|n)$/, '').replace(/el$/, 'l');
}

/** One spelling for the ways a name is transliterated: Sergey/Sergei, Zelenskyy/Zelensky, Aleksei/Alexey. */
function foldTransliteration(stem: string): string {
  if (!/[yjk]/.test(stem)) return stem;
  const folded = stem.replace(/ks/g, 'x').replace(/[yij]{1,9}/g, (run) => (run === 'j' ? 'j' : 'i'));
  return stem.charAt(0) + folded.slice(1);
}

const MEMO_WORDS = 50_000;
/** A run has few languages, but every report may declare one of its own. */
const MEMO_LANGUAGES = 16;
const memoFor = remembered(MEMO_LANGUAGES, () => new Map<string, string>());

function memoOf(language: string): Map<string, string> {
  const memo = memoFor(language);
  if (memo.size >= MEMO_WORDS) memo.clear();
  return memo;
}

/**
 * The key of a folded word; `delivered` is the word with its diacritics, which some languages' stemmers ask
 * for. Kept for words seen before; pure, so what is kept never shows.
 */
export function stemWord(folded: string, language: string, delivered = folded): string {
  const memo = memoOf(language);
  const known = memo.get(delivered);
  if (known !== undefined) return known;
  // Runs of letters longer than any word are noise (encoded data): the prefix identifies them well enough.
  const word = folded.length > 64 ? folded.slice(0, 64) : folded;
  const stem =
    language === 'en'
      ? foldTransliteration(stemEnglish(word))
      : stemOther(word, delivered.slice(0, 64), language);
  memo.set(delivered, stem);
  return stem;
}
