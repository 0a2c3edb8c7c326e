/** Figures, names, dates and quotes that one report alone has, in a line for each kind. */
import type { FactEntry, FactKind } from '../model/result.js';
import type { Page } from './page.js';
import { wholeNumber } from './phrases.js';
import type { Statements } from './report-index.js';
import type { Piece } from './wrap.js';
import { wrap } from './wrap.js';

/** In the order in which they are listed. */
const KINDS: readonly (readonly [FactKind, string])[] = [
  ['figure', 'figures'],
  ['date', 'dates'],
  ['name', 'names'],
  ['quote', 'quotes'],
];

const LONGEST = 70;

function clipped(text: string): string {
  if (text.length <= LONGEST) return text;
  const words = text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '');
  const blank = words.lastIndexOf(' ');
  return `${blank > LONGEST / 2 ? words.slice(0, blank) : words} …`;
}

/** Each once, and none that is part of a longer one: "Falk" beside "Ruben Falk" tells nothing. */
function distinct(texts: readonly string[]): readonly string[] {
  const once = [...new Set(texts.map((text) => text.replace(/\s+/g, ' ').trim()))];
  const few = once.slice(0, 200);
  return once.filter((text) => !few.some((other) => other !== text && ` ${other} `.includes(` ${text} `)));
}

/** For each of `details` the sentence it stands in, if any; both in text order. */
function placed(
  details: readonly FactEntry[],
  sentences: readonly FactEntry[],
): readonly { readonly detail: FactEntry; readonly sentence: FactEntry | null }[] {
  let next = 0;
  return details.map((detail) => {
    while (next < sentences.length && (sentences[next]?.end ?? 0) <= detail.start) next += 1;
    const sentence = sentences[next];
    return { detail, sentence: sentence && sentence.start <= detail.start ? sentence : null };
  });
}

/** A bare number says nothing: a word or two more of its sentence. */
function inContext({ text, end }: FactEntry, sentence: FactEntry | null): string {
  if (sentence === null || /\p{L}/u.test(text)) return text;
  const after = sentence.text.slice(end - sentence.start, end - sentence.start + 60);
  return text + (/^[-\s]?[^\s.,;:!?]+(?:\s[^\s.,;:!?]{4,})?/.exec(after)?.[0] ?? '');
}

function kindLine(words: string, texts: readonly string[], indent: string, page: Page): string[] {
  if (texts.length === 0) return [];
  const most = page.limits.details;
  const rest = texts.length > most ? ` + ${wholeNumber(texts.length - most)} more` : '';
  const text: Piece[] = [
    { text: `${words}: `, style: page.paint.faint, trusted: true },
    { text: texts.slice(0, most).map(clipped).join('; '), style: null },
    { text: rest, style: page.paint.faint, trusted: true },
  ];
  return wrap(text, page, { first: indent, rest: `${indent}  ` });
}

/** `shown` are the sentences printed already: what stands in them is not told again. */
export function detailLines(
  own: Statements,
  shown: readonly FactEntry[],
  page: Page,
  indent: string,
): string[] {
  const seen = new Set(shown);
  const left = placed(own.ownDetails, own.all).filter(
    ({ sentence }) => sentence === null || !seen.has(sentence),
  );
  return KINDS.flatMap(([kind, words]) => {
    const texts = left
      .filter(({ detail }) => detail.kind === kind)
      .map(({ detail, sentence }) => inContext(detail, sentence));
    return kindLine(words, distinct(texts), indent, page);
  });
}
