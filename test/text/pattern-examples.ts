/** Lines that a regular expression matches, made up from its source: what a table's rows are tested with. */
import { type PatternNode, parsePattern } from '../../src/text/pattern-syntax.js';

/** Letters, digits and marks that the classes of the tables are tried with. */
const ALPHABET = [...'aEtöЖж新日ア中1970 .,:;/()[]@&-–—\'"#*_+$<>|•·：（）【】、，。é'];

const members = new Map<string, readonly string[]>();

function membersOf(source: string): readonly string[] {
  const known = members.get(source);
  if (known) return known;
  const pattern = new RegExp(`^${source}$`, 'u');
  const found = ALPHABET.filter((char) => pattern.test(char));
  members.set(source, found);
  return found;
}

/** One text that the node may match; `pick(n)` gives a number below n. Assertions are not heeded. */
function textOf(node: PatternNode, pick: (n: number) => number): string {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'one': {
      const chars = node.chars ?? membersOf(node.source);
      return chars.length === 0 ? '' : chars[pick(chars.length)];
    }
    case 'choice':
      return textOf(node.options[pick(node.options.length)], pick);
    case 'sequence':
      return node.parts.map((part) => textOf(part, pick)).join('');
    case 'repeat': {
      const times = node.least + pick(Math.min(node.most - node.least, 5) + 1);
      return Array.from({ length: times }, () => textOf(node.node, pick)).join('');
    }
    default:
      return '';
  }
}

/** A generator of numbers that gives the same ones on every machine. */
function picker(seed: number): (n: number) => number {
  let state = seed >>> 0;
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

/** Up to `most` lines that the pattern really matches (flag "u"), the same for the same seed. */
export function examplesOf(source: string, most: number, seed = 1): readonly string[] {
  const node = parsePattern(source);
  const pattern = new RegExp(source, 'u');
  const pick = picker(seed);
  const found = new Set<string>();
  for (let n = 0; n < most * 20 && found.size < most; n++) {
    const text = textOf(node, pick);
    if (pattern.test(text)) found.add(text);
  }
  return [...found];
}
