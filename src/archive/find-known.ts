/**
 * Which archived reports share wording with one that comes in. The index proposes; what is told is verified on the
 * texts. Of a run that very many reports carry, the earliest are told, never none.
 */
import type { Tokens } from '../model/document.js';
import type { Settings } from '../options.js';
import { lowerBound } from '../text/lower-bound.js';
import { tokenise } from '../text/tokens.js';
import { shingleKeys } from '../wording/shingles.js';
import type { ArchiveEntry } from './entry.js';
import { fingerprintsOf } from './fingerprints.js';
import type { ArchiveStore, Carriers, Handle } from './store.js';

/**
 * An archived report that shares a run of `minPassageWords` words with the incoming one, or so many shorter runs that
 * it may be the same with a word changed in every sentence.
 */
export interface KnownReport {
  readonly entry: ArchiveEntry;
  /** Ids of the entries with these very words, the told one included. */
  readonly ids: readonly string[];
  /** Words of the incoming report in runs that both have, of at least `minPassageWords`; perhaps none. */
  readonly sharedWords: number;
}

/** With the runs themselves: by token of the incoming report 1 where one starts. */
export interface MatchedReport extends KnownReport {
  readonly starts: Uint8Array;
}

export interface Known<R extends KnownReport = KnownReport> {
  /** Those that share most first. */
  readonly reports: readonly R[];
  /** At least so many wordings more probably share a run; they were not looked at, since others before them share it. */
  readonly more: number;
}

/** Lists up to this length are looked at in full. */
const SHORT_LIST = 16;

/** So many of those that have most fingerprints in common that few have. */
const NEAREST = 16;

/** Of boilerplate alone nobody is near: a fingerprint that n wordings have counts 1/n. */
const LEAST_NEAR = 1 / 64;

/** Lists longer than this tell nothing about nearness. */
const LONG_LIST = 5000;

export async function findKnown(
  tokens: Pick<Tokens, 'count' | 'hashes'>,
  store: ArchiveStore,
  settings: Settings,
): Promise<Known<MatchedReport>> {
  const own = store.settings;
  if (tokens.count < settings.minPassageWords) return { reports: [], more: 0 };
  const prints = fingerprintsOf(tokens, own);
  const lists = await store.carriers(prints);
  const runs = new SharedRuns(tokens.hashes, settings.minPassageWords);
  const looked = new Set<Handle>();
  const reports: MatchedReport[] = [];
  const near = nearest(lists);
  const edited = new Set(editedCopies(lists));
  const look = async (handle: Handle): Promise<void> => {
    if (looked.has(handle)) return;
    looked.add(handle);
    const carrier = await store.carrier(handle);
    if (!carrier) return;
    const met = runs.meet(wordsOf(carrier.entry));
    if (met.sharedWords > 0 || edited.has(handle))
      reports.push({ entry: carrier.entry, ids: carrier.ids, ...met });
  };
  await store.ahead([...near, ...edited, ...soon(lists)]);
  for (const handle of [...near, ...edited]) await look(handle);
  const longer = settings.minPassageWords - own.minPassageWords;
  for (const [n, { byWordsBefore }] of lists.entries())
    for (const [before, list] of byWordsBefore.entries()) {
      const start = prints.places[n] - before;
      // Of longer ones the earliest, and the next where it does not really have the run: words only look alike to the index.
      const anyway = list.length <= SHORT_LIST ? list.length : 1;
      for (let at = 0; at < list.length && (at < anyway || !runs.isMet(start - longer, start)); at++)
        await look(list[at]);
    }
  return { reports: reports.sort(byShare), more: unlooked(lists, looked) };
}

/** What will be looked at whatever is found, or nearly so. */
function* soon(lists: readonly Carriers[]): Generator<Handle> {
  for (const { byWordsBefore } of lists)
    for (const list of byWordsBefore) yield* list.slice(0, list.length <= SHORT_LIST ? SHORT_LIST : 1);
}

/** Of the entries that a store gives out again and again: as long as it has them. */
const words = new WeakMap<ArchiveEntry, Uint32Array>();

function wordsOf(entry: ArchiveEntry): Uint32Array {
  const known = words.get(entry);
  if (known) return known;
  const { text, body } = entry.article;
  const { hashes } = tokenise(text, body, [], [], []);
  words.set(entry, hashes);
  return hashes;
}

/** In the longest list, for all together would have to be told apart. */
function unlooked(lists: readonly Carriers[], looked: ReadonlySet<Handle>): number {
  let longest: readonly Handle[] = [];
  for (const { all } of lists) if (all.length > longest.length) longest = all;
  let count = longest.length;
  for (const handle of looked) if (isIn(longest, handle)) count--;
  return count;
}

