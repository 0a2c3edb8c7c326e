/**
 * Chains of exact matches that run in the same order through both texts with small gaps between them, as
 * in minimap2 (Li 2018): the skeleton of a passage whose small edits are to be bridged.
 */
import { gapCost } from './fill-gap.js';
import type { Match } from './matches.js';

/** Longest gap inside a passage, in words of either text: about one sentence. */
const MAX_GAP_WORDS = 25;

/** How many matches before a match are tried as its predecessor: bounds the cost, and farther ones lie beyond the gap. */
const LOOK_BACK = 64;

/**
 * A gap may still hold equal words too short to be matches, so its cost here is a hopeful half; the exact
 * score is taken after the gap is filled.
 */
const HOPE = 0.5;

/** Disjoint chains, best first (ties: earlier in b, then a). Matches must be in order of j, then i. */
export function chainMatches(matches: readonly Match[]): readonly (readonly Match[])[] {
  const scores = new Float64Array(matches.length);
  const previous = new Int32Array(matches.length).fill(-1);
  for (let m = 0; m < matches.length; m++) {
    scores[m] = matches[m].length;
    for (let p = m - 1; p >= 0 && p >= m - LOOK_BACK; p--) {
      const link = linkScore(matches[p], matches[m]);
      if (link !== null && scores[p] + link > scores[m]) {
        scores[m] = scores[p] + link;
        previous[m] = p;
      }
    }
  }
  return collectChains(matches, scores, previous);
}

/** What `next` adds when it follows `before`, or null when it cannot. */
function linkScore(before: Match, next: Match): number | null {
  const gapA = next.i - (before.i + before.length);
  const gapB = next.j - (before.j + before.length);
  if (gapA > MAX_GAP_WORDS || gapB > MAX_GAP_WORDS) return null;
  const overlap = Math.max(0, -gapA, -gapB);
  // Matches on neighbouring diagonals may overlap by a repeated word; what is left of the next must be new.
  if (overlap >= next.length || next.i <= before.i || next.j <= before.j) return null;
  return next.length - overlap - HOPE * gapCost(Math.max(0, gapA + overlap), Math.max(0, gapB + overlap));
}

function collectChains(
  matches: readonly Match[],
  scores: Float64Array,
  previous: Int32Array,
): readonly (readonly Match[])[] {
  const ends = matches.map((_, m) => m).sort((x, y) => scores[y] - scores[x] || x - y);
  const used = new Uint8Array(matches.length);
  const chains: Match[][] = [];
  for (const end of ends) {
    const chain: Match[] = [];
    for (let m = end; m >= 0 && used[m] === 0; m = previous[m]) {
      used[m] = 1;
      chain.push(matches[m]);
    }
    if (chain.length > 0) chains.push(chain.reverse());
  }
  return chains;
}
