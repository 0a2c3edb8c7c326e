/**
 * How much may come out of archives: in one entry, in all that one file on disk holds, and how deep. A few kilobytes
 * can unpack to terabytes; what is over the limit is named, not read.
 */
import { type Chunks, collect } from './deliver.js';
import type { DeliveredFile } from './delivered-file.js';
import { type FileBytes, type NoBytes, tooLarge } from './file-bytes.js';
import { problemItem } from './read-problem.js';

/** What is left for all archives inside one file on disk. */
interface Budget {
  bytes: number;
}

/** Of unpacked text over packed. Prose reaches 4, a table of one value 200. */
const MAX_RATIO = 250;
/** From here on the ratio says something. */
const RATIO_FROM_BYTES = 1_000_000;

/** Times `maxBytes`: the size of an archive itself, which is held in memory, and of all that comes out of it. */
const ARCHIVE_TIMES = 20;
const UNPACKED_TIMES = 100;

/** A zip in a zip in a zip is read, a further one is not. */
const MAX_DEPTH = 3;

const budgets = new WeakMap<DeliveredFile, Budget>();

function budgetOf(file: DeliveredFile): Budget {
  let budget = budgets.get(file);
  if (!budget) {
    budget = { bytes: file.maxBytes * UNPACKED_TIMES };
    budgets.set(file, budget);
  }
  return budget;
}

/** What comes out of `inner` counts towards what may come out of `outer`. */
export function shareBudget(outer: DeliveredFile, inner: DeliveredFile): DeliveredFile {
  budgets.set(inner, budgetOf(outer));
  return inner;
}

/** The largest archive that is read, in bytes. */
function archiveLimit(file: DeliveredFile): number {
  return file.maxBytes * ARCHIVE_TIMES;
}

/** All of an archive that is held in memory, as a directory at its end asks for. */
export function archiveBytes(file: DeliveredFile): Promise<FileBytes> {
  const most = archiveLimit(file);
  return collect(file.chunks(), most, (bytes) => tooLarge(bytes, most));
}

export function tooDeep(file: DeliveredFile) {
  if (file.depth < MAX_DEPTH) return null;
  return problemItem('too-deep', file.path, `An archive in ${file.depth} others; it was not opened.`);
}

/**
 * Passes chunks on until they are too many: for the file as a whole, or for the packed bytes they came from
 * (`packedBytes` says how many were read so far).
 */
export async function* bounded(file: DeliveredFile, source: Chunks, packedBytes: () => number): Chunks {
  const budget = budgetOf(file);
  let unpacked = 0;
  try {
    for (;;) {
      const step = await source.next();
      if (step.done) return step.value;
      unpacked += step.value.length;
      budget.bytes -= step.value.length;
      if (budget.bytes < 0) return OVER_BUDGET;
      if (unpacked > RATIO_FROM_BYTES && unpacked > packedBytes() * MAX_RATIO) return OVER_RATIO;
      yield step.value;
    }
  } finally {
    await source.return(null);
  }
}

const OVER_BUDGET: NoBytes = {
  code: 'too-large',
  message: `The archive unpacks to more than ${UNPACKED_TIMES} times the size limit; raise it with --max-size.`,
};

const OVER_RATIO: NoBytes = {
  code: 'too-large',
  message: `It unpacks to more than ${MAX_RATIO} times its size, as no text does; it was not read.`,
};
