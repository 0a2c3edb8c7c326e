/** How much of one ascending list of hashes stands in others, by one walk over all of them. */

/** Ascending, without repeats. */
export type Hashes = readonly number[];

/** How many of `wanted` stand in `a` or in `b`. All ascending, without repeats. */
function countShared(wanted: Hashes, a: Hashes, b: Hashes | undefined): number {
  let shared = 0;
  let i = 0;
  let j = 0;
  const inB = b?.length ?? 0;
  for (const value of wanted) {
    while (i < a.length && a[i] < value) i++;
    while (b !== undefined && j < inB && b[j] < value) j++;
    if ((i < a.length && a[i] === value) || (b !== undefined && j < inB && b[j] === value)) shared++;
  }
  return shared;
}

/** The part of `wanted` that stands in `a` or in `b`; 0 where it is empty. */
export function shareOf(wanted: Hashes, a: Hashes, b?: Hashes): number {
  return wanted.length === 0 ? 0 : countShared(wanted, a, b) / wanted.length;
}

/** Whether all of `wanted` stand in `other`; both ascending, without repeats. Ends at the first that does not. */
export function holdsAll(wanted: Hashes, other: Hashes): boolean {
  if (wanted.length > other.length) return false;
  let at = 0;
  for (const value of wanted) {
    while (at < other.length && other[at] < value) at++;
    if (at === other.length || other[at] !== value) return false;
  }
  return true;
}
