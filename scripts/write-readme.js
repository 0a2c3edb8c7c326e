// Fills in the parts of README.md that are made, not written: the beginning of the demo's output, the tables of
// options and of exit codes; and writes the schema of configuration files and the manual page. Run after `npm run build`; a test fails
// while they are out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { configSchema } from '../dist/cli/config-schema.js';
import { EXIT_CODE_HELP } from '../dist/cli/exit-codes.js';
import { defaultText } from '../dist/cli/help.js';
import { manPage } from '../dist/cli/man-page.js';
import { OPTIONS } from '../dist/options.js';
import { run } from '../dist/pipeline.js';
import { renderReport } from '../dist/report/render-report.js';

const README = new URL('../README.md', import.meta.url);
const DEMO_LINES = 62;

const demo = renderReport(await run(['fixtures/harbour-bridge/articles']), 'pretty', { columns: 80 });
const shown = demo.split('\n').slice(0, DEMO_LINES).join('\n');

const rows = Object.values(OPTIONS).map(
  ({ flag, help, default: value }) => `| \`${flag}\` | ${help}${defaultText(flag, value)} |`,
);
const table = ['| option | what it does |', '|---|---|', ...rows].join('\n');

const codes = [
  '| code | meaning |',
  '|---|---|',
  ...EXIT_CODE_HELP.map(([code, meaning]) => `| ${code} | ${meaning} |`),
].join('\n');

/**
 * @param {string} text
 * @param {string} mark
 * @param {string} content
 */
function fill(text, mark, content) {
  const begin = text.indexOf('-->\n', text.indexOf(`<!-- ${mark}:`)) + '-->\n'.length;
  const end = text.indexOf(`<!-- /${mark} -->`);
  return `${text.slice(0, begin)}${content}\n${text.slice(end)}`;
}

const before = readFileSync(README, 'utf8');
const withDemo = fill(before, 'demo', `\`\`\`text\n${shown}\n…\n\`\`\``);
const filled = fill(fill(withDemo, 'options', table), 'exit codes', codes);
if (filled !== before) writeFileSync(README, filled);
writeFileSync(
  new URL('../schema/config.schema.json', import.meta.url),
  `${JSON.stringify(configSchema(), null, 2)}\n`,
);
writeFileSync(new URL('../man/dedupe.1', import.meta.url), manPage());
