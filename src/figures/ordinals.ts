/** "The 67th minute", "the 12th century", "the third floor": a place in a row, of the few rows the news counts in. */
import { readNumber } from '../text/numbers.js';
import { ownerNoun } from './counted.js';
import type { Draft, Found } from './draft.js';
import { isJoined, type Sentence } from './sentence.js';

const ROWS =
  /^(?:minute|century|floor|storey|birthday|anniversary|lap|title|term|attempt|championship|place|straight|consecutive|successive)$/;

/** English only. */
export function ordinalAt(sentence: Sentence, at: number): Found | null {
  const { words, text, language } = sentence;
  if (language !== 'en') return null;
  const number = readNumber(words, at, language, text);
  const place = /^#o(\d{1,4})$/.exec(number?.key ?? '')?.[1];
  if (!number || place === undefined) return null;
  const row = words[number.next];
  if (row === undefined || !ROWS.test(row.word) || !isJoined(row)) return null;
  const value = Number(place);
  const draft: Draft = {
    kind: 'measure',
    low: value,
    high: value,
    slack: 0,
    vague: false,
    value: place,
    unit: row.word,
    bin: `ordinal ${row.word}`,
    concept: null,
    head: ownerNoun(sentence, at, number.next + 1)?.head ?? null,
    marks: [],
    former: false,
    from: at,
    to: number.next + 1,
    about: null,
  };
  return { draft, next: number.next + 1 };
}
