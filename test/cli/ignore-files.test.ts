/** Ignore files of the folder one stands in and of those above it; never of what is read. */
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findDuplicates } from '../../src/index.js';
import { OTHER, WIRE } from '../check/stories.js';
import { folderOf } from '../read/temporary-folder.js';
import { dedupeWhole } from './whole-cli.js';

const REPORTS = {
  'desk/in/esk/wire.txt': WIRE,
  'desk/in/esk/drafts/hall.txt': OTHER,
  'desk/in/tallby/notes.md': `# Notes\n\n${OTHER}`,
};

const ALL = ['esk/drafts/hall.txt', 'esk/wire.txt', 'tallby/notes.md'];

/** Paths of the reports read from `desk/in`, as seen from `desk` or a folder in it. */
async function read(
  files: Readonly<Record<string, string>>,
  { at = 'desk', argv = [] }: { readonly at?: string; readonly argv?: readonly string[] } = {},
): Promise<readonly string[]> {
  const folder = folderOf({ ...REPORTS, ...files });
  mkdirSync(join(folder, at), { recursive: true });
  const run = await dedupeWhole([join(folder, 'desk/in'), '--json', '-q', ...argv], {
    cwd: join(folder, at),
  });
  const { reports } = JSON.parse(run.stdout);
  return reports.map(({ path }: { readonly path: string }) => path);
}

describe('.dedupeignore', () => {
  test.each<[string, string, readonly string[]]>([
    ['a name', 'wire.txt', ['esk/drafts/hall.txt', 'tallby/notes.md']],
    ['a pattern', '*.md', ['esk/drafts/hall.txt', 'esk/wire.txt']],
    ['a folder', 'drafts/', ['esk/wire.txt', 'tallby/notes.md']],
    ['a path from its folder', '/in/esk/wire.txt', ['esk/drafts/hall.txt', 'tallby/notes.md']],
    ['a path in the middle', 'in/**/hall.txt', ['esk/wire.txt', 'tallby/notes.md']],
    ['a path that leads elsewhere', '/esk/wire.txt', ALL],
    ['all but one', '*.txt\n!wire.txt', ['esk/wire.txt', 'tallby/notes.md']],
    ['a comment', '# *.txt', ALL],
  ])('of the working folder leaves out %s', async (_, patterns, left) => {
    expect(await read({ 'desk/.dedupeignore': patterns })).toEqual(left);
  });

  test('of folders above counts too, and the nearer one overrules it', async () => {
    const above = { '.dedupeignore': '*.md\n*.txt\n' };
    expect(await read({ ...above, 'desk/.dedupeignore': '!wire.txt\n' })).toEqual(['esk/wire.txt']);
    expect(await read({ 'desk/.dedupeignore': '*.md\n' }, { at: 'desk/tools/deep' })).toEqual(
      ALL.slice(0, 2),
    );
  });

  test('is overruled by patterns of the command line', async () => {
    const files = { 'desk/.dedupeignore': '*.txt\n' };
    expect(await read(files, { argv: ['--ignore', '!wire.txt'] })).toEqual([
      'esk/wire.txt',
      'tallby/notes.md',
    ]);
    expect(await read(files, { argv: ['--no-config'] })).toEqual(ALL);
  });

  test('that lies in what is read is input, wherever one stands, and is said not to be obeyed', async () => {
    const files = { 'desk/in/.dedupeignore': '*.txt\n', 'desk/in/esk/.dedupeignore': '*\n' };
    expect(await read(files)).toEqual(ALL);
    expect(await read(files, { at: 'desk/in' })).toEqual(ALL);
    const folder = folderOf({ ...REPORTS, ...files });
    const cwd = join(folder, 'desk/in');
    const { stderr } = await dedupeWhole([cwd], { cwd });
    expect(stderr).toMatch(
      /in\/\.dedupeignore lies in a folder that is read, so it is not obeyed; --ignore-file/,
    );
    const named = ['--ignore-file', join(cwd, '.dedupeignore'), '--json', '-q'];
    expect(JSON.parse((await dedupeWhole([cwd, ...named], { cwd })).stdout).counts.reports).toBe(1);
  });

  test('says nothing about a file that is named itself', async () => {
    const folder = folderOf({ ...REPORTS, 'desk/.dedupeignore': '*.txt\n' });
    const cwd = join(folder, 'desk');
    const { stdout } = await dedupeWhole([join(cwd, 'in/esk/wire.txt'), '--json'], { cwd });
    expect(JSON.parse(stdout).counts.reports).toBe(1);
  });

  test('is told by --print-config, and what it leaves out by the report', async () => {
    const folder = folderOf({ ...REPORTS, 'desk/.dedupeignore': '*.txt\n' });
    const cwd = join(folder, 'desk');
    const printed = JSON.parse((await dedupeWhole([join(cwd, 'in'), '--print-config'], { cwd })).stdout);
    expect(printed.ignoreFilesFound).toEqual([expect.stringMatching(/desk\/\.dedupeignore$/)]);
    const { skipped } = JSON.parse((await dedupeWhole([join(cwd, 'in'), '--json'], { cwd })).stdout);
    expect(skipped).toContainEqual({ reason: 'ignored', path: 'esk/wire.txt' });
  });

  test('leaves compare alone, which names its articles', async () => {
    const folder = folderOf({ ...REPORTS, '.dedupeignore': '*\n' });
    const [a, b] = ['desk/in/esk/wire.txt', 'desk/in/esk/drafts/hall.txt'].map((path) => join(folder, path));
    expect((await dedupeWhole(['compare', a, b], { cwd: folder })).code).toBe(0);
  });

  test.skipIf(process.platform === 'win32')('is not taken from above where anyone may write', async () => {
    const folder = folderOf({ ...REPORTS, '.dedupeignore': '*\n' });
    chmodSync(folder, 0o777);
    const cwd = join(folder, 'desk');
    expect((await dedupeWhole([join(cwd, 'in'), '--json'], { cwd })).code).toBe(0);
  });
});

describe('.gitignore', () => {
  const files = {
    '.git/HEAD': '',
    '.gitignore': '*.md\n',
    'desk/.gitignore': 'drafts/\n',
    'desk/.dedupeignore': '',
  };

  test('counts where it is asked for, up to the repository', async () => {
    expect(await read(files)).toEqual(ALL);
    expect(await read(files, { argv: ['--gitignore'] })).toEqual(['esk/wire.txt']);
    expect(await read({ ...files, 'desk/.git/HEAD': '' }, { argv: ['--gitignore'] })).toEqual([
      'esk/wire.txt',
      'tallby/notes.md',
    ]);
  });

  test('is overruled by the .dedupeignore beside it', async () => {
    const kept = { ...files, 'desk/.dedupeignore': '!drafts/\n' };
    expect(await read(kept, { argv: ['--gitignore'] })).toEqual(['esk/drafts/hall.txt', 'esk/wire.txt']);
  });

  test('may be asked for in a configuration', async () => {
    const config = { ...files, 'desk/dedupe.config.json': '{ "gitignore": true }' };
    expect(await read(config)).toEqual(['esk/wire.txt']);
  });
});

describe('the library', () => {
  test('obeys only the rules it is given', async () => {
    const folder = folderOf({ ...REPORTS, 'desk/.dedupeignore': '*\n' });
    const given = [{ folder: join(folder, 'desk'), patterns: ['in/esk'] }];
    const { reports } = await findDuplicates([join(folder, 'desk/in')], { folderRules: given });
    expect(reports.map(({ path }) => path)).toEqual(['tallby/notes.md']);
  });
});
