/** `dedupe cluster`: fingerprints → pairs and clusters, by an engine that shuffles, spills and retries. */
import { OptionError, resolveSettings } from '../../options.js';
import { count, wholeNumber } from '../../report/phrases.js';
import type { Comparison } from '../../shards/compare.js';
import type { Done } from '../../shards/run-stages.js';
import type { ClusterSummary } from '../../shards/summary.js';
import { tell } from '../archive/tell.js';
import type { CommandSpec, Request } from '../command.js';
import { complain } from '../complain.js';
import { ExitCode } from '../exit-codes.js';
import { CLUSTER_EPILOGUE } from '../help.js';
import type { Io } from '../io.js';
import { refuseReports } from '../plain-outputs.js';

export const cluster: CommandSpec = {
  name: 'cluster',
  summary: 'fingerprints to clusters, by DuckDB or Apache Spark',
  description:
    'Finds pairs and clusters among fingerprints, with an engine that shuffles, spills and retries.',
  usage: '[options] <fingerprints> --out <folder>',
  operands: [['<fingerprints>', 'the folder that dedupe fingerprint wrote']],
  epilogue: CLUSTER_EPILOGUE,
  refuse: (request) => {
    const { out, engine, master, conf } = request.line;
    if (out === null) throw new OptionError('cluster needs --out FOLDER');
    if (engine !== 'spark' && (master !== null || conf.length > 0))
      throw new OptionError('--master and --conf are for --engine spark');
    refuseReports(request);
  },
  execute: async (request, io) => {
    const { out, engine: name, compare, sample } = request.line;
    const settings = resolveSettings(request.options);
    const { openShardFolder } = await import('../../shards/shard-folder.js');
    const { openEngine } = await import('../../shards/open-engine.js');
    const { runStages } = await import('../../shards/run-stages.js');
    const { summaryOf } = await import('../../shards/summary.js');
    const folder = openShardFolder(request.inputs[0] ?? '');
    const to = out ?? '';
    const { memoryBytes, jobs: threads } = settings;
    const { master, conf } = request.line;
    const engine = await openEngine({ name, out: to, memoryBytes, threads, master, conf, env: io.env });
    try {
      const run = { folder, out: to, engine, thresholds: settings };
      const told = stageTeller(request, io);
      const rows = await runStages({ ...run, onDone: told });
      const summary = await summaryOf(engine, to, rows);
      const { compareOnSample } = await import('../../shards/compare.js');
      const comparison = compare ? await compareOnSample(run, sample) : null;
      return await tell(
        { request, io },
        {
          lines: [...summaryLines(summary, to), ...(comparison ? comparisonLines(comparison, name) : [])],
          objects: [{ ...summary, ...(comparison ? { comparison } : {}) }],
          code: () => (comparison && comparison.different > 0 ? ExitCode.Findings : ExitCode.Done),
        },
      );
    } finally {
      await engine.close();
    }
  },
};

/** A line on standard error for each stage. */
function stageTeller({ line }: Request, io: Io): (done: Done) => Promise<void> {
  let since = io.now();
  return async ({ number, of, says, rows, kept }) => {
    const now = io.now();
    const took = kept ? 'done before' : `${((now - since) / 1000).toFixed(1)} s`;
    since = now;
    if (line.progress && !line.quiet)
      await complain([`${number}/${of} ${wholeNumber(rows)} ${says} (${took})`], io);
  };
}

function summaryLines(summary: ClusterSummary, out: string): readonly string[] {
  const { reports, texts, pairs, clusters, clustered, largest } = summary;
  return [
    `${count(reports, 'report')} of ${count(texts, 'text')}: ${count(pairs, 'pair')}, ${count(clusters, 'cluster')} of ${count(clustered, 'report')}`,
    ...largest.map(({ id, reports: size, title }) => `  ${id}  ${count(size, 'report')}  ${title}`),
    ...(largest[0] ? [`dedupe explain --from ${out} --story ${largest[0].id} tells the first`] : []),
  ];
}

function comparisonLines(comparison: Comparison, engine: string): readonly string[] {
  const { reports, pairs, clusters, different, differences } = comparison;
  const found = `${count(pairs, 'pair')} and ${count(clusters, 'cluster')} among ${count(reports, 'report')}`;
  if (different === 0) return [`compared on a sample: ${engine} and one machine find the same ${found}`];
  return [
    `compared on a sample: ${count(different, 'difference')} between ${engine} and one machine, which finds ${found}`,
    ...differences.map((difference) => `  ${difference}`),
  ];
}
