/**
 * The words the generated news is made of: an invented stock of 20,000 with a heavy tail, some everyday words
 * of news English as its head, invented people and places.
 */
import { random, zipf } from './random.js';

/** @typedef {import('./random.js').Random} Random */
/** @typedef {'noun' | 'verb' | 'adjective'} WordClass */

/**
 * @typedef {object} Vocabulary
 * @property {(random: Random, wordClass: WordClass) => string} everyday a word of the heavy-tailed stock
 * @property {(random: Random, wordClass: WordClass) => string} rare any invented word, each as likely
 * @property {(random: Random) => string} person first name and surname
 * @property {(random: Random) => string} place
 */

const STOCK = { noun: 11_000, verb: 4_500, adjective: 4_500 };

/** Large enough that the commonest invented word is about 1 in 400 of its class. */
const ZIPF_SHIFT = 40;

/** Part of the everyday draws that is English: news text is about that repetitive. */
const COMMON_PART = 0.35;

/** @type {Readonly<Record<WordClass, readonly string[]>>} */
const COMMON = {
  noun: words(`government people year country city report company group official minister police court plan
    law vote market price week month decision talks deal service region leader party office council school
    water road border worker family member number part case system programme budget team season game`),
  verb: words(`ask call add open start end help want need form report warn plan back turn show clear reach
    offer order press point push pull return follow support reject expect announce approve confirm`),
  adjective: words(`new old public local national former senior early late strong weak recent large small
    main major final foreign economic political central regional military possible likely special open`),
};

const ONSETS = words('b br c ch d dr f fl g gl h j k kl l m n p pl qu r s sk st t tr v vr w z');
const VOWELS = words('a e i o u ai au ea ei io oa ou');
const CODAS = ['', '', '', ...words('l n r s t m nd rk st x ld')];
const FIRST_NAMES = words(`Adra Belon Cirel Dovan Elka Fenja Garo Halvin Ismer Jorun Kalia Lodic Mirev Nolan
  Odette Pavro Quilla Renzo Selma Tobin Ulrik Vesna Wendel Xenia Yorick Zofia`);

/**
 * The same words for every seed: a vocabulary is part of the language, not of the day's news. Takes about
 * 30 ms.
 *
 * @returns {Vocabulary}
 */
export function makeVocabulary() {
  const source = random(20_000);
  /** @type {Set<string>} */
  const taken = new Set();
  const stock = {
    noun: inventWords(source, STOCK.noun, taken),
    verb: inventWords(source, STOCK.verb, taken),
    adjective: inventWords(source, STOCK.adjective, taken),
  };
  const surnames = inventWords(source, 3_000, taken).map(capitalised);
  const places = inventWords(source, 600, taken).map(capitalised);
  const draw = {
    noun: zipf(STOCK.noun, ZIPF_SHIFT),
    verb: zipf(STOCK.verb, ZIPF_SHIFT),
    adjective: zipf(STOCK.adjective, ZIPF_SHIFT),
  };
  return {
    everyday: (from, wordClass) =>
      from.chance(COMMON_PART) ? from.pick(COMMON[wordClass]) : stock[wordClass][draw[wordClass](from)],
    rare: (from, wordClass) => from.pick(stock[wordClass]),
    person: (from) => `${from.pick(FIRST_NAMES)} ${from.pick(surnames)}`,
    place: (from) => from.pick(places),
  };
}

/**
 * Pronounceable, none twice, longer towards the tail as in languages that are spoken.
 *
 * @param {Random} source
 * @param {number} count
 * @param {Set<string>} taken
 * @returns {readonly string[]}
 */
function inventWords(source, count, taken) {
  /** @type {string[]} */
  const invented = [];
  while (invented.length < count) {
    const syllables = 2 + (source.next() * count < invented.length ? 1 : 0);
    let word = '';
    for (let n = 0; n < syllables; n++) word += source.pick(ONSETS) + source.pick(VOWELS);
    word += source.pick(CODAS);
    if (taken.has(word)) continue;
    taken.add(word);
    invented.push(word);
  }
  return invented;
}

/** @param {string} word */
export function capitalised(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** @param {string} list */
function words(list) {
  return list.split(/\s+/);
}
