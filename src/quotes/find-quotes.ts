/**
 * The quotes stage: what the reports of one story quote, which quotations are versions of one utterance,
 * where their words differ, and what each report alone quotes.
 */
import type { Document } from '../model/document.js';
import type { Change, FactEntry, QuoteGroup, QuoteVersion } from '../model/result.js';
import type { Span } from '../model/span.js';
import { findChanges } from './changes.js';
import { isVerbatim } from './compare.js';
import { linkWordings } from './link.js';
import { listQuoteFacts } from './quote-facts.js';
import { readUtterances, type Stretch, type Utterance } from './utterances.js';
import type { Version } from './version.js';
import { type Carrier, collapseStretches, type Wording } from './wordings.js';

type Fact = Omit<FactEntry, 'id'>;

export interface StoryQuotes {
  /** Utterances quoted by two reports and more, in order of first report, then start. */
  readonly groups: readonly QuoteGroup[];
  /** Every quotation of three words and more, in order of report, then start. */
  readonly facts: readonly Fact[];
}

const MARK = /["“”„«»‹›‚「」『』＂‘’'`.!?…,。！？ \u00a0\u202f]/;
const LONGEST_MARKS = 4;

/** The stretch with the marks around it; the whole quotation where it is one stretch. */
function placeOf(text: string, { start, end, stretches }: Utterance, stretch: Stretch): Span {
  if (stretches.length === 1) return { start, end };
  let from = stretch.start;
  let to = stretch.end;
  while (from > start && stretch.start - from < LONGEST_MARKS && /["“„«»‹›‚「『‘'`]/.test(text[from - 1]))
    from--;
  while (to < end && to - stretch.end < LONGEST_MARKS && MARK.test(text[to])) to++;
  while (to > stretch.end && /[\s]/.test(text[to - 1])) to--;
  return { start: from, end: to };
}

/** The fullest wording comes first where the earliest is but a part of it; else the earliest. */
const PART = 0.6;

function orderVersions(versions: readonly Version[]): readonly Version[] {
  const longest = versions.reduce((best, { stretch }) => Math.max(best, stretch.words.length), 0);
  const first = versions.findIndex(({ stretch }) => stretch.words.length >= longest * PART);
  return [versions[first], ...versions.slice(0, first), ...versions.slice(first + 1)];
}

function speakerOf(versions: readonly Version[]): string | null {
  const named = versions.map(({ utterance }) => utterance.speaker).filter((speaker) => speaker !== null);
  let best: string | null = null;
  const rank = (name: string): number =>
    (/^\p{Lu}/u.test(name) ? 100 : 0) + Math.min(name.split(' ').length, 3);
  for (const name of named) if (best === null || rank(name) > rank(best)) best = name;
  return best;
}

function toGroup(documents: readonly Document[], versions: readonly Version[], altered: boolean): QuoteGroup {
  const ordered = orderVersions(versions);
  const [first] = ordered;
  const speaker = speakerOf(ordered);
  const textOf = ({ utterance }: Version): string => documents[utterance.report].article.text;
  const changes: Change[] = [];
  const known = new Set<string>();
  const byWording = new Map<number, readonly Change[]>();
  const entries = ordered.map((version): QuoteVersion => {
    const found =
      byWording.get(version.wording) ??
      (altered && version.wording !== first.wording && !isVerbatim(first.stretch, version.stretch)
        ? findChanges(textOf(first), first.stretch, textOf(version), version.stretch)
        : []);
    byWording.set(version.wording, found);
    for (const change of found) {
      const key = `${change.start} ${change.end} ${change.to}`;
      if (!known.has(key)) changes.push(change);
      known.add(key);
    }
    return {
      report: documents[version.utterance.report].id,
      ...version.span,
      text: textOf(version).slice(version.span.start, version.span.end),
      speaker: version.utterance.speaker,
      cue: version.utterance.cue,
      changes: found,
    };
  });
  changes.sort((a, b) => a.start - b.start || a.end - b.end);
  return { kind: altered ? 'altered' : 'verbatim', speaker, versions: entries, changes };
}

/**
 * Whether a report carries the utterance in words that differ from the fullest wording, and not that one
 * too: a report that quotes twice, once in part, alters nothing.
 */
function isAltered(group: readonly number[], wordings: readonly Wording[]): boolean {
  const longest = group.reduce((best, n) =>
    wordings[n].stretch.words.length > wordings[best].stretch.words.length ? n : best,
  );
  const { stretch } = wordings[longest];
  const copies = group.map((n) => n === longest || isVerbatim(stretch, wordings[n].stretch));
  const holders = new Set<number>();
  group.forEach((n, at) => {
    if (copies[at]) for (const report of wordings[n].reports) holders.add(report);
  });
  return group.some(
    (n, at) => !copies[at] && [...wordings[n].reports].some((report) => !holders.has(report)),
  );
}

interface Placed {
  readonly utterances: readonly Utterance[];
  readonly wordings: readonly Wording[];
  readonly groups: readonly (readonly number[])[];
}

function versionsOf(
  documents: readonly Document[],
  { utterances, wordings }: Placed,
  group: readonly number[],
): readonly Version[] {
  const carriers: { readonly carrier: Carrier; readonly wording: number }[] = [];
  for (const wording of group)
    for (const carrier of wordings[wording].carriers) carriers.push({ carrier, wording });
  carriers.sort((a, b) => a.carrier.utterance - b.carrier.utterance || a.carrier.stretch - b.carrier.stretch);
  return carriers.map(({ carrier, wording }) => {
    const utterance = utterances[carrier.utterance];
    const stretch = utterance.stretches[carrier.stretch];
    const { text } = documents[utterance.report].article;
    return { utterance, stretch, span: placeOf(text, utterance, stretch), wording };
  });
}

/** A number for each document: equal in a cluster; a document of no cluster is one of its own. */
function numberClusters(
  documents: readonly Document[],
  clusters: readonly (readonly string[])[],
): readonly number[] {
  const clusterOf = new Map<string, number>();
  clusters.forEach((members, n) => {
    for (const id of members) clusterOf.set(id, n);
  });
  return documents.map(({ id }, n) => clusterOf.get(id) ?? clusters.length + n);
}

/**
 * The quotations of one story's reports, given in canonical order. `clusters` are the ids of near-duplicate
 * documents, which count as one source; without them each document is its own. Cost near linear in the
 * quotations: equal ones are judged once, and each is compared with a bounded number of others.
 */
export function findQuotes(
  documents: readonly Document[],
  clusters: readonly (readonly string[])[] = [],
): StoryQuotes {
  const utterances = readUtterances(documents);
  const wordings = collapseStretches(utterances);
  const placed: Placed = { utterances, wordings, groups: linkWordings(wordings, utterances) };
  const groups: { readonly first: number; readonly start: number; readonly group: QuoteGroup }[] = [];
  const versionsOfGroup = placed.groups.map((group) => versionsOf(documents, placed, group));
  versionsOfGroup.forEach((versions, n) => {
    if (!versions.some(({ utterance }) => utterance.report !== versions[0].utterance.report)) return;
    const group = toGroup(documents, versions, isAltered(placed.groups[n], wordings));
    groups.push({ first: versions[0].utterance.report, start: versions[0].span.start, group });
  });
  groups.sort((a, b) => a.first - b.first || a.start - b.start);
  return {
    groups: groups.map(({ group }) => group),
    facts: listQuoteFacts(documents, utterances, versionsOfGroup, numberClusters(documents, clusters)),
  };
}
