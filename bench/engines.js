/**
 * Fingerprints and their clusters by an engine, in processes of their own: what each costs, and where it peaks.
 *
 *   node bench/engines.js [--reports 10000,100000] [--engine duckdb] [--memory 1G] [--jobs 2] [--seed 1]
 *     [--master local[2]] [--conf key=value …]
 *
 * Corpora are those of large.js; fingerprints and clusters are made anew. Needs GNU time. Of Spark the driver is
 * counted with what it runs itself, not the machines of a cluster.
 */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { newsOf, resultPath } from './large/corpora.js';
import { measure } from './large/measure.js';
import { count, figure, printTable } from './large/table.js';

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '10000,100000' },
    engine: { type: 'string', default: 'duckdb' },
    memory: { type: 'string', default: '1G' },
    jobs: { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
    master: { type: 'string' },
    conf: { type: 'string', multiple: true, default: [] },
  },
});
const dedupe = fileURLToPath(new URL('../bin/dedupe.js', import.meta.url));
const spark = [
  ...(values.master === undefined ? [] : ['--master', values.master]),
  ...values.conf.flatMap((pair) => ['--conf', pair]),
];

/** @type {string[][]} */
const rows = [];
for (const reports of values.reports.split(',').map(Number)) {
  const { path } = newsOf(reports, values.seed);
  const at = resultPath(`engines-${reports}-${process.pid}`).replace(/\.ndjson$/, '');
  const [prints, clusters] = [join(at, 'prints'), join(at, 'clusters')];
  const steps = [
    { name: 'fingerprint', args: ['fingerprint', path, '--out', prints, '-j', values.jobs] },
    {
      name: `cluster, ${values.engine}, ${values.memory}`,
      args: [
        ...['cluster', prints, '--out', clusters, '--engine', values.engine, '-j', values.jobs],
        ...['--memory', values.memory, ...spark],
      ],
    },
  ];
  for (const { name, args } of steps) {
    const { wall, cpu, peakMb } = measure(process.execPath, [dedupe, ...args]);
    const left = name === 'fingerprint' ? bytesIn(prints) : bytesIn(clusters);
    rows.push([
      `${count(reports)} ${name}`,
      ...[wall, cpu, peakMb, reports / wall, left / reports].map(figure),
    ]);
  }
  rmSync(at, { recursive: true, force: true });
}
printTable(['', 'wall s', 'CPU s', 'peak MB', 'reports/s', 'bytes a report on disk'], rows);

/** @param {string} folder */
function bytesIn(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}
