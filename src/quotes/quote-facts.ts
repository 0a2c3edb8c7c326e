/** Which quotations other reports of the story carry too: word for word, altered, or not at all. */
import type { Document } from '../model/document.js';
import type { Counterpart, FactEntry, FactStatus } from '../model/result.js';
import type { Fraction, Span } from '../model/span.js';
import { align } from './alignment.js';
import { findChanges } from './changes.js';
import { isVerbatim } from './compare.js';
import type { Stretch, Utterance } from './utterances.js';
import type { Version } from './version.js';
import { MIN_FACT_WORDS } from './weights.js';

type Fact = Omit<FactEntry, 'id'>;

interface Likeness {
  readonly version: Version;
  readonly coverage: Fraction;
}

interface Cover {
  readonly stretch: Stretch;
  /** Versions in other reports, best first. */
  readonly others: readonly Likeness[];
  readonly wording: number;
  /** How far each report that has a version holds the stretch, its own included. */
  readonly holders: ReadonlyMap<number, Fraction>;
}

interface Confirmation {
  readonly reports: number;
  readonly sources: number;
}

/** Counterparts listed for one quotation. */
const MAX_COUNTERPARTS = 4;
/** Other wordings one is compared with: bounds the cost of an utterance with hundreds of them. */
const MAX_WORDINGS = 10;
/** Part of a quotation's words that must be carried for it to count as carried. */
const SHARED_PART = 0.9;
/**
 * The same for a report that confirms it was said: a version with words changed does, one that quotes a
 * part of it does not.
 */
const HELD_PART = 0.6;
const REPHRASED_PART = 0.5;

/** 1 where all of `own` is carried; else the part of its words that stand in the other, in order. */
function coverageBy(own: Stretch, other: Stretch): Fraction {
  if (own.words.length <= other.words.length && isVerbatim(own, other)) return 1;
  return Math.min(0.99, align(own, other).common / own.words.length);
}

/** The versions of each wording, the first of a report alone. */
function byWording(versions: readonly Version[]): ReadonlyMap<number, readonly Version[]> {
  const found = new Map<number, Version[]>();
  for (const version of versions) {
    const known = found.get(version.wording);
    // Versions come in order of report.
    if (known?.at(-1)?.utterance.report === version.utterance.report) continue;
    if (known) known.push(version);
    else found.set(version.wording, [version]);
  }
  return found;
}

/** For every wording of an utterance the others by how far they hold it, itself first. */
function rankWordings(
  wordings: ReadonlyMap<number, readonly Version[]>,
): ReadonlyMap<number, readonly { readonly wording: number; readonly coverage: Fraction }[]> {
  const all = [...wordings].sort((a, b) => b[1].length - a[1].length || a[0] - b[0]);
  const compared = all.slice(0, MAX_WORDINGS);
  const ranked = new Map<number, { wording: number; coverage: Fraction }[]>();
  for (const [own, [{ stretch }]] of all) {
    const list = compared
      .filter(([wording]) => wording !== own)
      .map(([wording, [other]]) => ({ wording, coverage: coverageBy(stretch, other.stretch) }))
      .sort((a, b) => b.coverage - a.coverage || a.wording - b.wording);
    ranked.set(own, [{ wording: own, coverage: 1 }, ...list]);
  }
  return ranked;
}

/** The best versions of `version` in other reports, one a report. */
function othersOf(
  version: Version,
  ranks: readonly { readonly wording: number; readonly coverage: Fraction }[],
  wordings: ReadonlyMap<number, readonly Version[]>,
): readonly Likeness[] {
  const found: Likeness[] = [];
  const reports = new Set([version.utterance.report]);
  for (const { wording, coverage } of ranks) {
    for (const other of wordings.get(wording) ?? []) {
      if (reports.has(other.utterance.report)) continue;
      reports.add(other.utterance.report);
      found.push({ version: other, coverage });
      if (found.length === MAX_COUNTERPARTS) return found;
    }
  }
  return found;
}

function statusOf(covers: readonly Cover[], words: number): FactStatus {
  let copied = 0;
  let carried = 0;
  for (const { stretch, others } of covers) {
    if (others.length === 0) continue;
    carried += stretch.words.length;
    if (others[0].coverage === 1) copied += stretch.words.length;
  }
  if (copied >= words * SHARED_PART) return 'shared';
  return carried >= words * REPHRASED_PART ? 'rephrased' : 'unique';
}

