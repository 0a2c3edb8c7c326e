/**
 * Wordings joined to utterances: the surest links first, a link only where the groups it would join are
 * alike as a whole, and fragments last, so that "swift response" never ties two statements together.
 */
import { compareStretches, isCopied, isFragment, isNextAlike, type Likeness } from './compare.js';
import type { Stretch, Utterance } from './utterances.js';
import { LONG_CONTENT } from './weights.js';
import { type Carrier, compareSpeakers, findCandidates, isAcrossReports, type Wording } from './wordings.js';

interface Link extends Likeness {
  readonly a: number;
  readonly b: number;
}

/** Members of either group compared when two are to be joined: bounds the cost of large groups. */
const SAMPLE = 4;
/** Part of the sampled pairs that must be alike. */
const ALIKE_SHARE = 0.5;

function compareWordings(a: Wording, b: Wording): Likeness | null {
  return compareStretches(a.stretch, b.stretch, compareSpeakers(a, b));
}

function findLinks(wordings: readonly Wording[], utterances: readonly Utterance[]): readonly Link[] {
  const links: Link[] = [];
  const seen = new Set<number>();
  findCandidates(wordings).forEach((candidates, n) => {
    for (const other of candidates) {
      const a = Math.min(n, other);
      const b = Math.max(n, other);
      const pair = a * wordings.length + b;
      if (seen.has(pair)) continue;
      seen.add(pair);
      if (!isAcrossReports(wordings[a], wordings[b])) continue;
      const likeness = compareWordings(wordings[a], wordings[b]);
      if (likeness) links.push({ a, b, ...likeness });
    }
  });
  for (const link of followLinks(wordings, utterances, links, seen)) links.push(link);
  return links.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
}

/** Carriers of a wording whose surroundings are looked at. */
const CARRIERS_FOLLOWED = 4;

function wordingsByStretch(
  wordings: readonly Wording[],
  utterances: readonly Utterance[],
): ReadonlyMap<Stretch, number> {
  const wordingAt = new Map<Stretch, number>();
  wordings.forEach(({ carriers }, n) => {
    for (const { utterance, stretch } of carriers) wordingAt.set(utterances[utterance].stretches[stretch], n);
  });
  return wordingAt;
}

