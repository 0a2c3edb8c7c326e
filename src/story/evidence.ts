/** What speaks for one story beside the words: shared passages and headlines alike. */
import { headlineSimilarity } from './headline-similarity.js';
import type { Unit } from './units.js';
import { EVIDENCE } from './weights.js';

/** Two documents that share wording. */
export interface WordingLink {
  /** Indices into the documents. */
  readonly a: number;
  readonly b: number;
  /** Fraction of the smaller report's words inside shared prose or quotations, or its containment. */
  readonly strength: number;
}

/** Links between two units, strongest only: unit pair (a < b) as a × count + b → strength. */
export function linkUnits(
  units: readonly Unit[],
  links: readonly WordingLink[],
): ReadonlyMap<number, number> {
  const unitOf = new Map<number, number>();
  units.forEach(({ members }, at) => {
    for (const member of members) unitOf.set(member, at);
  });
  const strengths = new Map<number, number>();
  for (const link of links) {
    const x = unitOf.get(link.a);
    const y = unitOf.get(link.b);
    if (x === undefined || y === undefined || x === y) continue;
    const key = Math.min(x, y) * units.length + Math.max(x, y);
    strengths.set(key, Math.max(strengths.get(key) ?? 0, link.strength));
  }
  return strengths;
}

/** What is added to the cosine of two units; 0 to about 0.4. */
export function evidence(a: Unit, b: Unit, strength: number): number {
  const headline = Math.max(0, headlineSimilarity(a.headline, b.headline) - EVIDENCE.headlineFrom);
  return EVIDENCE.wording * strength + EVIDENCE.headline * headline;
}
