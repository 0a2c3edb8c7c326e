/** A thousand reports in one file: it opens at once and lays out only what is seen. */
import type { Browser, CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateReports } from '../../bench/generate.js';
import { launch, open, reportFile, SKIPPED } from './browser.js';

/** Seconds of processor time that the page's main thread took, and of these for layout. */
async function busy(session: CDPSession): Promise<{ task: number; layout: number }> {
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { task: value('TaskDuration'), layout: value('LayoutDuration') };
}

describe.skipIf(SKIPPED)('the report of a thousand articles', { timeout: 240_000 }, () => {
  let browser: Browser;
  let path = '';
  beforeAll(async () => {
    browser = await launch();
    path = await reportFile(
      'thousand',
      [...generateReports({ reports: 1000, seed: 1 })].map(({ article }) => article),
    );
  }, 240_000);
  afterAll(() => browser.close());

  test('opens within two seconds of work', async () => {
    const { page, noise } = await open(browser, path);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.reload();
    await page.waitForLoadState('load');
    expect((await busy(session)).task).toBeLessThan(2);
    expect(await page.locator('.st').count()).toBeGreaterThan(500);
    expect(noise).toEqual([]);
    await page.context().close();
  });

  test('lays out what is seen, and scrolls in short steps', async () => {
    const { page } = await open(browser, path);
    const seen: unknown = await page.evaluate(
      "[...document.querySelectorAll('.st')].filter((one) => one.firstElementChild.checkVisibility({ contentVisibilityAuto: true })).length",
    );
    expect(Number(seen)).toBeLessThan(60);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const before = await busy(session);
    const steps = 40;
    for (let n = 0; n < steps; n += 1) {
      await page.mouse.wheel(0, 400);
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => done()))');
    }
    const after = await busy(session);
    expect((after.layout - before.layout) / steps).toBeLessThan(0.016);
    await page.context().close();
  });

  test('filters as one types, and draws a pair from its data', async () => {
    const { page, noise } = await open(browser, path);
    await page.getByLabel('Search').fill('outlet-42');
    expect(await page.locator('.st:not([hidden])').count()).toBeGreaterThan(0);
    const held: unknown = await page.evaluate(
      "document.querySelector('script[data-pairs]').dataset.pairs.split(' ')[0]",
    );
    await page.evaluate(`location.hash = '${String(held)}'`);
    await page
      .locator(`.view.on[id="${String(held)}"] .row`)
      .first()
      .waitFor();
    expect(await page.locator('.view.on .s').count()).toBeGreaterThan(0);
    expect(noise).toEqual([]);
    await page.context().close();
  });
});
