/**
 * Something that could not be read, or was left out by rule. A Problem travels as an item beside the
 * articles: one bad file never stops a run, and nothing is dropped without a line that says so.
 */
export type ProblemCode =
  | 'missing' // the path does not exist
  | 'unreadable' // the system refused (permissions, I/O); the message holds the system's words
  | 'not-a-file' // FIFO, socket, device
  | 'symlink-loop'
  | 'binary' // no text in any encoding we know
  | 'empty' // no word in it
  | 'too-large' // over maxBytes
  | 'bad-encoding' // bytes that fit no character of the encoding, replaced by U+FFFD; the article is read
  | 'bad-json' // a JSON file or a JSON Lines line that does not parse
  | 'bad-record' // JSON, but not an article: no text field, wrong types
  | 'bad-front-matter' // read without its front matter
  | 'bad-markup' // nested beyond what any page has: read as if it were flat
  | 'damaged' // a document or an archive that breaks its own format
  | 'encrypted' // a document or an entry behind a password
  | 'too-deep' // an archive in an archive in an archive…
  | 'needs-package' // the library that reads this format is optional, and not installed
  | 'bad-xml' // no well-formed XML, or of a vocabulary nobody here knows
  | 'partial' // the delivery says that more of the article exists than it holds
  | 'no-articles' // an input that held no article at all
  | 'no-match'; // a glob that matched nothing

export interface Problem {
  readonly code: ProblemCode;
  /** As the article's own path would read. */
  readonly path: string;
  /** Id or 0-based index of the record inside a file of several, else null. */
  readonly record: string | number | null;
  /** One sentence in plain words; says what to try where there is something to try. */
  readonly message: string;
}

/** Left out by rule, not by failure: named, counted, and no reason for a non-zero exit. */
export type SkipReason =
  | 'hidden'
  | 'ignored'
  | 'unknown-type'
  | 'repeated' // the same file under another name or named twice
  | 'no-text' // an item of a picture, a list of items
  | 'archive'; // a folder that is an archive of dedupe: its reports were read before

export interface Skip {
  readonly reason: SkipReason;
  /** A file, or a folder (with a trailing slash) none of which was entered. */
  readonly path: string;
}
