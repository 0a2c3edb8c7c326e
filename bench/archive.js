/**
 * The archive against its goals: building, checking, one durable report, readers beside a writer; each step in a
 * process of its own, next to what it is held against.
 *
 *   npm run build && node bench/archive.js [--reports 10000] [--checks 300] [--python python3] [--lmdb MODULE] [--kept]
 *
 * `--lmdb`: the file of an installed lmdb 3 (its dist/index.cjs or index.js), for the same postings in it.
 * `--kept`: leave the archive in .bench/ for a look at it.
 */
import { execFileSync, spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generateReports } from './generate.js';

/** @typedef {{ readonly [figure: string]: number }} Figures */

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '10000' },
    checks: { type: 'string', default: '300' },
    python: { type: 'string', default: 'python3' },
    lmdb: { type: 'string' },
    kept: { type: 'boolean', default: false },
  },
});
const reports = Number(values.reports);
const fromRoot = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const folder = fromRoot('.bench');
mkdirSync(folder, { recursive: true });
const lines = written(reports, 1, join(folder, `archive-${reports}.jsonl`));
const fresh = written(
  Math.max(300, Number(values.checks)),
  2,
  join(folder, `archive-new-${values.checks}.jsonl`),
);
const place = join(folder, `archive-${reports}`);
const postings = join(folder, `archive-${reports}.postings`);
rmSync(place, { recursive: true, force: true });

const read = step('read', lines, postings);
const built = step('build', lines, place);
const size = readdirSync(place).reduce((sum, name) => sum + statSync(join(place, name)).size, 0);
console.log(
  `${reports} reports, ${(read['textBytes'] / 1e6).toFixed(1)} MB of delivered text, ${Math.round(read['postings'] / reports)} postings each`,
);
row('read and fingerprint', `${seconds(read['cpu'])} CPU`);
row('build', `${seconds(built['cpu'])} CPU, ${seconds(built['wall'])}, peak ${mega(built['peak'])}`);
goal('  against read and fingerprint', built['cpu'] / read['cpu'], 2);
row('  of which storing', `${seconds(built['cpu'] - read['cpu'])} CPU`);
goal('size against delivered text', size / read['textBytes'], 1.3);
const own = step('postings', postings, `${place}-postings`);
rmSync(`${place}-postings`, { recursive: true });
const sqlite = withPython();
if (sqlite) {
  row('postings in SQLite (WAL, FULL)', `${seconds(sqlite['cpu'])} CPU, ${mega(sqlite['bytes'])}, no texts`);
  row('the same postings here', `${seconds(own['cpu'])} CPU, ${mega(own['bytes'])}`);
  least('  times as much CPU in SQLite', sqlite['cpu'] / own['cpu'], 5);
}
const lmdb = withLmdb();
if (lmdb)
  row(
    'the same postings in lmdb, packed',
    `${seconds(lmdb['cpu'])} CPU, ${mega(lmdb['bytes'])}, 185 lookups p50 ${lmdb['lookupP50'].toFixed(2)} ms, peak ${mega(lmdb['peak'])}`,
  );
const checked = step('check', place, fresh, values.checks);
goal('check of a new report, p50 ms', checked['newP50'], 1);
goal('check of a new report, p95 ms', checked['newP95'], 5);
row(
  '  of an archived one, p50, p95 ms',
  `${checked['knownP50'].toFixed(2)}, ${checked['knownP95'].toFixed(2)}`,
);
row('  CPU of one, mean ms', checked['newCpu'].toFixed(2));
row('  lookups only, new, p50 ms', checked['lookupP50'].toFixed(2));
row('  memory while checking', mega(checked['peak']));
goal('memory while adding, MB', built['peak'] / 1e6, 300);
const one = step('single', place, fresh, '40');
goal('one durable report, p50 ms', one['p50'], 10);
row('  one synced write of 4 KB, p50 ms', one['sync'].toFixed(2));
await beside();
start();
rmSync(postings, { force: true });
if (!values.kept) rmSync(place, { recursive: true, force: true });

/**
 * @param {number} count
 * @param {number} seed
 * @param {string} path
 */
function written(count, seed, path) {
  if (existsSync(path)) return path;
  const fd = openSync(`${path}.part`, 'w');
  for (const { article } of generateReports({ reports: count, seed, words: [190, 630] }))
    writeSync(fd, `${JSON.stringify(article)}\n`);
  closeSync(fd);
  renameSync(`${path}.part`, path);
  return path;
}

