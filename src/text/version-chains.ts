/** The items of a run that were delivered in several versions, and which of these counts. */
import type { Card } from '../model/document.js';
import type { Pair } from '../model/wording.js';
import { readTimeSpan } from './publication-time.js';
import {
  compareParts,
  isTakenBack,
  itemKey,
  sentAt,
  slugStem,
  succession,
  titleStem,
  updateNumber,
  versionParts,
} from './versions.js';

export interface Versions {
  /** Positions of the reports of an item, oldest first, the newest last; in order of their first position. */
  readonly chains: readonly (readonly number[])[];
  /** By position of an older version that of the newest. */
  readonly supersededBy: ReadonlyMap<number, number>;
}

/** A version keeps at least this part of the shorter report's words: as much as makes near-duplicates. */
const KEPT_PART = 0.3;

/** Versions right behind a report that are asked whether they replace it, beside the newest of all. */
const NEXT_LOOKED_AT = 8;

/** `pairs` tell how much text two reports share. Near linear in cards and pairs. */
export function findVersions(cards: readonly Card[], pairs: readonly Pair[]): Versions {
  const order = versionOrder(cards);
  const buckets = [...groupsByName(cards, order), ...markedPairs(cards, pairs)];
  if (buckets.length === 0) return { chains: [], supersededBy: new Map() };
  const shared = new Map(
    pairs.map(({ a, b, wordsSharedA, wordsSharedB, relation }) => [
      a * cards.length + b,
      relation === 'template' ? 0 : Math.max(wordsSharedA, wordsSharedB),
    ]),
  );
  const keepsText = (a: number, b: number) => (): boolean =>
    (shared.get(Math.min(a, b) * cards.length + Math.max(a, b)) ?? 0) >= KEPT_PART;
  const replaces = (later: number, earlier: number): boolean =>
    succession(cards[later], cards[earlier], { keepsText: keepsText(later, earlier) }) === 'item';
  return chainsOf(newestOf(buckets, replaces), order);
}

/** Positions by version, time and number of update, as far as each is told; a total order. */
function versionOrder(cards: readonly Card[]): Float64Array {
  const keys = cards.map((card) => {
    const time = readTimeSpan(sentAt(card));
    return {
      parts: versionParts(card.article.item.version) ?? [],
      time: Number.isFinite(time.from) ? time.from : Number.NEGATIVE_INFINITY,
      number: updateNumber(card),
      isTakenBack: isTakenBack(card) ? 1 : 0,
    };
  });
  const sorted = keys
    .map((_, n) => n)
    .sort((a, b) => {
      const [x, y] = [keys[a], keys[b]];
      return (
        compareParts(x.parts, y.parts) ||
        (x.time === y.time ? 0 : x.time - y.time) ||
        x.isTakenBack - y.isTakenBack ||
        x.number - y.number ||
        a - b
      );
    });
  const ranks = new Float64Array(cards.length);
  for (const [rank, n] of sorted.entries()) ranks[n] = rank;
  return ranks;
}

/** Reports that give the same name: item, page, slug, and headline where one of them takes it back. */
function groupsByName(cards: readonly Card[], order: Float64Array): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  const put = (kind: string, name: string | null, n: number): void => {
    if (name === null || name === '') return;
    const known = groups.get(`${kind} ${name}`);
    if (known) known.push(n);
    else groups.set(`${kind} ${name}`, [n]);
  };
  const anyTakenBack = cards.some(isTakenBack);
  for (const [n, card] of cards.entries()) {
    const own = (name: string | null): string | null => name && `${card.source.toLowerCase()}\n${name}`;
    put('item', itemKey(card), n);
    put('page', card.article.url, n);
    put('slug', own(slugStem(card.article.item.slug)), n);
    if (anyTakenBack) put('title', own(titleStem(card.title)), n);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => group.sort((a, b) => order[a] - order[b]));
}

/** Pairs of one source of which one is marked as a new version; the marked one last. */
function markedPairs(cards: readonly Card[], pairs: readonly Pair[]): readonly (readonly number[])[] {
  const isMarked = (n: number): boolean => cards[n].article.item.signals.length > 0;
  const isOneSource = (a: number, b: number): boolean =>
    cards[a].source.toLowerCase() === cards[b].source.toLowerCase();
  return pairs
    .filter(({ a, b }) => (isMarked(a) || isMarked(b)) && isOneSource(a, b))
    .flatMap(({ a, b }) => [
      [a, b],
      [b, a],
    ]);
}

/** By report the one that replaces it. */
function newestOf(
  buckets: readonly (readonly number[])[],
  replaces: (later: number, earlier: number) => boolean,
): ReadonlyMap<number, number> {
  const next = new Map<number, number>();
  const last = (n: number): number => {
    let at = n;
    for (let to = next.get(at); to !== undefined; to = next.get(at)) at = to;
    // Paths are kept short, or a thousand versions would cost a million steps.
    for (let step = n; step !== at; ) {
      const to = next.get(step) ?? at;
      next.set(step, at);
      step = to;
    }
    return at;
  };
  for (const bucket of buckets) {
    const newest = bucket[bucket.length - 1];
    for (const [place, n] of bucket.entries()) {
      if (next.has(n)) continue;
      const behind = bucket.slice(place + 1, place + 1 + NEXT_LOOKED_AT);
      const later = [newest, ...behind].find(
        (other) => other !== n && last(other) !== n && replaces(other, n),
      );
      if (later !== undefined) next.set(n, later);
    }
  }
  return new Map([...next.keys()].map((n) => [n, last(n)]));
}

function chainsOf(supersededBy: ReadonlyMap<number, number>, order: Float64Array): Versions {
  const olderOf = new Map<number, number[]>();
  for (const [n, newest] of supersededBy) {
    const known = olderOf.get(newest);
    if (known) known.push(n);
    else olderOf.set(newest, [n]);
  }
  const chains = [...olderOf].map(([newest, older]) => [
    ...older.sort((a, b) => order[a] - order[b]),
    newest,
  ]);
  return { chains: chains.sort((x, y) => x[0] - y[0]), supersededBy };
}
