/**
 * How the report looks, held against pictures that somebody looked at. Half size, and with room for other versions
 * of fonts and of the browser: what moves, vanishes or changes colour is found, how a letter is drawn is not.
 * `DEDUPE_UPDATE_PICTURES=1` writes them anew.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import type { Browser } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, open, reportFile, SKIPPED } from './browser.js';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const PICTURES = fileURLToPath(new URL('./pictures/', import.meta.url));

/** Part of the pixels that may differ: text is a tenth of a page, and another version of a font moves its edges. */
const TOLERANCE = 0.04;
/** Of a pixel's colour, by pixelmatch's measure. */
const COLOUR = 0.25;

const VIEWS = [
  ['stories', 'mixed-desk', '#stories', 1280],
  ['story', 'harbour-bridge', '#s1', 1280],
  ['differences', 'harbour-bridge', '#s1-differ', 1280],
  ['pair', 'harbour-bridge', '#r4-r5', 1280],
  ['reports', 'harbour-bridge', '#reports', 1280],
  ['alerts', 'wire-kill', '#s1', 768],
  ['narrow', 'harbour-bridge', '#r2-r4', 320],
] as const;

describe.skipIf(SKIPPED)('the looks of the HTML report', { timeout: 60_000 }, () => {
  let browser: Browser;
  const files = new Map<string, string>();
  beforeAll(async () => {
    browser = await launch();
    for (const name of new Set(VIEWS.map(([, fixture]) => fixture)))
      files.set(name, await reportFile(`looks-${name}`, [`${FIXTURES}${name}/articles`]));
  });
  afterAll(() => browser.close());

  test.each(VIEWS.flatMap((view) => [[...view, 'light'] as const, [...view, 'dark'] as const]))(
    '%s of %s at %s, %i pixels wide, %s',
    async (name, fixture, hash, width, colorScheme) => {
      const { page } = await open(browser, files.get(fixture) ?? '', hash, {
        viewport: { width, height: 900 },
        deviceScaleFactor: 0.5,
        colorScheme,
        reducedMotion: 'reduce',
      });
      // Half a pixel of blinking or a focus ring is no look.
      await page.evaluate('document.activeElement.blur()');
      const taken = PNG.sync.read(await page.screenshot());
      await page.context().close();
      const kept = `${PICTURES}${name}-${colorScheme}.png`;
      if (process.env['DEDUPE_UPDATE_PICTURES'] === '1' || !existsSync(kept)) {
        expect(process.env['CI'], `${kept} is missing`).toBeUndefined();
        mkdirSync(PICTURES, { recursive: true });
        writeFileSync(kept, PNG.sync.write(taken, { colorType: 2, deflateLevel: 9 }));
        return;
      }
      const reference = PNG.sync.read(readFileSync(kept));
      expect([taken.width, taken.height]).toEqual([reference.width, reference.height]);
      const differing = pixelmatch(taken.data, reference.data, undefined, taken.width, taken.height, {
        threshold: COLOUR,
      });
      expect(differing / (taken.width * taken.height)).toBeLessThan(TOLERANCE);
    },
  );
});