/**
 * @param {string} name
 * @param {readonly string[]} args
 * @returns {Figures}
 */
function step(name, ...args) {
  const script = fileURLToPath(new URL('archive/step.js', import.meta.url));
  return JSON.parse(execFileSync(process.execPath, [script, name, ...args], { encoding: 'utf8' }));
}

/** The same library in C under another language; better-sqlite3 compiles for minutes. */
function withPython() {
  const script = fileURLToPath(new URL('archive/sqlite.py', import.meta.url));
  const file = join(folder, `archive-${reports}.sqlite`);
  try {
    /** @type {Figures} */
    const figures = JSON.parse(execFileSync(values.python, [script, postings, file], { encoding: 'utf8' }));
    return figures;
  } catch (error) {
    row('postings in SQLite', `skipped: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    return null;
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
  }
}

/** Packed segments as the embedded store has them, in lmdb's pages. */
function withLmdb() {
  if (values.lmdb === undefined) {
    row('the same postings in lmdb', 'skipped: --lmdb names no module');
    return null;
  }
  const script = fileURLToPath(new URL('archive/lmdb.js', import.meta.url));
  const target = `${place}-lmdb`;
  try {
    /** @type {Figures} */
    const figures = JSON.parse(
      execFileSync(process.execPath, [script, values.lmdb, postings, target], { encoding: 'utf8' }),
    );
    return figures;
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
}

/** Three readers check for two seconds while a writer adds. */
async function beside() {
  const script = fileURLToPath(new URL('archive/step.js', import.meta.url));
  const writer = spawn(process.execPath, [script, 'write', place, '4000'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const readers = Array.from({ length: 3 }, () =>
    spawn(process.execPath, [script, 'readers', place, fresh, '3000'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
  const said = await Promise.all([...readers, writer].map((child) => output(child)));
  /** @param {string} figure */
  const sum = (figure) => said.slice(0, 3).reduce((all, text) => all + JSON.parse(text)[figure], 0);
  const checks = sum('perSecond');
  const added = JSON.parse(said[3]).perSecond;
  least('checks a second, 3 readers beside a writer', checks, 1500);
  row('  checks a CPU second of a reader', (sum('perCpuSecond') / 3).toFixed(0));
  row('  reports added a second meanwhile', added.toFixed(0));
}

/** @param {import('node:child_process').ChildProcess} child */
async function output(child) {
  let text = '';
  for await (const chunk of child.stdout ?? []) text += chunk;
  return text;
}

function start() {
  const args = [
    fromRoot('bin/dedupe.js'),
    'archive',
    'check',
    place,
    fromRoot('fixtures/harbour-bridge/articles/metro-kelmark.txt'),
    '--json',
  ];
  const bare = [];
  const own = [];
  timeOf(args);
  for (let n = 0; n < 9; n++) {
    bare.push(timeOf(['-e', '0']));
    own.push(timeOf(args));
  }
  goal('start to answer against node -e 0', median(own) / median(bare), 4);
  row('  ms', `${median(own).toFixed(0)} against ${median(bare).toFixed(0)}`);
}

/** @param {readonly string[]} args */
function timeOf(args) {
  const begun = performance.now();
  execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  return performance.now() - begun;
}

/** @param {readonly number[]} times */
function median(times) {
  return [...times].sort((a, b) => a - b)[times.length >> 1];
}

/**
 * @param {string} label
 * @param {string} value
 */
function row(label, value) {
  console.log(`  ${label.padEnd(44)} ${value}`);
}

/**
 * @param {string} label
 * @param {number} value
 * @param {number} most
 */
function goal(label, value, most) {
  row(label, `${value.toFixed(2)} (at most ${most}: ${value <= most ? 'met' : 'NOT met'})`);
}

/**
 * @param {string} label
 * @param {number} value
 * @param {number} fewest
 */
function least(label, value, fewest) {
  row(label, `${value.toFixed(1)} (at least ${fewest}: ${value >= fewest ? 'met' : 'NOT met'})`);
}

/** @param {number} value */
function seconds(value) {
  return `${value.toFixed(2)} s`;
}

/** @param {number} bytes */
function mega(bytes) {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
