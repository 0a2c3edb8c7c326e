/**
 * What the sentence model looks at: a statement against one sentence, in both directions, as numbers. Those of
 * the literature on paraphrase (n-gram precision and recall: Wan et al. 2006; alignment chunks: Banerjee and
 * Lavie 2005; letter n-grams), over terms, words and letters.
 */
import { compareWords } from './compare-words.js';
import { creditsOf } from './credit.js';
import { shareOf } from './overlap.js';
import { rewordedWeight } from './reworded.js';
import type { Statement } from './statement.js';
import { HELD } from './weights.js';

/** In the order in which the trees of sentence-trees.ts number them. "Used" is what of the other is in the statement. */
export const SENTENCE_FEATURES = [
  'held',
  'heldSquared',
  'plainHeld',
  'namesMissing',
  'figuresMissing',
  'used',
  'usedSquared',
  'wordsHeld',
  'wordsUsed',
  'keysHeld',
  'keysUsed',
  'lettersHeld',
  'lettersUsed',
  'longLettersHeld',
  'edits',
  'kept',
  'keptUsed',
  'run',
  'chunks',
  'missingEarly',
  'missingLate',
  'missingRun',
  'unusedRun',
  'heaviestMissing',
  'missingCount',
  'reworded',
  'addedToCopy',
  'negation',
  'size',
  'words',
  'ratio',
  'names',
  'namesUnused',
  'sameStart',
  'sameEnd',
] as const;

/** What of the statement's weight is missing in the other, and how it lies. */
interface Missing {
  readonly held: number;
  readonly heldSquared: number;
  readonly plainHeld: number;
  readonly names: number;
  readonly namesMissing: number;
  readonly namesMissingWeight: number;
  readonly figures: number;
  readonly early: number;
  readonly late: number;
  readonly run: number;
  readonly heaviest: number;
  readonly count: number;
}

function findMissing(
  { weights, kinds, figures, totalWeight }: Statement,
  credits: readonly number[],
): Missing {
  const total = totalWeight || 1;
  let [held, squares, heldSquares, plain, plainHeld] = [0, 0, 0, 0, 0];
  let [names, namesMissing, namesMissingWeight, figuresMissing] = [0, 0, 0, 0];
  let [early, late, run, longest, heaviest, count] = [0, 0, 0, 0, 0, 0];
  for (let n = 0; n < credits.length; n++) {
    const weight = weights[n];
    const lacks = credits[n] < HELD;
    held += weight * credits[n];
    squares += weight * weight;
    heldSquares += weight * weight * credits[n];
    if (kinds[n] === 'name') {
      names++;
      if (lacks) namesMissing++;
      if (lacks) namesMissingWeight += weight;
    } else if (figures[n] !== null) {
      if (lacks) figuresMissing++;
    } else {
      plain += weight;
      plainHeld += weight * credits[n];
    }
    run = lacks ? run + weight : 0;
    if (!lacks) continue;
    count++;
    longest = Math.max(longest, run);
    heaviest = Math.max(heaviest, weight);
    if (n * 2 < credits.length) early += weight;
    else late += weight;
  }
  return {
    held: held / total,
    heldSquared: squares === 0 ? 1 : heldSquares / squares,
    plainHeld: plain === 0 ? held / total : plainHeld / plain,
    names,
    namesMissing,
    namesMissingWeight: namesMissingWeight / total,
    figures: figuresMissing,
    early: early / total,
    late: late / total,
    run: longest,
    heaviest,
    count,
  };
}

/** Keys met as they are, and in how many runs they follow each other in both. */
function findChunks(
  { keys }: Statement,
  other: Statement,
): { readonly met: number; readonly chunks: number } {
  let met = 0;
  let chunks = 0;
  let last = -2;
  for (const key of keys) {
    const place = other.has.get(key);
    if (place === undefined) {
      last = -2;
      continue;
    }
    met++;
    if (place !== last + 1) chunks++;
    last = place;
  }
  return { met, chunks };
}

/** How many words both begin with. */
function sameStart(a: Uint32Array, b: Uint32Array): number {
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  return same;
}

function sameEnd(a: Uint32Array, b: Uint32Array): number {
  let same = 0;
  while (same < a.length && same < b.length && a[a.length - 1 - same] === b[b.length - 1 - same]) same++;
  return same;
}

const NEGATION = 'not';

/** The features in the order of `SENTENCE_FEATURES`. Cost: product of the two sentences' lengths, capped. */
export function readSentenceFeatures(statement: Statement, other: Statement): readonly number[] {
  const { edits, kept, run } = compareWords(statement.words, other.words);
  const { words, keys, distinctWords } = statement;
  const credits = creditsOf(statement, [other]);
  const missing = findMissing(statement, credits);
  const unused = findMissing(other, creditsOf(other, [statement]));
  const { met, chunks } = findChunks(statement, other);
  const contradicted = statement.has.has(NEGATION) !== other.has.has(NEGATION);
  const length = words.length || 1;
  const otherLength = other.words.length || 1;
  return [
    missing.held,
    missing.heldSquared,
    missing.plainHeld,
    missing.namesMissingWeight,
    missing.figures,
    unused.held,
    unused.heldSquared,
    shareOf(distinctWords, other.distinctWords),
    shareOf(other.distinctWords, distinctWords),
    met / (keys.length || 1),
    met / (other.keys.length || 1),
    shareOf(statement.letters, other.letters),
    shareOf(other.letters, statement.letters),
    shareOf(statement.longLetters, other.longLetters),
    edits,
    kept / length,
    kept / otherLength,
    run / length,
    met === 0 ? 1 : chunks / met,
    missing.early,
    missing.late,
    missing.run,
    unused.run,
    missing.heaviest,
    missing.count,
    contradicted
      ? 0
      : rewordedWeight(statement, other, { all: credits, from: 0 }) / (statement.totalWeight || 1),
    shareOf(statement.shingles, other.shingles) * (1 - missing.held),
    contradicted ? missing.held : 0,
    Math.log1p(statement.totalWeight),
    Math.log1p(words.length),
    Math.log(length / otherLength),
    missing.names,
    unused.namesMissing,
    sameStart(words, other.words) / length,
    sameEnd(words, other.words) / length,
  ];
}
