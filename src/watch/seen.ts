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

/** So many reports that came into the folders are remembered. Beyond, a tenth of them is forgotten at once. */
const MOST_SEEN = 100_000;

/** So many that could not be added, as another process was writing, wait for their turn. */
const MOST_WAITING = 1000;

export interface SeenSettings {
  readonly options: Options;
  /** The archive that is kept; null: none. */
  readonly archive: string | null;
  /** Archives that are checked against, too. */
  readonly others: readonly string[];
  /** Reports are added to it. */
  readonly adds: boolean;
  readonly waitMs: number;
  readonly most?: number | undefined;
}

export class Seen {
  readonly #folder: string;
  readonly #own: Archive;
  readonly #kept: Archive | null;
  /** With the one that is kept. */
  readonly #archives: readonly Archive[];
  readonly #settings: SeenSettings;
  readonly #most: number;
  /** Of what came into the folders, the oldest first. */
  #ids: string[] = [];
  #waiting: Article[] = [];

  private constructor(
    folder: string,
    own: Archive,
    kept: Archive | null,
    archives: readonly Archive[],
    settings: SeenSettings,
  ) {
    this.#folder = folder;
    this.#own = own;
    this.#kept = kept;
    this.#archives = archives;
    this.#settings = settings;
    this.#most = settings.most ?? MOST_SEEN;
  }

  /** Rejects with ArchiveError where an archive is none, or was made for longer passages. */
  static async open(settings: SeenSettings): Promise<Seen> {
    const { archive, others, adds, options, waitMs } = settings;
    const { minPassageWords, shingleWords } = options;
    const create = { minPassageWords, shingleWords };
    const folder = mkdtempSync(join(tmpdir(), 'dedupe-watch-'));
    const archives: Archive[] = [];
    try {
      if (archive !== null)
        archives.push(await openArchive(archive, { waitMs, ...(adds ? { create } : {}) }));
      const [kept = null] = archives;
      for (const path of others) archives.push(await openArchive(path));
      // Finds out at once whether the settings go together.
      for (const one of archives) await one.known([], options);
      return new Seen(folder, await openArchive(join(folder, 'seen'), { create }), kept, archives, settings);
    } catch (error) {
      for (const one of archives) await one.close();
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
    for (const archive of [this.#own, ...this.#archives]) if ((await archive.get(id)) !== null) return true;
    return false;
  }

  /** Earlier reports that a check of these must see, each once; what their files held before is not among them. */
  async known(articles: readonly Article[], signal: AbortSignal | undefined): Promise<readonly Article[]> {
    const { options } = this.#settings;
    const taken = new Set(articles.map(nameOf));
    const known: Article[] = [];
    const add = (article: Article): void => {
      if (taken.has(nameOf(article))) return;
      taken.add(nameOf(article));
      known.push(article);
    };
    for (const archive of this.#archives)
      for (const found of await archive.known(articles, options, signal)) add(found);
    // Ids of the temporary archive tell nobody anything.
    for (const { archived: _, ...found } of await this.#own.known(articles, options, signal)) add(found);
    return known;
  }

  /** Those to check against are never forgotten. */
  async addKnown(articles: AsyncIterable<Article>): Promise<void> {
    await this.#own.addArticles(articles);
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
    await this.#own.addArticles(counted());
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
      for (const archive of this.#archives) await archive.close();
    } finally {
      rmSync(this.#folder, { recursive: true, force: true });
    }
  }
}

function nameOf({ path, record }: Article): string {
  return JSON.stringify([path, record]);
}
