/** What a command of `dedupe archive` is: one file each, found by its name in `verbs.ts`. */
import type { Archive, ArchiveOptions } from '../../archive/open-archive.js';
import type { Request } from '../command.js';
import type { ExitCode } from '../exit-codes.js';
import type { Io } from '../io.js';

export const VERBS = [
  'add',
  'check',
  'list',
  'show',
  'remove',
  'stats',
  'verify',
  'compact',
  'export',
  'import',
] as const;

export type VerbName = (typeof VERBS)[number];

/** One call of a command on one archive. */
export interface Call {
  readonly request: Request;
  readonly io: Io;
  readonly path: string;
  /** What stands behind the archive. */
  readonly rest: readonly string[];
}

export interface Verb {
  /** How many words may stand behind the archive. */
  readonly rest: readonly [least: number, most: number];
  /** Throws OptionError, OutputError, ArchiveError. */
  readonly run: (call: Call) => Promise<ExitCode>;
}

/** Opens the archive of a call for as long as the work takes. Loaded here: help must be quick. */
export async function withArchive<T>(
  { path, request }: Call,
  options: ArchiveOptions,
  work: (archive: Archive) => Promise<T>,
): Promise<T> {
  const { openArchive } = await import('../../archive/open-archive.js');
  const archive = await openArchive(path, { waitMs: request.line.waitSeconds * 1000, ...options });
  try {
    return await work(archive);
  } finally {
    await archive.close();
  }
}
