/** However a large run ends, it leaves no temporary file. Runs the built program. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateReports } from '../../bench/generate.js';

const PROGRAM = fileURLToPath(new URL('../../bin/dedupe.js', import.meta.url));

let folder = '';
let file = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'leaves-test-'));
  file = join(folder, 'reports.jsonl');
  const lines = [...generateReports({ reports: 2500, seed: 9 })].map(({ article }) =>
    JSON.stringify(article),
  );
  writeFileSync(file, `${lines.join('\n')}\n`);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly complaint: string;
}

async function runUntil(temporary: string, output: string, milliseconds: number | null): Promise<Ended> {
  const argv = [PROGRAM, file, '--memory', '1M', '-j', '2', '-f', `json=${output}`];
  const child = spawn(process.execPath, argv, { env: { ...process.env, TMPDIR: temporary } });
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint += String(chunk);
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, complaint }));
  });
  if (milliseconds !== null) {
    await wait(milliseconds);
    child.kill('SIGINT');
  }
  return ended;
}

describe('a large run', () => {
  test.each([400, 1200, 2500, 4000])(
    'that is interrupted after %d ms leaves nothing behind',
    async (after) => {
      const own = mkdtempSync(join(folder, 'interrupted-'));
      const temporary = join(own, 'tmp');
      mkdirSync(temporary);
      const { code, signal } = await runUntil(temporary, join(own, 'report.json'), after);
      // On a quick machine it may have come to its end.
      if (signal === null) expect(code).toBe(0);
      else expect(signal).toBe('SIGINT');
      expect(readdirSync(temporary)).toEqual([]);
      expect(readdirSync(own).filter((name) => name.includes('.tmp'))).toEqual([]);
    },
    60_000,
  );

  test('says so when the disk of its temporary file is full, writes no report and exits 6', async (context) => {
    const own = mkdtempSync(join(folder, 'full-'));
    const temporary = join(own, 'tmp');
    mkdirSync(temporary);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', temporary], { stdio: 'ignore' });
    } catch {
      context.skip('a small disk cannot be mounted here');
    }
    try {
      const { code, complaint } = await runUntil(temporary, join(own, 'report.json'), null);
      expect(complaint).toMatch(/temporary file in .* could not be written: no space left on the device/);
      expect(code).toBe(6);
      expect(readdirSync(temporary)).toEqual([]);
      expect(readdirSync(own)).toEqual(['tmp']);
    } finally {
      execFileSync('umount', [temporary]);
    }
  }, 60_000);
});
