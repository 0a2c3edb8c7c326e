/**
 * A real browser for the tests of the HTML report: Chromium where it is found, driven without a network. These
 * tests skip where there is none, and say so; with `DEDUPE_EVERY_TEST`, as in CI, they fail.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { expect } from 'vitest';
import { findChromium } from '../../scripts/find-chromium.js';
import type { ArticleInput } from '../../src/model/article.js';
import type { Result } from '../../src/model/result.js';
import type { OpenTexts } from '../../src/pipeline.js';
import { run } from '../../src/pipeline.js';
import { htmlPages, renderHtml } from '../../src/report/html/render-html.js';
import type { RenderOptions } from '../../src/report/page.js';

const BROWSER = await findChromium();

export const SKIPPED = BROWSER === null && process.env['DEDUPE_EVERY_TEST'] === undefined;

export async function launch(): Promise<Browser> {
  if (BROWSER === null)
    throw new Error('No Chromium that starts: install it, or name it in DEDUPE_CHROMIUM.');
  const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
  return chromium.launch({
    executablePath: BROWSER,
    args: ['--no-sandbox', '--disable-component-update', '--disable-sync', ...quiet],
  });
}

const folder = mkdtempSync(join(tmpdir(), 'dedupe-browser-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

async function withTexts<R>(
  inputs: readonly string[] | readonly ArticleInput[],
  use: (result: Result, options: RenderOptions) => R,
): Promise<R> {
  const open: OpenTexts[] = [];
  const result = await run(inputs, { jobs: 1 }, { onTexts: (texts) => open.push(texts) });
  const used = use(result, { texts: open[0]?.textOf });
  open[0]?.close();
  return used;
}

export function resultOf(inputs: readonly string[]): Promise<Result> {
  return withTexts(inputs, (result) => result);
}

/** Writes the report of these articles, or what was kept of an earlier run on them; returns its path. */
export async function reportFile(
  name: string,
  inputs: readonly string[] | readonly ArticleInput[],
  options: RenderOptions = {},
  kept: Result | null = null,
): Promise<string> {
  const path = join(folder, `${name}.html`);
  await withTexts(inputs, (result, texts) => {
    writeFileSync(path, [...renderHtml(kept ?? result, { ...texts, ...options })].join(''));
  });
  return path;
}

/** The same as a folder of pages; returns the path of its first. */
export async function reportFolder(name: string, inputs: readonly string[]): Promise<string> {
  const place = mkdtempSync(join(folder, `${name}-`));
  await withTexts(inputs, (result, texts) => {
    for (const page of htmlPages(result, texts))
      writeFileSync(join(place, page.name), [...page.pieces].join(''));
  });
  return join(place, 'index.html');
}

/** A page and all that it did that it should not. */
export interface Watched {
  readonly page: Page;
  /** Console messages, errors, requests, violations of the policy. */
  readonly noise: readonly string[];
}

/** Opens a file, at a place in it. Everything but the file itself is noise. */
export async function open(
  browser: Browser,
  path: string,
  hash = '',
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const noise: string[] = [];
  page.on('console', (message) => noise.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => noise.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) noise.push(`request: ${request.url()}`);
  });
  await page.exposeFunction('tellViolation', (what: string) => noise.push(`policy: ${what}`));
  await page.addInitScript({
    content:
      "addEventListener('securitypolicyviolation', (event) => tellViolation(event.violatedDirective + ' ' + event.sourceFile + ' ' + event.sample));",
  });
  await page.goto(pathToFileURL(path).href + hash);
  await page.waitForLoadState('load');
  return { page, noise };
}

const require = createRequire(import.meta.url);
const { source: axe }: { source: string } = require('axe-core');

/** What axe-core finds wrong, a line each. */
export async function barriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const found: unknown = await page.evaluate(
    "axe.run(document).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.slice(0, 5).map((node) => id + ' ' + node.target.join(' ') + ' ' + (node.any[0]?.message ?? ''))))",
  );
  return Array.isArray(found) ? found.map(String) : ['axe gave no list'];
}

/** The view that is on screen. */
export async function viewOn(page: Page): Promise<string> {
  const id: unknown = await page.evaluate(
    "[...document.querySelectorAll('.view.on')].map(({ id }) => id).join(' ')",
  );
  return String(id);
}

export async function expectQuiet({ noise, page }: Watched): Promise<void> {
  expect(noise).toEqual([]);
  await page.context().close();
}
