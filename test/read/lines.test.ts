import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineSplitter } from '../../src/read/lines.js';

it('gives the lines of the whole, however it is cut, without those over the limit', () => {
  const letters = fc.array(fc.constantFrom(10, 10, 97, 98, 0xc3), { maxLength: 60 });
  fc.assert(
    fc.property(
      letters,
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 0, max: 6 }),
      (all, size, limit) => {
        const split = lineSplitter(limit);
        const found = [];
        for (let at = 0; at < all.length; at += size)
          found.push(...split(Uint8Array.from(all.slice(at, at + size))));
        found.push(...split(null));
        const expected = Buffer.from(all).toString('latin1').split('\n');
        if (expected.at(-1) === '') expected.pop();
        expect(found.map(({ bytes }) => (bytes ? Buffer.from(bytes).toString('latin1') : null))).toEqual(
          expected.map((line) => (line.length > limit ? null : line)),
        );
        expect(found.map(({ number }) => number)).toEqual(expected.map((_, at) => at + 1));
      },
    ),
  );
});
