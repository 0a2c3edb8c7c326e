/** Every way the command can end, in one place. */
export const ExitCode = {
  /** Finished; also when the reader of our output went away early. */
  Done: 0,
  /** The command line asks for something impossible. Nothing was read. */
  Usage: 2,
  /** Finished and reported, but some input could not be read. */
  Incomplete: 3,
  /** The report could not be written, or the temporary file of a large run. */
  Output: 6,
  /** A fault in the program (BSD's EX_SOFTWARE). */
  Internal: 70,
} as const;
// 130 and 143 are the shell's own: SIGINT and SIGTERM keep their default effect, because a handler in
// JavaScript would not run while the engine computes.

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

export const EXIT_CODE_HELP: readonly (readonly [ExitCode, string])[] = [
  [ExitCode.Done, 'finished'],
  [ExitCode.Usage, 'the command line is wrong'],
  [ExitCode.Incomplete, 'finished, but some input could not be read (0 with --allow-incomplete)'],
  [ExitCode.Output, 'the report, or the temporary file of a large run, could not be written'],
  [ExitCode.Internal, 'a fault in dedupe'],
];
