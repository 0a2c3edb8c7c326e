/**
 * How many judgements `coverage(statement, article)` makes a second on one core: against one article, against
 * articles that are new each time, and statement by statement over a pool of articles that keep coming back.
 *
 *   node bench/coverage.js [--articles FILE.jsonl] [--built dist]
 *
 * FILE holds one { "text": … } a line; without it the articles are generated. Statements are the articles' own
 * sentences, half of them against their own article and half against another.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { generateReports } from './generate.js';

/** Judgements a second asked for on articles that were never seen before. */
const GOAL = 2000;
/** Until then most of the time goes into compiling, and every second word is new. */
const WARM_UP = 600;

const { values } = parseArgs({
  options: {
    articles: { type: 'string' },
    built: { type: 'string', default: fileURLToPath(new URL('../dist', import.meta.url)) },
  },
});
const load = (/** @type {string} */ path) => import(pathToFileURL(resolve(values.built, path)).href);
const { coverage } = await load('facts/coverage.js');
const { splitSentences } = await load('text/sentences.js');

/** @returns {string[]} */
function readTexts() {
  if (values.articles === undefined) {
    return [...generateReports({ reports: 1500, seed: 1 })].map(({ article }) => article.text);
  }
  return readFileSync(values.articles, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line).text);
}

const texts = readTexts();
const statements = texts.map((text, n) => {
  const spans = splitSentences(text);
  const { start, end } = spans[n % spans.length];
  return text.slice(start, end);
});
const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0) / texts.length;
console.log(`${texts.length} articles of ${Math.round(words)} words on average`);

/** Judgements a second of CPU time. */
function measure(/** @type {string} */ label, /** @type {[string, string][]} */ pairs) {
  const before = process.cpuUsage();
  for (const [statement, text] of pairs) coverage(statement, text);
  const { user, system } = process.cpuUsage(before);
  const rate = pairs.length / ((user + system) / 1e6);
  console.log(`${label.padEnd(44)} ${Math.round(rate).toLocaleString('en-US').padStart(8)} judgements/s`);
  return rate;
}

/** Every second statement is asked of its own article, the others of the article `shift` before. */
const ask = (/** @type {number} */ n, /** @type {number} */ shift) => {
  const from = n % 2 === 0 ? n : (n + texts.length - shift) % texts.length;
  /** @type {[string, string]} */
  const pair = [statements[from], texts[n]];
  return pair;
};
measure(
  'the first articles of a process',
  texts.slice(0, WARM_UP).map((_, n) => ask(n, 11)),
);
const rate = measure(
  'a new article each time',
  texts.slice(WARM_UP).map((_, n) => ask(n + WARM_UP, 11)),
);
console.log(
  `goal: ${GOAL.toLocaleString('en-US')} a second on new articles: ${rate >= GOAL ? 'met' : 'NOT met'}`,
);
/** @type {[string, string][]} */
const known = statements.map((statement) => [statement, texts[0]]);
measure('one article, ever new statements', known);
/** @type {[string, string][]} */
const grid = [];
for (const statement of statements.slice(0, 100))
  for (const text of texts.slice(0, 40)) grid.push([statement, text]);
measure('statement by statement over 40 articles', grid);
