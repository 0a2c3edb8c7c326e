/**
 * Rows of a table of patterns by the letters that their matches can begin with: which of them a stretch of text may
 * be is told by one walk along its first letters.
 */
import { OPENING_LETTERS } from './pattern-facts.js';

/** A letter read; `rows` are those that may match what begins with the letters down to here, in table order. */
export interface OpeningNode {
  readonly next: Map<number, OpeningNode>;
  rows: number[];
  /** Whether `rows` hold those of the nodes above, too: of thousands of nodes a run walks over few. */
  isWhole: boolean;
}

function insert(root: OpeningNode, opening: string, row: number): void {
  let node = root;
  for (let at = 0; at < opening.length; at++) {
    // A shorter opening of the row stands already for this one.
    if (node.rows[node.rows.length - 1] === row) return;
    const unit = opening.charCodeAt(at);
    let next = node.next.get(unit);
    if (!next) {
      next = { next: new Map(), rows: [], isWhole: false };
      node.next.set(unit, next);
    }
    node = next;
  }
  node.rows.push(row);
}

/** Both in table order, and so the result. */
function merged(a: number[], b: number[]): number[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const rows: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const row = j >= b.length || a[i] <= b[j] ? a[i] : b[j];
    rows.push(row);
    if (a[i] === row) i++;
    if (b[j] === row) j++;
  }
  return rows;
}

/** The node one letter on, which is handed the rows of this one the first time. */
function stepOn(node: OpeningNode, unit: number): OpeningNode | undefined {
  const next = node.next.get(unit);
  if (next && !next.isWhole) {
    next.rows = merged(node.rows, next.rows);
    next.isWhole = true;
  }
  return next;
}

/** `openings` are those of each row, in table order. */
export function openingsTree(rows: readonly (readonly string[])[]): OpeningNode {
  const root: OpeningNode = { next: new Map(), rows: [], isWhole: true };
  rows.forEach((openings, n) => {
    for (const opening of [...openings].sort((a, b) => a.length - b.length)) insert(root, opening, n);
  });
  return root;
}

/** Rows that may match what begins at `from`, by its first letters; the whole line where none is given. */
export function rowsFor(root: OpeningNode, line: string, from = 0): readonly number[] {
  let node = root;
  const end = Math.min(from + OPENING_LETTERS, line.length);
  for (let at = from; at < end; at++) {
    const unit = line.charCodeAt(at);
    if (unit >= 128) return rowsBeyondAscii(root, line, from);
    const next = stepOn(node, unit >= 65 && unit <= 90 ? unit | 32 : unit);
    if (!next) break;
    node = next;
  }
  return node.rows;
}

function rowsBeyondAscii(root: OpeningNode, line: string, from: number): readonly number[] {
  const start = line.slice(from, from + OPENING_LETTERS).toLowerCase();
  let node = root;
  for (let at = 0; at < start.length; at++) {
    const next = stepOn(node, start.charCodeAt(at));
    if (!next) break;
    node = next;
  }
  return node.rows;
}
