/**
 * Whether any shared run of 8 words is missed: every run of every generated report goes into a plain index of
 * words as a regular expression sees them, nothing of which is the program's own, and every two reports that
 * share one are looked up in the program's result. Not a sample: all pairs of all lists.
 *
 *   node bench/guarantee.js [--reports 10000] [--seed 1] [--jobs N]
 *
 * Exit code 1 where something is missing; up to ten examples are printed.
 */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { newsOf, resultPath } from './large/corpora.js';
import { measure } from './large/measure.js';
import { keyOf, linesOf } from './large/score-file.js';
import { count, part } from './large/table.js';
import { wordsOf } from './news/report.js';
import { commonOf } from './news/write.js';
import { runsOf } from './planted-pairs.js';

/**
 * @typedef {object} Window a run of 8 words where it stands
 * @property {number} report
 * @property {number} start
 * @property {number} end
 * @property {boolean} inBody nothing of it is a dateline or a credit
 */

/** @typedef {{ readonly text: string, readonly body: { readonly start: number, readonly end: number } }} Report */

const RUN_WORDS = 8;

/** In longer lists each carrier is to be found, not each pair of them. */
const FULL_LIST = 32;

const SHINGLE_WORDS = 5;
const CONTAINED = 0.05;

const WORD = /[\p{L}\p{N}]+/gu;

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '' },
  },
});
const corpus = newsOf(Number(values.reports), values.seed);
const reports = await readReports();
const lists = indexRuns(reports);
const pairsOk = await checkPairs();
const passagesOk = await checkPassages();
process.exitCode = pairsOk && passagesOk ? 0 : 1;

/** @returns {Promise<readonly Report[]>} */
async function readReports() {
  /** @type {Report[]} */
  const read = [];
  for await (const line of linesOf(corpus.path))
    read.push({ text: JSON.parse(line).text, body: { start: 0, end: 0 } });
  let n = 0;
  for await (const line of linesOf(corpus.truth)) {
    read[n] = { ...read[n], body: JSON.parse(line).body };
    n++;
  }
  return read;
}

/**
 * Runs that two reports or more hold, each with all its places. Two passes, so that only what occurs twice
 * is kept: first the hashes, sorted.
 *
 * @param {readonly Report[]} all
 * @returns {readonly (readonly Window[])[]}
 */
function indexRuns(all) {
  let size = 0;
  for (const { text } of all) size += text.match(WORD)?.length ?? 0;
  const hashes = new Float64Array(size);
  let used = 0;
  all.forEach((report, n) => {
    forEachRun(report, n, (hash) => {
      hashes[used++] = hash;
    });
  });
  const sorted = hashes.subarray(0, used).sort();
  /** @type {Map<number, Window[]>} */
  const places = new Map();
  for (let n = 1; n < used; n++) if (sorted[n] === sorted[n - 1]) places.set(sorted[n], []);
  all.forEach((report, n) => {
    forEachRun(report, n, (hash, window) => places.get(hash)?.push(window));
  });
  return [...places.values()].filter(([first, ...others]) =>
    others.some(({ report }) => report !== first.report),
  );
}

/**
 * @param {Report} report
 * @param {number} number
 * @param {(hash: number, window: Window) => void} tell
 */
function forEachRun({ text, body }, number, tell) {
  const words = [...text.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    hash: hashOf(match[0].toLowerCase()),
  }));
  for (let n = 0; n + RUN_WORDS <= words.length; n++) {
    let [high, low] = [0, 0];
    for (let at = n; at < n + RUN_WORDS; at++) {
      high = Math.imul(high ^ words[at].hash[0], 0x9e3779b1);
      high ^= high >>> 15;
      low = Math.imul(low ^ words[at].hash[1], 0x85ebca77);
      low ^= low >>> 13;
    }
    const [start, end] = [words[n].start, words[n + RUN_WORDS - 1].end];
    const hash = (high >>> 11) * 2 ** 32 + (low >>> 0);
    tell(hash, { report: number, start, end, inBody: start >= body.start && end <= body.end });
  }
}

/**
 * Two of FNV-1a, so that two different runs have one hash less than once in a thousand corpora.
 *
 * @param {string} word
 * @returns {readonly [number, number]}
 */
function hashOf(word) {
  let [a, b] = [0x811c9dc5, 0x1b873593];
  for (let n = 0; n < word.length; n++) {
    a = Math.imul(a ^ word.charCodeAt(n), 0x01000193);
    b = Math.imul(b ^ word.charCodeAt(n), 0x5bd1e995);
    b ^= b >>> 13;
  }
  return [a, b];
}

/** Runs wholly in the wording of both: the pair is listed. */
async function checkPairs() {
  const { pairs } = await runProgram('wording');
  /** @type {Set<number>} */
  const wanted = new Set();
  /** @type {Map<number, Window>} */
  const missing = new Map();
  const carriers = { found: 0, of: 0 };
  let long = 0;
  for (const list of lists) {
    const holding = [
      ...new Map(list.filter(({ inBody }) => inBody).map((window) => [window.report, window])).values(),
    ];
    if (holding.length > FULL_LIST) {
      long++;
      for (const { report } of holding) {
        carriers.of++;
        if (holding.some((other) => pairs.has(keyOf(report, other.report)))) carriers.found++;
      }
      continue;
    }
    holding.forEach((a, n) => {
      for (const b of holding.slice(n + 1)) {
        const key = keyOf(a.report, b.report);
        wanted.add(key);
        if (!pairs.has(key)) missing.set(key, a);
      }
    });
  }
  const right = { found: [...pairs].filter(hasReason).length, of: pairs.size };
  const found = { found: wanted.size - missing.size, of: wanted.size };
  console.log(`\n${count(reports.length)} reports, ${count(lists.length)} runs in two reports or more`);
  console.log(`pairs that share a run in their wording, listed: ${part(found)}`);
  console.log(
    `carriers of ${count(long)} runs of more than ${FULL_LIST}, in a listed pair: ${part(carriers)}`,
  );
  console.log(`listed pairs that share a run or have a containment of ${CONTAINED}: ${part(right)}`);
  for (const [key, window] of [...missing].slice(0, 10)) {
    const [a, b] = reportsOf(key);
    console.log(`  NOT listed: ${a} ${b}: “${textOf(window)}”`);
  }
  return missing.size === 0 && carriers.found === carriers.of;
}

