import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordEdits } from '../../../src/report/html/word-edits.js';

function edits(left: string, right: string): { left: string[]; right: string[] } {
  const found = wordEdits(left, { start: 0, end: left.length }, right, { start: 0, end: right.length });
  return {
    left: found.left.map(({ start, end }) => left.slice(start, end)),
    right: found.right.map(({ start, end }) => right.slice(start, end)),
  };
}

/** The length of the longest common subsequence, by the textbook. */
function common(a: readonly string[], b: readonly string[]): number {
  const rows = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1)
      rows[i][j] = a[i - 1] === b[j - 1] ? rows[i - 1][j - 1] + 1 : Math.max(rows[i - 1][j], rows[i][j - 1]);
  return rows[a.length][b.length];
}

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 14 });

describe('the words edited between two wordings', () => {
  test('are those without a counterpart', () => {
    expect(edits('a ferry hit the old bridge today', 'a ferry struck the bridge on Tuesday today')).toEqual({
      left: ['hit', 'old'],
      right: ['struck', 'on Tuesday'],
    });
  });

  test('are none where only case and punctuation differ', () => {
    expect(edits('“We owe it,” she said', 'we owe it, She said.')).toEqual({ left: [], right: [] });
  });

  test('are as few as can be between the first and the last that are kept', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [left, right] = [
          ['x', 'y', 'z', ...a, 'x', 'y', 'z'],
          ['x', 'y', 'z', ...b, 'x', 'y', 'z'],
        ];
        const { kept } = wordEdits(
          left.join(' '),
          { start: 0, end: left.join(' ').length },
          right.join(' '),
          { start: 0, end: right.join(' ').length },
        );
        expect(kept).toBe(common(left, right));
      }),
    );
  });

  test('leave out a word kept by chance far from the rest', () => {
    const left = 'the city was closed for hours. The Lady Maren hit the third pillar';
    const right = 'The Lady Maren hit the third pillar';
    const found = wordEdits(left, { start: 0, end: left.length }, right, { start: 0, end: right.length });
    expect(left.slice(found.inLeft.start, found.inLeft.end)).toMatch(
      /^(?:The )?Lady Maren hit the third pillar$/,
    );
  });

  test('are looked for in bounded time in texts that have nothing in common', () => {
    const left = Array.from({ length: 50_000 }, (_, n) => `l${n}`).join(' ');
    const right = Array.from({ length: 50_000 }, (_, n) => `r${n}`).join(' ');
    expect(edits(left, right)).toEqual({ left: [], right: [] });
  });
});
