/**
 * Encodings older than Unicode: which one, by jschardet on a bounded sample, and the text, by iconv-lite.
 * Both load on first use only; a run over UTF-8 never pays for them (about 100 ms).
 */
import { asBuffer } from './utf8.js';

/**
 * What newsrooms' archives hold. jschardet knows 80 more (DOS, Macintosh, mainframe…) and prefers one of
 * them now and then on a short Western text; restricted to these it named 89 of 89 samples of 10 to 200
 * characters in 29 languages right, unrestricted 88.
 */
const CANDIDATES = [
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'iso-8859-2',
  'koi8-r',
  'koi8-u',
  'tis-620',
  'cp874',
  'shift_jis',
  'cp932',
  'euc-jp',
  'gb18030',
  'big5',
  'big5hkscs',
  'euc-kr',
  'cp949',
];

const FALLBACK = 'windows-1252';

/**
 * With fewer high bytes than this the statistics say little, and "Noël" is as likely Lithuanian to them as French;
 * Western news is far more frequent, so windows-1252 counts for more. On 199 Western snippets of one to nine
 * high bytes (names in English sentences, 40 characters of nine languages) errors fell from 40 to 4 by it, on
 * 171 of 20 other encodings and languages they rose from 1 to 6; a weight of 2 gives 3 and 20.
 */
const FEW_HIGH_BYTES = 10;
const WESTERN_WEIGHT = 1.6;

const SAMPLE_BYTES = 16_384;

export interface LegacyText {
  readonly text: string;
  readonly encoding: string;
  /** U+FFFD in the text. */
  readonly replaced: number;
}

/** Whether iconv-lite decodes the name; its transfer codings (hex, base64) are no encodings of text. */
export async function knowsEncoding(name: string): Promise<boolean> {
  const { default: iconv } = await import('iconv-lite');
  return !/^(?:hex|base64|binary|internal)$/i.test(name) && iconv.encodingExists(readAs(name));
}

/**
 * Decodes by name. ISO 8859-1 and ASCII are read as windows-1252, as browsers do: what is so labelled
 * holds typographic quotation marks at 0x91–0x97 far more often than control characters.
 */
export async function decodeNamed(bytes: Uint8Array, name: string): Promise<LegacyText> {
  const { default: iconv } = await import('iconv-lite');
  const encoding = readAs(name).toLowerCase();
  const text = iconv.decode(asBuffer(bytes), encoding);
  return { text, encoding, replaced: countReplaced(text) };
}

/** Decodes by Windows code page number, as RTF names encodings; a page nobody knows is read as windows-1252. */
export async function pageDecoder(): Promise<(bytes: Uint8Array, page: number) => string> {
  const { default: iconv } = await import('iconv-lite');
  return (bytes, page) => {
    const name = pageName(page);
    return iconv.decode(asBuffer(bytes), iconv.encodingExists(name) ? name : FALLBACK);
  };
}

const PAGE_NAMES = new Map([
  [10000, 'macintosh'],
  [10007, 'maccyrillic'],
  [20866, 'koi8-r'],
  [21866, 'koi8-u'],
  [65001, 'utf-8'],
]);

/** 1252 → `windows-1252`, 932 → `cp932`. */
export function pageName(page: number): string {
  return PAGE_NAMES.get(page) ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : `cp${page}`);
}

/** A decoder that takes chunks and keeps a character cut by their border. */
export async function decoderNamed(name: string) {
  const { default: iconv } = await import('iconv-lite');
  return iconv.getDecoder(readAs(name));
}

/**
 * Finds the encoding out. `likely` (declared, or what the same file's earlier lines were in) is taken when it fits.
 * A name that leaves more than one high byte in fifty undefined does not: then the next guess counts, and
 * windows-1252 in the end.
 */
export async function decodeLegacy(bytes: Uint8Array, likely: string | null): Promise<LegacyText> {
  const high = countHigh(bytes);
  if (likely) {
    const again = await decodeNamed(bytes, likely);
    if (flaws(again.text) * 100 <= high) return again;
  }
  const allowed = Math.floor(high / 50);
  for (const name of await guesses(bytes)) {
    const decoded = await decodeNamed(bytes, name);
    if (flaws(decoded.text) <= allowed) return decoded;
  }
  return decodeNamed(bytes, FALLBACK);
}

