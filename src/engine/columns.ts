/**
 * Lists end to end: what threads hand each other without cloning it. What is handed over once is moved; what all
 * read is shared. (Shared memory is invisible to the garbage collector's reckoning, so it would pile up.)
 */

export interface Columns {
  readonly all: Uint32Array<ArrayBuffer>;
  /** How many numbers each list has. */
  readonly counts: Uint32Array;
}

export function joinLists(lists: readonly Uint32Array[]): Columns {
  const counts = Uint32Array.from(lists, ({ length }) => length);
  const all = new Uint32Array(counts.reduce((sum, count) => sum + count, 0));
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

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
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

export function sharedFlags(flags: readonly boolean[]): Uint8Array {
  const column = new Uint8Array(new SharedArrayBuffer(flags.length));
  for (const [n, flag] of flags.entries()) if (flag) column[n] = 1;
  return column;
}

/** For positions beyond 32 bits. */
export function sharedPositions(positions: ArrayLike<number>): Float64Array {
  const column = new Float64Array(new SharedArrayBuffer(positions.length * 8));
  column.set(positions);
  return column;
}
