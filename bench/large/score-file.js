/**
 * A result of any size against the planted truth, both read line by line: of a million reports some numbers
 * each are kept, no text.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** @typedef {import('./corpora.js').CorpusFiles} CorpusFiles */
/** @typedef {{ readonly found: number, readonly of: number }} Part */

/**
 * @typedef {object} FileScore
 * @property {number} reports
 * @property {number} pairs
 * @property {number} clusters
 * @property {number} stories
 * @property {Part} runs planted pairs that share a run of 8 words, and those of them that are listed
 * @property {Part} contained the same for containment of at least 0.2
 * @property {Part} near planted near-duplicates, and those of them in one cluster
 * @property {Part} copies of the big story, and those of them in its largest cluster
 * @property {Part} falsePairs pairs in one cluster (those of the big story left out), and how many of them are
 *   of two groups or planted as none
 * @property {number} strangers listed pairs of two groups
 * @property {readonly string[]} missed up to ten planted pairs that share a run and are not listed
 */

const CONTAINED = 0.2;

/**
 * @param {CorpusFiles} corpus
 * @param {string} result
 * @returns {Promise<FileScore>}
 */
export async function scoreFile(corpus, result) {
  const { group, passedOn } = await readTruth(corpus);
  const planted = await readPairs(corpus);
  /** What the result calls a report, after its letter, to its number in the corpus. */
  const numberOf = new Int32Array(corpus.reports + 1);
  const clusterOf = new Int32Array(corpus.reports);
  const listed = new Uint8Array(planted.list.length);
  const counts = { reports: 0, pairs: 0, clusters: 0, stories: 0 };
  let [clustered, mixed, strangers, largest] = [0, 0, 0, 0];
  const of = (/** @type {string} */ id) => numberOf[Number(id.slice(1))];
  for await (const line of linesOf(result)) {
    if (line.startsWith('{"type":"report"')) {
      const { id, path, record } = JSON.parse(line);
      numberOf[Number(id.slice(1))] = Number(record ?? path.slice(-10, -3));
      counts.reports++;
    } else if (line.startsWith('{"type":"cluster"')) {
      const members = JSON.parse(line).reports.map(of);
      counts.clusters++;
      for (const member of members) clusterOf[member] = counts.clusters;
      const groups = countBy(members, (/** @type {number} */ member) => group[member]);
      const ofStory = members.filter((/** @type {number} */ member) => passedOn[member] === 1).length;
      largest = Math.max(largest, ofStory);
      clustered += pairsOf(members.length) - (ofStory > 0 ? pairsOf(groups.get(0) ?? 0) : 0);
      mixed += pairsOf(members.length) - [...groups.values()].reduce((sum, n) => sum + pairsOf(n), 0);
    } else if (line.startsWith('{"type":"pair"')) {
      const pair = JSON.parse(line);
      const [a, b] = [of(pair.a), of(pair.b)];
      const place = planted.placeOf.get(keyOf(a, b));
      if (place !== undefined) listed[place] = 1;
      if (group[a] !== group[b]) strangers++;
      counts.pairs++;
    } else if (line.startsWith('{"type":"story"')) counts.stories++;
  }
  const share = (
    /** @type {(pair: Planted) => boolean} */ wanted,
    /** @type {(n: number) => boolean} */ is,
  ) => {
    const all = planted.list.flatMap((pair, n) => (wanted(pair) ? [n] : []));
    return { found: all.filter(is).length, of: all.length };
  };
  const isListed = (/** @type {number} */ n) => listed[n] === 1;
  const together = (/** @type {number} */ n) => {
    const { a, b } = planted.list[n];
    return clusterOf[a] !== 0 && clusterOf[a] === clusterOf[b];
  };
  const wrong = share((pair) => pair.near === false, together).found;
  return {
    ...counts,
    runs: share((pair) => pair.sharesRun, isListed),
    contained: share((pair) => pair.containment >= CONTAINED, isListed),
    near: share((pair) => pair.near === true, together),
    copies: { found: largest, of: passedOn.reduce((sum, is) => sum + is, 0) },
    falsePairs: { found: mixed + wrong, of: clustered },
    strangers,
    missed: planted.list
      .filter((pair, n) => pair.sharesRun && listed[n] === 0)
      .slice(0, 10)
      .map((pair) => `${pair.a} ${pair.b} (${pair.kind})`),
  };
}

/** @typedef {{ readonly a: number, readonly b: number, readonly kind: string, readonly near: boolean | null,
 *   readonly sharesRun: boolean, readonly containment: number }} Planted */

/** @param {CorpusFiles} corpus */
async function readTruth({ truth, reports }) {
  const group = new Int32Array(reports);
  const passedOn = new Uint8Array(reports);
  for await (const line of linesOf(truth)) {
    const report = JSON.parse(line);
    group[Number(report.id)] = report.group;
    passedOn[Number(report.id)] = Number(report.kind === 'passed-on');
  }
  return { group, passedOn };
}

/** @param {CorpusFiles} corpus */
async function readPairs({ pairs }) {
  /** @type {Planted[]} */
  const list = [];
  /** @type {Map<number, number>} */
  const placeOf = new Map();
  for await (const line of linesOf(pairs)) {
    const { a, b, ...rest } = JSON.parse(line);
    const pair = { ...rest, a: Number(a), b: Number(b) };
    placeOf.set(keyOf(pair.a, pair.b), list.length);
    list.push(pair);
  }
  return { list, placeOf };
}

/** @param {string} path */
export function linesOf(path) {
  return createInterface({ input: createReadStream(path, { highWaterMark: 1 << 20 }) });
}

/**
 * One key for a pair, whichever comes first.
 *
 * @param {number} a
 * @param {number} b
 */
export function keyOf(a, b) {
  return Math.min(a, b) * 2 ** 26 + Math.max(a, b);
}

/**
 * @param {readonly number[]} items
 * @param {(item: number) => number} key
 */
function countBy(items, key) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

/** @param {number} count */
function pairsOf(count) {
  return (count * (count - 1)) / 2;
}
