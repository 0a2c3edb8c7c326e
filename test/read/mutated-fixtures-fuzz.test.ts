/** Every fixture of every format, cut, stretched and with bytes changed, through the reader that suits it. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FUZZ_TIMEOUT, fuzzRuns } from '../support/fuzz.js';
import { readFile } from './temporary-folder.js';

const FOLDER = fileURLToPath(new URL('../../fixtures/formats/', import.meta.url));

const files = readdirSync(FOLDER).flatMap((format) =>
  readdirSync(`${FOLDER}${format}`)
    .filter((name) => !name.endsWith('.expected.json'))
    .map((name) => ({ name, bytes: readFileSync(`${FOLDER}${format}/${name}`) })),
);

/** What is done to a file at a place: `most` is the largest number it is given. */
const KINDS = [
  { kind: 'set', most: 255 },
  { kind: 'cut', most: 60 },
  { kind: 'double', most: 60 },
  { kind: 'end', most: 1 },
] as const;

/** Positions are parts of the file's length, so that small files and large ones are hit everywhere. */
const change = fc.oneof(
  ...KINDS.map(({ kind, most }) =>
    fc.record({
      kind: fc.constant(kind),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      byte: fc.nat(most),
    }),
  ),
);

function changed(bytes: Buffer, { kind, at, byte }: { kind: string; at: number; byte: number }): Buffer {
  const place = Math.floor(at * bytes.length);
  const end = Math.min(bytes.length, place + byte);
  if (kind === 'set')
    return Buffer.concat([bytes.subarray(0, place), Buffer.from([byte]), bytes.subarray(place + 1)]);
  if (kind === 'cut') return Buffer.concat([bytes.subarray(0, place), bytes.subarray(end)]);
  if (kind === 'double') return Buffer.concat([bytes.subarray(0, end), bytes.subarray(place)]);
  return bytes.subarray(0, place);
}

describe('a damaged file', () => {
  it(
    'of any format is read, left out or a problem, and never an exception',
    async () => {
      expect(files.length).toBeGreaterThan(10);
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...files),
          fc.array(change, { minLength: 1, maxLength: 4 }),
          async (file, changes) => {
            const bytes = changes.reduce(changed, file.bytes);
            const { articles, problems, skips } = await readFile(file.name, bytes);
            expect(articles.length + problems.length + skips.length).toBeGreaterThan(0);
            for (const { text, body, origins } of articles) {
              expect(body.end).toBeLessThanOrEqual(text.length);
              for (const origin of origins ?? []) expect(origin.end).toBeLessThanOrEqual(text.length);
            }
          },
        ),
        { numRuns: fuzzRuns(300) },
      );
    },
    FUZZ_TIMEOUT,
  );
});
