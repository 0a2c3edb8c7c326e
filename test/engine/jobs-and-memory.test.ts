/** However many threads work and wherever reports are kept, the result is the same. Runs the built program. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateReports } from '../../bench/generate.js';
import { phraseArticles } from '../support/phrase-articles.js';

const PROGRAM = fileURLToPath(new URL('../../bin/dedupe.js', import.meta.url));
const REPORTS = 700;

let folder = '';
let file = '';
/** Reports of which so many pairs share a phrase that they are weeded on all threads. */
let phrases = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'engine-test-'));
  file = join(folder, 'reports.jsonl');
  const lines = [...generateReports({ reports: REPORTS, seed: 7 })].map(({ article }) =>
    JSON.stringify(article),
  );
  writeFileSync(file, `${lines.join('\n')}\n`);
  phrases = join(folder, 'phrases.jsonl');
  writeFileSync(
    phrases,
    `${phraseArticles(REPORTS)
      .map((one) => JSON.stringify(one))
      .join('\n')}\n`,
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The program's output, with its temporary files in a folder of their own; what is left there afterwards. */
async function outputOf(
  input: string,
  ...options: readonly string[]
): Promise<{ readonly output: string; readonly left: readonly string[] }> {
  const temporary = mkdtempSync(join(folder, 'tmp-'));
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, input, '--json', ...options], {
    env: { ...process.env, TMPDIR: temporary },
    maxBuffer: 1e9,
  });
  return { output: stdout, left: readdirSync(temporary) };
}

describe.each(['summary', 'full'])('--detail %s', (detail) => {
  test('gives the same bytes on one thread in memory, on one from disk, and on three', async () => {
    const one = await outputOf(file, '--detail', detail, '-j', '1');
    const fromDisk = await outputOf(file, '--detail', detail, '-j', '1', '--memory', '100k');
    const three = await outputOf(file, '--detail', detail, '-j', '3');
    expect(fromDisk.output === one.output).toBe(true);
    expect(three.output === one.output).toBe(true);
    expect([...fromDisk.left, ...three.left]).toEqual([]);
  }, 120_000);
});

test('many candidates give the same bytes however many threads weed them', async () => {
  const one = await outputOf(phrases, '--detail', 'wording', '-j', '1');
  const three = await outputOf(phrases, '--detail', 'wording', '-j', '3');
  const fromDisk = await outputOf(phrases, '--detail', 'wording', '-j', '3', '--memory', '4M');
  expect(three.output === one.output).toBe(true);
  expect(fromDisk.output === one.output).toBe(true);
  expect([...three.left, ...fromDisk.left]).toEqual([]);
}, 120_000);
