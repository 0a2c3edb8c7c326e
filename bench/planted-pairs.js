/**
 * What the planted truth says of pairs: which are near-duplicates and which are not. Group by group, never
 * all pairs; of the big story each copy with its original, as a thousand copies make half a million pairs.
 */
import { wordsOf } from './news/report.js';

/** @typedef {import('./generate.js').Generated} Generated */

/**
 * @typedef {object} PlantedPair
 * @property {Generated} a
 * @property {Generated} b
 * @property {string} kind of the pair, as printed
 * @property {boolean | null} near whether they are near-duplicates; null: either answer is right
 */

/** Two edits of one report are near-duplicates while this much of the words is left in both. */
const SAME_WORDS = 0.7;

/**
 * @param {readonly Generated[]} reports
 * @returns {readonly (readonly Generated[])[]}
 */
export function groupReports(reports) {
  /** @type {Map<number, Generated[]>} */
  const groups = new Map();
  for (const report of reports) {
    const group = groups.get(report.truth.group);
    if (group) group.push(report);
    else groups.set(report.truth.group, [report]);
  }
  return [...groups.values()];
}

/**
 * @param {readonly Generated[]} group
 * @returns {readonly PlantedPair[]}
 */
export function plantedPairs(group) {
  const big = group.some(({ truth }) => truth.kind === 'passed-on');
  return group.flatMap((a, n) =>
    big && n > 0 ? [] : group.slice(n + 1).map((b) => ({ a, b, ...expectation(a, b) })),
  );
}

/**
 * @param {Generated} a
 * @param {Generated} b
 * @returns {{ readonly kind: string, readonly near: boolean | null }}
 */
function expectation({ truth: a }, { truth: b }) {
  if (a.kind === 'original' && b.kind === 'original') return { kind: 'two merged originals', near: false };
  if (b.kind === 'template') return { kind: 'template', near: false };
  if (b.kind === 'quotes') return { kind: 'quotes only', near: false };
  if (b.kind === 'merged') return { kind: 'merged', near: null };
  if (b.kind !== 'edited') return { kind: b.kind, near: true };
  if (a.kind === 'original') return { kind: `edited ${Math.round(b.part * 100)} %`, near: true };
  const near = (1 - a.part) * (1 - b.part) >= SAME_WORDS ? true : null;
  return { kind: 'two edits', near };
}

/**
 * Whether two reports share a run of words, measured the plain way on the wording alone or on all the text.
 *
 * @param {string} a
 * @param {string} b
 * @param {number} runWords
 */
export function sharesRun(a, b, runWords) {
  const runs = runsOf(wordsOf(a), runWords);
  for (const run of runsOf(wordsOf(b), runWords)) if (runs.has(run)) return true;
  return false;
}

/**
 * @param {readonly string[]} words
 * @param {number} length
 * @returns {ReadonlySet<string>}
 */
export function runsOf(words, length) {
  /** @type {Set<string>} */
  const runs = new Set();
  for (let n = 0; n + length <= words.length; n++) runs.add(words.slice(n, n + length).join(' '));
  return runs;
}

/** The wording of a report, its furniture left out. */
export function bodyOf(/** @type {Generated} */ { article, truth }) {
  return article.text.slice(truth.body.start, truth.body.end);
}
