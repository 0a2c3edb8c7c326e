/** Writes reports: to a stream at the pace of its reader, to a file all or nothing. */
import type { FileHandle } from 'node:fs/promises';
import { appendFile, chmod, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { messageOf, systemCode } from '../error-words.js';
import type { Sink } from './io.js';

/** A report that could not be written. The message names the place and says why. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

/** A report in the pieces in which it is made. */
export type Pieces = Iterable<string> | AsyncIterable<string>;

/** Characters gathered before each write: a report is made of many small pieces. */
const BATCH = 1 << 16;

async function* batches(pieces: Pieces): AsyncGenerator<string> {
  let batch = '';
  for await (const piece of pieces) {
    batch += piece;
    if (batch.length < BATCH) continue;
    yield batch;
    batch = '';
  }
  if (batch !== '') yield batch;
}

const REASONS = new Map([
  ['ENOENT', 'its folder does not exist'],
  ['ENOTDIR', 'its folder is not a folder'],
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['EROFS', 'the file system is read-only'],
  ['ENOSPC', 'no space left on the device'],
  ['EISDIR', 'it is a folder'],
]);

function outputError(place: string, error: unknown): OutputError {
  const reason = REASONS.get(systemCode(error)) ?? messageOf(error);
  return new OutputError(`${place} could not be written: ${reason}`, { cause: error });
}

const FAILURES = new WeakMap<Sink, unknown[]>();

/** What went wrong with a stream, from the first call on: a broken pipe may be told once more when the process ends. */
function failuresOf(sink: Sink): unknown[] {
  const known = FAILURES.get(sink);
  if (known) return known;
  const failures: unknown[] = [];
  sink.on('error', (error) => failures.push(error));
  FAILURES.set(sink, failures);
  return failures;
}

const READER_GONE = new Set(['EPIPE', 'EOF', 'ERR_STREAM_DESTROYED']);

/**
 * Waits for every write, so that nothing is lost when the process ends and no more than one batch waits
 * in memory. `closed`: the reader went away, as `head` does; no error. Throws OutputError.
 */
export async function writeStream(sink: Sink, pieces: Pieces, place: string): Promise<'written' | 'closed'> {
  const failures = failuresOf(sink);
  for await (const batch of batches(pieces)) {
    await new Promise<void>((resolve) => {
      sink.write(batch, (error) => {
        if (error) failures.push(error);
        resolve();
      });
    });
    if (failures.length > 0) break;
  }
  if (failures.length === 0) return 'written';
  if (READER_GONE.has(systemCode(failures[0]))) return 'closed';
  throw outputError(place, failures[0]);
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs `work` so that a signal in the middle of it first tidies up and then has its usual effect. */
async function tidiedOnSignal(tidy: () => Promise<void>, work: () => Promise<void>): Promise<void> {
  const onSignal = (signal: NodeJS.Signals): void => {
    for (const name of SIGNALS) process.removeListener(name, onSignal);
    void tidy().finally(() => process.kill(process.pid, signal));
  };
  for (const name of SIGNALS) process.on(name, onSignal);
  try {
    await work();
  } finally {
    for (const name of SIGNALS) process.removeListener(name, onSignal);
  }
}

async function fill(handle: FileHandle, pieces: Pieces): Promise<void> {
  try {
    for await (const batch of batches(pieces)) await handle.appendFile(batch);
  } finally {
    await handle.close();
  }
}

async function replace(target: string, mode: number | null, pieces: Pieces): Promise<void> {
  // A short name of its own: the target's may already be as long as names can be.
  const temporary = join(dirname(target), `.dedupe-${process.pid}.tmp`);
  const tidy = (): Promise<void> => unlink(temporary).catch(() => undefined);
  await tidiedOnSignal(tidy, async () => {
    try {
      await fill(await open(temporary, 'w'), pieces);
      if (mode !== null) await chmod(temporary, mode);
      await rename(temporary, target);
    } catch (error) {
      await tidy();
      throw error;
    }
  });
}

interface Known {
  readonly kind: 'file' | 'folder' | 'other';
  readonly mode: number;
}

async function known(path: string): Promise<Known | null> {
  try {
    const found = await stat(path);
    const kind = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
    return { kind, mode: found.mode & 0o777 };
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * A reader of the file sees the old report or the new one, never half of one; a link keeps pointing where
 * it did. Devices and pipes are written as they are. Throws OutputError.
 */
export async function writeFile(path: string, pieces: Pieces): Promise<void> {
  try {
    const before = await known(path);
    if (before === null) await replace(path, null, pieces);
    else if (before.kind === 'file') await replace(await realpath(path), before.mode, pieces);
    else await fill(await open(path, 'w'), pieces);
  } catch (error) {
    throw outputError(path, error);
  }
}

/** A file that is not there yet, unless `force`. Throws OutputError. */
export async function writeNew(path: string, text: string, force: boolean): Promise<void> {
  if (force) return writeFile(path, [text]);
  try {
    await fill(await open(path, 'wx'), [text]);
  } catch (error) {
    throw outputError(path, error);
  }
}

/** For a file that others write to as well. Throws OutputError. */
export async function addToFile(path: string, text: string): Promise<void> {
  try {
    await appendFile(path, text);
  } catch (error) {
    throw outputError(path, error);
  }
}

/** Fails early where a long run would be for nothing. Throws OutputError. */
export async function checkWritable(path: string): Promise<void> {
  const why = (text: string): OutputError => new OutputError(`${path} could not be written: ${text}`);
  const [folder, file] = await Promise.all([known(dirname(path)), known(path)]).catch((error: unknown) => {
    throw outputError(path, error);
  });
  if (folder?.kind !== 'folder') throw why('its folder does not exist');
  if (file?.kind === 'folder') throw why('it is a folder');
}
