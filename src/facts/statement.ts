/**
 * One sentence as the facts stage compares it: its terms once each with their weights, and what tells the
 * same wording from the same meaning.
 */
import type { Tokens } from '../model/document.js';
import type { Span } from '../model/span.js';
import { idf } from '../text/background.js';
import { CharClass, classOfUnit } from '../text/characters.js';
import { FNV_BASIS, finishHash, fnvStep } from '../text/normalise.js';
import { readTerms, type Term, type TokenRange } from '../text/terms.js';
import { conceptsOf } from './concepts.js';
import { type Figure, readFigure } from './figures.js';
import { findFrames } from './frame.js';
import { isLight } from './light-words.js';
import { readOutcome } from './outcome.js';
import type { Hashes } from './overlap.js';
import {
  FIGURE_WEIGHT,
  FRAME_WEIGHT,
  IDF_POWER,
  LIGHT_WEIGHT,
  MAX_LETTERS,
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
  readonly weights: readonly number[];
  readonly totalWeight: number;
  /** The figure a key is: one that must not be missing from a covering sentence; null for other keys. */
  readonly figures: readonly (Figure | null)[];
  /** Each key with its index in `keys`. */
  readonly has: ReadonlyMap<string, number>;
  /** Whether `other` has the n-th key. */
  readonly isKeyOf: (n: number, other: Statement) => boolean;
  /** Whether `other` has a key that begins like the n-th. */
  readonly isNearIn: (n: number, other: Statement) => boolean;
  /** Whether `other` has a word of a concept that the n-th key belongs to. */
  readonly isSynonymIn: (n: number, other: Statement) => boolean;
  /** What these ask of the other sentence: the first two are false only where it surely has no such key. */
  readonly mayHaveLow: (bit: number) => boolean;
  readonly mayHaveHigh: (bit: number) => boolean;
  readonly offersSoft: (soft: number) => boolean;
  readonly offersConcept: (concept: number) => boolean;
  /** See `readOutcome`. */
  readonly outcome: -1 | 0 | 1;
  /** Hashes of the words, function words too, in text order. */
  readonly words: Uint32Array;
  /** The different ones, ascending: two sentences are compared by one walk over both. */
  readonly distinctWords: Hashes;
  /** Hashes of runs of `WORDING_SHINGLE` words, each once, ascending. */
  readonly shingles: Hashes;
  /** The same of runs of three and of five letters, blanks between words among them; of the beginning, if long. */
  readonly letters: Hashes;
  readonly longLetters: Hashes;
}

/** Any figure nearly covers a vague one: "thousands of troops" beside "100,000 troops". */
const ANY_FIGURE = 1;

/** What is known of a key by itself, whatever sentence it stands in. */
interface KnownKey {
  /** Two bits out of 32, by the key's hash: most questions for a key that is not there end at these. */
  readonly low: number;
  readonly high: number;
  readonly figure: boolean;
  /** As a plain word. */
  readonly weight: number;
  /** See `softHash`; 0 where there is none. */
  readonly softOffered: number;
  readonly softWanted: number;
  readonly concepts: readonly number[];
}

function keyHash(key: string): number {
  let hash: number = FNV_BASIS;
  for (let n = 0; n < key.length; n++) hash = fnvStep(hash, key.charCodeAt(n));
  return finishHash(hash);
}

/** The first letters of a key as one number, never 0. */
function softHash(key: string): number {
  let hash: number = FNV_BASIS;
  for (let n = 0; n < SOFT_LETTERS; n++) hash = fnvStep(hash, key.charCodeAt(n));
  return finishHash(hash) || 1;
}

function softOffered(key: string): number {
  if (key.startsWith('#')) return ANY_FIGURE;
  return key.length < SOFT_MIN_LETTERS || key.startsWith('@') || key.startsWith('place:') ? 0 : softHash(key);
}

function softWanted(key: string): number {
  return key.startsWith('#') && !key.startsWith('#~') ? 0 : softOffered(key);
}

function readKey(key: string, language: string): KnownKey {
  const weight = idf(key, language) ** IDF_POWER;
  const hash = keyHash(key);
  return {
    low: 1 << (hash & 31),
    high: 1 << ((hash >>> 5) & 31),
    figure: key.startsWith('#') && !key.startsWith('#~') && !key.startsWith('#o'),
    weight: weight * (key.startsWith('@d') ? WEEKDAY_WEIGHT : isLight(key, language) ? LIGHT_WEIGHT : 1),
    softOffered: softOffered(key),
    softWanted: softWanted(key),
    concepts: conceptsOf(key, language),
  };
}

const MEMO_KEYS = 50_000;
const LONGEST_REMEMBERED = 40;
let memo = new Map<string, KnownKey>();
let memoLanguage = '';

