/** Help on commands and topics, and the manual page. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { EXIT_CODE_HELP } from '../../src/cli/exit-codes.js';
import { TOPICS } from '../../src/cli/help-topics.js';
import { optionRows } from '../../src/cli/line-options.js';
import { manPage } from '../../src/cli/man-page.js';
import { COMMANDS, RULES } from '../../src/options.js';
import { FORMATS } from '../../src/report/format-names.js';
import { dedupe } from './fake-io.js';

async function help(topic: string): Promise<string> {
  const { code, stdout, stderr } = await dedupe(['help', topic], { isTTY: true, columns: 80 });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

describe('dedupe help', () => {
  test.each([...TOPICS, ...COMMANDS])('on %s fits a terminal', async (topic) => {
    const text = await help(topic);
    expect(text.split('\n').length).toBeGreaterThan(5);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('tells all that tables know', async () => {
    for (const [code] of EXIT_CODE_HELP)
      expect(await help('exit-codes')).toMatch(new RegExp(`^ {2}${code} +\\S`, 'm'));
    for (const name of FORMATS) expect(await help('formats')).toMatch(new RegExp(`^ {2}${name} +\\S`, 'm'));
    for (const rule of RULES) expect(await help('thresholds')).toContain(`  ${rule} (`);
    expect(await help('config')).toMatch(/\bminPassageWords\b/);
    expect(await help('thresholds')).toContain('--containment <fraction> (default 0.3)');
    expect(await help('inputs')).toContain('newsml-g2');
    expect(await help('ignore')).toContain('.dedupeignore');
  });

  test('alone is the help of the program, which names topics', async () => {
    const { stdout } = await dedupe(['help']);
    expect(stdout).toBe((await dedupe(['--help'])).stdout);
    for (const topic of TOPICS) expect(stdout).toContain(topic);
  });

  test('says what there is help on, where there is none', async () => {
    const run = await dedupe(['help', 'boredom']);
    expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining('there is on compare, check, ') });
    expect(run.stderr).toContain('thresholds');
  });
});

describe('the manual page', () => {
  const file = new URL('../../man/dedupe.1', import.meta.url);

  test('is current (npm run readme writes it anew)', () => {
    expect(readFileSync(file, 'utf8')).toBe(manPage());
  });

  test('has every command and every option', () => {
    const page = manPage().replaceAll('\\-', '-');
    for (const { flag } of optionRows()) expect(page).toContain(`.B ${flag}\n`);
    for (const command of COMMANDS) expect(page).toMatch(new RegExp(`^\\.B .*\\b${command}\\b`, 'm'));
  });

  test.skipIf(spawnSync('groff', ['--version']).status !== 0)('is set without a warning', () => {
    const path = fileURLToPath(file);
    const set = spawnSync('groff', ['-ww', '-man', '-Tutf8', '-P-c', path], { encoding: 'utf8' });
    expect(set.stderr).toBe('');
    expect(set.stdout).toContain('--min-passage-words <n>');
    expect(set.stdout.split('\n').length).toBeGreaterThan(200);
  });

  test('ships with the package', () => {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
    expect(manifest.man).toBe('./man/dedupe.1');
    expect(manifest.files).toContain('man');
  });
});
