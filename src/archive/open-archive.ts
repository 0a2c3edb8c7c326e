/**
 * The archive as a library call: years of reports in a folder, checked against in milliseconds. Any number of
 * processes may read while one writes.
 */
import { abortable } from '../engine/abortable.js';
import { type Inputs, listOf } from '../inputs.js';
import type { Article, ArticleInput } from '../model/article.js';
import type { Problem } from '../model/problem.js';
import type { ReadItem } from '../model/read-item.js';
import type { Result } from '../model/result.js';
import { OptionError, type Options, resolveSettings } from '../options.js';
import { type Hooks, partHooks, readInputs } from '../pipeline.js';
import { givenArticles } from '../read/given-articles.js';
import { runBeside } from '../run-beside.js';
import { readTimeSpan } from '../text/publication-time.js';
import { tokenise } from '../text/tokens.js';
import { ArchiveError } from './archive-error.js';
import { EmbeddedStore, makeFolder, whatStandsAt } from './embedded-store.js';
import { createArchive } from './embedded-writer.js';
import type { ArchiveEntry } from './entry.js';
import { findKnown, type Known } from './find-known.js';
import { FINGERPRINT } from './fingerprints.js';
import { indexArticle } from './index-entry.js';
import { knownArticles } from './known-articles.js';
import type { ArchiveSettings } from './log.js';
import { isServerAddress } from './server-address.js';
import type { ArchiveCounts, ArchiveStore, ArchiveWriter, Damage, IndexedEntry } from './store.js';
import { lockForWriting } from './writer-lock.js';

export interface ArchiveOptions {
  /** Make one where there is none; with these settings. Default: no. */
  readonly create?: Pick<Options, 'minPassageWords' | 'shingleWords'> | boolean | undefined;
  /** How long to wait for another process to end its writing. Default 10,000. */
  readonly waitMs?: number | undefined;
  /** Open what can be opened of a damaged archive: to list, show and save what there is. Default: no. */
  readonly salvage?: boolean | undefined;
}

export interface Added {
  readonly added: number;
  /** The same content under the same name was there already. */
  readonly unchanged: number;
  /** What could not be read. */
  readonly problems: readonly Problem[];
}

/** What `add` and `check` may be given beside their inputs. */
export type ArchiveRunOptions = Options &
  Hooks & {
    /** After each batch that is durable: how many entries were added so far. */
    readonly onBatch?: ((added: number) => void) | undefined;
  };

export interface Archive extends AsyncIterable<ArchiveEntry> {
  /** Of one on a server its name, without user and password. */
  readonly path: string;
  /** What it was made for; they hold for all its entries. */
  readonly settings: ArchiveSettings;
  /**
   * Adds reports in batches; each appears whole or not at all, and is durable before the next is begun. Adding
   * what is there already changes nothing, so what was interrupted is gone on with by calling it again. After
   * `signal` it rejects with its reason: batches that were durable stay, nothing else is there.
   */
  add(inputs: string | Inputs, options?: ArchiveRunOptions): Promise<Added>;
  /** Entries as they are, as `for await` over an archive gives them; else as `add`. */
  addArticles(
    articles: AsyncIterable<Article> | Iterable<Article>,
    onBatch?: (added: number) => void,
  ): Promise<Added>;
  /** A run on the reports and on what the archive knows of their wording; archived reports carry `archived`. */
  check(inputs: string | Inputs, options?: ArchiveRunOptions): Promise<Result>;
  /**
   * What a check compares reports with: archived ones that share wording with them, and other versions of these. Each
   * carries `archived`, its id.
   */
  known(articles: readonly Article[], options?: Options, signal?: AbortSignal): Promise<readonly Article[]>;
  /** Only which entries share wording with one report: what a check begins with. */
  find(article: Article | ArticleInput, options?: Options): Promise<Known>;
  /** How many there were. Either ids, or everything published before a day or time (ISO 8601). */
  remove(what: readonly string[] | { readonly before: string }): Promise<number>;
  get(id: string): Promise<ArchiveEntry | null>;
  /** Ids that begin with these 4 or more hex digits. */
  idsLike(prefix: string): Promise<readonly string[]>;
  /** Those that cannot be read are told and left out; without `onDamage` they throw. */
  entries(onDamage?: (damage: Damage) => void): AsyncIterable<ArchiveEntry>;
  counts(): Promise<ArchiveCounts>;
  /** Reads everything; what is not as it was written, as it is found. */
  verify(): AsyncIterable<Damage>;
  /** Frees what was removed; `rebuild` makes the index anew from the texts. */
  compact(options?: { readonly rebuild?: boolean }): Promise<void>;
  close(): Promise<void>;
}

