/**
 * Whether a difference is only news of later hours: a report says itself that it replaces a value ("raising an
 * earlier toll of 31"), or is a later version of the report with the other value.
 */
import type { Document } from '../model/document.js';

const LIFECYCLE =
  /\b(?:UPDATE \d{1,2}|Updates? (?:with|to)|Updated? with|WRAPUP|RECASTS?|Writethru|\d(?:st|nd|rd|th) Ld|CORRECTED|REFILE|UPDATED)\b|\bUPDATE\s?[-:–—]/;
/** Where versions say so: headline, deck and the line below. */
const OPENING = 400;
/** A version keeps at least this part of the shorter report's sentences, and at least this many. */
const KEPT_PART = 0.3;
const KEPT_LEAST = 2;

function opening({ article }: Document): string {
  return `${article.title ?? ''}\n${article.text.slice(article.body.start, article.body.start + OPENING)}`;
}

function instant(time: string | null): number | null {
  if (time === null) return null;
  const at = Date.parse(/[zZ]$|[+-]\d\d:?\d\d$|^\d{4}-\d\d-\d\d$/.test(time) ? time : `${time}Z`);
  return Number.isNaN(at) ? null : at;
}

/** Sentences of each report as numbers, equal for equal text. */
export type SentenceIds = readonly ReadonlySet<number>[];

function kept(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const id of small) if (large.has(id)) shared++;
  return shared >= KEPT_LEAST && shared >= KEPT_PART * small.size;
}

/** Whether `later` is a later version of `earlier`, on evidence in both: marks, times, source, kept sentences. */
export function isLaterVersion(
  documents: readonly Document[],
  ids: SentenceIds,
  later: number,
  earlier: number,
): boolean {
  const [a, b] = [documents[later], documents[earlier]];
  const marked = LIFECYCLE.test(opening(a)) && !LIFECYCLE.test(opening(b));
  const [after, before] = [
    instant(a.updated) ?? instant(a.published),
    instant(b.updated) ?? instant(b.published),
  ];
  if (after !== null && before !== null && after < before) return false;
  const ordered = after !== null && before !== null && after > before;
  if (!marked && !ordered) return false;
  const sameSource = a.source !== '' && a.source.toLowerCase() === b.source.toLowerCase();
  if (marked) return sameSource || kept(ids[later], ids[earlier]);
  return sameSource && kept(ids[later], ids[earlier]);
}
