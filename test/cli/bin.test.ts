/** The command as installed: bin/dedupe.js over the build, with real pipes. */
import type { SpawnSyncReturns } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMATS, isFolderFormat } from '../../src/report/format-names.js';

const bin = fileURLToPath(new URL('../../bin/dedupe.js', import.meta.url));
const built = existsSync(new URL('../../dist/bin/main.js', import.meta.url));

let folder = '';
let pages = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dedupe-bin-'));
  pages = mkdtempSync(join(tmpdir(), 'dedupe-bin-pages-'));
  const wire = 'The old mill at Tallby will stay open for another year, the council said on Monday evening.';
  writeFileSync(join(folder, 'one.txt'), `${wire}\n\nThe vote was close, and the mayor had to decide it.\n`);
  writeFileSync(join(folder, 'two.txt'), `${wire}\n\nNobody asked the miller, who has flour to sell.\n`);
});
afterAll(() => {
  for (const made of [folder, pages]) rmSync(made, { recursive: true, force: true });
});

function dedupe(argv: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [bin, ...argv], { encoding: 'utf8', cwd: folder });
}

/** Module hooks that write the address of every module that is loaded to standard error. */
const TRACE = `import { writeSync } from 'node:fs';
export const load = (url, context, next) => { writeSync(2, url + String.fromCharCode(10)); return next(url, context); };`;

describe.skipIf(!built)('the installed command (needs a build)', () => {
  it('reads a folder and reports', () => {
    const run = dedupe(['.']);
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
    expect(run.stdout).toMatch(/^2 reports/);
  });

  it('has the same bytes each time', () => {
    expect(dedupe(['.', '--json']).stdout).toBe(dedupe(['.', '--json']).stdout);
  });

  it.each(FORMATS)('has all that it needs to write %s', (format) => {
    const run = dedupe(['.', '-f', isFolderFormat(format) ? `${format}=${pages}` : format]);
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
  });

  it('asks for input when none is given', () => {
    const run = spawnSync(process.execPath, [bin], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('no input');
  });

  it('names what could not be read and exits 3', () => {
    const run = dedupe(['.', 'missing.txt', '--json']);
    expect(run.status).toBe(3);
    expect(run.stderr).toContain('missing.txt');
    expect(JSON.parse(run.stdout)).toMatchObject({ counts: { reports: 2, problems: 1 } });
  });

  it('ends quietly when the reader takes one line and leaves', async () => {
    for (let n = 0; n < 40; n += 1)
      writeFileSync(join(folder, `more-${n}.txt`), `Report ${n} of the day.\n`.repeat(400));
    const child = spawn(process.execPath, [bin, '.', '--json', '--detail', 'wording'], { cwd: folder });
    let complaint = '';
    child.stderr.on('data', (chunk) => {
      complaint += String(chunk);
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(0);
    expect(complaint).toBe('');
  });

  it('loads neither the pipeline nor a renderer for help', () => {
    const trace = join(folder, 'trace.mjs');
    const start = join(folder, 'start.mjs');
    writeFileSync(trace, TRACE);
    writeFileSync(start, `import { register } from 'node:module'; register('./trace.mjs', import.meta.url);`);
    const argv = ['--import', pathToFileURL(start).href, bin, '--help'];
    const run = spawnSync(process.execPath, argv, { encoding: 'utf8' });
    expect(run.status).toBe(0);
    expect(run.stderr).toContain('/bin/main.js');
    expect(run.stderr).not.toMatch(/pipeline\.js|chalk|cli-table3|string-width/);
  });

  it.skipIf(!existsSync('/dev/full'))('exits 6 when the disk is full', () => {
    const run = spawnSync('sh', ['-c', `"${process.execPath}" "${bin}" . > /dev/full`], {
      encoding: 'utf8',
      cwd: folder,
    });
    expect(run.status).toBe(6);
    expect(run.stderr).toContain('no space left');
  });
});

describe('the bin file', () => {
  it('is a few lines with a shebang', () => {
    const text = readFileSync(bin, 'utf8');
    expect(text.startsWith('#!/usr/bin/env node\n')).toBe(true);
    expect(text.split('\n').length).toBeLessThan(25);
  });
});
