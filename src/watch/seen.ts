/**
 * What a watch has seen: an archive in the temporary folder, and maybe one that is kept. So what an arrival is held
 * against is found in milliseconds however much there is, and memory does not grow with it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ArchiveError } from '../archive/archive-error.js';
import { entryId } from '../archive/entry.js';
import { type Archive, openArchive } from '../archive/open-archive.js';
import type { Article } from '../model/article.js';
import type { Options } from '../options.js';
import { isTakenBack } from '../text/versions.js';

/** So many reports that came into the folders are remembered. Beyond, a tenth of them is forgotten at once. */
const MOST_SEEN = 100_000;

/** Of one arrival, as many earlier reports are compared in full, as in a check against an archive. */
const MOST_COMPARED = 24;

/** A kill holds none of the words that it is about, so the latest are always at hand. */
const MOST_NOTICES = 64;

/** So many that could not be added, as another process was writing, wait for their turn. */
const MOST_WAITING = 1000;

export interface SeenSettings {
  readonly options: Options;
  /** The archive that is kept; null: none. */
  readonly archive: string | null;
  /** Reports are added to it. */
  readonly adds: boolean;
  readonly waitMs: number;
  readonly most?: number | undefined;
}

export class Seen {
  readonly #folder: string;
  readonly #own: Archive;
  readonly #kept: Archive | null;
  readonly #settings: SeenSettings;
  readonly #most: number;
  /** Of what came into the folders, the oldest first. */
  #ids: string[] = [];
  #notices: Article[] = [];
  #waiting: Article[] = [];

  private constructor(folder: string, own: Archive, kept: Archive | null, settings: SeenSettings) {
    this.#folder = folder;
    this.#own = own;
    this.#kept = kept;
    this.#settings = settings;
    this.#most = settings.most ?? MOST_SEEN;
  }

  /** Rejects with ArchiveError where the archive is none, or was made for longer passages. */
  static async open(settings: SeenSettings): Promise<Seen> {
    const { archive, adds, options, waitMs } = settings;
    const { minPassageWords, shingleWords } = options;
    const create = { minPassageWords, shingleWords };
    const kept =
      archive === null ? null : await openArchive(archive, { waitMs, ...(adds ? { create } : {}) });
    const folder = mkdtempSync(join(tmpdir(), 'dedupe-watch-'));
    try {
      // Finds out at once whether the settings go together.
      await kept?.find({ text: 'report' }, options);
      return new Seen(folder, await openArchive(join(folder, 'seen'), { create }), kept, settings);
    } catch (error) {
      await kept?.close();
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  async count(): Promise<number> {
    return (await this.#own.counts()).entries;
  }

  /** The same text under the same name. */
  async has(article: Article): Promise<boolean> {
    const id = entryId(article);
    return (await this.#own.get(id)) !== null || ((await this.#kept?.get(id)) ?? null) !== null;
  }

  /** Earlier reports that share wording with any of these, each once; what a file held before is not among them. */
  async known(articles: readonly Article[], signal: AbortSignal | undefined): Promise<readonly Article[]> {
    const own = new Set(articles.map(nameOf));
    const known = new Map<string, Article>();
    const add = (article: Article, id: string): void => {
      if (!own.has(nameOf(article))) known.set(id, { ...article, archived: id });
    };
    for (const article of articles) {
      for (const archive of [this.#own, this.#kept]) {
        signal?.throwIfAborted();
        const found = await archive?.find(article, this.#settings.options);
        for (const { entry } of found?.reports.slice(0, MOST_COMPARED) ?? []) add(entry.article, entry.id);
      }
    }
    for (const notice of this.#notices) add(notice, entryId(notice));
    return [...known.values()];
  }

  /** Those to check against are never forgotten. */
  async addKnown(articles: AsyncIterable<Article>): Promise<void> {
    await this.#own.addArticles(this.#noting(articles));
  }

  /** What came into the folders. */
  async add(articles: AsyncIterable<Article> | Iterable<Article>): Promise<void> {
    const ids: string[] = [];
    async function* counted(): AsyncGenerator<Article> {
      for await (const article of articles) {
        ids.push(entryId(article));
        yield article;
      }
    }
    await this.#own.addArticles(this.#noting(counted()));
    for (const id of ids) this.#ids.push(id);
    if (this.#ids.length <= this.#most) return;
    const kept = Math.ceil(this.#most * 0.9);
    const current = new Set(this.#ids.slice(-kept));
    await this.#own.remove(this.#ids.slice(0, -kept).filter((id) => !current.has(id)));
    await this.#own.compact();
    this.#ids = [...current];
  }

  /** To the archive that is kept. Resolves to why not, where another process writes to it: they are added later. */
  async keep(articles: readonly Article[]): Promise<string | null> {
    if (!this.#kept || !this.#settings.adds) return null;
    this.#waiting.push(...articles);
    if (this.#waiting.length === 0) return null;
    try {
      await this.#kept.addArticles(this.#waiting);
      this.#waiting = [];
      return null;
    } catch (error) {
      const isBusy = error instanceof ArchiveError && error.fault === 'busy';
      if (!isBusy || this.#waiting.length > MOST_WAITING) throw error;
      return `${error.message}; ${this.#waiting.length === 1 ? '1 report waits' : `${this.#waiting.length} reports wait`} to be added`;
    }
  }

  /** The temporary archive is gone then. */
  async close(): Promise<void> {
    try {
      await this.#own.close();
      await this.#kept?.close();
    } finally {
      rmSync(this.#folder, { recursive: true, force: true });
    }
  }

  async *#noting(articles: AsyncIterable<Article>): AsyncGenerator<Article> {
    for await (const article of articles) {
      if (isTakenBack({ article })) this.#notices = [...this.#notices, article].slice(-MOST_NOTICES);
      yield article;
    }
  }
}

function nameOf({ path, record }: Article): string {
  return JSON.stringify([path, record]);
}
