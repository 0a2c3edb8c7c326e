/**
 * Corpora in which one thing is shared by all, each at two sizes: the cost must grow with the reports, not with
 * their pairs, and what is shared must be found whole.
 *
 *   node bench/special.js [--reports 2000] [--detail wording] [--jobs N]
 */
import { rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { resultPath } from './large/corpora.js';
import { measure } from './large/measure.js';
import { linesOf } from './large/score-file.js';
import { count, figure, printTable } from './large/table.js';
import { SPECIALS } from './news/special.js';
import { lineWriter } from './news/write.js';

/** @typedef {import('./news/special.js').Special} Special */

/** Twice the reports may cost this many times as much: a half more than linear is noise and cache. */
const MOST_GROWTH = 3;

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '2000' },
    detail: { type: 'string', default: 'wording' },
    jobs: { type: 'string', default: '' },
  },
});
const dedupe = fileURLToPath(new URL('../bin/dedupe.js', import.meta.url));
const jobs = values.jobs === '' ? [] : ['-j', values.jobs];
const small = Number(values.reports);
const start = measure(process.execPath, [dedupe, '--version']).cpu;

const rows = [];
for (const special of SPECIALS) {
  const [half, whole] = [await runOn(special, small), await runOn(special, 2 * small)];
  const growth = (whole.cost.cpu - start) / (half.cost.cpu - start);
  rows.push([
    special.name,
    ...[half.cost.cpu, whole.cost.cpu, growth].map(figure),
    growth <= MOST_GROWTH ? 'yes' : 'NO',
    figure(whole.cost.peakMb),
    ...[whole.found.pairs, whole.found.paired, whole.found.largest].map(count),
    `${special.expected}: ${special.holds(whole.found, 2 * small) ? 'yes' : 'NO'}`,
  ]);
}
printTable(
  [
    `--detail ${values.detail}`,
    `CPU s at ${count(small)}`,
    `at ${count(2 * small)}`,
    'times',
    'linear',
    'peak MB',
    'pairs',
    'reports paired',
    'largest cluster',
    'expected',
  ],
  rows,
);
console.log(
  `load ${loadavg()
    .map((value) => value.toFixed(1))
    .join(' ')}`,
);

/**
 * @param {Special} special
 * @param {number} reports
 */
async function runOn({ make }, reports) {
  const out = resultPath(`special-${process.pid}`);
  const input = `${out}.jsonl`;
  const writer = lineWriter(input);
  for (const article of make(reports)) writer.write(article);
  writer.close();
  const args = ['--detail', values.detail, '--max-size', '1g', ...jobs, '-f', `ndjson=${out}`, input];
  const cost = measure(process.execPath, [dedupe, ...args]);
  const found = await readFound(out);
  rmSync(out);
  rmSync(input);
  return { cost, found };
}

/**
 * @param {string} path
 * @returns {Promise<import('./news/special.js').Found>}
 */
async function readFound(path) {
  /** @type {Map<string, number>} */
  const numberOf = new Map();
  /** @type {Set<number>} */
  const paired = new Set();
  let [pairs, neighbours, withFirst, largest] = [0, 0, 0, 0];
  for await (const line of linesOf(path)) {
    if (line.startsWith('{"type":"report"')) {
      const { id, record } = JSON.parse(line);
      numberOf.set(id, Number(record));
    } else if (line.startsWith('{"type":"pair"')) {
      const pair = JSON.parse(line);
      const [a, b] = [numberOf.get(pair.a) ?? 0, numberOf.get(pair.b) ?? 0];
      paired.add(a).add(b);
      pairs++;
      if (Math.abs(a - b) === 1) neighbours++;
      if (Math.min(a, b) === 0) withFirst++;
    } else if (line.startsWith('{"type":"cluster"')) {
      largest = Math.max(largest, JSON.parse(line).reports.length);
    }
  }
  return { paired: paired.size, neighbours, withFirst, pairs, largest };
}
