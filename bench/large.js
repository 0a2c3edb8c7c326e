/**
 * The program itself on large corpora, in processes of its own, against references measured in the same run:
 * what it costs, what of the planted truth it finds, how that grows.
 *
 *   node bench/large.js [--reports 10000,100000] [--detail wording,summary] [--jobs N] [--memory SIZE]
 *     [--runs 1] [--seed 1] [--folder] [--stages-up-to 100000] [--peer-up-to 10000] [--python python3] [--keep]
 *
 * Corpora are made on first use and stay in .bench/; results are deleted unless --keep is given. Needs GNU
 * time and wc.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { newsOf, resultPath } from './large/corpora.js';
import { measure, middleOf } from './large/measure.js';
import { scoreFile } from './large/score-file.js';
import { count, figure, part, printTable } from './large/table.js';

/** @typedef {import('./large/measure.js').Cost} Cost */
/** @typedef {import('./large/corpora.js').CorpusFiles} CorpusFiles */
/** @typedef {{ readonly name: string, readonly cost: Cost, readonly reports: number, readonly bytes: number }} Line */

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '10000,100000' },
    detail: { type: 'string', default: 'wording,summary' },
    jobs: { type: 'string', default: '' },
    memory: { type: 'string', default: '' },
    runs: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    folder: { type: 'boolean', default: false },
    'stages-up-to': { type: 'string', default: '100000' },
    'peer-up-to': { type: 'string', default: '10000' },
    python: { type: 'string', default: 'python3' },
    keep: { type: 'boolean', default: false },
  },
});
const sizes = values.reports.split(',').map(Number);
const details = values.detail.split(',');
const at = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const dedupe = at('../bin/dedupe.js');
const extra = [
  ...(values.jobs === '' ? [] : ['-j', values.jobs]),
  ...(values.memory === '' ? [] : ['--memory', values.memory]),
];

/** @type {Map<string, Line[]>} */
const grown = new Map();
for (const reports of sizes) await measureSize(newsOf(reports, values.seed));
printGrowth();

/** @param {CorpusFiles} corpus */
async function measureSize(corpus) {
  const { path, reports, bytes } = corpus;
  const perReport = Math.round(bytes / reports);
  console.log(
    `\n${count(reports)} reports, ${(bytes / 1e6).toFixed(0)} MB, ${perReport} bytes each; ${load()}`,
  );
  const words = reference('wc -w', 'wc', ['-w', path], corpus);
  const readOnly = at('large/read-only.js');
  const lines = reference('Node: bytes', process.execPath, [readOnly, 'bytes', path], corpus);
  const parsed = reference('Node: lines, JSON.parse', process.execPath, [readOnly, 'lines', path], corpus);
  /** @type {[line: Line, score: import('./large/score-file.js').FileScore][]} */
  const scored = [];
  for (const detail of details) {
    const args = ['--detail', detail, ...extra];
    scored.push(await runScored(`dedupe ${args.join(' ')}`, corpus, args, path));
  }
  if (values.folder) {
    const folder = newsOf(reports, values.seed, 'folder');
    const args = ['--detail', details[0], ...extra];
    scored.push(await runScored(`dedupe ${args.join(' ')}, folder`, corpus, args, folder.path));
  }
  const peer = await runPeer(corpus);
  if (peer) scored.push(peer);
  const all = [words, lines, parsed, ...scored.map(([line]) => line)];
  printTable(
    ['', 'wall s', 'CPU s', 'peak MB', 'reports/s', 'MB/s', '× wc wall', '× wc CPU', '× parse CPU'],
    all.map((line) => costCells(line, words, parsed)),
  );
  for (const [{ name }, score] of scored) printScore(name, score);
  if (reports <= Number(values['stages-up-to'])) for (const detail of details) printStages(corpus, detail);
  console.log(load());
}

/**
 * @param {string} name
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CorpusFiles} corpus
 * @returns {Line}
 */
function reference(name, command, args, { reports, bytes }) {
  return { name, cost: middleOf(3, () => measure(command, args)), reports, bytes };
}

/**
 * @param {string} name
 * @param {CorpusFiles} corpus
 * @param {readonly string[]} args
 * @param {string} input
 * @returns {Promise<[Line, import('./large/score-file.js').FileScore]>}
 */