/** The list in order. */
function isIn(list: readonly Handle[], handle: Handle): boolean {
  return list[lowerBound(list, handle)] === handle;
}

function nearest(lists: readonly Carriers[]): readonly Handle[] {
  const weights = new Map<Handle, number>();
  const told = lists.flatMap(({ all }) => (all.length > 0 && all.length <= LONG_LIST ? [all] : []));
  told.sort((a, b) => a.length - b.length);
  let left = told.reduce((sum, { length }) => sum + 1 / length, 0);
  for (const all of told) {
    if (left >= LEAST_NEAR)
      for (const handle of all) weights.set(handle, (weights.get(handle) ?? 0) + 1 / all.length);
    // Whoever is met in what is left alone comes to less.
    else
      for (const [handle, weight] of weights)
        if (weight + left < LEAST_NEAR) weights.delete(handle);
        else if (isIn(all, handle)) weights.set(handle, weight + 1 / all.length);
    left -= 1 / all.length;
  }
  return [...weights]
    .filter(([, weight]) => weight >= LEAST_NEAR)
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, NEAREST)
    .map(([handle]) => handle);
}

/** Of the fingerprints so many must be in an archived report that has none beside the same words. */
const LEAST_COMMON = 1 / 12;
const FEWEST_COMMON = 4;

/** A word changed in every run of the shortest length hides them all; the fingerprints between stay. */
function editedCopies(lists: readonly Carriers[]): readonly Handle[] {
  const counts = new Map<Handle, number>();
  for (const { beside } of lists)
    for (const handle of beside) counts.set(handle, (counts.get(handle) ?? 0) + 1);
  const fewest = Math.max(FEWEST_COMMON, lists.length * LEAST_COMMON);
  return [...counts]
    .filter(([, count]) => count >= fewest)
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, NEAREST)
    .map(([handle]) => handle);
}

function byShare(a: KnownReport, b: KnownReport): number {
  return b.sharedWords - a.sharedWords || (a.entry.id < b.entry.id ? -1 : 1);
}

/** The runs of one text, and which of them others have: a hash table on typed arrays, as a text is met by many. */
class SharedRuns {
  readonly #words: number;
  readonly #count: number;
  readonly #keys: Float64Array;
  /** By slot: the last place of the run, plus one; by place: the one before of the same run, plus one. */
  readonly #slots: Uint32Array;
  readonly #before: Uint32Array;
  /** By place: whether any other text has the run that starts there. */
  readonly #met: Uint8Array;

  constructor(hashes: Uint32Array, words: number) {
    this.#words = words;
    this.#count = hashes.length;
    this.#keys = shingleKeys(hashes, words);
    this.#met = new Uint8Array(this.#keys.length);
    this.#before = new Uint32Array(this.#keys.length);
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(this.#keys.length * 2 + 2)));
    for (let at = 0; at < this.#keys.length; at++) {
      const slot = this.#find(this.#keys[at]);
      this.#before[at] = this.#slots[slot];
      this.#slots[slot] = at + 1;
    }
  }

  /** Runs of the text that the other has, and how many words stand in them. Linear in both. */
  meet(hashes: Uint32Array): Pick<MatchedReport, 'sharedWords' | 'starts'> {
    if (hashes.length < this.#words) return { sharedWords: 0, starts: new Uint8Array(0) };
    const keys = shingleKeys(hashes, this.#words);
    const starts = new Uint8Array(this.#met.length);
    for (let n = 0; n < keys.length; n++) {
      // A run that the other repeats is met once.
      for (
        let at = this.#slots[this.#find(keys[n])];
        at > 0 && starts[at - 1] === 0;
        at = this.#before[at - 1]
      )
        starts[at - 1] = 1;
    }
    let sharedWords = 0;
    let until = 0;
    for (let at = 0; at < this.#count; at++) {
      if (starts[at] === 1) {
        this.#met[at] = 1;
        until = at + this.#words;
      }
      if (at < until) sharedWords++;
    }
    return { sharedWords, starts };
  }

  /** Whether another text has a run that starts from one of these places. */
  isMet(from: number, to: number): boolean {
    for (let at = Math.max(0, from); at <= to && at < this.#met.length; at++)
      if (this.#met[at] === 1) return true;
    return false;
  }

  /** The slot of a run, or the empty one where it would be. */
  #find(key: number): number {
    const mask = this.#slots.length - 1;
    let slot = (key >>> 0) & mask;
    while (this.#slots[slot] > 0 && this.#keys[this.#slots[slot] - 1] !== key) slot = (slot + 1) & mask;
    return slot;
  }
}
