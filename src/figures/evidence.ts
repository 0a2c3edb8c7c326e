/**
 * What speaks for two figures that differ being values of one thing: the noun and verb they belong to, the words
 * and names near both, how alone each is of its kind in its report, and whether one looks like the other mistyped.
 */
import type { Figure } from './figure.js';
import { arePeople, isGeneric } from './person-nouns.js';
import { isOneEvent, looksMistyped, type Weighed, type WeightOf } from './same-thing.js';
import { slotsAround } from './slots.js';

/** Weight from which a word is telling; context nearness from which it is near, and right beside. */
const TELLING = 2;
const NEAR = 0.3;
const BESIDE = 0.5;
const MOST_SHARED = 5;
/** Inverse document frequencies run to about this. */
const MOST_WEIGHT = 7;

/** What is known of a pair from the reports around it. */
export interface Standing {
  /** Figures of this kind in either report that the other report does not repeat, the pair's own included. */
  readonly ownA: number;
  readonly ownB: number;
  /** Reports that have either value of the same thing. */
  readonly tellers: number;
  /** Figures the two reports agree on, and those of the one with fewer that the other does not repeat. */
  readonly agreed: number;
  readonly alone: number;
  /** Of how many of the two sentences the other is the one its report has most in common with. */
  readonly counterparts: 0 | 1 | 2;
}

/** In this order everywhere: weights are learned for them by place. */
export const EVIDENCE_NAMES = [
  'bias',
  'own', // log of how many figures either could be paired with
  'near', // cosine of the words around, nearer ones more
  'cover', // weight of shared words in all words of both sentences
  'shared', // telling words that stand near both
  'beside', // the most telling word right beside both
  'aligned', // words right beside both, in line
  'nearAligned',
  'parallel', // sentences that share more than half of all they say
  'head', // the same noun, by how telling it is
  'loneHead', // only one has a noun
  'people', // two sorts of people
  'concept', // a thing that has one value in a story
  'lead', // both in the first sentences of their reports
  'oneScope', // only one is said of another year or season
  'otherWhen', // two months or years right beside
  'otherBeside', // both sentences have other figures and none is the same
  'strangers', // names in both, and none the same
  'strangersNear', // the same of the names near the figures
  'subject', // the same name nearest before both
  'otherSubject', // two names there that differ
  'otherPart', // one is said of a part or of the whole
  'otherWho', // one is said of some of the people only
  'mistyped', // the same digits in another order, or a nought too many
  'ratio', // how far apart, in powers of e
  'far', // more than four times as much
  'farther', // more than thirty times
  'bare', // one is a number alone
  'round', // one is a vague or open value
  'tellers', // log of how many reports have either
  'agreed', // log of how much else the two reports agree on
  'alone', // log of how much else either has for itself
  'slot', // a word near each that tells of one slot of an event
  'otherSlot', // words near both that tell of two
  'best', // of all sentences of the other report this one shares most with that of one of the two
  'mutual', // of both
  'otherBound', // one is the end of a time, the other is not
  'halfEvent', // a measure or an hour told as the event's own in one only
  'otherAway', // one is told as before, after or within
  'otherPeople', // both nouns say more than that they are people
  'otherWay', // only one is told as so far in a direction
  'soleBoth', // each is the only one of its kind that its report has for itself
  'oneEvent', // dates: one verb right beside, and one thing near
  'isDate',
  'isWeekday',
  'isYear',
  'isClock',
  'isPercent',
  'isMoney',
  'isMeasure',
  'isCount',
  'isSmall', // counts below thirteen
  'isTally',
  'isAge',
] as const;

function run(a: readonly string[], b: readonly string[]): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

function hasCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  for (const key of small) if (large.has(key)) return true;
  return false;
}

function hasMark({ marks }: Figure, name: string): boolean {
  return marks.some((mark) => mark.startsWith(name));
}

function isWeekday(figure: Figure): boolean {
  return hasMark(figure, 'weekday:');
}

/** A month is told as exactly as a day of it, where no other day is meant; a weekday and "next month" are not. */
function isRound({ kind, vague, marks }: Figure): boolean {
  return vague && (kind !== 'date' || marks.some((mark) => /^(?:weekday|bound):/.test(mark)));
}

function coverOf(a: Weighed, b: Weighed, weightOf: WeightOf): number {
  const all = a.sentenceWeight + b.sentenceWeight;
  if (all === 0) return 0;
  const [f, g] = [a.figure.keys, b.figure.keys];
  const [small, large] = f.size <= g.size ? [f, g] : [g, f];
  let both = 0;
  for (const key of small) if (large.has(key)) both += weightOf(key);
  return (2 * both) / all;
}

interface Surroundings {
  readonly near: number;
  readonly shared: number;
  readonly beside: number;
}

/** Cost: the words around the first. */
function surroundingsOf(a: Weighed, b: Weighed, weightOf: WeightOf, sameHead: boolean): Surroundings {
  let product = 0;
  let shared = 0;
  let beside = 0;
  for (const [key, near] of a.figure.context) {
    const other = b.figure.context.get(key);
    if (other === undefined || (sameHead && key === a.figure.head)) continue;
    product += (a.weights.get(key) ?? 0) * (b.weights.get(key) ?? 0);
    const weight = weightOf(key);
    if (near >= NEAR && other >= NEAR && weight >= TELLING) shared++;
    if (near >= BESIDE && other >= BESIDE) beside = Math.max(beside, weight / MOST_WEIGHT);
  }
  const near = a.norm === 0 || b.norm === 0 ? 0 : product / (a.norm * b.norm);
  return { near, shared: Math.min(1, shared / MOST_SHARED), beside: Math.min(1, beside) };
}

