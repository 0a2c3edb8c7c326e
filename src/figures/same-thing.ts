/** How likely two figures are values of one thing: shared context, the noun they belong to, and vetoes. */
import { idf } from '../text/background.js';
import { stemWord } from '../text/stem.js';
import type { Figure } from './figure.js';
import { CONCEPT_SCORE, FAR_APART, ONE_SCOPE, OTHER_HEAD, OTHER_NAMES, SAME_HEAD, VERY_FAR_APART } from './weights.js';

/** How telling a context word is, 0..7: rare in news and not in every sentence of the story. */
export type WeightOf = (key: string) => number;

/** `counts`: in how many of the story's `sentences` a key stands. */
export function storyWeights(counts: ReadonlyMap<string, number>, sentences: number, language: string): WeightOf {
  const memo = new Map<string, number>();
  const most = Math.log(sentences + 1);
  return (key) => {
    const known = memo.get(key);
    if (known !== undefined) return known;
    const background = idf(key.startsWith('=') ? stemWord(key.slice(1), 'en') : key, language);
    const rarity = Math.log((sentences + 1) / ((counts.get(key) ?? 0) + 0.5)) / most;
    const weight = background * Math.min(1, Math.max(0.15, rarity * 1.3));
    memo.set(key, weight);
    return weight;
  };
}

export interface Weighed {
  readonly figure: Figure;
  readonly weights: ReadonlyMap<string, number>;
  readonly norm: number;
}

export function weigh(figure: Figure, weightOf: WeightOf): Weighed {
  const weights = new Map<string, number>();
  let sum = 0;
  for (const [key, near] of figure.context) {
    const weight = near * weightOf(key);
    weights.set(key, weight);
    sum += weight * weight;
  }
  return { figure, weights, norm: Math.sqrt(sum) };
}

function cosine(a: Weighed, b: Weighed): number {
  if (a.norm === 0 || b.norm === 0) return 0;
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [key, weight] of small.weights) sum += weight * (large.weights.get(key) ?? 0);
  return sum / (a.norm * b.norm);
}

function group(marks: readonly string[], name: string): readonly string[] {
  return marks.filter((mark) => mark.startsWith(name));
}

/** Marks that must be the same on both sides. */
const STRICT = ['sex:', 'age:', 'side:', 'part:', 'subset', 'more', 'bound:until', 'step:', 'end:'];

/** Whether marks tell two figures apart: men and women, first half and second, a rate and a total. */
function toldApart(a: Figure, b: Figure): boolean {
  for (const name of STRICT) {
    if (group(a.marks, name).join() !== group(b.marks, name).join()) return true;
  }
  const ways = [group(a.marks, 'way:').join(), group(b.marks, 'way:').join()];
  if (ways[0] !== '' && ways[1] !== '' && ways[0] !== ways[1]) return true;
  const rates = [group(a.marks, 'rate:').join(), group(b.marks, 'rate:').join()];
  if (rates[0] !== rates[1] && a.kind !== 'money') return true;
  return rates[0] !== rates[1] && a.kind === 'money' && (a.low > 0 && b.low > 0);
}

function disjoint(a: Iterable<string>, b: ReadonlySet<string>): boolean {
  for (const name of a) if (b.has(name)) return false;
  return true;
}

function farApart(a: Figure, b: Figure): number {
  if (a.kind === 'date' || a.kind === 'clock' || a.kind === 'tally' || a.kind === 'year') return 0;
  const [low, high] = a.low < b.low ? [a, b] : [b, a];
  const ratio = high.low / Math.max(low.high === Number.POSITIVE_INFINITY ? low.low : low.high, 1e-9);
  return ratio > 12 ? VERY_FAR_APART : ratio > 4 ? FAR_APART : 0;
}

/** The score of two figures of one bin, null where a mark tells them apart. Cost: the smaller context. */
export function sameThing(a: Weighed, b: Weighed, weightOf: WeightOf): number | null {
  const [f, g] = [a.figure, b.figure];
  if (toldApart(f, g)) return null;
  const [scopes, others] = [group(f.marks, 'scope:'), group(g.marks, 'scope:')];
  const scoped = scopes.length > 0 || others.length > 0;
  const sameScope = scoped && !disjoint(scopes, new Set(others));
  if (scopes.length > 0 && others.length > 0 && !sameScope) return null;
  const shared = cosine(a, b);
  if (f.concept !== null && f.concept === g.concept) {
    return scoped && !sameScope ? null : CONCEPT_SCORE + shared / 4;
  }
  let score = shared + farApart(f, g);
  if (scoped && !sameScope) score += ONE_SCOPE;
  if (f.head !== null && f.head === g.head) score += SAME_HEAD * Math.min(1, weightOf(f.head) / 4);
  else if (f.head !== null && g.head !== null && !f.context.has(g.head) && !g.context.has(f.head)) score += OTHER_HEAD;
  if (f.names.size > 0 && g.names.size > 0 && disjoint(f.names, g.names)) score += OTHER_NAMES;
  return score;
}
