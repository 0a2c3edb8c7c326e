/**
 * Maximal exact matches between two texts (MEMs, as in genome alignment): the anchors of an alignment.
 */
import { findGram, type GramIndex, RollingGram } from './gram-index.js';

/** Words a[i..i+length) equal words b[j..j+length). */
export interface Match {
  readonly i: number;
  readonly j: number;
  readonly length: number;
}

/**
 * A run that stands more often than this in one text is no anchor ("of the"): it would pair everything with
 * everything. Verbatim runs it hides are found by the exact pass of `alignWords`.
 */
const MAX_OCCURRENCES = 16;

/** All maximal matches of at least `index.gramWords` words, in order of j, then i. Near linear in both texts. */
export function findMatches(index: GramIndex, b: Uint32Array): readonly Match[] {
  const a = index.words;
  const matches: Match[] = [];
  if (doneUntil.length < a.length + b.length + 1) doneUntil = new Int32Array(2 * (a.length + b.length) + 1);
  const rolling = new RollingGram(b, index.gramWords);
  for (let j = 0; j + index.gramWords <= b.length; j++) {
    const count = findGram(index, b, j, rolling.next(), MAX_OCCURRENCES, found);
    for (let n = 0; n < count; n++) {
      const diagonal = found[n] - j + b.length;
      if (doneUntil[diagonal] > j) continue;
      const match = extend(a, found[n], b, j, doneUntil[diagonal]);
      doneUntil[diagonal] = match.j + match.length;
      matches.push(match);
    }
  }
  for (const { i, j } of matches) doneUntil[i - j + b.length] = 0;
  return matches.sort((x, y) => x.j - y.j || x.i - y.i);
}

/**
 * On each diagonal, where in b the last match ended: its inner runs are not matches of their own. Zeros between
 * calls, so that a long text is not walked for each short one.
 */
let doneUntil = new Int32Array(4096);

/** Where a run stands in the indexed text. */
const found = new Int32Array(MAX_OCCURRENCES);

/** The longest equal run through (i, j) that does not reach back before b[floor]. */
export function extend(a: Uint32Array, i: number, b: Uint32Array, j: number, floor: number): Match {
  let back = 0;
  while (i - back > 0 && j - back > floor && a[i - back - 1] === b[j - back - 1]) back++;
  let ahead = 0;
  while (i + ahead < a.length && j + ahead < b.length && a[i + ahead] === b[j + ahead]) ahead++;
  return { i: i - back, j: j - back, length: back + ahead };
}
