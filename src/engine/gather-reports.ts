/**
 * The first half of a run: every article becomes a stored report and a sketch. A few are made on this thread;
 * with more, other threads make them in batches while this one reads on.
 */
import { serialize } from 'node:v8';
import type { Article } from '../model/article.js';
import type { InputCounts } from '../model/input-entry.js';
import type { Problem, Skip } from '../model/problem.js';
import type { ReadItem } from '../model/read-item.js';
import type { Settings } from '../options.js';
import { inputLedger } from '../read/input-ledger.js';
import { joinBytes } from './columns.js';
import type { Crew } from './crew.js';
import { makeReport } from './make-report.js';
import type { ReportStore } from './report-store.js';
import type { Made } from './tasks.js';

/** Reports that are made in less time than threads take to start. */
const FEW_REPORTS = 200;

/** Units of text in a batch: large enough to hide what handing it over costs. */
const BATCH_UNITS = 400_000;

/** Batches under way a thread: the next one waits when the last is done. */
const BATCHES_AHEAD = 2;

export interface Unread {
  readonly problems: readonly Problem[];
  readonly skipped: readonly Skip[];
  readonly inputs: InputCounts;
}

/** `crew` is null where everything is to be done on this thread. Rejects with what a reader or the disk throws. */
export async function gatherReports(
  items: AsyncIterable<ReadItem> | Iterable<ReadItem>,
  store: ReportStore,
  settings: Settings,
  crew: Crew | null,
  onReport: (count: number) => void,
): Promise<Unread> {
  const problems: Problem[] = [];
  const skipped: Skip[] = [];
  const ledger = inputLedger({ countsWords: false });
  const batches = crew && new Batches(crew, settings, store);
  for await (const item of items) {
    // What an archive adds is no input of the run.
    if (item.type !== 'article' || item.article.archived === undefined) ledger.add(item);
    if (item.type === 'file') continue;
    if (item.type === 'problem') problems.push(item.problem);
    else if (item.type === 'skip') skipped.push(item.skip);
    else if (batches && store.count + batches.waiting >= FEW_REPORTS) await batches.add(item.article);
    else store.add(makeReport(item.article, settings));
    onReport(store.count);
  }
  await batches?.finish();
  return { problems, skipped, inputs: ledger.counts() };
}

/** Articles on their way through the other threads, added to the store in the order in which they came. */
class Batches {
  readonly #crew: Crew;
  readonly #settings: Settings;
  readonly #store: ReportStore;
  #batch: Article[] = [];
  #units = 0;
  #under: { readonly made: Promise<Made>; readonly articles: number }[] = [];

  constructor(crew: Crew, settings: Settings, store: ReportStore) {
    this.#crew = crew;
    this.#settings = settings;
    this.#store = store;
  }

  /** Articles handed in and not yet in the store. */
  get waiting(): number {
    return this.#batch.length + this.#under.reduce((sum, { articles }) => sum + articles, 0);
  }

  /** Waits while too many batches are under way. */
  async add(article: Article): Promise<void> {
    this.#batch.push(article);
    this.#units += article.text.length;
    if (this.#units < BATCH_UNITS) return;
    this.#send();
    while (this.#under.length > this.#crew.size * BATCHES_AHEAD) await this.#take();
  }

  async finish(): Promise<void> {
    if (this.#batch.length > 0) this.#send();
    while (this.#under.length > 0) await this.#take();
  }

  #send(): void {
    const articles = joinBytes([serialize(this.#batch)]);
    const made = this.#crew.run('make', { settings: this.#settings, articles }, { moved: [articles.buffer] });
    // Awaited in its turn; until then a failure is no unhandled one.
    made.catch(() => undefined);
    this.#under.push({ made, articles: this.#batch.length });
    this.#batch = [];
    this.#units = 0;
  }

  async #take(): Promise<void> {
    const [first] = this.#under;
    const made = await first.made;
    this.#under.shift();
    this.#store.addMade(made);
  }
}
