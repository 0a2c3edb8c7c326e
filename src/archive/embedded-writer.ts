/**
 * The writer of an archive in a folder. What it adds is on the disk, synced, before it is named in the log, and the
 * log is synced before anyone is told. A few reports stand in the log itself: one write, one sync.
 */
import {
  closeSync,
  fdatasyncSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readdirSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../model/article.js';
import { ArchiveError, refused } from './archive-error.js';
import { FileSink, MemorySink, type Sink, syncFolder, writeAll } from './disk.js';
import type { EmbeddedStore } from './embedded-store.js';
import { packEntry } from './entry.js';
import { FINGERPRINT } from './fingerprints.js';
import { HEAD_FILE, type Head, writeHead } from './head.js';
import { type ArchiveSettings, INLINE, type LogRecord, packRecord, RECORD_HEAD_BYTES } from './log.js';
import { mergeSegments } from './merge-segments.js';
import { Postings } from './postings.js';
import type { Segment, SegmentPlace } from './segment.js';
import { type NewEntry, type SegmentInfo, writeNewSegment } from './segment-writer.js';
import type { ArchiveWriter, IndexedEntry } from './store.js';

/** Texts up to this many units go to the log; more are worth a file. */
const INLINE_UNITS = 200_000;

/** A log longer than this is begun anew when its segments have been merged. */
const LONG_LOG = 4e6;

/** So many segments of one size become one of the next. */
const FAN_IN = 8;

/** No segment has more entries: it would take too much memory to write. */
const MOST_ENTRIES = 2 ** 20;
const MOST_POSTINGS = 350e6;

/** Entries made anew at a time. */
const REBUILT_AT_ONCE = 4096;

/** Fewer entries beside a large segment are not worth merging with it. */
const FEW_BESIDE = 1000;

export class EmbeddedWriter implements ArchiveWriter {
  readonly #store: EmbeddedStore;
  readonly #release: () => Promise<void>;
  #log: number;
  #added = 0;
  #released = false;
  /** One for all that is written: tens of megabytes, which would pile up faster than they are collected. */
  readonly #postings = new Postings();

  /** The lock is held. Throws ArchiveError. */
  constructor(store: EmbeddedStore, release: () => Promise<void>) {
    this.#store = store;
    this.#release = release;
    try {
      this.#log = openSync(join(store.folder, store.head.log), 'r+');
      if (fstatSync(this.#log).size > store.end) ftruncateSync(this.#log, store.end);
    } catch (error) {
      throw refused(`the archive ${store.folder} cannot be written`, error);
    }
    this.#sweep();
  }

  async add(entries: readonly IndexedEntry[]): Promise<number> {
    const fresh = new Map<string, IndexedEntry>();
    for (const entry of entries) {
      if (fresh.has(entry.id) || (await this.#store.has(entry.id))) continue;
      fresh.set(entry.id, entry);
    }
    if (fresh.size === 0) return 0;
    const packed = [...fresh.values()].map(packed_);
    const units = packed.reduce((sum, entry) => sum + entry.units, 0);
    if (units <= INLINE_UNITS) this.#addInline(packed);
    else
      this.#log_({
        type: 'add',
        places: [this.#writeFile((sink) => writeNewSegment(sink, packed, this.#postings))],
      });
    this.#added += fresh.size;
    this.#mergeTiers();
    return fresh.size;
  }

  async remove(ids: Iterable<string>): Promise<number> {
    const removed = new Map<number, number[]>();
    for (const id of new Set(ids)) {
      const found = this.#store.find(id);
      if (found) note(removed, found.segment, found.entry);
    }
    return this.#remove(removed);
  }

  async removeBefore(time: number): Promise<number> {
    const removed = new Map<number, number[]>();
    for (const segment of this.#store.segments)
      for (let entry = 0; entry < segment.place.entries; entry++)
        if (segment.has(entry) && segment.row(entry).published < time) note(removed, segment, entry);
    return this.#remove(removed);
  }

  async compact(index: ((article: Article) => IndexedEntry) | null): Promise<void> {
    if (index) this.#rebuild(index);
    for (const group of fitting(this.#store.segments)) {
      const [only] = group;
      const isDone =
        group.length === 1 && only.removed.size === 0 && only.place.file !== this.#store.head.log;
      if (!isDone) this.#merge(group);
    }
    this.#beginLog();
    this.#sweep();
  }

  async release(): Promise<void> {
    if (this.#released) return;
    this.#released = true;
    try {
      if (this.#added > 0) this.#settle();
    } finally {
      closeSync(this.#log);
      await this.#release();
    }
  }

  #addInline(entries: readonly NewEntry[]): void {
    const sink = new MemorySink();
    const info = writeNewSegment(sink, entries, this.#postings);
    const place = { number: this.#store.state.next, file: INLINE, at: 0, ...info };
    this.#log_({ type: 'add', places: [place] }, sink.bytes());
  }

  #remove(removed: ReadonlyMap<number, readonly number[]>): number {
    const count = [...removed.values()].reduce((sum, entries) => sum + entries.length, 0);
    if (count > 0) this.#log_({ type: 'remove', removed: [...removed] });
    return count;
  }

  /** Durable when it returns. Throws ArchiveError; then the log is as it was. */
  #log_(record: LogRecord, image?: Uint8Array): void {
    const store = this.#store;
    const bytes = packRecord(record, image);
    if (fstatSync(this.#log).size !== store.end)
      throw new ArchiveError('busy', `something else writes to the archive ${store.folder}`);
    try {
      writeAll(this.#log, bytes, store.end);
      fdatasyncSync(this.#log);
    } catch (error) {
      ftruncateSync(this.#log, store.end);
      throw refused(`the archive ${store.folder} could not be written`, error);
    }
    const json = bytes.length - RECORD_HEAD_BYTES - (image?.length ?? 0);
    const imageAt = store.end + RECORD_HEAD_BYTES + json;
    const head = { log: store.head.log, length: store.end + bytes.length };
    this.#writeHead(head);
    store.follow([resolved(record, store.head.log, imageAt)], head.length, head);
  }

  /**
   * Not synced: what the log holds in whole counts, whatever the head says; the head only tells a log that was cut
   * short. A head that cannot be written changes nothing in what is stored.
   */
  #writeHead(head: Head): void {
    // Twice where it fails, lest half a line stays.
    for (let tries = 0; tries < 2; tries++) {
      try {
        const fd = openSync(join(this.#store.folder, HEAD_FILE), 'r+');
        try {
          writeAll(fd, writeHead(head), 0);
          return;
        } finally {
          closeSync(fd);
        }
      } catch {
        // The log has it.
      }
    }
  }

  /** A segment in a file of its own, synced. Throws ArchiveError; then the file is gone again. */
  #writeFile(write: (sink: Sink) => SegmentInfo, number = this.#store.state.next): SegmentPlace {
    const file = `seg.${number}`;
    const path = join(this.#store.folder, file);
    try {
      const fd = openSync(path, 'w');
      try {
        const sink = new FileSink(fd);
        const info = write(sink);
        sink.flush();
        fsyncSync(fd);
        syncFolder(this.#store.folder);
        return { number, file, at: 0, ...info };
      } finally {
        closeSync(fd);
      }
    } catch (error) {
      removeFile(path);
      throw refused(`the archive ${this.#store.folder} could not be written`, error);
    }
  }

  #merge(segments: readonly Segment[]): void {
    const drop = segments.map(({ place }) => place.number);
    const isEmpty = segments.every(({ count }) => count === 0);
    const merged = isEmpty
      ? []
      : [{ place: this.#writeFile((sink) => mergeSegments(segments, sink, this.#postings)), removed: [] }];
    this.#log_({ type: 'replace', drop, segments: merged });
    const kept = new Set(this.#store.segments.map(({ place }) => place.file));
    for (const { place } of segments)
      if (!kept.has(place.file) && place.file !== this.#store.head.log)
        removeFile(join(this.#store.folder, place.file));
  }

  /** What was added stands; segments that could not be merged stay as they are, and damage is for `verify` to tell. */
  #mergeQuietly(segments: readonly Segment[]): boolean {
    try {
      this.#merge(segments);
      return true;
    } catch (error) {
      if (error instanceof ArchiveError) return false;
      throw error;
    }
  }

  #mergeTiers(): void {
    for (;;) {
      const tier = fullTier(this.#store.segments);
      if (!tier || !this.#mergeQuietly(tier)) break;
    }
    const isInline = ({ place }: Segment): boolean => place.file === this.#store.head.log;
    if (this.#store.end < LONG_LOG) return;
    const inline = this.#store.segments.filter(isInline);
    if (inline.length === 0 || this.#mergeQuietly(inline)) this.#beginLog();
  }

  /** After much was added: few segments, for every one costs each check its reads. */
  #settle(): void {
    const segments = [...this.#store.segments].sort((a, b) => b.count - a.count);
    const [largest, ...rest] = segments;
    const beside = rest.reduce((sum, { count }) => sum + count, 0);
    if (!largest || beside < FEW_BESIDE || beside * 2 < largest.count) return;
    for (const group of fitting(segments)) if (group.length > 1 && !this.#mergeQuietly(group)) return;
  }

  /** A log that holds what the last one came to. */
  #beginLog(): void {
    const store = this.#store;
    if (store.segments.some(({ place }) => place.file === store.head.log)) return;
    const log = `log.${Number(store.head.log.slice(4)) + 1}`;
    const { settings, fingerprint, next } = store.state;
    const begin: LogRecord = { type: 'begin', settings, fingerprint, next, segments: store.state.segments };
    const head = beginLog(store.folder, log, begin);
    const before = this.#log;
    this.#log = openSync(join(store.folder, log), 'r+');
    closeSync(before);
    store.follow([begin], head.length, head);
    this.#sweep();
  }

  #rebuild(index: (article: Article) => IndexedEntry): void {
    const { segments, state, faults } = this.#store;
    if (faults.length > 0) throw faults[0];
    const places: SegmentPlace[] = [];
    let batch: NewEntry[] = [];
    const flush = (): void => {
      const own = batch;
      batch = [];
      if (own.length > 0)
        places.push(
          this.#writeFile((sink) => writeNewSegment(sink, own, this.#postings), state.next + places.length),
        );
    };
    for (const segment of segments)
      for (let entry = 0; entry < segment.place.entries; entry++) {
        if (!segment.has(entry)) continue;
        batch.push(packed_(index(segment.entry(segment.row(entry)).article)));
        if (batch.length >= REBUILT_AT_ONCE) flush();
      }
    flush();
    const drop = segments.map(({ place }) => place.number);
    this.#log_({ type: 'replace', drop, segments: places.map((place) => ({ place, removed: [] })) });
    const { settings, next } = this.#store.state;
    const known = this.#store.state.segments;
    this.#store.follow(
      [{ type: 'begin', settings, fingerprint: FINGERPRINT, next, segments: known }],
      this.#store.end,
      this.#store.head,
    );
  }

  /** Files that nothing names: what an interrupted write left, and what was merged while others read it. */
  #sweep(): void {
    const { folder, head, state } = this.#store;
    const used = new Set([head.log, ...state.segments.map(({ place }) => place.file)]);
    for (const name of readdirSync(folder))
      if (/^(?:log|seg)\.\d{1,12}$/.test(name) && !used.has(name)) removeFile(join(folder, name));
  }
}

/** An archive without entries. Throws ArchiveError. */
export function createArchive(folder: string, settings: ArchiveSettings): void {
  beginLog(folder, 'log.1', { type: 'begin', settings, fingerprint: FINGERPRINT, next: 1, segments: [] });
}

/** Writes a log and, when it is on the disk, the head that names it. Throws ArchiveError. */
function beginLog(folder: string, log: string, begin: LogRecord): Head {
  const bytes = packRecord(begin);
  const head = { log, length: bytes.length };
  try {
    writeSynced(join(folder, log), bytes);
    syncFolder(folder);
    writeSynced(join(folder, 'head.new'), writeHead(head));
    renameSync(join(folder, 'head.new'), join(folder, HEAD_FILE));
    syncFolder(folder);
  } catch (error) {
    throw refused(`the archive ${folder} could not be written`, error);
  }
  return head;
}

function writeSynced(path: string, bytes: Uint8Array): void {
  writeFileSync(path, bytes, { flush: true });
}

function removeFile(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Another process may have it open where that keeps names; the next writer tries again.
    return;
  }
}

function note(removed: Map<number, number[]>, { place }: Segment, entry: number): void {
  const own = removed.get(place.number);
  if (own) own.push(entry);
  else removed.set(place.number, [entry]);
}

function packed_({ id, article, told, wording, published, fingerprints, names }: IndexedEntry): NewEntry {
  const { keys, contexts, further } = fingerprints;
  return {
    id,
    wording,
    published,
    units: article.text.length,
    record: packEntry(article, told),
    keys,
    contexts,
    further,
    names,
  };
}

/** As reading the log would give it. */
function resolved(record: LogRecord, log: string, image: number): LogRecord {
  if (record.type !== 'add') return record;
  return {
    ...record,
    places: record.places.map((place) =>
      place.file === INLINE ? { ...place, file: log, at: image } : place,
    ),
  };
}

/** The segments of the smallest size that has so many that they should be one; null where none has. */
function fullTier(segments: readonly Segment[]): readonly Segment[] | null {
  const tiers = new Map<number, Segment[]>();
  for (const segment of segments) {
    const tier = Math.floor(Math.log(Math.max(1, segment.count)) / Math.log(FAN_IN));
    const own = tiers.get(tier);
    if (own) own.push(segment);
    else tiers.set(tier, [segment]);
  }
  for (const [, own] of [...tiers].sort(([a], [b]) => a - b)) {
    const [first = []] = own.length >= FAN_IN ? fitting(own) : [];
    if (first.length > 1) return first;
  }
  return null;
}

/** In groups that each fit into one segment, in the order given. */
function fitting(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  const groups: Segment[][] = [];
  let entries = Number.POSITIVE_INFINITY;
  let postings = 0;
  for (const segment of segments) {
    entries += segment.count;
    postings += segment.place.postings.records;
    if (entries > MOST_ENTRIES || postings > MOST_POSTINGS) {
      groups.push([]);
      entries = segment.count;
      postings = segment.place.postings.records;
    }
    groups[groups.length - 1].push(segment);
  }
  return groups;
}
