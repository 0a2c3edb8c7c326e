/**
 * Boilerplate that no pattern knows, found by statistics: the opening or closing words that many reports
 * share which share nothing else, neither wording nor names. A site's tagline, a desk's standing note.
 */
import { type Document, Mark, type Tokens } from '../model/document.js';
import type { Span } from '../model/span.js';
import { countShared } from './candidates.js';
import { forEachPostingList } from './posting-lists.js';
import { type ShingleSet, shingleKeys, shingleSet } from './shingles.js';

/** Site furniture stands at the edges of a text; looking there only also halves the cost. */
const HEAD_TOKENS = 40;
const TAIL_TOKENS = 80;

/** Shingles of the search: longer than phrases, shorter than the shortest tagline worth telling. */
const SHINGLE_WORDS = 5;

/** Reports that must carry it: two or three may quote each other, five unrelated ones do not. */
const MIN_CARRIERS = 5;

/** Pairs of carriers looked at, spread over the list. */
const SAMPLED_PAIRS = 4;

/** Carriers with more of their shingles in common than this share text, not furniture. */
const MAX_CONTAINMENT = 0.15;

/** Carriers with more of their names in common than this tell of one event; on unrelated news it is under .1. */
const MAX_NAMES_SHARED = 0.2;

/**
 * The documents with such words marked as boilerplate and sentences made of them left out; untouched ones
 * are handed on as they are. Depends on the set of documents only, not on their order.
 */
export function markRepeatedBoilerplate(documents: readonly Document[]): readonly Document[] {
  if (documents.length < MIN_CARRIERS) return documents;
  const lists: { readonly key: number; readonly pairs: readonly (readonly [number, number])[] }[] = [];
  forEachPostingList(documents.map(edgeShingles), (reports, from, to, key) => {
    if (to - from >= MIN_CARRIERS) lists.push({ key, pairs: sampledPairs(reports, from, to) });
  });
  if (lists.length === 0) return documents;
  const unrelated = unrelatedTest(documents, new Set(lists.map(({ key }) => key)));
  const keys = new Set<number>();
  for (const { key, pairs } of lists) if (pairs.every(([a, b]) => unrelated(a, b))) keys.add(key);
  return keys.size === 0 ? documents : documents.map((document) => withMarks(document, keys));
}

/** Distinct shingles of the edges, quotations left out: a quotation may well be all that two reports share. */
function edgeShingles({ tokens }: Document): ShingleSet {
  const keys = edgeKeys(tokens);
  const distinct = Float64Array.from(new Set(keys.map(({ key }) => key))).sort();
  return { keys: distinct, inBody: new Uint8Array(distinct.length), bodyCount: 0 };
}

interface PlacedKey {
  readonly key: number;
  /** First token of the shingle. */
  readonly at: number;
}

function edgeKeys(tokens: Tokens): readonly PlacedKey[] {
  const tail = Math.max(HEAD_TOKENS, tokens.count - TAIL_TOKENS);
  return [
    ...keysWithin(tokens, 0, Math.min(HEAD_TOKENS, tokens.count)),
    ...keysWithin(tokens, tail, tokens.count),
  ];
}

function keysWithin(tokens: Tokens, from: number, to: number): readonly PlacedKey[] {
  if (to - from < SHINGLE_WORDS) return [];
  const placed: PlacedKey[] = [];
  const keys = shingleKeys(tokens.hashes.subarray(from, to), SHINGLE_WORDS);
  for (const [n, key] of keys.entries()) {
    const at = from + n;
    let outside = true;
    for (let t = at; t < at + SHINGLE_WORDS; t++) outside &&= (tokens.marks[t] & Mark.Quote) === 0;
    if (outside) placed.push({ key: Math.floor(key / 2) * 2, at });
  }
  return placed;
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
function unrelatedTest(
  documents: readonly Document[],
  suspects: ReadonlySet<number>,
): (a: number, b: number) => boolean {
  const sets = new Map<number, ShingleSet>();
  const names = new Map<number, ReadonlySet<number>>();
  const answers = new Map<number, boolean>();
  const setOf = (n: number): ShingleSet =>
    remembered(sets, n, () => shinglesWithout(documents[n].tokens, suspects));
  const namesOf = (n: number): ReadonlySet<number> =>
    remembered(names, n, () => capitalWords(documents[n].tokens, suspects));
  return (a, b) =>
    remembered(answers, a * documents.length + b, () => {
      const shared = countShared(setOf(a), setOf(b)).inBody;
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

function shinglesWithout(tokens: Tokens, suspects: ReadonlySet<number>): ShingleSet {
  return shingleSet({ ...tokens, marks: marksWithout(tokens, suspects) }, SHINGLE_WORDS);
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
  const found = edgeKeys(tokens).filter(({ key }) => keys.has(key));
  if (found.length === 0) return tokens.marks;
  const marks = tokens.marks.slice();
  for (const { at } of found) {
    for (let t = at; t < at + SHINGLE_WORDS; t++) marks[t] = (marks[t] & ~Mark.Body) | Mark.Boilerplate;
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

function withMarks(document: Document, keys: ReadonlySet<number>): Document {
  const { tokens } = document;
  const marks = marksWithout(tokens, keys);
  if (marks === tokens.marks) return document;
  let words = 0;
  for (const mark of marks) if (mark & Mark.Body) words++;
  const sentences = document.sentences.filter((sentence) => holdsBody(sentence, { ...tokens, marks }));
  return { ...document, tokens: { ...tokens, marks }, words, sentences };
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
