/** The README's demo and tables are what the program prints and what its own tables say. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { EXIT_CODE_HELP } from '../src/cli/exit-codes.js';
import { defaultText } from '../src/cli/help.js';
import { OPTIONS } from '../src/options.js';
import { run } from '../src/pipeline.js';
import { renderReport } from '../src/report/render-report.js';
import { dedupeWhole } from './cli/whole-cli.js';
import { folderOf } from './read/temporary-folder.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const DEMO = fileURLToPath(new URL('../fixtures/harbour-bridge/articles', import.meta.url));

const BUILT = fileURLToPath(new URL('../dist/index.js', import.meta.url));

const FERRY =
  'The ferry struck the northern pier of the old bridge shortly before dawn. Nobody was hurt, and the mast can be mended.\n';

/** What ran last year, and what comes in: a copy of it. */
function deskFolder(): string {
  return folderOf({
    '2030/ferry.txt': FERRY,
    '2030/own.txt':
      'A rare orchid has flowered in the yard of the fire station, to the surprise of its crew.\n',
    'morning/copy.txt': FERRY,
  });
}

function between(mark: string): string {
  const [, after = ''] = readme.split(new RegExp(`<!-- ${mark}:[^>]*-->\n`));
  return after.split(`<!-- /${mark} -->`)[0];
}

function optionTable(): string {
  const rows = Object.values(OPTIONS).map(
    ({ flag, help, default: value }) => `| \`${flag}\` | ${help}${defaultText(flag, value)} |`,
  );
  return ['| option | what it does |', '|---|---|', ...rows, ''].join('\n');
}

describe('the README', () => {
  test('begins with what the demo really prints', async () => {
    const shown = between('demo')
      .replace('```text\n', '')
      .replace('```\n', '')
      .replace(/\n…\n$/, '\n');
    const printed = renderReport(await run([DEMO]), 'pretty', { columns: 80 });
    expect(shown.split('\n').length).toBeGreaterThan(30);
    expect(printed.startsWith(shown)).toBe(true);
  });

  test("has a desk's day that works, in five commands", async () => {
    const folder = deskFolder();
    const lines = between('desk')
      .split('\n')
      .filter((line) => line.startsWith('dedupe '));
    expect(lines).toHaveLength(5);
    const codes: number[] = [];
    for (const line of lines) {
      const [command, ...words] = line.replace(/ #.*/, '').trim().split(' ').slice(1);
      const isVerb = (word: string): boolean => ['add', 'check', 'verify', 'export'].includes(word);
      const argv = words.map((word) => (isVerb(word) || word.startsWith('-') ? word : join(folder, word)));
      codes.push((await dedupeWhole([command, ...argv])).code);
    }
    expect(codes).toEqual([0, 1, 0, 0, 0]);
    const backup = readFileSync(join(folder, 'backup.ndjson'), 'utf8').trim().split('\n');
    expect(backup.map((line) => JSON.parse(line).path).sort()).toEqual(['copy.txt', 'ferry.txt', 'own.txt']);
  });

  test.skipIf(!existsSync(BUILT))('has an archive for programs that works as it stands', () => {
    const folder = deskFolder();
    const [, code = ''] = between('archive').split('```');
    const program = code.replace(/^ts\n/, '').replace("'dedupe'", `'${pathToFileURL(BUILT)}'`);
    writeFileSync(join(folder, 'program.mjs'), program);
    const { stdout, stderr } = spawnSync(process.execPath, ['program.mjs'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    const [first, found, checked, ...entries] = stdout.trim().split('\n');
    expect(first).toBe('2 added []');
    expect(found).toMatch(/^[0-9a-f]{32} ferry\.txt 13$/);
    expect(checked).toMatch(/^false [1-9]/);
    expect(entries.map((line) => line.split(' ')[1]).sort()).toEqual(['ferry.txt', 'own.txt']);
  });

  test('lists every option as the table of options has it', () => {
    expect(between('options').trim()).toBe(optionTable().trim());
  });

  test('lists every exit code as the help has it', () => {
    const [, , ...rows] = between('exit codes').trim().split('\n');
    expect(rows).toEqual(EXIT_CODE_HELP.map(([code, meaning]) => `| ${code} | ${meaning} |`));
  });
});
