/**
 * What desks do to a report: cut it from the bottom, change its words, merge it with another, take its
 * quotations, pass it on a thousand times. Each returns a draft of its own.
 */
import { sentence } from './prose.js';
import { countWords, draftForm, fillForm, replaceWords } from './report.js';

/** @typedef {import('./random.js').Random} Random */
/** @typedef {import('./prose.js').Topic} Topic */
/** @typedef {import('./report.js').Draft} Draft */

/**
 * The first paragraphs, up to this part (0..1) of the words; the last one kept may be broken off after a
 * sentence. At least one sentence stays.
 *
 * @param {Draft} draft
 * @param {number} part
 * @returns {Draft}
 */
export function cutDraft(draft, part) {
  const limit = draft.paragraphs.reduce((sum, sentences) => sum + countWords(sentences.join(' ')), 0) * part;
  /** @type {string[][]} */
  const paragraphs = [];
  let words = 0;
  for (const sentences of draft.paragraphs) {
    /** @type {string[]} */
    const kept = [];
    for (const text of sentences) {
      const more = countWords(text);
      if (words > 0 && words + more > limit) break;
      kept.push(text);
      words += more;
    }
    if (kept.length > 0) paragraphs.push(kept);
    if (kept.length < sentences.length) break;
  }
  return { ...draft, paragraphs };
}

/**
 * @param {Random} random
 * @param {Topic} topic
 * @param {Draft} draft
 * @param {number} part of the words, 0..1
 * @returns {Draft}
 */
export function editDraft(random, topic, draft, part) {
  const paragraphs = draft.paragraphs.map((sentences) => sentences.join('\u0003')).join('\u0004');
  const edited = replaceWords(random, topic, paragraphs, part);
  return { ...draft, paragraphs: edited.split('\u0004').map((paragraph) => paragraph.split('\u0003')) };
}

/**
 * Half of each.
 *
 * @param {Draft} first
 * @param {Draft} second
 * @returns {Draft}
 */
export function mergeDrafts(first, second) {
  const halves = [cutDraft(first, 0.5), cutDraft(second, 0.5)];
  return {
    title: first.title,
    paragraphs: halves.flatMap(({ paragraphs }) => paragraphs),
    quotes: [],
  };
}

/**
 * Own prose on the same event with the quotations of another report in it, and nothing else of its words.
 *
 * @param {Random} random
 * @param {Topic} topic
 * @param {Draft} draft
 * @param {number} words
 * @returns {Draft}
 */
export function embedQuotes(random, topic, draft, words) {
  const own = fillForm(random, draftForm(random, topic, words));
  const prose = own.paragraphs.filter(([text]) => !text.startsWith('“'));
  const quotes = draft.quotes.map(({ said }) => [
    `“${said},” reporters heard in ${topic.vocabulary.place(random)}.`,
  ]);
  const paragraphs = prose.flatMap((paragraph, n) =>
    n < quotes.length ? [paragraph, quotes[n]] : [paragraph],
  );
  return { ...own, paragraphs: [...paragraphs, ...quotes.slice(prose.length)] };
}

/**
 * As a wire story comes back from a customer: a few words changed, now and then a sentence of the
 * customer's own on top, a sentence left out, or the end cut.
 *
 * @param {Random} random
 * @param {Topic} topic
 * @param {Draft} draft
 * @returns {Draft}
 */
export function passOn(random, topic, draft) {
  const shorter = random.chance(0.3) ? cutDraft(draft, random.between(75, 95) / 100) : draft;
  const edited = editDraft(random, topic, shorter, random.between(0, 6) / 100);
  if (!random.chance(0.3)) return edited;
  const intro = fillForm(random, { title: '', paragraphs: [[sentence(random, topic)]], quotes: [] });
  return { ...edited, paragraphs: [...intro.paragraphs, ...edited.paragraphs] };
}
