/**
 * The store in a folder: a head, a log and segments. Files are never changed once they are named in the log, and the
 * log only grows; so readers need no lock, and whatever ends a writer, what was acknowledged is there.
 */
import { closeSync, fstatSync, mkdirSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ArchiveError, damaged, refused, systemCode } from './archive-error.js';
import { readBytes } from './disk.js';
import { EmbeddedWriter } from './embedded-writer.js';
import type { ArchiveEntry } from './entry.js';
import { contextMasks, type Fingerprints, fits } from './fingerprints.js';
import { HEAD_BYTES, HEAD_FILE, type Head, readHead } from './head.js';
import { type ArchiveSettings, type KnownSegment, LOG_MAGIC, type LogRecord, readLog } from './log.js';
import { NAMED } from './postings.js';
import type { Row } from './rows.js';
import { Segment } from './segment.js';
import type { ArchiveCounts, ArchiveStore, Carrier, Carriers, Damage, Handle } from './store.js';
import { verifyLog, verifySegment } from './verify-segment.js';
import { lockForWriting } from './writer-lock.js';

/** What the log says. */
export interface ArchiveState {
  readonly settings: ArchiveSettings;
  readonly fingerprint: number;
  /** Number of the next segment. */
  readonly next: number;
  /** In order of number. */
  readonly segments: readonly KnownSegment[];
}

const HANDLES = 2 ** 32;

export interface OpenStore {
  /** Read past damage: for saving what there is. */
  readonly lenient?: boolean;
}

/** A segment may be merged away between reading the log and opening it; then the log says so. */
const TRIES = 20;

export class EmbeddedStore implements ArchiveStore {
  readonly folder: string;
  readonly #lenient: boolean;
  /** Faults that a lenient reading went past. */
  faults: readonly ArchiveError[] = [];
  head: Head = { log: '', length: 0 };
  state: ArchiveState = NO_STATE;
  segments: readonly Segment[] = [];
  /** Where the next record of the log goes. */
  end = 0;
  #headBytes = '';
  #files = new Map<string, number>();
  #masks: Uint32Array = new Uint32Array(0);
  /** Long lists by key and context. */
  #long = new Map<number, Map<number, Carriers>>();
  #longHandles = 0;
  #writer: EmbeddedWriter | null = null;
  #holds = 0;
  /** Segments that no longer count, but are held. */
  #retired: readonly Segment[] = [];

  /** Throws ArchiveError. */
  constructor(folder: string, { lenient = false }: OpenStore = {}) {
    this.folder = folder;
    this.#lenient = lenient;
    this.reload();
  }

  get settings(): ArchiveSettings {
    return this.state.settings;
  }

  get fingerprint(): number {
    return this.state.fingerprint;
  }

