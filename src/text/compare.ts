/** The order of everything that is sorted. */

/** Numbers by size, texts by UTF-16 code unit: the same on every system and in every locale. */
export function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
