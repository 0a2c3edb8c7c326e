/**
 * Whether a sentence could share a term with another, told from its tokens alone at a tenth of what reading it
 * costs: most sentences of an article say nothing of a given statement.
 */
import { knowToken, Role } from './lexicon.js';
import { stemWord } from './stem.js';
import type { TokenRange } from './terms.js';

/** Keys of currency signs, which make a term where there is no word. */
const CURRENCIES: ReadonlySet<string> = new Set(
  ['dollar', 'euro', 'pound', 'yen', 'rupee', 'rouble'].map((word) => stemWord(word, 'en')),
);

/** What is looked for: keys, and the roles that a token must have to be or to start one of them. */
export interface Wanted {
  readonly keys: ReadonlyMap<string, unknown>;
  readonly roles: number;
}

export function wantedOf(keys: ReadonlyMap<string, unknown>): Wanted {
  let roles = 0;
  for (const key of keys.keys()) {
    if (key.startsWith('#') || key.startsWith('@') || CURRENCIES.has(key)) roles |= Role.Figure;
    else if (key.startsWith('place:')) roles |= Role.Place;
    else if (key === 'not') roles |= Role.Negation;
  }
  return { keys, roles };
}

function isApostrophe(unit: number): boolean {
  return unit === 39 || unit === 0x2019 || unit === 0x2018 || unit === 0x2bc || unit === 0xff07;
}

/** Whether a piece is read with its neighbours: U.S., O'Brien, n't, 20km, scripts without spaces. Not "a", "'s". */
function joins(text: string, start: number, end: number): boolean {
  if (end - start > 1 || text.charCodeAt(start) >= 128) return true;
  const after = text.charCodeAt(end);
  if (after === 46 || isApostrophe(after)) return true;
  return text[start] === 't' && isApostrophe(text.charCodeAt(start - 1));
}

/** False only where none of the terms of these English tokens can have a wanted key. */
export function mayHold(text: string, { tokens, from, to }: TokenRange, { keys, roles }: Wanted): boolean {
  const { starts, ends, hashes } = tokens;
  for (let i = from; i < to; i++) {
    const known = knowToken(text, starts[i], ends[i], hashes[i], 'en');
    if ((known.roles & roles) !== 0) return true;
    if ((known.roles & Role.Skip) === 0 && keys.has(known.key)) return true;
    if ((known.roles & Role.Piece) !== 0 && joins(text, starts[i], ends[i])) return true;
  }
  return false;
}
