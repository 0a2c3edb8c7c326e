/**
 * What a report quotes: utterances (a quotation, its halves rejoined where an attribution parts a sentence)
 * and their stretches of about a sentence, the unit in which wordings are compared.
 */
import type { Document } from '../model/document.js';
import type { Span } from '../model/span.js';
import { idf } from '../text/background.js';
import { hashWord } from '../text/normalise.js';
import { type Quotation, readSpeech, type Speech } from '../text/quotes.js';
import { splitSentences } from '../text/sentences.js';
import { readTerms } from '../text/terms.js';
import type { Row } from './alignment.js';
import { openRegister } from './register.js';
import { MAX_QUOTATION, MAX_STRETCH, NAME_WEIGHT } from './weights.js';
import { type QuoteWord, quoteWord, readQuoteWords } from './words.js';

export interface Stretch extends Span, Row {
  readonly stems: ReadonlySet<number>;
  /** Content terms with their weights, each once. */
  readonly terms: ReadonlyMap<string, number>;
  readonly weight: number;
  /** Those of the terms that are names. */
  readonly names: ReadonlySet<string>;
}

export interface Utterance extends Span {
  readonly report: number;
  readonly speaker: string | null;
  readonly cue: string | null;
  readonly words: number;
  readonly stretches: readonly Stretch[];
}

/** Longest attribution between two halves of a sentence, in characters. */
const LONGEST_PARTING = 120;
/** A sentence with fewer words is compared together with its neighbour. */
const SHORT_SENTENCE = 4;
const QUOTE_MARK = /["“”„«»‹›‚「」『』＂‘’'`]/;

/** `“We will go,” she said, “and soon.”`: one sentence in two quotations. */
function goesOn(text: string, first: Quotation, second: Quotation): boolean {
  const gap = text.slice(first.end, second.start);
  if (gap.length > LONGEST_PARTING || first.cue === undefined) return false;
  const inside = text.slice(Math.max(first.start, first.end - 3), first.end);
  const parted = /[,，]/.test(inside) || /^\s?[,，]/.test(gap);
  return parted && /[,，–—-]\s*$/.test(gap) && !/[.!?;\n]/.test(gap.replace(/\b(?:Mr|Mrs|Ms|Dr)\./g, ''));
}

function joinHalves(text: string, quotations: readonly Quotation[]): readonly (readonly Quotation[])[] {
  const joined: Quotation[][] = [];
  for (const quotation of quotations) {
    const group = joined.at(-1);
    const before = group?.at(-1);
    if (group && before && goesOn(text, before, quotation)) group.push(quotation);
    else joined.push([quotation]);
  }
  return joined;
}

function unmarked(text: string, { start, end }: Span): Span {
  let from = start;
  let to = Math.min(end, start + MAX_QUOTATION);
  while (from < to && (QUOTE_MARK.test(text[from]) || /\s/.test(text[from]))) from++;
  while (to > from && (QUOTE_MARK.test(text[to - 1]) || /[\s,，]/.test(text[to - 1]))) to--;
  return { start: from, end: to };
}

function toStretch(text: string, words: readonly QuoteWord[], language: string): Stretch {
  const start = words[0].start;
  const end = words[words.length - 1].end;
  const terms = new Map<string, number>();
  const names = new Set<string>();
  let weight = 0;
  for (const { key, kind, start: from, end: to } of readTerms(text, { start, end }, language)) {
    // The attribution between two halves is no part of what was said.
    if (terms.has(key) || !words.some((word) => word.start < to && from < word.end)) continue;
    const own = Math.sqrt(idf(key, language)) * (kind === 'name' ? NAME_WEIGHT : 1);
    if (kind === 'name') names.add(key);
    terms.set(key, own);
    weight += own;
  }
  const word = Int32Array.from(words, (own) => hashWord(own.word));
  const stem = Int32Array.from(words, (own) => hashWord(own.stem));
  return { start, end, words, ids: { word, stem }, stems: new Set(stem), terms, weight, names };
}

/** Sentences over all halves; short ones joined to a neighbour, overlong ones cut. */
function splitStretches(text: string, halves: readonly Span[], language: string): readonly Stretch[] {
  const groups: QuoteWord[][] = [];
  for (const [n, half] of halves.entries()) {
    const inside = text.slice(half.start, half.end);
    for (const [k, { start, end }] of splitSentences(inside).entries()) {
      const words = readQuoteWords(text, { start: half.start + start, end: half.start + end }, language);
      const last = groups.at(-1);
      const follows = n > 0 && k === 0;
      if (last && (follows || last.length < SHORT_SENTENCE || words.length < SHORT_SENTENCE))
        for (const word of words) last.push(word);
      else if (words.length > 0) groups.push([...words]);
    }
  }
  const stretches: Stretch[] = [];
  for (const words of groups) {
    for (let at = 0; at < words.length; at += MAX_STRETCH)
      stretches.push(toStretch(text, words.slice(at, at + MAX_STRETCH), language));
  }
  return stretches;
}

/** What stands right outside of a quotation is looked at where a number begins or ends it: "$", "%". */
const MARGIN = 2;

/** The same stretch so many characters further on. */
function shifted(stretch: Stretch, by: number): Stretch {
  const words = stretch.words.map(({ start, end, word, stem, elided }) =>
    quoteWord(start + by, end + by, word, stem, elided),
  );
  const { ids, stems, terms, weight, names } = stretch;
  return { start: stretch.start + by, end: stretch.end + by, words, ids, stems, terms, weight, names };
}

/** `splitStretches`, done once for quotations that many reports carry in the same words. */
function stretchReader(): typeof splitStretches {
  const known = new Map<string, { readonly at: number; readonly stretches: readonly Stretch[] }>();
  return (text, halves, language) => {
    const at = halves[0].start;
    const places = halves.map(({ start, end }) => `${start - at}-${end - at}`).join(' ');
    const around = text.slice(Math.max(0, at - MARGIN), halves[halves.length - 1].end + MARGIN);
    const name = `${language} ${Math.min(at, MARGIN)} ${places} ${around}`;
    const first = known.get(name);
    if (first) return first.stretches.map((stretch) => shifted(stretch, at - first.at));
    const stretches = splitStretches(text, halves, language);
    known.set(name, { at, stretches });
    return stretches;
  };
}

function readDocument(document: Document): Speech {
  const paragraphs = document.blocks.filter(
    ({ kind }) => kind === 'body' || kind === 'headline' || kind === 'crosshead',
  );
  return readSpeech(document.article.text, paragraphs);
}

/**
 * Every quotation of a story's reports, headlines included, in order of report, then start. A speaker whom
 * one report names by office or surname has the name that another gives in full. Linear in the texts.
 */
export function readUtterances(documents: readonly Document[]): readonly Utterance[] {
  const speeches = documents.map(readDocument);
  const register = openRegister(speeches);
  const stretchesOf = stretchReader();
  return documents.flatMap(({ article: { text }, language }, report) =>
    joinHalves(text, speeches[report].quotations).map((quotations): Utterance => {
      const halves = quotations.map((quotation) => unmarked(text, quotation));
      const stretches = stretchesOf(text, halves, language);
      const { start } = quotations[0];
      const named = quotations.find(({ speaker }) => speaker !== undefined)?.speaker;
      return {
        report,
        start,
        end: quotations[quotations.length - 1].end,
        speaker: named === undefined ? null : register.nameOf(named, report, start),
        cue: quotations.find(({ cue }) => cue !== undefined)?.cue ?? null,
        words: stretches.reduce((sum, { words }) => sum + words.length, 0),
        stretches,
      };
    }),
  );
}
