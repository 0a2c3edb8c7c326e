/**
 * Where an archive keeps what it knows: the embedded store here, any other that does the same behind it.
 * `test/archive/conformance.ts` is what each must pass.
 */
import type { Article } from '../model/article.js';
import type { ArchiveEntry } from './entry.js';
import type { Fingerprints } from './fingerprints.js';
import type { ArchiveSettings } from './log.js';

/** An entry with what it is to be found by. */
export interface IndexedEntry extends ArchiveEntry {
  /** 32 hex digits, equal for entries of the same words. */
  readonly wording: string;
  /** Milliseconds since 1970, the earliest that it may be; infinite where unknown. */
  readonly published: number;
  readonly fingerprints: Fingerprints;
  /** Keys of what it is to be found by beside its words: see `item-keys.ts`. */
  readonly names: Uint32Array;
}

/** Names the entries of one wording until the next `refresh`; smaller ones were added before. */
export type Handle = number;

/** The wordings that have a fingerprint, with the same words beside it as far as a shortest shared run goes. */
export interface Carriers {
  /** Each once, earliest first: in order of handle. */
  readonly all: readonly Handle[];
  /** Further ones that have the fingerprint, beside other words; none where they are very many. */
  readonly beside: readonly Handle[];
  /** Those of a run with no word before the shingle, with one, with two …; earliest first. */
  readonly byWordsBefore: readonly (readonly Handle[])[];
}

/** The entries of one wording. */
export interface Carrier {
  /** The earliest published. */
  readonly entry: ArchiveEntry;
  /** Ids of all that have these words, the first included. */
  readonly ids: readonly string[];
}

export interface ArchiveCounts {
  readonly entries: number;
  /** Different wordings, as far as it is known without comparing all. */
  readonly wordings: number;
  /** UTF-16 code units of the delivered texts, removed ones that still take space included. */
  readonly units: number;
  /** On disk. */
  readonly bytes: number;
  readonly segments: number;
  /** Removed, but not yet gone from the disk. */
  readonly removed: number;
}

/** Something that is not as it was written. */
export interface Damage {
  /** A sentence. */
  readonly message: string;
  /** Entries that are lost or changed by it, as far as they can be told; path null where that cannot. */
  readonly entries: readonly { readonly id: string | null; readonly path: string | null }[];
}

export interface ArchiveStore {
  readonly settings: ArchiveSettings;
  /** Number of the way its fingerprints were made, see `fingerprints.ts`. */
  readonly fingerprint: number;
  /** Sees what other processes have done since. */
  refresh(): Promise<void>;
  /** What is seen now stays readable, and handles mean what they mean, until the function given back is called. */
  hold(): () => void;
  counts(): Promise<ArchiveCounts>;
  has(id: string): Promise<boolean>;
  /** Null where there is none. */
  get(id: string): Promise<ArchiveEntry | null>;
  /** Ids that begin like this; at least 4 hex digits. */
  idsLike(prefix: string): Promise<readonly string[]>;
  /** All entries, in any order; those that cannot be read are told and left out. Throws without `onDamage`. */
  entries(onDamage?: (damage: Damage) => void): AsyncIterable<ArchiveEntry>;
  /** For each fingerprint. All that share a run of the shortest length are there, and next to no others. */
  carriers(fingerprints: Fingerprints): Promise<readonly Carriers[]>;
  /** Entries that have any of these keys among their names, the latest published of each; perhaps a few others. */
  named(keys: Iterable<number>): Promise<readonly ArchiveEntry[]>;
  /** These will be asked for next, most of them: what is far away is fetched at once. */
  ahead(handles: Iterable<Handle>): Promise<void>;
  /** Null where all its entries are removed. */
  carrier(handle: Handle): Promise<Carrier | null>;
  /** Rejects with ArchiveError `busy` when another writes for longer than `waitMs`, with the signal's reason before. */
  write(waitMs: number, signal?: AbortSignal | undefined): Promise<ArchiveWriter>;
  /** Reads everything. */
  verify(): AsyncIterable<Damage>;
  close(): Promise<void>;
}

/** A writer of an archive; whether the only one is the store's to say. Whatever is called, it is durable when the promise resolves, or not there at all. */
export interface ArchiveWriter {
  /** Those whose id is known already are left out; resolves to how many are new. */
  add(entries: readonly IndexedEntry[]): Promise<number>;
  /** How many there were. */
  remove(ids: Iterable<string>): Promise<number>;
  /** Published before; those of unknown time stay. */
  removeBefore(time: number): Promise<number>;
  /** Frees the space of what was removed; `index` makes fingerprints anew from the texts. */
  compact(index: ((article: Article) => IndexedEntry) | null): Promise<void>;
  /** Lets the next one write. */
  release(): Promise<void>;
}
