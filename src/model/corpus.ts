/** All reports of a run: what is known of each at hand, the whole of it where a stage asks. */
import type { Card, Document } from './document.js';

export interface Corpus {
  /** In the order of path, then record: positions in this list are what stages call reports by. */
  readonly cards: readonly Card[];
  /**
   * A report whole. In a large run it is fetched again from disk, so ask once and keep what you need; two
   * calls may give two objects that are equal.
   */
  readonly document: (report: number) => Document;
}

/** The corpus of a run that fits in memory. */
export function memoryCorpus(documents: readonly Document[]): Corpus {
  return { cards: documents, document: (report) => documents[report] };
}
