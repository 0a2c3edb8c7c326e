/** Lists end to end in shared memory: what threads hand each other without copying it. */

export interface Columns {
  readonly all: Uint32Array;
  /** How many numbers each list has. */
  readonly counts: Uint32Array;
}

export function joinLists(lists: readonly Uint32Array[]): Columns {
  const counts = sharedNumbers(lists.map(({ length }) => length));
  const all = new Uint32Array(new SharedArrayBuffer(4 * counts.reduce((sum, count) => sum + count, 0)));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return { all, counts };
}

/** The lists again, as views. */
export function* splitLists({ all, counts }: Columns): Generator<Uint32Array> {
  let at = 0;
  for (const count of counts) {
    yield all.subarray(at, at + count);
    at += count;
  }
}

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(new SharedArrayBuffer(parts.reduce((sum, { length }) => sum + length, 0)));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export function sharedNumbers(numbers: ArrayLike<number>): Uint32Array {
  const column = new Uint32Array(new SharedArrayBuffer(numbers.length * 4));
  column.set(numbers);
  return column;
}

/** For positions beyond 32 bits. */
export function sharedPositions(positions: ArrayLike<number>): Float64Array {
  const column = new Float64Array(new SharedArrayBuffer(positions.length * 8));
  column.set(positions);
  return column;
}
