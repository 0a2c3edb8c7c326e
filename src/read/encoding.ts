/**
 * Bytes to text. In this order: the encoding asked for; a byte order mark; UTF-16/32 by their NUL bytes or, in Chinese
 * and Japanese, by their punctuation; strict UTF-8; UTF-8 with a few damaged bytes; the encoding declared; an older
 * one found by statistics. What remains is binary.
 */
import { OptionError } from '../options.js';
import {
  decodeLegacy,
  decodeNamed,
  decodeShiftedJis,
  isShiftedJis,
  knowsEncoding,
} from './legacy-encoding.js';
import {
  asBuffer,
  decodeStrictUtf8,
  hasUtf8Mark,
  isDamagedUtf8,
  weighUtf8,
  withoutUtf8Mark,
} from './utf8.js';
import { decodeWide, guessWide, type WideEncoding, wideMark } from './wide-encoding.js';

export type Decoded =
  | {
      readonly kind: 'text';
      /** Without a byte order mark. */
      readonly text: string;
      readonly encoding: string;
      /** Bytes (in an older encoding: characters) that fit nothing and became U+FFFD. */
      readonly replaced: number;
    }
  | { readonly kind: 'binary' };

const BINARY: Decoded = { kind: 'binary' };

/** Formats whose first bytes could pass for text. */
const MAGIC = [
  '%PDF-',
  'PK\u0003\u0004',
  'GIF87a',
  'GIF89a',
  'Rar!\u001a',
  '\u001f\u008b',
  '\u00ff\u00d8\u00ff',
];

/** Throws OptionError for a name no decoder knows; null is always right. */
export async function checkEncodingName(name: string | null): Promise<void> {
  if (name === null || isUtf8Name(name) || (await knowsEncoding(name))) return;
  throw new OptionError(`encoding: "${name}" is not known; try utf-8, utf-16le, windows-1252 or shift_jis`);
}

export function isUtf8Name(name: string): boolean {
  return /^utf-?8$/i.test(name);
}

/**
 * Never throws on any bytes, provided that `checkEncodingName` accepted the name asked for, and `knowsEncoding` the
 * one declared. What is declared (or was found in the same file before) counts for older encodings only, and only
 * where the text then holds next to nothing that fits no character: labels are wrong more often than bytes.
 */
export async function decode(
  bytes: Uint8Array,
  asked: string | null,
  declared: string | null = null,
): Promise<Decoded> {
  if (asked !== null) return decodeAsked(bytes, asked);
  const mark = wideMark(bytes);
  if (mark) return decodeMarked(bytes.subarray(mark.length), mark.encoding);
  const wide = guessWide(bytes);
  if (wide) return fromWide(bytes, wide);
  if (bytes.includes(0)) return BINARY;
  if (isShiftedJis(bytes)) return { kind: 'text', ...(await decodeShiftedJis(bytes)) };
  if (isBinary(bytes)) return BINARY;
  const text = decodeStrictUtf8(bytes);
  if (text !== null) return { kind: 'text', text, encoding: 'utf-8', replaced: 0 };
  const evidence = weighUtf8(bytes);
  if (hasUtf8Mark(bytes) || isDamagedUtf8(evidence)) return repaired(bytes, evidence.strayBytes);
  return { kind: 'text', ...(await decodeLegacy(bytes, declared)) };
}

async function decodeAsked(bytes: Uint8Array, asked: string): Promise<Decoded> {
  if (!isUtf8Name(asked)) {
    const decoded = await decodeNamed(bytes, asked);
    return hasManyControls(decoded.text) ? BINARY : { kind: 'text', ...decoded };
  }
  if (bytes.includes(0)) return BINARY;
  const text = decodeStrictUtf8(bytes);
  if (text === null) return repaired(bytes, weighUtf8(bytes).strayBytes);
  return { kind: 'text', text, encoding: 'utf-8', replaced: 0 };
}

function decodeMarked(bytes: Uint8Array, encoding: WideEncoding): Decoded {
  const decoded = fromWide(bytes, encoding);
  return decoded.kind === 'text' && hasManyControls(decoded.text) ? BINARY : decoded;
}

function fromWide(bytes: Uint8Array, encoding: WideEncoding): Decoded {
  const { text, replacedBytes } = decodeWide(bytes, encoding);
  return { kind: 'text', text, encoding, replaced: replacedBytes };
}

function repaired(bytes: Uint8Array, strayBytes: number): Decoded {
  const text = asBuffer(withoutUtf8Mark(bytes)).toString('utf8');
  return { kind: 'text', text, encoding: 'utf-8', replaced: strayBytes };
}

/** Control characters of wire formats (SOH, STX, ETX around a text) pass; three more in a hundred do not. */
function isBinary(bytes: Uint8Array): boolean {
  const head = asBuffer(bytes.subarray(0, 2048)).toString('latin1');
  if (MAGIC.some((magic) => head.startsWith(magic))) return true;
  return hasManyControls(WIRE.test(head) ? head.replace(/[\x01-\x05\x10-\x16\x1c-\x1f]/g, ' ') : head);
}

/** A wire message's first line; short messages hold more control characters than other text. */
const WIRE = /^[\s\x05\x16]{0,64}\x01[\s\x16]{0,8}[A-Za-z]{1,6} ?\d{2,6}[\s\x1f]/;

function hasManyControls(text: string): boolean {
  const end = Math.min(text.length, 2048);
  let controls = 0;
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 && (code < 0x09 || code > 0x0d)) controls += 1;
  }
  return (controls - 4) * 33 > end;
}
