import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readAt, SpillError, SpillFile } from '../../src/engine/spill-file.js';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spill-test-'));
  vi.stubEnv('TMPDIR', folder);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe('the temporary file', () => {
  test('gives back what was appended, from where it says', () => {
    const file = new SpillFile();
    expect(file.append(Buffer.from('ferry'))).toBe(0);
    const second = file.append(Buffer.from('harbour'));
    expect(second).toBe(5);
    expect(readAt(file.fd, second, 7).toString()).toBe('harbour');
    file.close();
  });

  test.skipIf(process.platform === 'win32')('has no name while it is open', () => {
    const file = new SpillFile();
    file.append(Buffer.from('ferry'));
    expect(readdirSync(folder)).toEqual([]);
    file.close();
  });

  test('says so when it cannot be made', () => {
    vi.stubEnv('TMPDIR', join(folder, 'missing'));
    expect(() => new SpillFile()).toThrow(SpillError);
    expect(() => new SpillFile()).toThrow(/does not exist.*TMPDIR/);
  });

  test('gathers what is small, and gives back each piece from its place among large ones', () => {
    const file = new SpillFile();
    const pieces = [5, 70_000, 3, 400_000, 262_144, 1, 200_000, 100_000].map((size, n) =>
      Buffer.alloc(size, n),
    );
    const starts = pieces.map((piece) => file.append(piece));
    const { fd } = file;
    for (const [n, piece] of pieces.entries()) expect(readAt(fd, starts[n], piece.length)).toEqual(piece);
    file.close();
  });

  test('says so when a write fails: of a large piece at once, of small ones when they are read', () => {
    const file = new SpillFile();
    file.append(Buffer.from('ferry'));
    file.close();
    expect(() => file.append(Buffer.alloc(300_000))).toThrow(SpillError);
    expect(() => file.fd).toThrow(SpillError);
  });
});
