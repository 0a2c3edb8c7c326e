/** Where a sentence tells one side of a contrary, and of what: read clause by clause, what is only wished left out. */
import { type OpeningNode, openingsTree, rowsFor } from '../text/openings-tree.js';
import { CONTRARIES, FUTURE, NEGATION, UNREAL } from './contraries.js';
import type { Sentence } from './sentence.js';

export interface Outcome {
  /** Index in `CONTRARIES`. */
  readonly contrary: number;
  readonly yes: boolean;
  readonly future: boolean;
  /** What it is said of, as terms' keys, nearest first. */
  readonly things: ReadonlySet<string>;
  /** Who does it, where that is another. */
  readonly doers: ReadonlySet<string>;
  /** Offsets in the sentence. */
  readonly start: number;
  readonly end: number;
}

interface Clause {
  readonly line: string;
  /** Where each word begins in the line. */
  readonly offsets: readonly number[];
  readonly first: number;
}

/** More of one clause is a list, not a statement. */
const LONGEST_CLAUSE = 600;
/** As far from the verb as the thing it is said of stands, in words. */
const THING_STEPS = 5;
/** As far as the subject stands off where the verb opens its clause. */
const SUBJECT_STEPS = 9;
/** "No gun has been recovered". */
const NOTHING =
  /(?:^| )(?:no|none|nobody) (?:[a-z]{1,20} ){0,3}(?:has|have|had|was|were|is|are)(?: been)? ?$/;
const PASSIVE = /(?:^| )(?:was|were|been|be|is|are|being|get|got|gets)(?: [a-z]{2,12}ly)? ?$/;

function clausesOf({ words, clauses }: Sentence): readonly Clause[] {
  const found: { line: string; offsets: number[]; first: number }[] = [];
  words.forEach(({ word, negated }, n) => {
    let last = found.at(-1);
    if (last === undefined || clauses[n] !== clauses[n - 1]) {
      last = { line: '', offsets: [], first: n };
      found.push(last);
    }
    last.offsets.push(last.line.length);
    last.line += `${word}${negated ? ' not' : ''} `;
  });
  return found;
}

/** Index of the clause's word that holds a place of its line. */
function wordAt({ offsets, first }: Clause, place: number): number {
  let n = 0;
  while (n + 1 < offsets.length && offsets[n + 1] <= place) n++;
  return first + n;
}

interface Hit {
  readonly yes: boolean;
  readonly at: number;
  readonly words: string;
}

/** The first place where either side is told; the longer phrase of two that begin together. */
function firstHit(yes: RegExpExecArray | null, no: RegExpExecArray | null): Hit | null {
  if (yes === null && no === null) return null;
  const isNo =
    yes === null ||
    (no !== null && (no.index < yes.index || (no.index === yes.index && no[0].length >= yes[0].length)));
  const hit = isNo ? no : yes;
  return hit === null ? null : { yes: !isNo, at: hit.index, words: hit[0] };
}

let openings: OpeningNode | null = null;

/** Numbers of the sides (says, denies of each contrary) of which a phrase may begin somewhere in a line. */
function sidesIn(line: string): ReadonlySet<number> {
  openings ??= openingsTree(CONTRARIES.flatMap(({ says, denies }) => [says.openings, denies.openings]));
  const found = new Set<number>();
  for (let at = 0; at < line.length; at = line.indexOf(' ', at) + 1 || line.length)
    for (const side of rowsFor(openings, line, at)) found.add(side);
  return found;
}

/** Those that have one of the sides, in order. */
function contrariesOf(sides: ReadonlySet<number>): readonly number[] {
  const found = new Set<number>();
  for (const side of sides) found.add(side >> 1);
  return [...found].sort((a, b) => a - b);
}

/** What stands shortly before a verb makes it a wish or a doubt; "if" does so from anywhere. */
function isUnreal(line: string, { at, words }: Hit): boolean {
  return (
    UNREAL.test(line.slice(Math.max(0, at - 60), at + words.length)) ||
    /(?:^| )(?:if|unless|whether)(?= )/.test(line)
  );
}

/** Outcomes in text order, at most one of a contrary in each clause. English only; linear in the sentence. */
export function readOutcomes(sentence: Sentence): readonly Outcome[] {
  return clausesOf(sentence).flatMap((clause) => {
    const { line } = clause;
    if (line.length > LONGEST_CLAUSE) return [];
    const sides = sidesIn(line);
    if (sides.size === 0) return [];
    return contrariesOf(sides).flatMap((contrary): readonly Outcome[] => {
      const { says, denies, of } = CONTRARIES[contrary];
      const hit = firstHit(
        sides.has(contrary * 2) ? says.pattern().exec(line) : null,
        sides.has(contrary * 2 + 1) ? denies.pattern().exec(line) : null,
      );
      if (hit === null || isUnreal(line, hit)) return [];
      const before = line.slice(Math.max(0, hit.at - 60), hit.at + 1);
      const from = wordAt(clause, hit.at + 1);
      const to = wordAt(clause, hit.at + hit.words.length - 1);
      const passive = PASSIVE.test(before);
      const earlier = new Set<string>();
      const around = { before: new Set<string>(), after: new Set<string>() };
      for (const { word, key } of sentence.terms) {
        if (word >= clause.first + clause.offsets.length || (word >= from && word <= to)) continue;
        const steps = word < from ? from - word : word - to;
        if (word >= clause.first && steps <= THING_STEPS) around[word < from ? 'before' : 'after'].add(key);
        else if (word < clause.first && steps <= SUBJECT_STEPS) earlier.add(key);
      }
      // "The driver, who is 38, has been sacked": who stands before the commas.
      if (around.before.size === 0) around.before = earlier;
      const isBefore = of === 'subject' || passive;
      const things =
        of === 'either'
          ? new Set([...around.before, ...around.after])
          : isBefore
            ? around.before
            : around.after;
      return [
        {
          contrary,
          yes: hit.yes !== (NEGATION.test(before) || NOTHING.test(before)),
          future: FUTURE.test(before),
          things,
          doers: passive ? around.after : around.before,
          start: sentence.words[from].start,
          end: sentence.words[to].end,
        },
      ];
    });
  });
}
