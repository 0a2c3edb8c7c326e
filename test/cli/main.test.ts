import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OptionError } from '../../src/options.js';
import { renderReport } from '../../src/report/render-report.js';
import { SAMPLE } from '../report/sample-result.js';
import { CLEAN, dedupe } from './fake-io.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dedupe-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('exit codes', () => {
  it('is 0 when everything was read', async () => {
    expect(await dedupe(['articles'], { result: CLEAN })).toMatchObject({ code: 0, stderr: '' });
  });

  it('is 3 after the report when something could not be read, and 0 where that is allowed', async () => {
    const run = await dedupe(['articles']);
    expect(run.code).toBe(3);
    expect(run.stdout).toContain('5 reports');
    expect(run.stderr).toContain('finished with 2 problems');
    expect((await dedupe(['articles', '--allow-incomplete'])).code).toBe(0);
  });

  it('is 0 when files were only left out by rule', async () => {
    expect(CLEAN.skipped.length).toBeGreaterThan(0);
    expect((await dedupe(['articles'], { result: CLEAN })).code).toBe(0);
  });

  it('is 2 for an unknown option, with a suggestion and no stack', async () => {
    const run = await dedupe(['--jsn', 'articles']);
    expect(run).toMatchObject({ code: 2, stdout: '', asked: null });
    expect(run.stderr).toContain("unknown option '--jsn'");
    expect(run.stderr).toContain('Did you mean --json?');
    expect(run.stderr).not.toContain('    at ');
  });

  it.each([
    ['a value out of range', ['--containment', '1.5', 'a'], "'1.5' is invalid"],
    ['a word for a number', ['--shingle-words', 'five', 'a'], 'must be a whole number from 1 to 32'],
    ['an unknown format', ['-f', 'yaml', 'a'], 'must be one of pretty, json, ndjson'],
    ['two reports to one place', ['-f', 'json', '-f', 'ndjson', 'a'], 'one place'],
    ['one report to explain', ['--explain', 'r1'], 'needs two reports'],
    ['a pair in another format', ['--explain', 'r1', 'r2', '--json', 'a'], 'no other format'],
    ['a width that is no number', ['--columns', 'wide', 'a'], 'number of columns'],
    ['an unknown colour word', ['--color', 'blue', 'a'], 'auto, always, never'],
    ['a report that is not there', ['--explain', 'r1', 'r99', 'a'], 'no report is called "r99"'],
  ])('is 2 for %s', async (_, argv, message) => {
    const run = await dedupe(argv);
    expect(run.code).toBe(2);
    expect(run.stdout).toBe('');
    expect(run.stderr).toContain(message);
  });

  it('is 2 for options that the engine refuses', async () => {
    const engine = async (): Promise<never> => {
      throw new OptionError('option shingleWords must be smaller');
    };
    expect(await dedupe(['a'], { engine })).toMatchObject({ code: 2 });
  });

  it('is 70 for a fault of our own: one line, and the stack only when asked for', async () => {
    const engine = async (): Promise<never> => {
      throw new TypeError('boom');
    };
    const run = await dedupe(['a'], { engine });
    expect(run.code).toBe(70);
    expect(run.stderr).toMatch(/^dedupe: internal error: boom \(please report it; .*\)\n$/);
    expect((await dedupe(['a', '-v'], { engine })).stderr).toContain('    at ');
  });

  it('is 0 without a word when the reader of the output goes away', async () => {
    expect(await dedupe(['a'], { stdoutFails: 'EPIPE' })).toMatchObject({
      code: 0,
      stderr: '',
    });
  });

  it('is 6 when the disk is full', async () => {
    const run = await dedupe(['a'], { result: CLEAN, stdoutFails: 'ENOSPC' });
    expect(run.code).toBe(6);
    expect(run.stderr).toContain('standard output could not be written: no space left');
  });
});

