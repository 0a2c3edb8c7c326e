/** What a file format is to the reading stage. A new one is a file that exports one, and a line in formats.ts. */
import type { ReadItem } from '../model/read-item.js';
import type { InputFormat } from '../options.js';
import type { DeliveredFile } from './delivered-file.js';

/** Reads a file that came inside another (an entry of an archive) with the reader that suits it. */
export type ReadInner = (file: DeliveredFile) => AsyncIterable<ReadItem>;

export interface Format {
  /** As `--input-format` takes it, and as `Article.format` tells it. */
  readonly name: InputFormat;
  /**
   * In lower case, with the dot; '' for files without an extension. Formats may share one where `sniff` tells
   * them apart; where none of them recognises the file, the first in the registry reads it.
   */
  readonly extensions: readonly string[];
  /** In lower case, without parameters. */
  readonly mediaTypes: readonly string[];
  /**
   * Whether the first bytes (at most `HEAD_BYTES`) can be of no other format: overrules a file's extension, so it
   * must not fire on prose. `headText` turns them into characters.
   */
  readonly sniff?: (head: Uint8Array) => boolean;
  /** Holds files: `--input-format json` opens it and is about what it holds. Not read where it lies too deep. */
  readonly isContainer?: true;
  /** Articles and problems in the order of the file. Throws for nothing that stands in a file. */
  readonly read: (file: DeliveredFile, readInner: ReadInner) => AsyncIterable<ReadItem>;
}