async function guesses(bytes: Uint8Array): Promise<readonly string[]> {
  const { detectAll } = await import('jschardet');
  const { default: iconv } = await import('iconv-lite');
  const sample = sampleOf(bytes);
  const weight = countHigh(sample) < FEW_HIGH_BYTES ? WESTERN_WEIGHT : 1;
  return detectAll(sample, { minimumThreshold: 0, detectEncodings: CANDIDATES })
    .flatMap(({ encoding: name, confidence }) => {
      if (name === null || !iconv.encodingExists(name)) return [];
      return [{ name, weight: name.toLowerCase() === FALLBACK ? weight * confidence : confidence }];
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 4)
    .map(({ name }) => name);
}

/** From the start of the line with the first high byte (a line feed is no part of a longer character). */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const line = first < 0 ? 0 : bytes.lastIndexOf(0x0a, first) + 1;
  const start = first - line > SAMPLE_BYTES / 2 ? first : line;
  return bytes.subarray(start, start + SAMPLE_BYTES);
}

/** Characters no writer typed: U+FFFD and the C1 controls (U+0085 is a line end on some systems). */
function flaws(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd || (code >= 0x80 && code <= 0x9f && code !== 0x85)) count += 1;
  }
  return count;
}

function countHigh(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte >= 0x80) count += 1;
  return count;
}

/** Occurrences of U+FFFD. */
export function countReplaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count += 1;
  return count;
}

/** Labels that are read as more than they say, as browsers do (WHATWG Encoding, 4.2). */
const READ_AS = new Map([
  ['iso88599', 'windows-1254'],
  ['latin5', 'windows-1254'],
  ['iso885911', 'windows-874'],
  ['tis620', 'windows-874'],
  ['gb2312', 'gb18030'],
  ['gb231280', 'gb18030'],
  ['gbk', 'gb18030'],
  ['xgbk', 'gb18030'],
  ['ksc56011987', 'cp949'],
  ['xcp1250', 'windows-1250'],
  ['xcp1251', 'windows-1251'],
  ['xcp1252', 'windows-1252'],
  ['ansix341968', 'windows-1252'],
]);

function readAs(name: string): string {
  if (/^(?:iso[-_ ]?8859[-_]?1|latin[-_]?1|l1|cp819|us-ascii|ascii)$/i.test(name)) return FALLBACK;
  return READ_AS.get(name.toLowerCase().replace(/[^a-z0-9]/g, '')) ?? name;
}

const ESCAPE = 0x1b;

/** ISO 2022-JP: seven bits, with escapes between ASCII and Japanese. Mail still comes in it. */
export function isShiftedJis(bytes: Uint8Array): boolean {
  const at = bytes.subarray(0, SAMPLE_BYTES).indexOf(ESCAPE);
  return at >= 0 && bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x40 || bytes[at + 2] === 0x42);
}

/** iconv-lite has no decoder for it, but for EUC-JP, which is the same tables with the eighth bit set. */
export async function decodeShiftedJis(bytes: Uint8Array): Promise<LegacyText> {
  const out = Buffer.alloc(bytes.length * 2);
  let length = 0;
  let set: 'ascii' | 'kanji' | 'katakana' = 'ascii';
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === ESCAPE && (bytes[at + 1] === 0x24 || bytes[at + 1] === 0x28)) {
      set = bytes[at + 1] === 0x24 ? 'kanji' : bytes[at + 2] === 0x49 ? 'katakana' : 'ascii';
      at += 2;
    } else if (set === 'ascii' || byte < 0x21) {
      // A line end ends a run of Japanese, whatever the escapes say.
      if (byte === 0x0a) set = 'ascii';
      out[length++] = byte;
    } else {
      if (set === 'katakana') out[length++] = 0x8e;
      out[length++] = byte | 0x80;
    }
  }
  const decoded = await decodeNamed(out.subarray(0, length), 'euc-jp');
  return { ...decoded, encoding: 'iso-2022-jp' };
}
