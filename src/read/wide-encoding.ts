/**
 * UTF-16 and UTF-32, with a byte order mark or told by where the NUL bytes stand. Decoded here rather than
 * by TextDecoder, whose big-endian decoders depend on how Node was built, and so that lone surrogates stay.
 */
import { asBuffer } from './utf8.js';

export type WideEncoding = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/** Enough to see a pattern, little enough to cost nothing. A multiple of 4. */
const SAMPLE_BYTES = 16_384;

/** The encoding a byte order mark states, and the mark's length. */
export function wideMark(
  bytes: Uint8Array,
): { readonly encoding: WideEncoding; readonly length: number } | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { encoding: 'utf-32le', length: 4 };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { encoding: 'utf-32be', length: 4 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

/**
 * The encoding of bytes without a mark, by their NULs or by Chinese and Japanese punctuation; null when none of the
 * four makes text of them: what holds NULs then is binary data. Looks at the first 16 KB.
 */
export function guessWide(bytes: Uint8Array): WideEncoding | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const punctuated = guessByPunctuation(sample);
  if (punctuated || !sample.includes(0)) return punctuated;
  const fits = (encoding: WideEncoding) =>
    sample.length >= unitBytes(encoding) && isPlausible(sample, encoding);
  const thirtyTwo = (['utf-32le', 'utf-32be'] as const).find(fits);
  if (thirtyTwo) return thirtyTwo;
  return nulsOnOddPlaces(sample) ? orNull('utf-16le', fits) : orNull('utf-16be', fits);
}

/** The marks that no text of any length in Chinese or Japanese does without: 、。，！：？ */
const CJK_MARKS = new Set([0x3001, 0x3002, 0xff0c, 0xff01, 0xff1a, 0xff1f]);

/**
 * UTF-16 of a text with next to no ASCII, whose few NULs stand anywhere (一 is 4E 00). All but one unit in twenty must
 * be Han, kana or full-width, and one in a hundred a mark of punctuation: 。 is 30 02, and no text in an older
 * encoding holds the byte 02.
 */
function guessByPunctuation(sample: Uint8Array): WideEncoding | null {
  if (sample.length % 2 !== 0 || sample.length < 8) return null;
  // Spares all other text the count: 、 and 。 hold the bytes 01 and 02, the full-width marks FF.
  if (![1, 2, 0xff].some((byte) => sample.includes(byte))) return null;
  const fits = (high: 0 | 1) => isCjkPunctuated(sample, high);
  if (fits(1)) return 'utf-16le';
  return fits(0) ? 'utf-16be' : null;
}

function isCjkPunctuated(sample: Uint8Array, high: 0 | 1): boolean {
  const count = sample.length >> 1;
  let others = 0;
  let marks = 0;
  for (let at = 0; at < count * 2; at += 2) {
    const unit = (sample[at + high] << 8) | sample[at + 1 - high];
    if (CJK_MARKS.has(unit)) marks += 1;
    else if (!isCjkUnit(unit)) others += 1;
  }
  return others * 20 <= count && marks * 100 >= count;
}

function isCjkUnit(unit: number): boolean {
  return (unit >= 0x3000 && unit <= 0x30ff) || (unit >= 0x4e00 && unit <= 0x9fff) || unit >= 0xff00;
}

/** Damaged units become U+FFFD and are counted in bytes, and so is an incomplete unit at the end. */
export function decodeWide(
  bytes: Uint8Array,
  encoding: WideEncoding,
): { readonly text: string; readonly replacedBytes: number } {
  const unit = unitBytes(encoding);
  const rest = bytes.length % unit;
  const whole = asBuffer(bytes.subarray(0, bytes.length - rest));
  if (encoding === 'utf-16le') return { text: whole.toString('utf16le'), replacedBytes: rest };
  if (encoding === 'utf-16be')
    return { text: Buffer.from(whole).swap16().toString('utf16le'), replacedBytes: rest };
  const narrowed = narrow(whole, encoding);
  return { text: narrowed.text, replacedBytes: narrowed.damaged * 4 + rest };
}

function unitBytes(encoding: WideEncoding): 2 | 4 {
  return encoding === 'utf-16le' || encoding === 'utf-16be' ? 2 : 4;
}

function orNull<T>(value: T, fits: (value: T) => boolean): T | null {
  return fits(value) ? value : null;
}

function nulsOnOddPlaces(sample: Uint8Array): boolean {
  let odd = 0;
  let even = 0;
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) at % 2 ? odd++ : even++;
  return odd >= even;
}

/**
 * At most one unit in a hundred is no character of a text (control, private, unassigned, lone surrogate), and
 * at most half lie beyond the first plane, where any four bytes with two low ones in the middle land.
 */
function isPlausible(sample: Uint8Array, encoding: WideEncoding): boolean {
  const { text, replacedBytes } = decodeWide(sample, encoding);
  let odd = Math.floor(replacedBytes / unitBytes(encoding));
  let count = 0;
  let beyond = 0;
  for (const character of text) {
    count += 1;
    if (character.length > 1) beyond += 1;
    if (/[^\P{C}\t\n\f\r\p{Cf}]/u.test(character)) odd += 1;
  }
  return count > 0 && odd * 100 <= count && beyond * 2 <= count;
}

/** UTF-32 to a string by way of UTF-16 units in a buffer: no call per character, no large argument list. */
function narrow(whole: Buffer, encoding: WideEncoding): { text: string; damaged: number } {
  const units = Buffer.alloc(whole.length);
  let damaged = 0;
  let end = 0;
  for (let at = 0; at < whole.length; at += 4) {
    const read = encoding === 'utf-32le' ? whole.readUInt32LE(at) : whole.readUInt32BE(at);
    const valid = read <= 0x10ffff && (read < 0xd800 || read > 0xdfff);
    if (!valid) damaged += 1;
    const point = valid ? read : 0xfffd;
    if (point > 0xffff) {
      end = units.writeUInt16LE(0xd7c0 + (point >> 10), end);
      end = units.writeUInt16LE(0xdc00 + (point & 0x3ff), end);
    } else end = units.writeUInt16LE(point, end);
  }
  return { text: units.toString('utf16le', 0, end), damaged };
}
