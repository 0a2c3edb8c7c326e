/**
 * Whatever bytes come, every reader ends with articles, problems or skips, and never with an exception. Runs a bounded
 * number of cases; FUZZ_TIMES asks for more.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zipBytes } from '../../scripts/zip-bytes.js';
import { INPUT_FORMATS, type InputFormat } from '../../src/options.js';
import { fileOfBytes } from '../../src/read/deliver.js';
import { readFile } from '../../src/read/formats.js';
import { FUZZ_TIMEOUT, fuzzRuns } from '../support/fuzz.js';

const RUNS = fuzzRuns(60);
const FOLDER = fileURLToPath(new URL('../../fixtures/formats/', import.meta.url));

interface Counts {
  articles: number;
  problems: number;
  skips: number;
}

async function outcome(path: string, bytes: Uint8Array, inputFormat: InputFormat | null): Promise<Counts> {
  const file = fileOfBytes(
    {
      path,
      source: null,
      encoding: null,
      maxBytes: 1_000_000,
      inputFormat,
      fields: new Map(),
      mediaType: null,
      declaredEncoding: null,
      depth: 0,
    },
    bytes,
  );
  const counts: Counts = { articles: 0, problems: 0, skips: 0 };
  for await (const item of readFile(file)) {
    if (item.type === 'article') {
      counts.articles += 1;
      const { text, body, origins } = item.article;
      expect(body.start).toBeLessThan(body.end);
      expect(body.end).toBe(text.length);
      for (const { start, end, from, to } of origins ?? []) {
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(to).toBeGreaterThanOrEqual(from);
      }
    } else if (item.type === 'problem') {
      counts.problems += 1;
      expect(item.problem.message).toMatch(/\S/);
    } else counts.skips += 1;
  }
  expect(counts.articles + counts.problems + counts.skips).toBeGreaterThan(0);
  return counts;
}

/** Pieces that mean something to one format or another. */
const pieces = fc.constantFrom(
  '\x01',
  '\x02',
  '\x03',
  '\x04',
  '\x16\x16\x01',
  'bdt0123 4 pl 20 dpa 0123\r\n',
  'a0611\r\nr i\x13\x11 BC-Ferry 03-14 0100\r\n',
  '^BC-Ferry,100<\r\n',
  '{\\rtf1',
  '{',
  '}',
  '\\',
  "\\'e9",
  '\\u8364?',
  '\\bin9 ',
  '{\\*\\x',
  '\\par ',
  '{\\fonttbl{\\f0\\fcharset128 A;}}',
  'Content-Type: multipart/mixed; boundary=b\r\n',
  'Content-Transfer-Encoding: base64\r\n',
  '--b\r\n',
  '--b--\r\n',
  '\r\n\r\n',
  'Subject: =?utf-8?b?8J+Yg',
  '=?=\r\n',
  'PK\x03\x04',
  'PK\x05\x06',
  '\x1f\x8b\x08\x00',
  '%PDF-1.4\n',
  '1 0 obj << /Type /Catalog >> endobj\n',
  'URGENT\n',
  'The ferry is back.\n',
  '<p>',
  '&#',
  '\x1b$B',
  '\xff\xfe',
);

const assembled = fc
  .array(fc.oneof(pieces, fc.string({ maxLength: 8, unit: 'binary' })), { maxLength: 30 })
  .map((parts) => Buffer.from(parts.join(''), 'latin1'));

const bytes = fc.oneof(fc.uint8Array({ maxLength: 400, size: 'max' }), assembled);
const OWN: readonly InputFormat[] = ['text', 'iptc7901', 'anpa', 'eml', 'docx', 'rtf', 'pdf', 'gz', 'zip'];

describe('any bytes', () => {
  it.each(OWN)(
    'read as %s end as items',
    async (format) => {
      expect(INPUT_FORMATS).toContain(format);
      const runs = format === 'pdf' ? fuzzRuns(20) : RUNS;
      await fc.assert(
        fc.asyncProperty(bytes, async (input) => {
          await outcome('a.bin', input, format);
        }),
        { numRuns: runs },
      );
    },
    FUZZ_TIMEOUT,
  );

  it(
    'under any name end as items',
    async () => {
      const name = fc.constantFrom(
        'a',
        'a.txt',
        'a.iptc',
        'a.anpa',
        'a.rtf',
        'a.eml',
        'a.docx',
        'a.zip',
        'a.gz',
      );
      await fc.assert(
        fc.asyncProperty(name, bytes, async (path, input) => {
          await outcome(path, input, null);
        }),
        { numRuns: RUNS * 2 },
      );
    },
    FUZZ_TIMEOUT,
  );

  it(
    'as entries of an archive, under any names, end as items that stay in it',
    async () => {
      const entry = fc.record({
        name: fc.oneof(
          fc.constantFrom(
            'a.txt',
            '../a.txt',
            '/etc/a.txt',
            'C:\\a.txt',
            './',
            'a/b/../../../c.rtf',
            '.a.txt',
            'a.zip',
          ),
          fc.uint8Array({ maxLength: 12 }),
        ),
        content: bytes,
        store: fc.boolean(),
        flags: fc.constantFrom(0, 0, 0, 1, 8, 0x800),
        method: fc.constantFrom(0, 8, 8, 99),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(entry, { maxLength: 5 }), async (entries) => {
          await outcome('a.zip', zipBytes(entries), null);
        }),
        { numRuns: RUNS },
      );
    },
    FUZZ_TIMEOUT,
  );
});

const SAMPLES = ['iptc7901', 'anpa', 'rtf', 'docx', 'eml', 'gz', 'zip', 'text'].flatMap((format) =>
  readdirSync(`${FOLDER}${format}`)
    .filter((name) => !name.endsWith('.json'))
    .map((name) => ({ name, bytes: readFileSync(`${FOLDER}${format}/${name}`) })),
);

describe('a valid file with bytes changed, cut or doubled', () => {
  it.each(SAMPLES.map(({ name, bytes: content }) => [name, content] as const))(
    '%s',
    async (name, content) => {
      const change = fc.record({
        at: fc.nat(content.length),
        length: fc.constantFrom(0, 1, 4, 40),
        by: fc.uint8Array({ maxLength: 6 }),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
          let mutated = content;
          for (const { at, length, by } of changes)
            mutated = Buffer.concat([mutated.subarray(0, at), by, mutated.subarray(at + length)]);
          await outcome(name, mutated, null);
        }),
        { numRuns: Math.ceil(RUNS / 4) },
      );
    },
    FUZZ_TIMEOUT,
  );

  it(
    'a PDF',
    async () => {
      const content = readFileSync(`${FOLDER}pdf/three-pages.pdf`);
      await fc.assert(
        fc.asyncProperty(fc.nat(content.length - 1), fc.nat(255), async (at, by) => {
          const mutated = Buffer.from(content);
          mutated[at] = by;
          await outcome('a.pdf', mutated, null);
        }),
        { numRuns: Math.ceil(RUNS / 6) },
      );
    },
    FUZZ_TIMEOUT,
  );
});
