/**
 * Whatever lies in a folder, the command ends as it promises: a report, an account of every file that adds up, an exit
 * code that fits both, nothing but text on the way to a terminal. FUZZ_TIMES asks for more inputs than usual.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InputList } from '../../src/model/input-entry.js';
import type { Result } from '../../src/model/result.js';
import { FORMATS } from '../../src/read/formats.js';
import { folderOf } from '../read/temporary-folder.js';
import { FUZZ_TIMEOUT, fuzzRuns } from '../support/fuzz.js';
import { dedupeWhole } from './whole-cli.js';

const FIXTURES = fileURLToPath(new URL('../../fixtures/formats/', import.meta.url));

/** PDF takes a tenth of a second a file; its reader has a fuzz test of its own. */
const EXTENSIONS = [...new Set(FORMATS.flatMap(({ extensions }) => extensions))].filter(
  (name) => name !== '.pdf',
);

const SAMPLES = readdirSync(FIXTURES)
  .filter((format) => format !== 'pdf')
  .flatMap((format) =>
    readdirSync(FIXTURES + format)
      .filter((name) => !name.endsWith('.expected.json'))
      .map((name) => readFileSync(`${FIXTURES}${format}/${name}`)),
  );

/** What a careless writer would hand through: to a terminal, a build server, a page, a spreadsheet, an object. */
const NASTY = fc.constantFrom(
  '\u001b]52;c;aGk=\u0007',
  '\u009b31m',
  '\u202etxt.exe',
  '::error::forged',
  '\n::set-output name=x::y\n',
  '##vso[task.complete]',
  '##[error]forged',
  '__proto__',
  'constructor',
  '\u2028\u2029\u007f',
  '\ud83d',
  '=cmd|1',
  '<script>x</script>',
);
const prose = fc.constantFrom(
  'The ferry over the sound is back after eleven days of repairs, the port said on Monday.',
  'Two hundred people watched it dock at the northern pier in the evening rain.',
  '“We are relieved,” said Captain Rike Solberg.',
);
const words = fc.array(fc.oneof(prose, NASTY, fc.string({ maxLength: 6, unit: 'binary' })), {
  maxLength: 12,
});
const text = words.map((parts) => parts.join(' '));

/** Valid JSON around nasty values, under the names that readers look for. */
const record = fc
  .dictionary(
    fc.constantFrom(
      'id',
      'text',
      'title',
      'source',
      'published',
      'url',
      '__proto__',
      'constructor',
      'language',
    ),
    fc.oneof(text, fc.constantFrom('99999-12-31', '+275760-09-14T00:00:00Z', 'constructor'), fc.jsonValue()),
  )
  .map((value) => JSON.stringify(value));

const mutated = fc
  .record({
    sample: fc.constantFrom(...SAMPLES),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(40),
    by: fc.uint8Array({ maxLength: 6 }),
  })
  .map(({ sample, at, cut, by }) => {
    const place = Math.floor(at * sample.length);
    return Buffer.concat([sample.subarray(0, place), by, sample.subarray(place + cut)]);
  });

const content = fc.oneof(
  fc.uint8Array({ maxLength: 300, size: 'max' }).map((bytes) => Buffer.from(bytes)),
  text.map((whole) => Buffer.from(whole)),
  text.map((whole) => Buffer.from(whole, 'utf16le')),
  record.map((whole) => Buffer.from(whole)),
  fc.array(record, { maxLength: 4 }).map((lines) => Buffer.from(lines.join('\n'))),
  mutated,
);
const stem = fc.constantFrom(
  'a',
  'b',
  'c',
  'wire/a',
  'post/2024-01-02/b',
  '.hidden',
  '::error::x',
  'e\u001b[31m',
);
const name = fc.tuple(stem, fc.constantFrom(...EXTENSIONS, '.jpg')).map((parts) => parts.join(''));
const folder = fc.uniqueArray(fc.tuple(name, content), {
  minLength: 1,
  maxLength: 6,
  selector: ([path]) => path,
});

/** Controls other than line feeds, invisible directions, lines that a build server obeys. */
const UNSAFE =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]|^\s*::|##[a-z]{0,20}\[/imu;

function linesOf(ndjson: string): readonly { readonly type: string }[] {
  return ndjson
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('any folder', () => {
  it(
    'ends as a report, an account that adds up, and the exit code that fits both',
    async () => {
      await fc.assert(
        fc.asyncProperty(folder, async (files) => {
          const root = folderOf(Object.fromEntries(files));
          const report = await dedupeWhole([root, '--json', '-q']);
          const result: Result = JSON.parse(report.stdout);
          const dump = await dedupeWhole([root, '--dump-inputs', '--json', '-q']);
          const { counts, inputs }: InputList = JSON.parse(dump.stdout);

          expect([0, 3]).toContain(report.code);
          expect(dump.code).toBe(report.code);
          expect(result.counts.inputs).toEqual(counts);
          expect(counts.read + counts.partlyRead + counts.skipped + counts.failed).toBe(counts.total);
          expect(inputs).toHaveLength(counts.total);
          expect(inputs.reduce((sum, { records }) => sum + records, 0)).toBe(result.counts.reports);
          expect(result.reports).toHaveLength(result.counts.reports);
          expect(result.problems).toHaveLength(result.counts.problems);
          const listed = new Set(inputs.map(({ path }) => path));
          for (const [path] of files)
            expect(
              listed.has(path) || [...listed].some((at) => at.endsWith('/') && path.startsWith(at)),
            ).toBe(true);
          for (const { state, reasons, path } of inputs)
            if (state !== 'read' && !inputs.some((inner) => inner.path.startsWith(`${path}/`)))
              expect(reasons.length, path).toBeGreaterThan(0);
        }),
        { numRuns: fuzzRuns(60) },
      );
    },
    FUZZ_TIMEOUT,
  );

  it(
    'sends nothing but text to a terminal or a log, in every format',
    async () => {
      await fc.assert(
        fc.asyncProperty(folder, fc.constantFrom('pretty', 'json', 'ndjson'), async (files, format) => {
          const root = folderOf(Object.fromEntries(files));
          for (const more of [[], ['--dump-inputs'], ['--all', '--detail', 'wording']]) {
            const { stdout, stderr } = await dedupeWhole([root, '-f', format, ...more]);
            expect(UNSAFE.exec(stdout)).toBeNull();
            expect(UNSAFE.exec(stderr)).toBeNull();
            if (format === 'ndjson') expect(linesOf(stdout).at(-1)?.type).toBe('summary');
          }
        }),
        { numRuns: fuzzRuns(40) },
      );
    },
    FUZZ_TIMEOUT,
  );
});
