/**
 * Whether a difference is only news of later hours: a report says itself that it replaces a value ("raising an
 * earlier toll of 31"), or is a later version of the report with the other value.
 */
import type { Document } from '../model/document.js';
import type { ConflictValue } from '../model/result.js';
import { succession } from '../text/versions.js';

/** Where versions say so: headline, deck and the line below. */
const OPENING = 400;
/** A version keeps at least this part of the shorter report's sentences, and at least this many. */
const KEPT_PART = 0.3;
const KEPT_LEAST = 2;

/** Sentences of each report as numbers, equal for equal text. */
export type SentenceIds = readonly ReadonlySet<number>[];

function kept(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const id of small) if (large.has(id)) shared++;
  return shared >= KEPT_LEAST && shared >= KEPT_PART * small.size;
}

function opening({ article }: Document): string {
  return article.text.slice(article.body.start, article.body.start + OPENING);
}

/** Whether `later` is a later version of `earlier`, of the same item or of another that keeps its text. */
export function isLaterVersion(
  documents: readonly Document[],
  ids: SentenceIds,
  later: number,
  earlier: number,
): boolean {
  const [a, b] = [documents[later], documents[earlier]];
  return (
    succession(a, b, {
      keepsText: () => kept(ids[later], ids[earlier]),
      openings: () => [opening(a), opening(b)],
    }) !== null
  );
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
