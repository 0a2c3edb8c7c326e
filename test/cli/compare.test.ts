import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/pipeline.js';
import { renderPairExplanation } from '../../src/report/explain.js';
import { renderReport } from '../../src/report/render-report.js';
import type { Run } from './fake-io.js';
import { dedupe } from './fake-io.js';

const MILL = 'The old mill at Tallby will stay open for another year, the council said on Monday evening.';
let folder = '';
let [a, b] = ['', ''];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dedupe-compare-'));
  a = join(folder, 'wire.txt');
  b = join(folder, 'gazette.txt');
  writeFileSync(a, `${MILL}\n\nThe vote was 12 to 9, and the mayor had to decide it.\n`);
  writeFileSync(b, `${MILL}\n\nNobody asked the miller, who has flour to sell.\n`);
  writeFileSync(
    join(folder, 'both.jsonl'),
    `${JSON.stringify({ text: MILL })}\n${JSON.stringify({ text: 'No.' })}\n`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The command with the real engine. */
function compare(argv: readonly string[], stdin?: string): Promise<Run> {
  const given = stdin === undefined ? {} : { stdin };
  return dedupe(['compare', ...argv], { ...given, engine: (...asked) => run(...asked) });
}

describe('dedupe compare', () => {
  it('explains the two, the one named first first', async () => {
    const forth = await compare([a, b]);
    expect(forth).toMatchObject({ code: 0, stderr: '' });
    const result = await run([a, b]);
    const [first, second] = result.reports;
    // The gazette is r1: ids follow paths.
    expect(forth.stdout).toBe(renderPairExplanation(result, second?.id ?? '', first?.id ?? '', {}));
    expect((await compare([b, a])).stdout.split('\n')[0]).toBe('r1 gazette');
  });

  it('tells what each alone has', async () => {
    const { stdout } = await compare([a, b]);
    expect(stdout).toContain('r2 has, and r1 has not: 1 sentence of 2');
    expect(stdout).toContain('The vote was');
  });

  it('gives the ordinary result in the other formats, wherever the options stand', async () => {
    const result = await run([a, b], { minPassageWords: 6 });
    const after = await compare([a, b, '--json', '--min-passage-words', '6']);
    expect(after.stdout).toBe(renderReport(result, 'json'));
    const before = await dedupe(['--json', '--min-passage-words', '6', 'compare', a, b], {
      engine: (...asked) => run(...asked),
    });
    expect(before.stdout).toBe(after.stdout);
  });

  it('takes one of the two from standard input', async () => {
    const run = await compare([a, '-', '--stdin-filename', 'draft.txt'], `${MILL}\n`);
    expect(run.code).toBe(0);
    expect(run.stdout.split('\n')[0]).toContain('wire');
    expect(run.stdout).toContain('draft');
  });

  it('names what cannot be read and exits 3, or 0 where that is allowed', async () => {
    const missing = join(folder, 'none.txt');
    const run = await compare([a, missing]);
    expect(run.code).toBe(3);
    expect(run.stdout).toContain('There is no such file or folder.');
    expect((await compare([a, missing, '--allow-incomplete'])).code).toBe(0);
    const json = await compare([a, missing, '--json']);
    expect(json.code).toBe(3);
    expect(json.stderr).toContain('none.txt');
  });

  it.each([
    ['one input', () => [a], "missing required argument 'B'"],
    ['three inputs', () => [a, b, a], 'Expected 2 arguments but got 3'],
    ['one file twice', () => [a, a], 'twice'],
    [
      'one file under two names',
      () => [a, join(folder, '.', 'wire.txt').replace('wire', './wire')],
      'the same file',
    ],
    ['a folder', () => [a, folder], 'takes two articles'],
    ['a file of several articles', () => [a, join(folder, 'both.jsonl')], 'takes two articles'],
    ['a pair to explain', () => [a, b, '--explain', 'r1', 'r2'], 'compare has no --explain'],
    ['a list of files', () => [a, b, '--files-from', 'x'], 'compare has no --files-from'],
  ])('is a usage error with %s', async (_, argv, message) => {
    const run = await compare(argv());
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain(message);
  });

  it('has a help of its own, within the width, and is named in the other', async () => {
    const own = await dedupe(['compare', '--help'], { isTTY: true, columns: 80 });
    expect(own).toMatchObject({ code: 0, stderr: '', asked: null });
    expect(own.stdout).toContain('Usage: dedupe compare [options] <A> <B>');
    for (const line of own.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect((await dedupe(['help', 'compare'], { isTTY: true, columns: 80 })).stdout).toBe(own.stdout);
    const all = await dedupe(['--help']);
    expect(all.stdout.replace(/\s+/g, ' ')).toContain('two articles, and nothing else');
    expect((await dedupe(['help'])).stdout).toBe(all.stdout);
  });

  it('leaves a folder of its name to be read', async () => {
    expect((await dedupe(['./compare'])).asked?.inputs).toEqual(['./compare']);
    expect((await dedupe(['articles', 'compare'])).asked?.inputs).toEqual(['articles', 'compare']);
    expect((await dedupe(['--', 'compare', 'help'])).asked?.inputs).toEqual(['compare', 'help']);
  });
});
