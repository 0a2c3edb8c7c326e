/** Addresses that only an engine reaches: what is one, and one run at a time there. */
import { describe, expect, it } from 'vitest';
import { resolveSettings } from '../../src/options.js';
import { isAddress, within } from '../../src/shards/address.js';
import type { SqlEngine } from '../../src/shards/engine.js';
import { holdPlace } from '../../src/shards/hold-place.js';
import { placeOf } from '../../src/shards/place.js';
import { runStages } from '../../src/shards/run-stages.js';
import { ShardError } from '../../src/shards/shard-error.js';

const NOTE = /unhex\('([0-9a-f]*)'\)/;

/** Keeps notes as an engine does, finds nothing in any table, and has all counts agree. */
function forgetfulEngine(notes: Map<string, string>): SqlEngine {
  return {
    name: 'spark',
    dialect: { sharedOf: (a, b) => `${a} ${b}` },
    tableAt: (folder) => `[${folder}]`,
    write: async () => undefined,
    blocks: null,
    ask: async (select) => {
      const path = /^SELECT hex\(value\) FROM <(.*)>$/.exec(select)?.[1];
      if (path === undefined) return [['0']];
      const note = notes.get(path);
      if (note === undefined) throw new ShardError('failed', '[PATH_NOT_FOUND] Path does not exist');
      return [[note]];
    },
    lines: {
      tableAt: (path) => `<${path}>`,
      write: async (select, path) => void notes.set(path, NOTE.exec(select)?.[1] ?? ''),
    },
    close: async () => undefined,
  };
}

describe('an address', () => {
  it.each(['s3a://desk/prints', 'hdfs://head:8020/x', 'file:///x', 'file:/x', 'abfss://a@b.net/x'])(
    '%s is one, and keeps its slashes',
    (address) => {
      expect(isAddress(address)).toBe(true);
      expect(within(`${address}//`, 'known')).toBe(`${address}/known`);
    },
  );

  it.each(['prints', './s3a', '/mnt/prints', 'C:\\prints', 'c:/prints', 'a:b'])('%s is none', (path) => {
    expect(isAddress(path)).toBe(false);
  });

  it('is nothing to an engine that has no use for it', () => {
    const engine = { ...forgetfulEngine(new Map()), name: 'duckdb' as const, lines: null };
    expect(() => placeOf('s3a://desk/x', engine)).toThrow('duckdb takes folders of this machine');
  });

  it('is for one run of this machine at a time, however it is written', async () => {
    const first = await holdPlace('s3a://desk/here-and-now');
    await expect(holdPlace('s3a://desk/here-and-now/')).rejects.toMatchObject({ fault: 'busy' });
    await (await holdPlace('s3a://desk/elsewhere')).release();
    await first.release();
    await (await holdPlace('s3a://desk/here-and-now')).release();
  });

  it('is the run’s that came last: the one before stops before it says that a stage is done', async () => {
    const notes = new Map<string, string>();
    const run = {
      folder: { path: 's3a://desk/prints', settings: { shingleWords: 5, minPassageWords: 8 } },
      shards: { names: ['one'], reports: 0, fingerprints: 0 },
      out: 's3a://desk/out',
      engine: forgetfulEngine(notes),
      thresholds: resolveSettings({}),
    };
    const done: string[] = [];
    const onDone = async ({ stage }: { readonly stage: string }): Promise<void> => {
      done.push(stage);
      // Another machine's run begins.
      if (stage === 'copies') await placeOf(run.out, run.engine).keepText('s3a://desk/out/run', 'another');
    };
    await expect(runStages({ ...run, onDone })).rejects.toMatchObject({ fault: 'busy' });
    expect(done).toEqual(['known', 'texts', 'copies']);
    const marker = await placeOf(run.out, run.engine).textAt('s3a://desk/out/live.done');
    expect(marker).toBe('{}');
  });
});
