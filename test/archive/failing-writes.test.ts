import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checksum } from '../../src/archive/disk.js';
import { openArchive } from '../../src/archive/open-archive.js';
import { emptyPlace, ownWords, pathsIn, report } from './places.js';

type Fault = 'ENOSPC' | 'EIO' | 'torn';

/** The next call of any writing function but `after` fails, as a full or dying disk makes it fail. */
function failWrite(
  after: number,
  fault: Fault,
): { readonly undo: () => void; readonly failed: () => boolean } {
  const { writeSync, fdatasyncSync, fsyncSync, renameSync, writeFileSync } = fs;
  let calls = 0;
  let failed = false;
  const fails = (): boolean => {
    if (calls++ !== after) return false;
    failed = true;
    return true;
  };
  const error = (): Error => Object.assign(new Error(fault), { code: fault === 'torn' ? 'EIO' : fault });
  fs.writeSync = ((fd: number, bytes: Uint8Array, offset: number, length: number, at: number): number => {
    if (!fails()) return writeSync(fd, bytes, offset, length, at);
    if (fault === 'torn') writeSync(fd, bytes, offset, length >> 1, at);
    throw error();
  }) as unknown as typeof fs.writeSync;
  fs.fdatasyncSync = (fd) => {
    if (fails()) throw error();
    fdatasyncSync(fd);
  };
  fs.fsyncSync = (fd) => {
    if (fails()) throw error();
    fsyncSync(fd);
  };
  fs.renameSync = (from, to) => {
    if (fails()) throw error();
    renameSync(from, to);
  };
  fs.writeFileSync = ((path: string, data: Uint8Array, options: object): void => {
    if (fails()) throw error();
    writeFileSync(path, data, options);
  }) as unknown as typeof fs.writeFileSync;
  syncBuiltinESMExports();
  return {
    failed: () => failed,
    undo: () => {
      Object.assign(fs, { writeSync, fdatasyncSync, fsyncSync, renameSync, writeFileSync });
      syncBuiltinESMExports();
    },
  };
}

/** Every write of adding a few reports to an archive that merges then, or many, which go to a file of their own. */
async function failEveryWrite(
  fault: Fault,
  batch: readonly { path: string; text: string }[],
): Promise<number> {
  for (let after = 0; ; after++) {
    const place = emptyPlace();
    const archive = await openArchive(place, { create: true });
    for (let n = 0; n < 7; n++) await archive.add([report(`before${n}`)]);
    const before = await pathsIn(archive);
    const { undo, failed } = failWrite(after, fault);
    let outcome: 'acknowledged' | 'refused';
    try {
      await archive.add(batch);
      outcome = 'acknowledged';
    } catch (error) {
      expect(error).toMatchObject({ name: 'ArchiveError', fault: 'refused' });
      outcome = 'refused';
    } finally {
      undo();
    }
    await archive.close();
    const again = await openArchive(place);
    const whole = [...before, ...batch.map(({ path }) => path)].sort();
    expect(await pathsIn(again), `write ${after}`).toEqual(outcome === 'acknowledged' ? whole : before);
    for await (const damage of again.verify()) expect(damage).toBeNull();
    await again.add(batch);
    expect(await pathsIn(again)).toEqual(whole);
    await again.close();
    if (!failed()) return after;
  }
}

const FEW = [{ path: 'few.txt', text: ownWords('few', 50) }];
const MANY = Array.from({ length: 30 }, (_, n) => ({
  path: `many${n}.txt`,
  text: ownWords(`many${n}q`, 1000),
}));

describe('a write that fails', () => {
  for (const fault of ['ENOSPC', 'EIO', 'torn'] as const) {
    test(`(${fault}) leaves what was there, and a batch in whole or not at all`, async () => {
      expect(await failEveryWrite(fault, FEW)).toBeGreaterThan(5);
      expect(await failEveryWrite(fault, MANY)).toBeGreaterThan(5);
    });
  }

  test('while an archive is made leaves nothing that hinders the next attempt', async () => {
    for (let after = 0; ; after++) {
      const place = emptyPlace();
      const { undo, failed } = failWrite(after, 'torn');
      const made = await openArchive(place, { create: true }).then(
        (archive) => archive.close().then(() => true),
        () => false,
      );
      undo();
      expect(made || failed()).toBe(true);
      const archive = await openArchive(place, { create: true });
      await archive.add([report('one')]);
      expect(await pathsIn(archive)).toEqual(['one.txt']);
      await archive.close();
      if (!failed()) return;
    }
  });

  test('while an archive is compacted leaves it as it was', async () => {
    for (let after = 0; ; after++) {
      const place = emptyPlace();
      const archive = await openArchive(place, { create: true });
      for (let n = 0; n < 5; n++) await archive.add([report(`r${n}`)]);
      const before = await pathsIn(archive);
      const { undo, failed } = failWrite(after, 'ENOSPC');
      await archive.compact().catch((error: unknown) => expect(error).toMatchObject({ fault: 'refused' }));
      undo();
      await archive.close();
      const again = await openArchive(place);
      expect(await pathsIn(again), `write ${after}`).toEqual(before);
      await again.add([report('more')]);
      expect(await pathsIn(again)).toEqual([...before, 'more.txt'].sort());
      await again.close();
      if (!failed()) return;
    }
  });
});

describe('what stands at the place of an archive', () => {
  test('is left alone where it is something else', async () => {
    const place = emptyPlace();
    fs.mkdirSync(place);
    fs.writeFileSync(join(place, 'letter.txt'), 'Dear reader');
    await expect(openArchive(place, { create: true })).rejects.toMatchObject({ fault: 'not-an-archive' });
    await expect(openArchive(join(place, 'letter.txt'), { create: true })).rejects.toMatchObject({
      fault: 'not-an-archive',
    });
    expect(fs.readdirSync(place)).toEqual(['letter.txt']);
  });

  test('is left alone where it is of a later version', async () => {
    const place = emptyPlace();
    const archive = await openArchive(place, { create: true });
    await archive.add([report('one')]);
    await archive.close();
    const head = join(place, 'head');
    const line = 'dedupe-archive 2 log.1 1000 ';
    const sum = checksum(Buffer.from(line)).toString(16).padStart(8, '0');
    fs.writeFileSync(head, `${`${line}${sum}`.padEnd(63)}\n`);
    const before = fs.readdirSync(place).map((name) => fs.readFileSync(join(place, name), 'latin1'));
    await expect(openArchive(place, { create: true })).rejects.toMatchObject({ fault: 'newer' });
    await expect(openArchive(place, { salvage: true })).rejects.toMatchObject({ fault: 'newer' });
    expect(fs.readdirSync(place).map((name) => fs.readFileSync(join(place, name), 'latin1'))).toEqual(before);
  });

  test('is not made by anything but adding', async () => {
    const place = emptyPlace();
    await expect(openArchive(place)).rejects.toMatchObject({ fault: 'missing' });
    expect(fs.existsSync(place)).toBe(false);
  });
});