  /** Reads what the head and the log say now. Throws ArchiveError. */
  reload(): void {
    for (let tries = 0; ; tries++) {
      try {
        if (this.#readNow()) return;
      } catch (error) {
        // A log or a segment that is gone was replaced a moment ago, unless it is gone for good.
        if (systemCode(error) !== 'ENOENT') throw opening(this.folder, error);
        if (tries >= TRIES) throw damaged(`the archive ${this.folder} lacks a file: ${String(error)}`);
        this.#headBytes = '';
      }
    }
  }

  async refresh(): Promise<void> {
    if (!this.#writer) this.reload();
  }

  hold(): () => void {
    this.#holds++;
    let held = true;
    return () => {
      if (held) this.#holds--;
      held = false;
      if (this.#holds > 0) return;
      this.#retired = [];
      this.#closeUnused();
    };
  }

  async counts(): Promise<ArchiveCounts> {
    const sum = (of: (segment: Segment) => number): number =>
      this.segments.reduce((all, segment) => all + of(segment), 0);
    const names = readdirSync(this.folder);
    return {
      entries: sum(({ count }) => count),
      wordings: sum(({ place }) => place.wordings),
      units: sum(({ place }) => place.units),
      bytes: names.reduce((all, name) => all + sizeOf(join(this.folder, name)), 0),
      segments: this.segments.length,
      removed: sum(({ removed }) => removed.size),
    };
  }

  async has(id: string): Promise<boolean> {
    return this.find(id) !== null;
  }

  /** An entry that is still there. */
  find(id: string): { readonly segment: Segment; readonly entry: number } | null {
    for (const segment of this.segments) {
      const entry = segment.find(id);
      if (entry >= 0 && segment.has(entry)) return { segment, entry };
    }
    return null;
  }

  async get(id: string): Promise<ArchiveEntry | null> {
    const found = this.find(id);
    return found ? found.segment.entry(found.segment.row(found.entry)) : null;
  }

  async idsLike(prefix: string): Promise<readonly string[]> {
    const low = Number.parseInt(prefix.slice(0, 8).padEnd(8, '0'), 16);
    const high = Number.parseInt(prefix.slice(0, 8).padEnd(8, 'f'), 16);
    return this.segments
      .flatMap((segment) =>
        segment.ids
          .entriesBetween(low, high)
          .filter((entry) => segment.has(entry))
          .map((entry) => segment.row(entry).id),
      )
      .filter((id) => id.startsWith(prefix));
  }

  async *entries(onDamage?: (damage: Damage) => void): AsyncGenerator<ArchiveEntry> {
    if (onDamage) for (const { message } of this.faults) onDamage({ message, entries: [] });
    const release = this.hold();
    try {
      for (const segment of this.segments) {
        for (let entry = 0; entry < segment.place.entries; entry++) {
          if (!segment.has(entry)) continue;
          const read = readEntry(segment, entry);
          if ('article' in read) yield read;
          else if (onDamage) onDamage(read);
          else throw damaged(read.message);
        }
      }
    } finally {
      release();
    }
  }

  async carriers({ keys, contexts }: Fingerprints): Promise<readonly Carriers[]> {
    return Array.from(keys, (key, n) => this.#carriersOf(key, contexts[n]));
  }

  #carriersOf(key: number, context: number): Carriers {
    const known = this.#long.get(key)?.get(context);
    if (known) return known;
    const masks = this.#masks;
    const all: number[] = [];
    const beside: number[] = [];
    const lists: number[][] = [];
    let base = 0;
    const visit = (entry: number, other: number): void => {
      if (other === NAMED) return;
      const differing = context ^ other;
      let found = false;
      for (let before = 0; before < masks.length; before++) {
        if ((differing & masks[before]) !== 0 || !fits(context, masks[before])) continue;
        if (lists.length === 0) for (let n = 0; n < masks.length; n++) lists.push([]);
        lists[before].push(base + entry);
        found = true;
      }
      if (found) all.push(base + entry);
      else if (beside.length < MOST_BESIDE) beside.push(base + entry);
    };
    for (const segment of this.segments) {
      base = segment.place.number * HANDLES;
      segment.postings.lookUp(key, visit);
    }
    if (all.length === 0 && beside.length === 0) return NO_CARRIERS;
    const carriers = { all, beside: beside.length < MOST_BESIDE ? beside : [], byWordsBefore: lists };
    if (all.length >= LONG) this.#keepLong(key, context, carriers);
    return carriers;
  }

  /** The same lines stand below every report of an agency: their lists are long, and asked for again and again. */
  #keepLong(key: number, context: number, carriers: Carriers): void {
    this.#longHandles += carriers.all.length;
    if (this.#longHandles > MOST_LONG) this.#forgetLong();
    const own = this.#long.get(key);
    if (own) own.set(context, carriers);
    else this.#long.set(key, new Map([[context, carriers]]));
  }

  #forgetLong(): void {
    this.#long = new Map();
    this.#longHandles = 0;
  }

  async named(keys: Iterable<number>): Promise<readonly ArchiveEntry[]> {
    const found = new Map<string, ArchiveEntry>();
    for (const key of keys) {
      const rows: { readonly segment: Segment; readonly row: Row }[] = [];
      for (const segment of this.segments)
        segment.postings.lookUp(key, (entry, context) => {
          if (context === NAMED && segment.has(entry)) rows.push({ segment, row: segment.row(entry) });
        });
      rows.sort((a, b) => latestFirst(a.row, b.row));
      for (const { segment, row } of rows.slice(0, MOST_NAMESAKES)) found.set(row.id, segment.entry(row));
    }
    return [...found.values()];
  }

  async ahead(): Promise<void> {
    // What is on this machine's disk is near enough.
  }

  async carrier(handle: Handle): Promise<Carrier | null> {
    const number = Math.floor(handle / HANDLES);
    const isIt = ({ place }: Segment): boolean => place.number === number;
    const segment = this.segments.find(isIt) ?? this.#retired.find(isIt);
    if (!segment) return null;
    const rows = segment.group(handle % HANDLES).map((entry) => segment.row(entry));
    const [first] = rows;
    if (!first) return null;
    return { entry: segment.entry(first), ids: rows.map(({ id }) => id) };
  }

  async write(waitMs: number, signal?: AbortSignal | undefined): Promise<EmbeddedWriter> {
    const lock = await lockForWriting(this.folder, waitMs, signal);
    try {
      this.reload();
      this.#writer = new EmbeddedWriter(this, async () => {
        this.#writer = null;
        await lock.release();
      });
      return this.#writer;
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  async *verify(): AsyncGenerator<Damage> {
    for (const { message } of this.faults) yield { message, entries: [] };
    const release = this.hold();
    try {
      const { segments } = this;
      yield* verifyLog(this.fileOf(this.head.log), this.head.log, segments);
      for (const segment of segments) yield* verifySegment(segment);
    } finally {
      release();
    }
  }

  async close(): Promise<void> {
    if (this.#writer) await this.#writer.release();
    for (const fd of this.#files.values()) closeSync(fd);
    this.#files = new Map();
    this.segments = [];
    this.#retired = [];
  }

  /** Of a file of the archive, open for reading. */
  fileOf(name: string): number {
    const known = this.#files.get(name);
    if (known !== undefined) return known;
    const fd = openSync(join(this.folder, name), 'r');
    this.#files.set(name, fd);
    return fd;
  }

  /** What the writer has put in the log stands for what reading it would say. */
  follow(records: readonly LogRecord[], end: number, head: Head): void {
    this.state = applyRecords(this.state, records);
    this.head = head;
    this.end = end;
    this.#openSegments();
  }

  /** True when all is as the head says. */
  #readNow(): boolean {
    const bytes = readHeadFile(this.folder);
    const text = bytes.toString('latin1');
    if (text === this.#headBytes) return true;
    const head = this.#headOf(bytes);
    const fd = this.fileOf(head.log);
    // The log is shorter than what was read only where a write failed at its very end and was taken back.
    const anew = head.log !== this.head.log || fstatSync(fd).size < this.end;
    if (anew)
      this.faults = this.faults.slice(0, 1).filter(({ message }) => message.endsWith('head is damaged'));
    const from = anew ? 0 : this.end;
    const read = readLog(fd, head.log, from, head.length, this.#lenient);
    this.state = applyRecords(anew ? NO_STATE : this.state, read.records);
    this.faults = [...this.faults, ...read.faults];
    this.head = head;
    this.end = read.end;
    this.#masks = contextMasks(this.state.settings);
    this.#openSegments();
    this.#headBytes = text;
    return true;
  }

  #headOf(bytes: Buffer): Head {
    try {
      return readHead(bytes, this.folder, this.#lenient);
    } catch (error) {
      if (!this.#lenient || !(error instanceof ArchiveError) || error.fault !== 'damaged') throw error;
      const logs = readdirSync(this.folder).filter((name) => /^log\.\d{1,12}$/.test(name));
      const [newest] = logs.sort((a, b) => Number(b.slice(4)) - Number(a.slice(4)));
      if (newest === undefined) throw error;
      this.faults = [...this.faults, error];
      return { log: newest, length: 0 };
    }
  }

  #openSegments(): void {
    this.#forgetLong();
    const known = new Map(this.segments.map((segment) => [segment.place.number, segment]));
    const faults: ArchiveError[] = [];
    this.segments = this.state.segments.flatMap(({ place, removed }) => {
      const before = known.get(place.number);
      if (before && before.removed.size === removed.length) return [before];
      try {
        return [new Segment(this.fileOf(place.file), place, new Set(removed))];
      } catch (error) {
        if (!this.#lenient || systemCode(error) !== 'ENOENT') throw error;
        faults.push(damaged(`${place.file} is missing: ${place.entries} entries are lost`));
        return [];
      }
    });
    this.faults = [...this.faults, ...faults];
    if (this.#holds > 0) {
      const numbers = new Set(this.segments.map(({ place }) => place.number));
      const gone = [...known.values()].filter(({ place }) => !numbers.has(place.number));
      this.#retired = [...this.#retired, ...gone];
    }
    this.#closeUnused();
  }

  #closeUnused(): void {
    const places = [...this.segments, ...this.#retired].map(({ place }) => place);
    const used = new Set([this.head.log, ...places.map(({ file }) => file)]);
    for (const [name, fd] of this.#files) {
      if (used.has(name)) continue;
      closeSync(fd);
      this.#files.delete(name);
    }
  }
}

/** Versions of one item are few; where a name says less, the latest are those that count. */
const MOST_NAMESAKES = 16;

/** Of unknown time first: it may be later than any. */
function latestFirst(a: Row, b: Row): number {
  if (a.published !== b.published) return a.published > b.published ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

const NO_CARRIERS: Carriers = { all: [], beside: [], byWordsBefore: [] };

/** Lists of so many handles are kept until entries are added or removed; of all together at most so many. */
const LONG = 500;
const MOST_LONG = 500_000;

/** Beyond, the fingerprint is a stock phrase, and tells nothing about who is near. */
const MOST_BESIDE = 256;

const NO_STATE: ArchiveState = {
  settings: { shingleWords: 5, minPassageWords: 8 },
  fingerprint: 0,
  next: 1,
  segments: [],
};

function applyRecords(before: ArchiveState, records: readonly LogRecord[]): ArchiveState {
  let state = before;
  for (const record of records) state = applyRecord(state, record);
  return state;
}

function applyRecord(state: ArchiveState, record: LogRecord): ArchiveState {
  switch (record.type) {
    case 'begin':
      return {
        settings: record.settings,
        fingerprint: record.fingerprint,
        next: record.next,
        segments: record.segments,
      };
    case 'add':
      return withSegments(
        state,
        state.segments,
        record.places.map((place) => ({ place, removed: [] })),
      );
    case 'replace': {
      const dropped = new Set(record.drop);
      const kept = state.segments.filter(({ place }) => !dropped.has(place.number));
      return withSegments(state, kept, record.segments);
    }
    case 'remove': {
      const more = new Map(record.removed);
      const segments = state.segments.map(({ place, removed }) => ({
        place,
        removed: [...removed, ...(more.get(place.number) ?? [])],
      }));
      return { ...state, segments };
    }
  }
}

function withSegments(
  state: ArchiveState,
  kept: readonly KnownSegment[],
  added: readonly KnownSegment[],
): ArchiveState {
  const next = added.reduce((most, { place }) => Math.max(most, place.number + 1), state.next);
  const segments = [...kept, ...added].sort((a, b) => a.place.number - b.place.number);
  return { ...state, next, segments };
}

function readEntry(segment: Segment, entry: number): ArchiveEntry | Damage {
  let id: string | null = null;
  try {
    const row = segment.row(entry);
    id = row.id;
    return segment.entry(row);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { message, entries: [{ id, path: null }] };
  }
}

/** Empty where there is none. */
function readHeadFile(folder: string): Buffer {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(folder, HEAD_FILE));
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    return Buffer.alloc(0);
  }
  return bytes.length > HEAD_BYTES ? bytes.subarray(0, HEAD_BYTES) : bytes;
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

function opening(folder: string, error: unknown): ArchiveError {
  if (error instanceof ArchiveError) return error;
  return refused(`the archive ${folder} could not be opened`, error);
}

/** What stands at a path: an archive, nothing (or what an interrupted creation left), or something else. */
export function whatStandsAt(folder: string): 'archive' | 'nothing' | 'other' {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return 'nothing';
    if (systemCode(error) === 'ENOTDIR') return 'other';
    throw opening(folder, error);
  }
  if (names.includes(HEAD_FILE) && (isHead(folder) || names.some(isLog))) return 'archive';
  if (names.every((name) => name === 'writer' || name === 'lock')) return 'nothing';
  if (!names.some(isLog)) return 'other';
  return holdsEntries(folder, names) ? 'archive' : 'nothing';
}

/**
 * Whether a path that may be anything is an archive: what begins like its head or its log says so, and no name alone.
 * False where it cannot be read.
 */
export function isArchiveFolder(path: string): boolean {
  try {
    const names = readdirSync(path);
    if (names.includes(HEAD_FILE) && isHead(path)) return true;
    return names.some((name) => isLog(name) && isLogFile(join(path, name)));
  } catch {
    return false;
  }
}

function isLogFile(path: string): boolean {
  const fd = openSync(path, 'r');
  try {
    const { length } = LOG_MAGIC;
    return fstatSync(fd).size >= length && readBytes(fd, length, 0, path).equals(LOG_MAGIC);
  } finally {
    closeSync(fd);
  }
}

function isLog(name: string): boolean {
  return /^log\.\d{1,12}$/.test(name);
}

function isHead(folder: string): boolean {
  return readHeadFile(folder).toString('latin1').startsWith('dedupe-archive ');
}

/** A first log without a head is all that an interrupted creation leaves, and it holds nothing yet. */
function holdsEntries(folder: string, names: readonly string[]): boolean {
  if (names.some((name) => !['log.1', 'head.new', 'writer', 'lock'].includes(name))) return true;
  const fd = openSync(join(folder, 'log.1'), 'r');
  try {
    return readLog(fd, 'log.1', 0, 0, true).records.some(({ type }) => type !== 'begin');
  } finally {
    closeSync(fd);
  }
}

/** Throws ArchiveError. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw refused(`the archive ${folder} could not be made`, error);
  }
}
