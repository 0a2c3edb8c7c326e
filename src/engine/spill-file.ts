/**
 * A temporary file for what does not stay in memory. Its name is removed as soon as it is open, so that nothing
 * is left behind whatever ends the program; where the system does not allow that, when it is closed.
 */
import { closeSync, fstatSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messageOf, systemCode } from '../error-words.js';

/** The temporary file could not be made or written. The message says where and why. */
export class SpillError extends Error {
  override readonly name = 'SpillError';
}

const REASONS = new Map([
  ['ENOSPC', 'no space left on the device'],
  ['EDQUOT', 'the disk quota is used up'],
  ['EFBIG', 'it would be larger than files may be'],
  ['EACCES', 'permission denied'],
  ['EROFS', 'the file system is read-only'],
  ['ENOENT', 'the folder does not exist'],
]);

function spillError(error: unknown): SpillError {
  const reason = REASONS.get(systemCode(error)) ?? messageOf(error);
  const hint = 'TMPDIR names another folder, --memory keeps more in memory';
  return new SpillError(`the temporary file in ${tmpdir()} could not be written: ${reason} (${hint})`, {
    cause: error,
  });
}

/** Bytes that are gathered before they are written: a call for each report would take as long as packing it. */
const GATHERED_BYTES = 1 << 18;

export class SpillFile {
  readonly #fd: number;
  readonly #folder: string;
  /** Bytes appended. */
  #length = 0;
  readonly #gathered = Buffer.allocUnsafeSlow(GATHERED_BYTES);
  #waiting = 0;

  /** Throws SpillError. */
  constructor() {
    try {
      this.#folder = mkdtempSync(join(tmpdir(), 'dedupe-'));
    } catch (error) {
      throw spillError(error);
    }
    try {
      this.#fd = openSync(join(this.#folder, 'reports'), 'wx+', 0o600);
    } catch (error) {
      this.#removeName();
      throw spillError(error);
    }
    this.#removeName();
  }

  /** Open for reading and writing, with all that was appended in it; threads of the process may read it. Throws SpillError. */
  get fd(): number {
    this.#flush();
    return this.#fd;
  }

  /** Where the bytes begin. Throws SpillError, for these bytes or for ones appended before. */
  append(bytes: Uint8Array): number {
    if (this.#waiting + bytes.length > GATHERED_BYTES) this.#flush();
    const start = this.#length;
    this.#length += bytes.length;
    if (bytes.length > GATHERED_BYTES) this.#write(bytes, start);
    else {
      this.#gathered.set(bytes, this.#waiting);
      this.#waiting += bytes.length;
    }
    return start;
  }

  #flush(): void {
    const bytes = this.#gathered.subarray(0, this.#waiting);
    this.#write(bytes, this.#length - this.#waiting);
    this.#waiting = 0;
  }

  #write(bytes: Uint8Array, start: number): void {
    try {
      for (let done = 0; done < bytes.length; )
        done += writeSync(this.#fd, bytes, done, bytes.length - done, start + done);
    } catch (error) {
      throw spillError(error);
    }
  }

  close(): void {
    closeSync(this.#fd);
    this.#removeName();
  }

  #removeName(): void {
    // Windows keeps the names of open files: then the second call, after closing, removes it.
    try {
      rmSync(this.#folder, { recursive: true, force: true });
    } catch {
      return;
    }
  }
}

/** `length` bytes from `start`. Throws when the file does not hold them. */
export function readAt(fd: number, start: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  fillFrom(fd, start, bytes);
  return bytes;
}

/** Fills `into` from `start`. Throws when the file does not hold as much. */
export function fillFrom(fd: number, start: number, into: Uint8Array): void {
  for (let done = 0; done < into.length; ) {
    const read = readSync(fd, into, done, into.length - done, start + done);
    if (read === 0) throw new Error(`temporary file cut short at ${fstatSync(fd).size} bytes`);
    done += read;
  }
}
