import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMergeQueue, type QueuedPair } from '../../src/story/merge-queue.js';

function pair(score: number, a: number, b: number): QueuedPair {
  return { a, b, score, sizeA: 1, sizeB: 1, final: false };
}

describe('the merge queue', () => {
  it('gives nothing when it is empty', () => {
    expect(createMergeQueue().pop()).toBeUndefined();
  });

  it('gives pairs by score, then by the numbers of the groups, however they came in', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(4), fc.nat(5), fc.nat(5))), (given) => {
        const queue = createMergeQueue();
        for (const [score, a, b] of given) queue.push(pair(score, a, b));
        const popped: (readonly number[])[] = [];
        for (let next = queue.pop(); next; next = queue.pop()) popped.push([next.score, next.a, next.b]);
        const wanted = [...given].sort((x, y) => y[0] - x[0] || x[1] - y[1] || x[2] - y[2]);
        expect(popped).toEqual(wanted);
      }),
    );
  });
});
