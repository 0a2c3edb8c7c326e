/**
 * UTF-8, strictly, and with repair: a few damaged bytes must not turn a whole text into mojibake, and text
 * in an older encoding must not pass as damaged UTF-8.
 */
import { isUtf8 } from 'node:buffer';

/** The bytes as a Buffer over the same memory. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The text without a byte order mark, or null when a single byte is not UTF-8. */
export function decodeStrictUtf8(bytes: Uint8Array): string | null {
  if (!isUtf8(bytes)) return null;
  return asBuffer(withoutUtf8Mark(bytes)).toString('utf8');
}

export function withoutUtf8Mark(bytes: Uint8Array): Uint8Array {
  return hasUtf8Mark(bytes) ? bytes.subarray(3) : bytes;
}

export function hasUtf8Mark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

export interface Utf8Evidence {
  /** Well-formed characters of two to four bytes. */
  readonly characters: number;
  /** Bytes that are part of no well-formed character. */
  readonly strayBytes: number;
  /** The bytes break off inside a character of which at least two bytes are there. */
  readonly cutOff: boolean;
}

/** One pass over the bytes; ranges of the second byte after the Unicode Standard, table 3-7. */
export function weighUtf8(bytes: Uint8Array): Utf8Evidence {
  let characters = 0;
  let strayBytes = 0;
  let cutOff = false;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at];
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const wanted = sequenceLength(lead);
    const held = wellFormed(bytes, at, wanted);
    if (wanted > 0 && held === wanted) characters += 1;
    else strayBytes += held;
    if (held < wanted && held >= 2 && at + held === bytes.length) cutOff = true;
    at += held;
  }
  return { characters, strayBytes, cutOff };
}

/**
 * Whether bytes that are not UTF-8 throughout are damaged UTF-8 rather than another encoding. In text of an
 * older encoding well-formed sequences are accidents: about one character in ten of EUC-KR, next to none in
 * Western text, each among several bytes that fit nothing. So as many characters as stray bytes will do.
 */
export function isDamagedUtf8(evidence: Utf8Evidence): boolean {
  if (evidence.characters === 0) return evidence.cutOff && evidence.strayBytes <= 3;
  return evidence.characters >= evidence.strayBytes;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  if (lead >= 0xf0 && lead <= 0xf4) return 4;
  return 0;
}

/** How many bytes from `at` belong to a sequence of `wanted` bytes; at least 1. */
function wellFormed(bytes: Uint8Array, at: number, wanted: number): number {
  let held = 1;
  while (held < wanted && at + held < bytes.length) {
    const byte = bytes[at + held];
    const low = held === 1 ? secondByteFrom(bytes[at]) : 0x80;
    const high = held === 1 ? secondByteTo(bytes[at]) : 0xbf;
    if (byte < low || byte > high) break;
    held += 1;
  }
  return held;
}

function secondByteFrom(lead: number): number {
  return lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
}

function secondByteTo(lead: number): number {
  return lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
}
