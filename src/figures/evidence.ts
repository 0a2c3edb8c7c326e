/**
 * What speaks for two figures being values of one thing, whatever the values are: how far the two sentences say
 * the same apart from the figures.
 */
import type { Figure } from './figure.js';
import { farApart, isOneEvent, looksMistyped, type Weighed, type WeightOf } from './same-thing.js';
import {
  CROWD,
  EVIDENCE,
  EVIDENCE_BIAS,
  LEAST_COVER,
  LEAST_COVER_LEAD,
  LEAST_CROWD,
  MISTYPED_COVER,
  MISTYPED_ODDS,
  MOST_CROWD,
  NEAR_AND_ALIGNED,
  ONE_EVENT_ODDS,
  PARALLEL_COVER,
  PARALLEL_ODDS,
} from './weights.js';

/** Each 0..1. */
interface Evidence {
  /** Cosine of the words around, nearer ones more, without the noun both may be figures of. */
  readonly near: number;
  /** Weight of shared words in all words of both sentences. */
  readonly cover: number;
  /** Both have such nouns and they differ. */
  readonly otherHead: number;
  /** Telling words that stand near both. */
  readonly shared: number;
  /** Words right beside both, in line. */
  readonly aligned: number;
  /** Both sentences have other figures and none is the same. */
  readonly otherBeside: number;
  readonly concept: number;
  readonly lead: number;
  /** Only one is said of another year or season. */
  readonly oneScope: number;
}

/** Weight from which a word is telling; context nearness from which it is near. */
const TELLING = 2;
const NEAR = 0.3;
const MOST_SHARED = 5;

function hasCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  for (const key of small) if (large.has(key)) return true;
  return false;
}

function run(a: readonly string[], b: readonly string[]): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

function isWeekday({ marks }: Figure): boolean {
  return marks.some((mark) => mark.startsWith('weekday:'));
}

const isScope = (mark: string): boolean => mark.startsWith('scope:');

function coverOf(a: Weighed, b: Weighed, weightOf: WeightOf): number {
  const all = a.sentenceWeight + b.sentenceWeight;
  if (all === 0) return 0;
  const [small, large] =
    a.figure.keys.size <= b.figure.keys.size
      ? [a.figure.keys, b.figure.keys]
      : [b.figure.keys, a.figure.keys];
  let both = 0;
  for (const key of small) if (large.has(key)) both += weightOf(key);
  return (2 * both) / all;
}

/** Cost: the words of both sentences. */
function weighEvidence(a: Weighed, b: Weighed, weightOf: WeightOf): Evidence {
  const [f, g] = [a.figure, b.figure];
  const sameHead = f.head !== null && f.head === g.head;
  let product = 0;
  let shared = 0;
  for (const [key, near] of f.context) {
    const other = g.context.get(key);
    if (other === undefined || (sameHead && key === f.head)) continue;
    product += (a.weights.get(key) ?? 0) * (b.weights.get(key) ?? 0);
    if (near >= NEAR && other >= NEAR && weightOf(key) >= TELLING) shared++;
  }
  const [scopes, others] = [f.marks.some(isScope), g.marks.some(isScope)];
  return {
    near: a.norm === 0 || b.norm === 0 ? 0 : product / (a.norm * b.norm),
    cover: coverOf(a, b, weightOf),
    otherHead: f.head !== null && g.head !== null && !sameHead ? 1 : 0,
    shared: Math.min(1, shared / MOST_SHARED),
    aligned: Math.min(1, (Math.min(2, run(f.left, g.left)) + Math.min(2, run(f.right, g.right))) / 4),
    otherBeside: f.beside.size > 0 && g.beside.size > 0 && !hasCommon(f.beside, g.beside) ? 1 : 0,
    concept: f.concept !== null && f.concept === g.concept ? 1 : 0,
    lead: f.lead && g.lead ? 1 : 0,
    oneScope: scopes !== others ? 1 : 0,
  };
}

/**
 * Log odds that two figures of one bin, among `crowd` such figures of the story, are values of one thing: 0 is
 * even. Differing values count as evidence only where one looks like the other mistyped or lies far off.
 */
export function oddsOf(a: Weighed, b: Weighed, weightOf: WeightOf, crowd: number): number {
  const evidence = weighEvidence(a, b, weightOf);
  let odds = EVIDENCE_BIAS - CROWD * Math.log(Math.min(MOST_CROWD, Math.max(LEAST_CROWD, crowd)));
  odds += EVIDENCE.cover * evidence.cover + EVIDENCE.otherHead * evidence.otherHead;
  odds += EVIDENCE.shared * evidence.shared + EVIDENCE.aligned * evidence.aligned;
  odds += EVIDENCE.otherBeside * evidence.otherBeside + EVIDENCE.concept * evidence.concept;
  odds += EVIDENCE.lead * evidence.lead + EVIDENCE.oneScope * evidence.oneScope;
  odds += NEAR_AND_ALIGNED * evidence.near * evidence.aligned;
  // Reports of different days name different weekdays.
  const isDay = a.figure.kind === 'date' && !isWeekday(a.figure) && !isWeekday(b.figure);
  if (isDay && isOneEvent(a.figure, b.figure)) odds += ONE_EVENT_ODDS;
  if (evidence.cover >= PARALLEL_COVER && evidence.near >= PARALLEL_COVER) odds += PARALLEL_ODDS;
  if (evidence.cover < (evidence.lead > 0 ? LEAST_COVER_LEAD : LEAST_COVER)) return Number.NEGATIVE_INFINITY;
  if (evidence.cover >= MISTYPED_COVER && looksMistyped(a.figure, b.figure)) return odds + MISTYPED_ODDS;
  return odds + farApart(a.figure, b.figure);
}
