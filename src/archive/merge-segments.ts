/**
 * Several segments into one: entries in their common order, copies brought together, what was removed left out.
 * Memory: 160 bytes an entry and a slice of the postings, whatever their number.
 */
import { ArchiveError, damaged } from './archive-error.js';
import { checksum, type Sink } from './disk.js';
import { slicesOf, TableCursor } from './key-table.js';
import { NAMED, type Postings } from './postings.js';
import { orderRows, ROW_BYTES, readRow } from './rows.js';
import type { Segment } from './segment.js';
import { type SegmentInfo, SegmentWriter } from './segment-writer.js';

/** Where the rows of the merged segment come from, in the order in which they were gathered. */
interface Sources {
  readonly rows: Buffer;
  readonly count: number;
  readonly segments: Uint16Array;
  readonly entries: Uint32Array;
}

/**
 * Throws ArchiveError where a source is damaged: nothing is copied that is not what was written. `slice`: what to gather
 * postings in.
 */
export function mergeSegments(segments: readonly Segment[], sink: Sink, slice: Postings): SegmentInfo {
  const sources = gather(segments);
  const { order, leaders } = orderRows(sources.rows, sources.count);
  const writer = new SegmentWriter(sink, sources.count);
  for (const source of order) {
    const segment = segments[sources.segments[source]];
    const row = readRow(sources.rows, source * ROW_BYTES, segment.place.file);
    const record = segment.record(row);
    if (record.length < 12 || checksum(record.subarray(12)) !== record.readUInt32LE(8))
      throw damaged(`the entry ${row.id} in ${segment.place.file} is damaged`);
    writer.add(row, record);
  }
  const places = newPlaces(segments, sources, order);
  const moved = moveLeaders(segments, sources, leaders);
  const expected = segments.reduce((sum, { place }) => sum + place.postings.records, 0);
  return writer.finish(expected, (table) => {
    const cursors = segments.map(({ postings }) => new TableCursor(postings));
    const slices = slicesOf(expected);
    for (let n = 1; n <= slices; n++) {
      slice.clear();
      for (const [at, cursor] of cursors.entries())
        cursor.takeBelow((2 ** 32 / slices) * n, (key, entry, context, further) => {
          const place = (context === NAMED ? places : moved)[at][entry];
          if (place !== GONE) slice.add(key, place, context, further);
        });
      slice.sort();
      table.add(slice);
    }
  });
}

const GONE = 0xffff_ffff;

const ROWS_AT_ONCE = 1024;

function gather(segments: readonly Segment[]): Sources {
  const count = segments.reduce((sum, segment) => sum + segment.count, 0);
  if (segments.length > 0xffff) throw new ArchiveError('refused', 'too many segments to merge at once');
  const rows = Buffer.alloc(count * ROW_BYTES);
  const from = new Uint16Array(count);
  const entries = new Uint32Array(count);
  let place = 0;
  for (const [at, segment] of segments.entries()) {
    for (let first = 0; first < segment.place.entries; first += ROWS_AT_ONCE) {
      const some = segment.rows(first, Math.min(ROWS_AT_ONCE, segment.place.entries - first));
      for (let n = 0; n < some.length / ROW_BYTES; n++) {
        if (!segment.has(first + n)) continue;
        readRow(some, n * ROW_BYTES, segment.place.file);
        rows.set(some.subarray(n * ROW_BYTES, (n + 1) * ROW_BYTES), place * ROW_BYTES);
        from[place] = at;
        entries[place++] = first + n;
      }
    }
  }
  return { rows, count, segments: from, entries };
}

/** For each segment: by place of an entry its place in the merged segment. */
function newPlaces(
  segments: readonly Segment[],
  { segments: from, entries }: Sources,
  order: Uint32Array,
): readonly Uint32Array[] {
  const places = segments.map(({ place }) => new Uint32Array(place.entries).fill(GONE));
  for (const [place, source] of order.entries()) places[from[source]][entries[source]] = place;
  return places;
}

/**
 * For each segment: by place of an entry that has postings, its wording's place in the merged segment. Where
 * several segments have a wording, the first gives its postings; those of the others are the same.
 */
function moveLeaders(
  segments: readonly Segment[],
  { count, segments: from, entries }: Sources,
  leaders: Uint32Array,
): readonly Uint32Array[] {
  const moved = segments.map(({ place }) => new Uint32Array(place.entries).fill(GONE));
  for (let source = 0; source < count; source++) moved[from[source]][entries[source]] = leaders[source];
  const given = new Uint8Array(count);
  for (const [at, segment] of segments.entries()) carryToLeader(segment, moved[at], given);
  return moved;
}

/** The postings of a removed leader are those of its copies. */
function carryToLeader(segment: Segment, moved: Uint32Array, given: Uint8Array): void {
  let wording = '';
  let leader = 0;
  for (let first = 0; first < segment.place.entries; first += ROWS_AT_ONCE) {
    const some = segment.rows(first, Math.min(ROWS_AT_ONCE, segment.place.entries - first));
    for (let n = 0; n < some.length / ROW_BYTES; n++) {
      const own = some.toString('latin1', n * ROW_BYTES + 16, n * ROW_BYTES + 32);
      if (first + n === 0 || own !== wording) {
        if (first + n > 0) claim(moved, leader, given);
        leader = first + n;
        wording = own;
      } else if (moved[leader] === GONE) {
        moved[leader] = moved[first + n];
      }
    }
  }
  claim(moved, leader, given);
}

function claim(moved: Uint32Array, leader: number, given: Uint8Array): void {
  if (moved.length === 0) return;
  const place = moved[leader];
  if (place === GONE) return;
  if (given[place] === 1) moved[leader] = GONE;
  given[place] = 1;
}
