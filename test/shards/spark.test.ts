/**
 * Apache Spark finds what one machine finds, also when a worker is killed in the middle. Needs Java and an
 * installation of Spark; where they are missing it skips and says so, in CI it fails.
 */
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { resolveSettings } from '../../src/options.js';
import { compareOnSample, linesOf, resultOf } from '../../src/shards/compare.js';
import { openDuckDb } from '../../src/shards/duckdb.js';
import { runStages } from '../../src/shards/run-stages.js';
import { findSpark, openSpark } from '../../src/shards/spark.js';
import { fingerprintsOf, newsIn, temporaryFolder } from './corpus.js';
import { LOOPBACK, startCluster, whyNoSpark } from './spark-cluster.js';

const thresholds = resolveSettings({});
const missing = whyNoSpark();
const isNeeded = process.env['DEDUPE_NEEDS_SPARK'] === '1';
/** Reports of the run; a hundred thousand take some minutes. */
const REPORTS = Number(process.env['SPARK_REPORTS'] ?? 1500);

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
    `finds the pairs and clusters of one machine on a cluster that loses a worker${missing === null ? '' : ` (skipped: ${missing})`}`,
    { timeout: 900_000 },
    async () => {
      const at = join(temporaryFolder(), 'a folder');
      mkdirSync(at);
      const news = newsIn(at, REPORTS, Math.round(REPORTS / 5));
      const folder = await fingerprintsOf([news], join(at, 'prints'), {
        shardReports: Math.ceil(REPORTS / 4),
      });
      const cluster = await startCluster(temporaryFolder());
      try {
        const engine = await openSpark({
          master: cluster.master,
          conf: [
            'spark.executor.memory=512m',
            'spark.sql.shuffle.partitions=4',
            'spark.driver.host=127.0.0.1',
          ],
          env: LOOPBACK,
          folder: join(at, 'spark'),
          memoryBytes: 700e6,
        });
        const out = join(at, 'out');
        let killed = false;
        /** Once the pairs are being measured. */
        const killer = async (): Promise<void> => {
          while (!killed) {
            await pause(20);
            if (!existsSync(join(out, 'measured', '_temporary'))) continue;
            cluster.killWorker();
            killed = true;
          }
        };
        const killing = killer();
        try {
          const run = { folder, out, engine, thresholds };
          await runStages(run);
          await killing;
          const comparison = await compareOnSample(run, REPORTS * 2);
          expect(comparison).toMatchObject({ reports: REPORTS, different: 0 });
          expect(comparison.pairs).toBeGreaterThan(REPORTS);
        } finally {
          killed = true;
          await engine.close();
        }
        const other = await openDuckDb({ spill: join(at, 'spill'), memoryBytes: null, threads: 2 });
        await runStages({ folder, out: join(at, 'duckdb'), engine: other, thresholds });
        await other.close();
        expect(linesOf(await resultOf(out))).toEqual(linesOf(await resultOf(join(at, 'duckdb'))));
      } finally {
        cluster.stop();
      }
    },
  );
});
