/**
 * The few calls to the file system that an archive makes. Synchronous: a lookup reads a few kilobytes that the
 * system has at hand, and a promise would cost more than the read.
 */
import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { damaged } from './archive-error.js';

/** CRC-32 as in zip: a change of any 32 bits in a row is always seen, any other but once in 4 · 10⁹. */
export function checksum(bytes: Uint8Array): number {
  return crc32(bytes);
}

/** Fills `into` from `at`. Throws ArchiveError where the file ends before. `what` names the place. */
export function readInto(fd: number, into: Uint8Array, length: number, at: number, what: string): void {
  for (let done = 0; done < length; ) {
    const read = readSync(fd, into, done, length - done, at + done);
    if (read === 0) throw damaged(`${what} is cut short`);
    done += read;
  }
}

export function readBytes(fd: number, length: number, at: number, what: string): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  readInto(fd, bytes, length, at, what);
  return bytes;
}

export function writeAll(fd: number, bytes: Uint8Array, at: number): void {
  for (let done = 0; done < bytes.length; )
    done += writeSync(fd, bytes, done, bytes.length - done, at + done);
}

/** New names in a folder are durable after this; where folders cannot be synced, the system does it itself. */
export function syncFolder(folder: string): void {
  let fd: number;
  try {
    fd = openSync(folder, 'r');
  } catch {
    return;
  }
  try {
    fsyncSync(fd);
  } catch {
    return;
  } finally {
    closeSync(fd);
  }
}

/** Bytes one after the other, into memory or a file. */
export interface Sink {
  /** Bytes written so far. */
  readonly length: number;
  write(bytes: Uint8Array): void;
}

/** Keeps what is written; for what is small. */
export class MemorySink implements Sink {
  readonly #parts: Uint8Array[] = [];
  length = 0;

  write(bytes: Uint8Array): void {
    this.#parts.push(Uint8Array.from(bytes));
    this.length += bytes.length;
  }

  bytes(): Buffer {
    return Buffer.concat(this.#parts);
  }
}

const BUFFERED = 1 << 20;

/** Into a file from its start, a megabyte at a time. */
export class FileSink implements Sink {
  readonly #fd: number;
  readonly #buffer = Buffer.allocUnsafe(BUFFERED);
  #held = 0;
  length = 0;

  constructor(fd: number) {
    this.#fd = fd;
  }

  write(bytes: Uint8Array): void {
    if (this.#held + bytes.length > BUFFERED) this.flush();
    if (bytes.length > BUFFERED) {
      writeAll(this.#fd, bytes, this.length);
    } else {
      this.#buffer.set(bytes, this.#held);
      this.#held += bytes.length;
    }
    this.length += bytes.length;
  }

  flush(): void {
    writeAll(this.#fd, this.#buffer.subarray(0, this.#held), this.length - this.#held);
    this.#held = 0;
  }
}
