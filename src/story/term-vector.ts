/** Sparse vectors of term weights: sorted columns for one report, a map for a growing group. */

/** Term numbers ascending, and their weights. */
export interface TermVector {
  readonly ids: Uint32Array;
  readonly weights: Float64Array;
}

/** Of terms in any order, each once, the heaviest `kept`, scaled to length 1. */
export function unitVector({ ids, weights }: TermVector, kept: number): TermVector {
  const chosen = ids.length <= kept ? ids.map((_, place) => place) : heaviestTerms({ ids, weights }, kept);
  const places = inOrderOfIds(chosen, ids);
  const found = { ids: new Uint32Array(places.length), weights: new Float64Array(places.length) };
  let squares = 0;
  for (let n = 0; n < places.length; n++) {
    const weight = weights[places[n]];
    found.ids[n] = ids[places[n]];
    found.weights[n] = weight;
    squares += weight * weight;
  }
  const length = Math.sqrt(squares) || 1;
  for (let n = 0; n < places.length; n++) found.weights[n] /= length;
  return found;
}

/** A typed array sorts itself without a comparison of ours, in a tenth of the time. */
function inOrderOfIds(places: Uint32Array, ids: Uint32Array): Uint32Array {
  const keys = new Float64Array(places.length);
  for (let n = 0; n < keys.length; n++) keys[n] = ids[places[n]] * ids.length + places[n];
  keys.sort();
  for (let n = 0; n < keys.length; n++) places[n] = keys[n] % ids.length;
  return places;
}

/** Places of the `kept` heaviest, heaviest first; of equal ones the lower id. Quick where few are kept. */
export function heaviestTerms({ ids, weights }: TermVector, kept: number): Uint32Array {
  const places = new Uint32Array(Math.min(kept, ids.length));
  let count = 0;
  for (let place = 0; place < ids.length; place++) {
    if (count === places.length && !isHeavier(place, places[count - 1], ids, weights)) continue;
    let at = count < places.length ? count++ : count - 1;
    for (; at > 0 && isHeavier(place, places[at - 1], ids, weights); at--) places[at] = places[at - 1];
    places[at] = place;
  }
  return places;
}

function isHeavier(a: number, b: number, ids: Uint32Array, weights: Float64Array): boolean {
  return weights[a] > weights[b] || (weights[a] === weights[b] && ids[a] < ids[b]);
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
