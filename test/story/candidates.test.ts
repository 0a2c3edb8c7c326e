import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../src/story/candidates.js';
import { readPublicationTime } from '../../src/story/publication-time.js';
import { unitVector } from '../../src/story/term-vector.js';
import type { Unit } from '../../src/story/units.js';

function unit(...terms: readonly number[]): Unit {
  return {
    members: [],
    vector: unitVector(
      { ids: Uint32Array.from(terms), weights: new Float64Array(terms.length).fill(1) },
      100,
    ),
    words: null,
    names: new Map(),
    time: readPublicationTime(null, null),
    headline: null,
  };
}

describe('candidates', () => {
  it('are the pairs that share a term and are alike enough, with their cosine', () => {
    const pairs = findCandidates([unit(1, 2), unit(3, 4), unit(1, 5), unit(2, 1)], 0.4);
    expect(pairs.map(({ a, b, cosine }) => [a, b, Number(cosine.toFixed(3))])).toEqual([
      [0, 2, 0.5],
      [0, 3, 1],
      [2, 3, 0.5],
    ]);
  });

  it('grow with the reports of one story and not with their square', () => {
    const many = Array.from({ length: 2000 }, (_, at) => unit(1, 2, 3, 1000 + at));
    expect(findCandidates(many, 0.3).length).toBeLessThan(2000 * 10);
  });

  it('leave no report of a large story unlinked', () => {
    const many = Array.from({ length: 300 }, (_, at) => unit(1, 2, 3, 1000 + at));
    const linked = new Set(findCandidates(many, 0.3).flatMap(({ a, b }) => [a, b]));
    expect(linked.size).toBe(300);
  });
});
