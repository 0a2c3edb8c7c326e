// Packs the package, installs the tarball into an empty folder as a stranger would, and runs both the command
// and the library from there. Fails when either does not find what it must.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const away = mkdtempSync(join(tmpdir(), 'dedupe-package-'));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 */
function output(command, args, cwd) {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

const PROGRAM = `
import { compareArticles, coverage, extractQuotes, findDuplicates, renderReport, splitSentences } from 'dedupe';
const wire = 'The ferry struck the northern pier of the bridge shortly before dawn and lost its mast. Nobody was hurt.';
const copy = wire + ' Divers will look at the pier on Tuesday.';
const result = await compareArticles({ text: wire, source: 'wire' }, { text: copy, source: 'gazette' });
const lines = [
  result.counts.stories, result.pairs[0]?.relation, splitSentences(copy).length, extractQuotes('“We saw it coming at us,” she said.').length,
  coverage('Nobody was hurt.', wire).coverage, (await findDuplicates([])).counts.reports, renderReport(result, 'json').length > 500,
];
console.log(JSON.stringify(lines));
`;

try {
  const packed = JSON.parse(output(npm, ['pack', '--json', '--pack-destination', away], root));
  writeFileSync(join(away, 'package.json'), '{ "private": true, "type": "module" }\n');
  output(npm, ['install', '--no-audit', '--no-fund', join(away, packed[0].filename)], away);
  const articles = join(away, 'node_modules', 'dedupe', 'fixtures', 'harbour-bridge', 'articles');
  const bin = join(away, 'node_modules', '.bin', process.platform === 'win32' ? 'dedupe.cmd' : 'dedupe');
  const report = JSON.parse(output(bin, [articles, '--format', 'json'], away));
  const read = readdirSync(articles).length;
  if (report.counts.reports !== read) throw new Error(`read ${report.counts.reports} of ${read} reports`);
  if (report.counts.stories !== 1) throw new Error(`saw ${report.counts.stories} stories in one`);
  writeFileSync(join(away, 'program.mjs'), PROGRAM);
  const lines = output(process.execPath, ['program.mjs'], away).trim();
  const expected = '[1,"cut",3,1,1,0,true]';
  if (lines !== expected) throw new Error(`the library said ${lines}, not ${expected}`);
  process.stdout.write(
    `packed ${packed[0].filename}, ${packed[0].entryCount} files, ${packed[0].size} bytes: works elsewhere\n`,
  );
} finally {
  rmSync(away, { recursive: true, force: true });
}
