/**
 * The log of an archive: what was added, replaced and removed, in that order. A record that is not there in whole
 * was never acknowledged and does not count; one that is there and not what was written is damage.
 *
 *   record: 'dREC' (4) · bytes of JSON (4) · bytes of image (8) · checksums of JSON and image (4, 4), of these 24 (4)
 *           JSON · image (a small segment)
 */
import { fstatSync } from 'node:fs';
import { ArchiveError, damaged } from './archive-error.js';
import { checksum, readBytes } from './disk.js';
import type { TableInfo } from './key-table.js';
import type { SegmentPlace } from './segment.js';

export const RECORD_HEAD_BYTES = 28;
/** A log begins with it, as each of its records does. */
export const LOG_MAGIC = Buffer.from('dREC', 'latin1');

/** What the settings of fingerprints were when an archive was made; they hold for all its entries. */
export interface ArchiveSettings {
  readonly shingleWords: number;
  readonly minPassageWords: number;
}

export interface KnownSegment {
  readonly place: SegmentPlace;
  /** Places of entries that were removed. */
  readonly removed: readonly number[];
}

export type LogRecord =
  /** First in every log: all that was before. */
  | {
      readonly type: 'begin';
      readonly settings: ArchiveSettings;
      readonly fingerprint: number;
      readonly next: number;
      readonly segments: readonly KnownSegment[];
    }
  | { readonly type: 'add'; readonly places: readonly SegmentPlace[] }
  | { readonly type: 'replace'; readonly drop: readonly number[]; readonly segments: readonly KnownSegment[] }
  | {
      readonly type: 'remove';
      readonly removed: readonly (readonly [segment: number, entries: readonly number[]])[];
    };

/** `file` of a segment that stands in its record. */
export const INLINE = '';

export function packRecord(record: LogRecord, image: Uint8Array = NO_BYTES): Buffer {
  const json = Buffer.from(JSON.stringify(record), 'utf8');
  const head = Buffer.alloc(RECORD_HEAD_BYTES);
  head.set(LOG_MAGIC);
  head.writeUInt32LE(json.length, 4);
  head.writeDoubleLE(image.length, 8);
  head.writeUInt32LE(checksum(json), 16);
  head.writeUInt32LE(checksum(image), 20);
  head.writeUInt32LE(checksum(head.subarray(0, 24)), 24);
  return Buffer.concat([head, json, image]);
}

const NO_BYTES = new Uint8Array(0);

export interface ReadLog {
  readonly records: readonly LogRecord[];
  /** Where the next record goes: behind the last whole one. */
  readonly end: number;
  /** What was wrong where reading went on behind it. */
  readonly faults: readonly ArchiveError[];
}

/**
 * Records from `from` on. `known`: bytes that were written for certain. Throws ArchiveError for damage; with
 * `lenient`, damage is told in `faults` and the records behind it are read.
 */
export function readLog(fd: number, name: string, from: number, known: number, lenient: boolean): ReadLog {
  const records: LogRecord[] = [];
  const faults: ArchiveError[] = [];
  const { size } = fstatSync(fd);
  let at = from;
  const fail = (message: string): void => {
    const error = damaged(`${name} is damaged: ${message}`);
    if (!lenient) throw error;
    faults.push(error);
  };
  if (size < known) fail(`it has ${size} bytes of ${known}`);
  while (at < size) {
    const head = size - at < RECORD_HEAD_BYTES ? null : readBytes(fd, RECORD_HEAD_BYTES, at, name);
    if (head === null || isEmpty(head)) {
      if (at < known && size >= known) fail(`no record at ${at}`);
      break;
    }
    const lengths = lengthsOf(head);
    if (lengths === null) {
      fail(`no record at ${at}`);
      const next = findRecord(fd, name, at + 1, size);
      if (next === null) break;
      at = next;
      continue;
    }
    const end = at + RECORD_HEAD_BYTES + lengths.json + lengths.image;
    if (end > size) {
      if (at < known && size >= known) fail(`the record at ${at} has no end`);
      break;
    }
    const json = readBytes(fd, lengths.json, at + RECORD_HEAD_BYTES, name);
    if (checksum(json) === head.readUInt32LE(16))
      records.push(
        parseRecord(JSON.parse(json.toString('utf8')), name, at + RECORD_HEAD_BYTES + lengths.json),
      );
    else fail(`the record at ${at}`);
    at = end;
  }
  return { records, end: at, faults };
}

