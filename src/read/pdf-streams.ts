/**
 * What the streams of a PDF unpack to, measured before a parser is let at them: it unpacks whatever it is given, and a
 * kilobyte can hold a gigabyte.
 */
import { inflateSync } from 'node:zlib';
import { systemCode } from '../error-words.js';
import { asBuffer } from './utf8.js';

/** A stream packed in a packed stream is allowed, and a known trick. */
const MAX_LEVELS = 3;

export interface StreamLimits {
  /** Of text, fonts and all else; PDF.js takes about a second for a megabyte of hostile text. */
  readonly text: number;
  /** Of what calls itself a picture. */
  readonly pictures: number;
}

/** Whether the deflated streams together unpack to more than the limits. Stops there. Linear in what comes out. */
export function unpacksBeyond(bytes: Uint8Array, limits: StreamLimits): boolean {
  const buffer = asBuffer(bytes);
  const left = { ...limits };
  for (let at = buffer.indexOf('stream'); at >= 0; at = buffer.indexOf('stream', at + 6)) {
    const start = afterLineEnd(buffer, at + 6);
    if (start === 0 || !isDeflated(buffer, start)) continue;
    const end = buffer.indexOf('endstream', start);
    const kind = isPicture(buffer, at) ? 'pictures' : 'text';
    const used = unpackedBytes(buffer.subarray(start, end < 0 ? buffer.length : end), left[kind]);
    if (used === null) return true;
    left[kind] -= used;
    if (end >= 0) at = end + 3;
  }
  return false;
}

/** By the dictionary before it. */
function isPicture(buffer: Buffer, at: number): boolean {
  const before = buffer.subarray(Math.max(0, at - 600), at).toString('latin1');
  return /\/Subtype\s{0,9}\/Image\b/.test(before.slice(before.lastIndexOf(' obj') + 1));
}

/** A stream's bytes start on the next line; 0 where the word is another. */
function afterLineEnd(buffer: Buffer, at: number): number {
  if (buffer[at] === 0x0a) return at + 1;
  return buffer[at] === 0x0d ? at + (buffer[at + 1] === 0x0a ? 2 : 1) : 0;
}

/** The two bytes that open zlib's format (RFC 1950). */
function isDeflated(bytes: Uint8Array, at: number): boolean {
  return (bytes[at] & 0x0f) === 8 && ((bytes[at] << 8) | (bytes[at + 1] ?? 0)) % 31 === 0;
}

/** Null when more than `most` comes out. */
function unpackedBytes(packed: Uint8Array, most: number): number | null {
  let content = packed;
  let total = 0;
  for (let level = 0; level < MAX_LEVELS && isDeflated(content, 0); level++) {
    if (total >= most) return null;
    try {
      content = inflateSync(content, { maxOutputLength: most - total, finishFlush: 2 });
    } catch (error) {
      return systemCode(error) === 'ERR_BUFFER_TOO_LARGE' ? null : total;
    }
    total += content.length;
  }
  return total;
}
