/** Pairs and clusters that DuckDB finds are those of one machine, and of plain sets of words. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findDuplicates } from '../../src/library.js';
import { resolveSettings } from '../../src/options.js';
import { compareOnSample, linesOf, resultOf } from '../../src/shards/compare.js';
import { openDuckDb } from '../../src/shards/duckdb.js';
import type { SqlEngine } from '../../src/shards/engine.js';
import { localPlace } from '../../src/shards/local-place.js';
import { markerOf } from '../../src/shards/read-result.js';
import { type Done, runStages } from '../../src/shards/run-stages.js';
import type { ShardFolder } from '../../src/shards/shard-folder.js';
import { fingerprintsOf, newsIn, pairsBySets, temporaryFolder } from './corpus.js';

const thresholds = resolveSettings({});

async function withDuckDb<T>(at: string, work: (engine: SqlEngine) => Promise<T>): Promise<T> {
  const engine = await openDuckDb({ spill: join(at, 'spill'), memoryBytes: 500e6, threads: 2 });
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}

async function clustered(at: string, folder: ShardFolder, linksInMemory?: number) {
  const out = join(at, `out-${linksInMemory ?? 'here'}`);
  return withDuckDb(at, async (engine) => {
    const run = { folder, out, engine, thresholds };
    const rows = await runStages(linksInMemory === undefined ? run : { ...run, linksInMemory });
    return { out, rows, result: await resultOf(out) };
  });
}

/** As a report has it. */
function shown(part: number): number {
  return Math.round(part * 1e6) / 1e6;
}