/** Pure; remembered for the language asked last, as news repeats its words. */
function knowKey(key: string, language: string): KnownKey {
  if (language !== memoLanguage || memo.size >= MEMO_KEYS) {
    memo = new Map();
    memoLanguage = language;
  }
  const known = memo.get(key);
  if (known !== undefined) return known;
  const found = readKey(key, language);
  if (key.length <= LONGEST_REMEMBERED) memo.set(key, found);
  return found;
}

function weigh({ kind }: Term, { figure, weight }: KnownKey): number {
  if (figure && kind === 'number') return weight * FIGURE_WEIGHT;
  return kind === 'name' ? weight * NAME_WEIGHT : weight;
}

function isFramed({ kind, start }: Term, frames: readonly Span[]): boolean {
  if (kind === 'number') return false;
  for (const frame of frames) if (start >= frame.start && start < frame.end) return true;
  return false;
}

/** Room to sort in: what is sorted is soon a list of its own, and typed arrays are dear to make. */
let room = new Uint32Array(256);

function roomFor(size: number): Uint32Array {
  if (size > room.length) room = new Uint32Array(size * 2);
  return room.subarray(0, size);
}

/** Sorts them where they are. */
function distinct(hashes: Uint32Array): Hashes {
  hashes.sort();
  const kept: number[] = [];
  for (let n = 0; n < hashes.length; n++) if (n === 0 || hashes[n] !== hashes[n - 1]) kept.push(hashes[n]);
  return kept;
}

/** Hashes of all runs of `size` neighbours, each once, ascending. */
function runsOf(units: Uint32Array | Uint16Array, size: number): Hashes {
  const runs = roomFor(Math.max(0, units.length - size + 1));
  for (let at = 0; at < runs.length; at++) {
    let hash = 0;
    for (let k = 0; k < size; k++) hash = Math.imul(hash ^ units[at + k], 0x01000193) + (hash >>> 15);
    runs[at] = hash;
  }
  return distinct(runs);
}

const LETTERS = 3;
const LONG_LETTERS = 5;
const BLANK = 32;

/** Letters and digits in lower case, one blank for whatever stands between words and at both ends. */
function lettersOf(text: string, { start, end }: Span): Uint16Array {
  const lower = text.slice(start, Math.min(end, start + MAX_LETTERS)).toLowerCase();
  const letters = new Uint16Array(lower.length + 2);
  let count = 1;
  letters[0] = BLANK;
  for (let at = 0; at < lower.length; at++) {
    const unit = lower.charCodeAt(at);
    if (classOfUnit(unit) !== CharClass.Separator) letters[count++] = unit;
    else if (letters[count - 1] !== BLANK) letters[count++] = BLANK;
  }
  if (letters[count - 1] !== BLANK) letters[count++] = BLANK;
  return letters.subarray(0, count);
}

/** Each key once, in order of first place, as the term that says most of it. */
function distinctTerms(terms: readonly Term[]): { kept: Term[]; has: Map<string, number> } {
  const has = new Map<string, number>();
  const kept: Term[] = [];
  for (const term of terms) {
    const n = has.get(term.key);
    if (n === undefined) {
      has.set(term.key, kept.length);
      kept.push(term);
    } else if (kept[n].kind === 'word' && term.kind !== 'word') {
      // A key that is a name in one place of the sentence is one throughout.
      kept[n] = term;
    }
  }
  return { kept, has };
}

/** See `Statement`. What only the nearest sentences are asked for is made when they are, and kept. */
class ReadStatement implements Statement {
  readonly keys: readonly string[];
  readonly kinds: readonly Term['kind'][];
  readonly #known: readonly KnownKey[];
  readonly #kept: readonly Term[];
  #weights: readonly number[] | undefined;
  /** No whole number to begin with: the engine would lay the object out anew when it becomes another. */
  #totalWeight = Number.NaN;
  #figures: readonly (Figure | null)[] | undefined;
  /** Bits of what is offered, by its number modulo 32: most questions end here. */
  readonly #lowBits: number;
  readonly #highBits: number;
  readonly #softBits: number;
  readonly #conceptBits: number;
  #outcome: -1 | 0 | 1 | undefined;
  #distinctWords: Hashes | undefined;
  #shingles: Hashes | undefined;
  #letters: Hashes | undefined;
  #longLetters: Hashes | undefined;

