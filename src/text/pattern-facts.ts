/**
 * What holds of every text that a regular expression matches as a whole: its first letters, its length, and
 * words one of which it holds. Told from the source, so that a table of patterns needs no hints beside them.
 */
import { type PatternNode, parsePattern } from './pattern-syntax.js';

export interface PatternFacts {
  /** Every match begins with one of these, in lower case; an empty one says that it may begin with anything. */
  readonly openings: readonly string[];
  /** Every match holds one of these as it stands; empty where no few words are known. */
  readonly needed: readonly string[];
  /** Bounds of a match in characters: a letter beyond the basic plane is two code units and one of these. */
  readonly shortest: number;
  readonly longest: number;
}

/** Letters by which openings are told apart: enough to tell "more to follow" from "more than". */
export const OPENING_LETTERS = 6;
/** More words than this cost as much to look for as the pattern itself. */
const MOST_NEEDED = 4;
/** Texts of a part that are spelt out while looking for needed words. */
const MOST_SPELT = 64;

/** Beginnings of one pattern that are told apart; where there are more, they are not read on. */
const MOST_OPENINGS = 800;

type Texts = ReadonlySet<string>;

const START: Texts = new Set(['']);

/**
 * Reads a node behind each of the beginnings `from`. Those that may go on with what follows in the pattern are
 * added to `whole`, those behind which anything may stand to `cut`.
 */
function extend(node: PatternNode, from: Texts, whole: Set<string>, cut: Set<string>): void {
  switch (node.type) {
    case 'nothing':
      for (const start of from) whole.add(start);
      return;
    case 'text':
      extendByText(node.text, from, whole, cut);
      return;
    case 'one':
      if (node.chars === null || node.chars.length * from.size > MOST_OPENINGS) break;
      for (const char of node.chars) extendByText(char, from, whole, cut);
      return;
    case 'choice':
      if (node.options.length * from.size > MOST_OPENINGS) break;
      for (const option of node.options) extend(option, from, whole, cut);
      return;
    case 'sequence': {
      const starts = extendAll(node.parts, from, cut);
      for (const start of starts) whole.add(start);
      return;
    }
    case 'repeat': {
      let times = from;
      if (node.least === 0) for (const start of times) whole.add(start);
      // Each round adds a letter or ends a beginning, so that these are all there are.
      for (let n = 1; n <= Math.min(node.most, OPENING_LETTERS + node.least) && times.size > 0; n++) {
        times = extendAll([node.node], times, cut);
        if (n >= node.least) for (const start of times) whole.add(start);
      }
      return;
    }
    case 'anything':
      break;
  }
  for (const start of from) cut.add(start);
}

function extendAll(parts: readonly PatternNode[], from: Texts, cut: Set<string>): Texts {
  let starts = from;
  for (const part of parts) {
    if (starts.size === 0) break;
    const whole = new Set<string>();
    extend(part, starts, whole, cut);
    starts = whole;
  }
  return starts;
}

function openingsOf(node: PatternNode): readonly string[] {
  const whole = new Set<string>();
  const cut = new Set<string>();
  extend(node, START, whole, cut);
  for (const opening of whole) cut.add(opening);
  return [...cut];
}

/** In lower case; a sigma's depends on the letters around it, and a pair's half is no letter. */
function extendByText(text: string, from: Texts, whole: Set<string>, cut: Set<string>): void {
  const lower = text.slice(0, OPENING_LETTERS).toLowerCase();
  const end = lower.search(/[σς\ud800-\udfff]/);
  const known = end < 0 ? lower : lower.slice(0, end);
  for (const start of from) {
    const opening = start + known;
    if (end < 0 && opening.length < OPENING_LETTERS) whole.add(opening);
    else cut.add(opening.slice(0, OPENING_LETTERS));
  }
}

