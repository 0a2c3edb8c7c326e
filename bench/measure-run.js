/**
 * One measurement in a process of its own, so that its peak memory is its own: generates the reports, runs
 * `findDuplicates` on them (or the naive reference) and prints one line of JSON. Started by scale.js; on
 * its own it is what to profile:
 *
 *   node --cpu-prof bench/measure-run.js run 3000 1 full
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generateReports } from './generate.js';
import { wordsOf } from './news/report.js';
import { runsOf } from './planted-pairs.js';
import { scoreResult } from './score.js';

/** @typedef {import('./generate.js').Generated} Generated */
/** @typedef {import('../src/options.js').Settings['detail']} Detail */

/**
 * @typedef {object} Cost
 * @property {number} wall seconds
 * @property {number} cpu seconds, user and system, of all threads
 */

/**
 * @typedef {object} Measured
 * @property {Cost} cost
 * @property {number} startMb resident before the run, reports included
 * @property {number} peakMb highest resident during the process so far
 * @property {readonly (readonly [stage: string, seconds: number])[]} stages CPU, as the progress hook tells
 * @property {import('./score.js').Score} score
 * @property {{ readonly stories: number, readonly clusters: number, readonly pairs: number,
 *   readonly passages: number, readonly facts: number }} counts
 */

const [mode, count, seed, detail = 'full', built = 'dist', copies = ''] = process.argv.slice(2);
const plan = { reports: Number(count), seed: Number(seed) };
const generated = [...generateReports(copies === '' ? plan : { ...plan, storyCopies: Number(copies) })];

if (mode === 'reference') {
  const { cost } = await costOf(async () => shingleNaively(generated));
  console.log(JSON.stringify(cost));
} else console.log(JSON.stringify(await measureRun(generated)));

/**
 * @param {readonly Generated[]} reports
 * @returns {Promise<Measured>}
 */
async function measureRun(reports) {
  /** @type {typeof import('../src/index.js')} */
  const { findDuplicates } = await import(pathToFileURL(resolve(built, 'index.js')).href);
  const inputs = reports.map(({ article: { id: _, ...input } }) => input);
  /** @type {Map<string, number>} */
  const begun = new Map();
  const startMb = process.memoryUsage().rss / 1e6;
  const start = cpuSeconds();
  const { cost, made: result } = await costOf(() =>
    findDuplicates(inputs, {
      detail: detailOf(detail),
      onProgress: ({ stage }) => {
        if (!begun.has(stage)) begun.set(stage, cpuSeconds());
      },
    }),
  );
  const end = cpuSeconds();
  const peakMb = process.resourceUsage().maxRSS / 1e3;
  const { counts, passages, facts } = result;
  return {
    cost,
    startMb,
    peakMb,
    stages: stageTimes(begun, start, end),
    score: scoreResult(reports, result),
    counts: {
      stories: counts.stories,
      clusters: counts.clusters,
      pairs: counts.pairs,
      passages: passages.length,
      facts: facts.length,
    },
  };
}

/**
 * Each stage ends where the next is first heard of. Before the first pair is heard of, the documents are
 * made and indexed: that counts as reading.
 *
 * @param {ReadonlyMap<string, number>} begun
 * @param {number} start
 * @param {number} end
 */
function stageTimes(begun, start, end) {
  const stages = [...begun];
  return stages.map(([stage, from], n) => {
    const since = n === 0 ? start : from;
    const until = n + 1 < stages.length ? stages[n + 1][1] : end;
    return /** @type {const} */ ([stage, until - since]);
  });
}

/**
 * What a first script would do with each report, without comparing any: words, then a Set of 5-word strings.
 *
 * @param {readonly Generated[]} reports
 */
function shingleNaively(reports) {
  let shingles = 0;
  for (const { article } of reports) shingles += runsOf(wordsOf(article.text), 5).size;
  return shingles;
}

/**
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<{ readonly cost: Cost, readonly made: T }>}
 */
async function costOf(work) {
  const before = cpuSeconds();
  const start = performance.now();
  const made = await work();
  const wall = (performance.now() - start) / 1000;
  return { cost: { wall, cpu: cpuSeconds() - before }, made };
}

/** Of this process, all threads, user and system. */
function cpuSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/**
 * @param {string} word
 * @returns {Detail}
 */
function detailOf(word) {
  if (word === 'wording' || word === 'summary' || word === 'passages' || word === 'full') return word;
  throw new Error(`no such detail: ${word}`);
}