describe('input', () => {
  it('asks for paths when there are none and nothing is piped in', async () => {
    const run = await dedupe([]);
    expect(run).toMatchObject({ code: 2, asked: null });
    expect(run.stderr).toContain('name files or folders');
  });

  it('reads standard input when something is piped in', async () => {
    expect((await dedupe([], { stdin: 'text' })).asked?.inputs).toEqual(['-']);
  });

  it('gives the engine the options in its own words, and none that were not given', async () => {
    const argv = [
      '--containment',
      '40%',
      '--window',
      '2d',
      '--ignore',
      'a*',
      '--ignore',
      'b*',
      '--hidden',
      'x',
      'y',
    ];
    expect((await dedupe(argv)).asked).toEqual({
      inputs: ['x', 'y'],
      options: { nearDuplicateContainment: 0.4, storyWindowHours: 48, ignore: ['a*', 'b*'], hidden: true },
    });
    expect((await dedupe(['x'])).asked?.options).toEqual({});
  });

  it('reads paths from a list, by line or by NUL, a dash being a file there', async () => {
    const list = join(folder, 'list.txt');
    writeFileSync(list, 'a b.txt\r\n-\n\nc.txt');
    expect((await dedupe(['--files-from', list, 'x'])).asked?.inputs).toEqual([
      'x',
      'a b.txt',
      './-',
      'c.txt',
    ]);
    const piped = await dedupe(['--files-from', '-'], { stdin: 'one\ntwo\0three\0' });
    expect(piped.asked?.inputs).toEqual(['one\ntwo', 'three']);
  });

  it('refuses a list that is empty or missing, and standard input as both list and article', async () => {
    expect((await dedupe(['--files-from', '-'], { stdin: '\n' })).stderr).toContain('names no file');
    expect(await dedupe(['--files-from', join(folder, 'none')])).toMatchObject({ code: 2 });
    expect(await dedupe(['--files-from', '-', '-'], { stdin: 'a' })).toMatchObject({ code: 2 });
  });
});

describe('output', () => {
  it('is the pretty report, without colour in a pipe', async () => {
    expect((await dedupe(['a'])).stdout).toBe(renderReport(SAMPLE, 'pretty'));
  });

  it('is as wide as the terminal, else as COLUMNS says, unless told', async () => {
    const at = (columns: number): string => renderReport(CLEAN, 'pretty', { columns });
    const quiet = { result: CLEAN, env: { NO_COLOR: '1', COLUMNS: '120' } };
    expect((await dedupe(['a'], { ...quiet, isTTY: true, columns: 140 })).stdout).toBe(at(140));
    expect((await dedupe(['a'], quiet)).stdout).toBe(at(120));
    expect((await dedupe(['a', '--columns', '60'], quiet)).stdout).toBe(at(60));
  });

  it('has colour by flag before NO_COLOR and FORCE_COLOR before terminal', async () => {
    const colored = async (
      argv: readonly string[],
      env: Record<string, string>,
      isTTY: boolean,
    ): Promise<boolean> =>
      (await dedupe(['a', ...argv], { result: CLEAN, env, isTTY })).stdout.includes('\u001b[');
    expect(await colored([], {}, true)).toBe(true);
    expect(await colored([], {}, false)).toBe(false);
    expect(await colored([], { NO_COLOR: '1' }, true)).toBe(false);
    expect(await colored([], { FORCE_COLOR: '1' }, false)).toBe(true);
    expect(await colored([], { FORCE_COLOR: '0' }, true)).toBe(false);
    expect(await colored([], { TERM: 'dumb' }, true)).toBe(false);
    expect(await colored(['--color', 'always'], { NO_COLOR: '1' }, false)).toBe(true);
    expect(await colored(['--color', 'never'], { FORCE_COLOR: '1' }, true)).toBe(false);
  });

  it('draws in ASCII in the C locale and when told', async () => {
    const ascii = renderReport(SAMPLE, 'pretty', { unicode: false });
    expect((await dedupe(['a'], { env: { LC_ALL: 'C' } })).stdout).toBe(ascii);
    expect((await dedupe(['a', '--ascii'])).stdout).toBe(ascii);
  });

  it('cuts no list short with --all and lists more with --verbose', async () => {
    expect((await dedupe(['a', '--all'])).stdout).toBe(renderReport(SAMPLE, 'pretty', { all: true }));
    expect((await dedupe(['a', '-v'])).stdout).toBe(renderReport(SAMPLE, 'pretty', { verbose: true }));
  });

  it('writes JSON alone to standard output, the problems to standard error', async () => {
    const run = await dedupe(['a', '--json']);
    expect(run.stdout).toBe(renderReport(SAMPLE, 'json'));
    expect(run.stderr.split('\n').slice(0, 2)).toEqual([
      'dedupe: ferry/locked.txt: could not be opened: permission denied. Check that you may read it.',
      'dedupe: feed.jsonl#12: line 13 is not JSON.',
    ]);
    expect((await dedupe(['a', '--json', '-q'])).stderr).toBe('');
  });

  it('writes several formats, each to its place', async () => {
    const json = join(folder, 'report.json');
    const lines = join(folder, 'report.ndjson');
    const run = await dedupe(['a', '-f', 'pretty', '-f', `json=${json}`, '-f', `ndjson=${lines}`]);
    expect(run.stdout).toBe(renderReport(SAMPLE, 'pretty'));
    expect(readFileSync(json, 'utf8')).toBe(renderReport(SAMPLE, 'json'));
    expect(readFileSync(lines, 'utf8')).toBe(renderReport(SAMPLE, 'ndjson'));
  });

  it('writes to the file of -o and nothing to standard output', async () => {
    const file = join(folder, 'out.txt');
    const run = await dedupe(['a', '-o', file], { result: CLEAN, isTTY: true });
    expect(run).toMatchObject({ code: 0, stdout: '' });
    expect(readFileSync(file, 'utf8')).toBe(renderReport(CLEAN, 'pretty'));
  });

  it('replaces a file as a whole, keeps its rights and its links, and leaves nothing behind', async () => {
    const inner = mkdtempSync(join(folder, 'o-'));
    const file = join(inner, 'kept.json');
    writeFileSync(file, 'old', { mode: 0o640 });
    symlinkSync('kept.json', join(inner, 'link.json'));
    expect((await dedupe(['a', '--json', '-o', join(inner, 'link.json')], { result: CLEAN })).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(renderReport(CLEAN, 'json'));
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readdirSync(inner).sort()).toEqual(['kept.json', 'link.json']);
  });

  it('says before the run that a report could not be written where it should go', async () => {
    const missing = await dedupe(['a', '-o', join(folder, 'no', 'such.txt')]);
    expect(missing).toMatchObject({ code: 6, asked: null });
    expect(missing.stderr).toContain('its folder does not exist');
    expect((await dedupe(['a', '-o', folder])).stderr).toContain('it is a folder');
  });

  it('explains a pair wherever the option stands', async () => {
    const first = await dedupe(['--explain', 'r1', 'r2', 'a']);
    expect(first.asked?.inputs).toEqual(['a']);
    expect(first.stdout).toContain('Jaccard 0.622');
    expect((await dedupe(['a', '--explain', 'r1', 'r2'])).stdout).toBe(first.stdout);
  });
});

