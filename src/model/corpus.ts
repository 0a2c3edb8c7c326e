/** All reports of a run: what is known of each at hand, the whole of it where a stage asks. */
import type { ColumnSource } from './column-source.js';
import type { Card, ComparedText, Document } from './document.js';

export interface Corpus {
  /** In the order of path, then record: positions in this list are what stages call reports by. */
  readonly cards: readonly Card[];
  /**
   * A report whole. In a large run it is fetched again from disk, so ask once and keep what you need; two
   * calls may give two objects that are equal.
   */
  readonly document: (report: number) => Document;
  /** What is compared of it, at a part of the cost: valid as long as the memory that it is read into. */
  readonly compared: (report: number, memory: ColumnSource) => ComparedText;
}

/** The corpus of a run that fits in memory. */
export function memoryCorpus(documents: readonly Document[]): Corpus {
  return {
    cards: documents,
    document: (report) => documents[report],
    compared: (report) => comparedOf(documents[report]),
  };
}

export function comparedOf({ tokens, words, published }: Document): ComparedText {
  const { hashes, marks } = tokens;
  return { hashes, marks, words, published: published === null ? Number.NaN : Date.parse(published) };
}
