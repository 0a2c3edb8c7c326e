/**
 * A sorted table on disk: keys of 32 bits, each with entries and, for postings, contexts. Records are packed in
 * buckets by the upper bits of the key; a directory in memory says where each bucket is, so that a lookup is one
 * read. Every bucket and the directory carry a checksum.
 *
 *   bucket: count (4) · contexts (4 each) · further bits of them (2 each) · entries (`entryBytes` each)
 *           key steps (varints) · checksum (4)
 */
import { lowerBound } from '../text/lower-bound.js';
import { ArchiveError, damaged } from './archive-error.js';
import { checksum, readBytes, readInto, type Sink } from './disk.js';
import { columnsOf, type PostingColumns } from './postings.js';

/** Where a table is in its segment; stored with the segment. */
export interface TableInfo {
  readonly at: number;
  /** Of all buckets; the directory follows. */
  readonly bytes: number;
  readonly records: number;
  /** 2 ** bits buckets. */
  readonly bits: number;
  readonly entryBytes: number;
  /** `CONTEXT_BYTES`, or 0 where there are none. */
  readonly contextBytes: number;
}

const CONTEXT_BYTES = 6;

/** Few, as reading so many bytes costs a call whatever their number, but checking and scanning them does not. */
const BUCKET_RECORDS = 32;

/** 8 MB of directory; beyond, buckets get longer. */
const MOST_BITS = 21;

/** The widest table whose places fit 32 bits. */
const MOST_TABLE_BYTES = 0xf000_0000;

const MOST_STEP_BYTES = 5;

/** Writes one table; records must come in order of key. */
export class TableWriter {
  readonly #sink: Sink;
  readonly #at: number;
  readonly #bits: number;
  readonly #entryBytes: number;
  readonly #contextBytes: number;
  readonly #directory: Uint32Array;
  #bucket = 0;
  #records = 0;
  #scratch = Buffer.alloc(4096);

  /** `expected`: how many records at most; `entries`: numbers of entries are smaller. */
  constructor(sink: Sink, expected: number, entries: number, withContexts: boolean) {
    this.#sink = sink;
    this.#at = sink.length;
    this.#bits = Math.min(MOST_BITS, Math.max(0, Math.ceil(Math.log2(expected / BUCKET_RECORDS + 1))));
    this.#entryBytes = entries <= 0x100 ? 1 : entries <= 0x1_0000 ? 2 : entries <= 0x100_0000 ? 3 : 4;
    this.#contextBytes = withContexts ? CONTEXT_BYTES : 0;
    this.#directory = new Uint32Array(2 ** this.#bits + 1);
  }

