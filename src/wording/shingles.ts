/**
 * Shingles of a report: every run of k consecutive words as one number (Broder 1997, "On the resemblance
 * and containment of documents"). All words are shingled, boilerplate included, so that no shared run can
 * hide; which shingles lie wholly in the body is kept beside them, for the figures count only those.
 */
import { Mark, type Tokens } from '../model/document.js';

export interface ShingleSet {
  /** Distinct shingle keys, ascending; integers of 53 bits, exact in a double. */
  readonly keys: Float64Array;
  /** 1 where the shingle stands at least once wholly in the body; parallel to `keys`. */
  readonly inBody: Uint8Array;
  /** How many of them do: the size of the set that Jaccard and containment speak of. */
  readonly bodyCount: number;
}

const BASE_HIGH = 0x2c1b3c6d;
const BASE_LOW = 0x297a2d39;

/** base ** exponent modulo 2 ** 32. */
function powerOf(base: number, exponent: number): number {
  let power = 1;
  for (let i = 0; i < exponent; i++) power = Math.imul(power, base);
  return power;
}

function mix(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  const twice = Math.imul(once ^ (once >>> 12), 0x297a2d39);
  return (twice ^ (twice >>> 15)) >>> 0;
}

/**
 * The key of the shingle that starts at each token: two polynomial rolling hashes (Karp, Rabin 1987) of
 * 32 bits, joined to 53. Length `count - k + 1`; a text of fewer than k words has one shingle, all of it.
 */
export function shingleKeys(hashes: Uint32Array, k: number): Float64Array {
  if (hashes.length === 0) return new Float64Array(0);
  const size = Math.min(k, hashes.length);
  const keys = new Float64Array(hashes.length - size + 1);
  const leaveHigh = powerOf(BASE_HIGH, size);
  const leaveLow = powerOf(BASE_LOW, size);
  let high = 0;
  let low = 0;
  for (let i = 0; i < hashes.length; i++) {
    high = (Math.imul(high, BASE_HIGH) + hashes[i]) | 0;
    low = (Math.imul(low, BASE_LOW) + hashes[i]) | 0;
    if (i >= size) {
      high = (high - Math.imul(hashes[i - size], leaveHigh)) | 0;
      low = (low - Math.imul(hashes[i - size], leaveLow)) | 0;
    }
    if (i >= size - 1) keys[i - size + 1] = (mix(high) >>> 11) * 0x1_0000_0000 + mix(low);
  }
  return keys;
}

/** Whether each shingle lies wholly in the body: a running count of words that do not. */
function bodyFlags(marks: Uint8Array, shingles: number, size: number): Uint8Array {
  const flags = new Uint8Array(shingles);
  let outside = 0;
  for (let i = 0; i < marks.length; i++) {
    if ((marks[i] & Mark.Body) === 0) outside++;
    if (i >= size && (marks[i - size] & Mark.Body) === 0) outside--;
    if (i >= size - 1 && outside === 0) flags[i - size + 1] = 1;
  }
  return flags;
}

/**
 * The shingle set of a report. The flag rides in the sorted number's lowest bit, so one native sort of a
 * Float64Array does: 53 bits of key leave none, so keys here are of 52.
 * `keys`, where they are known already, are handed over: they are sorted in place.
 */
export function shingleSet(tokens: Tokens, k: number, keys = shingleKeys(tokens.hashes, k)): ShingleSet {
  const all = keys;
  const size = Math.min(k, tokens.count);
  const flags = bodyFlags(tokens.marks, all.length, size);
  for (let i = 0; i < all.length; i++) all[i] = Math.floor(all[i] / 2) * 2 + (1 - flags[i]);
  all.sort();
  let distinct = 0;
  let bodyCount = 0;
  const inBody = new Uint8Array(all.length);
  for (let i = 0; i < all.length; i++) {
    const outside = all[i] % 2;
    const key = all[i] - outside;
    if (distinct > 0 && all[distinct - 1] === key) continue; // the body occurrence, if any, sorts first
    all[distinct] = key;
    inBody[distinct] = 1 - outside;
    bodyCount += 1 - outside;
    distinct++;
  }
  return { keys: all.slice(0, distinct), inBody: inBody.slice(0, distinct), bodyCount };
}

/**
 * The fewest distinct shingles in any run of `words` words of the text: any other text that shares a
 * whole run of that length shares at least this many shingles with it. 0 for a text shorter than that.
 */
export function fewestShinglesInRun(keys: Float64Array, k: number, words: number): number {
  const window = words - k + 1;
  if (keys.length < window || window < 1) return 0;
  let fewest = window;
  let distinct = 0;
  const seen = new Map<number, number>();
  for (let i = 0; i < keys.length; i++) {
    const count = seen.get(keys[i]) ?? 0;
    if (count === 0) distinct++;
    seen.set(keys[i], count + 1);
    if (i >= window) {
      const leaving = (seen.get(keys[i - window]) ?? 1) - 1;
      if (leaving === 0) {
        seen.delete(keys[i - window]);
        distinct--;
      } else seen.set(keys[i - window], leaving);
    }
    if (i >= window - 1 && distinct < fewest) fewest = distinct;
  }
  return fewest;
}
