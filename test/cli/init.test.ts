/** `dedupe init`: every option is there, at its default, and nothing of anybody's is written over. */
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { configName, optionRows } from '../../src/cli/line-options.js';
import { folderOf } from '../read/temporary-folder.js';
import { dedupe } from './fake-io.js';
import { dedupeWhole } from './whole-cli.js';

const NAME = 'dedupe.config.yaml';

const isRoot = process.getuid?.() === 0;

describe('dedupe init', () => {
  test('writes a configuration that changes nothing, and is found', async () => {
    const folder = folderOf({});
    expect(await dedupe(['init', folder])).toMatchObject({
      code: 0,
      stdout: `wrote ${join(folder, NAME)}\n`,
    });
    const text = readFileSync(join(folder, NAME), 'utf8');
    expect(parse(text)).toBeNull();
    for (const line of text.split('\n')) expect(line.length).toBeLessThan(400);
    const before = JSON.parse(
      (await dedupeWhole(['check', 'x', '--print-config'], { cwd: folderOf({}) })).stdout,
    );
    const after = JSON.parse((await dedupeWhole(['check', 'x', '--print-config'], { cwd: folder })).stdout);
    expect(after.options).toEqual(before.options);
  });

  test('has every option that a file may give, with its default', async () => {
    const folder = folderOf({});
    await dedupe(['init', folder]);
    const text = readFileSync(join(folder, NAME), 'utf8');
    const all = parse(text.replace(/^#([a-zA-Z]+: )/gm, '$1'));
    const rows = optionRows().filter(({ onlyFlag }) => onlyFlag === undefined);
    expect(all).toEqual(Object.fromEntries(rows.map((row) => [configName(row), row.default])));
    // All at once, taken as they stand.
    writeFileSync(join(folder, NAME), text.replace(/^#([a-zA-Z]+: )/gm, '$1'));
    const printed = await dedupeWhole(['check', 'x', '--print-config'], { cwd: folder });
    expect(printed).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(printed.stdout).from.minPassageWords).toMatch(/dedupe\.config\.yaml$/);
  });

  test.each([NAME, '.deduperc', 'dedupe.config.json'])(
    'leaves a %s alone, unless it is forced',
    async (name) => {
      const folder = folderOf({ [name]: '{}' });
      const refused = await dedupe(['init', folder]);
      expect(refused).toMatchObject({ code: 2, stdout: '' });
      expect(refused.stderr).toContain(`${name} is there already and was left alone`);
      expect(readFileSync(join(folder, name), 'utf8')).toBe('{}');
      expect((await dedupe(['init', '--force', folder])).code).toBe(0);
      expect(readFileSync(join(folder, NAME), 'utf8')).toContain('#minPassageWords: 8');
    },
  );

  test('is not stopped by a configuration that is broken', async () => {
    const folder = folderOf({ 'dedupe.config.json': '{' });
    expect((await dedupeWhole(['completions', 'bash'], { cwd: folder })).code).toBe(2);
    expect((await dedupe(['init', folder, '--force'])).code).toBe(0);
  });

  // Root may write anywhere but in the system's own folder of processes.
  test.skipIf(isRoot && !existsSync('/proc/self'))('says so where it may not write', async () => {
    const folder = folderOf({});
    chmodSync(folder, 0o500);
    expect(await dedupe(['init', isRoot ? '/proc' : folder])).toMatchObject({ code: 6 });
    chmodSync(folder, 0o700);
  });

  test('says so where there is no such folder', async () => {
    const { code, stderr } = await dedupe(['init', join(folderOf({}), 'none')]);
    expect({ code, stderr }).toEqual({ code: 6, stderr: expect.stringMatching(/could not be written/) });
  });

  test.each([
    [['init', 'a', 'b'], /too many arguments/],
    [['init', '--json'], /init has no --json; it is for dedupe, dedupe compare/],
    [['check', 'x', '--force'], /check has no --force; it is for dedupe init/],
  ])('%j is refused', async (argv, words) => {
    expect(await dedupe(argv)).toMatchObject({ code: 2, stderr: expect.stringMatching(words) });
  });
});
