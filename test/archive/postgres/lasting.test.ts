/** Two writers and three readers, a writer that is killed, and a server that is: nothing acknowledged is lost. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Archive, openArchive } from '../../../src/archive/open-archive.js';
import { ownWords, RUN, report } from '../places.js';
import { type Server, SKIPPED, startServer } from './server.js';

const CHILD = fileURLToPath(new URL('adding-process.js', import.meta.url));

interface Adding {
  /** Names of the batches that were acknowledged. */
  readonly said: () => readonly string[];
  readonly kill: () => Promise<void>;
}

const running = new Set<ChildProcess>();

function startAdding(address: string, name: string): Adding {
  const child = spawn(process.execPath, [CHILD, address, name], { stdio: ['ignore', 'pipe', 'inherit'] });
  running.add(child);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const closed = once(child, 'close');
  const lines = (): readonly string[] => output.split('\n').slice(1, -1);
  return {
    said: () =>
      lines()
        .filter((line) => /^\d+$/.test(line))
        .map((line) => `${Number(line) % 3 === 0 ? 'shared' : name} ${line}`),
    kill: async () => {
      child.kill('SIGKILL');
      await closed;
      running.delete(child);
    },
  };
}

/** Of each batch how many of its reports are there; each is there in whole. */
async function batchesIn(archive: Archive): Promise<ReadonlySet<string>> {
  const batches = new Map<string, { there: number; of: number }>();
  for await (const { article } of archive) {
    const [, batch = '', of] = /^(\w+ \d+)\/\d+ of (\d+)$/.exec(article.path) ?? [];
    const own = batches.get(batch) ?? { there: 0, of: Number(of) };
    own.there++;
    batches.set(batch, own);
  }
  for (const [batch, { there, of }] of batches) expect(there, `batch ${batch}`).toBe(of);
  return new Set(batches.keys());
}

async function expectAll(archive: Archive, said: readonly string[], when: string): Promise<void> {
  const there = await batchesIn(archive);
  expect(
    said.filter((batch) => !there.has(batch)),
    when,
  ).toEqual([]);
}

describe.skipIf(SKIPPED)('an archive on a server', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(async () => {
    for (const child of running) child.kill('SIGKILL');
    await server?.stop();
  });

  test('keeps what was acknowledged through kill -9 of writers and of the server, and readers see whole batches', {
    timeout: 120_000,
  }, async () => {
    const address = server.address('lasting');
    const made = await openArchive(address, { create: true });
    const readers = await Promise.all(Array.from({ length: 3 }, () => openArchive(address)));
    const steady = startAdding(address, 'steady');
    const acknowledged: string[] = [];
    for (const [n, name] of ['first', 'second', 'third'].entries()) {
      const writer = startAdding(address, name);
      await expect.poll(() => writer.said().length, { timeout: 30_000 }).toBeGreaterThan(3);
      await pause(7 * (n + 1));
      const before = steady.said();
      await Promise.all(readers.map((reader) => expectAll(reader, before, 'while two add')));
      await writer.kill();
      acknowledged.push(...writer.said());
      await expectAll(made, [...acknowledged, ...steady.said()], `after ${name} was killed`);
    }
    await server.kill();
    const before = [...acknowledged, ...steady.said()];
    await expect(readers[0].find({ text: RUN })).rejects.toMatchObject({
      fault: 'unreachable',
      message: expect.not.stringContaining('4711'),
    });
    await server.start();
    await expectAll(readers[1], before, 'after the server was killed');
    // The writer that lives goes on by itself.
    await expect
      .poll(() => steady.said().length, { timeout: 30_000 })
      .toBeGreaterThan(before.length - acknowledged.length);
    await steady.kill();
    acknowledged.push(...steady.said());
    await expectAll(readers[2], acknowledged, 'in the end');
    for await (const damage of made.verify()) expect(damage).toBeNull();
    for (const archive of [made, ...readers]) await archive.close();
  });

  test('answers what is asked by many at once while others add and it is compacted', async () => {
    const address = server.address('busy');
    const archive = await openArchive(address, { create: true });
    for (let n = 0; n < 12; n++) await archive.add([report(`r${n}x`)]);
    const reading = await openArchive(address);
    const asked = Array.from({ length: 40 }, (_, n) => ({ text: `${ownWords(`r${n % 12}x`, 40)} and more` }));
    const answers = asked.map(async (article, n) => {
      const { reports } = await reading.find(article);
      if (n % 5 === 0) await archive.add([report(`more${n}`)]);
      if (n % 11 === 0) await archive.compact({ rebuild: n === 11 });
      return reports.map(({ entry }) => entry.article.path);
    });
    expect(await Promise.all(answers)).toEqual(asked.map((_, n) => [`r${n % 12}x.txt`]));
    await reading.close();
    await archive.close();
  });

  test('tells who compacts when it waits too long to add', async () => {
    const address = server.address('locked');
    const archive = await openArchive(address, { create: true, waitMs: 200 });
    const { Client } = await import('pg');
    const holder = new Client({ connectionString: address, application_name: 'dedupe (process 4242)' });
    await holder.connect();
    await holder.query('BEGIN; LOCK TABLE locked.dedupe_archive IN EXCLUSIVE MODE');
    await expect(archive.add([report('a')])).rejects.toMatchObject({
      fault: 'busy',
      message: expect.stringContaining('process 4242'),
    });
    await holder.query('ROLLBACK');
    await holder.end();
    expect(await archive.add([report('a')])).toMatchObject({ added: 1 });
    await archive.close();
  });
});
