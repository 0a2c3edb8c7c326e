/** The opening and closing words of a report, where site furniture stands, as shingles. */
import { Mark, type Tokens } from '../model/document.js';
import { shingleKeys } from './shingles.js';

/** Site furniture stands at the edges of a text; looking there only also bounds the cost. */
const HEAD_TOKENS = 40;
const TAIL_TOKENS = 80;

/** More words of a report are never furniture. */
export const EDGE_TOKENS = HEAD_TOKENS + TAIL_TOKENS;

/** Shingles of the search: longer than phrases, shorter than the shortest tagline worth telling. */
export const EDGE_SHINGLE_WORDS = 5;

export interface PlacedShingle {
  /** 32 bits of it. */
  readonly key: number;
  /** Its first token. */
  readonly at: number;
}

/**
 * Shingles of the edges, quotations left out (a quotation may well be all that two reports share), and those
 * that are known to be boilerplate.
 */
export function edgeShingles(tokens: Tokens): readonly PlacedShingle[] {
  const tail = Math.max(HEAD_TOKENS, tokens.count - TAIL_TOKENS);
  return [
    ...shinglesWithin(tokens, 0, Math.min(HEAD_TOKENS, tokens.count)),
    ...shinglesWithin(tokens, tail, tokens.count),
  ];
}

function shinglesWithin(tokens: Tokens, from: number, to: number): readonly PlacedShingle[] {
  if (to - from < EDGE_SHINGLE_WORDS) return [];
  const placed: PlacedShingle[] = [];
  const keys = shingleKeys(tokens.hashes.subarray(from, to), EDGE_SHINGLE_WORDS);
  for (let n = 0; n < keys.length; n++) {
    const at = from + n;
    let quoted = 0;
    let body = 0;
    for (let t = at; t < at + EDGE_SHINGLE_WORDS; t++) {
      quoted |= tokens.marks[t] & Mark.Quote;
      body |= tokens.marks[t] & Mark.Body;
    }
    if (quoted === 0 && body !== 0) placed.push({ key: keys[n] >>> 0, at });
  }
  return placed;
}
