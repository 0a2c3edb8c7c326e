/** Reports in the temporary file, as every thread sees them. */
import type { Corpus } from '../model/corpus.js';
import { comparedOf } from '../model/corpus.js';
import { recent } from '../text/recent.js';
import { withoutFurniture } from '../wording/repeated-boilerplate.js';
import { unpackCompared, unpackDocument } from './packed-document.js';
import { fillFrom, readAt } from './spill-file.js';

/** Where the reports of a run are: small, in shared memory, the same in every thread. */
export interface DiskReports {
  readonly fd: number;
  /** By place in the file: where each report starts, and behind the last where it ends. */
  readonly offsets: Float64Array;
  /** By place in the file: words of the report. */
  readonly words: Uint32Array;
  /** By position in the corpus: its place in the file. */
  readonly places: Uint32Array;
  /** Edge sentences that are furniture. */
  readonly furniture: Float64Array;
  /** By position in the corpus: 1 where a report has such a sentence; empty where none has. */
  readonly carriers: Uint8Array;
}

/** Passages and pairs ask for the same few reports again and again. */
const KEPT = 256;

/** Fetches reports by their position in the corpus. */
export function fetchFrom({
  fd,
  offsets,
  words,
  places,
  furniture,
  carriers,
}: DiskReports): Pick<Corpus, 'document' | 'compared'> {
  const known: ReadonlySet<number> = new Set(furniture);
  const isCarrier = (report: number): boolean => carriers[report] === 1;
  const document: Corpus['document'] = recent(KEPT, (report) => {
    const place = places[report];
    const bytes = readAt(fd, offsets[place], offsets[place + 1] - offsets[place]);
    const whole = unpackDocument(bytes, `r${report + 1}`);
    return isCarrier(report) ? withoutFurniture(whole, known) : whole;
  });
  return {
    document,
    compared: (report, memory) => {
      if (isCarrier(report)) return comparedOf(document(report));
      const place = places[report];
      return unpackCompared(words[place], memory, (bytes) => fillFrom(fd, offsets[place], bytes));
    },
  };
}
