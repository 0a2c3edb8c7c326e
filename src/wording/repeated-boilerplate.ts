/**
 * Boilerplate that no pattern knows, found by statistics: an opening or closing sentence that a good part of one
 * publisher's reports have, of which several share nothing else, neither wording nor names. A site's tagline, a
 * desk's standing note.
 */
import type { Corpus } from '../model/corpus.js';
import { type Card, type Document, Mark, type Tokens } from '../model/document.js';
import type { Span } from '../model/span.js';
import { lowerBound } from '../text/lower-bound.js';
import { recent } from '../text/recent.js';
import { type EdgeSentence, edgeSentences } from './edges.js';
import { forEachPostingList } from './posting-lists.js';
import { type Shingles, ShingleTable, shinglesOf } from './shingles.js';
import type { Sketches } from './sketches.js';

/** Reports that must carry it which have nothing to do with each other: two or three may by chance. */
const MIN_EVENTS = 5;

/** Carriers looked at, at most. Among them those of different events must be the greater part. */
const SAMPLED_CARRIERS = 12;

/**
 * Part of a publisher's reports that must carry it: furniture is what a publisher puts under everything, or
 * everything of a desk. A sentence that an agency sends out reaches many publishers, but is a small part of what
 * each of them prints, however large the run.
 */
const PUBLISHER_PART = 0.1;

/**
 * Or part of all reports, whoever published them: where publishers are not told or have a report or two each, up
 * to so many may be mixed. A turn that is rare enough to be chance is rarer than that in a run of any size.
 */
const RUN_PART = 1 / 200;

/** Words of a shingle that carriers are compared by: longer than most turns of phrase. */
const COMPARED_WORDS = 5;

/** Carriers with more of their shingles in common than this share text, not furniture. */
const MAX_CONTAINMENT = 0.15;

/**
 * Carriers with more of their names in common than this tell of one event; on unrelated news it is under .1. One
 * name alone says nothing: a weekday, a country, a capital.
 */
const MAX_NAMES_SHARED = 0.2;
const MIN_NAMES_SHARED = 2;

/** Carriers kept ready to be compared. */
const KEPT_READY = 512;

interface Suspect {
  readonly key: number;
  readonly carriers: readonly number[];
}

/**
 * Keys of the edge sentences that are furniture of sites and desks. Depends on the set of reports only: not on
 * their order, nor on their paths. Fetches a few carriers of each suspect.
 */
export function findFurniture(corpus: Corpus, sketches: Sketches): ReadonlySet<number> {
  const suspects = findSuspects(corpus.cards, sketches);
  const furniture = new Set<number>();
  if (suspects.length === 0) return furniture;
  const unrelated = unrelatedTest(corpus, new Set(suspects.map(({ key }) => key)));
  for (const { key, carriers } of suspects) if (tellOfManyEvents(carriers, unrelated)) furniture.add(key);
  return furniture;
}

/** The document with these sentences marked as boilerplate, and no longer among its sentences. */
export function withoutFurniture(document: Document, furniture: ReadonlySet<number>): Document {
  const found = furnitureIn(document, furniture);
  if (found.length === 0) return document;
  const { tokens } = document;
  const marks = marksWithout(tokens, found);
  let words = 0;
  for (const mark of marks) if (mark & Mark.Body) words++;
  const places = new Set(found.map(({ from }) => tokens.starts[from]));
  const sentences = document.sentences.filter((sentence) => !places.has(firstWordIn(tokens, sentence)));
  return { ...document, tokens: { ...tokens, marks }, words, sentences };
}

/** Edge sentences that enough reports have, with carriers chosen by what is in them. */
function findSuspects(cards: readonly Card[], sketches: Sketches): readonly Suspect[] {
  const suspects: Suspect[] = [];
  const { publisherOf, needed } = countPublishers(cards);
  const neededOfAll = Math.max(MIN_EVENTS, cards.length * RUN_PART);
  const carried = new Uint32Array(needed.length);
  const edges = { count: sketches.count, keysOf: (report: number) => sketches.edgesOf(report) };
  forEachPostingList(edges, (reports, from, to, key) => {
    if (to - from < MIN_EVENTS) return;
    const all = [...reports.subarray(from, to)];
    for (const report of all) carried[publisherOf[report]]++;
    const enough = (report: number): boolean => carried[publisherOf[report]] >= needed[publisherOf[report]];
    const carriers = all.length >= neededOfAll ? all : all.filter(enough);
    for (const report of all) carried[publisherOf[report]] = 0;
    if (carriers.length > 0) suspects.push({ key, carriers: someTexts(carriers, sketches) });
  });
  return suspects;
}

