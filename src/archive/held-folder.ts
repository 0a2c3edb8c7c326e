/**
 * One process at a time. The lock is a name that the kernel holds for a process and lets go when the process ends,
 * however it ends: nothing is ever left to unlock by hand. On Linux and Windows the name of a socket, elsewhere a
 * file opened exclusively. It holds on one machine: of a folder that others have mounted they know nothing.
 */
import { createHash } from 'node:crypto';
import { closeSync, constants, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { systemCode } from '../error-words.js';

export interface HeldFolder {
  readonly release: () => Promise<void>;
}

/** Says who holds the folder, for whoever waits; what it says is no lock. */
const WRITER = 'writer';

/** Null while another process holds it, or this one does. `kind`: what is in it. Rejects with what the system says. */
export async function holdFolder(folder: string, kind: 'archive' | 'clusters'): Promise<HeldFolder | null> {
  const held = await tryHold(folder, kind);
  if (held) nameWriter(folder);
  return held;
}

/** "process 4711", as far as it is known. */
export function holderOf(folder: string): string {
  try {
    const name = /^process \d{1,10}/.exec(readFileSync(join(folder, WRITER), 'latin1'));
    return name ? name[0] : 'another process';
  } catch {
    return 'another process';
  }
}

async function tryHold(folder: string, kind: string): Promise<HeldFolder | null> {
  if (process.platform === 'linux' || process.platform === 'win32') return listenAt(nameOf(folder, kind));
  return openExclusively(join(folder, 'lock'));
}

function nameOf(folder: string, kind: string): string {
  const { dev, ino } = statSync(folder, { bigint: true });
  if (process.platform === 'linux') return `\0dedupe-${kind}-${dev}-${ino}`;
  return `\\\\.\\pipe\\dedupe-${kind}-${createHash('sha256').update(`${dev} ${ino}`).digest('hex')}`;
}

async function listenAt(name: string): Promise<HeldFolder | null> {
  const server = createServer((socket) => socket.destroy());
  return new Promise((resolve, reject) => {
    server.once('error', (error) => (systemCode(error) === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen(name, () => {
      server.unref();
      resolve({ release: () => new Promise((done) => server.close(() => done())) });
    });
  });
}

/** `O_EXLOCK` of macOS and the BSDs, which Node has no name for. */
const EXCLUSIVELY = 0x20;

function openExclusively(path: string): HeldFolder | null {
  try {
    const fd = openSync(
      path,
      constants.O_RDWR | constants.O_CREAT | constants.O_NONBLOCK | EXCLUSIVELY,
      0o666,
    );
    return { release: async () => closeSync(fd) };
  } catch (error) {
    if (['EAGAIN', 'EWOULDBLOCK'].includes(systemCode(error))) return null;
    throw error;
  }
}

function nameWriter(folder: string): void {
  try {
    // Only where it is another: a file made anew would be one more thing for the next sync to wait for.
    if (holderOf(folder) !== `process ${process.pid}`)
      writeFileSync(join(folder, WRITER), `process ${process.pid}\n`);
  } catch {
    // Where nothing can be written, the write itself will say so.
    return;
  }
}
