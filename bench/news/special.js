/**
 * Corpora that would make a careless index quadratic, each with what must come out. The texts are of the
 * generator's prose, so that nothing else in them is shared.
 */
import { makeTopic } from './prose.js';
import { random as randomOf } from './random.js';
import { draftForm, fillForm } from './report.js';
import { passOn } from './variants.js';
import { makeVocabulary } from './vocabulary.js';

/** @typedef {import('./random.js').Random} Random */
/** @typedef {import('./prose.js').Topic} Topic */
/** @typedef {{ readonly id: string, readonly source: string, readonly title: string, readonly published: string,
 *   readonly text: string }} Article */

/**
 * @typedef {object} Special
 * @property {string} name
 * @property {string} expected what must hold, in words
 * @property {(reports: number) => Generator<Article>} make
 * @property {(found: Found, reports: number) => boolean} holds
 */

/**
 * @typedef {object} Found
 * @property {number} paired reports in at least one listed pair
 * @property {number} neighbours pairs of a report and the next one
 * @property {number} withFirst pairs of the first report and another
 * @property {number} pairs
 * @property {number} largest members of the largest cluster
 */

const FIRST_DAY = Date.UTC(2032, 1, 2);
const HOUR = 3_600_000;
const OUTLETS = 200;
const vocabulary = makeVocabulary();

/**
 * @param {number} seed
 * @param {number} number
 */
function desk(seed, number) {
  const random = randomOf(seed, number);
  return { random, topic: makeTopic(random, vocabulary) };
}

/**
 * Paragraphs of about so many words in all.
 *
 * @param {Random} random
 * @param {Topic} topic
 * @param {number} words
 */
function prose(random, topic, words) {
  return fillForm(random, draftForm(random, topic, words)).paragraphs.map((sentences) => sentences.join(' '));
}

/**
 * @param {number} number
 * @param {readonly string[]} paragraphs
 * @param {number} [hours] after the first
 * @returns {Article}
 */
function article(number, paragraphs, hours = number / 20) {
  const published = new Date(FIRST_DAY + Math.floor(hours) * HOUR).toISOString();
  const source = `outlet-${String(number % OUTLETS).padStart(3, '0')}`;
  const title = paragraphs[0].split(' ').slice(0, 7).join(' ');
  return {
    id: String(number).padStart(7, '0'),
    source,
    title,
    published,
    text: `${paragraphs.join('\n\n')}\n`,
  };
}

/** @type {readonly Special[]} */
export const SPECIALS = [
  {
    name: 'one story of copies',
    expected: 'all in one cluster',
    *make(reports) {
      const { random, topic } = desk(11, 0);
      const draft = fillForm(random, draftForm(random, topic, 400));
      for (let n = 0; n < reports; n++) {
        const { paragraphs } = n === 0 ? draft : passOn(random, topic, draft);
        yield article(
          n,
          paragraphs.map((sentences) => sentences.join(' ')),
          (n * 12) / reports,
        );
      }
    },
    holds: ({ largest }, reports) => largest === reports,
  },
  {
    name: '200 outlet footers',
    expected: 'no report paired for its footer, no cluster',
    *make(reports) {
      const footers = Array.from({ length: OUTLETS }, (_, n) => {
        const { random, topic } = desk(12, n);
        return prose(random, topic, 20)[0];
      });
      for (let n = 0; n < reports; n++) {
        const { random, topic } = desk(13, n);
        yield article(n, [...prose(random, topic, 250), footers[n % OUTLETS]]);
      }
    },
    holds: ({ largest, paired }, reports) => largest === 1 && paired < reports / 20,
  },
  {
    name: 'one paragraph in all',
    expected: 'every report is found to share it, no cluster',
    *make(reports) {
      const first = desk(14, 0);
      const shared = prose(first.random, first.topic, 60).slice(0, 3).join(' ');
      for (let n = 0; n < reports; n++) {
        const { random, topic } = desk(15, n);
        const own = prose(random, topic, 350);
        const middle = own.length >> 1;
        yield article(n, [...own.slice(0, middle), shared, ...own.slice(middle)]);
      }
    },
    holds: ({ paired, largest }, reports) => paired === reports && largest < reports / 10,
  },
  {
    name: 'a chain A~B~C',
    expected: 'every report paired with the next, no cluster of all',
    *make(reports) {
      /** @type {readonly string[]} */
      let before = [];
      for (let n = 0; n < reports; n++) {
        const { random, topic } = desk(16, n);
        const own = prose(random, topic, 180);
        yield article(n, [...before, ...own]);
        before = own;
      }
    },
    holds: ({ neighbours, largest }, reports) => neighbours === reports - 1 && largest < 10,
  },
  {
    name: 'one report holds all others',
    expected: 'every other report paired with it',
    *make(reports) {
      const all = Array.from({ length: reports - 1 }, (_, n) => {
        const { random, topic } = desk(17, n + 1);
        return prose(random, topic, 100);
      });
      yield article(0, all.flat());
      for (const [n, paragraphs] of all.entries()) yield article(n + 1, paragraphs);
    },
    holds: ({ withFirst }, reports) => withFirst === reports - 1,
  },
];