/** Which publisher's each report is, and in how many of a publisher's reports a sentence must stand. */
function countPublishers(cards: readonly Card[]): {
  readonly publisherOf: Uint32Array;
  readonly needed: readonly number[];
} {
  const numbers = new Map<string | null, number>();
  const counts: number[] = [];
  const publisherOf = new Uint32Array(cards.length);
  for (const [report, card] of cards.entries()) {
    const publisher = publisherNamed(card);
    const number = numbers.get(publisher) ?? numbers.size;
    numbers.set(publisher, number);
    counts[number] = (counts[number] ?? 0) + 1;
    publisherOf[report] = number;
  }
  const untold = numbers.get(null);
  const neededOf = (count: number): number => Math.max(MIN_EVENTS, count * PUBLISHER_PART);
  return {
    publisherOf,
    needed: counts.map((count, n) => (n === untold ? Number.POSITIVE_INFINITY : neededOf(count))),
  };
}

/** Null where nothing tells it: a file's name does not. */
function publisherNamed({ source, article }: Card): string | null {
  return article.source ?? (source === article.fileStem ? null : source);
}

/** Different texts among the carriers; which ones depends on what is in them alone. */
function someTexts(carriers: readonly number[], sketches: Sketches): readonly number[] {
  const byText = new Map(carriers.map((report) => [sketches.wordsOf(report), report]));
  return [...byText]
    .sort(([x], [y]) => x - y)
    .slice(0, SAMPLED_CARRIERS)
    .map(([, report]) => report);
}

/** Whether enough carriers, and at least half of them, are unrelated each to each. */
function tellOfManyEvents(
  carriers: readonly number[],
  unrelated: (a: number, b: number) => boolean,
): boolean {
  const events: number[] = [];
  for (const [n, carrier] of carriers.entries()) {
    if (events.every((event) => unrelated(event, carrier))) events.push(carrier);
    if (events.length >= MIN_EVENTS && events.length * 2 > n) return true;
  }
  return false;
}

/** What a carrier is compared by, the suspected sentences left out. */
interface Rest {
  readonly shingles: Shingles;
  readonly names: ReadonlySet<number>;
}

/** Whether two documents share, beside suspected sentences, next to no text and no names. */
function unrelatedTest(corpus: Corpus, suspects: ReadonlySet<number>): (a: number, b: number) => boolean {
  const table = new ShingleTable();
  const restOf = recent(KEPT_READY, (report: number): Rest => {
    const document = corpus.document(report);
    const tokens = {
      ...document.tokens,
      marks: marksWithout(document.tokens, furnitureIn(document, suspects)),
    };
    return { shingles: shinglesOf(tokens, COMPARED_WORDS), names: namesIn(tokens) };
  });
  return (a, b) => {
    const [x, y] = [restOf(a), restOf(b)];
    if (!namesDiffer(x.names, y.names)) return false;
    table.load(x.shingles);
    const shared = table.countShared(y.shingles).inBody;
    return shared < MAX_CONTAINMENT * Math.max(1, Math.min(x.shingles.bodyCount, y.shingles.bodyCount));
  };
}

function furnitureIn(document: Document, furniture: ReadonlySet<number>): readonly EdgeSentence[] {
  return edgeSentences(document).filter(({ key }) => furniture.has(key));
}

/** The marks with every word of these sentences taken for boilerplate. */
function marksWithout({ marks }: Tokens, sentences: readonly EdgeSentence[]): Uint8Array {
  if (sentences.length === 0) return marks;
  const changed = marks.slice();
  for (const { from, to } of sentences) {
    for (let t = from; t < to; t++) changed[t] = (changed[t] & ~Mark.Body) | Mark.Boilerplate;
  }
  return changed;
}

/**
 * Names by their last words, as later mentions have these alone. A capital that only opens a sentence is none.
 * Empty for scripts without capitals.
 */
function namesIn({ count, hashes, marks }: Tokens): ReadonlySet<number> {
  const names = new Set<number>();
  const isName = (t: number): boolean =>
    t < count && (marks[t] & (Mark.Capital | Mark.Body)) === (Mark.Capital | Mark.Body);
  for (let t = 0; t < count; t++) {
    const opens = (marks[t] & Mark.SentenceStart) !== 0;
    const goesOn = isName(t + 1) && (marks[t + 1] & Mark.SentenceStart) === 0;
    if (isName(t) && !opens && !goesOn) names.add(hashes[t]);
  }
  return names;
}

/** Texts without names tell nothing, so they count as related. */
function namesDiffer(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [smaller, larger] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const name of smaller) if (larger.has(name)) shared++;
  return shared < Math.min(MIN_NAMES_SHARED, smaller.size) || shared < MAX_NAMES_SHARED * smaller.size;
}

/** Where the first word at or after the span's start begins. */
function firstWordIn({ starts, count }: Tokens, { start }: Span): number {
  const at = lowerBound(starts, start, count);
  return at < count ? starts[at] : -1;
}
