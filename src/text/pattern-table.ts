/**
 * A table of patterns asked which of its rows a line is. Most lines are prose and none: their first letters
 * and their length say so, and few patterns are tried on any line.
 */
import { type OpeningNode, openingsTree, rowsFor } from './openings-tree.js';
import { type PatternFacts, patternFacts } from './pattern-facts.js';

export interface PatternRow<Kind> {
  readonly kind: Kind;
  /** Source of a regular expression with the flag "u", anchored at both ends. */
  readonly source: string;
  /** Written for either case: to be tried on the line in lower case. */
  readonly folded: boolean;
}

interface Row<Kind> extends PatternRow<Kind>, PatternFacts {
  /** Words one of which a text holds that has such a line; empty where none are known. */
  readonly cores: readonly string[];
  pattern: RegExp | null;
}

/** Half of a pair: in a text without one, each character is one code unit. */
const HALF = /[\ud800-\udfff]/;
/** Of a needed word, what stands in the text as in its lines: no blanks, no marks that are straightened. */
const CORE = /^ *([a-z©@/.()[\]]+) *$/;

/** Rows that no line of the text can be, as they need words that it does not hold. */
function rowsOut<Kind>(rows: readonly Row<Kind>[], text: string): Uint8Array {
  const out = new Uint8Array(rows.length);
  for (let n = 0; n < rows.length; n++) {
    const { cores } = rows[n];
    if (cores.length > 0 && !cores.some((core) => text.includes(core))) out[n] = 1;
  }
  return out;
}

/** Needed words that can be looked for in a whole text; none where one of them cannot. */
function coresOf({ needed }: PatternFacts, folded: boolean): readonly string[] {
  const cores = needed.map((word) => CORE.exec(word)?.[1] ?? '');
  const isPlain = (core: string): boolean => core !== '' && !(folded && /[a-z]/.test(core));
  return cores.every(isPlain) ? cores : [];
}

function holdsNeeded({ shortest, needed }: PatternFacts, line: string): boolean {
  if (line.length < shortest) return false;
  if (needed.length === 0) return true;
  for (const word of needed) if (line.includes(word)) return true;
  return false;
}

/** The kind of the first of the table's first `most` rows that matches the line, or null. */
type LineReader<Kind> = (line: string, most?: number) => Kind | null;

/** A reader for the lines of one text: stretches of it with their blanks collapsed and their quotes straight. */
export type PatternTable<Kind> = (text: string) => LineReader<Kind>;

/** Its readers answer as if each row were tried in turn. Nothing is prepared before the first text. */
export function patternTable<Kind>(list: readonly PatternRow<Kind>[]): PatternTable<Kind> {
  let rows: Row<Kind>[] = [];
  let root: OpeningNode | null = null;
  return (text) => {
    if (!root) {
      rows = list.map((row) => rowOf(row));
      root = openingsTree(rows.map(({ openings }) => openings));
    }
    const tree = root;
    const out = rowsOut(rows, text);
    let pairs: boolean | null = null;
    return (line, most = list.length) => {
      // Lower case is never shorter than the line.
      let lower: string | null = null;
      for (const n of rowsFor(tree, line)) {
        if (n >= most) break;
        const row = rows[n];
        if (out[n] === 1 || line.length > row.longest * 2) continue;
        if (line.length > row.longest) {
          pairs ??= HALF.test(text);
          if (!pairs) continue;
        }
        if (row.folded) lower ??= line.toLowerCase();
        const subject = row.folded && lower !== null ? lower : line;
        if (!holdsNeeded(row, subject)) continue;
        row.pattern ??= new RegExp(row.source, 'u');
        if (row.pattern.test(subject)) return row.kind;
      }
      return null;
    };
  };
}

function rowOf<Kind>(row: PatternRow<Kind>): Row<Kind> {
  const facts = patternFacts(row.source);
  return { ...row, ...facts, cores: coresOf(facts, row.folded), pattern: null };
}
