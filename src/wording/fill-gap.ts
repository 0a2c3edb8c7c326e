/**
 * Global alignment of two short runs of words (Needleman, Wunsch 1970), to find the single equal words
 * between two anchors.
 */
import type { Match } from './matches.js';

/** What an unequal column costs against +1 for an equal word; chosen on planted edits, see DESIGN. */
const MISMATCH = 0.6;
const GAP = 0.7;

/** Cost of leaving `wordsA` words of one text opposite `wordsB` of the other unmatched. */
export function gapCost(wordsA: number, wordsB: number): number {
  return MISMATCH * Math.min(wordsA, wordsB) + GAP * Math.abs(wordsA - wordsB);
}

const DIAGONAL = 1;
const UP = 2;

/**
 * Equal runs between a[aFrom..aTo) and b[bFrom..bTo), in order. Cost is the product of the lengths: callers
 * keep them short.
 */
export function fillGap(
  a: Uint32Array,
  aFrom: number,
  aTo: number,
  b: Uint32Array,
  bFrom: number,
  bTo: number,
): readonly Match[] {
  const rows = aTo - aFrom;
  const columns = bTo - bFrom;
  if (rows === 0 || columns === 0) return [];
  const width = columns + 1;
  if (steps.length < (rows + 1) * width) steps = new Uint8Array(2 * (rows + 1) * width);
  if (scores.length < 2 * width) scores = new Float64Array(4 * width);
  const row = scores;
  const how = steps;
  // Two rows by turns: the one above begins at `above`, this one at `here`.
  let above = 0;
  let here = width;
  row[above] = 0;
  for (let c = 1; c <= columns; c++) row[above + c] = -GAP * c;
  for (let r = 1; r <= rows; r++) {
    row[here] = -GAP * r;
    how[r * width] = UP;
    const word = a[aFrom + r - 1];
    for (let c = 1; c <= columns; c++) {
      const diagonal = row[above + c - 1] + (word === b[bFrom + c - 1] ? 1 : -MISMATCH);
      const up = row[above + c] - GAP;
      const left = row[here + c - 1] - GAP;
      const best = Math.max(diagonal, up, left);
      row[here + c] = best;
      how[r * width + c] = best === diagonal ? DIAGONAL : best === up ? UP : 0;
    }
    here = above;
    above = width - above;
  }
  return equalRuns(how, width, a, aFrom, rows, b, bFrom, columns);
}

/** The table of one gap after the other: how each cell is reached, and two rows of scores. */
let steps = new Uint8Array(4096);
let scores = new Float64Array(128);

function equalRuns(
  steps: Uint8Array,
  width: number,
  a: Uint32Array,
  aFrom: number,
  rows: number,
  b: Uint32Array,
  bFrom: number,
  columns: number,
): readonly Match[] {
  const runs: Match[] = [];
  let r = rows;
  let c = columns;
  while (r > 0 && c > 0) {
    let length = 0;
    let step = steps[r * width + c];
    while (r > 0 && c > 0 && step === DIAGONAL && a[aFrom + r - 1] === b[bFrom + c - 1]) {
      r--;
      c--;
      length++;
      step = steps[r * width + c];
    }
    if (length > 0) runs.push({ i: aFrom + r, j: bFrom + c, length });
    if (r === 0 || c === 0) break;
    if (step === DIAGONAL || step === UP) r--;
    if (step === DIAGONAL || step === 0) c--;
  }
  return runs.reverse();
}
