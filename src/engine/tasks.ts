/** What the main thread asks of the others, and what it gets back. No text is cloned: bytes are moved. */
import type { Card } from '../model/document.js';
import type { Settings } from '../options.js';
import type { StoryParts } from '../report/assemble.js';
import type { FingerprintRow } from '../shards/fingerprint-row.js';
import type { AskedTerms } from '../story/report-terms.js';
import type { TermColumns } from '../story/term-readings.js';
import type { HeldSketches } from '../wording/held-sketches.js';
import type { JudgedColumns } from '../wording/judged-pairs.js';
import type { Columns } from './columns.js';
import type { DiskReports } from './disk-reports.js';
import type { StoryMembers } from './look-into-story.js';

/** Articles → documents for the file, their cards and their sketches. */
export interface MakeTask {
  readonly settings: Settings;
  /** A list of articles, serialised. */
  readonly articles: Uint8Array;
}

export interface Made {
  /** Packed documents, end to end. */
  readonly packed: Uint8Array<ArrayBuffer>;
  readonly lengths: Uint32Array;
  /** Words of each. */
  readonly counts: Uint32Array;
  readonly cards: readonly Card[];
  /** The sketches. */
  readonly shingles: Columns;
  readonly boilerplate: Columns;
  readonly edges: Columns;
  readonly words: Uint32Array;
  readonly bodyWords: Uint32Array;
}

/** Candidates → those that are worth measuring. */
export interface WeedTask {
  readonly settings: Settings;
  /** Of the file that sketches are read back from. */
  readonly fd: number;
  readonly sketches: HeldSketches;
  /** In ascending order. */
  readonly keys: Float64Array;
}

/** Candidate pairs → those that share wording. */
export interface JudgeTask {
  readonly settings: Settings;
  readonly reports: DiskReports;
  /** Place of a, place of b, report a, report b; one pair after the other. */
  readonly pairs: Uint32Array;
}

/** Reports → what they talk about. */
export interface TermsTask {
  readonly settings: Settings;
  readonly reports: DiskReports;
  readonly asked: AskedTerms;
}

/** A story → what is told of it. */
export interface LookTask {
  readonly settings: Settings;
  readonly reports: DiskReports;
  readonly story: StoryMembers;
}

/** Articles → what an engine is given of them. */
interface FingerprintTask {
  readonly settings: Settings;
  /** A list of them with their files, serialised. */
  readonly articles: Uint8Array;
}

export interface Tasks {
  readonly make: MakeTask;
  readonly weed: WeedTask;
  readonly judge: JudgeTask;
  readonly terms: TermsTask;
  readonly look: LookTask;
  readonly fingerprint: FingerprintTask;
}

export interface Answers {
  readonly make: Made;
  readonly weed: Float64Array<ArrayBuffer>;
  readonly judge: JudgedColumns;
  readonly terms: TermColumns;
  readonly look: StoryParts;
  readonly fingerprint: readonly FingerprintRow[];
}

/** What a thread is told to do. */
export interface Order<K extends keyof Tasks> {
  readonly kind: K;
  readonly task: Tasks[K];
}

export type TaskDoers = { readonly [K in keyof Tasks]: (task: Tasks[K]) => Answers[K] };