async function runScored(name, corpus, args, input) {
  const out = resultPath(`${corpus.reports}-${process.pid}`);
  const cost = middleOf(Number(values.runs), () =>
    measure(process.execPath, [dedupe, ...args, '-f', `ndjson=${out}`, input]),
  );
  const line = { name, cost, reports: corpus.reports, bytes: corpus.bytes };
  grown.set(name, [...(grown.get(name) ?? []), line]);
  const score = await scoreFile(corpus, out);
  if (!values.keep) rmSync(out);
  return [line, score];
}

/** @param {CorpusFiles} corpus */
async function runPeer(corpus) {
  if (corpus.reports > Number(values['peer-up-to'])) return null;
  const found = spawnSync(values.python, ['-c', 'import datasketch'], { stdio: 'ignore' });
  if (found.status !== 0) {
    console.log(
      `MinHash-LSH peer skipped: ${values.python} cannot import datasketch (--python names another)`,
    );
    return null;
  }
  const out = resultPath(`peer-${corpus.reports}-${process.pid}`);
  const cost = measure(values.python, [at('large/peer.py'), corpus.path, out]);
  const score = await scoreFile(corpus, out);
  rmSync(out);
  const line = { name: 'datasketch MinHash-LSH', cost, reports: corpus.reports, bytes: corpus.bytes };
  /** @type {[Line, import('./large/score-file.js').FileScore]} */
  const scored = [line, score];
  return scored;
}

/**
 * @param {Line} line
 * @param {Line} words
 * @param {Line} parsed
 */
function costCells({ name, cost, reports, bytes }, words, parsed) {
  const speeds = [reports / cost.wall, bytes / 1e6 / cost.wall];
  const ratios = [cost.wall / words.cost.wall, cost.cpu / words.cost.cpu, cost.cpu / parsed.cost.cpu];
  return [name, ...[cost.wall, cost.cpu, cost.peakMb, ...speeds, ...ratios].map(figure)];
}

/**
 * @param {string} name
 * @param {import('./large/score-file.js').FileScore} score
 */
function printScore(name, { reports, pairs, clusters, stories, ...score }) {
  console.log(`\n${name}`);
  const found = { reports, pairs, clusters, stories };
  const words = Object.entries(found).map(([what, number]) => `${count(number)} ${what}`);
  const rows = [
    ['found', words.join(', ')],
    ['planted, a run of 8 words shared: listed', part(score.runs)],
    ['planted, containment at least 0.2: listed', part(score.contained)],
    ...(clusters === 0
      ? []
      : [
          ['planted near-duplicates: in one cluster', part(score.near)],
          ['copies of the big story: in one cluster', part(score.copies)],
          ['pairs in clusters: false', part(score.falsePairs)],
        ]),
    ['listed pairs of two groups', count(score.strangers)],
    ...score.missed.map((pair) => ['  not listed', pair]),
  ];
  for (const [label, value] of rows) console.log(`  ${label.padEnd(43)} ${value}`);
}

/**
 * @param {CorpusFiles} corpus
 * @param {string} detail
 */
function printStages({ path, reports }, detail) {
  const script = at('large/stages.js');
  const printed = execFileSync(process.execPath, [script, path, detail, values.jobs, '', at('../dist')]);
  /** @type {readonly { readonly stage: string, readonly wall: number, readonly cpu: number,
   *   readonly rssMb: number }[]} */
  const stages = JSON.parse(printed.toString());
  console.log(`\nstages of --detail ${detail}, ${count(reports)} reports (library, in a run of its own)`);
  printTable(
    ['stage', 'wall s', 'CPU s', 'µs CPU a report', 'resident MB at its end'],
    stages.map(({ stage, wall, cpu, rssMb }) => [
      stage,
      ...[wall, cpu, (1e6 * cpu) / reports, rssMb].map(figure),
    ]),
  );
}

/** Time and memory a report, and by how much each grows with ten times the reports: 1 is linear. */
function printGrowth() {
  if (sizes.length < 2) return;
  console.log('\ngrowth');
  printTable(
    ['', 'reports', 'µs wall a report', 'µs CPU a report', 'KB peak a report', 'exponent of CPU'],
    [...grown].flatMap(([name, lines]) =>
      lines.map(({ cost, reports }, n) => {
        const before = lines[n - 1];
        const exponent = before
          ? Math.log(cost.cpu / before.cost.cpu) / Math.log(reports / before.reports)
          : Number.NaN;
        const each = [(1e6 * cost.wall) / reports, (1e6 * cost.cpu) / reports, (1e3 * cost.peakMb) / reports];
        return [name, count(reports), ...each.map(figure), figure(exponent)];
      }),
    ),
  );
}

function load() {
  return `load ${loadavg()
    .map((value) => value.toFixed(1))
    .join(' ')}`;
}
