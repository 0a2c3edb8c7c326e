import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
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

  test.skipIf(!existsSync('/dev/full'))('says so when a write fails', () => {
    const file = new SpillFile();
    writeFileSync(join(folder, 'other'), '');
    file.close();
    expect(() => file.append(Buffer.from('ferry'))).toThrow(SpillError);
  });
});
