/**
 * Microseconds of CPU time a report takes until its structure is known, step by step: structure, quotations,
 * tokens, language, and all of `makeDocument`. On generated reports, and on texts of your own:
 *
 *   node bench/reading.js [--reports 5000] [--articles FILE.jsonl] [--built dist]
 *
 * FILE holds one { "text": … } a line. Without it the labelled articles beside the project are taken, where there
 * are any.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { generateReports } from './generate.js';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '5000' },
    articles: { type: 'string', default: here('../../shared/labelled/news-background.jsonl') },
    built: { type: 'string', default: here('../dist') },
  },
});
const load = (/** @type {string} */ path) => import(pathToFileURL(resolve(values.built, path)).href);
const { makeDocument } = await load('text/document.js');
const { readStructure } = await load('text/structure.js');
const { findQuotes } = await load('text/quotes.js');
const { tokenise } = await load('text/tokens.js');
const { detectLanguage } = await load('text/language.js');

/** @typedef {{ text: string, body: { start: number, end: number }, title: string | null }} Bare */

function articleOf(/** @type {string} */ text, /** @type {string | null} */ title) {
  const body = { start: 0, end: text.length };
  const dates = { published: null, updated: null };
  return {
    path: 'a.txt',
    source: null,
    fileStem: 'a',
    title,
    text,
    body,
    ...dates,
    language: null,
    credits: [],
  };
}

/** Microseconds of CPU time for each report: the least of three rounds, as the machine may be shared. */
function measure(
  /** @type {string} */ step,
  /** @type {readonly unknown[]} */ inputs,
  /** @type {Function} */ run,
) {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 4; round++) {
    const before = process.cpuUsage();
    for (const input of inputs) run(input);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / inputs.length);
  }
  console.log(`  ${step.padEnd(14)} ${least.toFixed(1).padStart(8)} µs a report`);
}

function measureAll(/** @type {string} */ name, /** @type {ReturnType<typeof articleOf>[]} */ articles) {
  const characters = articles.reduce((sum, { text }) => sum + text.length, 0) / articles.length;
  console.log(`${name}: ${articles.length} reports of ${Math.round(characters)} characters on average`);
  const read = articles.map((article) => {
    const { blocks, sentences } = readStructure(article);
    const body = blocks.filter((/** @type {{ kind: string }} */ { kind }) => kind === 'body');
    return { article, blocks, sentences, body, quotes: findQuotes(article.text, body) };
  });
  measure('structure', articles, readStructure);
  measure('quotations', read, (/** @type {any} */ { article, body }) => findQuotes(article.text, body));
  measure('tokens', read, (/** @type {any} */ { article, blocks, quotes, sentences }) =>
    tokenise(article.text, article.body, blocks, quotes, sentences),
  );
  measure('language', articles, (/** @type {{ text: string }} */ { text }) => detectLanguage(text));
  measure('makeDocument', articles, (/** @type {unknown} */ article) =>
    makeDocument('r1', article, { language: null }),
  );
}

const generated = [...generateReports({ reports: Number(values.reports), seed: 1 })];
measureAll(
  'generated',
  generated.map(({ article }) => articleOf(article.text, article.title ?? null)),
);
if (existsSync(values.articles)) {
  const lines = readFileSync(values.articles, 'utf8').split('\n');
  measureAll(
    'articles',
    lines.filter((line) => line !== '').map((line) => articleOf(JSON.parse(line).text, null)),
  );
}