describe('progress', () => {
  const state = { stage: 'comparing', done: 1200, total: 5000 };

  function slow(): { readonly engine: Parameters<typeof dedupe>[1] } {
    let clock = 0;
    return {
      engine: {
        result: CLEAN,
        isTTY: true,
        now: () => clock,
        engine: async (_inputs, _options, hooks) => {
          hooks.onProgress(state);
          clock = 1500;
          hooks.onProgress(state);
          return CLEAN;
        },
      },
    };
  }

  it('is one line after a second, cleared at the end', async () => {
    expect((await dedupe(['a'], slow().engine)).stderr).toBe('\r\u001b[Kcomparing 1,200 of 5,000\r\u001b[K');
  });

  it('is not there in a pipe, nor when not wanted', async () => {
    expect((await dedupe(['a'], { ...slow().engine, isTTY: false })).stderr).toBe('');
    expect((await dedupe(['a', '--no-progress'], slow().engine)).stderr).toBe('');
    expect((await dedupe(['a', '-q'], slow().engine)).stderr).toBe('');
  });
});

describe('help', () => {
  it('shows every group, examples and exit codes within the width of the terminal', async () => {
    const run = await dedupe(['--help'], { isTTY: true, columns: 80 });
    expect(run).toMatchObject({ code: 0, stderr: '', asked: null });
    for (const part of ['Output:', 'Wording:', 'Stories:', 'Reading:', 'Examples:', 'Exit codes:'])
      expect(run.stdout).toContain(part);
    for (const line of run.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('names every default as one would type it', async () => {
    const { stdout } = await dedupe(['--help'], { columns: 200, isTTY: true });
    expect(stdout).toMatch(/--window <time> .*\(default 3d\)/);
    expect(stdout).toMatch(/--max-size <size> .*\(default 10MB\)/);
    expect(stdout).toMatch(/--containment <fraction> .*\(default 0\.3\)/);
  });

  it('shows the version', async () => {
    const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
    const { stdout } = await dedupe(['--version']);
    expect(manifest).toContain(`"version": "${stdout.trim()}"`);
  });
});