/** Where images stand that are not as they were written. Records that are damaged themselves are passed over. */
export function* damagedImages(fd: number, name: string): Generator<number> {
  const { size } = fstatSync(fd);
  for (let at = 0; at + RECORD_HEAD_BYTES <= size; ) {
    const head = readBytes(fd, RECORD_HEAD_BYTES, at, name);
    const lengths = lengthsOf(head);
    const next = lengths
      ? at + RECORD_HEAD_BYTES + lengths.json + lengths.image
      : findRecord(fd, name, at + 1, size);
    if (next === null || next > size) return;
    if (lengths) {
      const image = next - lengths.image;
      if (checksum(readBytes(fd, lengths.image, image, name)) !== head.readUInt32LE(20)) yield image;
    }
    at = next;
  }
}

function lengthsOf(head: Buffer): { readonly json: number; readonly image: number } | null {
  if (!head.subarray(0, 4).equals(LOG_MAGIC) || checksum(head.subarray(0, 24)) !== head.readUInt32LE(24))
    return null;
  return { json: head.readUInt32LE(4), image: head.readDoubleLE(8) };
}

function isEmpty(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0);
}

const SCANNED = 1 << 16;

function findRecord(fd: number, name: string, from: number, size: number): number | null {
  for (let at = from; at + RECORD_HEAD_BYTES <= size; at += SCANNED) {
    const bytes = readBytes(fd, Math.min(SCANNED + RECORD_HEAD_BYTES, size - at), at, name);
    for (let n = bytes.indexOf(LOG_MAGIC); n >= 0 && n < SCANNED; n = bytes.indexOf(LOG_MAGIC, n + 1))
      if (n + RECORD_HEAD_BYTES <= bytes.length && lengthsOf(bytes.subarray(n, n + RECORD_HEAD_BYTES)))
        return at + n;
  }
  return null;
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  if (typeof value !== 'object' || value === null) throw new TypeError('no object');
  return { ...value };
}

function numberOf(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) throw new TypeError('no number');
  return value;
}

function listOf<T>(value: unknown, parse: (one: unknown) => T): readonly T[] {
  if (!Array.isArray(value)) throw new TypeError('no list');
  return value.map(parse);
}

/** `image`: where the record's image starts. Throws ArchiveError for a record of a later version. */
function parseRecord(value: unknown, name: string, image: number): LogRecord {
  try {
    const fields = fieldsOf(value);
    const place = (one: unknown): SegmentPlace => parsePlace(fieldsOf(one), name, image);
    const known = (one: unknown): KnownSegment => {
      const own = fieldsOf(one);
      return { place: place(own['place']), removed: listOf(own['removed'], numberOf) };
    };
    switch (fields['type']) {
      case 'begin': {
        const settings = fieldsOf(fields['settings']);
        return {
          type: 'begin',
          settings: {
            shingleWords: numberOf(settings['shingleWords']),
            minPassageWords: numberOf(settings['minPassageWords']),
          },
          fingerprint: numberOf(fields['fingerprint']),
          next: numberOf(fields['next']),
          segments: listOf(fields['segments'], known),
        };
      }
      case 'add':
        return { type: 'add', places: listOf(fields['places'], place) };
      case 'replace':
        return {
          type: 'replace',
          drop: listOf(fields['drop'], numberOf),
          segments: listOf(fields['segments'], known),
        };
      case 'remove':
        return {
          type: 'remove',
          removed: listOf(fields['removed'], (one) => {
            const [segment, entries] = listOf(one, (own) => own);
            return [numberOf(segment), listOf(entries, numberOf)] as const;
          }),
        };
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw new ArchiveError('newer', `${name} holds a record that this version of dedupe does not know`);
}

function parsePlace(fields: Fields, name: string, image: number): SegmentPlace {
  const { file } = fields;
  if (typeof file !== 'string') throw new TypeError('no file');
  return {
    number: numberOf(fields['number']),
    file: file === INLINE ? name : file,
    at: file === INLINE ? image : numberOf(fields['at']),
    bytes: numberOf(fields['bytes']),
    entries: numberOf(fields['entries']),
    wordings: numberOf(fields['wordings']),
    units: numberOf(fields['units']),
    rowsAt: numberOf(fields['rowsAt']),
    ids: parseTable(fieldsOf(fields['ids'])),
    postings: parseTable(fieldsOf(fields['postings'])),
  };
}

function parseTable(fields: Fields): TableInfo {
  return {
    at: numberOf(fields['at']),
    bytes: numberOf(fields['bytes']),
    records: numberOf(fields['records']),
    bits: numberOf(fields['bits']),
    entryBytes: numberOf(fields['entryBytes']),
    contextBytes: numberOf(fields['contextBytes']),
  };
}
