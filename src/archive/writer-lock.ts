/** One writer of an archive at a time: whoever comes second waits. */
import { setTimeout as pause } from 'node:timers/promises';
import { ArchiveError, refused } from './archive-error.js';
import { type HeldFolder, holderOf, holdFolder } from './held-folder.js';

const BETWEEN_TRIES_MS = 40;

/** Rejects with ArchiveError `busy` when another process still writes after `waitMs`, with the signal's reason before. */
export async function lockForWriting(
  folder: string,
  waitMs: number,
  signal?: AbortSignal | undefined,
): Promise<HeldFolder> {
  const until = performance.now() + waitMs;
  for (;;) {
    signal?.throwIfAborted();
    const lock = await holdFolder(folder, 'archive').catch((error: unknown) => {
      throw refused('the archive could not be locked', error);
    });
    if (lock) return lock;
    if (performance.now() >= until)
      throw new ArchiveError(
        'busy',
        `${holderOf(folder)} is writing to the archive ${folder}; try again later`,
      );
    await pause(BETWEEN_TRIES_MS);
  }
}
