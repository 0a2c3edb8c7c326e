/** Every way the command can end, in one place, and what makes a run incomplete. */
import type { Problem, ProblemCode, SkipReason } from '../model/problem.js';

export const ExitCode = {
  /** Finished; also when the reader of our output went away early. */
  Done: 0,
  /** A check found what it was told to fail on, or nothing to check; a comparison found a difference. */
  Findings: 1,
  /** The command line asks for something impossible. Nothing was read. */
  Usage: 2,
  /** Finished and reported, but some input could not be read. */
  Incomplete: 3,
  /** An archive that is not there, damaged, or of a later version; it was left as it is. */
  Archive: 4,
  /** Another process writes to the archive, and went on for longer than was to be waited; or to the same clusters. */
  Busy: 5,
  /** The report or the archive could not be written, or the temporary file of a large run. */
  Output: 6,
  /** The engine of a large run gave up, or what it made does not add up. What was finished is kept. */
  Engine: 7,
  /** A fault in the program (BSD's EX_SOFTWARE). */
  Internal: 70,
  /** A watch was stopped by SIGINT, and ended as it should. */
  Interrupted: 130,
  /** The same by SIGTERM. */
  Terminated: 143,
} as const;
// Elsewhere than in a watch 130 and 143 are the shell's own: SIGINT and SIGTERM keep their default effect, because a
// handler in JavaScript would not run while the engine computes.

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

export const EXIT_CODE_HELP: readonly (readonly [ExitCode, string])[] = [
  [ExitCode.Done, 'finished'],
  [ExitCode.Findings, 'a check failed: findings that --fail-on names, or nothing to check'],
  [ExitCode.Usage, 'the command line is wrong'],
  [ExitCode.Incomplete, 'finished, but some input could not be read (0 with --allow-incomplete)'],
  [ExitCode.Archive, 'no archive or fingerprints there, or damaged, or of a later version'],
  [ExitCode.Busy, 'another process was writing there (to an archive: for all of --wait)'],
  [ExitCode.Output, 'a report, an archive or a temporary file could not be written'],
  [ExitCode.Engine, 'the engine of dedupe cluster gave up; the same command goes on from there'],
  [ExitCode.Internal, 'a fault in dedupe'],
  [ExitCode.Interrupted, 'interrupted (Ctrl-C); 143 when terminated'],
];

/**
 * Whether a problem makes the run incomplete: something that was delivered could not be read, be it one byte or one
 * field. Two only note what all was read of: the delivery is not whole by its own words, or its mark-up is odd.
 */
const LOSES: Readonly<Record<ProblemCode, boolean>> = {
  missing: true,
  unreadable: true,
  'not-a-file': true,
  'symlink-loop': true,
  binary: true,
  empty: true,
  'too-large': true,
  'bad-encoding': true,
  'bad-json': true,
  'bad-record': true,
  'bad-front-matter': true,
  'bad-markup': false,
  'bad-xml': true,
  damaged: true,
  encrypted: true,
  'too-deep': true,
  'needs-package': true,
  partial: false,
  'no-articles': true,
  'no-match': true,
};

/** How many of them do. */
export function countLosses(problems: readonly Pick<Problem, 'code'>[]): number {
  return problems.filter(({ code }) => LOSES[code]).length;
}

/** A problem's code, and no rule's. */
export function isProblem(code: ProblemCode | SkipReason): code is ProblemCode {
  return Object.hasOwn(LOSES, code);
}
