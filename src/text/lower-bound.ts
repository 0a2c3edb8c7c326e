/** Search in sorted numbers. */

/**
 * Index of the first number at or behind `value`; `count` where there is none. Looks at the first `count` alone, which
 * ascend. Of whole numbers, the first behind `n` is the first at or behind `n + 1`.
 */
export function lowerBound(sorted: ArrayLike<number>, value: number, count: number = sorted.length): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
