/**
 * How likely one sentence says what another does: gradient-boosted trees over the features of
 * sentence-features.ts, unpacked from sentence-trees.ts on first use.
 */
import type { Fraction } from '../model/span.js';
import { readSentenceFeatures } from './sentence-features.js';
import { SENTENCE_BASE, SENTENCE_TREES } from './sentence-trees.js';
import type { Statement } from './statement.js';

/** Nodes of all trees, one after the other; a leaf has feature -1 and its value in `values`. */
interface Trees {
  readonly roots: readonly number[];
  readonly features: Int16Array;
  /** Below it the walk goes on at the next node, else at `right`. */
  readonly values: Float64Array;
  readonly right: Int32Array;
}

/** A line a tree, in the order in which it is walked: `feature<value` with both branches behind it, or a leaf. */
function unpack(source: string): Trees {
  const lines = source.trim().split('\n');
  const count = lines.reduce((sum, line) => sum + line.split(' ').length, 0);
  const trees = {
    roots: [] as number[],
    features: new Int16Array(count),
    values: new Float64Array(count),
    right: new Int32Array(count),
  };
  let next = 0;
  for (const line of lines) {
    trees.roots.push(next);
    const nodes = line.split(' ');
    let at = 0;
    const read = (): void => {
      const own = next++;
      const [feature = '', value] = nodes[at++].split('<');
      trees.features[own] = value === undefined ? -1 : Number(feature);
      trees.values[own] = Number(value ?? feature);
      if (value === undefined) return;
      read();
      trees.right[own] = next;
      read();
    };
    read();
  }
  return trees;
}

let trees: Trees | undefined;

/** The logit of the trees for features in the order of `SENTENCE_FEATURES`. */
function scoreSentence(given: readonly number[]): number {
  trees ??= unpack(SENTENCE_TREES);
  const { roots, features, values, right } = trees;
  let sum = SENTENCE_BASE;
  for (const root of roots) {
    let node = root;
    while (features[node] >= 0) node = given[features[node]] < values[node] ? node + 1 : right[node];
    sum += values[node];
  }
  return sum;
}

/** How sure the trees are, 0..1, that `other` says what the statement does. */
export function compareSentence(statement: Statement, other: Statement): Fraction {
  return 1 / (1 + Math.exp(-scoreSentence(readSentenceFeatures(statement, other))));
}
