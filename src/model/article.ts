import type { Span } from './span.js';

/** What came with an article, its text aside. */
export interface Delivery {
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
  /** ISO 8601, with the zone where it is known; a bare date where only that is known. */
  readonly published: string | null;
  readonly updated: string | null;
  /** BCP 47 primary subtag, where the delivery declares it. */
  readonly language: string | null;
  readonly url: string | null;
  readonly credits: readonly string[];
  /** Name of the reader that read it; `given` for articles handed over by a caller. */
  readonly format: string;
  /** Of the file, as its decoder's name: `utf-8`, `windows-1252`; null where no bytes were decoded. */
  readonly encoding: string | null;
  readonly item: ItemMetadata;
  /** Hex SHA-256 of the file's bytes; for a record, of its text in UTF-8. */
  readonly sha256: string;
  /** Its id in the archive that it comes from; absent on what was delivered to this run. */
  readonly archived?: string;
}

/** One article as one source delivered it: what a reader of some format hands on. */
export interface Article extends Delivery {
  /** The decoded text as delivered, without a byte order mark. All spans point into it. */
  readonly text: string;
  /** The part of `text` that is the article: all of it, or what follows the front matter. */
  readonly body: Span;
  /** Null where `text` is the decoded file itself (front matter included), or its place is not known. */
  readonly origins: readonly Origin[] | null;
}

/**
 * What the wire says of the item: identity over versions, and whether it may run. A text file says it in its
 * slug line or not at all.
 */
export interface ItemMetadata {
  /** The same in every version of one item; null where the format has none. */
  readonly guid: string | null;
  /** As delivered ("3", "2.1"); versions of one guid are ordered by it. */
  readonly version: string | null;
  /** The desk's short name of the story: "BC-EU--Ferry Talks, 2nd Ld-Writethru". */
  readonly slug: string | null;
  readonly status: PublicationStatus;
  /** In the order of the delivery, without repeats. */
  readonly signals: readonly Signal[];
  /** Not to be published before; ISO 8601 with its zone where given. */
  readonly embargo: string | null;
  /** Editor's note or advisory lines that are no part of the article. */
  readonly notes: readonly string[];
}

/** IPTC's publication status (pubstatus), whatever the format calls it. */
export type PublicationStatus = 'usable' | 'withheld' | 'canceled';

/** What a version does to the ones before it, or that it is no article for readers at all. */
export type Signal =
  | 'update' // "UPDATE 2", sig:update
  | 'correction' // "CORRECTED", sig:correction
  | 'writethru' // "1st Ld-Writethru": the whole story again
  | 'refile' // sent again with a slip mended
  | 'repeat' // sent again unchanged
  | 'kill' // "KILL": must not run
  | 'withdrawal' // "STORY WITHDRAWN"
  | 'advisory'; // a note to editors

/** A stretch of `Article.text` and where it stood in the decoded file. In order; never overlapping in `text`. */
export interface Origin extends Span {
  readonly from: number;
  /** `to - from` differs from the stretch's length where the file wrote it otherwise (an entity, an escape). */
  readonly to: number;
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
