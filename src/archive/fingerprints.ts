/**
 * What an archive indexes of a report: winnowed shingles (Schleimer, Wilkerson, Aiken 2003), each with some bits of
 * the words beside it. A run of `minPassageWords` words that two reports share holds a shingle that both keep, and
 * the words beside that shingle then agree as far as the run goes: so the index alone tells a shared run from a
 * shared phrase, and texts are fetched only of reports that do share one. Any change here needs a new `FINGERPRINT`.
 */
import { createHash } from 'node:crypto';
import type { Tokens } from '../model/document.js';
import { shingleKeys } from '../wording/shingles.js';
import { indexWords, type SketchSettings } from '../wording/sketch.js';

/** Number of this way to make fingerprints, words and their hashes included; stored in every archive. */
export const FINGERPRINT = 1;

/** Parallel columns in text order. */
export interface Fingerprints {
  /** 32 bits, evenly spread. */
  readonly keys: Uint32Array;
  /** Five bits of each of up to three words before the shingle and three after; 0 where there is none. */
  readonly contexts: Uint32Array;
  /**
   * Sixteen more bits, shared evenly by the ways in which a shortest run may lie around the shingle: of each the hash of
   * all its words beside it. A stock phrase that goes on for one word less differs in one word alone, whose five bits
   * let one in 31 through. A store may leave them out; then it proposes more.
   */
  readonly further: Uint16Array;
  /** Token at which the shingle starts. */
  readonly places: Uint32Array;
}

/** Words on each side whose bits are kept. */
const BESIDE = 3;
const BITS = 5;
const WORD = (1 << BITS) - 1;
const FURTHER_BITS = 16;

/** Linear. A text shorter than a shingle has none. */
export function fingerprintsOf(
  tokens: Pick<Tokens, 'count' | 'hashes'>,
  settings: SketchSettings,
): Fingerprints {
  const size = indexWords(settings);
  if (tokens.count < size) return NOTHING;
  const keys = shingleKeys(tokens.hashes, size);
  const low = new Uint32Array(keys.length);
  for (let n = 0; n < keys.length; n++) low[n] = keys[n] >>> 0;
  const places = winnowedPlaces(low, settings.minPassageWords - size + 1);
  const kept = new Uint32Array(places.length);
  const contexts = new Uint32Array(places.length);
  const further = new Uint16Array(places.length);
  const beside = wordsBeside(settings);
  for (let n = 0; n < places.length; n++) {
    kept[n] = spread(low[places[n]]);
    contexts[n] = contextAt(tokens.hashes, places[n], size);
    further[n] = furtherAt(tokens.hashes, places[n], size, beside);
  }
  return { keys: kept, contexts, further, places };
}

const NOTHING: Fingerprints = {
  keys: new Uint32Array(0),
  contexts: new Uint32Array(0),
  further: new Uint16Array(0),
  places: new Uint32Array(0),
};

/** Of every `window` keys in a row the place of the smallest, the last one where several are; as `winnow` does. */
function winnowedPlaces(keys: Uint32Array, window: number): Uint32Array {
  const size = Math.min(window, keys.length);
  const places = new Uint32Array(keys.length);
  let count = 0;
  let least = -1;
  for (let end = size - 1; end < keys.length; end++) {
    const start = end - size + 1;
    if (least < start) {
      least = start;
      for (let at = start + 1; at <= end; at++) if (keys[at] <= keys[least]) least = at;
    } else if (keys[end] <= keys[least]) {
      least = end;
    } else {
      continue;
    }
    places[count++] = least;
  }
  return places.slice(0, count);
}

/** One to one (murmur3's finisher): winnowed keys are the small ones of their windows, buckets want even ones. */
function spread(key: number): number {
  let mixed = Math.imul(key ^ (key >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** From the lowest bits up: the word before, the one before that …, then the words after. */
function contextAt(hashes: Uint32Array, place: number, size: number): number {
  let bits = 0;
  for (let n = 0; n < BESIDE; n++) {
    const before = place - 1 - n;
    const after = place + size + n;
    if (before >= 0) bits |= wordBits(hashes[before]) << (n * BITS);
    if (after < hashes.length) bits |= wordBits(hashes[after]) << ((BESIDE + n) * BITS);
  }
  return bits >>> 0;
}

/** 1–31. */
function wordBits(hash: number): number {
  return 1 + ((hash >>> 7) % WORD);
}

/** Words of a shortest run beside its shingle, of those whose bits are kept. */
function wordsBeside(settings: SketchSettings): number {
  return Math.min(BESIDE, settings.minPassageWords - indexWords(settings));
}

/** From the lowest bits up: the hash of the words after the shingle, then with one word less of those and one before … */
function furtherAt(hashes: Uint32Array, place: number, size: number, beside: number): number {
  const width = furtherWidth(beside);
  let bits = 0;
  for (let before = 0; before <= beside; before++) {
    const from = place - before;
    const to = place + size + beside - before;
    // Where a word is missing, the context says so.
    if (from < 0 || to > hashes.length) continue;
    let mixed = 0;
    for (let at = from; at < place; at++) mixed = Math.imul(mixed ^ hashes[at], 0x9e37_79b1);
    for (let at = place + size; at < to; at++) mixed = Math.imul(mixed ^ hashes[at], 0x9e37_79b1);
    bits |= (mixed >>> (32 - width)) << (before * width);
  }
  return bits;
}

function furtherWidth(beside: number): number {
  return beside === 0 ? 0 : Math.floor(FURTHER_BITS / (beside + 1));
}

/**
 * By how many words of a shortest shared run stand before the shingle: the further bits that must then agree. Runs
 * that reach beyond the words whose bits are kept hold several of the shorter ones.
 */
export function furtherMasks(settings: SketchSettings): Uint16Array {
  const kept = wordsBeside(settings);
  const beside = settings.minPassageWords - indexWords(settings);
  const width = furtherWidth(kept);
  return Uint16Array.from({ length: beside + 1 }, (_, before) => {
    let mask = 0;
    for (let n = 0; n <= kept; n++)
      if (n <= before && kept - n <= beside - before) mask |= ((1 << width) - 1) << (n * width);
    return mask;
  });
}

/**
 * By how many words of a shortest shared run stand before the shingle: the bits of the context that must then agree.
 */
export function contextMasks(settings: SketchSettings): Uint32Array {
  const beside = settings.minPassageWords - indexWords(settings);
  return Uint32Array.from({ length: beside + 1 }, (_, before) => {
    let mask = 0;
    for (let n = 0; n < Math.min(before, BESIDE); n++) mask |= WORD << (n * BITS);
    for (let n = 0; n < Math.min(beside - before, BESIDE); n++) mask |= WORD << ((BESIDE + n) * BITS);
    return mask;
  });
}

/** Whether a context has a word wherever the mask looks: the run fits into its text there. */
export function fits(context: number, mask: number): boolean {
  for (let n = 0; n < 2 * BESIDE; n++) {
    const word = WORD << (n * BITS);
    if ((mask & word) !== 0 && (context & word) === 0) return false;
  }
  return true;
}

/** Equal for reports of the very same words, else different for anyone who cannot break SHA-256; 32 hex digits. */
export function wordingOf(tokens: Tokens): string {
  const { buffer, byteOffset } = tokens.hashes;
  return createHash('sha256')
    .update(new Uint8Array(buffer, byteOffset, tokens.count * 4))
    .digest('hex')
    .slice(0, 32);
}
