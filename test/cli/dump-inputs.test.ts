import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zipBytes } from '../../scripts/zip-bytes.js';
import type { InputCounts, InputList } from '../../src/model/input-entry.js';
import type { ReadItem } from '../../src/model/read-item.js';
import type { Result } from '../../src/model/result.js';
import { inputLedger } from '../../src/read/input-ledger.js';
import { problemItem, skipItem } from '../../src/read/read-problem.js';
import { folderOf } from '../read/temporary-folder.js';
import { dedupeWhole } from './whole-cli.js';

const TEXT = 'The ferry over the sound is back after eleven days of repairs in the yard.\n';

const FILES = {
  'in/a.txt': TEXT,
  'in/empty.txt': '',
  'in/list.jsonl': `${JSON.stringify({ id: 'x', text: TEXT })}\n{"id": \n${JSON.stringify({ text: TEXT })}\n`,
  'in/latin.txt': Buffer.from(`Caf\xe9 und Stra\xdfe, sch\xf6n gr\xfc\xdfen. ${TEXT}`, 'latin1'),
  'in/photo.jpg': TEXT,
  'in/.hidden.txt': TEXT,
  'in/wire.zip': zipBytes([
    { name: 'b.txt', content: Buffer.from(TEXT) },
    { name: 'c.jpg', content: Buffer.from(TEXT) },
    { name: 'd.txt', content: Buffer.from(' ') },
  ]),
};

const schemaText = readFileSync(new URL('../../schema/report.schema.json', import.meta.url), 'utf8');
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
ajv.addSchema(JSON.parse(schemaText), 'report');
const validate = ajv.compile({ $ref: 'report#/$defs/inputList' });

async function listOf(argv: readonly string[]): Promise<InputList> {
  const { stdout } = await dedupeWhole([...argv, '--dump-inputs', '-f', 'json', '-q']);
  const list: InputList = JSON.parse(stdout);
  validate(list);
  expect(validate.errors).toBeNull();
  return list;
}

function sum({ read, partlyRead, skipped, failed }: InputCounts): number {
  return read + partlyRead + skipped + failed;
}

