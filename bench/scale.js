/**
 * How cost and quality hold as the number of reports grows. Each size runs in a fresh process, between two
 * runs of a reference in processes of their own: one naive shingling pass over the same reports.
 *
 *   node bench/scale.js [--seed 1] [--detail full] [--dist dist] [--copies 1000] [1000 3000 10000]
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** @typedef {import('./measure-run.js').Measured} Measured */
/** @typedef {import('./measure-run.js').Cost} Cost */
/** @typedef {{ readonly reports: number, readonly measured: Measured, readonly reference: Cost }} Step */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    detail: { type: 'string', default: 'full' },
    dist: { type: 'string', default: 'dist' },
    copies: { type: 'string', default: '' },
  },
});
const sizes = (positionals.length > 0 ? positionals : ['1000', '3000', '10000']).map(Number);

/** @type {Step[]} */
const steps = [];
for (const reports of sizes) {
  const step = measure(reports);
  printCost(step, steps.at(-1));
  printQuality(step.measured);
  steps.push(step);
}

/**
 * @param {number} reports
 * @returns {Step}
 */
function measure(reports) {
  const before = runChild('reference', reports);
  const measured = runChild('run', reports);
  const after = runChild('reference', reports);
  const reference = { wall: (before.wall + after.wall) / 2, cpu: (before.cpu + after.cpu) / 2 };
  return { reports, measured, reference };
}

/**
 * @template {'reference' | 'run'} M
 * @param {M} mode
 * @param {number} reports
 * @returns {M extends 'run' ? Measured : Cost}
 */
function runChild(mode, reports) {
  const script = fileURLToPath(new URL('measure-run.js', import.meta.url));
  const args = [script, mode, String(reports), values.seed, values.detail, values.dist, values.copies];
  const printed = execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 });
  return JSON.parse(printed);
}

/**
 * @param {Step} step
 * @param {Step | undefined} previous
 */
function printCost({ reports, measured, reference }, previous) {
  const { cost, counts, peakMb, startMb, stages } = measured;
  console.log(`\n${reports} reports, detail ${values.detail}`);
  row(
    'wall, CPU',
    `${seconds(cost.wall)}, ${seconds(cost.cpu)} (${Math.round(reports / cost.wall)} reports/s)`,
  );
  row('naive shingling pass', `${seconds(reference.wall)}, ${seconds(reference.cpu)}`);
  row('ratio of CPU seconds', (cost.cpu / reference.cpu).toFixed(1));
  row('memory', `peak ${Math.round(peakMb)} MB, of which ${Math.round(startMb)} MB before the run`);
  for (const [stage, time] of stages) row(`  ${stage}`, `${seconds(time)} CPU`);
  row(
    'found',
    Object.entries(counts)
      .map(([what, count]) => `${count} ${what}`)
      .join(', '),
  );
  if (previous === undefined) return;
  const growth = (/** @type {(step: Step) => number} */ of) =>
    Math.log(of({ reports, measured, reference }) / of(previous)) / Math.log(reports / previous.reports);
  row('growth exponent of CPU', `${growth((step) => step.measured.cost.cpu).toFixed(2)} (1 is linear)`);
  row('growth of reference', growth((step) => step.reference.cpu).toFixed(2));
  for (const [stage] of stages) {
    const of = (/** @type {Step} */ step) => step.measured.stages.find(([name]) => name === stage)?.[1] ?? 0;
    row(`  ${stage}`, growth(of).toFixed(2));
  }
}

/** @param {Measured} measured */
function printQuality({ score }) {
  const near = score.kinds.filter((kind) => kind.near === true);
  const sum = (
    /** @type {readonly import('./score.js').KindScore[]} */ kinds,
    /** @type {'pairs' | 'sameCluster'
    | 'nearRelation' | 'sharing' | 'sharingListed'} */ what,
  ) => kinds.reduce((all, kind) => all + kind[what], 0);
  row('near-duplicates, same cluster', part(sum(near, 'sameCluster'), sum(near, 'pairs')));
  row('near-duplicates, by relation', part(sum(near, 'nearRelation'), sum(near, 'pairs')));
  row('shared passages, pair listed', part(sum(score.kinds, 'sharingListed'), sum(score.kinds, 'sharing')));
  row('copies in one cluster', part(score.story.inLargestCluster, score.story.copies));
  row('false pairs in clusters', part(score.falsePairs, score.clusteredPairs));
  row(
    'listed across groups',
    `${score.listedUnplanted}, ${score.listedWithoutRun} of them without a run of 8 words`,
  );
  console.log('  kind of pair          near?  pairs  cluster  relation  sharing  listed');
  for (const { kind, near: is, pairs, sameCluster, nearRelation, sharing, sharingListed } of score.kinds) {
    const cells = [pairs, sameCluster, nearRelation, sharing, sharingListed];
    const numbers = cells.map((cell, n) => String(cell).padStart([7, 9, 10, 9, 8][n])).join('');
    console.log(`  ${kind.padEnd(21)} ${(is === null ? '-' : is ? 'yes' : 'no').padStart(5)}${numbers}`);
  }
}

/**
 * @param {string} label
 * @param {string} value
 */
function row(label, value) {
  console.log(`  ${label.padEnd(31)} ${value}`);
}

/** @param {number} value */
function seconds(value) {
  return `${value.toFixed(2)} s`;
}

/**
 * @param {number} count
 * @param {number} whole
 */
function part(count, whole) {
  return `${count} of ${whole}${whole === 0 ? '' : ` (${((100 * count) / whole).toFixed(2)} %)`}`;
}
