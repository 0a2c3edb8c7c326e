/** Similarity of two headlines, by character bigrams: right for short lines, wrong for bodies. */
import { compareTwoStrings } from 'string-similarity';
import { EVIDENCE } from './weights.js';

/** 0..1 (Dice 1945, over bigrams, spaces left out); 0 where one is missing, or too long or short to say anything. */
export function headlineSimilarity(a: string | null, b: string | null): number {
  return a === null || b === null ? 0 : compareTwoStrings(a, b);
}

/** A headline ready to compare; null where there is none to compare. */
export function comparableHeadline(title: string | null): string | null {
  if (title === null || title.length < EVIDENCE.headlineMin || title.length > EVIDENCE.headlineMax)
    return null;
  return title.normalize('NFKC').toLowerCase();
}
