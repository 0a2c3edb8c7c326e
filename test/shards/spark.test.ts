/**
 * Apache Spark finds what one machine finds, also when a worker is killed in the middle. Needs Java and an
 * installation of Spark; where they are missing it skips and says so, in CI it fails.
 */
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { resolveSettings } from '../../src/options.js';
import { linesOf, readRows, resultOf } from '../../src/shards/compare.js';
import { localPlace } from '../../src/shards/local-place.js';
import { clusterHere } from '../../src/shards/one-machine.js';
import { type Done, runStages } from '../../src/shards/run-stages.js';
import { findSpark, openSpark } from '../../src/shards/spark.js';
import { dedupeWhole } from '../cli/whole-cli.js';
import { fingerprintsOf, newsIn, temporaryFolder } from './corpus.js';
import { LOOPBACK, startCluster, whyNoSpark } from './spark-cluster.js';

const thresholds = resolveSettings({});
const missing = whyNoSpark();
const isNeeded = process.env['DEDUPE_NEEDS_SPARK'] === '1';
/** Reports of the run; a hundred thousand take five minutes of CPU. */
const REPORTS = Number(process.env['SPARK_REPORTS'] ?? 1500);
const EXECUTOR = REPORTS > 10_000 ? '1000m' : '512m';

/** What Spark is found by, and what it needs; no settings of ours. */
const SURROUNDINGS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(LOOPBACK).flatMap(([name, value]) =>
    value === undefined || name.startsWith('DEDUPE_') ? [] : [[name, value]],
  ),
);

/** When a task writes what it has joined; at once where nobody waits any more. */
async function whenWriting(stage: string, signal: AbortSignal): Promise<void> {
  const tasks = join(stage, '_temporary', '0', '_temporary');
  while (!signal.aborted && !(existsSync(tasks) && readdirSync(tasks).length > 0)) await pause(20);
}

/** A program in the place of spark-sql that does this with each line. */
function fakeSpark(body: string): Record<string, string> {
  const home = temporaryFolder();
  const path = join(home, 'spark-sql');
  writeFileSync(
    path,
    `#!${process.execPath}
import('node:readline').then(({ createInterface }) => createInterface({ input: process.stdin }).on('line', (line) => {
  process.stdout.write('spark-sql> ' + line + '\\n');
  const mark = /concat\\('#end', '-', (\\d+)\\)/.exec(line);
  if (mark) process.stdout.write('#end-' + mark[1] + '\\n');
  else if (line === 'quit;') process.exit(0);
  else if (line.includes('SELECT 1 AS up')) process.stdout.write('#answer\\trow\\t1\\n');
  else { ${body} }
}));
`,
  );
  chmodSync(path, 0o755);
  return { PATH: home };
}

describe('a session of Spark', () => {
  const open = (body: string) =>
    openSpark({ master: null, conf: [], env: fakeSpark(body), folder: temporaryFolder(), memoryBytes: null });

  it('is not begun where there is no Spark, and says what to install', async () => {
    expect(() => findSpark({ PATH: '/nowhere' })).toThrow(/SPARK_HOME.*Java.*pip install pyspark/);
    const settings = { master: null, conf: [], folder: temporaryFolder(), memoryBytes: null };
    await expect(openSpark({ ...settings, env: {} })).rejects.toMatchObject({ fault: 'no-engine' });
  });

  it('tells rows from prompts, echoes and an answer without any', async () => {
    const engine = await open(`process.stdout.write('#answer\\trow\\t5\\tab\\n#answer\\trow\\t6\\t\\n')`);
    expect(await engine.ask('SELECT a, b FROM x')).toEqual([
      ['5', 'ab'],
      ['6', ''],
    ]);
    await engine.close();
    const empty = await open(`process.stdout.write('#answer\\tNULL\\tNULL\\n')`);
    expect(await empty.ask('SELECT a FROM x')).toEqual([]);
    await empty.close();
  });

  it('takes a query without an answer and a write without its mark for failed', async () => {
    const engine = await open(`process.stderr.write('[TABLE_OR_VIEW_NOT_FOUND] no such thing\\n')`);
    await expect(engine.ask('SELECT 2')).rejects.toThrow('did not answer a query');
    const folder = join(temporaryFolder(), 'stage');
    await expect(engine.write('SELECT 2', folder)).rejects.toThrow(`did not write ${folder}`);
    await engine.close();
  });

  it('is given no path that its shell would take apart', async () => {
    const engine = await open('');
    expect(engine.tableAt('/a folder/x')).toBe('parquet.`file:///a folder/x`');
    expect(engine.tableAt('s3a://desk/x')).toBe('parquet.`s3a://desk/x`');
    for (const sign of [`'`, '`', ';', '*', '{'])
      expect(() => engine.tableAt(`/a${sign}b`)).toThrow('Spark cannot take a path');
    await engine.close();
  });

  it('that ends by itself fails what was asked, with the end of its log', async () => {
    const engine = await open(`process.stderr.write('OutOfMemoryError\\n'); process.exit(52)`);
    await expect(engine.ask('SELECT 2')).rejects.toThrow('ended with code 52:\nOutOfMemoryError');
    await expect(engine.ask('SELECT 2')).rejects.toMatchObject({ fault: 'failed' });
    await engine.close();
  });
});

