/** Two sentences compared word by word in order: edits, what is left in the same order, the longest copied run. */
import { MAX_EDIT_WORDS } from './weights.js';

export interface WordComparison {
  /** Levenshtein distance over words, as a part of the longer sentence. */
  readonly edits: number;
  /** Words of the longest common subsequence. */
  readonly kept: number;
  /** Words of the longest run that stands in both. */
  readonly run: number;
}

const rows = Array.from({ length: 6 }, () => new Uint16Array(MAX_EDIT_WORDS + 1));

/** As `edits` of `compareWords`, alone and in half the time. */
export function editDistance(a: Uint32Array, b: Uint32Array): number {
  const height = Math.min(a.length, MAX_EDIT_WORDS);
  const width = Math.min(b.length, MAX_EDIT_WORDS);
  if (height === 0 || width === 0) return 1;
  // What the two begin and end with alike costs no edits: of copies that is most.
  const most = Math.min(height, width);
  let from = 0;
  while (from < most && a[from] === b[from]) from++;
  let same = 0;
  while (same < most - from && a[height - 1 - same] === b[width - 1 - same]) same++;
  const down = height - from - same;
  const across = width - from - same;
  if (down === 0 || across === 0) return (down + across) / Math.max(height, width);
  let [row, above] = rows;
  for (let j = 0; j <= across; j++) above[j] = j;
  for (let i = 0; i < down; i++) {
    const word = a[from + i];
    row[0] = i + 1;
    let last = i + 1;
    for (let j = 0; j < across; j++) {
      const replaced = above[j] + (word === b[from + j] ? 0 : 1);
      const moved = Math.min(above[j + 1], last) + 1;
      last = replaced < moved ? replaced : moved;
      row[j + 1] = last;
    }
    [above, row] = [row, above];
  }
  return above[across] / Math.max(height, width);
}

/** Of each sentence the first `MAX_EDIT_WORDS` words are looked at. Cost: the product of the lengths. */
export function compareWords(a: Uint32Array, b: Uint32Array): WordComparison {
  const height = Math.min(a.length, MAX_EDIT_WORDS);
  const width = Math.min(b.length, MAX_EDIT_WORDS);
  if (height === 0 || width === 0) return { edits: 1, kept: 0, run: 0 };
  let [edits, editsAbove, kept, keptAbove, runs, runsAbove] = rows;
  for (let j = 0; j <= width; j++) {
    editsAbove[j] = j;
    keptAbove[j] = 0;
    runsAbove[j] = 0;
  }
  let longest = 0;
  for (let i = 0; i < height; i++) {
    const word = a[i];
    edits[0] = i + 1;
    kept[0] = 0;
    runs[0] = 0;
    for (let j = 0; j < width; j++) {
      const same = word === b[j];
      const replaced = editsAbove[j] + (same ? 0 : 1);
      const moved = Math.min(editsAbove[j + 1], edits[j]) + 1;
      edits[j + 1] = replaced < moved ? replaced : moved;
      kept[j + 1] = same ? keptAbove[j] + 1 : Math.max(keptAbove[j + 1], kept[j]);
      const run = same ? runsAbove[j] + 1 : 0;
      runs[j + 1] = run;
      if (run > longest) longest = run;
    }
    [edits, editsAbove] = [editsAbove, edits];
    [kept, keptAbove] = [keptAbove, kept];
    [runs, runsAbove] = [runsAbove, runs];
  }
  return { edits: editsAbove[width] / Math.max(height, width), kept: keptAbove[width], run: longest };
}
