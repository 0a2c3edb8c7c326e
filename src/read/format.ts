/** What a file format is to the reading stage. A new one is a file that exports one, and a line in formats.ts. */
import type { ReadItem } from '../model/read-item.js';
import type { DeliveredFile } from './delivered-file.js';

export interface Format {
  readonly name: string;
  /** In lower case, with the dot; '' for files without an extension. */
  readonly extensions: readonly string[];
  /** Articles and problems in the order of the file. Throws for nothing that stands in a file. */
  readonly read: (file: DeliveredFile) => AsyncIterable<ReadItem>;
}
