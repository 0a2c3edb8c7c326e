/**
 * Parts a long bridged passage into pieces about a paragraph long, so that the same paragraph meets in all its
 * carriers and an editor reads one thought at a time. Only at edits: a verbatim run is never cut.
 */
import type { Document } from '../model/document.js';
import { lowerBound } from '../text/lower-bound.js';
import { type AlignedPassage, passageOf } from './align.js';
import type { Match } from './matches.js';

/** Words between a paragraph's start and the edit nearest to it within which the passage is cut there. */
const REACH_WORDS = 12;

/** First tokens of the document's blocks (paragraphs), ascending. */
export function blockStarts({ blocks, tokens }: Document): readonly number[] {
  const starts: number[] = [];
  let token = 0;
  for (const block of blocks) {
    while (token < tokens.count && tokens.starts[token] < block.start) token++;
    if (token < tokens.count && tokens.starts[token] < block.end) starts.push(token);
  }
  return starts;
}

/** The pieces in order; each has at least `minWords` equal words. `starts` are those of the first text. */
export function partParagraphs(
  starts: readonly number[],
  passage: AlignedPassage,
  minWords: number,
): readonly AlignedPassage[] {
  const { equal } = passage;
  if (equal.length === 1) return [passage];
  const pieces: AlignedPassage[] = [];
  let from = 0;
  let words = 0;
  let left = equal.reduce((sum, { length }) => sum + length, 0);
  const cuts = cutsOf(starts, equal);
  for (let n = 0; n < equal.length; n++) {
    words += equal[n].length;
    left -= equal[n].length;
    if (!cuts.has(n) || words < minWords || left < minWords) continue;
    pieces.push(passageOf(equal.slice(from, n + 1)));
    from = n + 1;
    words = 0;
  }
  pieces.push(passageOf(equal.slice(from)));
  return pieces;
}

/** For each paragraph start inside the passage the equal run before the edit nearest to it, if one is near. */
function cutsOf(starts: readonly number[], equal: readonly Match[]): ReadonlySet<number> {
  const cuts = new Set<number>();
  const last = equal.length - 1;
  if (last < 1) return cuts;
  const end = equal[last].i + REACH_WORDS;
  let n = 0;
  for (let s = lowerBound(starts, equal[0].i + 1); s < starts.length && starts[s] <= end; s++) {
    const start = starts[s];
    while (n < last - 1 && distance(equal, n + 1, start) <= distance(equal, n, start)) n++;
    if (distance(equal, n, start) <= REACH_WORDS) cuts.add(n);
  }
  return cuts;
}

/** How far the edit after the n-th equal run lies from a token. */
function distance(equal: readonly Match[], n: number, token: number): number {
  const from = equal[n].i + equal[n].length;
  const to = equal[n + 1].i;
  return token < from ? from - token : token > to ? token - to : 0;
}