/** @param {number} key */
function reportsOf(key) {
  return [Math.floor(key / 2 ** 26), key % 2 ** 26];
}

/** Whether two reports share enough to be listed, by plain sets of strings of all their words. */
function hasReason(/** @type {number} */ key) {
  const [a, b] = reportsOf(key).map((report) => wordsOf(reports[report].text));
  if (commonOf(runsOf(a, RUN_WORDS), runsOf(b, RUN_WORDS)) > 0) return true;
  const [x, y] = [runsOf(a, SHINGLE_WORDS), runsOf(b, SHINGLE_WORDS)];
  return commonOf(x, y) >= CONTAINED * Math.min(x.size, y.size);
}

/** Runs wholly in the wording, or wholly outside: they stand in a passage that both reports carry. */
async function checkPassages() {
  const { occurrences } = await runProgram('passages');
  const passagesOver = (/** @type {Window} */ { report, start, end }) =>
    (occurrences.get(report) ?? [])
      .filter((place) => place.start <= start && place.end >= end)
      .map(({ passage }) => passage);
  const held = { found: 0, of: 0 };
  const carriers = { found: 0, of: 0 };
  /** @type {Window[][]} */
  const missing = [];
  for (const list of lists) {
    for (const side of [true, false]) {
      const kind = list.filter(({ inBody, start, report }) =>
        side ? inBody : !inBody && isOutside(reports[report], start),
      );
      /** @type {Map<number, Set<number>>} */
      const over = new Map();
      for (const window of kind) {
        const own = over.get(window.report) ?? new Set();
        for (const passage of passagesOver(window)) own.add(passage);
        over.set(window.report, own);
      }
      const holding = [...over];
      const common = (/** @type {Set<number>} */ x, /** @type {Set<number>} */ y) =>
        [...x].some((p) => y.has(p));
      if (holding.length > FULL_LIST) {
        /** @type {Map<number, number>} */
        const carried = new Map();
        for (const [, own] of holding)
          for (const passage of own) carried.set(passage, (carried.get(passage) ?? 0) + 1);
        for (const [, own] of holding) {
          carriers.of++;
          if ([...own].some((passage) => (carried.get(passage) ?? 0) > 1)) carriers.found++;
        }
        continue;
      }
      holding.forEach(([a, x], n) => {
        for (const [b, y] of holding.slice(n + 1)) {
          held.of++;
          if (common(x, y)) held.found++;
          else missing.push(kind.filter(({ report }) => report === a || report === b));
        }
      });
    }
  }
  console.log(`pairs of places of one run, in a passage that both carry: ${part(held)}`);
  console.log(`carriers of runs of more than ${FULL_LIST}, in a passage with another: ${part(carriers)}`);
  for (const windows of missing.slice(0, 10)) {
    const places = windows.map(
      ({ report, start, end, inBody }) => `${report}:${start}-${end}${inBody ? '' : ' (furniture)'}`,
    );
    console.log(`  NOT in a passage of both: ${places.join(' ')}: “${textOf(windows[0])}”`);
  }
  return held.found === held.of && carriers.found === carriers.of;
}

/**
 * @param {Report} report
 * @param {number} start of a run that is not wholly in the body
 */
function isOutside({ body }, start) {
  return start >= body.end;
}

/** @param {Window} window */
function textOf({ report, start, end }) {
  return reports[report].text.slice(start, end);
}

/** @param {string} detail */
async function runProgram(detail) {
  const out = resultPath(`guarantee-${detail}-${process.pid}`);
  const dedupe = fileURLToPath(new URL('../bin/dedupe.js', import.meta.url));
  const jobs = values.jobs === '' ? [] : ['-j', values.jobs];
  measure(process.execPath, [dedupe, '--detail', detail, ...jobs, '-f', `ndjson=${out}`, corpus.path]);
  /** @type {Map<string, number>} */
  const numberOf = new Map();
  /** @type {Set<number>} */
  const pairs = new Set();
  /** @type {Map<number, { readonly start: number, readonly end: number, readonly passage: number }[]>} */
  const occurrences = new Map();
  let passages = 0;
  for await (const line of linesOf(out)) {
    const need = (/** @type {string} */ id) => numberOf.get(id) ?? Number.NaN;
    if (line.startsWith('{"type":"report"')) {
      const { id, record } = JSON.parse(line);
      numberOf.set(id, Number(record));
    } else if (line.startsWith('{"type":"pair"')) {
      const { a, b } = JSON.parse(line);
      pairs.add(keyOf(need(a), need(b)));
    } else if (line.startsWith('{"type":"passage"')) {
      passages++;
      for (const { report, start, end } of JSON.parse(line).occurrences) {
        const own = occurrences.get(need(report)) ?? [];
        own.push({ start, end, passage: passages });
        occurrences.set(need(report), own);
      }
    }
  }
  rmSync(out);
  return { pairs, occurrences };
}
