/**
 * Lists beyond memory as weeding sees them, on whichever thread: those of a range at hand, the others read from
 * where they are kept.
 */
import { ReadAhead, type ReadBytes } from './read-ahead.js';

/** Small columns, and one large one; all of them may be in shared memory. */
export interface HeldLists {
  /** By list: its block, where in the block it begins, and its length. */
  readonly block: Uint32Array;
  readonly from: Uint32Array;
  readonly length: Uint32Array;
  /** By block: where it is kept, and where it ends there. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** The lists at hand: from this one, to before that one. */
  readonly first: number;
  readonly end: number;
  readonly held: Uint32Array;
  /** By block: its place in `held`, where it would begin before it if not all of it is held. */
  readonly places: Float64Array;
}

/** What it gives is valid until its next call. */
export function listReader(lists: HeldLists, read: ReadBytes): (list: number) => Uint32Array {
  const { block, from, length, starts, ends, first, end, held, places } = lists;
  const ahead = new ReadAhead(read);
  return (list) => {
    const home = block[list];
    if (list >= first && list < end) {
      const at = places[home] + from[list];
      return held.subarray(at, at + length[list]);
    }
    return ahead.numbers(starts[home] + from[list] * 4, length[list], ends[home]);
  };
}
