/**
 * A message taken apart (RFC 5322, RFC 2045–2047): headers, and leaf parts with their bytes decoded from
 * quoted-printable or base64. Headers are read with postal-mime; parts are split here, on bytes, because its own
 * parser goes line by line (14 µs a line, half a minute for a hostile ten megabytes) and takes text of no stated
 * character set for UTF-8.
 */
import { pageDecoder } from './legacy-encoding.js';
import { asBuffer } from './utf8.js';

export interface MimePart {
  /** `text/plain`; in lower case. */
  readonly mediaType: string;
  readonly charset: string | null;
  /** As delivered: never used as a path. */
  readonly fileName: string | null;
  readonly isAttachment: boolean;
  /** Number of the innermost multipart/alternative it lies in, else null. */
  readonly alternative: number | null;
  /** Shown inside another part by its id: a picture. */
  readonly isRelated: boolean;
  readonly bytes: Uint8Array;
}

/** Lower-case name → values as they stand, unfolded, encoded words decoded. */
export type Headers = ReadonlyMap<string, readonly string[]>;

export interface MimeMessage {
  readonly headers: Headers;
  readonly parts: readonly MimePart[];
  /** Parts nested deeper than is read were left out. */
  readonly isCut: boolean;
}

const MAX_DEPTH = 16;
const MAX_PARTS = 10_000;
const MAX_HEADER_BYTES = 256_000;
const MAX_HEADERS = 2000;
const MAX_VALUE = 20_000;

type DecodeWords = (text: string) => string;

/** Any bytes; never throws. Each level of nesting costs one search through its bytes. */
export async function readMime(bytes: Uint8Array): Promise<MimeMessage> {
  const decodeWords = await wordDecoder();
  const buffer = withoutMboxLine(asBuffer(bytes));
  const { headers, bodyStart } = readHeaders(buffer, decodeWords);
  const reading: Reading = { parts: [], decodeWords, alternatives: 0, isCut: false };
  readPart(headers, buffer.subarray(bodyStart), { depth: 0, alternative: null, isRelated: false }, reading);
  return { headers, parts: reading.parts, isCut: reading.isCut };
}

/** Node's own decoder, which postal-mime uses, leaves 0x80–0x9f of windows-1252 as they are in some versions. */
async function wordDecoder(): Promise<DecodeWords> {
  const { decodeWords } = await import('postal-mime');
  const decodePage = await pageDecoder();
  const mended = (control: string) => decodePage(Uint8Array.of(control.charCodeAt(0)), 1252);
  return (text) => decodeWords(text).replace(/[\u0080-\u009f]/g, mended);
}

interface Reading {
  readonly parts: MimePart[];
  readonly decodeWords: DecodeWords;
  alternatives: number;
  isCut: boolean;
}

interface Around {
  readonly depth: number;
  readonly alternative: number | null;
  readonly isRelated: boolean;
}

/** Mailboxes put "From sender date" above a message. */
function withoutMboxLine(buffer: Buffer): Buffer {
  if (buffer.subarray(0, 5).toString('latin1') !== 'From ') return buffer;
  const end = buffer.indexOf(0x0a);
  return end < 0 ? buffer : buffer.subarray(end + 1);
}

/** Depth is bounded, so it recurses. */
function readPart(headers: Headers, body: Buffer, around: Around, reading: Reading): void {
  const { value: type, parameters } = readParameters(headers.get('content-type')?.[0] ?? 'text/plain');
  const boundary = parameters.get('boundary') ?? '';
  if (type.startsWith('multipart/') && boundary !== '') {
    if (around.depth < MAX_DEPTH) readMultipart(type, boundary, body, around, reading);
    else reading.isCut = true;
    return;
  }
  if (reading.parts.length >= MAX_PARTS) {
    reading.isCut = true;
    return;
  }
  const disposition = readParameters(headers.get('content-disposition')?.[0] ?? '');
  const fileName = disposition.parameters.get('filename') ?? parameters.get('name') ?? null;
  reading.parts.push({
    mediaType: type.includes('/') ? type : 'text/plain',
    charset: parameters.get('charset')?.toLowerCase() ?? null,
    fileName: fileName === null ? null : reading.decodeWords(fileName),
    isAttachment: disposition.value === 'attachment' || (fileName !== null && !type.startsWith('text/')),
    alternative: around.alternative,
    isRelated: around.isRelated,
    bytes: decodeTransfer(body, headers.get('content-transfer-encoding')?.[0] ?? ''),
  });
}

