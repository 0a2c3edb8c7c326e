/**
 * Whether a difference is only news of later hours: a report says itself that it replaces a value ("raising an
 * earlier toll of 31"), or is a later version of the report with the other value.
 */
import type { Signal } from '../model/article.js';
import type { Document } from '../model/document.js';
import type { ConflictValue } from '../model/result.js';

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

const REPLACES: ReadonlySet<Signal> = new Set<Signal>(['update', 'correction', 'writethru', 'refile']);

/** "UPDATE 2", "2nd Ld-Writethru" in the headline or the item's signals. */
function isMarked(document: Document): boolean {
  return (
    document.article.item.signals.some((signal) => REPLACES.has(signal)) || LIFECYCLE.test(opening(document))
  );
}

/** Above 0 where the first version is the later; null where they cannot be told. "2.1" comes after "2", "10" after "9". */
function compareVersions(a: string | null, b: string | null): number | null {
  const parts = (version: string | null): readonly number[] | null =>
    version !== null && /^\d{1,9}(?:\.\d{1,9}){0,4}$/.test(version) ? version.split('.').map(Number) : null;
  const [first, second] = [parts(a), parts(b)];
  if (first === null || second === null) return null;
  for (let n = 0; n < Math.max(first.length, second.length); n++) {
    const step = (first[n] ?? 0) - (second[n] ?? 0);
    if (step !== 0) return step;
  }
  return null;
}

/** The number of "UPDATE 2", "3rd Ld"; 0 where there is none. */
function updateNumber(document: Document): number {
  const told = /\bUPDATE (\d{1,2})\b|\b(\d{1,2})(?:st|nd|rd|th) (?:Ld|Lead)\b/.exec(
    `${document.article.item.slug ?? ''} ${opening(document)}`,
  );
  return told ? Number(told[1] ?? told[2]) : 0;
}

/**
 * Whether `later` is a later version of `earlier`: a higher version of one item, or on evidence in both: marks, times,
 * source, kept sentences.
 */
export function isLaterVersion(
  documents: readonly Document[],
  ids: SentenceIds,
  later: number,
  earlier: number,
): boolean {
  const [a, b] = [documents[later], documents[earlier]];
  const sameItem = a.article.item.guid !== null && a.article.item.guid === b.article.item.guid;
  const version = sameItem ? compareVersions(a.article.item.version, b.article.item.version) : null;
  if (version !== null) return version > 0;
  const [after, before] = [
    instant(a.updated) ?? instant(a.published),
    instant(b.updated) ?? instant(b.published),
  ];
  if (after !== null && before !== null && after < before) return false;
  const ordered = after !== null && before !== null && after > before;
  const marked = isMarked(a) && (!isMarked(b) || updateNumber(a) > updateNumber(b));
  if (!marked && !ordered) return false;
  const sameSource = a.source !== '' && a.source.toLowerCase() === b.source.toLowerCase();
  if (marked) return sameItem || sameSource || kept(ids[later], ids[earlier]);
  return sameItem || (sameSource && kept(ids[later], ids[earlier]));
}

/**
 * The values of a conflict with those that a later version replaced marked, these first. Cost: the square of the values, of which a conflict has few.
 */
export function markSuperseded(
  values: readonly ConflictValue[],
  documents: readonly Document[],
  ids: SentenceIds,
): { readonly values: readonly ConflictValue[]; readonly resolution: 'differs' | 'update' } {
  const order = new Map(documents.map(({ id }, n) => [id, n] as const));
  const at = ({ report }: ConflictValue): number => order.get(report) ?? 0;
  const looked = values.slice(0, MOST_LOOKED_AT);
  const marked = values.map((value) => {
    const superseded = looked.some(
      (other) => other.value !== value.value && isLaterVersion(documents, ids, at(other), at(value)),
    );
    return superseded ? { ...value, superseded } : value;
  });
  const current = marked.filter(({ superseded }) => superseded !== true);
  const isUpdate = new Set(current.map(({ value }) => value)).size < 2;
  return { values: replacedFirst(marked), resolution: isUpdate ? 'update' : 'differs' };
}

const MOST_LOOKED_AT = 60;

/** What was replaced first, what stands last; each in the order given. */
export function replacedFirst(values: readonly ConflictValue[]): readonly ConflictValue[] {
  return [
    ...values.filter(({ superseded }) => superseded === true),
    ...values.filter(({ superseded }) => superseded !== true),
  ];
}