/** The reports to whose wordings each wording has a link. */
function reportsLinked(
  wordings: readonly Wording[],
  links: readonly Link[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const linked = new Map<number, Set<number>>();
  const add = (own: number, other: number): void => {
    const known = linked.get(own) ?? new Set<number>();
    for (const report of wordings[other].reports) known.add(report);
    linked.set(own, known);
  };
  for (const { a, b } of links) {
    add(a, b);
    add(b, a);
  }
  return linked;
}

/**
 * Links between what was said right before or after two linked stretches by the same speaker: a machine
 * paraphrase leaves little of the words, but their order in the text.
 */
function followLinks(
  wordings: readonly Wording[],
  utterances: readonly Utterance[],
  links: readonly Link[],
  seen: Set<number>,
): readonly Link[] {
  const wordingAt = wordingsByStretch(wordings, utterances);
  const linked = new Set(links.map(({ a, b }) => a * wordings.length + b));
  const linkedReports = reportsLinked(wordings, links);
  /** Whether something in a report of `other` is already known for the same as `own`. */
  const hasLink = (own: number, other: number): boolean => {
    for (const report of wordings[other].reports)
      if (linkedReports.get(own)?.has(report) || wordings[own].reports.has(report)) return true;
    return false;
  };
  const found: Link[] = [];
  const follow = (first: Stretch, second: Stretch | null): void => {
    const x = wordingAt.get(first);
    const y = second ? wordingAt.get(second) : undefined;
    if (x === undefined || y === undefined || x === y) return;
    const [a, b] = [Math.min(x, y), Math.max(x, y)];
    const pair = a * wordings.length + b;
    if (linked.has(pair)) return;
    linked.add(pair);
    seen.add(pair);
    if (compareSpeakers(wordings[a], wordings[b]) === 'other' || !isAcrossReports(wordings[a], wordings[b]))
      return;
    if (hasLink(a, b) || hasLink(b, a) || !isNextAlike(wordings[a].stretch, wordings[b].stretch)) return;
    found.push({ a, b, kind: 'altered', score: 0 });
  };
  const followCarriers = ({ a, b }: Link): void => {
    if (isFragment(wordings[a].stretch) || isFragment(wordings[b].stretch)) return;
    const others = wordings[b].carriers.slice(0, CARRIERS_FOLLOWED);
    for (const x of wordings[a].carriers.slice(0, CARRIERS_FOLLOWED)) {
      const before = neighbour(utterances, x, -1);
      const after = neighbour(utterances, x, 1);
      for (const y of others) {
        if (before !== null) follow(before, neighbour(utterances, y, -1));
        if (after !== null) follow(after, neighbour(utterances, y, 1));
      }
    }
  };
  links.forEach(followCarriers);
  return found;
}

/** Characters between two quotations of which one follows on the other. */
const FARTHEST_NEIGHBOUR = 160;

/** The stretch said before or after by the same speaker in the same report. */
function neighbour(
  utterances: readonly Utterance[],
  { utterance, stretch }: Carrier,
  step: 1 | -1,
): Stretch | null {
  const own = utterances[utterance];
  const inside = own.stretches[stretch + step];
  if (inside) return inside;
  const next = utterances[utterance + step];
  const gap = next === undefined ? 0 : step > 0 ? next.start - own.end : own.start - next.end;
  if (
    !next ||
    gap > FARTHEST_NEIGHBOUR ||
    next.report !== own.report ||
    next.speaker === null ||
    next.speaker !== own.speaker
  )
    return null;
  return next.stretches[step > 0 ? 0 : next.stretches.length - 1] ?? null;
}

/** Drops the links of long wordings that have a better one to the same report. */
function keepMutualBest(wordings: readonly Wording[], links: readonly Link[]): readonly Link[] {
  const best = new Map<number, Map<number, number>>();
  const note = (own: number, other: number, score: number): void => {
    const known = best.get(own) ?? new Map<number, number>();
    best.set(own, known);
    for (const report of wordings[other].reports) if (!known.has(report)) known.set(report, score);
  };
  const isWhole = (n: number): boolean => wordings[n].stretch.terms.size >= LONG_CONTENT;
  for (const { a, b, score } of links) {
    if (!isWhole(a) || !isWhole(b)) continue;
    note(a, b, score);
    note(b, a, score);
  }
  const isBest = (own: number, other: number, score: number): boolean => {
    for (const report of wordings[other].reports) if (score >= (best.get(own)?.get(report) ?? 0)) return true;
    return false;
  };
  return links.filter(({ a, b, kind, score }) => {
    return kind === 'verbatim' || !isWhole(a) || !isWhole(b) || (isBest(a, b, score) && isBest(b, a, score));
  });
}

/** Groups of wordings, each of one utterance: positions in `wordings`, ascending, groups by first member. */
export function linkWordings(
  wordings: readonly Wording[],
  utterances: readonly Utterance[],
): readonly (readonly number[])[] {
  const groupOf = wordings.map((_, n) => n);
  const members = wordings.map((_, n) => [n]);
  const links = keepMutualBest(wordings, findLinks(wordings, utterances));
  const alikeness = new Map(links.map(({ a, b }) => [a * wordings.length + b, true]));
  const alike = (a: number, b: number): boolean => {
    const pair = Math.min(a, b) * wordings.length + Math.max(a, b);
    const known = alikeness.get(pair) ?? compareWordings(wordings[a], wordings[b]) !== null;
    alikeness.set(pair, known);
    return known;
  };
  /** Some of a group's statements, those left out that are but a part of another. */
  const wholes = (group: readonly number[]): readonly number[] => {
    const sample = group.filter((n) => !isFragment(wordings[n].stretch)).slice(0, SAMPLE);
    return sample.filter((n) => {
      const { words } = wordings[n].stretch;
      return !sample.some(
        (m) =>
          m !== n &&
          wordings[m].stretch.words.length > words.length &&
          isCopied(wordings[n].stretch, wordings[m].stretch),
      );
    });
  };
  const mayJoin = (x: readonly number[], y: readonly number[]): boolean => {
    let pairs = 0;
    let like = 0;
    for (const a of wholes(x)) {
      for (const b of wholes(y)) {
        pairs++;
        if (alike(a, b)) like++;
      }
    }
    return like >= pairs * ALIKE_SHARE;
  };
  const join = (a: number, b: number): void => {
    const [into, from] = [Math.min(groupOf[a], groupOf[b]), Math.max(groupOf[a], groupOf[b])];
    for (const n of members[from]) {
      members[into].push(n);
      groupOf[n] = into;
    }
    members[from] = [];
  };
  for (const { a, b } of links) {
    if (isFragment(wordings[a].stretch) || isFragment(wordings[b].stretch) || groupOf[a] === groupOf[b])
      continue;
    if (mayJoin(members[groupOf[a]], members[groupOf[b]])) join(a, b);
  }
  const isLoose = (n: number): boolean => isFragment(wordings[n].stretch) && members[groupOf[n]].length === 1;
  for (const { a, b } of links) {
    // Once part of an utterance a fragment does not tie another to it.
    if (groupOf[a] !== groupOf[b] && (isLoose(a) || isLoose(b))) join(a, b);
  }
  return members.filter((group) => group.length > 0).map((group) => [...group].sort((a, b) => a - b));
}
