/**
 * The opening and closing sentences of a report, where site furniture stands. Whole sentences, as furniture
 * comes in whole ones: a turn of phrase that many reports use is none, wherever it stands.
 */
import { type Document, Mark, type Tokens } from '../model/document.js';
import type { Span } from '../model/span.js';
import { finishHash, fnvStep } from '../text/normalise.js';

/** Site furniture stands at the edges of a text; looking there only also bounds the cost. */
const HEAD_TOKENS = 40;
const TAIL_TOKENS = 160;

/** Shorter sentences make no passage of their own, and any two reports may share them. */
const MIN_SENTENCE_TOKENS = 5;

export interface EdgeSentence {
  /** 32 bits of its words. */
  readonly key: number;
  /** Tokens, end exclusive; all of them body. */
  readonly from: number;
  readonly to: number;
}

/**
 * Sentences and short lines that lie wholly in an edge, in text order. Those with quoted words are left out (a
 * quotation may well be all that two reports share), and so is what is known to be boilerplate.
 */
export function edgeSentences(document: Document): readonly EdgeSentence[] {
  const { tokens } = document;
  const tail = tokens.count - TAIL_TOKENS;
  const found: EdgeSentence[] = [];
  let token = 0;
  for (const { start, end } of sentencesOf(document)) {
    while (token < tokens.count && tokens.starts[token] < start) token++;
    const from = token;
    while (token < tokens.count && tokens.starts[token] < end) token++;
    const isAtEdge = token <= HEAD_TOKENS || from >= tail;
    if (isAtEdge && token - from >= MIN_SENTENCE_TOKENS && isOwnText(tokens, from, token))
      found.push({ key: hashOfTokens(tokens, from, token), from, to: token });
  }
  return found;
}

/** Body sentences; a block without any (a crosshead, a line of a table) is one itself. */
function* sentencesOf({ blocks, sentences }: Document): Generator<Span> {
  let next = 0;
  for (const block of blocks) {
    if (block.kind !== 'body' && block.kind !== 'crosshead') continue;
    while (next < sentences.length && sentences[next].start < block.start) next++;
    if (next === sentences.length || sentences[next].start >= block.end) yield block;
    for (; next < sentences.length && sentences[next].start < block.end; next++) yield sentences[next];
  }
}

function isOwnText({ marks }: Tokens, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if ((marks[t] & (Mark.Body | Mark.Quote)) !== Mark.Body) return false;
  return true;
}

function hashOfTokens({ hashes }: Tokens, from: number, to: number): number {
  let hash = to - from;
  for (let t = from; t < to; t++) hash = fnvStep(hash, hashes[t]) ^ (hash >>> 15);
  return finishHash(hash);
}