describe('--dump-inputs', () => {
  it('lists every input path with its reader, encoding, records and words, or the reason', async () => {
    const { inputs, counts } = await listOf([join(folderOf(FILES), 'in')]);
    const rows = inputs.map(({ path, state, reader, encoding, records, words, reasons }) => [
      path,
      state,
      reader,
      encoding,
      records,
      words,
      reasons.map(({ code, record }) => (record === null ? code : `${code}#${record}`)).join(),
    ]);
    expect(rows).toEqual([
      ['.hidden.txt', 'skipped', null, null, 0, 0, 'hidden'],
      ['a.txt', 'read', 'text', 'utf-8', 1, 15, ''],
      ['empty.txt', 'failed', 'text', null, 0, 0, 'empty'],
      ['latin.txt', 'read', 'text', 'windows-1252', 1, 20, ''],
      ['list.jsonl', 'partly-read', 'jsonl', 'utf-8', 2, 30, 'bad-json#1'],
      ['photo.jpg', 'skipped', null, null, 0, 0, 'unknown-type'],
      ['wire.zip', 'partly-read', 'zip', null, 0, 0, ''],
      ['wire.zip/b.txt', 'read', 'text', 'utf-8', 1, 15, ''],
      ['wire.zip/c.jpg', 'skipped', null, null, 0, 0, 'unknown-type'],
      ['wire.zip/d.txt', 'failed', 'text', null, 0, 0, 'empty'],
    ]);
    expect(counts).toEqual({ total: 10, read: 3, partlyRead: 2, skipped: 3, failed: 2 });
  });

  it('says in the ordinary report what the list says', async () => {
    const folder = join(folderOf(FILES), 'in');
    const { counts } = await listOf([folder]);
    const { stdout } = await dedupeWhole([folder, '--json', '-q']);
    const result: Result = JSON.parse(stdout);
    expect(result.counts.inputs).toEqual(counts);
  });

  it('is a table for people, a line an input for programs, and ends with the same code', async () => {
    const folder = join(folderOf(FILES), 'in');
    const table = await dedupeWhole([folder, '--dump-inputs', '--columns', '120']);
    expect(table.code).toBe(3);
    expect(table.stdout).toContain('10 inputs · 3 read · 2 partly read · 3 skipped · 2 failed\n');
    expect(table.stdout).toMatch(/\n {2}a\.txt +text +utf-8 +1 +15\n/);
    expect(table.stdout).toMatch(/\n {2}empty\.txt +text +There is no word in it\.\n/);
    expect(table.stdout).toMatch(/\n {2}photo\.jpg +not a file type of articles\n/);
    expect(table.stderr).toContain('finished with 3 problems');
    const lines = (await dedupeWhole([folder, '--dump-inputs', '-f', 'ndjson', '-q'])).stdout
      .trimEnd()
      .split('\n');
    expect(lines.map((line): string => JSON.parse(line).type)).toEqual([
      ...new Array<string>(10).fill('input'),
      'summary',
    ]);
    expect((await dedupeWhole([folder, '--dump-inputs', '--allow-incomplete'])).code).toBe(0);
  });

  it('reads a folder given twice, or by two names, once', async () => {
    const cwd = folderOf({ 'in/a.txt': TEXT });
    symlinkSync('in', join(cwd, 'again'));
    const { inputs, counts } = await listOf([join(cwd, 'in'), join(cwd, 'in'), join(cwd, 'again')]);
    expect(inputs.filter(({ state }) => state === 'read')).toHaveLength(1);
    expect(inputs.filter(({ reasons }) => reasons[0]?.code === 'repeated')).toHaveLength(2);
    expect(counts).toEqual({ total: 3, read: 1, partlyRead: 0, skipped: 2, failed: 0 });
  });

  it('compares nothing, so it goes with no pair', async () => {
    expect(await dedupeWhole(['--dump-inputs', '--explain', 'a', 'b', '.'])).toMatchObject({ code: 2 });
    expect(await dedupeWhole(['compare', 'a', 'b', '--dump-inputs'])).toMatchObject({ code: 2 });
  });

  it('obeys patterns only of files that are named', async () => {
    const cwd = folderOf({ 'in/a.txt': TEXT, 'in/b.txt': TEXT, 'in/.gitignore': 'a.txt\n' });
    writeFileSync(join(cwd, 'rules'), '# mine\n/b.txt\n');
    const { inputs } = await listOf([join(cwd, 'in'), '--ignore-file', join(cwd, 'rules')]);
    expect(inputs.map(({ path, state }) => [path, state])).toEqual([
      ['.gitignore', 'skipped'],
      ['a.txt', 'read'],
      ['b.txt', 'skipped'],
    ]);
    expect(await dedupeWhole([cwd, '--ignore-file', join(cwd, 'none')])).toMatchObject({ code: 2 });
  });
});

describe('the account of inputs', () => {
  const path = fc.constantFrom('a', 'b', 'a/x', 'a/x/y', 'b/z');
  const item: fc.Arbitrary<ReadItem> = fc.oneof(
    fc.record({
      type: fc.constant('file' as const),
      path,
      reader: fc.constant('zip'),
      depth: fc.nat(2),
    }),
    path.map((name) => problemItem('empty', name, 'Nothing.')),
    path.map((name) => skipItem('hidden', name)),
  );

  it('adds up whatever comes in, and names every path once', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 30 }), (items) => {
        const ledger = inputLedger({ countsWords: true });
        for (const one of items) ledger.add(one);
        const counts = ledger.counts();
        expect(sum(counts)).toBe(counts.total);
        const paths = ledger.entries().map((entry) => entry.path);
        expect(new Set(paths).size).toBe(paths.length);
        expect(paths.length).toBe(counts.total);
      }),
    );
  });
});
