/**
 * Names of findings that outlive what happens to files. A finding about shared words is named by one shingle of
 * them, the one with the least hash (the min-hash of Broder 1997): an edit elsewhere cannot change it, and an edit
 * inside them does so only where it falls on that shingle or makes one with a smaller hash.
 */
import { createHash } from 'node:crypto';
import type { Document } from '../model/document.js';
import type { Span } from '../model/span.js';
import { lowerBound } from '../text/lower-bound.js';

/** Words of the shingle that names. */
const WORDS = 5;

/** Of rule and words, 32 hexadecimal digits. `nth` tells apart findings of one rule about the same words. */
export function fingerprintOf(rule: string, about: string, nth: number): string {
  const key = nth === 0 ? `1\n${rule}\n${about}` : `1\n${rule}\n${about}\n${nth}`;
  return createHash('sha256').update(key, 'utf8').digest('hex').slice(0, 32);
}

/** Mixes a shingle's word hashes; the order of words counts. */
function mixed(hashes: Uint32Array, at: number, count: number): number {
  let hash = 0x811c9dc5;
  for (let n = at; n < at + count; n++) {
    hash = Math.imul(hash ^ hashes[n], 0x01000193);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/**
 * The words that stand for what the spans hold, as normalised for matching; spans of fewer than five words are
 * taken whole. Without any word it is empty.
 */
export function tellingWords({ tokens }: Document, spans: readonly Span[]): string {
  let least = Number.POSITIVE_INFINITY;
  let chosen: readonly [number, number] = [0, 0];
  for (const { start, end } of spans) {
    const from = lowerBound(tokens.starts, start, tokens.count);
    const to = lowerBound(tokens.starts, end, tokens.count);
    const size = Math.min(WORDS, to - from);
    for (let at = from; size > 0 && at + size <= to; at++) {
      const hash = mixed(tokens.hashes, at, size);
      if (hash >= least) continue;
      least = hash;
      chosen = [at, at + size];
    }
  }
  return tokens.hashes.subarray(...chosen).join(' ');
}