  /** Sorted; all records of a key in one call. */
  add(postings: PostingColumns): void {
    const { keys, count } = postings;
    for (let from = 0; from < count; ) {
      const bucket = bucketOf(keys[from], this.#bits);
      let to = from + 1;
      while (to < count && bucketOf(keys[to], this.#bits) === bucket) to++;
      this.#write(bucket, postings, from, to);
      from = to;
    }
  }

  finish(): TableInfo {
    this.#directory.fill(this.#sink.length - this.#at, this.#bucket);
    const bytes = this.#sink.length - this.#at;
    if (bytes > MOST_TABLE_BYTES) throw new ArchiveError('refused', 'an index of the archive grew too large');
    const directory = Buffer.from(this.#directory.buffer);
    this.#sink.write(directory);
    this.#sink.write(checksumBytes(directory));
    return {
      at: this.#at,
      bytes,
      records: this.#records,
      bits: this.#bits,
      entryBytes: this.#entryBytes,
      contextBytes: this.#contextBytes,
    };
  }

  /** Slices of a merge may part a bucket between calls only where they part keys: never, see `slicesOf`. */
  #write(
    bucket: number,
    { keys, entries, contexts, further }: PostingColumns,
    from: number,
    to: number,
  ): void {
    const count = to - from;
    const at = this.#sink.length - this.#at;
    while (this.#bucket <= bucket) this.#directory[this.#bucket++] = at;
    const widest = 8 + count * (this.#contextBytes + this.#entryBytes + MOST_STEP_BYTES);
    if (this.#scratch.length < widest) this.#scratch = Buffer.alloc(widest * 2);
    const bytes = this.#scratch;
    let end = bytes.writeUInt32LE(count, 0);
    if (this.#contextBytes > 0) {
      for (let n = from; n < to; n++) end = bytes.writeUInt32LE(contexts[n], end);
      for (let n = from; n < to; n++) end = bytes.writeUInt16LE(further[n], end);
    }
    for (let n = from; n < to; n++) end = bytes.writeUIntLE(entries[n], end, this.#entryBytes);
    let before = firstKey(bucket, this.#bits);
    for (let n = from; n < to; n++) {
      let step = keys[n] - before;
      before = keys[n];
      while (step > 127) {
        bytes[end++] = (step % 128) | 128;
        step = Math.floor(step / 128);
      }
      bytes[end++] = step;
    }
    end = bytes.writeUInt32LE(checksum(bytes.subarray(0, end)), end);
    this.#sink.write(bytes.subarray(0, end));
    this.#records += count;
  }
}

function bucketOf(key: number, bits: number): number {
  return bits === 0 ? 0 : key >>> (32 - bits);
}

function firstKey(bucket: number, bits: number): number {
  return (bucket << (32 - bits)) >>> 0;
}

function checksumBytes(bytes: Uint8Array): Uint8Array {
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(checksum(bytes));
  return sum;
}

type Visit = (entry: number, context: number) => void;

/** The records of one key: those from one place of the columns to another. Contexts are 0 where the table has none. */
export interface Found extends Omit<PostingColumns, 'keys' | 'count'> {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

const NOTHING: Found = { ...columnsOf(0), from: 0, to: 0 };

/** What is read at once where a table is walked: more would pile up as memory that is not yet collected. */
const STRETCH_BYTES = 1 << 18;

/** Tables up to this size are read and decoded once: those of single reports and of small batches, which are many. */
const KEPT_BYTES = 1 << 20;

/** Bytes of the bucket at hand; lookups come one after the other, so one serves them all. */
let scratch = Buffer.alloc(1 << 14);

/** Records of the key at hand, likewise. */
let gathered = columnsOf(64);

/** A record of a kept table: one key in eight that is not there looks as if it were. */
const PRESENT_BITS = 8;

/** Lists of so many records are kept, of one table so many in all: 10 MB. */
const LONG = 512;
const MOST_LONG_RECORDS = 1 << 20;

export class TableReader {
  readonly info: TableInfo;
  readonly #fd: number;
  readonly #base: number;
  readonly #name: string;
  #directory: Uint32Array | null = null;
  #kept: PostingColumns | null = null;
  #long = new Map<number, Found>();
  #longRecords = 0;
  /** By the upper bits of a key: whether the kept table has one that begins so. */
  #present = new Uint32Array(1);
  #presentShift = 27;

  /** `base`: where the segment starts in its file; `name`: what messages call the table. */
  constructor(fd: number, base: number, info: TableInfo, name: string) {
    this.#fd = fd;
    this.#base = base;
    this.info = info;
    this.#name = name;
  }

  /** Calls back for every record of the key, in order of entry. Throws as `find` does. */
  lookUp(key: number, visit: Visit): void {
    const { entries, contexts, from, to } = this.find(key);
    for (let n = from; n < to; n++) visit(entries[n], contexts[n]);
  }

  /**
   * The records of the key, in order of entry; to be read before the next is looked for. Throws ArchiveError where the
   * bucket is not what was written.
   */
  find(key: number): Found {
    if (this.info.bytes <= KEPT_BYTES) {
      const { keys, entries, contexts, further, count } = this.#whole();
      const bit = key >>> this.#presentShift;
      if ((this.#present[bit >>> 5] & (1 << (bit & 31))) === 0) return NOTHING;
      const from = lowerBound(keys, key);
      let to = from;
      while (to < count && keys[to] === key) to++;
      return from === to ? NOTHING : { entries, contexts, further, from, to };
    }
    const long = this.#long.get(key);
    if (long) return long;
    const bucket = bucketOf(key, this.info.bits);
    if (this.#load(bucket) === 0) return NOTHING;
    const { count } = this.#gather(key, bucket);
    if (count < LONG) return count === 0 ? NOTHING : { ...gathered, from: 0, to: count };
    return this.#keep(key, count);
  }

  /** From the bucket at hand into the columns of what was gathered. */
  #gather(key: number, bucket: number): { readonly count: number } {
    const { bits, entryBytes, contextBytes } = this.info;
    const bytes = scratch;
    const count = bytes.readUInt32LE(0);
    const furtherAt = 4 + count * 4;
    const entriesAt = 4 + count * contextBytes;
    let at = entriesAt + count * entryBytes;
    let met = firstKey(bucket, bits);
    let found = 0;
    if (gathered.entries.length < count) gathered = columnsOf(count * 2);
    const { entries, contexts, further } = gathered;
    for (let n = 0; n < count && met <= key; n++) {
      let byte = bytes[at++];
      let step = byte & 127;
      for (let scale = 128; byte > 127; scale *= 128) {
        byte = bytes[at++];
        step += (byte & 127) * scale;
      }
      met += step;
      if (met !== key) continue;
      entries[found] = numberAt(bytes, entriesAt + n * entryBytes, entryBytes);
      contexts[found] = contextBytes > 0 ? numberAt(bytes, 4 + n * 4, 4) : 0;
      further[found] = contextBytes > 0 ? numberAt(bytes, furtherAt + n * 2, 2) : 0;
      found++;
    }
    return { count: found };
  }

  /** A stock line's list, for the next report that has it. */
  #keep(key: number, count: number): Found {
    this.#longRecords += count;
    if (this.#longRecords > MOST_LONG_RECORDS) {
      this.#long = new Map();
      this.#longRecords = count;
    }
    const { entries, contexts, further } = gathered;
    const kept = {
      entries: entries.slice(0, count),
      contexts: contexts.slice(0, count),
      further: further.slice(0, count),
      from: 0,
      to: count,
    };
    this.#long.set(key, kept);
    return kept;
  }

  /** Entries of all keys from `low` to `high`, both included. */
  entriesBetween(low: number, high: number): readonly number[] {
    const found: number[] = [];
    const { bits } = this.info;
    for (let n = bucketOf(low, bits); n <= bucketOf(high, bits); n++) {
      const { keys, entries, count } = this.bucket(n);
      for (let at = 0; at < count; at++) if (keys[at] >= low && keys[at] <= high) found.push(entries[at]);
    }
    return found;
  }

  bucket(bucket: number): PostingColumns {
    const length = this.#load(bucket);
    const count = length === 0 ? 0 : scratch.readUInt32LE(0);
    const into = columnsOf(count);
    if (count > 0) this.#decode(scratch, 0, bucket, into, 0);
    return { ...into, count };
  }

  /** As many buckets from one on as are worth one read, decoded, and the one behind them. */
  stretch(
    from: number,
    mostBytes = STRETCH_BYTES,
  ): { readonly records: PostingColumns; readonly next: number } {
    const places = this.#places();
    const last = 2 ** this.info.bits;
    let next = from + 1;
    while (next < last && places[next + 1] - places[from] <= mostBytes) next++;
    const start = places[from];
    const bytes = readBytes(this.#fd, places[next] - start, this.#base + this.info.at + start, this.#name);
    let count = 0;
    for (let bucket = from; bucket < next; bucket++) {
      const at = places[bucket] - start;
      const length = places[bucket + 1] - places[bucket];
      if (length > 0) this.#check(bytes.subarray(at, at + length), bucket);
      if (length > 0) count += bytes.readUInt32LE(at);
    }
    const into = columnsOf(count);
    let done = 0;
    for (let bucket = from; bucket < next; bucket++)
      if (places[bucket + 1] > places[bucket])
        done += this.#decode(bytes, places[bucket] - start, bucket, into, done);
    return { records: { ...into, count }, next };
  }

  /** Into the columns from a place on; returns how many records. */
  #decode(
    bytes: Buffer,
    start: number,
    bucket: number,
    { keys, entries, contexts, further }: Omit<PostingColumns, 'count'>,
    to: number,
  ): number {
    const { bits, entryBytes, contextBytes } = this.info;
    const count = bytes.readUInt32LE(start);
    const furtherAt = start + 4 + count * 4;
    const entriesAt = start + 4 + count * contextBytes;
    let at = entriesAt + count * entryBytes;
    let key = firstKey(bucket, bits);
    for (let n = 0; n < count; n++) {
      let byte = bytes[at++];
      let step = byte & 127;
      for (let scale = 128; byte > 127; scale *= 128) {
        byte = bytes[at++];
        step += (byte & 127) * scale;
      }
      key += step;
      keys[to + n] = key;
      if (contextBytes === 0) continue;
      contexts[to + n] = numberAt(bytes, start + 4 + n * 4, 4);
      further[to + n] = numberAt(bytes, furtherAt + n * 2, 2);
    }
    for (let n = 0; n < count; n++) entries[to + n] = numberAt(bytes, entriesAt + n * entryBytes, entryBytes);
    return count;
  }

  /** Reads and checks; returns the bucket's length, 0 for an empty one. */
  #load(bucket: number): number {
    const directory = this.#places();
    const from = directory[bucket];
    const length = directory[bucket + 1] - from;
    if (length <= 0) return 0;
    if (scratch.length < length) scratch = Buffer.alloc(length * 2);
    readInto(this.#fd, scratch, length, this.#base + this.info.at + from, this.#name);
    this.#check(scratch.subarray(0, length), bucket);
    return length;
  }

  #check(bytes: Buffer, bucket: number): void {
    const end = bytes.length - 4;
    if (end < 4 || checksum(bytes.subarray(0, end)) !== bytes.readUInt32LE(end))
      throw damaged(`${this.#name} is damaged (bucket ${bucket})`);
  }

  #whole(): PostingColumns {
    if (this.#kept) return this.#kept;
    const { records, next } = this.stretch(0, KEPT_BYTES);
    if (next < 2 ** this.info.bits || records.count !== this.info.records)
      throw damaged(`${this.#name} is damaged (it lacks records)`);
    this.#kept = records;
    this.#noteKeys(records);
    return records;
  }

  /** There are many small tables, and next to no key is in one: most are told by a bit. */
  #noteKeys({ keys, count }: PostingColumns): void {
    const bits = Math.max(5, Math.ceil(Math.log2(count * PRESENT_BITS + 1)));
    this.#presentShift = 32 - bits;
    this.#present = new Uint32Array(2 ** (bits - 5));
    for (let n = 0; n < count; n++) {
      const bit = keys[n] >>> this.#presentShift;
      this.#present[bit >>> 5] |= 1 << (bit & 31);
    }
  }

  #places(): Uint32Array {
    if (this.#directory) return this.#directory;
    const { at, bytes, bits } = this.info;
    const size = (2 ** bits + 1) * 4;
    const read = readBytes(this.#fd, size + 4, this.#base + at + bytes, this.#name);
    const own = new Uint32Array(2 ** bits + 1);
    new Uint8Array(own.buffer).set(read.subarray(0, size));
    if (checksum(read.subarray(0, size)) !== read.readUInt32LE(size))
      throw damaged(`${this.#name} is damaged (directory)`);
    this.#directory = own;
    return own;
  }
}

/** Of 1 to 4 bytes: what `readUIntLE` does, without asking each time how many. */
function numberAt(bytes: Buffer, at: number, size: number): number {
  let number = bytes[at];
  if (size > 1) number |= bytes[at + 1] << 8;
  if (size > 2) number |= bytes[at + 2] << 16;
  return size > 3 ? number + bytes[at + 3] * 0x100_0000 : number;
}

/** Walks a table in order of key, a stretch at a time. */
export class TableCursor {
  readonly #table: TableReader;
  #next = 0;
  #bucket: PostingColumns = { ...columnsOf(0), count: 0 };
  #at = 0;

  constructor(table: TableReader) {
    this.#table = table;
  }

  /** Visits the records not yet visited whose key is smaller. */
  takeBelow(
    key: number,
    visit: (key: number, entry: number, context: number, further: number) => void,
  ): void {
    for (;;) {
      const { keys, entries, contexts, further, count } = this.#bucket;
      while (this.#at < count && keys[this.#at] < key) {
        const at = this.#at++;
        visit(keys[at], entries[at], contexts[at], further[at]);
      }
      if (this.#at < count || this.#next >= 2 ** this.#table.info.bits) return;
      if (firstKey(this.#next, this.#table.info.bits) >= key) return;
      const { records, next } = this.#table.stretch(this.#next);
      this.#bucket = records;
      this.#next = next;
      this.#at = 0;
    }
  }
}

/** How many even parts of the key space to merge at a time: whole buckets of a table of so many records. */
export function slicesOf(records: number): number {
  const bits = Math.min(MOST_BITS, Math.max(0, Math.ceil(Math.log2(records / BUCKET_RECORDS + 1))));
  return Math.min(2 ** bits, 2 ** Math.max(0, Math.ceil(Math.log2(records / SLICE_RECORDS + 1))));
}

const SLICE_RECORDS = 500_000;
