import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkGroups, type WeighedPair } from '../../src/story/average-linkage.js';
import { readPublicationTime } from '../../src/story/publication-time.js';
import { unitVector } from '../../src/story/term-vector.js';
import type { Unit } from '../../src/story/units.js';

const UNKNOWN = readPublicationTime(null, null);

function unit(terms: readonly number[], published: string | null = null): Unit {
  const counts = new Map<number, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return {
    members: [],
    vector: unitVector(
      { ids: Uint32Array.from(counts.keys()), weights: Float64Array.from(counts.values()) },
      100,
    ),
    words: null,
    names: new Map(),
    time: published === null ? UNKNOWN : readPublicationTime(published, null),
    headline: null,
  };
}

function allPairs(units: readonly Unit[]): readonly WeighedPair[] {
  return units.flatMap((_, b) => units.slice(0, b).map((_, a) => ({ a, b, extra: 0 })));
}

function sorted(groups: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return groups.map((group) => [...group].sort((x, y) => x - y)).sort((x, y) => x[0] - y[0]);
}

/** Average linkage by the book: every average from every pair, the best merge first. */
function plainLinkage(units: readonly Unit[], threshold: number): readonly (readonly number[])[] {
  const cosine = (a: Unit, b: Unit): number => {
    let sum = 0;
    a.vector.ids.forEach((id, at) => {
      const other = b.vector.ids.indexOf(id);
      if (other >= 0) sum += a.vector.weights[at] * b.vector.weights[other];
    });
    return sum;
  };
  const average = (a: readonly number[], b: readonly number[]): number => {
    let sum = 0;
    for (const x of a) for (const y of b) sum += cosine(units[x], units[y]);
    return sum / (a.length * b.length);
  };
  let groups: readonly (readonly number[])[] = units.map((_, at) => [at]);
  for (;;) {
    let best = { score: threshold, a: -1, b: -1 };
    groups.forEach((group, b) => {
      for (let a = 0; a < b; a++) {
        const score = average(groups[a], group);
        if (score >= threshold && (best.a < 0 || score > best.score)) best = { score, a, b };
      }
    });
    if (best.a < 0) return groups;
    const merged = [...groups[best.a], ...groups[best.b]];
    groups = [...groups.filter((_, at) => at !== best.a && at !== best.b), merged];
  }
}

const RULE = { threshold: 0.4, windowHours: 72 };

describe('average linkage', () => {
  it('joins what is alike and leaves the rest alone', () => {
    const units = [unit([1, 2, 3]), unit([7, 8]), unit([1, 2, 4])];
    expect(sorted(linkGroups(units, allPairs(units), RULE))).toEqual([[0, 2], [1]]);
  });

  it('does not chain: a report between two events joins one of them and not both', () => {
    const units = [unit([1, 2, 3, 4]), unit([1, 2, 3, 5]), unit([3, 5, 6]), unit([6, 7, 8]), unit([6, 7, 9])];
    expect(sorted(linkGroups(units, allPairs(units), RULE))).toEqual([
      [0, 1, 2],
      [3, 4],
    ]);
  });

  it('counts what speaks for a pair beside its words', () => {
    const units = [unit([1, 2, 3]), unit([1, 5, 6])];
    expect(linkGroups(units, [{ a: 0, b: 1, extra: 0 }], RULE)).toHaveLength(2);
    expect(linkGroups(units, [{ a: 0, b: 1, extra: 0.1 }], RULE)).toHaveLength(1);
  });

  it('keeps groups apart of which any two reports are too far apart in time', () => {
    const units = ['2024-05-01', '2024-05-04', '2024-05-07'].map((day) => unit([1, 2], `${day}T00:00:00Z`));
    const groups = linkGroups(units, allPairs(units), RULE);
    expect(groups.map((group) => group.length).sort()).toEqual([1, 2]);
  });

  it('does as the plain algorithm does, where no two merges tie', () => {
    const word = fc.integer({ min: 0, max: 14 });
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 2, maxLength: 9 }), { maxLength: 14 }),
        fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        (texts, threshold) => {
          // A word of its own in each, of uneven length, so that equal similarities are as good as excluded.
          const units = texts.map((text, at) => unit([...text, ...Array(at + 1).fill(100 + at)]));
          expect(sorted(linkGroups(units, allPairs(units), { threshold, windowHours: 72 }))).toEqual(
            sorted(plainLinkage(units, threshold)),
          );
        },
      ),
    );
  });
});
