/**
 * The lifecycle stage: items that were taken back or corrected, and the reports that still carry the words of
 * the version before.
 */
import type { Alert } from '../model/alert.js';
import type { Corpus } from '../model/corpus.js';
import type { Document } from '../model/document.js';
import type { Change } from '../model/result.js';
import type { Cluster, Pair, Passages } from '../model/wording.js';
import { compare } from '../text/compare.js';
import type { Versions } from '../text/version-chains.js';
import { isNoContent, isTakenBack } from '../text/versions.js';
import { carriedChanges, placeChanges } from './carried-changes.js';
import { placesByReport, placesInBoth } from './shared-places.js';

export interface AlertInput {
  readonly corpus: Corpus;
  readonly pairs: readonly Pair[];
  readonly clusters: readonly Cluster[];
  readonly passages: Passages;
  readonly versions: Versions;
  /** What of the first the second says in other words: spans of the first. */
  readonly changesBetween: (a: Document, b: Document) => readonly Change[];
}

/** Part of the killed version's words, or of the carrier's, that must be shared where neither is the other's copy. */
const CARRIED_PART = 0.2;

/** Changes of one correction that are looked for in others. */
const MOST_CHANGES = 50;

/** In order of version, then kind. Fetches the versions of corrected items and the reports that share their text. */
export function findAlerts(input: AlertInput): readonly Alert[] {
  const { corpus, versions } = input;
  const kills = corpus.cards.flatMap((card, n) =>
    isTakenBack(card) && !versions.supersededBy.has(n) ? [n] : [],
  );
  const corrections = correctionsIn(input);
  if (kills.length === 0 && corrections.length === 0) return [];
  const sharing = sharingWith(input, [...kills, ...corrections.map(({ version }) => version)]);
  return [
    ...killAlerts(kills, sharing, input),
    ...corrections.flatMap((correction) => correctionAlert(correction, sharing, input)),
  ].sort((x, y) => x.version - y.version || compare(x.kind, y.kind) || x.by - y.by);
}

interface Correction {
  readonly version: number;
  readonly by: number;
}

/** Every correction with the version right before it. */
function correctionsIn({ corpus: { cards }, versions: { chains } }: AlertInput): readonly Correction[] {
  return chains.flatMap((chain) =>
    chain.flatMap((by, n) => {
      const version = chain[n - 1];
      const isOne = n > 0 && cards[by].article.item.signals.includes('correction') && !isTakenBack(cards[by]);
      return isOne && !isTakenBack(cards[version]) ? [{ version, by }] : [];
    }),
  );
}

/** A report that shares text with a version. */
interface Sharing {
  readonly other: number;
  /** Of its words. */
  readonly part: number;
  readonly isNear: boolean;
}

/** Versions of one cluster that its other members are held against where no pair of them is listed. */
const MOST_UNLISTED = 8;

/**
 * By version of the items given, reports that run, are of other items and share text with it: those of its pairs, and
 * near-duplicates that a run with many copies does not list as pairs.
 */
function sharingWith(
  { corpus: { cards }, pairs, clusters, versions: { chains, supersededBy } }: AlertInput,
  reports: readonly number[],
): ReadonlyMap<number, readonly Sharing[]> {
  const newestOf = (report: number): number => supersededBy.get(report) ?? report;
  const items = new Set(reports.map(newestOf));
  const found = new Map<number, Map<number, Sharing>>();
  for (const report of [...items, ...chains.filter((chain) => items.has(chain[chain.length - 1])).flat()])
    found.set(report, new Map());
  const put = (version: number, sharing: Sharing): void => {
    const known = found.get(version);
    const { other } = sharing;
    const runs = !supersededBy.has(other) && !isNoContent(cards[other]);
    if (known && runs && !known.has(other) && newestOf(version) !== newestOf(other))
      known.set(other, sharing);
  };
  for (const pair of pairs) {
    if (pair.relation === 'template' || pair.relation === 'quotes-only') continue;
    const isNear = isCarrying(pair);
    put(pair.a, { other: pair.b, part: pair.wordsSharedB, isNear });
    put(pair.b, { other: pair.a, part: pair.wordsSharedA, isNear });
  }
  for (const { members } of clusters) {
    const own = members.filter((member) => found.has(member)).slice(0, MOST_UNLISTED);
    for (const version of own)
      for (const other of members) put(version, { other, part: CARRIED_PART, isNear: true });
  }
  return new Map([...found].map(([version, sharing]) => [version, [...sharing.values()]]));
}

function isCarrying({ relation, wordsSharedA, wordsSharedB }: Pair): boolean {
  return relation !== 'partial' || Math.max(wordsSharedA, wordsSharedB) >= CARRIED_PART;
}

/** One alert for each killed version that is carried; a report that carries several is listed with the nearest. */
function killAlerts(
  kills: readonly number[],
  sharing: ReadonlyMap<number, readonly Sharing[]>,
  { passages, versions: { chains } }: AlertInput,
): readonly Alert[] {
  const chainOf = new Map(chains.map((chain) => [chain[chain.length - 1], chain]));
  if (kills.length === 0) return [];
  const places = placesByReport(passages);
  return kills.flatMap((by) => {
    const nearest = new Map<number, { readonly version: number; readonly part: number }>();
    for (const version of chainOf.get(by) ?? [by]) {
      for (const { other, part, isNear } of sharing.get(version) ?? [])
        if (isNear && part >= (nearest.get(other)?.part ?? 0)) nearest.set(other, { version, part });
    }
    const found = [...nearest].sort(([x], [y]) => x - y);
    return [...new Set(found.map(([, { version }]) => version))].map((version) => ({
      kind: 'killed' as const,
      version,
      by,
      carriers: found
        .filter(([, one]) => one.version === version)
        .map(([report]) => ({ report, passages: placesInBoth(report, version, places) })),
      changes: [],
    }));
  });
}

function correctionAlert(
  { version, by }: Correction,
  sharing: ReadonlyMap<number, readonly Sharing[]>,
  { corpus, changesBetween }: AlertInput,
): readonly Alert[] {
  const others = sharing.get(version) ?? [];
  if (others.length === 0) return [];
  const [wrong, right] = [corpus.document(version), corpus.document(by)];
  const changes = changesBetween(wrong, right).slice(0, MOST_CHANGES);
  const places = placeChanges(changes, wrong, right);
  const carriers = others
    .map(({ other }) => ({ report: other, passages: carriedChanges(places, corpus.document(other)) }))
    .filter((carrier) => carrier.passages.length > 0)
    .sort((x, y) => x.report - y.report);
  if (carriers.length === 0) return [];
  const carried = new Set(carriers.flatMap(({ passages }) => passages.map(({ change }) => change)));
  const kept = changes.map((_, n) => n).filter((n) => carried.has(n));
  const renumbered = carriers.map(({ report, passages }) => ({
    report,
    passages: passages.map((passage) => ({ ...passage, change: kept.indexOf(passage.change) })),
  }));
  return [{ kind: 'uncorrected', version, by, carriers: renumbered, changes: kept.map((n) => changes[n]) }];
}
