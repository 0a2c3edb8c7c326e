import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RELATIONS } from '../../src/model/result.js';
import type { JudgedPair } from '../../src/wording/judge-pair.js';
import { columnsOf, JudgedPairs } from '../../src/wording/judged-pairs.js';

const place = fc.nat(2 ** 32 - 1);
const part = fc.double({ min: 0, max: 1, noNaN: true });
const pair: fc.Arbitrary<JudgedPair> = fc.record({
  a: fc.nat(),
  b: fc.nat(),
  jaccard: part,
  containmentA: part,
  containmentB: part,
  wordsSharedA: part,
  wordsSharedB: part,
  proseSharedA: part,
  proseSharedB: part,
  relation: fc.constantFrom(...RELATIONS),
  nearness: part,
  isListed: fc.boolean(),
  passages: fc.array(fc.record({ aFrom: place, aTo: place, bFrom: place, bTo: place }), { maxLength: 4 }),
});

it('pairs come back from their columns as they were, batch after batch', () => {
  fc.assert(
    fc.property(fc.array(fc.array(pair, { maxLength: 5 }), { maxLength: 4 }), (batches) => {
      expect([...new JudgedPairs(batches.map(columnsOf))]).toEqual(batches.flat());
    }),
  );
});
