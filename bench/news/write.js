/**
 * Generated reports to files, one after the other: what is kept in memory is one group of them. Beside the
 * reports go their truth and, group by group, what plain sets of strings say of every planted pair.
 */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bodyOf, plantedPairs, runsOf } from '../planted-pairs.js';
import { wordsOf } from './report.js';

/** @typedef {import('../generate.js').Generated} Generated */

/**
 * A planted pair and what it has in common by the words of the bodies alone.
 *
 * @typedef {object} PairTruth
 * @property {string} a
 * @property {string} b
 * @property {string} kind
 * @property {boolean | null} near whether they are near-duplicates; null: either answer is right
 * @property {boolean} sharesRun a run of 8 words
 * @property {number} containment shared 5-word shingles as part of the smaller report's
 */

const RUN_WORDS = 8;
const SHINGLE_WORDS = 5;
const BUFFER_UNITS = 1 << 20;

/**
 * JSON Lines for a name that ends in .jsonl, else a folder of Markdown files by outlet. Groups must come one
 * after the other.
 *
 * @param {Iterable<Generated>} reports
 * @param {string} out
 */
export function writeReports(reports, out) {
  const asLines = out.endsWith('.jsonl');
  mkdirSync(asLines ? dirname(out) : out, { recursive: true });
  const articles = asLines ? lineWriter(out) : folderWriter(out);
  const truths = lineWriter(`${out}.truth.jsonl`);
  const pairs = lineWriter(`${out}.pairs.jsonl`);
  for (const group of groupsOf(reports)) {
    for (const { article, truth } of group) {
      articles.write(article);
      truths.write({ id: article.id, ...truth });
    }
    for (const pair of judgeGroup(group)) pairs.write(pair);
  }
  for (const writer of [articles, truths, pairs]) writer.close();
}

/**
 * @param {Iterable<Generated>} reports
 * @returns {Generator<readonly Generated[]>}
 */
function* groupsOf(reports) {
  /** @type {Generated[]} */
  let group = [];
  for (const report of reports) {
    if (group.length > 0 && group[0].truth.group !== report.truth.group) {
      yield group;
      group = [];
    }
    group.push(report);
  }
  if (group.length > 0) yield group;
}

/**
 * @param {readonly Generated[]} group
 * @returns {Generator<PairTruth>}
 */
function* judgeGroup(group) {
  if (group.length === 1) return;
  const read = (/** @type {Generated} */ report) => {
    const words = wordsOf(bodyOf(report));
    return { runs: runsOf(words, RUN_WORDS), shingles: runsOf(words, SHINGLE_WORDS) };
  };
  /** @type {Map<Generated, ReturnType<typeof read>>} */
  const known = new Map();
  // Each pair of the big story has the original, which is read once; of the copies none is met again.
  const first = read(group[0]);
  const many = group.length > 100;
  const readOnce = (/** @type {Generated} */ report) => {
    if (report === group[0]) return first;
    const before = known.get(report);
    if (before) return before;
    const made = read(report);
    if (!many) known.set(report, made);
    return made;
  };
  for (const { a, b, kind, near } of plantedPairs(group)) {
    const [x, y] = [readOnce(a), readOnce(b)];
    const sharesRun = commonOf(x.runs, y.runs) > 0;
    const smaller = Math.max(1, Math.min(x.shingles.size, y.shingles.size));
    const containment = Math.round((1e6 * commonOf(x.shingles, y.shingles)) / smaller) / 1e6;
    yield { a: a.article.id, b: b.article.id, kind, near, sharesRun, containment };
  }
}

/**
 * How many items two sets share.
 *
 * @param {ReadonlySet<string>} a
 * @param {ReadonlySet<string>} b
 */
export function commonOf(a, b) {
  let common = 0;
  for (const item of a) if (b.has(item)) common++;
  return common;
}

/** @param {string} path */
export function lineWriter(path) {
  const file = openSync(path, 'w');
  let buffer = '';
  const flush = () => {
    const bytes = Buffer.from(buffer);
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
    buffer = '';
  };
  return {
    write(/** @type {object} */ { ...value }) {
      if ('path' in value) delete value.path;
      buffer += `${JSON.stringify(value)}\n`;
      if (buffer.length > BUFFER_UNITS) flush();
    },
    close() {
      flush();
      closeSync(file);
    },
  };
}

/** @param {string} folder */
function folderWriter(folder) {
  /** @type {Set<string>} */
  const made = new Set();
  return {
    write(/** @type {import('../generate.js').GeneratedArticle} */ { path, text, ...rest }) {
      const outlet = join(folder, rest.source);
      if (!made.has(outlet)) mkdirSync(outlet, { recursive: true });
      made.add(outlet);
      const matter = Object.entries(rest).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
      writeFileSync(join(folder, path), `---\n${matter.join('')}---\n${text}`);
    },
    close() {},
  };
}
