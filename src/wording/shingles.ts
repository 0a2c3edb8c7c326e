/**
 * Shingles of a report: every run of k consecutive words as one number (Broder 1997, "On the resemblance
 * and containment of documents"). All words are shingled, boilerplate included, so that no shared run can
 * hide; which shingles lie wholly in the body is kept beside them, for the figures count only those.
 */
import type { ColumnSource } from '../model/column-source.js';
import { type ComparedText, Mark } from '../model/document.js';
import { ownColumns } from '../text/column-memory.js';

export interface Shingles {
  /** One a word but the last few, in text order; integers of 53 bits, exact in a double. */
  readonly keys: Float64Array;
  /** 1 where the shingle lies wholly in the body; parallel to `keys`. */
  readonly inBody: Uint8Array;
  /** How many different ones there are. */
  readonly distinct: number;
  /** How many of these stand at least once wholly in the body: the set that Jaccard and containment speak of. */
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
export function shingleKeys(hashes: Uint32Array, k: number, memory: ColumnSource = ownColumns): Float64Array {
  if (hashes.length === 0) return memory.doubles(0);
  const size = Math.min(k, hashes.length);
  const keys = memory.doubles(hashes.length - size + 1);
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
export function bodyFlags(
  marks: Uint8Array,
  shingles: number,
  size: number,
  memory: ColumnSource = ownColumns,
): Uint8Array {
  const flags = memory.bytes(shingles);
  let outside = 0;
  for (let i = 0; i < marks.length; i++) {
    if ((marks[i] & Mark.Body) === 0) outside++;
    if (i >= size && (marks[i - size] & Mark.Body) === 0) outside--;
    if (i >= size - 1) flags[i - size + 1] = outside === 0 ? 1 : 0;
  }
  return flags;
}

/** The shingles of a report. Linear. */
export function shinglesOf(
  { hashes, marks }: Pick<ComparedText, 'hashes' | 'marks'>,
  k: number,
  memory: ColumnSource = ownColumns,
): Shingles {
  const keys = shingleKeys(hashes, k, memory);
  const inBody = bodyFlags(marks, keys.length, Math.min(k, hashes.length), memory);
  counting.load({ keys, inBody });
  return { keys, inBody, distinct: counting.distinct, bodyCount: counting.bodyCount };
}

export interface SharedShingles {
  /** Different shingles that both hold, boilerplate included. */
  readonly all: number;
  /** Different shingles that both hold in their bodies. */
  readonly inBody: number;
}

/**
 * The shingles of one report, ready to be met by those of many others: open addressing on typed arrays that
 * serve one report after the other. Cheaper than sorted sets, of which every report would need its own.
 */
export class ShingleTable {
  distinct = 0;
  bodyCount = 0;
  #slots = new Float64Array(0);
  /** For each slot: of the report loaded, whether in its body. */
  #inBody = new Uint8Array(0);
  /** For each slot: the last list that met it, anywhere and in its body, so that repeats count once. */
  #met = new Uint32Array(0);
  #metInBody = new Uint32Array(0);
  #list = 0;

  /** Forgets what it held. */
  load({ keys, inBody }: Pick<Shingles, 'keys' | 'inBody'>): void {
    this.#clear(keys.length);
    for (let n = 0; n < keys.length; n++) {
      const slot = this.#find(keys[n]);
      if (this.#slots[slot] !== keys[n]) {
        this.#slots[slot] = keys[n];
        this.distinct++;
      }
      if (inBody[n] > this.#inBody[slot]) {
        this.#inBody[slot] = 1;
        this.bodyCount++;
      }
    }
  }

  /** Exact intersection, linear in the list. */
  countShared(list: Shingles): SharedShingles {
    return list.distinct === list.keys.length ? this.#countOnce(list) : this.#countRepeated(list);
  }

  /** Of a list whose keys are different each from each: most texts' are. */
  #countOnce({ keys, inBody }: Shingles): SharedShingles {
    let all = 0;
    let body = 0;
    for (let n = 0; n < keys.length; n++) {
      const slot = this.#find(keys[n]);
      if (this.#slots[slot] !== keys[n]) continue;
      all++;
      body += inBody[n] & this.#inBody[slot];
    }
    return { all, inBody: body };
  }

  #countRepeated({ keys, inBody }: Shingles): SharedShingles {
    const list = ++this.#list;
    let all = 0;
    let body = 0;
    for (let n = 0; n < keys.length; n++) {
      const slot = this.#find(keys[n]);
      if (this.#slots[slot] !== keys[n]) continue;
      if (this.#met[slot] !== list) {
        this.#met[slot] = list;
        all++;
      }
      if ((inBody[n] & this.#inBody[slot]) === 1 && this.#metInBody[slot] !== list) {
        this.#metInBody[slot] = list;
        body++;
      }
    }
    return { all, inBody: body };
  }

  #clear(keys: number): void {
    const size = 2 ** Math.ceil(Math.log2(keys * 2 + 2));
    this.distinct = 0;
    this.bodyCount = 0;
    if (size > this.#slots.length || size * 8 < this.#slots.length) {
      this.#slots = new Float64Array(size).fill(EMPTY);
      this.#inBody = new Uint8Array(size);
      this.#met = new Uint32Array(size);
      this.#metInBody = new Uint32Array(size);
      return;
    }
    this.#slots.fill(EMPTY);
    this.#inBody.fill(0);
  }

  #find(key: number): number {
    const mask = this.#slots.length - 1;
    let slot = (key >>> 0) & mask;
    while (this.#slots[slot] !== EMPTY && this.#slots[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }
}

/** Keys are never negative. */
const EMPTY = -1;

const counting = new ShingleTable();

/** Windows up to this length are looked through one by one. */
const SHORT_WINDOW = 8;

/**
 * A lower bound of the different keys in any `window` of them in a row, of which `distinct` are different in all:
 * any other text that shares a whole run of that many shingles shares at least so many. Exact for short windows;
 * 0 for a text shorter than one. Linear.
 */
export function fewestInWindow(keys: Float64Array | Uint32Array, distinct: number, window: number): number {
  if (keys.length < window || window < 1) return 0;
  const repeats = keys.length - distinct;
  if (repeats === 0) return window;
  if (window > SHORT_WINDOW) return Math.max(1, window - repeats);
  let fewest = window;
  for (let end = window; end <= keys.length && fewest > 1; end++) {
    let different = window;
    for (let at = end - window + 1; at < end; at++) {
      for (let before = end - window; before < at; before++) {
        if (keys[before] !== keys[at]) continue;
        different--;
        break;
      }
    }
    if (different < fewest) fewest = different;
  }
  return fewest;
}
