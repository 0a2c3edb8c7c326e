/**
 * A report before it is written out: paragraphs of sentences with its furniture (dateline, credit line)
 * kept apart, so that copies can be made of the wording alone.
 */
import { fillSlots, headline, quotation, sentence } from './prose.js';
import { capitalised } from './vocabulary.js';

/** @typedef {import('./random.js').Random} Random */
/** @typedef {import('./prose.js').Topic} Topic */

/**
 * @typedef {object} Draft
 * @property {string} title
 * @property {readonly (readonly string[])[]} paragraphs of sentences
 * @property {readonly Quotation[]} quotes those that stand in the paragraphs
 */

/**
 * @typedef {object} Quotation
 * @property {string} said without its marks
 * @property {string} speaker
 */

const AGENCIES = ['Corvia News Agency', 'Meridian Wire', 'Halden Press Service', 'United Coastal News'];

/** Shared by all customers of an agency: what must never count as shared wording. */
const CREDITS = [
  (/** @type {string} */ agency, /** @type {string} */ a, /** @type {string} */ b) =>
    `(Reporting by ${a}; Editing by ${b})\n\nThe ${agency} contributed to this report.`,
  (/** @type {string} */ agency) =>
    `© ${agency}. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.`,
  (/** @type {string} */ agency) => `Source: ${agency}`,
];

/**
 * A report of about `words` words; its last paragraph ends it a few words later.
 *
 * @param {Random} random
 * @param {Topic} topic
 * @param {number} words
 * @returns {Draft}
 */
export function draftForm(random, topic, words) {
  /** @type {string[][]} */
  const paragraphs = [];
  /** @type {Quotation[]} */
  const quotes = [];
  for (let written = 0; written < words; ) {
    const paragraph =
      paragraphs.length > 0 && random.chance(0.25)
        ? [quoteParagraph(random, topic, quotes)]
        : Array.from({ length: random.between(1, 3) }, () => sentence(random, topic));
    paragraphs.push(paragraph);
    written += countWords(paragraph.join(' '));
  }
  return { title: headline(random, topic), paragraphs, quotes };
}

/**
 * @param {Random} random
 * @param {Topic} topic
 * @param {Quotation[]} quotes what is quoted is added
 */
function quoteParagraph(random, topic, quotes) {
  const quote = quotation(random, topic);
  quotes.push(quote);
  return `“${quote.said},” said ${quote.speaker}.`;
}

/**
 * The same report with its slots filled: every figure and day now says something.
 *
 * @param {Random} random
 * @param {Draft} form
 * @returns {Draft}
 */
export function fillForm(random, form) {
  const filled = fillSlots(
    random,
    [form.title, ...form.paragraphs.map((p) => p.join('\u0003'))].join('\u0004'),
  );
  const [title, ...paragraphs] = filled.split('\u0004');
  const sentences = paragraphs.map((paragraph) => paragraph.split('\u0003'));
  return { title, paragraphs: sentences, quotes: quotesIn(sentences, form.quotes) };
}

/**
 * @param {readonly (readonly string[])[]} paragraphs
 * @param {readonly Quotation[]} quotes
 * @returns {readonly Quotation[]}
 */
function quotesIn(paragraphs, quotes) {
  const said = paragraphs.flat().filter((text) => text.startsWith('“'));
  return quotes.map(({ speaker }, n) => ({ speaker, said: said[n].slice(1, said[n].indexOf(',”')) }));
}

/**
 * Delivered text and where the wording stands in it.
 *
 * @param {Draft} draft
 * @param {{ readonly dateline: string | null, readonly credit: string | null }} furniture
 */
export function writeOut({ paragraphs }, { dateline, credit }) {
  const body = paragraphs.map((sentences) => sentences.join(' ')).join('\n\n');
  const start = dateline === null ? 0 : dateline.length;
  const text = `${dateline ?? ''}${body}${credit === null ? '' : `\n\n${credit}`}\n`;
  return { text, body: { start, end: start + body.length } };
}

/**
 * @param {Random} random
 * @param {Topic} topic
 */
export function furniture(random, topic) {
  const agency = random.pick(AGENCIES);
  const credit = random.chance(0.5)
    ? random.pick(CREDITS)(agency, topic.vocabulary.person(random), topic.vocabulary.person(random))
    : null;
  const dateline = random.chance(0.6) ? `${topic.places[0].toUpperCase()} (${agency}) — ` : null;
  return { dateline, credit };
}

/** @param {string} text */
export function countWords(text) {
  return wordsOf(text).length;
}

/**
 * The words two texts are compared by: runs of letters and digits, case folded.
 *
 * @param {string} text
 * @returns {readonly string[]}
 */
export function wordsOf(text) {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Another text with this many of its words (0..1) replaced, each by a word it was not.
 *
 * @param {Random} random
 * @param {Topic} topic
 * @param {string} text
 * @param {number} part
 */
export function replaceWords(random, topic, text, part) {
  const count = countWords(text);
  let wanted = Math.round(count * part);
  let left = count;
  return text.replace(/[\p{L}\p{N}]+/gu, (word) => {
    const replace = random.next() * left-- < wanted;
    if (!replace) return word;
    wanted--;
    const other = topic.vocabulary.rare(random, random.pick(['noun', 'verb', 'adjective']));
    return word === capitalised(word) ? capitalised(other) : other;
  });
}
