/** The items of a run that were delivered in several versions, and which of these counts. */
import type { Card } from '../model/document.js';
import type { Pair } from '../model/wording.js';
import { itemNames } from './item-names.js';
import { readTimeSpan } from './publication-time.js';
import {
  compareParts,
  deskKey,
  isTakenBack,
  itemKey,
  sentAt,
  succession,
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
  const inOrder = orderingOf(cards);
  const buckets = [...groupsByName(cards).map(inOrder), ...markedPairs(cards, pairs)];
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
  return chainsOf(newestOf(buckets, replaces), inOrder);
}

interface Place {
  readonly item: string | null;
  readonly parts: readonly number[] | null;
  readonly time: number;
  readonly isTakenBack: number;
  readonly number: number;
}

/**
 * Sorts positions, oldest first: by version where all are of one item and tell it, else by time, then by what their marks say. What
 * takes an item back is the last where no time tells. A total order of any set.
 */
function orderingOf(cards: readonly Card[]): (reports: readonly number[]) => readonly number[] {
  const places = new Map<number, Place>();
  const placeOf = (n: number): Place => {
    const place = places.get(n) ?? placeInTime(cards[n]);
    places.set(n, place);
    return place;
  };
  return (reports) => {
    const told = reports.map((n) => ({ n, ...placeOf(n) }));
    const all = told.every(({ parts, item }) => parts !== null && item === told[0].item);
    return told
      .sort(
        (x, y) =>
          (all ? compareParts(x.parts ?? [], y.parts ?? []) : 0) ||
          (x.time === y.time ? 0 : x.time - y.time) ||
          x.isTakenBack - y.isTakenBack ||
          x.number - y.number ||
          compareParts(x.parts ?? [], y.parts ?? []) ||
          x.n - y.n,
      )
      .map(({ n }) => n);
  };
}

function placeInTime(card: Card): Place {
  const { from } = readTimeSpan(sentAt(card));
  const takesBack = isTakenBack(card);
  return {
    item: itemKey(card),
    parts: versionParts(card.article.item.version),
    time: Number.isFinite(from) ? from : takesBack ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY,
    isTakenBack: takesBack ? 1 : 0,
    number: updateNumber(card),
  };
}

/** Reports that give the same name: item, page, slug, and headline where one of them takes it back. */
function groupsByName(cards: readonly Card[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  const put = (kind: string, name: string | null, n: number): void => {
    if (name === null || name === '') return;
    const known = groups.get(`${kind} ${name}`);
    if (known) known.push(n);
    else groups.set(`${kind} ${name}`, [n]);
  };
  const anyTakenBack = cards.some(isTakenBack);
  for (const [n, card] of cards.entries()) {
    const { item, page, slug, title } = itemNames(card);
    put('item', item, n);
    put('page', page, n);
    put('slug', slug, n);
    if (anyTakenBack) put('title', title, n);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Pairs of one source of which one is marked as a new version; the marked one last. */
function markedPairs(cards: readonly Card[], pairs: readonly Pair[]): readonly (readonly number[])[] {
  const isMarked = (n: number): boolean => cards[n].article.item.signals.length > 0;
  const isOneSource = (a: number, b: number): boolean => deskKey(cards[a]) === deskKey(cards[b]);
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

function chainsOf(
  supersededBy: ReadonlyMap<number, number>,
  inOrder: (reports: readonly number[]) => readonly number[],
): Versions {
  const olderOf = new Map<number, number[]>();
  for (const [n, newest] of supersededBy) {
    const known = olderOf.get(newest);
    if (known) known.push(n);
    else olderOf.set(newest, [n]);
  }
  const chains = [...olderOf].map(([newest, older]) => [...inOrder(older), newest]);
  return { chains: chains.sort((x, y) => x[0] - y[0]), supersededBy };
}
