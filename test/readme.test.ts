/** The README's demo and tables are what the program prints and what its own tables say. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { EXIT_CODE_HELP } from '../src/cli/exit-codes.js';
import { defaultText } from '../src/cli/help.js';
import { OPTIONS } from '../src/options.js';
import { run } from '../src/pipeline.js';
import { renderReport } from '../src/report/render-report.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const DEMO = fileURLToPath(new URL('../fixtures/harbour-bridge/articles', import.meta.url));

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

  test('lists every option as the table of options has it', () => {
    expect(between('options').trim()).toBe(optionTable().trim());
  });

  test('lists every exit code as the help has it', () => {
    const [, , ...rows] = between('exit codes').trim().split('\n');
    expect(rows).toEqual(EXIT_CODE_HELP.map(([code, meaning]) => `| ${code} | ${meaning} |`));
  });
});
