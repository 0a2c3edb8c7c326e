/**
 * The lifecycle stage: items that were taken back or corrected, and the reports that still carry the words of
 * the version before.
 */
import type { Alert } from '../model/alert.js';
import type { Corpus } from '../model/corpus.js';
import type { Document } from '../model/document.js';
import type { AlertPassage, Change } from '../model/result.js';
import type { Pair, Passages } from '../model/wording.js';
import type { Versions } from '../text/version-chains.js';
import { isNoContent, isTakenBack } from '../text/versions.js';
import { carriedChanges, placeChanges } from './carried-changes.js';

export interface AlertInput {
  readonly corpus: Corpus;
  readonly pairs: readonly Pair[];
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
  const sharing = pairsByReport(input, [...kills, ...corrections.map(({ version }) => version)]);
  return [
    ...killAlerts(kills, sharing, input),
    ...corrections.flatMap((correction) => correctionAlert(correction, sharing, input)),
  ].sort((x, y) => x.version - y.version || (x.kind < y.kind ? -1 : x.kind > y.kind ? 1 : x.by - y.by));
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

/** The other report of a pair, and what it shares. */
interface Sharing {
  readonly other: number;
  readonly pair: Pair;
}

/** Pairs of the reports given and of their older versions with reports that run and are of other items. */
function pairsByReport(
  { corpus: { cards }, pairs, versions: { chains, supersededBy } }: AlertInput,
  reports: readonly number[],
): ReadonlyMap<number, readonly Sharing[]> {
  const newestOf = (report: number): number => supersededBy.get(report) ?? report;
  const items = new Set(reports.map(newestOf));
  const found = new Map<number, Sharing[]>();
  for (const report of [...items, ...chains.filter((chain) => items.has(chain[chain.length - 1])).flat()])
    found.set(report, []);
  const runs = (report: number): boolean => !supersededBy.has(report) && !isNoContent(cards[report]);
  for (const pair of pairs) {
    if (pair.relation === 'template' || pair.relation === 'quotes-only') continue;
    if (newestOf(pair.a) === newestOf(pair.b)) continue;
    if (runs(pair.b)) found.get(pair.a)?.push({ other: pair.b, pair });
    if (runs(pair.a)) found.get(pair.b)?.push({ other: pair.a, pair });
  }
  return found;
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
  return kills.flatMap((by) => {
    const nearest = new Map<
      number,
      { readonly version: number; readonly pair: Pair; readonly part: number }
    >();
    for (const version of chainOf.get(by) ?? [by]) {
      for (const { other, pair } of sharing.get(version) ?? []) {
        const part = other === pair.a ? pair.wordsSharedA : pair.wordsSharedB;
        if (isCarrying(pair) && part >= (nearest.get(other)?.part ?? 0))
          nearest.set(other, { version, pair, part });
      }
    }
    const found = [...nearest].sort(([x], [y]) => x - y);
    return [...new Set(found.map(([, { version }]) => version))].map((version) => ({
      kind: 'killed' as const,
      version,
      by,
      carriers: found
        .filter(([, one]) => one.version === version)
        .map(([report, { pair }]) => ({ report, passages: placesIn(report, pair, passages) })),
      changes: [],
    }));
  });
}

/** Where a report has the passages of a pair. */
function placesIn(report: number, pair: Pair, { list, ofPair }: Passages): readonly AlertPassage[] {
  const places = ofPair(pair).flatMap((passage) => {
    const { kind, occurrences } = list[passage];
    return kind === 'prose' || kind === 'quote' ? occurrences.filter((one) => one.report === report) : [];
  });
  return places.map(({ start, end }) => ({ start, end })).sort((x, y) => x.start - y.start || x.end - y.end);
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
