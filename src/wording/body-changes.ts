/** What one report says in other words than another of the same text: the changes between their bodies. */
import type { Document } from '../model/document.js';
import type { Change } from '../model/result.js';
import { changesBetween, equalRuns } from './differences.js';

/** In order of their place in `a`, where `a` has words or the place is in its body; headlines are left out. */
export function bodyChanges(a: Document, b: Document): readonly Change[] {
  const [whole, other] = [a, b].map((document) => ({ document, from: 0, to: document.tokens.count }));
  const changes = changesBetween(whole, other, equalRuns(whole, other));
  return changes.filter(({ start, end }) => isInBody(a, start, end));
}

function isInBody({ blocks }: Document, start: number, end: number): boolean {
  return blocks.some((block) => block.kind === 'body' && block.start <= start && end <= block.end);
}