function readMultipart(type: string, boundary: string, body: Buffer, around: Around, reading: Reading): void {
  const alternative = type === 'multipart/alternative' ? reading.alternatives++ : around.alternative;
  let at = 0;
  for (const part of splitParts(body, boundary)) {
    if (reading.parts.length >= MAX_PARTS) {
      reading.isCut = true;
      return;
    }
    const { headers, bodyStart } = readHeaders(part, reading.decodeWords);
    const isRelated = around.isRelated || (type === 'multipart/related' && at > 0);
    readPart(headers, part.subarray(bodyStart), { depth: around.depth + 1, alternative, isRelated }, reading);
    at += 1;
  }
}

/** What stands between the lines that are `--boundary`; up to the end where the closing line is missing. */
function* splitParts(body: Buffer, boundary: string): Generator<Buffer> {
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  let start = -1;
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== 0x0a) continue;
    const after = at + mark.length;
    const isClosing = body[after] === 0x2d && body[after + 1] === 0x2d;
    const lineEnd = body.indexOf(0x0a, after);
    // A longer word that begins like the boundary is another boundary.
    if (
      !isClosing &&
      !/^[ \t\r]{0,80}$/.test(
        body.subarray(after, Math.min(lineEnd < 0 ? body.length : lineEnd, after + 81)).toString('latin1'),
      )
    )
      continue;
    if (start >= 0) yield body.subarray(start, withoutLineEnd(body, start, at));
    if (isClosing) return;
    start = lineEnd < 0 ? body.length : lineEnd + 1;
  }
  if (start >= 0) yield body.subarray(start);
}

/** The line end before a boundary belongs to the boundary. */
function withoutLineEnd(body: Buffer, start: number, at: number): number {
  if (at > start && body[at - 1] === 0x0a) return at - 1 > start && body[at - 2] === 0x0d ? at - 2 : at - 1;
  return at;
}

function readHeaders(buffer: Buffer, decodeWords: DecodeWords) {
  const headers = new Map<string, string[]>();
  let at = 0;
  let count = 0;
  let open: string | null = null;
  const close = () => {
    const colon = open === null ? -1 : open.indexOf(':');
    if (open === null || colon < 1) return;
    const name = open.slice(0, colon).trim().toLowerCase();
    const value = readValue(open.slice(colon + 1).trim(), decodeWords);
    const values = headers.get(name);
    if (values) values.push(value);
    else headers.set(name, [value]);
  };
  while (at < buffer.length && at < MAX_HEADER_BYTES && count < MAX_HEADERS) {
    const found = buffer.indexOf(0x0a, at);
    const end = found < 0 ? buffer.length : found;
    const line = headerLine(buffer.subarray(at, end));
    const isFolded = open !== null && /^[ \t]/.test(line);
    // A body without headers starts at once: its first line is none.
    if (!isFolded && line.trim() !== '' && !/^[!-9;-~]{1,100}[ \t]{0,9}:/.test(line)) break;
    at = end + 1;
    if (line.trim() === '') break;
    if (isFolded) {
      if (open !== null && open.length < MAX_VALUE) open += ` ${line.trim()}`;
      continue;
    }
    close();
    count += 1;
    open = line;
  }
  close();
  return { headers, bodyStart: Math.min(at, buffer.length) };
}

/** UTF-8 as newer mailers write it, else one character a byte. */
function headerLine(bytes: Buffer): string {
  const line = bytes.subarray(0, MAX_VALUE);
  const text = line.toString('utf8');
  return (text.includes('\ufffd') ? line.toString('latin1') : text).replace(/\r$/, '');
}

function readValue(value: string, decodeWords: DecodeWords): string {
  return value.includes('=?') ? decodeWords(value) : value;
}

