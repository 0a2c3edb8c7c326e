// Writes the pictures of the README, the HTML report of the shipped story as it looks in Chromium, and those that
// the tests hold it against. Run after `npm run build`; look at what it wrote.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { run } from '../dist/pipeline.js';
import { renderReport } from '../dist/report/render-report.js';
import { findChromium } from './find-chromium.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const WIDTH = 1120;

/** View, what stands at the top of the picture, and where it goes. */
const PICTURES = [
  { hash: '#s1-differ', from: '#s1-differ', file: 'report-story.png', height: 800 },
  { hash: '#r4-r5', from: '#r4-r5 .mode', file: 'report-pair.png', height: 720 },
];

/** @type {import('../dist/pipeline.js').OpenTexts[]} */
const open = [];
process.chdir(ROOT);
const result = await run(['fixtures/harbour-bridge/articles'], {}, { onTexts: (texts) => open.push(texts) });
const folder = mkdtempSync(join(tmpdir(), 'dedupe-pictures-'));
const page = join(folder, 'report.html');
writeFileSync(page, renderReport(result, 'html', { texts: open[0]?.textOf }));
open[0]?.close();

const browser = await chromium.launch({
  executablePath: (await findChromium()) ?? '',
  args: ['--no-sandbox', '--disable-gpu'],
});
mkdirSync('docs', { recursive: true });
for (const { hash, from, file, height } of PICTURES) {
  const context = await browser.newContext({ viewport: { width: WIDTH, height }, colorScheme: 'light' });
  const tab = await context.newPage();
  await tab.goto(pathToFileURL(page).href + hash);
  await tab.locator(from).evaluate((element) => element.scrollIntoView());
  await tab.screenshot({ path: join('docs', file) });
  await context.close();
}
await browser.close();
rmSync(folder, { recursive: true });

execFileSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'test/browser/html-pictures.test.ts'],
  {
    env: { ...process.env, DEDUPE_UPDATE_PICTURES: '1' },
    stdio: 'inherit',
  },
);