/** The words of a stretch that its best version elsewhere does not have. */
function uncoveredBy({ stretch, others }: Cover): readonly Span[] {
  if (others.length === 0) return [{ start: stretch.start, end: stretch.end }];
  const [{ coverage, version }] = others;
  if (coverage === 1) return [];
  return findChanges('', stretch, '', version.stretch)
    .filter(({ start, end }) => end > start)
    .map(({ start, end }) => ({ start, end }));
}

function counterpartsOf(documents: readonly Document[], covers: readonly Cover[]): readonly Counterpart[] {
  return covers
    .flatMap(({ others }) => others)
    .sort((a, b) => b.coverage - a.coverage || a.version.utterance.report - b.version.utterance.report)
    .slice(0, MAX_COUNTERPARTS)
    .map(({ version: { utterance, span }, coverage }) => ({
      report: documents[utterance.report].id,
      start: span.start,
      end: span.end,
      coverage,
    }));
}

/** For one wording: how far every report that has some version holds it. */
function holdersOf(
  ranks: readonly { readonly wording: number; readonly coverage: Fraction }[],
  wordings: ReadonlyMap<number, readonly Version[]>,
): ReadonlyMap<number, Fraction> {
  const held = new Map<number, Fraction>();
  for (const { wording, coverage } of ranks) {
    for (const { utterance } of wordings.get(wording) ?? [])
      held.set(utterance.report, Math.max(coverage, held.get(utterance.report) ?? 0));
  }
  return held;
}

/**
 * Reports that hold most of a quotation, and of how many clusters they are. Copies ask the same question:
 * `known` answers by the wordings asked for.
 */
function confirm(
  own: number,
  covers: readonly Cover[],
  clusterOf: readonly number[],
  known: Map<string, ReadonlySet<number>>,
): Confirmation {
  const key = covers.map(({ wording }) => wording).join(' ');
  const holders = known.get(key) ?? findHolders(covers);
  known.set(key, holders);
  const sources = new Set([clusterOf[own]]);
  for (const report of holders) sources.add(clusterOf[report]);
  return { reports: holders.size + (holders.has(own) ? 0 : 1), sources: sources.size };
}

function findHolders(covers: readonly Cover[]): ReadonlySet<number> {
  let words = 0;
  const carried = new Map<number, number>();
  for (const { stretch, holders } of covers) {
    words += stretch.words.length;
    for (const [report, coverage] of holders)
      carried.set(report, (carried.get(report) ?? 0) + coverage * stretch.words.length);
  }
  const found = new Set<number>();
  for (const [report, count] of carried) if (count >= words * HELD_PART) found.add(report);
  return found;
}

function toFact(
  documents: readonly Document[],
  utterance: Utterance,
  covers: readonly Cover[],
  { reports, sources }: Confirmation,
): Fact {
  const { start, end, words, report } = utterance;
  const status = statusOf(covers, words);
  const covered = covers.reduce(
    (sum, { stretch, others }) => sum + stretch.words.length * (others[0]?.coverage ?? 0),
    0,
  );
  return {
    report: documents[report].id,
    kind: 'quote',
    start,
    end,
    status,
    text: documents[report].article.text.slice(start, end),
    coverage: status === 'shared' ? 1 : Number((covered / words).toFixed(4)),
    counterparts: counterpartsOf(documents, covers),
    uncovered: status === 'shared' ? [] : covers.flatMap(uncoveredBy),
    reports,
    sources,
  };
}

/**
 * One fact for each quotation of `MIN_FACT_WORDS` words and more, in order of report, then start. `groups`
 * hold the versions of each utterance, single ones included; `clusterOf` has a number for every document.
 */
export function listQuoteFacts(
  documents: readonly Document[],
  utterances: readonly Utterance[],
  groups: readonly (readonly Version[])[],
  clusterOf: readonly number[],
): readonly Fact[] {
  const coverOf = new Map<Stretch, Cover>();
  for (const versions of groups) {
    const wordings = byWording(versions);
    const ranks = rankWordings(wordings);
    const holders = new Map([...ranks].map(([wording, own]) => [wording, holdersOf(own, wordings)] as const));
    for (const version of versions) {
      const { stretch, wording } = version;
      coverOf.set(stretch, {
        stretch,
        others: othersOf(version, ranks.get(wording) ?? [], wordings),
        wording,
        holders: holders.get(wording) ?? new Map(),
      });
    }
  }
  const known = new Map<string, ReadonlySet<number>>();
  return utterances
    .filter(({ words }) => words >= MIN_FACT_WORDS)
    .map((utterance) => {
      const covers = utterance.stretches
        .map((stretch) => coverOf.get(stretch))
        .filter((cover) => cover !== undefined);
      return toFact(documents, utterance, covers, confirm(utterance.report, covers, clusterOf, known));
    });
}
