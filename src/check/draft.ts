/** A finding before it has its name, its severity and its lines. */
import type { Document } from '../model/document.js';
import type { Finding } from '../model/finding.js';
import type { PassageEntry, ReportEntry, Result } from '../model/result.js';
import type { Span } from '../model/span.js';
import type { CheckSettings, Rule } from '../options.js';

export interface Draft {
  readonly rule: Rule;
  readonly message: string;
  readonly score: number | null;
  readonly measured?: Finding['measured'];
  readonly report: string;
  readonly spans: readonly Span[];
  readonly other: string | null;
  readonly otherSpans: readonly Span[];
  readonly also: readonly string[];
  /** What it is about, for its fingerprint. */
  readonly about: string;
}

/** What every rule looks at. */
export interface Checking {
  readonly result: Result;
  readonly settings: CheckSettings;
  /** Of the run. */
  readonly minPassageWords: number;
  /** Ids of the reports that are to be checked. */
  readonly incoming: ReadonlySet<string>;
  readonly reports: ReadonlyMap<string, ReportEntry>;
  readonly passages: ReadonlyMap<string, PassageEntry>;
  /**
   * Whether the first may be held against the second: it was known, or comes before it by the rule of the lead;
   * and is of another source, within the window, where that is asked for.
   */
  readonly counts: (other: string, report: string) => boolean;
  /** Whether the first is a newer version of the second's item. */
  readonly replaces: (newer: string, older: string) => boolean;
  /** Those that come first first. */
  readonly byStanding: (a: string, b: string) => number;
  /** Fetches the report. */
  readonly document: (id: string) => Document;
  /** A report as messages name it. */
  readonly named: (id: string) => string;
}
