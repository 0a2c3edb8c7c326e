/**
 * Reports whose words are the same to the last one: the first stands for all through the costly steps.
 */
import type { Corpus } from '../model/corpus.js';
import { type Document, Mark } from '../model/document.js';
import type { Sketches } from './sketches.js';

/**
 * The reports in `order`, those of the same words together: the first of each group stands for the others.
 * Fetches only reports whose sketches say that they are the same.
 */
export function groupIdentical(
  order: readonly number[],
  sketches: Sketches,
  corpus: Corpus,
): readonly (readonly number[])[] {
  const alike = new Map<number, number[]>();
  for (const report of order) {
    const words = sketches.wordsOf(report);
    const bucket = alike.get(words);
    if (bucket) bucket.push(report);
    else alike.set(words, [report]);
  }
  const groupOf = new Map<number, readonly number[]>();
  for (const bucket of alike.values())
    for (const group of bucket.length === 1 ? [bucket] : groupEqual(bucket, corpus))
      groupOf.set(group[0], group);
  return order.flatMap((report) => {
    const group = groupOf.get(report);
    return group ? [group] : [];
  });
}

/** A bucket holds one text, and by chance of 32 bits two. */
function groupEqual(bucket: readonly number[], corpus: Corpus): readonly (readonly number[])[] {
  const groups: { readonly first: Document; readonly members: number[] }[] = [];
  for (const report of bucket) {
    const document = corpus.document(report);
    const group = groups.find(({ first }) => sameWords(first, document));
    if (group) group.members.push(report);
    else groups.push({ first: document, members: [report] });
  }
  return groups.map(({ members }) => members);
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
