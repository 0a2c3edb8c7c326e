/**
 * What a run may hold in memory at once, from what it is given. The rest goes to temporary files, which the system
 * keeps in memory itself where there is room: so holding more than a little gains next to nothing.
 */
import { totalmem } from 'node:os';

/** Bytes of each kind. */
export interface MemoryPlan {
  /** Texts and words, where no other thread works: some five thousand reports. */
  readonly documents: number;
  /** Each of the columns that candidates are found by. */
  readonly columns: number;
  /** Sketches read back to be compared. */
  readonly heldAtOnce: number;
}

const MOST_DOCUMENTS = 64e6;
const MOST_COLUMNS = 48e6;

/** `memoryBytes`: null for a quarter of the machine's. */
export function planMemory(memoryBytes: number | null): MemoryPlan {
  const all = memoryBytes ?? totalmem() / 4;
  return {
    documents: Math.min(MOST_DOCUMENTS, all / 16),
    columns: Math.min(MOST_COLUMNS, all / 16),
    heldAtOnce: all / 4,
  };
}
