/**
 * One sentence as the facts stage compares it: its terms once each with their weights, and what tells the
 * same wording from the same meaning.
 */
import type { Span } from '../model/span.js';
import { idf } from '../text/background.js';
import { readTerms, type Term } from '../text/terms.js';
import { conceptsOf } from './concepts.js';
import { type Figure, readFigure } from './figures.js';
import { readOutcome } from './outcome.js';
import {
  FIGURE_WEIGHT,
  IDF_POWER,
  NAME_WEIGHT,
  SOFT_LETTERS,
  SOFT_MIN_LETTERS,
  WEEKDAY_WEIGHT,
  WORDING_SHINGLE,
} from './weights.js';

export interface Statement {
  /** Every term in text order; `keys` holds each key once, in order of first place. */
  readonly terms: readonly Term[];
  readonly keys: readonly string[];
  readonly kinds: readonly Term['kind'][];
  readonly weights: Float64Array;
  readonly totalWeight: number;
  /** The figure a key is: one that must not be missing from a covering sentence; null for other keys. */
  readonly figures: readonly (Figure | null)[];
  /** Under which key a near match is looked for; null where none is allowed. */
  readonly softKeys: readonly (string | null)[];
  /** Numbers of the concepts each key belongs to. */
  readonly concepts: readonly (readonly number[])[];
  /** Each key with its index in `keys`. */
  readonly has: ReadonlyMap<string, number>;
  readonly hasSoft: ReadonlySet<string>;
  readonly hasConcept: ReadonlySet<number>;
  /** See `readOutcome`. */
  readonly outcome: -1 | 0 | 1;
  /** Hashes of the words, function words too, in text order. */
  readonly words: Uint32Array;
  /** The different ones, ascending: two sentences are compared by one walk over both. */
  readonly distinctWords: Uint32Array;
  /** Hashes of runs of `WORDING_SHINGLE` words, each once, ascending. */
  readonly shingles: Uint32Array;
}

/** Any figure nearly covers a vague one: "thousands of troops" beside "100,000 troops". */
const ANY_FIGURE = '#';
const NO_CONCEPTS: readonly number[] = [];

function softKeyOffered(key: string): string | null {
  if (key.startsWith('#')) return ANY_FIGURE;
  if (key.length < SOFT_MIN_LETTERS || key.startsWith('@') || key.startsWith('place:')) return null;
  return key.slice(0, SOFT_LETTERS);
}

function softKeyWanted(key: string): string | null {
  if (key.startsWith('#')) return key.startsWith('#~') ? ANY_FIGURE : null;
  return softKeyOffered(key);
}

function isFigure(term: Term): boolean {
  return term.kind === 'number' && !term.key.startsWith('#~') && !term.key.startsWith('#o');
}

function weigh(term: Term, language: string): number {
  const weight = idf(term.key, language) ** IDF_POWER;
  if (isFigure(term)) return weight * FIGURE_WEIGHT;
  if (term.kind === 'name') return weight * NAME_WEIGHT;
  return term.key.startsWith('@d') ? weight * WEEKDAY_WEIGHT : weight;
}

function distinct(hashes: Uint32Array): Uint32Array {
  const sorted = hashes.slice().sort();
  let kept = 0;
  for (let n = 0; n < sorted.length; n++) {
    if (n === 0 || sorted[n] !== sorted[n - 1]) sorted[kept++] = sorted[n];
  }
  return sorted.subarray(0, kept);
}

function shinglesOf(hashes: Uint32Array): Uint32Array {
  const shingles = new Uint32Array(Math.max(0, hashes.length - WORDING_SHINGLE + 1));
  for (let at = 0; at < shingles.length; at++) {
    let hash = 0;
    for (let k = 0; k < WORDING_SHINGLE; k++)
      hash = Math.imul(hash ^ hashes[at + k], 0x01000193) + (hash >>> 15);
    shingles[at] = hash;
  }
  return distinct(shingles);
}

/** `hashes` are those of the sentence's words, as `Tokens.hashes` has them. Cost linear in the sentence. */
export function readStatement(text: string, span: Span, language: string, hashes: Uint32Array): Statement {
  const terms = readTerms(text, span, language);
  const first = new Map<string, Term>();
  for (const term of terms) {
    const known = first.get(term.key);
    // A key that is a name in one place of the sentence is one throughout.
    if (!known || (known.kind === 'word' && term.kind !== 'word')) first.set(term.key, term);
  }
  const keys = [...first.keys()];
  const kept = [...first.values()];
  const weights = Float64Array.from(kept, (term) => weigh(term, language));
  const concepts = kept.map(({ key, kind }) => (kind === 'word' ? conceptsOf(key, language) : NO_CONCEPTS));
  return {
    terms,
    keys,
    kinds: kept.map(({ kind }) => kind),
    weights,
    totalWeight: weights.reduce((sum, weight) => sum + weight, 0),
    figures: kept.map((term) => (isFigure(term) ? readFigure(term, text, language) : null)),
    softKeys: keys.map(softKeyWanted),
    concepts,
    has: new Map(keys.map((key, n) => [key, n])),
    hasSoft: new Set(keys.map(softKeyOffered).filter((key) => key !== null)),
    hasConcept: new Set(concepts.flat()),
    outcome: readOutcome(terms, language),
    words: hashes,
    distinctWords: distinct(hashes),
    shingles: shinglesOf(hashes),
  };
}
