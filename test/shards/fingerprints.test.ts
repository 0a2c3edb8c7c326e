/** Fingerprints: who writes them, in what slices and how often changes nothing of what is there. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resolveSettings } from '../../src/options.js';
import { localPlace } from '../../src/shards/local-place.js';
import { createShardFolder, openShardFolder } from '../../src/shards/shard-folder.js';
import { articlesIn, fingerprintsOf, newsIn, temporaryFolder } from './corpus.js';

/** Every file with its bytes. */
function filesIn(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    names
      .filter((name) => /\.\w+$/.test(name))
      .map((name) => [name, readFileSync(join(folder, name), 'base64')]),
  );
}

const COLUMNS = ['report', 'text', 'place', 'path', 'record', 'source', 'words', 'size', 'shingles'];

/** All rows but for the shard they are in, in order. */
async function rowsOf(folder: string): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const row of localPlace.rowsIn(join(folder, 'reports'), COLUMNS))
    lines.push(row.map(String).join('|'));
  for await (const row of localPlace.rowsIn(join(folder, 'fingerprints'), ['report', 'hash', 'position']))
    lines.push(row.map(String).join('|'));
  return lines.sort();
}

describe('fingerprints', () => {
  it('are the same bytes when they are written again', async () => {
    const at = temporaryFolder();
    const news = newsIn(at, 500);
    const { path } = await fingerprintsOf([news], join(at, 'one'), { shardReports: 200 });
    const first = filesIn(path);
    expect(first.size).toBe(3 * 2 + 1);
    await fingerprintsOf([news], path, { shardReports: 200 });
    expect(filesIn(path)).toEqual(first);
  });

  it('of all slices together are those of the whole, by files or by the records of a large one', async () => {
    const at = temporaryFolder();
    const folder = join(at, 'in');
    mkdirSync(folder);
    for (const reports of [20, 30, 40, 50]) newsIn(folder, reports, 2, reports);
    const whole = await fingerprintsOf([folder], join(at, 'whole'));
    for (const slicedBytes of [64_000_000, 1]) {
      const out = join(at, `slices-${slicedBytes}`);
      const sizes: number[] = [];
      for (const number of [1, 2, 3]) {
        await fingerprintsOf([folder], out, { slice: { number, of: 3 }, slicedBytes });
        sizes.push((await localPlace.countShards(out)).reports);
      }
      expect(await rowsOf(out)).toEqual(await rowsOf(whole.path));
      expect(sizes[2]).toBe(140);
      if (slicedBytes === 1) expect(new Set(sizes).size).toBe(3);
    }
  });

  it('are sorted lists of different whole numbers, and of every eight words in a row they hold a shingle', async () => {
    const at = temporaryFolder();
    const news = newsIn(at, 60);
    const { path } = await fingerprintsOf([news], join(at, 'out'));
    const places = new Map<string, number[]>();
    for await (const [report, position] of localPlace.rowsIn(join(path, 'fingerprints'), [
      'report',
      'position',
    ]))
      places.set(String(report), [...(places.get(String(report)) ?? []), Number(position)]);
    let count = 0;
    for await (const [report, shingles, size, words] of localPlace.rowsIn(join(path, 'reports'), [
      'report',
      'shingles',
      'size',
      'words',
    ])) {
      const list: readonly unknown[] = Array.isArray(shingles) ? shingles : [];
      expect(list).toHaveLength(Number(size));
      expect(list.every((key, n) => typeof key === 'bigint' && (n === 0 || key > Number(list[n - 1])))).toBe(
        true,
      );
      const own = (places.get(String(report)) ?? []).sort((x, y) => x - y);
      expect(own[0]).toBeLessThan(4);
      // A repeated shingle stands at its first place only.
      const gaps = own.slice(1).filter((place, n) => place - own[n] > 4).length;
      expect(gaps).toBeLessThanOrEqual(Number(words) - Number(size));
      count++;
    }
    expect(count).toBe((await articlesIn(news)).length);
  });

  it('of other settings are refused', async () => {
    const at = temporaryFolder();
    await createShardFolder(at, resolveSettings({}));
    await expect(createShardFolder(at, resolveSettings({ shingleWords: 4 }))).rejects.toThrow(
      '--shingle-words 5 --min-passage-words 8',
    );
  });

  it('that miss a half, a folder or sense are told apart', async () => {
    const at = temporaryFolder();
    await expect(openShardFolder(at)).rejects.toThrow('holds no fingerprints');
    const folder = await createShardFolder(join(at, 'none'), resolveSettings({}));
    expect((await localPlace.countShards(folder.path)).names).toEqual([]);
    const made = await fingerprintsOf([newsIn(at, 20)], join(at, 'out'));
    const [name = ''] = readdirSync(join(made.path, 'reports'));
    renameSync(join(made.path, 'fingerprints', name), join(at, name));
    await expect(localPlace.countShards(made.path)).rejects.toThrow('fingerprint its reports again');
    // Whoever does so mends it.
    await fingerprintsOf([join(at, 'news-20.jsonl')], made.path);
    expect((await localPlace.countShards(made.path)).reports).toBe(20);
    writeFileSync(join(made.path, 'reports', name), 'PAR1 cut short');
    await expect(localPlace.countShards(made.path)).rejects.toThrow('could not be read as Parquet');
    rmSync(join(made.path, 'settings.json'));
    writeFileSync(join(made.path, 'settings.json'), '{"format":99}');
    await expect(openShardFolder(made.path)).rejects.toThrow('of another version');
  });
});
