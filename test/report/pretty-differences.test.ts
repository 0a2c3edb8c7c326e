/** Values that differ stand beside each other; one that was replaced says so and comes first. */
import { describe, expect, it } from 'vitest';
import { run } from '../../src/pipeline.js';
import { renderReport } from '../../src/report/render-report.js';

const SAME =
  'The crane belonged to the harbour board. It was built in Tarlow by the firm of Brock and Daughters.';

async function page(first: string, second: string, source: string): Promise<string> {
  const result = await run([
    { id: 'a', source: 'Wire', published: '2024-03-12T08:00:00Z', text: `${first} ${SAME}` },
    { id: 'b', source, published: '2024-03-12T12:00:00Z', text: `${second} ${SAME}` },
  ]);
  return renderReport(result, 'pretty', { columns: 80 });
}

describe('differences', () => {
  it('list a value that a later version replaced first, as the earlier one', async () => {
    const text = await page(
      'A crane fell and 31 people were injured.',
      'A crane fell and 37 people were injured.',
      'Wire',
    );
    expect(text).toMatch(/Later version says otherwise\n.*\n +31 +earlier +r1 Wire\n +37 +r2 Wire/);
  });

  it('call none the earlier one where two sources tell them', async () => {
    const text = await page(
      'A crane fell and 31 people were injured.',
      'A crane fell and 37 people were injured.',
      'Post',
    );
    expect(text).toMatch(/Reports differ on\n.*\n +3\d +r\d \w+\n +3\d +r\d \w+/);
    expect(text).not.toContain('earlier');
  });
});