describe('clusters by DuckDB', () => {
  it('are of exactly the pairs that plain sets of words give, where every shingle is indexed', async () => {
    const at = temporaryFolder();
    const news = newsIn(at, 150, 30);
    const folder = await fingerprintsOf([news], join(at, 'prints'), { options: { minPassageWords: 5 } });
    const { result } = await clustered(at, folder);
    const expected = await pairsBySets(news, thresholds.pairContainment);
    expect(expected.size).toBeGreaterThan(300);
    expect(new Map(result.pairs.map(({ a, b, shared }) => [`${a} ${b}`, shared]))).toEqual(expected);
  });

  it('are those of one machine on a run with lists too long for all their pairs', async () => {
    const at = temporaryFolder();
    const news = newsIn(at, 700, 150);
    const folder = await fingerprintsOf([news], join(at, 'prints'), { shardReports: 300 });
    await withDuckDb(at, async (engine) => {
      const run = { folder, out: join(at, 'out'), engine, thresholds };
      const rows = await runStages(run);
      expect(rows.get('known')).toBe(700);
      const comparison = await compareOnSample(run, 2000);
      expect(comparison).toMatchObject({ reports: 700, different: 0 });
      expect(comparison.pairs).toBeGreaterThan(500);
      const sampled = await compareOnSample(run, 100);
      expect(sampled.different).toBe(0);
      expect(sampled.reports).toBeLessThanOrEqual(100);
      expect(sampled.clusters).toBeGreaterThan(0);
    });
  });

  it('are of the pairs of a whole run, with its figures, where both index every shingle', async () => {
    const at = temporaryFolder();
    const news = newsIn(at, 400, 60);
    const options = { minPassageWords: 5 };
    const folder = await fingerprintsOf([news], join(at, 'prints'), { options });
    const { result } = await clustered(at, folder);
    const ids = new Map<bigint, string>();
    for await (const [report, record] of localPlace.rowsIn(join(folder.path, 'reports'), [
      'report',
      'record',
    ]))
      if (typeof report === 'bigint') ids.set(report, String(record));
    const run = await findDuplicates(news, { detail: 'wording', jobs: 1, ...options });
    const recordOf = new Map(run.reports.map(({ id, record }) => [id, JSON.stringify(record)]));
    const keyOf = (one = '', other = ''): string => [one, other].sort().join(' ');
    const whole = new Map(
      run.pairs.map(({ a, b, jaccard, containmentA, containmentB }) => [
        keyOf(recordOf.get(a), recordOf.get(b)),
        [jaccard, Math.max(containmentA, containmentB)],
      ]),
    );
    const found = new Set<string>();
    for (const { a, b, jaccard, containmentA, containmentB } of result.pairs) {
      const key = keyOf(ids.get(a), ids.get(b));
      found.add(key);
      expect(whole.get(key), key).toEqual([jaccard, Math.max(containmentA, containmentB)].map(shown));
    }
    const stand = new Set(result.pairs.flatMap(({ a, b }) => [ids.get(a), ids.get(b)]));
    const missed = run.pairs.filter(({ a, b, containmentA, containmentB, jaccard }) => {
      const [x, y] = [recordOf.get(a), recordOf.get(b)];
      if (!stand.has(x) || !stand.has(y) || jaccard === 1) return false;
      return Math.max(containmentA, containmentB) >= 0.2 && !found.has(keyOf(x, y));
    });
    expect(missed).toEqual([]);
    expect(found.size).toBeGreaterThan(200);
  });

  it('are the same with many threads, where DuckDB itself intersects the lists', async () => {
    const at = temporaryFolder();
    const folder = await fingerprintsOf([newsIn(at, 300, 50)], join(at, 'prints'));
    const { result } = await clustered(at, folder);
    const engine = await openDuckDb({ spill: join(at, 'spill'), memoryBytes: 500e6, threads: 9 });
    await runStages({ folder, out: join(at, 'many'), engine, thresholds });
    await engine.close();
    expect(linesOf(await resultOf(join(at, 'many')))).toEqual(linesOf(result));
  });

  it('are the same where the lists do not fit in memory', async () => {
    const at = temporaryFolder();
    const folder = await fingerprintsOf([newsIn(at, 400, 60)], join(at, 'prints'));
    const { result } = await clustered(at, folder);
    await withDuckDb(at, async (engine) => {
      if (engine.blocks === null) throw new Error('it has no blocks');
      const run = { folder, out: join(at, 'blocks'), thresholds };
      await runStages({ ...run, engine: { ...engine, blocks: { ...engine.blocks, bytes: 100_000 } } });
    });
    expect(linesOf(await resultOf(join(at, 'blocks')))).toEqual(linesOf(result));
    const measured = readdirSync(join(at, 'blocks', 'measured'));
    expect(measured.length).toBeGreaterThan(10);
    const left = readdirSync(join(at, 'blocks')).filter((name) => name.startsWith('measured'));
    expect(left).toEqual(['measured', 'measured.done']);
  });

  it('are the same where the engine joins the links itself, in rounds', async () => {
    const at = temporaryFolder();
    const folder = await fingerprintsOf([newsIn(at, 400, 60)], join(at, 'prints'));
    const here = await clustered(at, folder);
    const there = await clustered(at, folder, 0);
    expect(linesOf(there.result)).toEqual(linesOf(here.result));
    expect(readdirSync(there.out).filter((name) => name.startsWith('labels'))).toEqual([
      'labels',
      'labels.done',
    ]);
  });

  it('count a report once that several slices hold', async () => {
    const at = temporaryFolder();
    const [news, more] = [newsIn(at, 300, 40), newsIn(at, 50, 5, 3)];
    const once = await clustered(at, await fingerprintsOf([news, more], join(at, 'once')));
    await fingerprintsOf([news], join(at, 'twice'));
    await fingerprintsOf([news, more], join(at, 'twice'), { shardReports: 77 });
    const twice = await fingerprintsOf([more], join(at, 'twice'), {
      slice: { number: 1, of: 2 },
      slicedBytes: 1,
    });
    const folder = join(at, 'again');
    const result = await withDuckDb(at, async (engine) => {
      const rows = await runStages({ folder: twice, out: folder, engine, thresholds });
      expect(rows.get('known')).toBe(350);
      return resultOf(folder);
    });
    expect(linesOf(result)).toEqual(linesOf(once.result));
  });

  it('are none of a run without anything in common', async () => {
    const at = temporaryFolder();
    const folder = await fingerprintsOf([newsIn(at, 3, 0)], join(at, 'prints'));
    const { result, rows } = await clustered(at, folder);
    expect(rows.get('known')).toBe(3);
    expect(result.clusters.size).toBe(0);
  });
});

