/** Disks that are really full, folders that really cannot be written, files that may really grow no more. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { openArchive } from '../../src/archive/open-archive.js';
import { emptyPlace, ownWords, pathsIn, report } from './places.js';

const PROGRAM = fileURLToPath(new URL('../../bin/dedupe.js', import.meta.url));
const IS_BUILT = existsSync(new URL('../../dist/bin/main.js', import.meta.url));
const NOT_HERE = 'a file system of its own cannot be mounted here: it takes Linux and its root';

const mounted: string[] = [];
const locked: string[] = [];
afterEach(() => {
  for (const place of locked.splice(0)) chmodSync(place, 0o755);
  for (const place of mounted.splice(0)) {
    execFileSync('umount', ['-l', place]);
    rmSync(place, { recursive: true });
  }
});

/** A small file system in memory; null where none can be mounted. */
function smallDisk(kilobytes: number): string | null {
  const place = mkdtempSync(join(tmpdir(), 'dedupe-disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', place]);
  if (status !== 0) {
    rmSync(place, { recursive: true });
    return null;
  }
  mounted.push(place);
  return place;
}

/** To the last byte. */
function fillUp(disk: string): void {
  const fd = openSync(join(disk, 'rest'), 'w');
  try {
    for (;;) writeSync(fd, Buffer.alloc(1024));
  } catch (error) {
    expect(error).toMatchObject({ code: 'ENOSPC' });
  } finally {
    closeSync(fd);
  }
}

const batch = (name: string, reports: number) =>
  Array.from({ length: reports }, (_, n) => ({
    path: `${name}/${n}`,
    text: ownWords(`${name}q${n}q`, 1500),
  }));

describe('a disk that is full', () => {
  test('is told, and leaves all that was there and nothing of the batch', async (context) => {
    const disk = smallDisk(900);
    if (disk === null) return context.skip(NOT_HERE);
    const place = join(disk, 'archive');
    const archive = await openArchive(place, { create: true });
    const acknowledged: string[] = [];
    let told: unknown = null;
    for (let n = 0; told === null && n < 400; n++) {
      // Every seventh goes to a file of its own.
      const reports = batch(`b${n}`, n % 7 === 6 ? 25 : 1);
      await archive.add(reports).then(
        () => acknowledged.push(...reports.map(({ path }) => path)),
        (error: unknown) => {
          told = error;
        },
      );
    }
    expect(told).toMatchObject({ fault: 'refused', message: expect.stringContaining('no space left') });
    expect(acknowledged.length).toBeGreaterThan(5);
    expect(await pathsIn(archive)).toEqual(acknowledged.sort());
    await archive.close();
    // With every last byte taken: opened anew it reads, checks and verifies as before.
    fillUp(disk);
    const again = await openArchive(place);
    expect(await pathsIn(again)).toEqual(acknowledged);
    const { reports } = await again.find({ text: ownWords('b0q0q', 1500) });
    expect(reports.map(({ entry }) => entry.article.path)).toEqual(['b0/0']);
    for await (const damage of again.verify()) expect(damage).toBeNull();
    await expect(again.add(batch('more', 25))).rejects.toMatchObject({ fault: 'refused' });
    // And when there is room again, it goes on.
    rmSync(join(disk, 'rest'));
    execFileSync('mount', ['-o', 'remount,size=8m', disk]);
    expect((await again.add(batch('later', 25))).added).toBe(25);
    expect(await pathsIn(again)).toHaveLength(acknowledged.length + 25);
    await again.close();
  });

  test('does not keep a compaction from leaving the archive as it was', async (context) => {
    const disk = smallDisk(700);
    if (disk === null) return context.skip(NOT_HERE);
    const archive = await openArchive(join(disk, 'archive'), { create: true });
    for (let n = 0; n < 5; n++) await archive.add(batch(`b${n}`, 1));
    const before = await pathsIn(archive);
    fillUp(disk);
    await expect(archive.compact()).rejects.toMatchObject({ fault: 'refused' });
    expect(await pathsIn(archive)).toEqual(before);
    for await (const damage of archive.verify()) expect(damage).toBeNull();
    await archive.close();
  });
});

/** A folder that cannot be written, whoever asks: root is stopped by the file system only. */
function readOnlyPlace(fill: (place: string) => Promise<void>): Promise<string | null> {
  if (process.getuid?.() !== 0) {
    const place = emptyPlace();
    return fill(place).then(() => {
      locked.push(place);
      chmodSync(place, 0o555);
      for (const name of ['head', 'log.1', 'writer']) chmodSync(join(place, name), 0o444);
      return place;
    });
  }
  const disk = smallDisk(2000);
  if (disk === null) return Promise.resolve(null);
  const place = join(disk, 'archive');
  return fill(place).then(() => {
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    return place;
  });
}

test('a folder that may only be read is read, and writing to it says why not', async (context) => {
  const place = await readOnlyPlace(async (own) => {
    const archive = await openArchive(own, { create: true });
    await archive.add([report('one')]);
    await archive.close();
  });
  if (place === null) return context.skip(NOT_HERE);
  const archive = await openArchive(place);
  expect(await pathsIn(archive)).toEqual(['one.txt']);
  expect((await archive.find(report('one'))).reports).toHaveLength(1);
  for await (const damage of archive.verify()) expect(damage).toBeNull();
  for (const write of [
    () => archive.add([report('two')]),
    () => archive.remove({ before: '2090-01-01' }),
    () => archive.compact(),
  ])
    await expect(write()).rejects.toMatchObject({
      fault: 'refused',
      message: expect.stringMatching(/read-only|permission denied/),
    });
  expect(await pathsIn(archive)).toEqual(['one.txt']);
  await archive.close();
  await expect(openArchive(join(place, 'new'), { create: true })).rejects.toMatchObject({ fault: 'refused' });
});

test.skipIf(process.platform === 'win32' || !IS_BUILT)(
  'a limit on the size of files is told with exit code 6, and leaves what was there',
  async () => {
    const place = emptyPlace();
    const folder = join(place, '..', 'in');
    mkdirSync(folder);
    for (const [n, { text }] of batch('own', 60).entries()) writeFileSync(join(folder, `${n}.txt`), text);
    writeFileSync(join(place, '..', 'first.txt'), report('first').text);
    const add = (path: string, limit: string) =>
      spawnSync(
        'sh',
        [
          '-c',
          `ulimit -f ${limit}; exec "$0" "$@"`,
          process.execPath,
          PROGRAM,
          'archive',
          'add',
          place,
          path,
        ],
        { encoding: 'utf8' },
      );
    expect(add(join(place, '..', 'first.txt'), 'unlimited').status).toBe(0);
    const before = readFileSync(join(place, 'log.1'));
    const { status, stderr } = add(folder, '64');
    expect(stderr).toContain('a file would be larger than files may be');
    expect(status).toBe(6);
    expect(readFileSync(join(place, 'log.1'))).toEqual(before);
    const archive = await openArchive(place);
    expect((await archive.counts()).entries).toBe(1);
    for await (const damage of archive.verify()) expect(damage).toBeNull();
    await archive.close();
    expect(add(folder, 'unlimited').stdout).toContain('the archive holds 61');
  },
);
