/** A gzip file holds one file of any readable type. Unpacked as a stream: JSON Lines of any length pass through. */
import type { createGunzip } from 'node:zlib';
import { bounded, shareBudget } from './archive-budget.js';
import { type Chunks, innerFile } from './deliver.js';
import type { DeliveredFile } from './delivered-file.js';
import type { NoBytes } from './file-bytes.js';
import type { Format } from './format.js';

export const gzip: Format = {
  name: 'gz',
  extensions: ['.gz'],
  mediaTypes: ['application/gzip', 'application/x-gzip'],
  sniff: (head) => head[0] === 0x1f && head[1] === 0x8b && head[2] === 8,
  isContainer: true,
  async *read(file, readInner) {
    const inner = innerFile(file, innerName(file.path), () => unpacked(file));
    yield* readInner(shareBudget(file, inner));
  },
};

/** "wire/a.jsonl.gz" holds "a.jsonl"; the name inside the file is a sender's word and stays unread. */
function innerName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.replace(/\.gz$/i, '') || 'unpacked';
}

/** Ends with the reason where the packed bytes are damaged or too many come out. */
function unpacked(file: DeliveredFile): Chunks {
  let packed = 0;
  return bounded(
    file,
    gunzip(file.chunks(), (bytes) => (packed += bytes)),
    () => packed,
  );
}

async function* gunzip(source: Chunks, count: (bytes: number) => void): Chunks {
  const { createGunzip } = await import('node:zlib');
  const pipe = createGunzip();
  // Damage is told by the loop below; told once more after it, it must not end the process.
  pipe.on('error', () => undefined);
  const feeding = feed(source, pipe, count);
  try {
    for await (const chunk of pipe) if (chunk instanceof Uint8Array) yield chunk;
    return await feeding;
  } catch {
    return DAMAGED;
  } finally {
    pipe.destroy();
  }
}

const DAMAGED: NoBytes = {
  code: 'damaged',
  message: 'The gzip file is damaged or cut off.',
};

/** Writes all of `source`, at the pace at which it is read; the reason why it broke off, if any. */
async function feed(
  source: Chunks,
  pipe: ReturnType<typeof createGunzip>,
  count: (bytes: number) => void,
): Promise<NoBytes | null> {
  try {
    for (;;) {
      const step = await source.next();
      if (step.done) {
        pipe.end();
        return step.value;
      }
      count(step.value.length);
      const flows = pipe.write(step.value);
      if (pipe.destroyed) return null;
      if (!flows) await drained(pipe);
    }
  } finally {
    await source.return(null);
  }
}

function drained(pipe: ReturnType<typeof createGunzip>): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      pipe.off('drain', done);
      pipe.off('close', done);
      pipe.off('error', done);
      resolve();
    };
    pipe.on('drain', done);
    pipe.on('close', done);
    pipe.on('error', done);
  });
}
