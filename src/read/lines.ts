/**
 * A stream of bytes to its lines, in memory of one chunk and one line. A line over the limit is counted, never
 * kept. Works for every encoding in which 0x0A is always a line feed: all but UTF-16 and UTF-32.
 */

export interface Line {
  /** 1-based. */
  readonly number: number;
  /** Without the line feed, valid until the next chunk is asked for; null for a line over the limit. */
  readonly bytes: Uint8Array | null;
}

/** Feed it chunks, then null for the end; each call yields the lines that are complete by then. */
export type LineSplitter = (chunk: Uint8Array | null) => Generator<Line>;

const LINE_FEED = 0x0a;

export function lineSplitter(maxBytes: number): LineSplitter {
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 0;

  const hold = (part: Uint8Array) => {
    length += part.length;
    if (length > maxBytes) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const finish = (): Line => {
    number += 1;
    const bytes = length > maxBytes ? null : parts.length === 1 ? parts[0] : Buffer.concat(parts, length);
    parts = [];
    length = 0;
    return { number, bytes };
  };

  return function* (chunk) {
    if (!chunk) {
      if (length > 0) yield finish();
      return;
    }
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      hold(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    // A copy, as a short rest would otherwise keep its whole chunk in memory.
    hold(new Uint8Array(chunk.subarray(start)));
  };
}

/** Spaces and line ends only. */
export function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}
