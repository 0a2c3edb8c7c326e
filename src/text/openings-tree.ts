/**
 * Rows of a table of patterns by the letters that their matches can begin with: which of them a stretch of text may
 * be is told by one walk along its first letters.
 */
import { OPENING_LETTERS } from './pattern-facts.js';

/** A letter read; `rows` are those that may match what begins with the letters down to here, in table order. */
export interface OpeningNode {
  readonly next: Map<number, OpeningNode>;
  rows: readonly number[];
}

function insert(root: OpeningNode, opening: string, row: number): void {
  let node = root;
  for (let at = 0; at < opening.length; at++) {
    // A shorter opening of the row stands already for this one.
    if (node.rows.includes(row)) return;
    const unit = opening.charCodeAt(at);
    let next = node.next.get(unit);
    if (!next) {
      next = { next: new Map(), rows: [] };
      node.next.set(unit, next);
    }
    node = next;
  }
  node.rows = [...node.rows, row];
}

/** Hands down to each node the rows of those above it. */
function settle(node: OpeningNode, above: readonly number[]): void {
  node.rows = node.rows.length === 0 ? above : [...new Set([...above, ...node.rows])].sort((a, b) => a - b);
  for (const next of node.next.values()) settle(next, node.rows);
}

/** `openings` are those of each row, in table order. */
export function openingsTree(rows: readonly (readonly string[])[]): OpeningNode {
  const root: OpeningNode = { next: new Map(), rows: [] };
  rows.forEach((openings, n) => {
    for (const opening of [...openings].sort((a, b) => a.length - b.length)) insert(root, opening, n);
  });
  settle(root, []);
  return root;
}

/** Rows that may match what begins at `from`, by its first letters; the whole line where none is given. */
export function rowsFor(root: OpeningNode, line: string, from = 0): readonly number[] {
  let node = root;
  const end = Math.min(from + OPENING_LETTERS, line.length);
  for (let at = from; at < end; at++) {
    const unit = line.charCodeAt(at);
    if (unit >= 128) return rowsBeyondAscii(root, line, from);
    const next = node.next.get(unit >= 65 && unit <= 90 ? unit | 32 : unit);
    if (!next) break;
    node = next;
  }
  return node.rows;
}

function rowsBeyondAscii(root: OpeningNode, line: string, from: number): readonly number[] {
  const start = line.slice(from, from + OPENING_LETTERS).toLowerCase();
  let node = root;
  for (let at = 0; at < start.length; at++) {
    const next = node.next.get(start.charCodeAt(at));
    if (!next) break;
    node = next;
  }
  return node.rows;
}
