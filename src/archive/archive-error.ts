/** What can go wrong with an archive, told apart by what a caller can do about it. */
import { messageOf, systemCode } from '../error-words.js';

export type ArchiveFault =
  | 'missing' // there is no archive at that place
  | 'not-an-archive' // something else is there, and is left alone
  | 'unreachable' // it is on a server that does not answer, or lets nobody in
  | 'newer' // written by a later version of this program; nothing was changed
  | 'damaged' // what is stored is not what was written; the message says which part
  | 'busy' // another process is writing, and did not end in time
  | 'refused' // the system did not let it be written; what was stored before is still there
  | 'settings'; // it was made for other settings than were asked for

/** Thrown by everything that opens, reads or changes an archive. The message is a sentence for people. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
  readonly fault: ArchiveFault;

  constructor(fault: ArchiveFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}

const REASONS = new Map([
  ['ENOSPC', 'no space left on the device'],
  ['EDQUOT', 'the disk quota is used up'],
  ['EFBIG', 'a file would be larger than files may be'],
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['EROFS', 'the file system is read-only'],
  ['EIO', 'the device reports an input/output error'],
  ['EMFILE', 'too many files are open'],
  ['ENOTDIR', 'a part of its path is no folder'],
]);

/** `what` is a clause: "the archive x could not be written". */
export function refused(what: string, error: unknown): ArchiveError {
  if (error instanceof ArchiveError) return error;
  const reason = REASONS.get(systemCode(error)) ?? messageOf(error);
  return new ArchiveError('refused', `${what}: ${reason}; what was stored before is unchanged`, {
    cause: error,
  });
}

export function damaged(what: string): ArchiveError {
  return new ArchiveError('damaged', what);
}
