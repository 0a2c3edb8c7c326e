/**
 * Boilerplate that no pattern knows, found by statistics: the opening or closing words that many reports
 * share which share nothing else, neither wording nor names. A site's tagline, a desk's standing note.
 */
import type { Corpus } from '../model/corpus.js';
import { type Document, Mark, type Tokens } from '../model/document.js';
import type { Span } from '../model/span.js';
import { EDGE_SHINGLE_WORDS, edgeShingles } from './edges.js';
import { forEachPostingList } from './posting-lists.js';
import { type Shingles, ShingleTable, shinglesOf } from './shingles.js';
import type { Sketches } from './sketches.js';

/** Reports that must carry it: two or three may quote each other, five unrelated ones do not. */
const MIN_CARRIERS = 5;

/** Pairs of carriers looked at, spread over the list. */
const SAMPLED_PAIRS = 4;

/** Carriers with more of their shingles in common than this share text, not furniture. */
const MAX_CONTAINMENT = 0.15;

/** Carriers with more of their names in common than this tell of one event; on unrelated news it is under .1. */
const MAX_NAMES_SHARED = 0.2;

/**
 * The shingles that are furniture of sites and desks. Depends on the set of reports only, not on their order.
 * Fetches a few carriers of each suspect.
 */
export function findFurniture(corpus: Corpus, sketches: Sketches): ReadonlySet<number> {
  const lists: { readonly key: number; readonly pairs: readonly (readonly [number, number])[] }[] = [];
  const edges = { count: sketches.count, keysOf: (report: number) => sketches.edgesOf(report) };
  if (sketches.count >= MIN_CARRIERS)
    forEachPostingList(edges, (reports, from, to, key) => {
      if (to - from >= MIN_CARRIERS) lists.push({ key, pairs: sampledPairs(reports, from, to) });
    });
  const unrelated = unrelatedTest(corpus, new Set(lists.map(({ key }) => key)));
  const furniture = new Set<number>();
  for (const { key, pairs } of lists) if (pairs.every(([a, b]) => unrelated(a, b))) furniture.add(key);
  return furniture;
}

/** The document with the words of these shingles marked as boilerplate, and sentences made of them left out. */
export function withoutFurniture(document: Document, furniture: ReadonlySet<number>): Document {
  const { tokens } = document;
  const marks = marksWithout(tokens, furniture);
  if (marks === tokens.marks) return document;
  let words = 0;
  for (const mark of marks) if (mark & Mark.Body) words++;
  const sentences = document.sentences.filter((sentence) => holdsBody(sentence, { ...tokens, marks }));
  return { ...document, tokens: { ...tokens, marks }, words, sentences };
}

function sampledPairs(
  reports: Uint32Array,
  from: number,
  to: number,
): readonly (readonly [number, number])[] {
  const half = Math.floor((to - from) / 2);
  const step = Math.max(1, Math.floor(half / SAMPLED_PAIRS));
  const pairs: (readonly [number, number])[] = [];
  for (let n = 0; n < SAMPLED_PAIRS && n * step < half; n++) {
    pairs.push([reports[from + n * step], reports[from + n * step + half]]);
  }
  return pairs;
}

/**
 * Whether two documents share, outside the suspected words (`suspects`), next to no text and no names. Asked of few pairs, many times.
 */
function unrelatedTest(corpus: Corpus, suspects: ReadonlySet<number>): (a: number, b: number) => boolean {
  const sets = new Map<number, Shingles>();
  const names = new Map<number, ReadonlySet<number>>();
  const answers = new Map<number, boolean>();
  const table = new ShingleTable();
  const setOf = (n: number): Shingles =>
    remembered(sets, n, () => shinglesWithout(corpus.document(n).tokens, suspects));
  const namesOf = (n: number): ReadonlySet<number> =>
    remembered(names, n, () => capitalWords(corpus.document(n).tokens, suspects));
  return (a, b) =>
    remembered(answers, a * corpus.cards.length + b, () => {
      table.load(setOf(a));
      const shared = table.countShared(setOf(b)).inBody;
      const smaller = Math.max(1, Math.min(setOf(a).bodyCount, setOf(b).bodyCount));
      return shared / smaller < MAX_CONTAINMENT && sharedPart(namesOf(a), namesOf(b)) < MAX_NAMES_SHARED;
    });
}

function remembered<T>(memo: Map<number, T>, key: number, find: () => T): T {
  const known = memo.get(key);
  if (known !== undefined) return known;
  const found = find();
  memo.set(key, found);
  return found;
}

function shinglesWithout(tokens: Tokens, suspects: ReadonlySet<number>): Shingles {
  return shinglesOf({ ...tokens, marks: marksWithout(tokens, suspects) }, EDGE_SHINGLE_WORDS);
}

function capitalWords(tokens: Tokens, suspects: ReadonlySet<number>): ReadonlySet<number> {
  const marks = marksWithout(tokens, suspects);
  const words = new Set<number>();
  for (const [n, hash] of tokens.hashes.entries()) {
    if ((marks[n] & (Mark.Capital | Mark.SentenceStart | Mark.Body)) === (Mark.Capital | Mark.Body))
      words.add(hash);
  }
  return words;
}

/** The marks with every word of these shingles taken for boilerplate; the very same array when there is none. */
function marksWithout(tokens: Tokens, keys: ReadonlySet<number>): Uint8Array {
  const found = edgeShingles(tokens).filter(({ key }) => keys.has(key));
  if (found.length === 0) return tokens.marks;
  const marks = tokens.marks.slice();
  for (const { at } of found) {
    for (let t = at; t < at + EDGE_SHINGLE_WORDS; t++) marks[t] = (marks[t] & ~Mark.Body) | Mark.Boilerplate;
  }
  return marks;
}

/** Part of the smaller set that the other holds; texts without names tell nothing, so they count as related. */
function sharedPart(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [smaller, larger] = a.size <= b.size ? [a, b] : [b, a];
  if (smaller.size === 0) return 1;
  let shared = 0;
  for (const word of smaller) if (larger.has(word)) shared++;
  return shared / smaller.size;
}

/** Whether any word of the sentence is still the report's own. */
function holdsBody({ start, end }: Span, { starts, marks, count }: Tokens): boolean {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle] < start) low = middle + 1;
    else high = middle;
  }
  for (let t = low; t < count && starts[t] < end; t++) if (marks[t] & Mark.Body) return true;
  return false;
}