  constructor(
    readonly terms: readonly Term[],
    kept: readonly Term[],
    readonly has: ReadonlyMap<string, number>,
    readonly words: Uint32Array,
    readonly text: string,
    readonly span: Span,
    readonly language: string,
  ) {
    const size = kept.length;
    const keys = new Array<string>(size);
    const kinds = new Array<Term['kind']>(size);
    const known = new Array<KnownKey>(size);
    let low = 0;
    let high = 0;
    let soft = 0;
    let concepts = 0;
    for (let n = 0; n < size; n++) {
      const term = kept[n];
      const own = knowKey(term.key, language);
      keys[n] = term.key;
      kinds[n] = term.kind;
      known[n] = own;
      low |= own.low;
      high |= own.high;
      if (own.softOffered !== 0) soft |= 1 << (own.softOffered & 31);
      if (term.kind === 'word') for (const each of own.concepts) concepts |= 1 << (each & 31);
    }
    this.keys = keys;
    this.kinds = kinds;
    this.#known = known;
    this.#kept = kept;
    this.#lowBits = low;
    this.#highBits = high;
    this.#softBits = soft;
    this.#conceptBits = concepts;
  }

  isKeyOf(n: number, other: Statement): boolean {
    const { low, high } = this.#known[n];
    return other.mayHaveLow(low) && other.mayHaveHigh(high) && other.has.has(this.keys[n]);
  }

  mayHaveLow(bit: number): boolean {
    return (this.#lowBits & bit) !== 0;
  }

  mayHaveHigh(bit: number): boolean {
    return (this.#highBits & bit) !== 0;
  }

  isNearIn(n: number, other: Statement): boolean {
    const { softWanted } = this.#known[n];
    return softWanted !== 0 && other.offersSoft(softWanted);
  }

  isSynonymIn(n: number, other: Statement): boolean {
    if (this.kinds[n] !== 'word') return false;
    // By index, here and below: asked millions of times, an iterator each would be memory.
    const { concepts } = this.#known[n];
    for (let k = 0; k < concepts.length; k++) if (other.offersConcept(concepts[k])) return true;
    return false;
  }

  offersSoft(soft: number): boolean {
    if ((this.#softBits & (1 << (soft & 31))) === 0) return false;
    const known = this.#known;
    for (let k = 0; k < known.length; k++) if (known[k].softOffered === soft) return true;
    return false;
  }

  offersConcept(concept: number): boolean {
    if ((this.#conceptBits & (1 << (concept & 31))) === 0) return false;
    for (let n = 0; n < this.kinds.length; n++)
      if (this.kinds[n] === 'word' && this.#known[n].concepts.includes(concept)) return true;
    return false;
  }

  get weights(): readonly number[] {
    if (this.#weights === undefined) {
      const frames = findFrames(this.text, this.span, this.language);
      const weights = this.#kept.map(
        (term, n) => weigh(term, this.#known[n]) * (isFramed(term, frames) ? FRAME_WEIGHT : 1),
      );
      let total = 0;
      for (const weight of weights) total += weight;
      this.#totalWeight = total;
      this.#weights = weights;
    }
    return this.#weights;
  }

  get totalWeight(): number {
    return this.weights.length === 0 ? 0 : this.#totalWeight;
  }

  get figures(): readonly (Figure | null)[] {
    this.#figures ??= this.#kept.map((term, n) =>
      this.#known[n].figure && term.kind === 'number' ? readFigure(term, this.text, this.language) : null,
    );
    return this.#figures;
  }

  get outcome(): -1 | 0 | 1 {
    this.#outcome ??= readOutcome(this.terms, this.language);
    return this.#outcome;
  }

  get distinctWords(): Hashes {
    if (this.#distinctWords === undefined) {
      const words = roomFor(this.words.length);
      words.set(this.words);
      this.#distinctWords = distinct(words);
    }
    return this.#distinctWords;
  }

  get shingles(): Hashes {
    this.#shingles ??= runsOf(this.words, WORDING_SHINGLE);
    return this.#shingles;
  }

  get letters(): Hashes {
    this.#letters ??= runsOf(lettersOf(this.text, this.span), LETTERS);
    return this.#letters;
  }

  get longLetters(): Hashes {
    this.#longLetters ??= runsOf(lettersOf(this.text, this.span), LONG_LETTERS);
    return this.#longLetters;
  }
}

/** `range` are the tokens of the sentence. Cost linear in the sentence. */
export function readStatement(text: string, span: Span, language: string, range: TokenRange): Statement {
  const terms = readTerms(text, span, language, range);
  const { kept, has } = distinctTerms(terms);
  const words = range.tokens.hashes.subarray(range.from, range.to);
  return new ReadStatement(terms, kept, has, words, text, span, language);
}

/** The tokens of each sentence. Sentences and tokens are both in text order: one walk. */
export function rangesOf(tokens: Tokens, sentences: readonly Span[]): readonly TokenRange[] {
  const { count, starts } = tokens;
  let token = 0;
  return sentences.map(({ start, end }) => {
    while (token < count && starts[token] < start) token++;
    const from = token;
    while (token < count && starts[token] < end) token++;
    return { tokens, from, to: token };
  });
}
