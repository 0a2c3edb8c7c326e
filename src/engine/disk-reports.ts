/** Reports in the temporary file, as every thread sees them. */
import type { Document } from '../model/document.js';
import { recent } from '../text/recent.js';
import { withoutFurniture } from '../wording/repeated-boilerplate.js';
import { unpackDocument } from './packed-document.js';
import { readAt } from './spill-file.js';

/** Where the reports of a run are: small, in shared memory, the same in every thread. */
export interface DiskReports {
  readonly fd: number;
  /** By place in the file: where each report starts, and behind the last where it ends. */
  readonly offsets: Float64Array;
  /** By position in the corpus: its place in the file. */
  readonly places: Uint32Array;
  /** Shingles that are furniture. */
  readonly furniture: Float64Array;
}

/** Passages and pairs ask for the same few reports again and again. */
const KEPT = 256;

/** Fetches reports by their position in the corpus. */
export function fetchFrom({ fd, offsets, places, furniture }: DiskReports): (report: number) => Document {
  const known: ReadonlySet<number> = new Set(furniture);
  return recent(KEPT, (report) => {
    const place = places[report];
    const bytes = readAt(fd, offsets[place], offsets[place + 1] - offsets[place]);
    const document = { ...unpackDocument(bytes), id: `r${report + 1}` };
    return known.size === 0 ? document : withoutFurniture(document, known);
  });
}
