/**
 * One writer at a time. The lock is a name that the kernel holds for a process and lets go when the process ends,
 * however it ends: nothing is ever left to unlock by hand. On Linux and Windows the name of a socket, elsewhere a
 * file opened exclusively.
 */
import { createHash } from 'node:crypto';
import { closeSync, constants, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { systemCode } from '../error-words.js';
import { ArchiveError, refused } from './archive-error.js';

export interface WriterLock {
  readonly release: () => Promise<void>;
}

/** Says who writes, for whoever waits; what it says is no lock. */
const WRITER = 'writer';

const BETWEEN_TRIES_MS = 40;

/** Rejects with ArchiveError `busy` when another process still writes after `waitMs`, with the signal's reason before. */
export async function lockForWriting(
  folder: string,
  waitMs: number,
  signal?: AbortSignal | undefined,
): Promise<WriterLock> {
  const until = performance.now() + waitMs;
  for (;;) {
    signal?.throwIfAborted();
    const lock = await tryLock(folder);
    if (lock) {
      nameWriter(folder);
      return lock;
    }
    if (performance.now() >= until)
      throw new ArchiveError(
        'busy',
        `${writerOf(folder)} is writing to the archive ${folder}; try again later`,
      );
    await pause(BETWEEN_TRIES_MS);
  }
}

async function tryLock(folder: string): Promise<WriterLock | null> {
  if (process.platform === 'linux' || process.platform === 'win32') return listenAt(nameOf(folder));
  return openExclusively(join(folder, 'lock'));
}

function nameOf(folder: string): string {
  const { dev, ino } = statSync(folder, { bigint: true });
  if (process.platform === 'linux') return `\0dedupe-archive-${dev}-${ino}`;
  return `\\\\.\\pipe\\dedupe-archive-${createHash('sha256').update(`${dev} ${ino}`).digest('hex')}`;
}

async function listenAt(name: string): Promise<WriterLock | null> {
  const server = createServer((socket) => socket.destroy());
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      systemCode(error) === 'EADDRINUSE'
        ? resolve(null)
        : reject(refused('the archive could not be locked', error)),
    );
    server.listen(name, () => {
      server.unref();
      resolve({ release: () => new Promise((done) => server.close(() => done())) });
    });
  });
}

/** `O_EXLOCK` of macOS and the BSDs, which Node has no name for. */
const EXCLUSIVELY = 0x20;

function openExclusively(path: string): WriterLock | null {
  try {
    const fd = openSync(
      path,
      constants.O_RDWR | constants.O_CREAT | constants.O_NONBLOCK | EXCLUSIVELY,
      0o666,
    );
    return { release: async () => closeSync(fd) };
  } catch (error) {
    if (['EAGAIN', 'EWOULDBLOCK'].includes(systemCode(error))) return null;
    throw refused('the archive could not be locked', error);
  }
}

function nameWriter(folder: string): void {
  try {
    // Only where it is another: a file made anew would be one more thing for the next sync to wait for.
    if (writerOf(folder) !== `process ${process.pid}`)
      writeFileSync(join(folder, WRITER), `process ${process.pid}\n`);
  } catch {
    // Where nothing can be written, the write itself will say so.
    return;
  }
}

function writerOf(folder: string): string {
  try {
    const name = /^process \d{1,10}/.exec(readFileSync(join(folder, WRITER), 'latin1'));
    return name ? name[0] : 'another process';
  } catch {
    return 'another process';
  }
}
