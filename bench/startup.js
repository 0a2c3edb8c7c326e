/**
 * What a user waits for before anything happens: the command's start against that of Node alone, run in
 * turns so that a noisy machine is noisy for both.
 *
 *   node bench/startup.js [--runs 15]
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generateReports } from './generate.js';
import { writeReports } from './news/write.js';

/** `--help` takes at most this many times as long as `node -e 0`. */
const GOAL = 3;

/** And a run on five reports of some 400 words. */
const FIVE_GOAL = 3.5;

const { values } = parseArgs({ options: { runs: { type: 'string', default: '15' } } });
const runs = Math.max(1, Number(values.runs));
const fromRoot = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const dedupe = fromRoot('bin/dedupe.js');
const bare = ['-e', '0'];

const help = compare('--help', [dedupe, '--help']);
console.log(`goal of --help: at most ${GOAL} times node -e 0: ${help <= GOAL ? 'met' : 'NOT met'}`);
compare('--version', [dedupe, '--version']);
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  writeReports(generateReports({ reports: 5, seed: 1, storyCopies: 1 }), join(folder, 'five'));
  const five = compare('five files', [dedupe, join(folder, 'five')]);
  console.log(`goal of five files: at most ${FIVE_GOAL} times: ${five <= FIVE_GOAL ? 'met' : 'NOT met'}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
compare('the demo (fixtures/harbour-bridge)', [dedupe, fromRoot('fixtures/harbour-bridge/articles')]);
const seeds = fromRoot('../shared/seeds');
if (existsSync(seeds)) compare('the seeds (five real reports)', [dedupe, seeds]);

/**
 * Prints both medians and the median of the ratios pair by pair, which it returns.
 *
 * @param {string} label
 * @param {readonly string[]} args
 */
function compare(label, args) {
  timeOf(bare);
  timeOf(args);
  const pairs = Array.from({ length: runs }, () => ({ base: timeOf(bare), own: timeOf(args) }));
  const ratio = median(pairs.map(({ base, own }) => own / base));
  const base = median(pairs.map((pair) => pair.base));
  const own = median(pairs.map((pair) => pair.own));
  const times = `${own.toFixed(0)} ms against ${base.toFixed(0)} ms of node -e 0`;
  console.log(`${label}: ${times}, ratio ${ratio.toFixed(2)} (medians of ${runs} runs in turns)`);
  return ratio;
}

/**
 * Wall time in milliseconds.
 *
 * @param {readonly string[]} args
 */
function timeOf(args) {
  const start = performance.now();
  execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  return performance.now() - start;
}

/** @param {readonly number[]} times */
function median(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
