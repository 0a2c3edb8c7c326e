/** Sparse vectors of term weights: sorted columns for one report, a map for a growing group. */

/** Term numbers ascending, and their weights. */
export interface TermVector {
  readonly ids: Uint32Array;
  readonly weights: Float64Array;
}

/** From (term, weight) entries in any order, the heaviest `kept` of them, scaled to length 1. */
export function unitVector(entries: readonly (readonly [number, number])[], kept: number): TermVector {
  const heaviest = [...entries].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, kept);
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

/** Adds the vector's weights into `sum`. */
export function addTo(sum: Map<number, number>, vector: TermVector): void {
  for (let i = 0; i < vector.ids.length; i++) {
    sum.set(vector.ids[i], (sum.get(vector.ids[i]) ?? 0) + vector.weights[i]);
  }
}

/** `dot` of two sums; linear in the smaller. */
export function dotSums(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [id, weight] of small) sum += weight * (large.get(id) ?? 0);
  return sum;
}

/** Adds the smaller sum into the larger and returns that; the other is left as it was. */
export function addSums(a: Map<number, number>, b: Map<number, number>): Map<number, number> {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  for (const [id, weight] of small) large.set(id, (large.get(id) ?? 0) + weight);
  return large;
}
