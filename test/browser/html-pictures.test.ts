/**
 * How the report looks, held against pictures that somebody looked at. What a run finds changes, so pages are drawn
 * from results kept beside the pictures; fonts differ from machine to machine, so pages are set in one family, in
 * sizes that no hinting rounds. `npm run pictures` takes them anew.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Result } from '../../src/model/result.js';
import { renderReport } from '../../src/report/render-report.js';
import { launch, open, reportFile, resultOf, SKIPPED } from './browser.js';
import { distance, shrunk } from './pictures.js';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const PICTURES = fileURLToPath(new URL('./pictures/', import.meta.url));
const TAKEN_ANEW = process.env['DEDUPE_UPDATE_PICTURES'] === '1';

/** Part of a page that may differ: another version of the browser may break a line elsewhere. */
const TOLERANCE = 0.02;

const VIEWS = [
  ['stories', 'mixed-desk', '#stories', 1280],
  ['story', 'harbour-bridge', '#s1', 1280],
  ['differences', 'harbour-bridge', '#s1-differ', 1280],
  ['pair', 'harbour-bridge', '#r4-r5', 1280],
  ['reports', 'harbour-bridge', '#reports', 1280],
  ['alerts', 'wire-kill', '#s1', 768],
  ['narrow', 'harbour-bridge', '#r2-r4', 320],
] as const;

const schema: unknown = JSON.parse(
  readFileSync(new URL('../../schema/report.schema.json', import.meta.url), 'utf8'),
);
const isResult = new Ajv2020({ strict: false, validateFormats: false }).compile<Result>(Object(schema));

async function keptResult(name: string): Promise<Result> {
  const path = `${PICTURES}${name}.json`;
  if (TAKEN_ANEW) {
    mkdirSync(PICTURES, { recursive: true });
    const json = renderReport(await resultOf([`${FIXTURES}${name}/articles`]), 'json');
    writeFileSync(path, `${JSON.stringify(JSON.parse(json))}\n`);
  }
  const result: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!isResult(result)) throw new Error(`${path} is no result of today: npm run pictures`);
  return result;
}

const FAMILY = ['Liberation Serif', 'Liberation Sans'];

async function hasFonts(page: Page): Promise<boolean> {
  const found: unknown = await page.evaluate(
    `((width) => ${JSON.stringify(FAMILY)}.every((name) => width('"' + name + '", monospace') !== width('monospace')))((family) => {
      const context = document.createElement('canvas').getContext('2d');
      context.font = '40px ' + family;
      return context.measureText('Thirty-one hurt in fog').width;
    })`,
  );
  return found === true;
}

async function take(page: Page, hash: string): Promise<PNG> {
  await page.addStyleTag({ content: `:root { --serif: "${FAMILY[0]}"; --sans: "${FAMILY[1]}" }` });
  // Half a pixel of blinking or a focus ring is no look.
  await page.evaluate('document.activeElement.blur()');
  await page.evaluate(`document.getElementById('${hash.slice(1)}').scrollIntoView()`);
  return shrunk(PNG.sync.read(await page.screenshot()), 4);
}

describe.skipIf(SKIPPED)('the looks of the HTML report', { timeout: 180_000 }, () => {
  let browser: Browser;
  const files = new Map<string, string>();
  beforeAll(async () => {
    browser = await launch();
    for (const name of new Set(VIEWS.map(([, fixture]) => fixture))) {
      const kept = await keptResult(name);
      files.set(name, await reportFile(`looks-${name}`, [`${FIXTURES}${name}/articles`], {}, kept));
    }
  });
  afterAll(() => browser.close());

  test.for(VIEWS.flatMap((view) => [[...view, 'light'] as const, [...view, 'dark'] as const]))(
    '%s of %s at %s, %i pixels wide, %s',
    async ([name, fixture, hash, width, colorScheme], { skip }) => {
      const { page } = await open(browser, files.get(fixture) ?? '', hash, {
        viewport: { width, height: 900 },
        deviceScaleFactor: 2,
        colorScheme,
        reducedMotion: 'reduce',
        bypassCSP: true,
      });
      const said = 'the pictures are set in Liberation: install fonts-liberation';
      if (!(await hasFonts(page))) {
        expect(process.env['DEDUPE_EVERY_TEST'], said).toBeUndefined();
        skip(said);
      }
      const taken = await take(page, hash);
      await page.context().close();
      const path = `${PICTURES}${name}-${colorScheme}.png`;
      if (TAKEN_ANEW) writeFileSync(path, PNG.sync.write(taken, { colorType: 2, deflateLevel: 9 }));
      const kept = PNG.sync.read(readFileSync(path));
      expect([taken.width, taken.height]).toEqual([kept.width, kept.height]);
      expect(distance(taken, kept)).toBeLessThan(TOLERANCE);
    },
  );
});
