/**
 * Reports whose words are the same to the last one: the first stands for all through the costly steps.
 */
import { type Document, Mark } from '../model/document.js';
import { fnvStep } from '../text/normalise.js';

/** Positions of `documents` by their words: the first of each group stands for the others. */
export function groupIdentical(documents: readonly Document[]): readonly (readonly number[])[] {
  const buckets = new Map<string, number[][]>();
  const groups: number[][] = [];
  for (const [position, document] of documents.entries()) {
    const key = `${document.tokens.count} ${wordsHash(document)}`;
    const bucket = buckets.get(key) ?? [];
    buckets.set(key, bucket);
    const group = bucket.find(([first]) => sameWords(documents[first], document));
    if (group) group.push(position);
    else {
      const fresh = [position];
      bucket.push(fresh);
      groups.push(fresh);
    }
  }
  return groups;
}

function wordsHash({ tokens }: Document): number {
  let hash = 0;
  for (let i = 0; i < tokens.count; i++) hash = fnvStep(hash, tokens.hashes[i]) ^ (hash >>> 15);
  return hash;
}

/** Equal words, equally divided into body and other text. */
function sameWords(a: Document, b: Document): boolean {
  if (a.tokens.count !== b.tokens.count) return false;
  for (let i = 0; i < a.tokens.count; i++) {
    if (a.tokens.hashes[i] !== b.tokens.hashes[i]) return false;
    if ((a.tokens.marks[i] & Mark.Body) !== (b.tokens.marks[i] & Mark.Body)) return false;
  }
  return true;
}
