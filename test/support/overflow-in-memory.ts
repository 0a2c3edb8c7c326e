/** A place for what does not fit in memory, which in tests is nothing or next to nothing. */
import type { Overflow } from '../../src/wording/overflow.js';

export interface WatchedOverflow extends Overflow {
  /** Bytes handed over so far. */
  readonly kept: () => number;
}

export function overflowBeyond(limit: number): WatchedOverflow {
  let file = new Uint8Array(0);
  return {
    limit,
    heldAtOnce: limit,
    keep: (bytes) => {
      const start = file.length;
      const longer = new Uint8Array(start + bytes.length);
      longer.set(file);
      longer.set(bytes, start);
      file = longer;
      return start;
    },
    read: (start, into) => into.set(file.subarray(start, start + into.length)),
    kept: () => file.length,
  };
}
