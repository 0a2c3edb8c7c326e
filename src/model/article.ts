import type { Span } from './span.js';

/** One article as one source delivered it: what a reader of some format hands on. */
export interface Article {
  /** Relative to the input folder, with `/`; as typed when it was named itself. Unique with `record`. */
  readonly path: string;
  /** Inside a multi-record file: the record's own id if it has one, else its 0-based index. Else null. */
  readonly record: string | number | null;
  /** The outlet as metadata or a folder's name under the input tell it; null: derive it from the text. */
  readonly source: string | null;
  /** The file's name without its extension: the last resort for `source`. */
  readonly fileStem: string;
  /** From metadata; null when the headline, if any, stands in the text. */
  readonly title: string | null;
  /** The decoded text as delivered, without a byte order mark. All spans point into it. */
  readonly text: string;
  /** The part of `text` that is the article: all of it, or what follows the front matter. */
  readonly body: Span;
  /** ISO 8601, with the zone where it is known; a bare date where only that is known. */
  readonly published: string | null;
  readonly updated: string | null;
  /** BCP 47 primary subtag, where the delivery declares it. */
  readonly language: string | null;
  readonly url: string | null;
  readonly credits: readonly string[];
  /** Hex SHA-256 of the file's bytes; for a record, of its text in UTF-8. */
  readonly sha256: string;
}

/** What `findDuplicates` takes instead of paths: everything but the text has a default. */
export interface ArticleInput {
  readonly id?: string;
  readonly path?: string;
  readonly source?: string;
  readonly title?: string;
  readonly text: string;
  readonly published?: string;
  readonly updated?: string;
  readonly language?: string;
  readonly url?: string;
}
