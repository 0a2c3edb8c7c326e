/** A run can be ended by a signal, whatever it is doing, and leaves nothing behind. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateReports } from '../../bench/generate.js';
import { openArchive } from '../../src/archive/open-archive.js';
import { lockForWriting } from '../../src/archive/writer-lock.js';
import { check, findDuplicates, listInputs, readArticles, streamDuplicates } from '../../src/index.js';

const PROCESS = fileURLToPath(new URL('cancelled-process.js', import.meta.url));
const CUP = fileURLToPath(new URL('../../fixtures/cup-final/articles', import.meta.url));
const REASON = new Error('the desk lost interest');

let folder = '';
let file = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cancelled-test-'));
  file = join(folder, 'reports.jsonl');
  const lines = [...generateReports({ reports: 700, seed: 4 })].map(({ article }) => JSON.stringify(article));
  writeFileSync(file, `${lines.join('\n')}\n`);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a large run that is cancelled', () => {
  test.each([
    ['reading', '10', '2'],
    ['reading', '600', '2'],
    ['comparing', '2', '2'],
    ['facts', '3', '2'],
    ['comparing', '1', '1'],
    ['facts', '3', '1'],
  ])('while %s (event %s, %s threads) leaves no file and no thread', async (stage, count, jobs) => {
    const temporary = mkdtempSync(join(folder, 'tmp-'));
    const env = { ...process.env, TMPDIR: temporary };
    const run = promisify(execFile)(process.execPath, [PROCESS, file, stage, count, jobs], { env });
    const { outcome, most, left, threads } = JSON.parse((await run).stdout);
    expect({ outcome, left, threads }).toEqual({ outcome: 'cancelled', left: 0, threads: 0 });
    // The run did have one: an empty list proves nothing by itself.
    if (process.platform === 'linux' && count !== '10') expect(most).toBeGreaterThan(0);
    expect(readdirSync(temporary)).toEqual([]);
  });
});

/** Hangs as a pipe does whose writer has nothing to say. */
async function* silentPipe(): AsyncGenerator<Uint8Array> {
  await new Promise(() => undefined);
  yield new Uint8Array();
}

function cancelledSoon(): AbortSignal {
  const cancel = new AbortController();
  setTimeout(() => cancel.abort(REASON), 20);
  return cancel.signal;
}

describe('the library', () => {
  const given = { signal: AbortSignal.abort(REASON) };

  test('does not begin with a signal that was given already', async () => {
    await expect(findDuplicates([CUP], given)).rejects.toBe(REASON);
    await expect(check([CUP], given)).rejects.toBe(REASON);
    await expect(listInputs([CUP], {}, given)).rejects.toBe(REASON);
    await expect(readArticles([CUP], given).next()).rejects.toBe(REASON);
    await expect(streamDuplicates([CUP], given).next()).rejects.toBe(REASON);
  });

  test('gives up a standard input that says nothing', async () => {
    const waiting = () => ({ stdin: silentPipe(), signal: cancelledSoon() });
    await expect(findDuplicates(['-'], waiting())).rejects.toBe(REASON);
    await expect(check(['-'], waiting())).rejects.toBe(REASON);
    await expect(readArticles(['-'], waiting()).next()).rejects.toBe(REASON);
  });

  test('has the same result with a signal that never comes', async () => {
    const { signal } = new AbortController();
    expect(await findDuplicates([CUP], { signal })).toEqual(await findDuplicates([CUP]));
  });

  test('lets a timer cancel a run on one thread', async () => {
    const signal = AbortSignal.timeout(30);
    await expect(findDuplicates([file], { jobs: 1, signal })).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  test('tells how far it is, stage by stage', async () => {
    const stages: string[] = [];
    await findDuplicates([CUP], { onProgress: ({ stage }) => stages.push(stage) });
    expect([...new Set(stages)]).toEqual(['reading', 'comparing', 'stories', 'facts']);
  });

  test('hands out the delivered texts to whom asks for them', async () => {
    const found: string[] = [];
    const { reports } = await findDuplicates([CUP], {
      onTexts: ({ textOf, close }) => {
        found.push(textOf('r1')?.text ?? '');
        close();
      },
    });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(reports[0].title ?? '?');
  });
});

describe('an archive', () => {
  test('keeps whole batches when adding is cancelled, and can be written to at once', async () => {
    const path = join(folder, 'add.archive');
    const archive = await openArchive(path, { create: true });
    const cancel = new AbortController();
    const adding = archive.add([file], {
      signal: cancel.signal,
      onProgress: ({ stage, done }) => {
        expect(stage).toBe('reading');
        if (done === 700) cancel.abort(REASON);
      },
    });
    await expect(adding).rejects.toBe(REASON);
    expect((await archive.counts()).entries).toBe(0);
    expect((await archive.add([CUP])).added).toBeGreaterThan(0);
    await archive.close();
  });

  test('is not waited for once the signal has come', async () => {
    const path = join(folder, 'busy.archive');
    const archive = await openArchive(path, { create: true, waitMs: 60_000 });
    const other = await lockForWriting(path, 0);
    const signal = AbortSignal.timeout(60);
    await expect(archive.add([CUP], { signal })).rejects.toMatchObject({ name: 'TimeoutError' });
    await other.release();
    expect((await archive.add([CUP])).added).toBeGreaterThan(0);
    await archive.close();
  });

  test('is checked against until the signal', async () => {
    const path = join(folder, 'check.archive');
    const archive = await openArchive(path, { create: true });
    await archive.add([CUP]);
    await expect(archive.check([file], { signal: AbortSignal.timeout(30), jobs: 1 })).rejects.toMatchObject({
      name: 'TimeoutError',
    });
    expect((await archive.check([CUP])).counts.reports).toBeGreaterThan(1);
    await archive.close();
  });
});
