import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { areSmall } from '../../src/cli/small-inputs.js';

const folder = mkdtempSync(join(tmpdir(), 'small-inputs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function filled(name: string, files: number, bytes: number): string {
  const path = join(folder, name, 'inner');
  mkdirSync(path, { recursive: true });
  for (let n = 0; n < files; n++) writeFileSync(join(path, `${n}.txt`), 'x'.repeat(bytes));
  return join(folder, name);
}

describe('areSmall', () => {
  it('is true of a few reports, in folders or named', () => {
    const few = filled('few', 5, 3000);
    expect(areSmall([few])).toBe(true);
    expect(areSmall([join(few, 'inner', '0.txt'), join(few, 'inner', '1.txt')])).toBe(true);
  });

  it('is false of many files, of large ones, and of many small folders', () => {
    expect(areSmall([filled('many', 80, 10)])).toBe(false);
    expect(areSmall([filled('large', 2, 200_000)])).toBe(false);
    expect(areSmall(Array.from({ length: 80 }, () => folder))).toBe(false);
  });

  it('is false where the size is not known before it is read', () => {
    expect(areSmall(['-'])).toBe(false);
    expect(areSmall([join(folder, '*.txt')])).toBe(false);
    expect(areSmall(['/dev/zero'])).toBe(false);
    const packed = join(folder, 'packed.zip');
    writeFileSync(packed, 'PK');
    expect(areSmall([packed])).toBe(false);
  });
});