function ratioOf(a: Figure, b: Figure): number {
  if (a.kind === 'date' || a.kind === 'clock' || a.kind === 'tally' || a.kind === 'year') return 0;
  const middle = ({ low, high }: Figure): number => (Number.isFinite(high) ? (low + high) / 2 : low);
  const [first, second] = [middle(a), middle(b)];
  if (first <= 0 || second <= 0) return 1;
  return Math.min(8, Math.abs(Math.log(first / second)));
}

function namesNear({ names, context }: Figure): ReadonlySet<string> {
  return new Set([...names].filter((name) => (context.get(name) ?? 0) >= NEAR));
}

const flag = (is: boolean): number => (is ? 1 : 0);

const WAY =
  /^(?:north|south|east|west|northeast|northwest|southeast|southwest|from|away|off|offshore|outside)$/;

function isWithin({ left, head }: Figure): boolean {
  return /^(?:in|within)$/.test(left[0] ?? '') || head === 'after' || head === 'before';
}

/** Values of the evidence in the order of `EVIDENCE_NAMES`, each about 0..1. Cost: the words of both sentences. */
export function weighEvidence(
  a: Weighed,
  b: Weighed,
  weightOf: WeightOf,
  standing: Standing,
): readonly number[] {
  const [f, g] = [a.figure, b.figure];
  const sameHead = f.head !== null && f.head === g.head;
  const heads = f.head !== null && g.head !== null;
  const people = heads && !sameHead && f.kind === 'count' && arePeople(f.head, g.head);
  const { near, shared, beside } = surroundingsOf(a, b, weightOf, sameHead);
  const cover = coverOf(a, b, weightOf);
  const aligned = Math.min(1, (Math.min(2, run(f.left, g.left)) + Math.min(2, run(f.right, g.right))) / 4);
  const concept = f.concept !== null && f.concept === g.concept;
  const ratio = ratioOf(f, g);
  const date = f.kind === 'date' && !isWeekday(f) && !isWeekday(g);
  const [near1, near2] = [namesNear(f), namesNear(g)];
  const who = f.marks.filter((mark) => mark.startsWith('who:')).join();
  const otherWho = g.marks.filter((mark) => mark.startsWith('who:')).join();
  return [
    1,
    Math.log(standing.ownA * standing.ownB),
    near,
    cover,
    shared,
    beside,
    aligned,
    near * aligned,
    flag(cover >= 0.55 && near >= 0.55),
    sameHead ? Math.min(1, weightOf(f.head ?? '') / 4) : 0,
    flag(f.kind === 'count' && (f.head === null) !== (g.head === null)),
    flag(people && !sameHead),
    flag(concept),
    flag(f.lead && g.lead),
    flag(hasMark(f, 'scope:') !== hasMark(g, 'scope:')),
    flag(f.when !== null && g.when !== null && f.when !== g.when),
    flag(f.beside.size > 0 && g.beside.size > 0 && !hasCommon(f.beside, g.beside)),
    flag(f.names.size > 0 && g.names.size > 0 && !hasCommon(f.names, g.names)),
    flag(near1.size > 0 && near2.size > 0 && !hasCommon(near1, near2)),
    flag(f.subject !== null && f.subject === g.subject),
    flag(f.subject !== null && g.subject !== null && f.subject !== g.subject),
    flag(['whole', 'subset'].some((mark) => f.marks.includes(mark) !== g.marks.includes(mark))),
    flag(who !== otherWho),
    flag(looksMistyped(f, g)),
    Math.min(2, ratio) / 2,
    flag(ratio > Math.log(4)),
    flag(ratio > Math.log(30)),
    flag(f.bin === 'bare' || g.bin === 'bare'),
    flag(isRound(f) || isRound(g)),
    Math.log(standing.tellers) / 2,
    Math.log(1 + standing.agreed) / 2,
    Math.log(1 + standing.alone) / 2,
    flag(hasCommon(slotsAround(f), slotsAround(g))),
    flag(slotsAround(f).size > 0 && slotsAround(g).size > 0 && !hasCommon(slotsAround(f), slotsAround(g))),
    flag(standing.counterparts === 1),
    flag(standing.counterparts === 2),
    flag(hasMark(f, 'bound:until') !== hasMark(g, 'bound:until')),
    flag((f.kind === 'measure' || f.kind === 'clock') && (f.concept === null) !== (g.concept === null)),
    flag(f.kind === 'measure' && isWithin(f) !== isWithin(g)),
    flag(people && !isGeneric(f.head) && !isGeneric(g.head)),
    flag(f.kind === 'measure' && WAY.test(f.right[0] ?? '') !== WAY.test(g.right[0] ?? '')),
    flag(standing.ownA * standing.ownB === 1),
    flag((date || f.kind === 'year' || f.kind === 'clock') && isOneEvent(f, g)),
    flag(date),
    flag(f.kind === 'date' && !date),
    flag(f.kind === 'year'),
    flag(f.kind === 'clock'),
    flag(f.kind === 'percent'),
    flag(f.kind === 'money'),
    flag(f.kind === 'measure'),
    flag(f.kind === 'count'),
    flag(f.kind === 'count' && f.high < 13 && g.high < 13),
    flag(f.kind === 'tally'),
    flag(f.kind === 'age'),
  ];
}
