/**
 * Writes a segment: entries and their index, never changed afterwards.
 *
 *   records · rows · table of ids · table of postings · description
 */
import { checksum, type Sink } from './disk.js';
import { type TableInfo, TableWriter } from './key-table.js';
import { NAMED, Postings } from './postings.js';
import { orderRows, ROW_BYTES, type Row, writeRow } from './rows.js';

/** What must be known of a segment to read it; stored in the log, and behind the segment itself. */
export interface SegmentInfo {
  /** Bytes of the whole segment. */
  readonly bytes: number;
  readonly entries: number;
  /** Different wordings. */
  readonly wordings: number;
  /** UTF-16 code units of the delivered texts. */
  readonly units: number;
  readonly rowsAt: number;
  readonly ids: TableInfo;
  readonly postings: TableInfo;
}

/** An entry on its way into a segment. */
export interface NewEntry extends Omit<Row, 'recordAt' | 'recordBytes'> {
  /** As `packEntry` made it. */
  readonly record: Uint8Array;
  readonly keys: Uint32Array;
  readonly contexts: Uint32Array;
  readonly further: Uint16Array;
  readonly names: Uint32Array;
}

export const SEGMENT_END = Buffer.from('dedupSEG', 'latin1');

/** Entries must come in the order of `orderRows`; then the postings, in order of key; then `finish`. */
export class SegmentWriter {
  readonly #sink: Sink;
  readonly #rows: Buffer;
  #entries = 0;
  #wordings = 0;
  #units = 0;
  #last = '';

  constructor(sink: Sink, entries: number) {
    this.#sink = sink;
    this.#rows = Buffer.alloc(entries * ROW_BYTES);
  }

  add(row: Omit<Row, 'recordAt' | 'recordBytes'>, record: Uint8Array): void {
    const recordAt = this.#sink.length;
    this.#sink.write(record);
    writeRow(this.#rows, this.#entries * ROW_BYTES, { ...row, recordAt, recordBytes: record.length });
    this.#entries++;
    this.#units += row.units;
    if (row.wording !== this.#last) this.#wordings++;
    this.#last = row.wording;
  }

  /** `fill` adds postings to the table in order of key; at most `expected` of them. */
  finish(expected: number, fill: (table: TableWriter) => void): SegmentInfo {
    const sink = this.#sink;
    const rowsAt = sink.length;
    sink.write(this.#rows);
    const ids = this.#writeIds();
    const table = new TableWriter(sink, expected, this.#entries, true);
    fill(table);
    const postings = table.finish();
    const own = {
      entries: this.#entries,
      wordings: this.#wordings,
      units: this.#units,
      rowsAt,
      ids,
      postings,
    };
    const description = Buffer.from(JSON.stringify(own), 'utf8');
    const tail = Buffer.alloc(8);
    tail.writeUInt32LE(description.length, 0);
    tail.writeUInt32LE(checksum(description), 4);
    sink.write(Buffer.concat([description, tail, SEGMENT_END]));
    return { bytes: sink.length, ...own };
  }

  #writeIds(): TableInfo {
    const ids = new Postings();
    for (let n = 0; n < this.#entries; n++) ids.add(this.#rows.readUInt32BE(n * ROW_BYTES), n, 0, 0);
    ids.sort();
    const table = new TableWriter(this.#sink, this.#entries, this.#entries, false);
    table.add(ids);
    return table.finish();
  }
}

/** The upper 32 bits of an id: its key in the table of ids. */
export function idKey(id: string): number {
  return Number.parseInt(id.slice(0, 8), 16);
}

/** Writes new entries as one segment. `postings`: what to gather them in. */
export function writeNewSegment(sink: Sink, entries: readonly NewEntry[], postings: Postings): SegmentInfo {
  const rows = Buffer.alloc(entries.length * ROW_BYTES);
  for (const [n, entry] of entries.entries())
    writeRow(rows, n * ROW_BYTES, { ...entry, recordAt: 0, recordBytes: 0 });
  const { order, leaders } = orderRows(rows, entries.length);
  const writer = new SegmentWriter(sink, entries.length);
  postings.clear();
  for (let place = 0; place < order.length; place++) {
    const entry = entries[order[place]];
    writer.add(entry, entry.record);
    for (const name of entry.names) postings.add(name, place, NAMED, 0);
    if (leaders[order[place]] !== place) continue;
    for (let n = 0; n < entry.keys.length; n++)
      postings.add(entry.keys[n], place, entry.contexts[n], entry.further[n]);
  }
  postings.sort();
  return writer.finish(postings.count, (table) => table.add(postings));
}
