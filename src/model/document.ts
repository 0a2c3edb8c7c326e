import type { Article, Delivery } from './article.js';
import type { Span } from './span.js';

/**
 * What a stretch of the delivered text is. `body` and `crosshead` count as wording; `headline` is shown
 * but is neither counted in pair figures nor a fact; all others are boilerplate of the trade.
 */
export type BlockKind =
  | 'headline' // title and deck lines above the text
  | 'time' // "Originally Published: 21 JAN 22 07:17 ET", "date 2022-01-21"
  | 'byline' // "By Jane Doe", "Foreign Desk Report"
  | 'dateline' // "GENEVA:", "(CNN) —", "LONDON, Jan 4 (Reuters) -"
  | 'body'
  | 'crosshead' // a short heading between paragraphs
  | 'credit' // "Agencies add:", "Source: AP", "Reporting by …; editing by …"
  | 'copyright'
  | 'notice' // "This is a breaking news story and will be updated."
  | 'tagline'; // site furniture: "Read more", "Follow us on …"

/** Blocks are in order, never overlap, and together cover every word of the article's body span. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/** Bits of `Tokens.marks`. */
export const Mark = {
  /** In a `body` or `crosshead` block: counts as wording. */
  Body: 1,
  /** In a headline block. */
  Headline: 2,
  /** In any other block: boilerplate of the trade. */
  Boilerplate: 4,
  /** Inside quotation marks. */
  Quote: 8,
  /** Starts with an upper-case letter in the delivered text. */
  Capital: 16,
  /** First word of a block, a sentence or a quotation, where a capital says nothing. */
  SentenceStart: 32,
  /** A character of a script without spaces: a token, but less than a word. */
  Character: 64,
  /** Starts with a digit of ASCII. */
  Number: 128,
} as const;

/**
 * The words of a delivered text, structure of arrays, one entry a token, in text order.
 * A token is a maximal run of letters, digits and marks (one character in scripts without spaces), so an
 * apostrophe or a hyphen splits: the finest common tokenising, under which a shared run of n words by
 * any coarser rule is a run of at least n tokens.
 */
export interface Tokens {
  readonly count: number;
  /** Spans into the delivered text. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** 32-bit hash of the normalised word. */
  readonly hashes: Uint32Array;
  /** Bits of `Mark`. */
  readonly marks: Uint8Array;
}

/** What of a report is compared with others: its words without their letters. */
export interface ComparedText extends Pick<Tokens, 'hashes' | 'marks'> {
  /** Number of tokens marked `Body`. */
  readonly words: number;
  /** Milliseconds since 1970; NaN where it is not known. */
  readonly published: number;
}

/** What is known of a report without its text: all that a large run keeps of it in memory. */
export interface Card {
  /** `r1`… in the order of path, then record. */
  readonly id: string;
  readonly article: Delivery;
  readonly source: string;
  /** From metadata, else the headline in the text. */
  readonly title: string | null;
  /** From metadata, else read from the text. ISO 8601. */
  readonly published: string | null;
  readonly updated: string | null;
  /** BCP 47 primary subtag; `und` where it cannot be told. */
  readonly language: string;
  readonly credits: readonly string[];
  /** Number of tokens marked `Body`. */
  readonly words: number;
}

/** An article whose structure is known: the input of every later stage. */
export interface Document extends Card {
  readonly article: Article;
  readonly blocks: readonly Block[];
  /** Sentences of `body` blocks, in order; a sentence never crosses a block. */
  readonly sentences: readonly Span[];
  /** Quotations including their marks, in order. Two-word scare quotes are left out. */
  readonly quotes: readonly Span[];
  readonly tokens: Tokens;
}
