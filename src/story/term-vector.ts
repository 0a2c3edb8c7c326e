/** Sparse vectors of term weights: sorted columns for one report, a map for a growing group. */

/** Term numbers ascending, and their weights. */
export interface TermVector {
  readonly ids: Uint32Array;
  readonly weights: Float64Array;
}

/** From (term, weight) entries in any order, the heaviest `kept` of them, scaled to length 1. */
export function unitVector(entries: readonly (readonly [number, number])[], kept: number): TermVector {
  const heaviest =
    entries.length <= kept
      ? [...entries]
      : [...entries].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, kept);
  heaviest.sort((a, b) => a[0] - b[0]);
  let squares = 0;
  for (const [, weight] of heaviest) squares += weight * weight;
  const length = Math.sqrt(squares) || 1;
  return {
    ids: Uint32Array.from(heaviest, ([id]) => id),
    weights: Float64Array.from(heaviest, ([, weight]) => weight / length),
  };
}

/** Sum of products; the cosine of two unit vectors. Linear in both. */
export function dot(a: TermVector, b: TermVector): number {
  let sum = 0;
  let i = 0;
  let j = 0;
  while (i < a.ids.length && j < b.ids.length) {
    const difference = a.ids[i] - b.ids[j];
    if (difference === 0) sum += a.weights[i++] * b.weights[j++];
    else if (difference < 0) i++;
    else j++;
  }
  return sum;
}

/** The terms of a group: one unit's vector, or the sum of several. */
export type TermSum = TermVector | Map<number, number>;

/** `dot` of two sums; linear in the smaller, in whose order products are added up, so that it is always the same. */
export function dotSums(a: TermSum, b: TermSum): number {
  if (isVector(a) && isVector(b)) return dot(a, b);
  const [small, large] = sizeOf(a) <= sizeOf(b) ? [a, b] : [b, a];
  let sum = 0;
  if (isVector(small)) {
    for (let i = 0; i < small.ids.length; i++) sum += small.weights[i] * weightIn(large, small.ids[i]);
    return sum;
  }
  for (const [id, weight] of small) sum += weight * weightIn(large, id);
  return sum;
}

/** Both added up; neither may be used any more. */
export function addSums(a: TermSum, b: TermSum): TermSum {
  const [small, large] = sizeOf(a) <= sizeOf(b) ? [a, b] : [b, a];
  const sum = isVector(large) ? mapOf(large) : large;
  for (const [id, weight] of isVector(small) ? mapOf(small) : small) sum.set(id, (sum.get(id) ?? 0) + weight);
  return sum;
}

function isVector(sum: TermSum): sum is TermVector {
  return 'ids' in sum;
}

function sizeOf(sum: TermSum): number {
  return isVector(sum) ? sum.ids.length : sum.size;
}

function weightIn(sum: TermSum, id: number): number {
  if (!isVector(sum)) return sum.get(id) ?? 0;
  let low = 0;
  let high = sum.ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sum.ids[middle] < id) low = middle + 1;
    else high = middle;
  }
  return sum.ids[low] === id ? sum.weights[low] : 0;
}

function mapOf({ ids, weights }: TermVector): Map<number, number> {
  return new Map(Array.from(ids, (id, n) => [id, weights[n]] as const));
}
