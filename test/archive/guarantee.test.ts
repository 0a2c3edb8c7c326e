import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openArchive } from '../../src/archive/open-archive.js';
import { inSharedRun, wordsOf } from '../wording/oracle.js';
import { textsSharingRuns } from '../wording/texts-sharing-runs.js';
import { emptyPlace, ownWords, RUN } from './places.js';

/** None is empty: only what has words is archived. */
function texts(vocabulary: number, most: number): fc.Arbitrary<readonly string[]> {
  return textsSharingRuns(vocabulary, most).map((list) => list.map((text) => `x ${text}`.trimEnd()));
}

/** The last text comes in; the others are archived, some of them one by one, some together, some removed again. */
async function expectEveryRunFound(given: readonly string[], minPassageWords: number): Promise<void> {
  const archive = await openArchive(emptyPlace(), { create: { minPassageWords } });
  const archived = given.slice(0, -1);
  const incoming = given[given.length - 1];
  const half = archived.length >> 1;
  const input = (text: string, n: number) => ({ path: `r${n}`, text });
  await archive.add(archived.slice(0, half).map(input));
  for (const [n, text] of archived.slice(half).entries()) await archive.add([input(text, half + n)]);
  await archive.add([{ path: 'gone', text: `${incoming} ` }]);
  const all: string[] = [];
  for await (const { id, article } of archive) if (article.path === 'gone') all.push(id);
  expect(await archive.remove(all)).toBe(1);
  const { reports } = await archive.find({ text: incoming });
  const told = new Map(
    reports.flatMap(({ ids, sharedWords }) => ids.map((id) => [id, sharedWords] as const)),
  );
  for await (const { id, article } of archive) {
    const shared = inSharedRun(wordsOf(incoming), wordsOf(article.text), minPassageWords).filter(
      Boolean,
    ).length;
    expect(told.get(id) ?? 0, `${incoming} / ${article.text}`).toBe(shared);
  }
  await archive.close();
}

describe('a shared run of minPassageWords words with any archived report', () => {
  test('is found, and measured to the word', async () => {
    await fc.assert(
      fc.asyncProperty(texts(400, 8), (given) => expectEveryRunFound(given, 8)),
      { seed: 1, numRuns: 40 },
    );
  });

  test('is found where words repeat so often that most shingles are everywhere', async () => {
    await fc.assert(
      fc.asyncProperty(texts(6, 8), (given) => expectEveryRunFound(given, 8)),
      { seed: 2, numRuns: 40 },
    );
  });

  test('is found for shorter and longer passages than the default', async () => {
    await fc.assert(fc.asyncProperty(texts(60, 6), fc.integer({ min: 3, max: 20 }), expectEveryRunFound), {
      seed: 3,
      numRuns: 40,
    });
  });

  test('is found behind a hundred reports that share only a shorter run at the same place', async () => {
    const archive = await openArchive(emptyPlace(), { create: true });
    const decoys = Array.from({ length: 100 }, (_, n) => ({
      path: `decoy${n}`,
      text: `${ownWords(`d${n}q`, 20)} gave way shortly after the evening ${ownWords(`d${n}w`, 20)}`,
    }));
    await archive.add(decoys);
    await archive.add([{ path: 'carrier', text: `${ownWords('c', 20)} ${RUN} ${ownWords('e', 20)}` }]);
    const { reports } = await archive.find({ text: `They said ${RUN} again.` });
    expect(reports.map(({ entry }) => entry.article.path)).toEqual(['carrier']);
    expect(reports[0].sharedWords).toBe(wordsOf(RUN).length);
    await archive.close();
  });

  test('of ten thousand copies is found at once, with all their ids', async () => {
    const archive = await openArchive(emptyPlace(), { create: true });
    const text = `${ownWords('a', 60)} ${RUN} ${ownWords('b', 60)}`;
    await archive.add(Array.from({ length: 10_000 }, (_, n) => ({ path: `copy${n}`, text })));
    const { reports, more } = await archive.find({ text: `They said ${RUN} again.` });
    expect(reports).toHaveLength(1);
    expect(reports[0].ids).toHaveLength(10_000);
    expect(more).toBe(0);
    await archive.close();
  });

  test('that five hundred different reports carry is told with the earliest, and how many more there are', async () => {
    const archive = await openArchive(emptyPlace(), { create: true });
    await archive.add(
      Array.from({ length: 500 }, (_, n) => ({
        path: `r${n}`,
        text: `${ownWords(`r${n}q`, 30)} ${RUN} ${ownWords(`r${n}w`, 30)}`,
        published: `2031-01-01T${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}:00Z`,
      })),
    );
    const { reports, more } = await archive.find({ text: `They said ${RUN} again.` });
    expect(reports.map(({ entry }) => entry.article.path)).toContain('r0');
    expect(reports.length).toBeGreaterThanOrEqual(2);
    expect(reports.length + more).toBe(500);
    await archive.close();
  });
});
