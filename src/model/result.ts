/**
 * The result of a run: the JSON contract. Names and meanings are stable; `schemaVersion` rises on a
 * breaking change. `schema/report.schema.json` says the same for other languages.
 */
import type { PublicationStatus, Signal } from './article.js';
import type { InputCounts } from './input-entry.js';
import type { Problem, Skip } from './problem.js';
import type { Fraction, Span } from './span.js';

export type Detail = 'wording' | 'summary' | 'passages' | 'full';

/** What may be asked for; `auto` becomes one of the others. */
export type DetailAsked = Detail | 'auto';

export type Verdict = 'lead' | 'adds-facts' | 'nothing-new' | 'duplicate' | 'alone';

export interface ReportEntry {
  readonly id: string;
  readonly path: string;
  readonly record: string | number | null;
  readonly source: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly language: string;
  /** Words of the body: headline, credits and other boilerplate left out. */
  readonly words: number;
  readonly credits: readonly string[];
  /**
   * IPTC's publication status as this report was delivered; `canceled` where a mark alone says so (KILL, STORY
   * WITHDRAWN). Whether an embargo has passed is for whoever has a clock: see `embargo`.
   */
  readonly lifecycle: PublicationStatus;
  /** What the wire says of the item; each is absent where it says nothing. */
  readonly guid?: string;
  readonly version?: string;
  readonly slug?: string;
  readonly signals?: readonly Signal[];
  /** Not to be published before. ISO 8601. */
  readonly embargo?: string;
  /** Lines to editors. */
  readonly notes?: readonly string[];
  /** The newest version of the same item, where this is an older one. */
  readonly supersededBy?: string;
  readonly sha256: string;
  readonly url: string | null;
  readonly story: string;
  readonly cluster: string;
  /**
   * Null where `detail` did not ask for the facts that it rests on, and for what is no story content: an older
   * version of an item, one that is withheld or canceled, an advisory. These have no facts either.
   */
  readonly verdict: Verdict | null;
  /** Reports that together already hold all its facts, when the verdict is nothing-new or duplicate. */
  readonly nothingNewOver: readonly string[];
  /** Its id in the archive that the run was held against; absent on what was delivered to the run. */
  readonly archived?: string;
}

/** One report's value; the span is that of the words that hold it. */
export interface ConflictValue extends Span {
  /** As understood: figures in digits, dates in ISO 8601, else the words. */
  readonly value: string;
  readonly unit: string | null;
  readonly report: string;
  /** The words, as delivered. */
  readonly text: string;
  /** True where a later version of the report, or one that says so itself, has another value; listed before the rest. */
  readonly superseded?: boolean;
}

export interface Conflict {
  readonly about: string;
  readonly kind: 'figure' | 'date' | 'outcome' | 'name';
  /** `update`: a later version replaced the other values; absent where nobody looked. */
  readonly resolution?: 'differs' | 'update';
  readonly values: readonly ConflictValue[];
}

export interface QuoteVersion extends Span {
  readonly report: string;
  /** As delivered, marks and an attribution between its halves included. */
  readonly text: string;
  /**
   * As this report names the speaker, in full where it or another report of the story does so anywhere; null
   * where it is not settled.
   */
  readonly speaker: string | null;
  /** The verb of the attribution. */
  readonly cue: string | null;
  /** How its words differ from the first version listed; empty where they do not. */
  readonly changes: readonly Change[];
}

export interface QuoteGroup {
  readonly kind: 'altered' | 'verbatim';
  readonly speaker: string | null;
  readonly versions: readonly QuoteVersion[];
  readonly changes: readonly Change[];
}

/**
 * Words of the first version listed and what stands in their place in another; either may be empty.
 * The span is that of `from` in the first version's delivered text (empty where words were inserted).
 */
export interface Change extends Span {
  readonly from: string;
  readonly to: string;
}

/**
 * What is looked for in some languages only: differing values (`conflicts`), who says a quotation (`speakers`),
 * figures, dates and names that one report alone has, and sentences that say the same in other words.
 */
export type LanguageFeature = 'conflicts' | 'speakers' | 'figures' | 'dates' | 'names' | 'rephrasing';

/** What may be missing in a story because of a language of its reports. */
export interface StoryLimit {
  /** BCP 47 primary subtag, or `und`. */
  readonly language: string;
  readonly missing: readonly LanguageFeature[];
}

/** Versions of one item. Only the newest is a source; what the others say differently was updated. */
export interface VersionChain {
  /** The newest. */
  readonly current: string;
  /** Oldest first, `current` last. */
  readonly reports: readonly string[];
}

/** Words that must not run, or not as they stand, and who still carries them. */
export interface StoryAlert {
  /** `killed`: the item was taken back. `uncorrected`: a later version has other words. */
  readonly kind: 'killed' | 'uncorrected';
  /** The version whose words they are. */
  readonly version: string;
  /** What took it back or corrected it; `version` itself where that was delivered as canceled. */
  readonly by: string;
  /** Reports of other items, maybe of other stories, in the order of their ids. */
  readonly carriers: readonly AlertCarrier[];
  /** Of `uncorrected`: the words of `version` and those of `by`; the spans are in `version`. */
  readonly changes?: readonly Change[];
}

export interface AlertCarrier {
  readonly report: string;
  /** Where it has the words, in order; none where `detail` did not ask for passages. */
  readonly passages: readonly AlertPassage[];
}

