/**
 * The table of a segment's entries: 64 bytes each, with a checksum of its own. Entries of the same words stand
 * together, the earliest published first; it alone has postings, so that ten thousand copies cost one.
 *
 *   id (16) · wording (16) · record at (8) · published (8) · record bytes (4) · text units (4) · 0 (4) · checksum (4)
 */
import { compare } from '../text/compare.js';
import { damaged } from './archive-error.js';
import { checksum } from './disk.js';

export const ROW_BYTES = 64;

export interface Row {
  /** 32 hex digits. */
  readonly id: string;
  /** 32 hex digits; equal for entries of the same words. */
  readonly wording: string;
  /** Milliseconds since 1970, the earliest that it may be; infinite where unknown. */
  readonly published: number;
  /** In the segment. */
  readonly recordAt: number;
  readonly recordBytes: number;
  /** UTF-16 code units of the delivered text. */
  readonly units: number;
}

export function writeRow(into: Buffer, at: number, row: Row): void {
  into.write(row.id, at, 16, 'hex');
  into.write(row.wording, at + 16, 16, 'hex');
  into.writeDoubleLE(row.recordAt, at + 32);
  into.writeDoubleLE(row.published, at + 40);
  into.writeUInt32LE(row.recordBytes, at + 48);
  into.writeUInt32LE(row.units, at + 52);
  into.writeUInt32LE(0, at + 56);
  into.writeUInt32LE(checksum(into.subarray(at, at + 60)), at + 60);
}

/** Throws ArchiveError where the row is not what was written. */
export function readRow(from: Buffer, at: number, name: string): Row {
  if (checksum(from.subarray(at, at + 60)) !== from.readUInt32LE(at + 60))
    throw damaged(`${name}: the table of entries is damaged`);
  return {
    id: from.toString('hex', at, at + 16),
    wording: from.toString('hex', at + 16, at + 32),
    recordAt: from.readDoubleLE(at + 32),
    published: from.readDoubleLE(at + 40),
    recordBytes: from.readUInt32LE(at + 48),
    units: from.readUInt32LE(at + 52),
  };
}

export interface RowOrder {
  /** Rows in their new order. */
  readonly order: Uint32Array;
  /** By row as given: the new place of the first one of its wording. */
  readonly leaders: Uint32Array;
}

/** Groups of one wording by their earliest entry, entries of a group likewise; ties by id. n log n. */
export function orderRows(rows: Buffer, count: number): RowOrder {
  const { wording, published, ids } = columnsOf(rows, count);
  const byTime = (a: number, b: number): number => compare(published[a], published[b]) || ids.compare(a, b);
  const sorted = Uint32Array.from({ length: count }, (_, n) => n).sort(
    (a, b) => wording.compare(a, b) || byTime(a, b),
  );
  const starts: number[] = [];
  for (let n = 0; n < count; n++)
    if (n === 0 || wording.compare(sorted[n - 1], sorted[n]) !== 0) starts.push(n);
  const ends = new Map(starts.map((start, n) => [start, starts[n + 1] ?? count] as const));
  const order = new Uint32Array(count);
  const leaders = new Uint32Array(count);
  let place = 0;
  for (const start of starts.sort((a, b) => byTime(sorted[a], sorted[b]))) {
    const leader = place;
    for (let n = start; n < (ends.get(start) ?? 0); n++) {
      order[place++] = sorted[n];
      leaders[sorted[n]] = leader;
    }
  }
  return { order, leaders };
}

function columnsOf(rows: Buffer, count: number) {
  const published = new Float64Array(count);
  for (let n = 0; n < count; n++) published[n] = rows.readDoubleLE(n * ROW_BYTES + 40);
  return { published, ids: digests(rows, count, 0), wording: digests(rows, count, 16) };
}

/** Compares by the first 48 bits, and by all where these are equal. */
function digests(rows: Buffer, count: number, offset: number) {
  const first = new Float64Array(count);
  for (let n = 0; n < count; n++) first[n] = rows.readUIntBE(n * ROW_BYTES + offset, 6);
  return {
    compare: (a: number, b: number): number => {
      if (first[a] !== first[b]) return first[a] - first[b];
      const [x, y] = [a * ROW_BYTES + offset, b * ROW_BYTES + offset];
      return rows.compare(rows, y, y + 16, x, x + 16);
    },
  };
}
