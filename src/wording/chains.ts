/**
 * Chains of exact matches that run in the same order through both texts with small gaps between them, as
 * in minimap2 (Li 2018): the skeleton of a passage whose small edits are to be bridged.
 */
import { gapCost } from './fill-gap.js';
import type { Match, Matches } from './matches.js';

/** Longest gap inside a passage, in words of either text: about one sentence. */
const MAX_GAP_WORDS = 25;

/** How many matches before a match are tried as its predecessor: bounds the cost, and farther ones lie beyond the gap. */
const LOOK_BACK = 64;

/**
 * A gap may still hold equal words too short to be matches, so its cost here is a hopeful half; the exact
 * score is taken after the gap is filled.
 */
const HOPE = 0.5;

/**
 * Disjoint chains, best first (ties: earlier in b, then a). `minWords`: words of a passage; a lone match that cannot
 * become one is left out, and most are.
 */
export function chainMatches(matches: Matches, minWords = 0): readonly (readonly Match[])[] {
  if (matches.count > scores.length) {
    scores = new Float64Array(matches.count * 2);
    reaches = new Int32Array(matches.count * 2);
    previous = new Int32Array(matches.count * 2);
  }
  linkMatches(matches);
  return collectChains(matches, minWords);
}

/** Of each match: its best score, what it follows there (-1: nothing), how far those up to it reach in b. */
let scores = new Float64Array(1024);
let previous = new Int32Array(1024);
let reaches = new Int32Array(1024);

function linkMatches({ count, i, j, length }: Matches): void {
  let reach = 0;
  for (let m = 0; m < count; m++) {
    const words = length[m];
    let best = words;
    let from = -1;
    for (let p = m - 1; p >= 0 && p >= m - LOOK_BACK; p--) {
      const gapB = j[m] - (j[p] + length[p]);
      if (gapB > MAX_GAP_WORDS) {
        // Nor does any match before it come near.
        if (j[m] - reaches[p] > MAX_GAP_WORDS) break;
        continue;
      }
      const gapA = i[m] - (i[p] + length[p]);
      if (gapA > MAX_GAP_WORDS || i[m] <= i[p] || j[m] <= j[p]) continue;
      // Matches on neighbouring diagonals may overlap by a repeated word; what is left of the next must be new.
      const overlap = Math.max(0, -gapA, -gapB);
      if (overlap >= words) continue;
      const cost = gapCost(Math.max(0, gapA + overlap), Math.max(0, gapB + overlap));
      const score = scores[p] + (words - overlap - HOPE * cost);
      if (score > best) {
        best = score;
        from = p;
      }
    }
    scores[m] = best;
    previous[m] = from;
    reach = Math.max(reach, j[m] + words);
    reaches[m] = reach;
  }
}

function collectChains(
  { count, i, j, length, gramWords }: Matches,
  minWords: number,
): readonly (readonly Match[])[] {
  const ends: number[] = [];
  for (let m = 0; m < count; m++) {
    // Ends are looked for only around matches of half a passage. As none is shorter, whatever follows it has a
    // better score and takes it first.
    const isHopeless = previous[m] < 0 && length[m] <= gramWords && 2 * length[m] < minWords;
    if (!isHopeless) ends.push(m);
  }
  ends.sort((x, y) => scores[y] - scores[x] || x - y);
  const chains: Match[][] = [];
  for (const end of ends) {
    const chain: Match[] = [];
    for (let m = end; m >= 0 && scores[m] !== TAKEN; m = previous[m]) {
      chain.push({ i: i[m], j: j[m], length: length[m] });
      scores[m] = TAKEN;
    }
    if (chain.length > 0) chains.push(chain.reverse());
  }
  return chains;
}

/** In place of the score of a match that a chain has; scores are positive. */
const TAKEN = -1;
