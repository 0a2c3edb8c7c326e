/** Which report leads a story, by the user's rule, with the reason in plain words. */
import type { Card } from '../model/document.js';
import type { LeadRule } from '../options.js';
import { readTimeSpan } from '../text/publication-time.js';

export interface Lead {
  /** Index among the documents. */
  readonly report: number;
  readonly reason: string;
}

/**
 * Milliseconds of a time, null where none is given. A bare date stands for the end of its day, so that it never
 * comes before a report of that day whose hour is known; an hour without its zone is taken for UTC.
 */
function instant(time: string | null): number | null {
  const { from, to } = readTimeSpan(time);
  if (to === Number.POSITIVE_INFINITY) return null;
  return time?.includes('T') ? (from + to) / 2 : to;
}

/** Index of the greatest score; the first of several. Null scores lose; null when all are null. */
function argMax(scores: readonly (number | null)[]): number | null {
  let best: number | null = null;
  let most = Number.NEGATIVE_INFINITY;
  scores.forEach((score, n) => {
    if (score === null || score <= most) return;
    most = score;
    best = n;
  });
  return best;
}

function earliest(documents: readonly Card[]): Lead {
  const times = documents.map(({ published }) => instant(published));
  const report = argMax(times.map((time) => (time === null ? null : -time)));
  if (report === null) return { report: 0, reason: 'first in order; no report gives its time' };
  const tied = times.filter((time) => time === times[report]).length > 1;
  return { report, reason: tied ? 'earliest published, first in order among equals' : 'earliest published' };
}

function newest(documents: readonly Card[]): Lead {
  const report = argMax(documents.map(({ published, updated }) => instant(updated) ?? instant(published)));
  return report === null
    ? { report: 0, reason: 'first in order; no report gives its time' }
    : { report, reason: 'newest' };
}

function fromSource(documents: readonly Card[], source: string): Lead {
  const wanted = source.toLowerCase();
  const own = documents
    .map((document, n) => ({ document, n }))
    .filter(({ document }) => document.source.toLowerCase() === wanted);
  if (own.length === 0) {
    const { report, reason } = earliest(documents);
    return { report, reason: `no report from ${source}; ${reason}` };
  }
  const { report, reason } = earliest(own.map(({ document }) => document));
  return { report: own[report].n, reason: own.length === 1 ? `from ${source}` : `from ${source}; ${reason}` };
}

/** The report whose source most of the others credit, the earliest of those; where nobody credits one, the earliest. */
function origin(documents: readonly Card[]): Lead {
  const name = (source: string): string => source.toLowerCase();
  const credited = documents.map(({ credits }) => new Set(credits.map(name)));
  const counts = new Map<string, number>();
  documents.forEach(({ source }, n) => {
    for (const credit of credited[n])
      if (credit !== name(source)) counts.set(credit, (counts.get(credit) ?? 0) + 1);
  });
  const timesCredited = documents.map(({ source }) => counts.get(name(source)) ?? 0);
  const most = timesCredited.reduce((best, times) => Math.max(best, times), 0);
  if (most === 0) {
    const { report, reason } = earliest(documents);
    return { report, reason: `no report credits another; ${reason}` };
  }
  const own = documents.map((_, n) => n).filter((n) => timesCredited[n] === most);
  const first = earliest(own.map((n) => documents[n]));
  return {
    report: own[first.report],
    reason: most === 1 ? 'credited by another' : `credited by ${most} others`,
  };
}

/** `factCounts` are the facts each report holds. Ties go to the report first in canonical order. */
export function chooseLead(documents: readonly Card[], rule: LeadRule, factCounts: readonly number[]): Lead {
  switch (rule) {
    case 'first':
      return earliest(documents);
    case 'newest':
      return newest(documents);
    case 'longest':
      return { report: argMax(documents.map(({ words }) => words)) ?? 0, reason: 'longest' };
    case 'origin':
      return origin(documents);
    case 'most-facts':
      return { report: argMax(factCounts) ?? 0, reason: 'holds most facts' };
    default:
      return fromSource(documents, rule.slice('source='.length));
  }
}