const WAIT_MS = 10_000;

/** A batch: as many reports, or units of text, as are held in memory and become visible together. */
const BATCH_ENTRIES = 2048;
const BATCH_UNITS = 8e6;

/**
 * Opens the archive in a folder, or at the address of a PostgreSQL server (`postgres://user@host/database?schema=desk`;
 * needs the package `pg`; passwords and TLS by its environment: PGPASSWORD, PGSSLMODE, ~/.pgpass); rejects with
 * ArchiveError where there is none, unless `create` is given.
 */
export async function openArchive(path: string, options: ArchiveOptions = {}): Promise<Archive> {
  const { create = false, waitMs = WAIT_MS, salvage = false } = options;
  if (isServerAddress(path)) {
    const { openPostgresStore } = await import('./postgres/postgres-store.js');
    const store = await openPostgresStore(path, create === false ? null : settingsOf(create));
    return archiveOn(store, store.name, waitMs, salvage);
  }
  const stands = whatStandsAt(path);
  if (stands === 'other')
    throw new ArchiveError(
      'not-an-archive',
      `${path} is no archive of dedupe, and not empty; it was left alone`,
    );
  if (stands === 'nothing') {
    if (create === false)
      throw new ArchiveError('missing', `there is no archive at ${path}; "dedupe archive add" makes one`);
    await makeArchive(path, create === true ? {} : create, waitMs);
  }
  const store = new EmbeddedStore(path, { lenient: salvage });
  return archiveOn(store, path, waitMs, salvage);
}

async function makeArchive(path: string, options: Options, waitMs: number): Promise<void> {
  makeFolder(path);
  const lock = await lockForWriting(path, waitMs);
  try {
    if (whatStandsAt(path) === 'nothing') createArchive(path, settingsOf(options));
  } finally {
    await lock.release();
  }
}

function settingsOf(create: Options | true): ArchiveSettings {
  const { shingleWords, minPassageWords } = resolveSettings(create === true ? {} : create);
  return { shingleWords, minPassageWords };
}

