/** `dedupe watch` as a command: lines, formats, refusals; and the built program, which is stopped by signals. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, onTestFinished, test } from 'vitest';
import { eventJson, eventLine } from '../../src/cli/watch-line.js';
import { pageFor } from '../../src/report/page.js';
import type { WatchEvent } from '../../src/watch/watch-reports.js';
import { OTHER, WIRE } from '../check/stories.js';
import { folderOf } from '../read/temporary-folder.js';
import { dedupe } from './fake-io.js';

function schema(name: string): object {
  return JSON.parse(readFileSync(new URL(`../../schema/${name}`, import.meta.url), 'utf8'));
}

const validate = new Ajv2020({ strict: true, allowUnionTypes: true, formats: { 'date-time': true } })
  .addSchema(schema('check.schema.json'), 'check.schema.json')
  .compile({ ...schema('watch.schema.json'), type: 'object', unevaluatedProperties: false });

const PROGRAM = fileURLToPath(new URL('../../bin/dedupe.js', import.meta.url));

interface Started {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly lines: (count: number) => Promise<readonly string[]>;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>;
}

function start(folder: string, argv: readonly string[]): Started {
  const temporary = join(folder, 'tmp');
  mkdirSync(temporary, { recursive: true });
  const env = { ...process.env, TMPDIR: temporary };
  const child = spawn(
    process.execPath,
    [PROGRAM, 'watch', join(folder, 'in'), '--settle', '100ms', ...argv],
    { env },
  );
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += String(chunk);
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal }));
  });
  const lines = async (count: number): Promise<readonly string[]> => {
    for (let n = 0; n < 2000 && output.split('\n').length <= count; n++) await wait(20);
    return output.trimEnd().split('\n');
  };
  return { child, output: () => output, lines, ended };
}

describe('the program', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('ends at %s with %d and leaves nothing behind', async (signal, code) => {
    const folder = folderOf({ 'in/wire.txt': WIRE });
    const { child, lines, ended } = start(folder, ['-f', 'ndjson']);
    await lines(1);
    expect(readdirSync(join(folder, 'tmp'))).toHaveLength(1);
    writeFileSync(join(folder, 'in/copy.txt'), WIRE);
    const [ready, told] = (await lines(2)).map((line) => JSON.parse(line));
    expect(ready).toEqual({ type: 'ready', at: expect.any(String), seen: 1 });
    expect(told).toMatchObject({ type: 'report', path: `${folder}/in/copy.txt`, passed: false });
    expect(told.findings[0]).toMatchObject({ rule: 'duplicate', other: { path: `${folder}/in/wire.txt` } });
    for (const event of [ready, told]) expect([validate(event), validate.errors]).toEqual([true, null]);
    child.kill(signal);
    expect(await ended).toEqual({ code, signal: null });
    expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
  });

  test('ends when nobody reads its lines any more', async () => {
    const folder = folderOf({ 'in/wire.txt': WIRE });
    const { child, lines, ended } = start(folder, []);
    expect((await lines(1))[0]).toMatch(/^\d\d:\d\d:\d\d watching . 1 report seen before$/);
    child.stdout?.destroy();
    writeFileSync(join(folder, 'in/hall.txt'), OTHER);
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
  });
});

describe('the command', () => {
  test.each<[readonly string[], RegExp]>([
    [['watch'], /nothing to watch/],
    [['watch', 'nowhere'], /nowhere is no folder/],
    [['watch', '-'], /no standard input/],
    [['watch', '.', '-f', 'sarif'], /as pretty or ndjson/],
    [['watch', '.', '-o', 'file'], /redirect it/],
    [['watch', '.', '--add'], /--add needs --archive/],
    [['watch', '.', '--fail-on-new'], /needs --baseline/],
    [['watch', '.', '--settle', 'soon'], /must be a length of time such as 500ms/],
    [['check', '.', '--add'], /check has no --add; it is for dedupe watch/],
  ])('%s is refused', async (argv, words) => {
    const { code, stderr } = await dedupe(argv);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(words) });
  });
});

const REPORT = { path: 'in/a.txt', record: null, source: 'esk', title: null, published: null };
const PAGE = pageFor({ columns: 80, unicode: false });
const CLOCK = '2031-05-01T12:30:05.123Z';

describe('a line', () => {
  test.each<WatchEvent>([
    { type: 'ready', seen: 3 },
    { type: 'report', ...REPORT, passed: true, findings: [] },
    { type: 'problem', code: 'bad-json', path: 'in/a.json', record: null, message: 'It is no JSON.' },
    { type: 'waiting', message: 'Another process is writing.' },
  ])('for a program is as schema/watch.schema.json says: %j', (event) => {
    const line = JSON.parse(eventJson(event, CLOCK));
    expect([validate(line), validate.errors]).toEqual([true, null]);
    expect(validate({ ...line, more: 1 })).toBe(false);
    expect(eventLine(event, CLOCK, PAGE)).toMatch(/^12:30:05 .*\n$/);
  });

  test('tells the time, the verdict and the worst finding', () => {
    const side = { ...REPORT, id: 'r1', known: false, spans: [] };
    const finding = {
      rule: 'duplicate' as const,
      severity: 'error' as const,
      fingerprint: '0',
      message: 'Is a copy of\u001b[31m b.txt.',
      score: 1,
      report: side,
      other: null,
      also: [],
    };
    const failed = { type: 'report' as const, ...REPORT, passed: false, findings: [finding, finding] };
    const line = eventLine(failed, CLOCK, PAGE);
    expect(line).toMatch(/^12:30:05 FAIL {3}in\/a\.txt - duplicate: Is a copy of.* b\.txt\. \(\+1 more\)\n$/);
    expect(line).not.toContain('\u001b');
    expect(eventLine({ type: 'report', ...REPORT, passed: true, findings: [] }, CLOCK, PAGE)).toBe(
      '12:30:05 pass   in/a.txt\n',
    );
  });

  test('is one, whatever a name holds', () => {
    const event = {
      type: 'report' as const,
      ...REPORT,
      path: 'in/a\n12:00 pass b.txt',
      passed: true,
      findings: [],
    };
    expect(eventLine(event, CLOCK, PAGE).split('\n')).toHaveLength(2);
    expect(eventJson(event, CLOCK).split('\n')).toHaveLength(2);
    expect(JSON.parse(eventJson(event, CLOCK))).toMatchObject({ at: CLOCK, path: event.path });
  });
});
