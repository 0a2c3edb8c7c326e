/**
 * Where the reports of a run live: in memory while they are few, else in a temporary file, with a card of each
 * in memory.
 */
import { type Corpus, memoryCorpus } from '../model/corpus.js';
import type { Card, Document } from '../model/document.js';
import type { Settings } from '../options.js';
import { withoutFurniture } from '../wording/repeated-boilerplate.js';
import { Sketches } from '../wording/sketches.js';
import { sharedFlags, sharedNumbers, sharedPositions, splitLists } from './columns.js';
import { type DiskReports, fetchFrom } from './disk-reports.js';
import { leanCards } from './lean-cards.js';
import type { MadeReport } from './make-report.js';
import type { MemoryPlan } from './memory-plan.js';
import { cardOf, detached, packDocument } from './packed-document.js';
import { fillFrom, SpillFile } from './spill-file.js';
import type { Made } from './tasks.js';

/** Bytes that a document takes in memory beside its text and words: blocks, sentences, metadata. */
const OVERHEAD_BYTES = 4096;
const BYTES_PER_WORD = 13;

export class ReportStore {
  readonly sketches: Sketches;
  /** Bytes of documents that are kept in memory at most. */
  readonly #limit: number;
  #bytes = 0;
  /** In the order in which they came; empty once they are on disk. */
  #documents: Document[] = [];
  #file: SpillFile | null = null;
  /** Of sketches. */
  #overflow: SpillFile | null = null;
  #cards: Card[] = [];
  readonly #lean = leanCards();
  /** In the file: where each begins, and how many words it has. */
  #offsets: number[] = [0];
  #words: number[] = [];
  #order: readonly number[] = [];

  constructor(settings: Settings, { documents, columns, heldAtOnce }: MemoryPlan) {
    this.#limit = documents;
    this.sketches = new Sketches(settings, {
      limit: columns,
      heldAtOnce,
      keep: (bytes) => this.#overflowFile().append(bytes),
      read: (start, into) => {
        if (this.#overflow) fillFrom(this.#overflow.fd, start, into);
      },
    });
  }

  get count(): number {
    return this.sketches.count;
  }

  /** Bytes that the documents take or would take in memory. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Throws SpillError. */
  add({ document, sketch }: MadeReport): void {
    this.sketches.add(sketch);
    this.#bytes += document.article.text.length + document.tokens.count * BYTES_PER_WORD + OVERHEAD_BYTES;
    if (this.#file) this.#spill(document, this.#file);
    else this.#documents.push(document);
    if (this.#bytes > this.#limit) this.moveToDisk();
  }

  /** What another thread made. Throws SpillError. */
  addMade({ packed, lengths, counts, cards, shingles, boilerplate, edges, words, bodyWords }: Made): void {
    const file = this.moveToDisk();
    let offset = file.append(packed);
    const boilerplateOf = splitLists(boilerplate);
    const edgesOf = splitLists(edges);
    let n = 0;
    for (const own of splitLists(shingles)) {
      this.sketches.add({
        shingles: own,
        boilerplate: boilerplateOf.next().value ?? NONE,
        edges: edgesOf.next().value ?? NONE,
        words: words[n],
        bodyWords: bodyWords[n],
      });
      this.#cards.push(this.#lean(cards[n]));
      offset += lengths[n];
      this.#offsets.push(offset);
      this.#words.push(counts[n]);
      n++;
    }
    this.#bytes += packed.length;
  }

  /** Throws SpillError. */
  moveToDisk(): SpillFile {
    const file = this.#file ?? new SpillFile();
    this.#file = file;
    for (const document of this.#documents) this.#spill(document, file);
    this.#documents = [];
    return file;
  }

  #spill(document: Document, file: SpillFile): void {
    const packed = packDocument(document);
    this.#offsets.push(file.append(packed) + packed.length);
    this.#words.push(document.tokens.count);
    this.#cards.push(this.#lean(detached(cardOf(document))));
  }

  /** All reports in the order of their paths, those of one path as they came. Nothing may be added after. */
  open(): StoredReports {
    const cards: readonly Card[] = this.#file ? this.#cards : this.#documents;
    const order = pathOrder(cards);
    this.#order = order;
    this.sketches.reorder(order);
    const idOf = (report: number): string => `r${report + 1}`;
    if (!this.#file) {
      const own = order.map((place, report) => ({ ...this.#documents[place], id: idOf(report) }));
      return { corpus: memoryCorpus(own), disk: null };
    }
    const disk = {
      fd: this.#file.fd,
      offsets: sharedPositions(this.#offsets),
      words: sharedNumbers(this.#words),
      places: sharedNumbers(order),
      furniture: sharedPositions([]),
      carriers: sharedFlags([]),
    };
    const named = order.map((place, report) => ({ ...cards[place], id: idOf(report) }));
    this.#cards = [];
    this.#offsets = [];
    this.#words = [];
    return { corpus: { cards: named, ...fetchFrom(disk) }, disk };
  }

  /** The how manyeth a report came, from 0; known once the store is open. */
  arrivalOf(report: number): number {
    return this.#order[report];
  }

  /** Of the file that sketches are held from; threads of the process may read it. Throws SpillError. */
  get sketchesFd(): number {
    return this.#overflowFile().fd;
  }

  #overflowFile(): SpillFile {
    this.#overflow ??= new SpillFile();
    return this.#overflow;
  }

  close(): void {
    this.#file?.close();
    this.#file = null;
    this.#overflow?.close();
    this.#overflow = null;
  }
}

export interface StoredReports {
  readonly corpus: Corpus;
  /** Null while all are in memory, where no other thread can see them. */
  readonly disk: DiskReports | null;
}

const NONE = new Uint32Array(0);

function pathOrder(cards: readonly Card[]): readonly number[] {
  const path = (place: number): string => cards[place].article.path;
  return cards
    .map((_, place) => place)
    .sort((x, y) => (path(x) === path(y) ? x - y : path(x) < path(y) ? -1 : 1));
}

/** The same reports, furniture marked as such wherever they are fetched. */
export function withFurnitureMarked(
  { corpus, disk }: StoredReports,
  sketches: Sketches,
  furniture: ReadonlySet<number>,
): StoredReports {
  if (furniture.size === 0) return { corpus, disk };
  if (disk === null) {
    const { cards, document } = corpus;
    return { corpus: memoryCorpus(cards.map((_, n) => withoutFurniture(document(n), furniture))), disk };
  }
  const isCarrier = (report: number): boolean => sketches.edgesOf(report).some((key) => furniture.has(key));
  const carriers = sharedFlags(corpus.cards.map((_, report) => isCarrier(report)));
  const cleaned = { ...disk, furniture: sharedPositions([...furniture]), carriers };
  const fetched = fetchFrom(cleaned);
  const cards = corpus.cards.map((card, report) =>
    carriers[report] === 1 ? { ...card, words: fetched.document(report).words } : card,
  );
  return { corpus: { cards, ...fetched }, disk: cleaned };
}