interface Parameters {
  /** In lower case. */
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** `text/plain; charset="utf-8"`; values in parts or encoded by RFC 2231 are put together. */
function readParameters(header: string): Parameters {
  const parameters = new Map<string, string>();
  const [value, ...rest] = splitParameters(header.slice(0, MAX_VALUE));
  const pieces = new Map<string, string[]>();
  for (const parameter of rest) {
    const equals = parameter.indexOf('=');
    if (equals < 0) continue;
    const name = parameter.slice(0, equals).trim().toLowerCase();
    const text = unquoted(parameter.slice(equals + 1).trim());
    const [key, piece] = /^([^*]{1,80})(?:\*(\d{1,3}))?(\*)?$/.exec(name)?.slice(1, 3) ?? [name];
    const plain = name.endsWith('*') ? decodeExtended(text) : text;
    if (piece === undefined) {
      if (!parameters.has(key)) parameters.set(key, plain);
    } else {
      const list = pieces.get(key) ?? [];
      list[Number(piece)] = plain;
      pieces.set(key, list);
    }
  }
  for (const [key, list] of pieces) if (!parameters.has(key)) parameters.set(key, list.join(''));
  return { value: value.trim().toLowerCase(), parameters };
}

/** At semicolons that do not stand in quotation marks. */
function splitParameters(header: string): readonly string[] {
  const found: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at < header.length; at++) {
    if (header[at] === '\\' && isQuoted) at += 1;
    else if (header[at] === '"') isQuoted = !isQuoted;
    else if (header[at] === ';' && !isQuoted) {
      found.push(header.slice(start, at));
      start = at + 1;
    }
  }
  found.push(header.slice(start));
  return found;
}

function unquoted(text: string): string {
  if (!text.startsWith('"')) return text;
  return text.slice(1, text.endsWith('"') && text.length > 1 ? -1 : undefined).replace(/\\(.)/g, '$1');
}

/** `utf-8'en'na%C3%AFve` */
function decodeExtended(text: string): string {
  const encoded = /^[^']{0,40}'[^']{0,40}'/.exec(text);
  const rest = encoded ? text.slice(encoded[0].length) : text;
  const bytes = Buffer.from(
    rest.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
  const decoded = bytes.toString('utf8');
  return decoded.includes('\ufffd') ? bytes.toString('latin1') : decoded;
}

function decodeTransfer(body: Buffer, encoding: string): Uint8Array {
  const name = encoding.trim().toLowerCase();
  if (name === 'base64') return Buffer.from(body.toString('latin1'), 'base64');
  return name === 'quoted-printable' ? decodeQuotedPrintable(body) : body;
}

const EQUALS = 0x3d;

/** RFC 2045, 6.7; an `=` that begins nothing stays as it is. */
function decodeQuotedPrintable(body: Buffer): Uint8Array {
  const out = Buffer.alloc(body.length);
  let length = 0;
  for (let at = 0; at < body.length; ) {
    if (body[at] !== EQUALS) {
      out[length++] = body[at++];
      continue;
    }
    const soft = softBreak(body, at + 1);
    const value = soft > 0 ? -1 : hexByte(body, at + 1);
    if (soft > 0) at = soft;
    else if (value >= 0) {
      out[length++] = value;
      at += 3;
    } else out[length++] = body[at++];
  }
  return out.subarray(0, length);
}

/** Where the line after a soft break starts; 0 where there is none. Blanks may stand before the line end. */
function softBreak(body: Buffer, from: number): number {
  let at = from;
  while (at < from + 80 && (body[at] === 0x20 || body[at] === 0x09)) at += 1;
  if (body[at] === 0x0d) at += 1;
  if (body[at] === 0x0a) return at + 1;
  return at >= body.length ? body.length : 0;
}

function hexByte(body: Buffer, at: number): number {
  const [high, low] = [hexDigit(body[at]), hexDigit(body[at + 1])];
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

function hexDigit(unit: number | undefined): number {
  if (unit === undefined) return -1;
  if (unit >= 48 && unit <= 57) return unit - 48;
  const letter = unit | 0x20;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}
