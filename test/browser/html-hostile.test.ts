/** Whatever articles and their metadata hold, the report shows it as text and nothing of it acts. */
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArticleInput } from '../../src/model/article.js';
import { launch, open, reportFile, SKIPPED, viewOn } from './browser.js';

const ATTACKS = [
  '<script>window.pwned = 1</script>',
  '</script><script>window.pwned = 2</script>',
  '"><img src=x onerror="window.pwned = 3">',
  "' onmouseover='window.pwned = 4",
  '<!--<script>',
  '--><svg onload=window.pwned=5>',
  '</style></title></textarea><iframe srcdoc="<script>parent.pwned=6</script>"></iframe>',
  '<a href="javascript:window.pwned=7">click</a>',
  '$\u007bwindow.pwned=8} {{constructor.constructor("window.pwned=9")()}}',
  '\u2028window.pwned=10\u2029',
  '\u202eevil\u202c \u2066x',
  '&lt;script&gt; &#60;b&#62;',
  '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/">',
  'nul \0 escape \u001b[31m bell \u0007 half \ud800 pair',
];

const PROSE =
  'The council of the harbour town agreed on Tuesday to close the old swing bridge for nine weeks while engineers replace its bearings and repaint the towers';

function articles(): ArticleInput[] {
  return ATTACKS.flatMap((attack, n) => [
    {
      path: `folder/${attack.replace(/\0/g, '')}-${n}.txt`,
      source: `${attack} source ${n}`,
      title: `${attack} title ${n}`,
      published: '2024-03-12T10:00:00Z',
      url: 'javascript:window.pwned=11',
      language: 'en',
      text: `${attack} heading\n\n${PROSE}, said ${attack} number ${n}.\n\n“We ${attack} owe the passengers an answer, and we owe it to them quickly,” said ${attack}.\n`,
    },
  ]);
}

describe.skipIf(SKIPPED)('hostile articles', { timeout: 240_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test('are shown as text in every view: nothing runs, loads, links out or breaks the policy', async () => {
    const path = await reportFile('hostile', articles());
    const ids = [
      ...readFileSync(path, 'utf8').matchAll(/<(?:article|section) class="view[^"]*" id="([^"]+)"/g),
    ];
    const data = [...readFileSync(path, 'utf8').matchAll(/data-pairs="([^"]+)"/g)].flatMap(([, list]) =>
      list.split(' '),
    );
    expect(ids.length).toBeGreaterThan(3);
    expect(data.length).toBeGreaterThan(3);
    const watched = await open(browser, path);
    const { page, noise } = watched;
    for (const id of [...ids.map(([, id]) => id), ...data.slice(0, 6)]) {
      await page.evaluate(`location.hash = ${JSON.stringify(id)}`);
      await expect.poll(() => viewOn(page)).toBe(id);
      await page.evaluate(
        "document.querySelectorAll('.view.on *').forEach((one) => one.dispatchEvent(new MouseEvent('mouseover')))",
      );
    }
    expect(await page.evaluate('window.pwned')).toBeUndefined();
    const foreign: unknown = await page.evaluate(
      'document.querySelectorAll(\'img, iframe, base, object, embed, link, main script:not([type="application/json"]), a[href^=javascript], a[href^=http], meta[http-equiv=refresh], [onerror], [onload], [onmouseover]\').length',
    );
    expect(foreign).toBe(0);
    expect(noise).toEqual([]);
    const text = (await page.locator('main').textContent()) ?? '';
    for (const attack of ATTACKS.slice(0, 9)) expect(text).toContain(attack);
    expect(text).toContain('\\u{202e}evil');
    expect(text).toContain('␛[31m');
    await page.context().close();
  });

  test('of 10 MB in one line are cut, and the page still opens', async () => {
    const words = `${PROSE} `.repeat(64_000);
    const long = [
      { path: 'long.txt', source: 'outlet 1', title: words.slice(0, 1_000_000), text: words },
      { path: 'short.txt', source: 'outlet 2', title: 'Bridge closed', text: `${PROSE}.` },
    ];
    const path = await reportFile('long', long);
    expect(readFileSync(path).length).toBeLessThan(2_000_000);
    const watched = await open(browser, path);
    expect(await watched.page.locator('.view.on h2').textContent()).toContain('The council');
    expect(await watched.page.locator('main').textContent()).toContain('more characters');
    expect(watched.noise).toEqual([]);
    await watched.page.context().close();
  });
});