function lengths(node: PatternNode): readonly [shortest: number, longest: number] {
  switch (node.type) {
    case 'nothing':
      return [0, 0];
    case 'anything':
      return [0, Number.POSITIVE_INFINITY];
    case 'text': {
      const { length } = [...node.text];
      return [length, length];
    }
    case 'one':
      return [1, 1];
    case 'choice': {
      const all = node.options.map(lengths);
      return [Math.min(...all.map(([least]) => least)), Math.max(...all.map(([, most]) => most))];
    }
    case 'sequence':
      return node.parts.map(lengths).reduce((a, b) => [a[0] + b[0], a[1] + b[1]], [0, 0]);
    case 'repeat': {
      const [least, most] = lengths(node.node);
      return [least * node.least, most === 0 ? 0 : most * node.most];
    }
  }
}

/** All texts a part matches, or null where they are many. */
function spelt(node: PatternNode): readonly string[] | null {
  switch (node.type) {
    case 'nothing':
      return [''];
    case 'anything':
      return null;
    case 'text':
      return [node.text];
    case 'one':
      return node.chars;
    case 'choice': {
      const all = node.options.map(spelt);
      const texts = all.flatMap((option) => option ?? []);
      return all.includes(null) || texts.length > MOST_SPELT ? null : texts;
    }
    case 'sequence':
      return node.parts.reduce<readonly string[] | null>((texts, part) => product(texts, spelt(part)), ['']);
    case 'repeat': {
      const once = node.most <= 3 ? spelt(node.node) : null;
      let texts: readonly string[] | null = [''];
      let all: readonly string[] | null = node.least === 0 ? [''] : [];
      for (let n = 1; n <= node.most && texts && all; n++) {
        texts = product(texts, once);
        if (n >= node.least)
          all = texts && all.length + texts.length <= MOST_SPELT ? [...all, ...texts] : null;
      }
      return once && all;
    }
  }
}

function product(a: readonly string[] | null, b: readonly string[] | null): readonly string[] | null {
  if (!a || !b || a.length * b.length > MOST_SPELT) return null;
  return a.flatMap((first) => b.map((second) => first + second));
}

/** The better of two sets of words to look for: the smaller, then the one of longer words. */
function better(a: readonly string[], b: readonly string[]): readonly string[] {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a;
  if (a.length !== b.length) return a.length < b.length ? a : b;
  const shortest = (words: readonly string[]): number => Math.min(...words.map((word) => word.length));
  return shortest(b) > shortest(a) ? b : a;
}

function wordsNeeded(node: PatternNode): readonly string[] {
  const texts = spelt(node);
  if (texts) return texts.length <= MOST_NEEDED && !texts.includes('') ? texts : [];
  switch (node.type) {
    case 'choice': {
      const all = node.options.map(wordsNeeded);
      const words = all.flat();
      return all.some((option) => option.length === 0) || words.length > MOST_NEEDED ? [] : words;
    }
    case 'sequence': {
      let best: readonly string[] = [];
      let run: readonly string[] = [''];
      for (const part of node.parts) {
        const next = product(run, spelt(part));
        if (next && next.length <= MOST_NEEDED) run = next;
        else {
          const alone = spelt(part);
          if (!run.includes('')) best = better(best, fewest(run));
          best = better(best, wordsNeeded(part));
          run = alone && alone.length <= MOST_NEEDED ? alone : [''];
        }
      }
      return run.includes('') ? best : better(best, fewest(run));
    }
    case 'repeat':
      return node.least > 0 ? wordsNeeded(node.node) : [];
    default:
      return [];
  }
}

/** Words without those that hold another of them. */
function fewest(words: readonly string[]): readonly string[] {
  return words.filter((word, n) =>
    words.every((other, m) => m === n || !word.includes(other) || word === other),
  );
}

/**
 * Facts of a pattern from its source (flag "u"). They are of use where it is anchored: `^` at its start for
 * openings, `$` at its end too for the greatest length. Takes microseconds.
 */
export function patternFacts(source: string): PatternFacts {
  const node = parsePattern(source);
  const isOne = node.type !== 'choice';
  const starts = isOne && source.startsWith('^');
  const ends = starts && source.endsWith('$') && !source.endsWith('\\$');
  const openings = starts ? openingsOf(node) : [''];
  const [shortest, longest] = lengths(node);
  // A pattern whose first letters are known is settled by these.
  const needed = openings.includes('') ? wordsNeeded(node) : [];
  return { openings, needed, shortest, longest: ends ? longest : Number.POSITIVE_INFINITY };
}