describe('Spark', () => {
  it.runIf(isNeeded)('is here, as it must be', () => {
    expect(missing).toBeNull();
  });

  it.skipIf(missing !== null)(
    `works at addresses that no file system of this machine has${missing === null ? '' : ` (skipped: ${missing})`}`,
    { timeout: 1_200_000 },
    async () => {
      const at = temporaryFolder();
      await fingerprintsOf([newsIn(at, 200, 40)], join(at, 'desk', 'prints'), { shardReports: 70 });
      const here = ['cluster', join(at, 'desk', 'prints'), '--out', join(at, 'here'), '-q', '--json'];
      const expected = await dedupeWhole(here);
      // A file system of Hadoop's that is told where its folders are by settings, as an object store is.
      const address = 'viewfs://desk/shelf';
      const spark = [
        ...['--engine', 'spark', '--master', 'local[2]', '--conf', 'spark.sql.shuffle.partitions=2'],
        ...[
          '--conf',
          `spark.hadoop.fs.viewfs.mounttable.desk.link./shelf=${pathToFileURL(join(at, 'desk'))}`,
        ],
      ];
      const there = ['cluster', `${address}/prints`, '--out', `${address}/out/`, ...spark];
      const bySpark = (...argv: readonly string[]) => dedupeWhole(argv, { env: SURROUNDINGS });
      const found = await bySpark(...there, '--compare', '--json');
      expect([found.code, found.stderr]).toEqual([
        0,
        expect.stringMatching(/^dedupe: 1\/11 200 reports \(\d/),
      ]);
      const { comparison, ...summary } = JSON.parse(found.stdout);
      expect(summary).toEqual(JSON.parse(expected.stdout));
      expect(comparison).toMatchObject({ reports: 200, pairs: summary.pairs, different: 0 });
      // Copied back, the whole of it is as any other.
      const copy = join(at, 'desk', 'out');
      expect(linesOf(await resultOf(copy))).toEqual(linesOf(await resultOf(join(at, 'here'))));
      const again = await bySpark(...there, '--json');
      expect(again.stderr.match(/done before/g)).toHaveLength(11);
      expect(JSON.parse(again.stdout)).toEqual(summary);
      const story = ['--story', summary.largest[0].id, '--detail', 'wording', '--json'];
      const told = await bySpark('explain', '--from', `${address}/out`, ...spark, ...story);
      expect(told).toEqual(await dedupeWhole(['explain', '--from', join(at, 'here'), ...story]));
    },
  );

  it.skipIf(missing !== null)(
    `finds the pairs and clusters of one machine on a cluster that loses a worker${missing === null ? '' : ` (skipped: ${missing})`}`,
    { timeout: 2_400_000 },
    async () => {
      const at = join(temporaryFolder(), 'a folder');
      mkdirSync(at);
      const news = newsIn(at, REPORTS, Math.min(5000, Math.round(REPORTS / 5)));
      const folder = await fingerprintsOf([news], join(at, 'prints'), {
        shardReports: Math.min(20_000, Math.ceil(REPORTS / 4)),
      });
      const rows = await readRows(folder.path, localPlace);
      expect(rows).toHaveLength(REPORTS);
      const expected = linesOf(clusterHere(rows, thresholds));
      const cluster = await startCluster(temporaryFolder(), EXECUTOR);
      try {
        const engine = await openSpark({
          master: cluster.master,
          conf: [
            `spark.executor.memory=${EXECUTOR}`,
            `spark.sql.shuffle.partitions=${REPORTS > 10_000 ? 16 : 4}`,
            'spark.driver.host=127.0.0.1',
          ],
          env: LOOPBACK,
          folder: join(at, 'spark'),
          memoryBytes: 700e6,
        });
        const out = join(at, 'out');
        const ending = new AbortController();
        let isKilled = false;
        const killing = whenWriting(join(out, 'measured'), ending.signal).then(() => {
          cluster.killWorker();
          isKilled = true;
        });
        const took: string[] = [];
        let since = performance.now();
        try {
          const onDone = ({ stage, rows: count }: Done): void => {
            if (stage === 'measured') expect(isKilled).toBe(true);
            took.push(`${stage}: ${count} rows, ${((performance.now() - since) / 1000).toFixed(1)} s`);
            since = performance.now();
          };
          await runStages({ folder, out, engine, thresholds, onDone });
          await killing;
        } finally {
          ending.abort();
          await engine.close();
          if (REPORTS > 10_000) console.log(took.join('\n'));
        }
        const found = linesOf(await resultOf(out));
        expect([...found].filter((line) => !expected.has(line)).slice(0, 9)).toEqual([]);
        expect([...expected].filter((line) => !found.has(line)).slice(0, 9)).toEqual([]);
        expect(found.size).toBeGreaterThan(REPORTS);
      } finally {
        cluster.stop();
      }
    },
  );
});
