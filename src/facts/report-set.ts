/**
 * Sets of a story's reports, a bit a report: a sentence of a thousand copies is held by all of them, and there are
 * twenty thousand such sentences.
 */

export interface ReportSet {
  /** Bit `report & 31` of the number at `report >> 5`; reports beyond the last are not in the set. */
  readonly bits: Int32Array;
}

/** The set of these reports, which are below `most`. */
export function reportSet(reports: Iterable<number>, most: number): ReportSet {
  const set = { bits: new Int32Array((most + 31) >>> 5) };
  for (const report of reports) addReport(set, report);
  return set;
}

/** A report below the set's `most`. */
export function addReport({ bits }: ReportSet, report: number): void {
  bits[report >>> 5] |= 1 << (report & 31);
}

export function removeReport({ bits }: ReportSet, report: number): void {
  bits[report >>> 5] &= ~(1 << (report & 31));
}

export function hasReport({ bits }: ReportSet, report: number): boolean {
  return report >= 0 && report >>> 5 < bits.length && (bits[report >>> 5] & (1 << (report & 31))) !== 0;
}

/** Adds what the other holds, of which nothing is beyond the first set's `most`. */
export function addAll({ bits }: ReportSet, other: ReportSet): void {
  const words = Math.min(bits.length, other.bits.length);
  for (let n = 0; n < words; n++) bits[n] |= other.bits[n];
}

/** Takes out what the other holds; both of one story. */
export function removeAll({ bits }: ReportSet, other: ReportSet): void {
  for (let n = 0; n < bits.length; n++) bits[n] &= ~other.bits[n];
}

/** Adds to the first set what both others hold; all of one story. */
export function addCommon({ bits }: ReportSet, a: ReportSet, b: ReportSet): void {
  for (let n = 0; n < bits.length; n++) bits[n] |= a.bits[n] & b.bits[n];
}

/** Whether the second set holds all of the first; both of one story. */
export function isWithin({ bits }: ReportSet, other: ReportSet): boolean {
  for (let n = 0; n < bits.length; n++) if ((bits[n] & ~other.bits[n]) !== 0) return false;
  return true;
}

export function haveCommon(a: ReportSet, b: ReportSet): boolean {
  const words = Math.min(a.bits.length, b.bits.length);
  for (let n = 0; n < words; n++) if ((a.bits[n] & b.bits[n]) !== 0) return true;
  return false;
}

function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export function sizeOf({ bits }: ReportSet): number {
  let size = 0;
  for (let n = 0; n < bits.length; n++) size += bitsIn(bits[n]);
  return size;
}

/** Calls with each report that both hold, ascending. */
export function eachCommon(a: ReportSet, b: ReportSet, call: (report: number) => void): void {
  const words = Math.min(a.bits.length, b.bits.length);
  for (let n = 0; n < words; n++) {
    for (let word = a.bits[n] & b.bits[n]; word !== 0; word &= word - 1)
      call(n * 32 + 31 - Math.clz32(word & -word));
  }
}

/** Calls with each report of the set, ascending. */
export function eachReport(set: ReportSet, call: (report: number) => void): void {
  eachCommon(set, set, call);
}
