/**
 * Sentences: a small grammar of news English over the invented vocabulary. Figures and days are left as
 * slots, so that one form can be filled in again with another day's figures.
 */
import { capitalised } from './vocabulary.js';

/** @typedef {import('./random.js').Random} Random */
/** @typedef {import('./vocabulary.js').Vocabulary} Vocabulary */
/** @typedef {import('./vocabulary.js').WordClass} WordClass */

/**
 * What one event is about: words that its reports come back to.
 *
 * @typedef {object} Topic
 * @property {Vocabulary} vocabulary
 * @property {Readonly<Record<WordClass, readonly string[]>>} words
 * @property {readonly string[]} people
 * @property {readonly string[]} places
 * @property {number} figures part of the noun phrases that carry a figure
 */

const FIGURE = '\u0001';
const DAY = '\u0002';
const SLOTS = new RegExp(`[${FIGURE}${DAY}]`, 'g');

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const ROLES = ['minister', 'spokesman', 'spokeswoman', 'mayor', 'police chief', 'analyst', 'union leader'];
const PREPOSITIONS = ['in', 'for', 'with', 'over', 'after', 'before', 'under', 'against', 'near', 'from'];
const DETERMINERS = ['the', 'the', 'the', 'a', 'its', 'their', 'this', 'another', 'no', 'any'];
const CONNECTIVES = ['while', 'but', 'and', 'because', 'although', 'as', 'after', 'which meant that'];

/**
 * Collocations that any desk writes: they make the long posting lists of real news. Five words, between words
 * that vary, so that they hardly ever make a passage of eight by chance.
 */
const PHRASES = [
  'at a news conference on',
  'according to people familiar with',
  'for the first time since',
  'in the early hours of',
  'it was not clear whether',
  'on condition of anonymity',
  'as part of efforts against',
  'without immediate comment from',
  'in a statement released after',
  'one of the largest of',
];

/**
 * @param {Random} random
 * @param {Vocabulary} vocabulary
 * @param {number} [figures]
 * @returns {Topic}
 */
export function makeTopic(random, vocabulary, figures = 0.12) {
  const own = (/** @type {WordClass} */ wordClass, /** @type {number} */ count) =>
    Array.from({ length: count }, () => vocabulary.rare(random, wordClass));
  return {
    vocabulary,
    words: { noun: own('noun', 24), verb: own('verb', 10), adjective: own('adjective', 10) },
    people: Array.from({ length: 4 }, () => vocabulary.person(random)),
    places: Array.from({ length: 3 }, () => vocabulary.place(random)),
    figures,
  };
}

/**
 * One sentence of some 8 to 40 words with its full stop, slots open.
 *
 * @param {Random} random
 * @param {Topic} topic
 */
export function sentence(random, topic) {
  const parts = [clause(random, topic)];
  if (random.chance(0.15)) parts.push(`${random.pick(PHRASES)} ${nounPhrase(random, topic)}`);
  if (random.chance(0.45)) parts.push(`, ${random.pick(CONNECTIVES)} ${clause(random, topic)}`);
  if (random.chance(0.2)) parts.push(`, ${random.pick(topic.people)} said on ${DAY}`);
  return `${capitalised(parts.join(' ').replaceAll(' ,', ','))}.`;
}

/**
 * A paragraph that quotes: the words between the marks (12 to 45 of them) and who says them.
 *
 * @param {Random} random
 * @param {Topic} topic
 * @returns {{ readonly said: string, readonly speaker: string }}
 */
export function quotation(random, topic) {
  const said = capitalised(`${clause(random, topic)} and ${clause(random, topic)}`);
  return { said, speaker: `${random.pick(topic.people)}, a ${random.pick(ROLES)} in ${topic.places[0]}` };
}

/**
 * @param {Random} random
 * @param {Topic} topic
 */
export function headline(random, topic) {
  const verb = pickWord(random, topic, 'verb');
  return capitalised(
    `${topic.places[0]} ${pickWord(random, topic, 'noun')} ${verb}s ${nounPhrase(random, topic)}`,
  );
}

/**
 * Fills the open slots. The same text filled with another stream has the same form and other figures.
 *
 * @param {Random} random
 * @param {string} text
 */
export function fillSlots(random, text) {
  const day = random.pick(DAYS);
  return text.replace(SLOTS, (slot) => (slot === DAY ? day : figure(random)));
}

/**
 * @param {Random} random
 * @param {Topic} topic
 */
function clause(random, topic) {
  const verb = pastTense(pickWord(random, topic, 'verb'));
  const rest = random.chance(0.6) ? ` ${random.pick(PREPOSITIONS)} ${nounPhrase(random, topic)}` : '';
  return `${nounPhrase(random, topic)} ${verb} ${nounPhrase(random, topic)}${rest}`;
}

/**
 * @param {Random} random
 * @param {Topic} topic
 * @returns {string}
 */
function nounPhrase(random, topic) {
  const noun = pickWord(random, topic, 'noun');
  if (random.chance(0.1)) return random.pick(topic.people);
  if (random.chance(0.08)) return `${random.pick(topic.places)}'s ${noun}`;
  if (random.chance(topic.figures)) return `${FIGURE} ${noun}s`;
  const adjective = random.chance(0.4) ? `${pickWord(random, topic, 'adjective')} ` : '';
  const of = random.chance(0.25) ? ` of ${nounPhrase(random, topic)}` : '';
  return `${random.pick(DETERMINERS)} ${adjective}${noun}${of}`;
}

/**
 * @param {Random} random
 * @param {Topic} topic
 * @param {WordClass} wordClass
 */
function pickWord(random, topic, wordClass) {
  return random.chance(0.4)
    ? random.pick(topic.words[wordClass])
    : topic.vocabulary.everyday(random, wordClass);
}

/** @param {string} verb */
function pastTense(verb) {
  return verb.endsWith('e') ? `${verb}d` : `${verb}ed`;
}

/** @param {Random} random */
function figure(random) {
  const kind = random.below(4);
  if (kind === 0) return String(random.between(3, 99));
  if (kind === 1) return `${random.between(1, 99)}.${random.below(10)} percent of`;
  if (kind === 2) return `${random.between(1, 90)},${String(random.below(1000)).padStart(3, '0')}`;
  return String(random.between(2, 19) * 50);
}
