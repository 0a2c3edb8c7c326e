/**
 * The library: what `dedupe` does, for other programs. Everything here is documented in README and typed by
 * the JSON contract.
 */
export { ArchiveError, type ArchiveFault } from './archive/archive-error.js';
export type { ArchiveEntry } from './archive/entry.js';
export type { Known, KnownReport } from './archive/find-known.js';
export {
  type Added,
  type Archive,
  type ArchiveOptions,
  type ArchiveRunOptions,
  openArchive,
} from './archive/open-archive.js';
export type { ArchiveCounts, Damage } from './archive/store.js';
export {
  type Baseline,
  type BaselineEntry,
  baselineOf,
  baselineText,
  parseBaseline,
} from './check/baseline.js';
export { coverage } from './facts/coverage.js';
export { listInputs } from './input-list.js';
export {
  type CheckRunOptions,
  check,
  compareArticles,
  findDuplicates,
  type RunOptions,
  readArticles,
  streamDuplicates,
} from './library.js';
export type { Article, ArticleInput } from './model/article.js';
export type * from './model/finding.js';
export type { InputCounts, InputEntry, InputList, InputReason, InputState } from './model/input-entry.js';
export type { Problem, ProblemCode, Skip, SkipReason } from './model/problem.js';
export type * from './model/result.js';
export type { Fraction, Span } from './model/span.js';
export {
  type CheckOptions,
  type CheckSettings,
  OptionError,
  type Options,
  type Rule,
  type Settings,
} from './options.js';
export type { Hooks, OpenTexts, Progress } from './pipeline.js';
export { renderFindings } from './report/render-findings.js';
export { type RenderOptions, type ReportFormat, renderReport } from './report/render-report.js';
export type { ResultEvent } from './report/result-events.js';
export { extractQuotes } from './text/quotes.js';
export { splitSentences } from './text/sentences.js';
export { type WatchEvent, type WatchOptions, watchReports } from './watch/watch-reports.js';
