import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWords, editDistance } from '../../src/facts/compare-words.js';

/** The textbook recursions, without tables. */
function plainEdits(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || b.length === 0) return a.length + b.length;
  const [x, y] = [a.slice(1), b.slice(1)];
  const kept = plainEdits(x, y) + (a[0] === b[0] ? 0 : 1);
  return Math.min(kept, plainEdits(x, b) + 1, plainEdits(a, y) + 1);
}

function plainKept(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  if (a[0] === b[0]) return 1 + plainKept(a.slice(1), b.slice(1));
  return Math.max(plainKept(a.slice(1), b), plainKept(a, b.slice(1)));
}

function plainRun(a: readonly number[], b: readonly number[]): number {
  let longest = 0;
  a.forEach((_, i) => {
    b.forEach((__, j) => {
      let run = 0;
      while (i + run < a.length && j + run < b.length && a[i + run] === b[j + run]) run++;
      longest = Math.max(longest, run);
    });
  });
  return longest;
}

describe('compareWords', () => {
  const words = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 });

  it('is what the textbook says, on any short sentences', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [x, y] = [Uint32Array.from(a), Uint32Array.from(b)];
        const edits = plainEdits(a, b) / Math.max(a.length, b.length);
        expect(compareWords(x, y)).toEqual({ edits, kept: plainKept(a, b), run: plainRun(a, b) });
        expect(editDistance(x, y)).toBe(edits);
      }),
    );
  });

  it('takes nothing of an empty sentence', () => {
    expect(compareWords(new Uint32Array(0), Uint32Array.of(1))).toEqual({ edits: 1, kept: 0, run: 0 });
  });
});
