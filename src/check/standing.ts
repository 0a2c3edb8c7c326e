/**
 * Which of two reports the other is held against: known ones before those to be checked, and among these the one
 * that would lead a story of both. So of three copies that arrive together one passes.
 */
import type { ReportEntry, Result } from '../model/result.js';
import type { LeadRule } from '../options.js';
import { compare } from '../text/compare.js';
import { readTimeSpan } from '../text/publication-time.js';

/** Smaller comes first. */
type Key = (report: ReportEntry) => number;

/** A bare date stands for the end of its day; an unknown time comes last. */
function instant(time: string | null): number {
  const { from, to } = readTimeSpan(time);
  return Number.isFinite(to) && time?.includes('T') ? (from + to) / 2 : to;
}

const earliest: Key = ({ published }) => instant(published);

const newest: Key = ({ published, updated }) => {
  const at = Math.min(instant(updated), Number.MAX_SAFE_INTEGER);
  const sent = at === Number.MAX_SAFE_INTEGER ? instant(published) : at;
  return Number.isFinite(sent) ? -sent : Number.POSITIVE_INFINITY;
};

function timesCredited({ reports }: Result): Key {
  const counts = new Map<string, number>();
  for (const { source, credits } of reports)
    for (const credit of new Set(credits.map((name) => name.toLowerCase())))
      if (credit !== source.toLowerCase()) counts.set(credit, (counts.get(credit) ?? 0) + 1);
  return ({ source }) => -(counts.get(source.toLowerCase()) ?? 0);
}

function factsOf({ facts }: Result): Key {
  const counts = new Map<string, number>();
  for (const { report, kind } of facts)
    if (kind === 'statement') counts.set(report, (counts.get(report) ?? 0) + 1);
  return ({ id }) => -(counts.get(id) ?? 0);
}

function keysOf(rule: LeadRule, result: Result): readonly Key[] {
  switch (rule) {
    case 'first':
      return [earliest];
    case 'newest':
      return [newest];
    case 'longest':
      return [({ words }) => -words];
    case 'most-facts':
      return [factsOf(result), earliest];
    case 'origin':
      return [timesCredited(result), earliest];
    default: {
      const wanted = rule.slice('source='.length).toLowerCase();
      return [({ source }) => (source.toLowerCase() === wanted ? 0 : 1), earliest];
    }
  }
}

/** Compares ids; a total order, for ties go by the order of the result. */
export function standingOrder(
  result: Result,
  incoming: ReadonlySet<string>,
  rule: LeadRule,
): (a: string, b: string) => number {
  const keys = keysOf(rule, result);
  const order = result.reports
    .map((report, n) => ({
      id: report.id,
      n,
      ranks: [incoming.has(report.id) ? 1 : 0, ...keys.map((key) => key(report))],
    }))
    .sort((x, y) => {
      for (const [n, rank] of x.ranks.entries()) {
        const step = compare(rank, y.ranks[n] ?? 0);
        if (step !== 0) return step;
      }
      return x.n - y.n;
    });
  const places = new Map(order.map(({ id }, place) => [id, place]));
  return (a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0);
}