/** The archive that a store keeps: all that is the same whatever keeps it. */
function archiveOn(store: ArchiveStore, path: string, waitMs: number, salvage: boolean): Archive {
  const writing = async <T>(
    work: (writer: ArchiveWriter) => Promise<T>,
    signal?: AbortSignal | undefined,
  ): Promise<T> => {
    if (salvage) throw new ArchiveError('refused', `the archive ${path} was opened for saving only`);
    const writer = await store.write(waitMs, signal);
    try {
      return await work(writer);
    } finally {
      await writer.release();
    }
  };
  // Others write meanwhile, and so may this process: what is looked at must stay what it was.
  const holding = async <T>(work: () => Promise<T>): Promise<T> => {
    const release = store.hold();
    try {
      return await work();
    } finally {
      release();
    }
  };
  const addItems = (items: Items, hooks: AddHooks): Promise<Added> =>
    writing((writer) => addAll(abortable(items, hooks.signal), store, writer, hooks), hooks.signal);
  return {
    path,
    settings: store.settings,
    add: async (inputs, { onBatch, ...given } = {}) => {
      const { hooks, rest } = partHooks(given);
      return addItems(readInputs(listOf(inputs), resolveSettings(rest), hooks), { onBatch, ...hooks });
    },
    addArticles: (articles, onBatch) => addItems(asItems(articles), { onBatch }),
    check: async (inputs, { onBatch: _, ...given } = {}) => {
      const { hooks, rest } = partHooks(given);
      const options = optionsFor(store, rest);
      await store.refresh();
      const known = (articles: readonly Article[]) =>
        holding(() => knownArticles(articles, store, resolveSettings(options), hooks.signal));
      return runBeside(listOf(inputs), known, options, hooks);
    },
    known: async (articles, given = {}, signal = undefined) => {
      const settings = resolveSettings(optionsFor(store, given));
      await store.refresh();
      return holding(() => knownArticles(articles, store, settings, signal));
    },
    find: async (article, given = {}) => {
      const settings = resolveSettings(optionsFor(store, given));
      await store.refresh();
      const { text, body } = wholeArticle(article);
      const tokens = tokenise(text, body, [], [], []);
      const { reports, more } = await holding(() => findKnown(tokens, store, settings));
      return { reports: reports.map(({ entry, ids, sharedWords }) => ({ entry, ids, sharedWords })), more };
    },
    remove: async (what) => {
      if ('before' in what) {
        const { from } = readTimeSpan(what.before);
        if (!Number.isFinite(from)) throw new OptionError(`"${what.before}" is no day or time (2026-11-23)`);
        return writing((writer) => writer.removeBefore(from));
      }
      return writing((writer) => writer.remove(what));
    },
    get: (id) => store.get(id),
    idsLike: (prefix) => store.idsLike(prefix),
    entries: (onDamage) => store.entries(onDamage),
    counts: () => store.counts(),
    verify: () => store.verify(),
    compact: ({ rebuild = false } = {}) =>
      writing((writer) =>
        writer.compact(rebuild ? (article) => indexArticle(article, store.settings) : null),
      ),
    close: () => store.close(),
    [Symbol.asyncIterator]: () => store.entries()[Symbol.asyncIterator](),
  };
}

function wholeArticle(article: Article | ArticleInput): Article {
  if ('body' in article) return article;
  for (const item of givenArticles([article])) if (item.type === 'article') return item.article;
  throw new OptionError('the article has no word in it');
}

type AddHooks = Pick<ArchiveRunOptions, 'onBatch' | 'onProgress' | 'signal'>;

type Items = AsyncIterable<ReadItem> | Iterable<ReadItem>;

async function* asItems(articles: AsyncIterable<Article> | Iterable<Article>): AsyncGenerator<ReadItem> {
  for await (const article of articles) yield { type: 'article', article };
}

async function addAll(
  items: Items,
  store: ArchiveStore,
  writer: ArchiveWriter,
  { onBatch, onProgress }: AddHooks,
): Promise<Added> {
  const problems: Problem[] = [];
  let batch: IndexedEntry[] = [];
  let units = 0;
  let added = 0;
  let unchanged = 0;
  const flush = async (): Promise<void> => {
    const fresh = await writer.add(batch);
    added += fresh;
    unchanged += batch.length - fresh;
    batch = [];
    units = 0;
    onBatch?.(added);
  };
  let read = 0;
  for await (const item of items) {
    if (item.type === 'problem') problems.push(item.problem);
    if (item.type !== 'article') continue;
    batch.push(indexArticle(item.article, store.settings));
    units += item.article.text.length;
    onProgress?.({ stage: 'reading', done: ++read, total: null });
    if (batch.length >= BATCH_ENTRIES || units >= BATCH_UNITS) await flush();
  }
  if (batch.length > 0) await flush();
  return { added, unchanged, problems };
}

/** Options of a check: the archive's where none are given. Throws where it cannot keep the guarantee under them. */
function optionsFor(store: ArchiveStore, given: Options): Options {
  const own = store.settings;
  const minPassageWords = given.minPassageWords ?? own.minPassageWords;
  if (minPassageWords < own.minPassageWords)
    throw new ArchiveError(
      'settings',
      `the archive was made for passages of ${own.minPassageWords} words and more; shorter ones are not indexed`,
    );
  if (store.fingerprint !== FINGERPRINT)
    throw new ArchiveError(
      'settings',
      'the index of the archive was made by another version of dedupe; "dedupe archive compact --rebuild" makes it anew',
    );
  return { ...given, minPassageWords, shingleWords: given.shingleWords ?? own.shingleWords };
}
