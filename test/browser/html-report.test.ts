/** What an editor does with the HTML report, in a real browser. */
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriers, expectQuiet, launch, open, reportFile, reportFolder, SKIPPED, viewOn } from './browser.js';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const FERRY = [`${FIXTURES}harbour-bridge/articles`];
const DESK = [`${FIXTURES}mixed-desk/articles`];
const KILL = [`${FIXTURES}wire-kill/articles`];

const SAID =
  'قالت الشرطة إن العبارة اصطدمت بجسر الميناء صباح الثلاثاء في ضباب كثيف وإن واحدا وثلاثين شخصا أصيبوا بجروح';
const ARABIC = ['أ', 'ب'].map((letter) => ({
  path: `${letter}.txt`,
  source: `صحيفة ${letter}`,
  title: `عبارة تصطدم بجسر ${letter}`,
  text: `${SAID}.\n\n${SAID.replace('كثيف', 'خفيف')} ${letter}.\n`,
}));

describe.skipIf(SKIPPED)('the HTML report', { timeout: 180_000 }, () => {
  let browser: Browser;
  let ferry = '';
  let desk = '';
  let kill = '';
  let rightToLeft = '';

  const storyViews = () =>
    [
      [ferry, '#s1'],
      [ferry, '#r4-r5'],
      [ferry, '#reports'],
      [kill, '#s1'],
    ] as const;
  /** One of each kind. */
  const views = () => [[desk, '#stories'], ...storyViews(), [rightToLeft, '#r1-r2']] as const;

  beforeAll(async () => {
    browser = await launch();
    [ferry, desk, kill, rightToLeft] = [
      await reportFile('ferry', FERRY),
      await reportFile('desk', DESK),
      await reportFile('kill', KILL),
      await reportFile('right-to-left', ARABIC),
    ];
  });
  afterAll(() => browser.close());

  test('opens on its one story, which has every part', async () => {
    const watched = await open(browser, ferry);
    const { page } = watched;
    await expect.poll(() => viewOn(page)).toBe('s1');
    const headings = await page.locator('#s1 .sec > h3').allTextContents();
    expect(headings).toEqual([
      'What to read',
      'Who told it when',
      'The reports',
      'Reports differ on',
      'Altered quotations',
      'Wording in common',
      'Who tells what',
      'Only here',
      'The texts',
    ]);
    await expectQuiet(watched);
  });

  test('leads from a figure of the heat map to the two reports side by side', async () => {
    const watched = await open(browser, ferry, '#s1-wording');
    const { page } = watched;
    await page.locator('.heat a[href="#r2-r4"]').first().click();
    await expect.poll(() => viewOn(page)).toBe('r2-r4');
    expect(await page.locator('#r2-r4 .cut').textContent()).toMatch(
      /r2 ends here; r4 goes on for 1\d\d words/,
    );
    expect(await page.locator('#r2-r4 .r .a').allTextContents()).toContain('VESSMOUTH, March 12 (NPA) -');
    await page.goBack();
    await expect.poll(() => viewOn(page)).toBe('s1');
    await expectQuiet(watched);
  });

  test('links a shared passage to the other side, and marks the words edited inside it', async () => {
    const watched = await open(browser, ferry, '#r4-r5');
    const { page } = watched;
    const passages = await page.locator('#r4-r5 .l .no').count();
    expect(passages).toBeGreaterThan(3);
    expect(await page.locator('#r4-r5 .r .no').count()).toBe(passages);
    await page.locator('#r4-r5-l2').click();
    expect(await page.evaluate('document.activeElement.id')).toBe('r4-r5-r2');
    expect(await page.locator('#r4-r5 .no.now').allTextContents()).toEqual(['2', '2']);
    const edited = await page.locator('#r4-r5 em.e').allTextContents();
    expect(edited).toContain('rammed');
    expect(edited).toContain('struck');
    await expectQuiet(watched);
  });

  test('marks what is shared or what differs, as asked, with more than a colour', async () => {
    const { page } = await open(browser, ferry, '#r4-r5');
    const lineUnder = (selector: string): Promise<unknown> =>
      page.evaluate(
        `(({ boxShadow, textDecorationLine }) => boxShadow !== 'none' || textDecorationLine !== 'none')(getComputedStyle(document.querySelector('#r4-r5 ${selector}')))`,
      );
    expect([await lineUnder('.row .s'), await lineUnder('.row .o')]).toEqual([true, false]);
    await page.getByLabel('what differs').locator('visible=true').check();
    expect([await lineUnder('.row .s'), await lineUnder('.row .o')]).toEqual([false, true]);
    await page.context().close();
  });

  test('is worked by keys: list, story, pair, next passage, swapped sides, back up', async () => {
    const watched = await open(browser, desk);
    const { page } = watched;
    await expect.poll(() => viewOn(page)).toBe('stories');
    const focused = (): Promise<unknown> => page.evaluate("document.activeElement.getAttribute('href')");
    await page.keyboard.press('j');
    const first = await focused();
    await page.keyboard.press('j');
    const second = await focused();
    expect(second).not.toBe(first);
    await page.keyboard.press('k');
    expect(await focused()).toBe(first);
    await page.keyboard.press('Enter');
    await expect.poll(async () => `#${await viewOn(page)}`).toBe(first);
    const pair = await page.locator('.view.on .heat td a').first().getAttribute('href');
    await page.locator('.view.on .heat td a').first().press('Enter');
    await expect.poll(async () => `#${await viewOn(page)}`).toBe(pair);
    await page.keyboard.press('n');
    expect(await page.evaluate('document.activeElement.className')).toContain('no');
    expect(await page.locator('.view.on .at').textContent()).toMatch(/^Passage 1 of \d+$/);
    const sides = (): Promise<string[]> => page.locator('.view.on .heads h3 b').allTextContents();
    const before = await sides();
    await page.keyboard.press('x');
    expect(await sides()).toEqual([...before].reverse());
    await page.keyboard.press('m');
    expect(await page.locator('.view.on input[value=differs]').isChecked()).toBe(true);
    await page.keyboard.press('u');
    await expect.poll(async () => `#${await viewOn(page)}`).toBe(first);
    await page.keyboard.press('u');
    await expect.poll(() => viewOn(page)).toBe('stories');
    await page.keyboard.press('/');
    await expect.poll(() => page.evaluate('document.activeElement.type')).toBe('search');
    await page.keyboard.type('j?');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await expectQuiet(watched);
  });

  test('tells its keys, and turns them off for who speaks to a computer', async () => {
    const { page } = await open(browser, ferry);
    await page.keyboard.press('?');
    expect(await page.locator('dialog[open] kbd').count()).toBeGreaterThan(8);
    await page.getByLabel('Single keys work').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('u');
    await expect.poll(() => viewOn(page)).toBe('s1');
    await page.context().close();
  });

  test('finds, filters and orders stories', async () => {
    const watched = await open(browser, desk, '#stories');
    const { page } = watched;
    const titles = (): Promise<string[]> => page.locator('.st:not([hidden]) h3').allTextContents();
    const all = await titles();
    expect(all.length).toBeGreaterThan(3);
    await page.locator('.controls').getByLabel('Search').fill('RAILWAY');
    expect((await titles()).length).toBeLessThan(all.length);
    expect((await titles()).length).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect.poll(async () => (await titles()).length).toBe(all.length);
    const source = (await page.locator('.controls select[name=source] option').nth(1).textContent()) ?? '';
    await page.locator('.controls').getByLabel('Source').selectOption(source);
    for (const item of await page.locator('.st:not([hidden])').all())
      expect((await item.textContent()) ?? '').toContain(source);
    await page.locator('.controls').getByLabel('Source').selectOption('');
    await page.locator('.controls').getByLabel('Order').selectOption('title');
    const sorted = await titles();
    expect(sorted).toEqual([...sorted].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
    await page.locator('.controls select[name=alert]').selectOption('some');
    expect(await page.locator('.st:not([hidden]):not(:has(.alerts))').count()).toBe(0);
    await page.locator('.controls select[name=alert]').selectOption('');
    await page.locator('.controls').getByLabel('From').fill('2090-01-01');
    expect(await titles()).toEqual([]);
    expect(await page.locator('.found').textContent()).toBe(`0 of ${all.length} stories`);
    await expectQuiet(watched);
  });

  test('says what must not run, before all else', async () => {
    const watched = await open(browser, kill, '#stories');
    const { page } = watched;
    expect(await page.locator('.st').first().locator('.alerts').textContent()).toMatch(/killed|uncorrected/);
    await page.locator('.st').first().locator('.alerts a').first().click();
    expect(await page.locator('.view.on .sec h3').first().textContent()).toBe('Must not run as it stands');
    expect(await page.locator('.view.on .stop .carriers li').count()).toBeGreaterThan(0);
    await expectQuiet(watched);
  });

  test('marks killed words wherever their carrier is told of, and puts both texts side by side', async () => {
    const watched = await open(browser, kill, '#s2');
    const { page } = watched;
    for (const part of ['read', 'reports'])
      expect(await page.locator(`#s2-${part} .tag`).allTextContents()).toContain('carries killed words');
    await page.locator('#s2-stop .carriers a', { hasText: 'side by side' }).click();
    await expect.poll(() => viewOn(page)).toBe('r9-r10');
    await expectQuiet(watched);
  });

  test('tells a replaced value as earlier, copies as no confirmation, and where words come from', async () => {
    const killed = await open(browser, kill, '#s1');
    expect(await killed.page.locator('#s1-differ tr', { hasText: 'earlier' }).textContent()).toContain('12');
    await expectQuiet(killed);
    const { page } = await open(browser, ferry, '#s1');
    expect(await page.locator('#s1-facts .group').allTextContents()).toContain(
      'Not confirmed: 1 source, 5 copies',
    );
    const evidence = 'NPA: r3 and r4 are signed by it in the dateline';
    expect(await page.locator('#s1-wording .passages li').first().textContent()).toContain(
      `Likely from ${evidence}`,
    );
    expect(await page.locator('#s1 .origin').textContent()).toContain('r3 and r4 are signed by it');
    await page.context().close();
  });

  test('tells the figures of two reports of one form side by side', async () => {
    const path = await reportFile('forms', [`${FIXTURES}look-alikes/articles`]);
    const { page } = await open(browser, path, '#reports');
    await page.locator('.pairs summary').click();
    expect(await page.locator('.forms tr', { hasText: '81.20' }).textContent()).toContain('39.60');
    await page.context().close();
  });

  test('is all there without a script: stories, tables, texts, pairs', async () => {
    const { page } = await open(browser, ferry, '', { javaScriptEnabled: false }).catch(() => ({
      page: null,
    }));
    expect(page).not.toBeNull();
    if (!page) return;
    await page.locator('.view').first().waitFor();
    for (const id of ['stories', 's1', 'r2-r4', 'reports'])
      expect(await page.locator(`[id="${id}"]`).isVisible()).toBe(true);
    expect(await page.locator('.controls').isVisible()).toBe(false);
    expect(await page.locator('#r4').textContent()).toContain(
      'In May 2022 a sand barge scraped the same bridge',
    );
    await page.context().close();
  });

  test('shows text from right to left in its direction and language, paragraph by paragraph', async () => {
    const { page } = await open(browser, rightToLeft, '#r1-r2');
    const direction = (selector: string): Promise<unknown> =>
      page.evaluate(`getComputedStyle(document.querySelector('${selector}')).direction`);
    expect(await direction('#r1-r2 .row:not(.heads) .l p')).toBe('rtl');
    expect(await page.locator('#r1-r2 .row:not(.heads) .l').first().getAttribute('lang')).toBe('ar');
    expect([await direction('#s1 h2'), await direction('#s1 .kicker')]).toEqual(['rtl', 'ltr']);
    await page.context().close();
  });

  test.each(['light', 'dark'] as const)('has no barriers that axe-core knows, %s', async (colorScheme) => {
    for (const [path, hash] of views()) {
      const { page } = await open(browser, path, hash, { colorScheme });
      await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })");
      expect(await barriers(page), `${hash} ${colorScheme}`).toEqual([]);
      await page.context().close();
    }
  });

  test.each([320, 768, 1280])('fits a page of %i pixels', async (width) => {
    for (const [path, hash] of views()) {
      const { page } = await open(browser, path, hash, { viewport: { width, height: 800 } });
      const wide: unknown = await page.evaluate('document.documentElement.scrollWidth');
      expect(wide, hash).toBe(width);
      await page.context().close();
    }
  });

  test('prints whole: no table leaves the paper, nothing folded is lost', async () => {
    for (const [path, hash] of storyViews()) {
      const { page } = await open(browser, path, hash, { viewport: { width: 680, height: 900 } });
      await page.emulateMedia({ media: 'print' });
      const cut: unknown = await page.evaluate(
        "[...document.querySelectorAll('.view.on table, .view.on svg')].filter((one) => one.getBoundingClientRect().right > 681).map((one) => one.className.baseVal ?? one.className)",
      );
      expect(cut, hash).toEqual([]);
      await page.context().close();
    }
    const { page } = await open(browser, ferry, '#s1');
    const pdf = await page.pdf({ format: 'A4' });
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
    const printed = text.replace(/\s+/g, ' ');
    for (const said of [
      'Wording in common',
      'Taken from',
      'vessmouth-courier',
      'In May 2022 a sand barge scraped',
    ])
      expect(printed).toContain(said);
    await page.context().close();
  });

  test('is small for a few reports, and names nothing outside itself', async () => {
    const five = await reportFile('five', [`${FIXTURES}cup-final/articles`]);
    expect(statSync(five).size).toBeLessThan(300_000);
    expect(statSync(ferry).size).toBeLessThan(300_000);
    const text = readFileSync(ferry, 'utf8');
    expect(text).not.toMatch(/(?:src|href)="(?!#)/);
    expect(text).not.toMatch(/url\(|@import|https?:/);
    expect(text).not.toMatch(/ style="| on\w+="/);
  });

  test('as a folder has a page a story, linked both ways', async () => {
    const watched = await open(browser, await reportFolder('desk', DESK));
    const { page } = watched;
    await expect.poll(() => viewOn(page)).toBe('stories');
    await page.locator('.st h3 a').first().click();
    await page.waitForURL(/s\d+\.html/);
    await expect.poll(() => viewOn(page)).toMatch(/^s\d+$/);
    await page.locator('.view.on .heat td a').first().click();
    await expect.poll(() => viewOn(page)).toMatch(/^r\d+-r\d+$/);
    await page.getByRole('link', { name: 'All reports' }).click();
    await page.waitForURL(/index\.html#reports/);
    await expect.poll(() => viewOn(page)).toBe('reports');
    await expectQuiet(watched);
  });

  test('says what a limit left out, and how to get it', async () => {
    const { page } = await open(browser, await reportFile('few', DESK, { reportLimit: 4 }), '#stories');
    const said = await page.locator('.left-out').textContent();
    expect(said).toMatch(/\d+ stories with \d+ reports are not in this file/);
    expect(said).toContain('--report-limit');
    expect(said).toContain('html-dir');
    await page.context().close();
  });
});