describe('a run of stages', () => {
  /** A small run that is done, and its stages. */
  async function smallRun() {
    const at = temporaryFolder();
    const folder = await fingerprintsOf([newsIn(at, 220, 50)], join(at, 'prints'));
    const plain = await clustered(at, folder);
    const stages = [...plain.rows.keys()].filter((stage) => stage !== 'labels');
    const { rows } = plain;
    return { at, folder, stages, rows, expected: linesOf(plain.result) };
  }

  it('goes on where it was killed, whichever stage it was', async () => {
    const { at, folder, stages, expected } = await smallRun();
    await withDuckDb(at, async (engine) => {
      for (const [n, stage] of stages.entries()) {
        const out = join(at, `killed-in-${stage}`);
        const dying: SqlEngine = {
          ...engine,
          write: async (select, to) => {
            await engine.write(select, to);
            if (to === join(out, stage)) throw new Error('killed');
          },
        };
        await expect(runStages({ folder, out, engine: dying, thresholds })).rejects.toThrow('killed');
        const kept: string[] = [];
        const onDone = (done: Done): void => {
          if (done.kept && done.stage !== 'labels') kept.push(done.stage);
        };
        await runStages({ folder, out, engine, thresholds, onDone });
        expect(kept).toEqual(stages.slice(0, n));
        expect(linesOf(await resultOf(out))).toEqual(expected);
      }
    });
  });

  it('does a stage again of which files are gone, and all after it', async () => {
    const { at, folder, expected } = await smallRun();
    const out = join(at, 'out-here');
    rmSync(join(out, 'postings', 'part-0.parquet'));
    const kept: string[] = [];
    await withDuckDb(at, (engine) =>
      runStages({
        folder,
        out,
        engine,
        thresholds,
        onDone: (done) => void (done.kept && kept.push(done.stage)),
      }),
    );
    expect(kept).toEqual([
      'known',
      'texts',
      'copies',
      'live',
      'ranks',
      'candidates',
      'measured',
      'pairs',
      'labels',
      'clusters',
    ]);
    expect(linesOf(await resultOf(out))).toEqual(expected);
  });

  it('does all again when there is more to cluster', async () => {
    const { at, folder } = await smallRun();
    await fingerprintsOf([newsIn(at, 30, 3)], folder.path);
    const { rows } = await clustered(at, folder);
    expect(rows.get('known')).toBe(250);
  });

  it.each(['part', 'all'])('never takes the loss of %s of a result for a result', async (loss) => {
    const { at, folder, stages, rows: made } = await smallRun();
    await withDuckDb(at, async (engine) => {
      for (const stage of stages.filter((one) => made.get(one) !== 0)) {
        const out = join(at, `lost-in-${stage}`);
        // A worker that dies without a word: what it should have written is not there.
        const lossy: SqlEngine = {
          ...engine,
          write: async (select, to) => {
            if (to !== join(out, stage)) return engine.write(select, to);
            const rows = Number((await engine.ask(`SELECT count(*) FROM (${select}) x`))[0]?.[0]);
            const left = loss === 'all' ? 0 : rows - 1;
            return engine.write(`SELECT * FROM (${select}) x LIMIT ${left}`, to);
          },
        };
        await expect(runStages({ folder, out, engine: lossy, thresholds }), stage).rejects.toThrow(
          `stage ${stage} does not add up`,
        );
        expect(readFileSync(markerOf(out, stage), 'utf8')).not.toContain('rows');
      }
    });
  });
});

describe('a comparison', () => {
  it('tells what an engine finds otherwise', async () => {
    const at = temporaryFolder();
    const folder = await fingerprintsOf([newsIn(at, 220, 20)], join(at, 'prints'));
    await withDuckDb(at, async (engine) => {
      const wrong: SqlEngine = {
        ...engine,
        dialect: { sharedOf: (a, b) => `CAST(len(${a}) + 0 * len(${b}) AS INTEGER)` },
      };
      const run = { folder, out: join(at, 'out'), engine: wrong, thresholds };
      await runStages(run);
      const { different, differences } = await compareOnSample(run, 300);
      expect(different).toBeGreaterThan(100);
      expect(differences).toHaveLength(10);
      expect(differences[0]).toMatch(/^found by one machine and not by duckdb: pair /);
    });
  });
});
