/** Reports of one form about other days: the figures that changed are told, all of them and side by side. */
import { describe, expect, it } from 'vitest';
import { run } from '../../src/pipeline.js';
import { renderReport } from '../../src/report/render-report.js';

const FORM = (index: string, up: string, share: string, price: string, day: string): string =>
  `Share prices on the Sarn exchange closed higher on ${day} in quiet trading. The leading index of the forty largest companies gained ${up} percent and ended the day at ${index} points.\n\n` +
  `Among the forty companies the biggest gainer of the day was the steel maker Kelm, up ${share} percent at ${price} marks. On the bond market the yield on ten-year paper hardly moved, and the mark stood where it had stood the day before.`;

const THEN = FORM('7,418.6', '1.2', '4.4', '81.20', 'Tuesday');
const NOW = FORM('7,296.1', '0.7', '2.2', '39.60', 'Thursday');

async function page(options: { readonly detail?: 'full' | 'wording' } = {}): Promise<string> {
  const result = await run(
    [
      { id: 'a', text: THEN, published: '2024-02-13' },
      { id: 'b', text: NOW, published: '2024-03-14' },
    ],
    options,
  );
  expect(result.pairs.map(({ relation }) => relation)).toEqual(['template']);
  return renderReport(result, 'pretty');
}

describe('figures of one form', () => {
  it('stand side by side, whole, with the words around them that both reports have', async () => {
    const text = await page();
    expect(text).toContain('Same form, other figures');
    expect(text).toMatch(/^ +largest companies gained … and ended +1\.2 percent +→ {2}0\.7 percent$/m);
    expect(text).toMatch(/^ +the day at … +7,418\.6 points +→ {2}7,296\.1 points$/m);
    expect(text).toMatch(/^ +maker Kelm up … at marks +4\.4 percent +→ {2}2\.2 percent$/m);
    expect(text).toMatch(/^ +closed higher on … in quiet +Tuesday +→ {2}Thursday$/m);
    expect(text).toContain(': 5 figures');
  });

  it('are not told where passages were not looked for', async () => {
    expect(await page({ detail: 'wording' })).not.toContain('Same form, other figures');
  });
});
