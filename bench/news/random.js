/**
 * Seeded randomness for the generator: the same seed gives the same news on every machine. One stream a
 * group of reports, so that no group depends on what was drawn for another.
 */

/**
 * @typedef {object} Random
 * @property {() => number} next 0 inclusive to 1 exclusive
 * @property {(below: number) => number} below whole number, 0 inclusive to `below` exclusive
 * @property {(from: number, to: number) => number} between whole number, both ends inclusive
 * @property {(chance: number) => boolean} chance true with this probability
 * @property {<T>(items: readonly T[]) => T} pick one of a list that is not empty
 */

/**
 * sfc32 (Doty-Humphrey, PractRand): 128 bits of state, so that thousands of streams do not run into each
 * other, as they do on the one short cycle of a 32-bit generator (and then two reports share a passage).
 *
 * @param {number} seed whole number
 * @param {number} [stream] whole number
 * @returns {Random}
 */
export function random(seed, stream = 0) {
  let a = seed | 0;
  let b = stream | 0;
  let c = 0x9e3779b9;
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 0x100000000;
  };
  for (let n = 0; n < 15; n++) next();
  const below = (/** @type {number} */ limit) => Math.floor(next() * limit);
  return {
    next,
    below,
    between: (from, to) => from + below(to - from + 1),
    chance: (chance) => next() < chance,
    pick: (items) => items[below(items.length)],
  };
}

/**
 * Draws ranks with Zipf's law as Mandelbrot put it, p ∝ 1 / (rank + shift): heavy-tailed, but without one
 * content word in every sentence.
 *
 * @param {number} count ranks 0 to count - 1
 * @param {number} shift
 * @returns {(random: Random) => number}
 */
export function zipf(count, shift) {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank++) {
    sum += 1 / (rank + 1 + shift);
    sums[rank] = sum;
  }
  return ({ next }) => {
    const wanted = next() * sum;
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] <= wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
