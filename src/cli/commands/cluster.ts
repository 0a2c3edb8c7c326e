/** `dedupe cluster`: fingerprints → pairs and clusters, by an engine that shuffles, spills and retries. */
import { OptionError, resolveSettings } from '../../options.js';
import { count, wholeNumber } from '../../report/phrases.js';
import { isAddress } from '../../shards/address.js';
import type { Comparison } from '../../shards/compare.js';
import type { Done } from '../../shards/run-stages.js';
import type { ClusterSummary } from '../../shards/summary.js';
import { tell } from '../archive/tell.js';
import type { CommandSpec, Request } from '../command.js';
import { complain } from '../complain.js';
import { ExitCode } from '../exit-codes.js';
import { CLUSTER_EPILOGUE } from '../help.js';
import type { Io } from '../io.js';
import { PLAIN_FORMATS, refuseReports } from '../plain-outputs.js';

export const cluster: CommandSpec = {
  name: 'cluster',
  summary: 'fingerprints to clusters, by DuckDB or Apache Spark',
  description:
    'Finds pairs and clusters among fingerprints, with an engine that shuffles, spills and retries.',
  usage: '[options] <fingerprints> --out <folder>',
  operands: [['<fingerprints>', 'the folder that dedupe fingerprint wrote']],
  formats: PLAIN_FORMATS,
  epilogue: CLUSTER_EPILOGUE,
  refuse: (request) => {
    const { out, engine, master, conf } = request.line;
    if (out === null) throw new OptionError('cluster needs --out FOLDER');
    if (engine !== 'spark' && (master !== null || conf.length > 0))
      throw new OptionError('--master and --conf are for --engine spark');
    const address = [request.inputs[0] ?? '', out].find(isAddress);
    if (engine !== 'spark' && address !== undefined)
      throw new OptionError(`${address} is for --engine spark; DuckDB takes folders of this machine`);
    refuseReports(request);
  },
  execute: async (request, io) => {
    const { inputs, line } = request;
    const from = inputs[0] ?? '';
    const { openShardFolder } = await import('../../shards/shard-folder.js');
    const { holdPlace } = await import('../../shards/hold-place.js');
    // Before an engine is waited for.
    if (!isAddress(from)) await openShardFolder(from);
    const { scratch, release } = await holdPlace(line.out ?? '');
    try {
      return await clusterHere(request, io, scratch);
    } finally {
      await release();
    }
  },
};

async function clusterHere(request: Request, io: Io, scratch: string): Promise<ExitCode> {
  const { engine: name, compare, sample, master, conf } = request.line;
  const [from, out] = [request.inputs[0] ?? '', request.line.out ?? ''];
  const thresholds = resolveSettings(request.options);
  const { memoryBytes, jobs: threads } = thresholds;
  const { openEngine } = await import('../../shards/open-engine.js');
  const { openShardFolder } = await import('../../shards/shard-folder.js');
  const { placeOf } = await import('../../shards/place.js');
  const { runStages } = await import('../../shards/run-stages.js');
  const { summaryOf } = await import('../../shards/summary.js');
  const { compareOnSample } = await import('../../shards/compare.js');
  const engine = await openEngine({ name, scratch, memoryBytes, threads, master, conf, env: io.env });
  try {
    const folder = await openShardFolder(from, placeOf(from, engine));
    const run = { folder, out, engine, thresholds };
    const rows = await runStages({ ...run, onDone: stageTeller(request, io) });
    const summary = await summaryOf(engine, out, rows);
    const comparison = compare ? await compareOnSample(run, sample) : null;
    return await tell(
      { request, io },
      {
        lines: [...summaryLines(summary, out), ...(comparison ? comparisonLines(comparison, name) : [])],
        objects: [{ ...summary, ...(comparison ? { comparison } : {}) }],
        code: () => (comparison && comparison.different > 0 ? ExitCode.Findings : ExitCode.Done),
      },
    );
  } finally {
    await engine.close();
  }
}

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
