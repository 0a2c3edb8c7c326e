/** Several at once: readers beside a writer, whatever it does, and two that want to write. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openArchive } from '../../src/archive/open-archive.js';
import { emptyPlace, ownWords, pathsIn, RUN, report } from './places.js';

const CHILD = fileURLToPath(new URL('adding-process.js', import.meta.url));

test('an archive that is read from end to end stays what it was, though it is merged and asked meanwhile', async () => {
  const place = emptyPlace();
  const writing = await openArchive(place, { create: true });
  for (let n = 0; n < 5; n++) await writing.add([report(`r${n}`)]);
  const reading = await openArchive(place);
  const seen: string[] = [];
  for await (const { article } of reading) {
    seen.push(article.path);
    await writing.add(Array.from({ length: 30 }, (_, n) => report(`more${seen.length}-${n}`)));
    await writing.compact();
    expect((await reading.find(report('r0'))).reports.length).toBeGreaterThan(0);
  }
  expect(seen.sort()).toEqual(['r0.txt', 'r1.txt', 'r2.txt', 'r3.txt', 'r4.txt']);
  expect(await pathsIn(reading)).toHaveLength(155);
  await reading.close();
  await writing.close();
});

test('questions that are asked together have the answers that they have one by one, while another writes', async () => {
  const place = emptyPlace();
  const writing = await openArchive(place, { create: true });
  for (let n = 0; n < 12; n++) await writing.add([report(`r${n}x`)]);
  const reading = await openArchive(place);
  const asked = Array.from({ length: 40 }, (_, n) => ({ text: `${ownWords(`r${n % 12}x`, 40)} and more` }));
  const answers = asked.map(async (article, n) => {
    const { reports } = await reading.find(article);
    if (n % 5 === 0) await writing.add([report(`more${n}`)]);
    if (n % 11 === 0) await writing.compact();
    return reports.map(({ entry }) => entry.article.path);
  });
  expect(await Promise.all(answers)).toEqual(asked.map((_, n) => [`r${n % 12}x.txt`]));
  await reading.close();
  await writing.close();
});

test('readers see whole batches only, all through the life of a writer that is killed', async () => {
  const place = emptyPlace();
  const reading = await openArchive(place, { create: true });
  const child = spawn(process.execPath, [CHILD, place, '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const closed = once(child, 'close');
  let looks = 0;
  for (let most = 0; most < 20 && looks < 2000; looks++) {
    const acknowledged = said.split('\n').length - 2;
    await reading.find({ text: RUN });
    const batches = new Map<number, { there: number; of: number }>();
    for await (const { article } of reading) {
      const [, batch, of] = /^(\d+)\/\d+ of (\d+)$/.exec(article.path) ?? [];
      const own = batches.get(Number(batch)) ?? { there: 0, of: Number(of) };
      own.there++;
      batches.set(Number(batch), own);
    }
    for (const [batch, { there, of }] of batches) expect(there, `batch ${batch}`).toBe(of);
    expect(batches.size).toBeGreaterThanOrEqual(acknowledged);
    most = batches.size;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  child.kill('SIGKILL');
  await closed;
  expect(looks).toBeGreaterThan(2);
  await reading.add([report('after')]);
  await reading.close();
});

test('of two that write at once each adds all that it has, one after the other', async () => {
  const place = emptyPlace();
  const [one, other] = [await openArchive(place, { create: true }), await openArchive(place)];
  const batches = (name: string) => Array.from({ length: 10 }, (_, n) => [report(`${name}${n}`)]);
  const addAll = async (archive: typeof one, name: string): Promise<number> => {
    let added = 0;
    for (const batch of batches(name)) added += (await archive.add(batch)).added;
    return added;
  };
  expect(await Promise.all([addAll(one, 'a'), addAll(other, 'b')])).toEqual([10, 10]);
  expect(await pathsIn(await openArchive(place))).toHaveLength(20);
  for await (const damage of one.verify()) expect(damage).toBeNull();
  await one.close();
  await other.close();
});
