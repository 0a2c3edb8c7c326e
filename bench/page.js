/**
 * How quickly HTML reports open and scroll in Chromium: `node bench/page.js report.html …`. Opening is measured from
 * asking for the file to its load event, three times; scrolling over 120 frames of 400 pixels each.
 */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from '../scripts/find-chromium.js';

const SCROLL = `new Promise((done) => {
  const times = [];
  let last = performance.now();
  const step = (now) => {
    times.push(now - last);
    last = now;
    scrollBy(0, 400);
    if (times.length < 120) requestAnimationFrame(step);
    else done(times.sort((a, b) => a - b));
  };
  requestAnimationFrame(step);
})`;

const executablePath = await findChromium();
if (executablePath === null)
  throw new Error('No Chromium that starts: install it, or name it in DEDUPE_CHROMIUM.');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });

/** @param {string} path */
async function measure(path) {
  const opened = [];
  /** @type {number[]} */
  let frames = [];
  for (let n = 0; n < 3; n += 1) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const start = performance.now();
    await page.goto(pathToFileURL(resolve(path)).href);
    await page.waitForLoadState('load');
    opened.push(Math.round(performance.now() - start));
    const times = await page.evaluate(SCROLL);
    frames = Array.isArray(times) ? times.map(Number) : [];
    await page.close();
  }
  const size = Math.round(statSync(path).size / 1000);
  const [median, worst] = [frames[60] ?? 0, frames[119] ?? 0].map((time) => time.toFixed(0));
  console.log(
    `${path}: ${size} kB, opens in ${opened.join(', ')} ms, frames of ${median} ms, at worst ${worst}`,
  );
}

for (const path of process.argv.slice(2)) await measure(path);
await browser.close();
