/**
 * Maximal exact matches between two texts (MEMs, as in genome alignment): the anchors of an alignment.
 */
import { findGram, type GramIndex, type Grams } from './gram-index.js';

/** Words a[i..i+length) equal words b[j..j+length). */
export interface Match {
  readonly i: number;
  readonly j: number;
  readonly length: number;
}

/** Matches in columns: most of the hundred that two texts have are thrown away again. */
export interface Matches {
  readonly count: number;
  readonly i: Int32Array;
  readonly j: Int32Array;
  readonly length: Int32Array;
  /** The shortest that there can be. */
  readonly gramWords: number;
}

/**
 * A run that stands more often than this in one text is no anchor ("of the"): it would pair everything with
 * everything. Verbatim runs it hides are found by the exact pass of `alignWords`.
 */
const MAX_OCCURRENCES = 16;

/**
 * All maximal matches of at least `index.gramWords` words, in order of j, then i; good until the next call. Near
 * linear in both texts.
 */
export function findMatches(index: GramIndex, b: Grams): Matches {
  const a = index.words;
  const { words } = b;
  columns.count = 0;
  if (doneUntil.length < a.length + words.length + 1)
    doneUntil = new Int32Array(2 * (a.length + words.length) + 1);
  // The last match: its runs that stand nowhere else in a were found with it.
  let ahead = 0;
  let end = 0;
  for (let j = 0; j < b.hashes.length; j++) {
    if (j < end && index.alone[j + ahead] === 1) continue;
    const count = findGram(index, b, j, MAX_OCCURRENCES, found);
    for (let n = 0; n < count; n++) {
      const i = found[n];
      const diagonal = i - j + words.length;
      const floor = doneUntil[diagonal];
      if (floor > j) continue;
      const back = equalBefore(a, i, words, j, floor);
      const length = back + equalFrom(a, i, words, j);
      doneUntil[diagonal] = j - back + length;
      ahead = i - j;
      end = j - back + length - index.gramWords + 1;
      columns.add(i - back, j - back, length);
    }
  }
  const { i, j, length, count } = columns;
  for (let n = 0; n < count; n++) doneUntil[i[n] - j[n] + words.length] = 0;
  columns.sort();
  return { count, i, j, length, gramWords: index.gramWords };
}

/** One set of columns serves one pair after the other. */
class MatchColumns {
  count = 0;
  i = new Int32Array(1024);
  j = new Int32Array(1024);
  length = new Int32Array(1024);

  add(i: number, j: number, length: number): void {
    if (this.count === this.i.length) this.#grow();
    this.i[this.count] = i;
    this.j[this.count] = j;
    this.length[this.count] = length;
    this.count++;
  }

  /** By j, then i. They come almost in that order: only a match that was too frequent to start with is behind. */
  sort(): void {
    let n = 1;
    while (n < this.count && this.#compare(n - 1, n) <= 0) n++;
    if (n >= this.count) return;
    const order = Array.from({ length: this.count }, (_, at) => at).sort((x, y) => this.#compare(x, y));
    for (const column of [this.i, this.j, this.length]) column.set(order.map((at) => column[at]));
  }

  #compare(x: number, y: number): number {
    return this.j[x] - this.j[y] || this.i[x] - this.i[y];
  }

  #grow(): void {
    const size = this.i.length * 2;
    const grown = (column: Int32Array): Int32Array<ArrayBuffer> => {
      const larger = new Int32Array(size);
      larger.set(column);
      return larger;
    };
    this.i = grown(this.i);
    this.j = grown(this.j);
    this.length = grown(this.length);
  }
}

const columns = new MatchColumns();

/**
 * On each diagonal, where in b the last match ended: its inner runs are not matches of their own. Zeros between
 * calls, so that a long text is not walked for each short one.
 */
let doneUntil = new Int32Array(4096);

/** Where a run stands in the indexed text. */
const found = new Int32Array(MAX_OCCURRENCES);

function equalBefore(a: Uint32Array, i: number, b: Uint32Array, j: number, floor: number): number {
  let back = 0;
  while (i - back > 0 && j - back > floor && a[i - back - 1] === b[j - back - 1]) back++;
  return back;
}

function equalFrom(a: Uint32Array, i: number, b: Uint32Array, j: number): number {
  let ahead = 0;
  while (i + ahead < a.length && j + ahead < b.length && a[i + ahead] === b[j + ahead]) ahead++;
  return ahead;
}

/** The longest equal run through (i, j) that does not reach back before b[floor]. */
export function extend(a: Uint32Array, i: number, b: Uint32Array, j: number, floor: number): Match {
  const back = equalBefore(a, i, b, j, floor);
  return { i: i - back, j: j - back, length: back + equalFrom(a, i, b, j) };
}
