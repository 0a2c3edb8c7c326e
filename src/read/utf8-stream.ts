/**
 * A stream of bytes as a stream in which lines can be found: UTF-16, UTF-32 and an encoding asked for are turned
 * into UTF-8 chunk by chunk; anything else passes as it is, without its byte order mark.
 */
import { isUtf8Name } from './encoding.js';
import type { NoBytes } from './file-bytes.js';
import { decoderNamed } from './legacy-encoding.js';
import { asBuffer, withoutUtf8Mark } from './utf8.js';
import { guessWide, wideMark } from './wide-encoding.js';

export interface Utf8Stream {
  readonly chunks: AsyncGenerator<Uint8Array, NoBytes | null>;
  /** The first bytes make no text in any encoding. */
  readonly isBinary: boolean;
  /** UTF-16 or UTF-32, where that is what it was turned from; null where the lines themselves tell. */
  readonly encoding: string | null;
}

/** Reads the first chunk to decide. */
export async function utf8Stream(
  chunks: AsyncGenerator<Uint8Array, NoBytes | null>,
  asked: string | null,
): Promise<Utf8Stream> {
  const first = await chunks.next();
  if (first.done) return { chunks: resumed(first, chunks), isBinary: false, encoding: null };
  if (asked !== null)
    return {
      chunks: isUtf8Name(asked) ? unmarked(first, chunks) : transcoded(first, chunks, asked),
      isBinary: false,
      encoding: null,
    };
  const wide = wideMark(first.value)?.encoding ?? guessWide(first.value);
  if (wide) return { chunks: transcoded(first, chunks, wide), isBinary: false, encoding: wide };
  return {
    chunks: unmarked(first, chunks),
    isBinary: first.value.subarray(0, 2048).includes(0),
    encoding: null,
  };
}

type Chunks = AsyncGenerator<Uint8Array, NoBytes | null>;
type Step = IteratorResult<Uint8Array, NoBytes | null>;

async function* resumed(first: Step, rest: Chunks): Chunks {
  try {
    for (let step = first; ; step = await rest.next()) {
      if (step.done) return step.value;
      yield step.value;
    }
  } finally {
    await rest.return(null);
  }
}

async function* unmarked(first: IteratorYieldResult<Uint8Array>, rest: Chunks): Chunks {
  return yield* resumed({ done: false, value: withoutUtf8Mark(first.value) }, rest);
}

async function* transcoded(first: Step, rest: Chunks, encoding: string): Chunks {
  const decoder = await decoderNamed(encoding);
  const source = resumed(first, rest);
  try {
    for (;;) {
      const step = await source.next();
      if (step.done) {
        yield Buffer.from(decoder.end() ?? '', 'utf8');
        return step.value;
      }
      yield Buffer.from(decoder.write(asBuffer(step.value)), 'utf8');
    }
  } finally {
    await source.return(null);
  }
}
