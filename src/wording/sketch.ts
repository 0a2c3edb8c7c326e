/**
 * What the search for candidates keeps of a report: 32 bits of each shingle. The texts of a large run are not
 * in memory, so this is read off once, when a report comes by; pairs found by it are measured on whole texts.
 */
import type { ColumnSource } from '../model/column-source.js';
import { type Document, Mark, type Tokens } from '../model/document.js';
import type { Settings } from '../options.js';
import { ownColumns } from '../text/column-memory.js';
import { fnvStep } from '../text/normalise.js';
import { edgeSentences } from './edges.js';
import { bodyFlags, shingleKeys } from './shingles.js';

export interface Sketch {
  /** Of every shingle of the index, in text order; a shingle that stands twice is there twice. */
  readonly shingles: Uint32Array;
  /** Stretches of shingles that hold boilerplate of the trade alone: start and end of each, end exclusive. */
  readonly boilerplate: Uint32Array;
  /** Of the sentences at the text's edges that may turn out to be furniture. */
  readonly edges: Uint32Array;
  /** Equal for reports of the very same words; for others only by chance. */
  readonly words: number;
  /**
   * Words of the body that can be no furniture, without those that begin a shingle for the second time: never
   * more than there will be different shingles in the body.
   */
  readonly bodyWords: number;
}

export type SketchSettings = Pick<Settings, 'shingleWords' | 'minPassageWords'>;

/** A passage may be shorter than the shingles that figures speak of: then the index has shorter ones. */
export function indexWords({ shingleWords, minPassageWords }: SketchSettings): number {
  return Math.min(shingleWords, minPassageWords);
}

/** `memory`: of the sketch's shingles. `scratch`: of what they are made from. */
export function sketchOf(
  document: Document,
  settings: SketchSettings,
  memory: ColumnSource = ownColumns,
  scratch: ColumnSource = ownColumns,
): Sketch {
  const { tokens } = document;
  const words = indexWords(settings);
  const edges = edgeSentences(document);
  const shingles = lowHalves(shingleKeys(tokens.hashes, words, scratch), memory);
  const inBody = bodyFlags(tokens.marks, shingles.length, Math.min(words, tokens.count), scratch);
  // A sentence less takes with it the shingles that reach into it.
  const atEdges = edges.reduce((sum, { from, to }) => sum + to - from + words - 1, 0);
  return {
    shingles,
    boilerplate: boilerplateIn(tokens, shingles.length),
    edges: new Uint32Array(edges.map(({ key }) => key)),
    words: wordsHash(document),
    bodyWords: Math.max(0, countDifferent(shingles, inBody) - atEdges),
  };
}

/** How many different ones are flagged; two that only look alike in 32 bits count as one. */
function countDifferent(shingles: Uint32Array, flags: Uint8Array): number {
  if (slots.length < shingles.length * 2) {
    slots = new Uint32Array(2 ** Math.ceil(Math.log2(shingles.length * 2)));
    filled = new Uint32Array(slots.length);
  }
  const mask = slots.length - 1;
  round++;
  let different = 0;
  for (let n = 0; n < shingles.length; n++) {
    if (flags[n] === 0) continue;
    const key = shingles[n];
    let slot = key & mask;
    while (filled[slot] === round && slots[slot] !== key) slot = (slot + 1) & mask;
    if (filled[slot] === round) continue;
    filled[slot] = round;
    slots[slot] = key;
    different++;
  }
  return different;
}

/** A set that serves one report after the other: a slot is filled where the report's number stands beside it. */
let slots = new Uint32Array(4096);
let filled = new Uint32Array(4096);
let round = 0;

function boilerplateIn({ count, marks }: Tokens, shingles: number): Uint32Array {
  const stretches: number[] = [];
  const words = count - shingles + 1;
  for (let t = 0; t < count; ) {
    let end = t;
    while (end < count && (marks[end] & Mark.Boilerplate) !== 0) end++;
    if (end - t >= words) stretches.push(t, end - words + 1);
    t = end + 1;
  }
  return Uint32Array.from(stretches);
}

/** Of the words and of which of them are the body; 53 bits would be no use, equal texts are compared anyway. */
export function wordsHash({ tokens }: Document): number {
  let hash = 0;
  for (let i = 0; i < tokens.count; i++) {
    hash = fnvStep(hash, tokens.hashes[i] ^ (tokens.marks[i] & Mark.Body)) ^ (hash >>> 15);
  }
  return hash >>> 0;
}

/** What a sketch has of each key. */
export function lowHalves(keys: Float64Array, memory: ColumnSource = ownColumns): Uint32Array {
  const halves = memory.numbers(keys.length);
  for (let n = 0; n < keys.length; n++) halves[n] = keys[n] >>> 0;
  return halves;
}
