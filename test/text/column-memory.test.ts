import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ColumnMemory } from '../../src/text/column-memory.js';

/** Columns of the lengths asked for, filled each with a number of its own. */
function fill(memory: ColumnMemory, lengths: readonly number[]) {
  return lengths.map((length, n) => {
    const column = [
      () => memory.numbers(length),
      () => memory.integers(length),
      () => memory.doubles(length),
      () => memory.bytes(length),
    ][n % 4]();
    return column.fill(n + 1);
  });
}

describe('memory for columns', () => {
  it('gives columns that do not overlap, however often it is cleared and whatever is asked for', () => {
    const memory = new ColumnMemory();
    fc.assert(
      fc.property(fc.array(fc.nat(300), { maxLength: 12 }), (lengths) => {
        memory.clear();
        for (const [n, column] of fill(memory, lengths).entries()) {
          expect(column.length).toBe(lengths[n]);
          expect(column.every((value) => value === n + 1)).toBe(true);
        }
      }),
    );
  });

  it('takes no new memory for a report that is no longer than the one before', () => {
    const memory = new ColumnMemory();
    fill(memory, [100, 200, 300]);
    memory.clear();
    const [first] = fill(memory, [100, 200, 300]);
    memory.clear();
    const again = fill(memory, [90, 200, 300]);
    expect(new Set(again.map(({ buffer }) => buffer))).toEqual(new Set([first.buffer]));
  });
});
