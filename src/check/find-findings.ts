/**
 * The check stage: from the result of a run and the texts behind it to findings about the reports that were to be
 * checked. Known reports among themselves are none. A pure function: clock and baseline are given.
 */
import type { Document } from '../model/document.js';
import type { CheckedReport, Finding, FindingSide, Place, Severity } from '../model/finding.js';
import type { ReportEntry, Result } from '../model/result.js';
import type { Span } from '../model/span.js';
import { type CheckSettings, RULE_LEVELS, RULES, type Rule, type Settings } from '../options.js';
import { readTimeSpan } from '../text/publication-time.js';
import type { Checking, Draft } from './draft.js';
import { fingerprintOf } from './fingerprint.js';
import { carriedWords, ownLifecycle } from './lifecycle-rules.js';
import { placer } from './lines.js';
import { standingOrder } from './standing.js';
import { alteredQuotes, figureConflicts, nothingNew } from './story-rules.js';
import { duplicates, sharedPassages, uncredited } from './wording-rules.js';

export interface FindingInput {
  readonly result: Result;
  /** Ids of the reports to be checked. */
  readonly incoming: ReadonlySet<string>;
  /** Fetches a report by its id. */
  readonly document: (id: string) => Document;
  readonly settings: CheckSettings;
  readonly engine: Pick<Settings, 'lead' | 'minPassageWords'>;
  /** Reports published further apart are not held against each other; null: however far. */
  readonly windowHours: number | null;
  /** What stands before the result's paths so that they lead from the working folder: `articles/` or nothing. */
  readonly root: string;
}

export function findFindings(input: FindingInput): readonly Finding[] {
  const checking = prepare(input);
  const drafts = [
    ...ownLifecycle(checking),
    ...carriedWords(checking),
    ...duplicates(checking),
    ...uncredited(checking),
    ...alteredQuotes(checking),
    ...figureConflicts(checking),
    ...nothingNew(checking),
    ...sharedPassages(checking),
  ];
  const order = new Map(input.result.reports.map(({ id }, n) => [id, n]));
  return finished(withoutEcho(drafts, input.settings), checking, input).sort(
    (x, y) =>
      Number(y.severity === 'error') - Number(x.severity === 'error') ||
      RULES.indexOf(x.rule) - RULES.indexOf(y.rule) ||
      (order.get(x.report.id) ?? 0) - (order.get(y.report.id) ?? 0) ||
      (x.report.spans[0]?.start ?? 0) - (y.report.spans[0]?.start ?? 0),
  );
}

/** A report as findings name it. */
export function checkedReport(report: ReportEntry, known: boolean, root: string): CheckedReport {
  const { id, path, record, source, title, published, archived } = report;
  const own = { id, path: root + path, record, source, title, published, known };
  // A path in an archive leads nowhere from here.
  return archived === undefined ? own : { ...own, path, archived };
}

function prepare(input: FindingInput): Checking {
  const { result, incoming, settings, engine, root } = input;
  const reports = new Map(result.reports.map((report) => [report.id, report]));
  const byStanding = standingOrder(result, incoming, engine.lead);
  const versions = versionNumbers(result);
  const documents = new Map<string, Document>();
  return {
    result,
    settings,
    minPassageWords: engine.minPassageWords,
    incoming,
    reports,
    passages: new Map(result.passages.map((passage) => [passage.id, passage])),
    counts: (other, report) =>
      other !== report && byStanding(other, report) < 0 && compared(other, report, reports, input),
    replaces: (newer, older) => {
      const [a, b] = [versions.get(newer), versions.get(older)];
      return a !== undefined && b !== undefined && a.item === b.item && a.number > b.number;
    },
    byStanding,
    document: (id) => {
      const known = documents.get(id) ?? input.document(id);
      if (documents.size < KEPT_DOCUMENTS) documents.set(id, known);
      return known;
    },
    named: (id) => named(reports.get(id), root),
  };
}

/** Texts kept at hand: those of a large check may not fit. */
const KEPT_DOCUMENTS = 200;

const HOUR = 3_600_000;

function compared(
  a: string,
  b: string,
  reports: ReadonlyMap<string, ReportEntry>,
  { settings, windowHours }: FindingInput,
): boolean {
  const [one, other] = [reports.get(a), reports.get(b)];
  if (!one || !other) return false;
  if (settings.skipSameSource && one.source.toLowerCase() === other.source.toLowerCase()) return false;
  if (windowHours === null) return true;
  const [first, second] = [readTimeSpan(one.published), readTimeSpan(other.published)];
  return Math.max(first.from - second.to, second.from - first.to) <= windowHours * HOUR;
}

function versionNumbers({
  stories,
}: Result): ReadonlyMap<string, { readonly item: string; readonly number: number }> {
  const chains = stories.flatMap(({ versions }) => versions ?? []);
  return new Map(
    chains.flatMap(({ current, reports }) =>
      reports.map((id, number) => [id, { item: current, number }] as const),
    ),
  );
}

function named(report: ReportEntry | undefined, root: string): string {
  if (!report) return 'another report';
  const { source, path, record } = report;
  return `${source} (${root}${path}${record === null ? '' : `#${record}`})`;
}

/** Nothing new is no news of a duplicate, unless it is asked for. */
function withoutEcho(drafts: readonly Draft[], { failOn }: CheckSettings): readonly Draft[] {
  if (failOn.includes('nothing-new')) return drafts;
  const copies = new Set(drafts.filter(({ rule }) => rule === 'duplicate').map(({ report }) => report));
  return drafts.filter(({ rule, report }) => rule !== 'nothing-new' || !copies.has(report));
}

function finished(drafts: readonly Draft[], checking: Checking, { incoming, root }: FindingInput): Finding[] {
  const times = new Map<string, number>();
  const placers = new Map<string, (span: Span) => Place>();
  const side = (id: string, spans: readonly Span[]): FindingSide => {
    const report = checking.reports.get(id);
    if (!report) throw new Error(`no report ${id}`);
    const place = placers.get(id) ?? placer(checking.document(id).article);
    placers.set(id, place);
    return { ...checkedReport(report, !incoming.has(id), root), spans: spans.map(place) };
  };
  return drafts.map((draft) => {
    const key = `${draft.rule}\n${draft.about}`;
    const nth = times.get(key) ?? 0;
    times.set(key, nth + 1);
    return {
      rule: draft.rule,
      severity: severityOf(draft.rule, checking.settings),
      fingerprint: fingerprintOf(draft.rule, draft.about, nth),
      message: draft.message,
      score: draft.score,
      ...(draft.measured ? { measured: draft.measured } : {}),
      report: side(draft.report, draft.spans),
      other: draft.other === null ? null : side(draft.other, draft.otherSpans),
      also: draft.also,
    };
  });
}

/** A duplicate is a near-duplicate too. */
function fails(rule: Rule, { failOn }: CheckSettings): boolean {
  if (rule === 'shared-passage') return failOn.some((word) => word.startsWith(rule));
  return failOn.includes(rule) || (rule === 'duplicate' && failOn.includes('near-duplicate'));
}

function severityOf(rule: Rule, settings: CheckSettings): Severity {
  if (fails(rule, settings)) return 'error';
  return RULE_LEVELS[rule];
}
