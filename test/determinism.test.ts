import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { run } from '../src/pipeline.js';
import { renderReport } from '../src/report/render-report.js';

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));

function filesOf(name: string): readonly string[] {
  return readdirSync(`${FIXTURES}${name}/articles`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`);
}

describe('the result', () => {
  test.each(['border-talks', 'mixed-desk'])(
    'is the same bytes in whatever order the files of %s are named',
    async (name) => {
      const files = filesOf(name);
      const expected = renderReport(await run(files), 'json');
      await fc.assert(
        fc.asyncProperty(fc.shuffledSubarray([...files], { minLength: files.length }), async (shuffled) => {
          expect(renderReport(await run(shuffled), 'json')).toBe(expected);
        }),
        { seed: 7, numRuns: 50 },
      );
    },
  );

  test('does not depend on the time zone of the machine', async () => {
    const before = process.env['TZ'];
    const texts: string[] = [];
    for (const zone of ['UTC', 'Pacific/Auckland', 'America/Los_Angeles']) {
      process.env['TZ'] = zone;
      texts.push(renderReport(await run([`${FIXTURES}harbour-bridge/articles`]), 'json'));
    }
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    expect(new Set(texts).size).toBe(1);
  });

  test('does not change for other reports when an unrelated article is added', async () => {
    const files = filesOf('harbour-bridge').filter((path) => path.endsWith('.txt'));
    const [unrelated] = filesOf('cup-final');
    const alone = await run(files);
    const among = await run([...files, unrelated]);
    const groups = (result: typeof alone) =>
      result.clusters.map(({ reports }) =>
        reports.map((id) => result.reports.find((report) => report.id === id)?.path).sort(),
      );
    expect(groups(among)).toEqual(expect.arrayContaining(groups(alone)));
    expect(among.pairs.length).toBe(alone.pairs.length);
    expect(among.facts.filter(({ status }) => status === 'unique').length).toBe(
      alone.facts.filter(({ status }) => status === 'unique').length,
    );
  });
});