export interface AlertPassage extends Span {
  /** Position in the alert's `changes`, of `uncorrected`. */
  readonly change?: number;
}

export interface StoryEntry {
  readonly id: string;
  readonly reports: readonly string[];
  readonly clusters: readonly string[];
  readonly title: string | null;
  readonly lead: string;
  readonly leadReason: string;
  /** The fewest reports that together hold every fact, best first. */
  readonly readingSet: readonly string[];
  readonly conflicts: readonly Conflict[];
  readonly quotes: readonly QuoteGroup[];
  /** By language; absent where nothing is missing, and where facts were not looked for. */
  readonly limits?: readonly StoryLimit[];
  /** Items of which it has several versions; absent where there are none. */
  readonly versions?: readonly VersionChain[];
  /** Killed or uncorrected words that are still carried; absent where there are none. */
  readonly alerts?: readonly StoryAlert[];
}

export interface ClusterEntry {
  readonly id: string;
  readonly story: string;
  readonly reports: readonly string[];
  /** Weakest member's best link to another member; 1 for a cluster of one. */
  readonly cohesion: Fraction;
}

export const RELATIONS = [
  'identical', // the same body, word for word
  'cut', // a is b with its end (or other parts) left out
  'extended', // a is b and more
  'rewrite', // near-duplicate with changed words
  'embeds', // one holds the other among text of its own
  'partial', // shares passages, both have much of their own
  'quotes-only', // shares quotations and next to no prose
  'template', // same form, other figures or another day
] as const;
export type Relation = (typeof RELATIONS)[number];

export interface Direction {
  readonly from: string;
  readonly confidence: 'certain' | 'likely';
  readonly because: readonly string[];
}

export interface PairEntry {
  readonly a: string;
  readonly b: string;
  readonly jaccard: Fraction;
  /** Shared shingles / shingles of a. */
  readonly containmentA: Fraction;
  readonly containmentB: Fraction;
  /** Fraction of the body's words inside shared passages (formulas and boilerplate not counted). */
  readonly wordsSharedA: Fraction;
  readonly wordsSharedB: Fraction;
  readonly relation: Relation;
  readonly direction: Direction | null;
  readonly passages: readonly string[];
  /**
   * Of a `template`: every figure, date and result that is another, in the order of `a`, whose value stands first.
   * Absent on other pairs, and where `detail` did not ask for passages.
   */
  readonly figures?: readonly Conflict[];
}

export type PassageKind = 'prose' | 'quote' | 'formula' | 'boilerplate';

export interface PassageOccurrence extends Span {
  readonly report: string;
  /** How this carrier's words differ from the first occurrence listed; empty when they do not. */
  readonly changes: readonly Change[];
}

/** Where a passage probably comes from. */
export interface PassageOrigin {
  /** Of an agency or an outlet. */
  readonly name: string;
  /** The evidence in words, the strongest first. */
  readonly because: readonly string[];
}

export interface PassageEntry {
  readonly id: string;
  /** Words of the first occurrence. */
  readonly words: number;
  readonly exact: boolean;
  readonly kind: PassageKind;
  /** The first occurrence, as delivered. */
  readonly text: string;
  /** The report that carried it first, as far as times or credits tell; else null. */
  readonly first: string | null;
  /** Absent where nothing tells. */
  readonly origin?: PassageOrigin;
  readonly occurrences: readonly PassageOccurrence[];
}

export type FactKind = 'statement' | 'figure' | 'quote' | 'name' | 'date';
export type FactStatus = 'unique' | 'shared' | 'rephrased';

export interface Counterpart extends Span {
  readonly report: string;
  readonly coverage: Fraction;
}

export interface FactEntry extends Span {
  readonly id: string;
  readonly report: string;
  readonly kind: FactKind;
  readonly status: FactStatus;
  /** As delivered. */
  readonly text: string;
  /** How far the other reports of the story already hold it. */
  readonly coverage: Fraction;
  readonly counterparts: readonly Counterpart[];
  /** The words no other report of the story covers. */
  readonly uncovered: readonly Span[];
  /**
   * Reports that hold it by themselves, its own included, and how many independent sources those are: a
   * cluster of near-duplicates is one. On every statement and quotation; absent on what points into one.
   */
  readonly reports?: number;
  readonly sources?: number;
}

export interface Counts {
  readonly reports: number;
  readonly stories: number;
  readonly clusters: number;
  readonly pairs: number;
  readonly problems: number;
  readonly skipped: number;
  /** What became of every input path; problems and skips of one path count once. */
  readonly inputs: InputCounts;
}

export interface Result {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'dedupe'; readonly version: string };
  readonly settings: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
  /** How far all stories were looked into. */
  readonly detail: Detail;
  /** Stories that were looked into in full though `detail` says less; absent where there are none. */
  readonly fullStories?: readonly string[];
  readonly counts: Counts;
  readonly reports: readonly ReportEntry[];
  readonly stories: readonly StoryEntry[];
  readonly clusters: readonly ClusterEntry[];
  readonly pairs: readonly PairEntry[];
  readonly passages: readonly PassageEntry[];
  readonly facts: readonly FactEntry[];
  readonly problems: readonly Problem[];
  readonly skipped: readonly Skip[];
}

/** A result whose lists are gone through instead of held: what a report of a million is written from. */
export type ResultSections = {
  readonly [K in keyof Result]: Result[K] extends readonly (infer E)[] ? Iterable<E> : Result[K];
};
