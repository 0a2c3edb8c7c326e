/**
 * Which archived reports share wording with one that comes in. The index proposes; what is told is verified on the
 * texts. Of a run that very many reports carry, the earliest are told, never none.
 */
import type { Document } from '../model/document.js';
import type { Settings } from '../options.js';
import { makeDocument } from '../text/document.js';
import { shingleKeys } from '../wording/shingles.js';
import type { ArchiveEntry } from './entry.js';
import { fingerprintsOf } from './fingerprints.js';
import type { ArchiveStore, Carriers, Handle } from './store.js';

/** An archived report that shares a run of `minPassageWords` words with the incoming one. */
export interface KnownReport {
  readonly entry: ArchiveEntry;
  /** Ids of the entries with these very words, the told one included. */
  readonly ids: readonly string[];
  /** Words of the incoming report in runs that both have, of at least `minPassageWords`. */
  readonly sharedWords: number;
}

export interface Known {
  /** Those that share most first. */
  readonly reports: readonly KnownReport[];
  /** Wordings that probably share a run too and were not looked at, since others before them share it. */
  readonly more: number;
}

/** Of the wordings that have a fingerprint, so many are looked at: the earliest. */
const LEADERS = 16;

/** And so many of those that have most fingerprints in common. */
const NEAREST = 16;

/** Lists longer than this tell nothing about nearness: boilerplate. */
const LONG_LIST = 5000;

export async function findKnown(incoming: Document, store: ArchiveStore, settings: Settings): Promise<Known> {
  const { tokens } = incoming;
  const own = store.settings;
  if (tokens.count < settings.minPassageWords) return { reports: [], more: 0 };
  const prints = fingerprintsOf(tokens, own);
  const lists = await store.carriers(prints);
  const runs = new SharedRuns(tokens.hashes, settings.minPassageWords);
  const looked = new Set<Handle>();
  const reports: KnownReport[] = [];
  const look = async (handle: Handle): Promise<void> => {
    if (looked.has(handle)) return;
    looked.add(handle);
    const carrier = await store.carrier(handle);
    if (!carrier) return;
    const { tokens: other } = makeDocument('', carrier.entry.article, settings);
    const sharedWords = runs.meet(other.hashes);
    if (sharedWords > 0) reports.push({ entry: carrier.entry, ids: carrier.ids, sharedWords });
  };
  for (const handle of nearest(lists)) await look(handle);
  const longer = settings.minPassageWords - own.minPassageWords;
  for (const [n, { byWordsBefore }] of lists.entries())
    for (const [before, list] of byWordsBefore.entries()) {
      const start = prints.places[n] - before;
      // Where none of the earliest really has the run (their words only look alike to the index), the next are.
      for (let at = 0; at < list.length && (at < LEADERS || !runs.isMet(start - longer, start)); at++)
        await look(list[at]);
    }
  const all = new Set<Handle>();
  for (const list of lists) for (const handle of list.all) all.add(handle);
  return { reports: reports.sort(byShare), more: all.size - looked.size };
}

function nearest(lists: readonly Carriers[]): readonly Handle[] {
  const counts = new Map<Handle, number>();
  for (const { all } of lists)
    if (all.length <= LONG_LIST) for (const handle of all) counts.set(handle, (counts.get(handle) ?? 0) + 1);
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, NEAREST)
    .map(([handle]) => handle);
}

function byShare(a: KnownReport, b: KnownReport): number {
  return b.sharedWords - a.sharedWords || (a.entry.id < b.entry.id ? -1 : 1);
}

/** The runs of one text, and which of them others have. */
class SharedRuns {
  readonly #words: number;
  readonly #places = new Map<number, number[]>();
  readonly #count: number;
  /** By place: whether any other text has the run that starts there. */
  readonly #met: Uint8Array;

  constructor(hashes: Uint32Array, words: number) {
    this.#words = words;
    this.#count = hashes.length;
    const keys = shingleKeys(hashes, words);
    this.#met = new Uint8Array(keys.length);
    for (let at = 0; at < keys.length; at++) {
      const own = this.#places.get(keys[at]);
      if (own) own.push(at);
      else this.#places.set(keys[at], [at]);
    }
  }

  /** How many words of the text stand in runs that the other has. Linear in both. */
  meet(hashes: Uint32Array): number {
    if (hashes.length < this.#words) return 0;
    const keys = shingleKeys(hashes, this.#words);
    const starts = new Uint8Array(this.#met.length);
    for (let n = 0; n < keys.length; n++) {
      const own = this.#places.get(keys[n]);
      // A key that the other repeats is met once.
      if (!own || starts[own[0]] === 1) continue;
      for (const at of own) starts[at] = 1;
    }
    let shared = 0;
    let until = 0;
    for (let at = 0; at < this.#count; at++) {
      if (starts[at] === 1) {
        this.#met[at] = 1;
        until = at + this.#words;
      }
      if (at < until) shared++;
    }
    return shared;
  }

  /** Whether another text has a run that starts from one of these places. */
  isMet(from: number, to: number): boolean {
    for (let at = Math.max(0, from); at <= to && at < this.#met.length; at++)
      if (this.#met[at] === 1) return true;
    return false;
  }
}
