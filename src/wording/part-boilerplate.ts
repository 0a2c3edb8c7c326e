/**
 * Keeps boilerplate apart: a shared run may go from a last paragraph straight into the copyright line.
 */
import { type ComparedText, Mark } from '../model/document.js';
import { type AlignedPassage, passageOf } from './align.js';
import type { Match } from './matches.js';

/**
 * Parts a passage where its words change between body, headline and boilerplate, where both sides of the
 * cut are passages in their own right (`minWords`). A shorter piece at an end is left out when the rest
 * stands without it, and stays when it does not, so that no shared run is lost. The edge of a part never
 * lies inside an edit.
 */
export function partBoilerplate(
  text: ComparedMarks,
  passage: AlignedPassage,
  minWords: number,
): readonly AlignedPassage[] {
  const pieces = piecesByKind(text, passage);
  if (pieces.length === 1) return [passage];
  const standing = pieces.filter((piece) => matchedWords(piece) >= minWords);
  return standing.length === 0 ? [passage] : standing.map(passageOf);
}

type ComparedMarks = Pick<ComparedText, 'marks'>;

const KIND_BITS = Mark.Body | Mark.Headline | Mark.Boilerplate;

/** The equal runs in groups of one kind each. */
function piecesByKind({ marks }: ComparedMarks, { equal }: AlignedPassage): readonly (readonly Match[])[] {
  const pieces: Match[][] = [];
  let kind = -1;
  for (const run of equal) {
    let from = 0;
    for (let at = 0; at <= run.length; at++) {
      const here = at < run.length ? marks[run.i + at] & KIND_BITS : -2;
      if (here === kind && at < run.length) continue;
      if (at > from) (pieces.at(-1) ?? []).push({ i: run.i + from, j: run.j + from, length: at - from });
      if (at < run.length) {
        kind = here;
        pieces.push([]);
        from = at;
      }
    }
  }
  return pieces.filter((piece) => piece.length > 0);
}

function matchedWords(piece: readonly Match[]): number {
  return piece.reduce((sum, { length }) => sum + length, 0);
}
