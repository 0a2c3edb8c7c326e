/**
 * The store in a folder: a head, a log and segments. Files are never changed once they are named in the log, and the
 * log only grows; so readers need no lock, and whatever ends a writer, what was acknowledged is there.
 */
import { closeSync, fstatSync, mkdirSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf, systemCode } from '../error-words.js';
import { ArchiveError, damaged, refused } from './archive-error.js';
import { readBytes } from './disk.js';
import { EmbeddedWriter } from './embedded-writer.js';
import type { ArchiveEntry } from './entry.js';
import { contextMasks, type Fingerprints, fits, furtherMasks } from './fingerprints.js';
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
  #runs: readonly RunAround[] = [];
  /** By number of segment, then by key. */
  #long = new Map<number, Map<number, LongList[]>>();
  #longHandles = 0;
  /** Those that were asked for last, the latest at the end. */
  #lately = new Map<Handle, { readonly segment: Segment; readonly carrier: Carrier }>();
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

  async carriers({ keys, contexts, further }: Fingerprints): Promise<readonly Carriers[]> {
    return Array.from(keys, (key, n) => this.#carriersOf(key, contexts[n], further[n]));
  }

  #carriersOf(key: number, context: number, further: number): Carriers {
    const print = { key, context: context | 0, further, runs: this.#runsAround(context) };
    const parts: Carriers[] = [];
    for (const segment of this.segments) {
      const part = this.#longList(segment, print) ?? this.#carriersIn(segment, print);
      if (part) parts.push(part);
    }
    return joined(parts);
  }

  /** Anywhere but at a text's edges all that there are. */
  #runsAround(context: number): readonly RunAround[] {
    const all = this.#runs;
    for (let n = 0; n < all.length; n++)
      if (!fits(context, all[n].mask)) return all.filter(({ mask }) => fits(context, mask));
    return all;
  }

  /** Null where the segment has none. */
  #carriersIn(segment: Segment, print: Print): Carriers | null {
    const { key, context, further, runs } = print;
    const { entries, contexts, further: others, from, to } = segment.postings.find(key);
    if (from === to) return null;
    const masks = Int32Array.from(runs, ({ mask }) => mask);
    const furtherMasks = Int32Array.from(runs, ({ furtherMask }) => furtherMask);
    const base = segment.place.number * HANDLES;
    const all: number[] = [];
    const beside: number[] = [];
    const lists: number[][] = [];
    for (let n = from; n < to; n++) {
      const differing = context ^ contexts[n];
      const differingFurther = further ^ others[n];
      let found = false;
      for (let at = 0; at < masks.length; at++) {
        if (((differing & masks[at]) | (differingFurther & furtherMasks[at])) !== 0) continue;
        if (contexts[n] === NAMED) continue;
        if (lists.length === 0) for (let list = 0; list < this.#runs.length; list++) lists.push([]);
        lists[runs[at].before].push(base + entries[n]);
        found = true;
      }
      if (found) all.push(base + entries[n]);
      else if (beside.length < MOST_BESIDE && contexts[n] !== NAMED) beside.push(base + entries[n]);
    }
    if (all.length === 0 && beside.length === 0) return null;
    // Below a stock line all of them have the same words on both sides, and one list serves.
    const byWordsBefore = lists.map((list) => (list.length === all.length ? all : list));
    const carriers = { all, beside, byWordsBefore };
    if (all.length >= LONG) this.#keepLong(segment, print, carriers);
    return carriers;
  }

  #longList({ place }: Segment, { key, context, further }: Print): Carriers | null {
    if (place.postings.records < LONG) return null;
    const lists = this.#long.get(place.number)?.get(key);
    const isIt = ({ print }: LongList): boolean => print.context === context && print.further === further;
    return lists?.find(isIt)?.carriers ?? null;
  }

  /** The same lines stand below every report of an agency: their lists are long, and asked for again and again. */
  #keepLong({ place }: Segment, print: Print, carriers: Carriers): void {
    const lists = new Set([carriers.all, ...carriers.byWordsBefore]);
    const handles = [...lists].reduce((sum, list) => sum + list.length, 0);
    this.#longHandles += handles;
    if (this.#longHandles > MOST_LONG) {
      this.#long = new Map();
      this.#longHandles = handles;
    }
    const ofSegment = this.#long.get(place.number) ?? new Map<number, LongList[]>();
    this.#long.set(place.number, ofSegment);
    ofSegment.set(print.key, [...(ofSegment.get(print.key) ?? []), { print, carriers }]);
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
    const lately = this.#lately.get(handle);
    if (lately) {
      this.#lately.delete(handle);
      this.#lately.set(handle, lately);
      return lately.carrier;
    }
    const number = Math.floor(handle / HANDLES);
    const isIt = ({ place }: Segment): boolean => place.number === number;
    const segment = this.segments.find(isIt) ?? this.#retired.find(isIt);
    if (!segment) return null;
    const rows = segment.group(handle % HANDLES);
    const [first] = rows;
    if (!first) return null;
    const carrier = { entry: segment.entry(first), ids: rows.map(({ id }) => id) };
    if (rows.length <= FEW_COPIES) this.#keepLately(handle, segment, carrier);
    return carrier;
  }

  /** The first with a stock line is looked at for every report that has it. */
  #keepLately(handle: Handle, segment: Segment, carrier: Carrier): void {
    if (carrier.entry.article.text.length > MOST_LATELY_UNITS) return;
    this.#lately.set(handle, { segment, carrier });
    if (this.#lately.size <= MOST_LATELY) return;
    for (const first of this.#lately.keys()) {
      this.#lately.delete(first);
      return;
    }
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
    this.#runs = runsAround(this.state.settings);
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
    const open = new Set([...this.segments, ...this.#retired]);
    for (const [handle, { segment }] of this.#lately) if (!open.has(segment)) this.#lately.delete(handle);
    for (const number of this.#long.keys())
      if (!this.segments.some(({ place }) => place.number === number)) this.#long.delete(number);
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

/** The carriers of one fingerprint in one segment; of `beside` never more than `MOST_BESIDE`. */
interface LongList {
  readonly print: Print;
  readonly carriers: Carriers;
}

/** One fingerprint, and the runs that may lie around it in the text that it is of. */
interface Print {
  readonly key: number;
  readonly context: number;
  readonly further: number;
  readonly runs: readonly RunAround[];
}

/** A way in which a shortest run may lie around a fingerprint, and what must then agree. */
interface RunAround {
  /** Words before it. */
  readonly before: number;
  readonly mask: number;
  readonly furtherMask: number;
}

function runsAround(settings: ArchiveSettings): readonly RunAround[] {
  const further = furtherMasks(settings);
  return Array.from(contextMasks(settings), (mask, before) => ({
    before,
    mask,
    furtherMask: further[before],
  }));
}

const NO_CARRIERS: Carriers = { all: [], beside: [], byWordsBefore: [] };

/** Of several segments, in that order. */
function joined(parts: readonly Carriers[]): Carriers {
  const [first] = parts;
  if (!first) return NO_CARRIERS;
  if (parts.length === 1 && first.beside.length < MOST_BESIDE) return first;
  const most = Math.max(...parts.map(({ byWordsBefore }) => byWordsBefore.length));
  const beside = parts.reduce((sum, part) => sum + part.beside.length, 0);
  return {
    all: chained(parts.map((part) => part.all)),
    beside: beside < MOST_BESIDE ? chained(parts.map((part) => part.beside)) : [],
    byWordsBefore: Array.from({ length: most }, (_, n) =>
      chained(parts.map((part) => part.byWordsBefore[n] ?? [])),
    ),
  };
}

/** A copy only where it must be one: lists may be long. */
function chained(lists: readonly (readonly Handle[])[]): readonly Handle[] {
  const [first = [], ...rest] = lists.filter(({ length }) => length > 0);
  return rest.length === 0 ? first : first.concat(...rest);
}

/** Lists of so many handles are kept as long as their segment; of all together at most so many. */
const LONG = 500;
const MOST_LONG = 2_000_000;

/** Reports kept as they were read, of at most so many units and so few copies: a few megabytes. */
const MOST_LATELY = 256;
const MOST_LATELY_UNITS = 20_000;
const FEW_COPIES = 64;

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
    const message = messageOf(error);
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
