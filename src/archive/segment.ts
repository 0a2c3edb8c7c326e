/** Reads a segment: entries by id or place, and postings by key. */

import { checksum, readBytes } from './disk.js';
import { type ArchiveEntry, unpackEntry } from './entry.js';
import { TableReader } from './key-table.js';
import { ROW_BYTES, type Row, readRow } from './rows.js';
import { idKey, SEGMENT_END, type SegmentInfo } from './segment-writer.js';

/** Where a segment is: a file of its own, or a stretch of the log. */
export interface SegmentPlace extends SegmentInfo {
  /** Its number in the archive, never given twice. */
  readonly number: number;
  readonly file: string;
  /** Where it starts in the file. */
  readonly at: number;
}

/** Rows read at once where a group of copies is walked: most have none, some have very many. */
const FEWEST_ROWS_AHEAD = 4;
const MOST_ROWS_AHEAD = 64;

export class Segment {
  readonly place: SegmentPlace;
  readonly ids: TableReader;
  readonly postings: TableReader;
  readonly #fd: number;
  readonly #removed: ReadonlySet<number>;

  /** `removed`: places of entries that are no longer in the archive. */
  constructor(fd: number, place: SegmentPlace, removed: ReadonlySet<number>) {
    this.#fd = fd;
    this.place = place;
    this.#removed = removed;
    this.ids = new TableReader(fd, place.at, place.ids, `${place.file}: the table of ids`);
    this.postings = new TableReader(fd, place.at, place.postings, `${place.file}: the index of wording`);
  }

  get removed(): ReadonlySet<number> {
    return this.#removed;
  }

  /** Entries that are still in the archive. */
  get count(): number {
    return this.place.entries - this.#removed.size;
  }

  has(entry: number): boolean {
    return !this.#removed.has(entry);
  }

  /** Its place, removed or not; -1 where it is not in this segment. */
  find(id: string): number {
    let found = -1;
    const places: number[] = [];
    this.ids.lookUp(idKey(id), (entry) => places.push(entry));
    for (const entry of places) if (this.row(entry).id === id) found = entry;
    return found;
  }

  row(entry: number): Row {
    return readRow(this.#rows(entry, 1), 0, this.place.file);
  }

  /** Rows from one place on, unparsed: `count` times `ROW_BYTES`. */
  rows(from: number, count: number): Buffer {
    return this.#rows(from, count);
  }

  /** Of the entries that have the words of the one at `leader`, itself first; those removed left out. */
  group(leader: number): readonly Row[] {
    const members: Row[] = [];
    let wording: string | null = null;
    let ahead = FEWEST_ROWS_AHEAD;
    for (let from = leader; from < this.place.entries; ) {
      const count = Math.min(ahead, this.place.entries - from);
      const rows = this.#rows(from, count);
      for (let n = 0; n < count; n++) {
        const row = readRow(rows, n * ROW_BYTES, this.place.file);
        wording ??= row.wording;
        if (row.wording !== wording) return members;
        if (this.has(from + n)) members.push(row);
      }
      from += count;
      ahead = MOST_ROWS_AHEAD;
    }
    return members;
  }

  /** The bytes of an entry, unchecked. */
  record({ recordAt, recordBytes }: Row): Buffer {
    return readBytes(this.#fd, recordBytes, this.place.at + recordAt, this.place.file);
  }

  entry(row: Row): ArchiveEntry {
    return { id: row.id, ...unpackEntry(this.record(row), `the entry ${row.id} in ${this.place.file}`) };
  }

  /** Whether what stands behind the segment, for when the log is lost, is as it was written. */
  isDescribed(): boolean {
    const { at, bytes, postings } = this.place;
    const from = postings.at + postings.bytes + (2 ** postings.bits + 1) * 4 + 4;
    const read = readBytes(this.#fd, bytes - from, at + from, this.place.file);
    const end = read.length - SEGMENT_END.length - 8;
    if (end < 0 || !read.subarray(end + 8).equals(SEGMENT_END)) return false;
    return read.readUInt32LE(end) === end && checksum(read.subarray(0, end)) === read.readUInt32LE(end + 4);
  }

  #rows(from: number, count: number): Buffer {
    const at = this.place.at + this.place.rowsAt + from * ROW_BYTES;
    return readBytes(this.#fd, count * ROW_BYTES, at, `${this.place.file}: the table of entries`);
  }
}
