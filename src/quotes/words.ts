/**
 * The words of a quotation as they are compared: case, accents, contractions, spelled-out numbers and
 * British or American endings are matters of house style, not of what was said. Editors' insertions and
 * ellipses are no words but leave a mark.
 */
import type { Span } from '../model/span.js';
import { foldWord, stemWord } from '../text/stem.js';
import { tokenise } from '../text/tokens.js';

export interface QuoteWord extends Span {
  readonly word: string;
  /** Without its ending: equal for "came" and "come". */
  readonly stem: string;
  /** An ellipsis or an editor's brackets stand before it: words may be missing here. */
  readonly elided: boolean;
}

/** All words are made here, so that they are of one shape to the engine: copies of objects are of another. */
export function quoteWord(
  start: number,
  end: number,
  word: string,
  stem: string,
  elided: boolean,
): QuoteWord {
  return { start, end, word, stem, elided };
}

const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['m', 'am'],
  ['re', 'are'],
  ['ve', 'have'],
  ['ll', 'will'],
  ['d', 'would'],
]);
const NUMBERS: ReadonlyMap<string, string> = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
   seventeen eighteen nineteen twenty`
    .split(/\s+/)
    .map((word, value) => [word, String(value)]),
);
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['percent', '%'],
  ['per cent', '%'],
  ['gray', 'grey'],
  ['center', 'centre'],
  ['defense', 'defence'],
  ['ok', 'okay'],
  ['gonna', 'going to'],
  ['kyiv', 'kiev'],
]);
const APOSTROPHE = /^['’‘ʼ＇]$/;
const ELLIPSIS = /\.\s?\.\s?\.|…|⋯/;
/** Longer brackets are a sentence of their own and stay words. Round ones stand for square ones in some papers. */
const BRACKETED = /\[[^[\]\n]{0,80}\]|\([^()\n]{0,40}\)/g;

function plainSpelling(word: string): string {
  const known = NUMBERS.get(word) ?? SPELLINGS.get(word);
  if (known !== undefined) return known;
  if (word.length < 5) return word;
  return word
    .replace(/[ao]e/g, 'e')
    .replace(/yz(e[ds]?|ing)$/, 'ys$1')
    .replace(/iz(e[ds]?|ing|ation|ations)$/, 'is$1')
    .replace(/(cent|theat|met|lit|fib)er(s?)$/, '$1re$2')
    .replace(/(?<=[bdilmnv])or(s|ed|ing|able|hood)?$/, 'our$1');
}

/** Words of `text`, in a language given as BCP 47 primary subtag, inside `span`, in order. Linear. */
export function readQuoteWords(text: string, span: Span, language: string): readonly QuoteWord[] {
  const piece = text.slice(span.start, span.end);
  // Blanked, not cut out, so that places stay.
  const visible = piece.replace(BRACKETED, (inside) => `…${' '.repeat(inside.length - 1)}`);
  const tokens = tokenise(visible, { start: 0, end: visible.length });
  const words: Omit<QuoteWord, 'stem'>[] = [];
  let end = 0;
  for (let i = 0; i < tokens.count; i++) {
    const gap = visible.slice(end, tokens.starts[i]);
    const from = tokens.starts[i];
    end = tokens.ends[i];
    const folded = foldWord(visible.slice(from, end));
    const before = words.at(-1);
    const own = { start: span.start + from, end: span.start + end, elided: ELLIPSIS.test(gap) };
    if (before && /^\*{1,12}$/.test(gap)) {
      words[words.length - 1] = { ...before, end: own.end, word: `${before.word}*${folded}` };
      continue;
    }
    const and = gap.indexOf('&');
    if (and >= 0 && before) {
      const at = before.end + and;
      words.push({ start: at, end: at + 1, word: 'and', elided: false });
    }
    if (before && APOSTROPHE.test(gap)) {
      // "Abrams's" and "Abrams'".
      if (folded === 's' && before.word.endsWith('s')) {
        words[words.length - 1] = { ...before, end: own.end };
        continue;
      }
      if (folded === 't' && before.word.endsWith('n') && before.word.length > 2) {
        const verb =
          before.word === 'won' ? 'will' : before.word === 'can' ? 'can' : before.word.slice(0, -1);
        words[words.length - 1] = { ...before, word: verb };
        words.push({ ...own, word: 'not' });
        continue;
      }
      words.push({ ...own, word: ENDINGS.get(folded) ?? folded });
      continue;
    }
    if (folded === 'cannot') {
      words.push({ ...own, word: 'can' }, { ...own, elided: false, word: 'not' });
      continue;
    }
    if (folded === 'cent' && before?.word === 'per' && gap === ' ') {
      words[words.length - 1] = { ...before, end: own.end, word: '%' };
      continue;
    }
    words.push({ ...own, word: plainSpelling(folded) });
  }
  return words.map(({ start, end: to, word, elided }) =>
    quoteWord(start, to, word, stemWord(word, language), elided),
  );
}
