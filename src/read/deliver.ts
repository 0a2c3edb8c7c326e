/**
 * Where a file's bytes come from, as one thing to all readers: the disk, a stream that can be read only once
 * (standard input, a gzip member), or memory (an entry of an archive, a part of a message).
 */
import type { DeliveredFile } from './delivered-file.js';
import {
  type FileBytes,
  type NoBytes,
  readFileBytes,
  readFileChunks,
  readFileHead,
  tooLarge,
} from './file-bytes.js';
import { HEAD_BYTES } from './sniff.js';

/** All that is known of a file before a byte is read. */
export type Delivery = Omit<DeliveredFile, 'head' | 'bytes' | 'chunks'>;

export type Chunks = AsyncGenerator<Uint8Array, NoBytes | null>;

/** A small file is opened once: its head is all of it. */
export function fileOnDisk(delivery: Delivery, real: string): DeliveredFile {
  const { maxBytes } = delivery;
  let first: ReturnType<typeof readFileHead> | null = null;
  const head = () => {
    first ??= readFileHead(real);
    return first;
  };
  return {
    ...delivery,
    head: async () => head().bytes.subarray(0, HEAD_BYTES),
    bytes: async () => {
      if (first?.isWhole && first.bytes.length <= maxBytes) return { ok: true, bytes: first.bytes };
      return readFileBytes(real, maxBytes);
    },
    async *chunks() {
      return yield* readFileChunks(real);
    },
  };
}

/** `open` is called once, when the first byte is asked for. The bytes can be had once, after any number of heads. */
export function fileOfStream(delivery: Delivery, open: () => Chunks): DeliveredFile {
  const held: Uint8Array[] = [];
  let heldBytes = 0;
  let source: Chunks | null = null;
  let end: { readonly why: NoBytes | null } | null = null;
  const opened = () => {
    source ??= open();
    return source;
  };
  const head = async () => {
    while (!end && heldBytes < HEAD_BYTES) {
      const step = await opened().next();
      if (step.done) end = { why: step.value };
      else {
        held.push(step.value);
        heldBytes += step.value.length;
      }
    }
    return Buffer.concat(held, Math.min(heldBytes, HEAD_BYTES));
  };
  async function* chunks(): Chunks {
    try {
      for (const chunk of held.splice(0)) yield chunk;
      return end ? end.why : yield* opened();
    } finally {
      await source?.return(null);
    }
  }
  const { maxBytes } = delivery;
  const bytes = () => collect(chunks(), maxBytes, () => tooLarge(null, maxBytes));
  return { ...delivery, head, chunks, bytes };
}

export function fileOfBytes(delivery: Delivery, bytes: Uint8Array): DeliveredFile {
  const { maxBytes } = delivery;
  return {
    ...delivery,
    head: async () => bytes.subarray(0, HEAD_BYTES),
    bytes: async () =>
      bytes.length > maxBytes ? { ok: false, why: tooLarge(bytes.length, maxBytes) } : { ok: true, bytes },
    async *chunks() {
      yield bytes;
      return null;
    },
  };
}

/**
 * A file that came inside another, one level deeper: `outer.zip/inner.txt`. `name` may hold `/`; the caller has
 * made sure that it leads nowhere above. The size limit, the options and the outlet of the outer file hold.
 */
export function innerFile(
  outer: DeliveredFile,
  name: string,
  content: Uint8Array | (() => Chunks),
  {
    mediaType = null,
    declaredEncoding = null,
  }: Partial<Pick<Delivery, 'mediaType' | 'declaredEncoding'>> = {},
): DeliveredFile {
  const { encoding, maxBytes, inputFormat, fields, source } = outer;
  const delivery: Delivery = {
    path: `${outer.path}/${name}`,
    source,
    encoding,
    maxBytes,
    inputFormat,
    fields,
    mediaType,
    declaredEncoding,
    depth: outer.depth + 1,
  };
  return content instanceof Uint8Array ? fileOfBytes(delivery, content) : fileOfStream(delivery, content);
}

/** All chunks as one, at most so many bytes; `whyOver` is told how many there were when they were too many. */
export async function collect(
  chunks: Chunks,
  most: number,
  whyOver: (bytes: number) => NoBytes,
): Promise<FileBytes> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const step = await chunks.next();
    if (step.done)
      return step.value ? { ok: false, why: step.value } : { ok: true, bytes: Buffer.concat(parts, length) };
    length += step.value.length;
    parts.push(step.value);
    if (length <= most) continue;
    await chunks.return(null);
    return { ok: false, why: whyOver(length) };
  }
}
