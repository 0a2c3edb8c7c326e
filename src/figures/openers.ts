/**
 * At which words a figure may begin. Most words of the news begin none, and a dozen readers would each have to find
 * that out: so what their figures begin with is listed here, and a test holds the list to the readers.
 */
import { Role } from '../text/lexicon.js';
import type { Sentence } from './sentence.js';
import { unitOf } from './units.js';

/** Beside the words of numbers and dates, which `text/lexicon.ts` knows, and the units of time. */
const OPENERS: ReadonlySet<string> = new Set(
  `half quarter quarters fourth third couple few several none nil no nobody noon midday midnight
   today tonight yesterday tomorrow next coming spring summer autumn winter first second final`.split(/\s+/),
);

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);
/** "A third of", "the end of the week". */
const BEHIND_ARTICLE: ReadonlySet<string> = new Set(
  'half quarter quarters third thirds fourth fourths fifth fifths tenth tenths week month'.split(' '),
);

/** False only where no figure begins at the word. */
export function mayOpen({ words, language }: Sentence, at: number): boolean {
  const { known, word } = words[at];
  if (known === null || (known.roles & Role.Figure) !== 0) return true;
  if (language !== 'en') return false;
  if (ARTICLES.has(word)) return BEHIND_ARTICLE.has(words[at + 1]?.word ?? '');
  return OPENERS.has(word) || unitOf(word)?.measure === 'duration';
}
