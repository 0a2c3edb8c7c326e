/**
 * What a check finds, and the check as a whole: the second part of the JSON contract. Names and meanings are
 * stable; `schemaVersion` rises on a breaking change. `schema/check.schema.json` says the same.
 */
import type { Rule } from '../options.js';
import type { Problem, Skip } from './problem.js';
import type { Result } from './result.js';
import type { Fraction, Span } from './span.js';

/** `error` fails the check. Of the others a `warning` asks for a look, a `note` is for information. */
export type Severity = 'error' | 'warning' | 'note';

/** A span of the delivered text, and where it stands in the file. */
export interface Place extends Span {
  /**
   * Lines and columns from 1, columns in UTF-16 units, the end column exclusive. Null where the text is not the
   * file's own (a record of many, a document of mark-up), for it stands on no line of it.
   */
  readonly lines: Lines | null;
}

export interface Lines {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A report of the check. Its path leads from the working folder, as it was named. */
export interface CheckedReport {
  readonly id: string;
  readonly path: string;
  readonly record: string | number | null;
  readonly source: string;
  readonly title: string | null;
  readonly published: string | null;
  /** It was given to check against. */
  readonly known: boolean;
  /** Its id in the archive that has it; absent where none was asked. */
  readonly archived?: string;
}

/** One of the two reports of a finding. */
export interface FindingSide extends CheckedReport {
  /** What the finding is about, in order; empty where it is about the report as a whole. */
  readonly spans: readonly Place[];
}

export interface Finding {
  readonly rule: Rule;
  readonly severity: Severity;
  /**
   * 32 hexadecimal digits, unique in the check. Made of the rule and of the words that it is about: moving files
   * and editing other parts of the texts does not change it.
   */
  readonly fingerprint: string;
  /** One sentence. Holds delivered text (names, headlines, quotations). */
  readonly message: string;
  /** How much of the report the finding is about: of its shingles or words, by rule; null where nothing is measured. */
  readonly score: Fraction | null;
  /** Of wording: of the pair, containment and words from the report's side. Absent for other findings. */
  readonly measured?: {
    readonly jaccard: Fraction;
    readonly containment: Fraction;
    readonly wordsShared: Fraction;
  };
  /** The report that was to be checked. */
  readonly report: FindingSide;
  /** What it was found against; null where the report says it of itself. */
  readonly other: FindingSide | null;
  /** Ids of further reports that it was found against, in order. */
  readonly also: readonly string[];
  /** Whether the baseline has it; absent without one. */
  readonly baseline?: 'new' | 'known';
}

export interface CheckCounts {
  /** Reports to check. */
  readonly incoming: number;
  /** Reports to check against. */
  readonly known: number;
  readonly findings: number;
  /** Of severity `error`. */
  readonly failing: number;
  readonly problems: number;
  readonly skipped: number;
  /** How many of the baseline's findings are there no more; absent without one. */
  readonly gone?: number;
}

/** Why a check failed. */
export type CheckFailure =
  | 'findings' // more failing ones than are let pass
  | 'nothing-to-check'; // no report, or none to check against though some were asked for

export interface CheckReport {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'dedupe'; readonly version: string };
  readonly settings: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
  /** Whether everything was read is not part of it: see `problems`. */
  readonly passed: boolean;
  readonly because: CheckFailure | null;
  readonly counts: CheckCounts;
  /** Those to be checked, in order. */
  readonly reports: readonly CheckedReport[];
  /** Failing ones first, then in the order of rules, reports and places. */
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly skipped: readonly Skip[];
}

/** With the run that it rests on, which has the passages, facts and differences themselves. */
export interface Check extends CheckReport {
  readonly result: Result;
}
