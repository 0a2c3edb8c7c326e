import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type Archive, openArchive } from '../../src/archive/open-archive.js';
import { emptyPlace } from './places.js';

/** More of them with DEDUPE_KILLS=200, and what came of it as JSON in the file that DEDUPE_KILLS_RESULT names. */
const KILLS = Number(process.env['DEDUPE_KILLS'] ?? 12);
const RESULT = process.env['DEDUPE_KILLS_RESULT'];
const CHILD = fileURLToPath(new URL('adding-process.js', import.meta.url));

/** Of each batch how many of its reports are there, and how many there should be. */
async function batchesIn(
  archive: Archive,
): Promise<ReadonlyMap<number, readonly [there: number, of: number]>> {
  const batches = new Map<number, [number, number]>();
  for await (const { article } of archive) {
    const [, batch, of] = /^(\d+)\/\d+ of (\d+)$/.exec(article.path) ?? [];
    const own = batches.get(Number(batch)) ?? [0, Number(of)];
    batches.set(Number(batch), [own[0] + 1, own[1]]);
  }
  return batches;
}

/** Killed so many milliseconds after it began to add; the batches that it acknowledged. */
async function addUntilKilled(place: string, first: number, afterMs: number): Promise<readonly number[]> {
  const child = spawn(process.execPath, [CHILD, place, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), afterMs);
    said += text;
  });
  await once(child, 'close');
  return said.split('\n').slice(1, -1).map(Number);
}

test('what was acknowledged is there and whole after kill -9, whenever it comes', {
  timeout: 20_000 * (KILLS + 1),
}, async () => {
  const place = emptyPlace();
  const acknowledged = new Set<number>();
  let first = 0;
  let unacknowledged = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    // Evenly over what a dozen batches take, in an order that repeats nothing.
    const said = await addUntilKilled(place, first, 5 * ((kill * 83) % 211) + 1);
    for (const batch of said) acknowledged.add(batch);
    const archive = await openArchive(place, { create: true });
    const batches = await batchesIn(archive);
    for (const batch of acknowledged)
      expect(batches.has(batch), `batch ${batch} after kill ${kill}`).toBe(true);
    for (const [batch, [there, of]] of batches) expect(there, `batch ${batch} after kill ${kill}`).toBe(of);
    // The one that was under way may be there, in whole; no other.
    const others = [...batches.keys()].filter((batch) => !acknowledged.has(batch));
    expect(others.filter((batch) => batch !== (said.at(-1) ?? first - 1) + 1)).toEqual([]);
    for (const batch of others) acknowledged.add(batch);
    unacknowledged += others.length;
    for await (const damage of archive.verify()) expect(damage).toBeNull();
    first = Math.max(-1, ...acknowledged) + 1;
    await archive.close();
  }
  expect(acknowledged.size).toBeGreaterThan(0);
  if (RESULT !== undefined)
    writeFileSync(
      RESULT,
      JSON.stringify({
        kills: KILLS,
        batches: acknowledged.size,
        wholeButUnacknowledged: unacknowledged,
        lost: 0,
      }),
    );
});
