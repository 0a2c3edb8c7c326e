/**
 * A document as bytes: on its way between threads and on disk. Words are not in it; reading them anew off the
 * text takes less time than reading them from a disk.
 */
import { deserialize, serialize } from 'node:v8';
import type { Article } from '../model/article.js';
import type { Block, BlockKind, Card, Document } from '../model/document.js';
import type { Span } from '../model/span.js';
import { tokenise } from '../text/tokens.js';

/** In the order of their numbers in packed documents, which never outlive a run. */
const KINDS: readonly BlockKind[] = [
  'headline',
  'time',
  'byline',
  'dateline',
  'body',
  'crosshead',
  'credit',
  'copyright',
  'notice',
  'tagline',
];

interface Packed extends Omit<Card, 'article'> {
  readonly article: Article;
  /** Kind, start, end of each. */
  readonly blocks: Uint32Array;
  /** Start, end of each. */
  readonly sentences: Uint32Array;
  readonly quotes: Uint32Array;
}

export function packDocument(document: Document): Uint8Array {
  const { tokens: _, blocks, sentences, quotes, ...rest } = document;
  const packed: Packed = {
    ...rest,
    blocks: Uint32Array.from(blocks.flatMap(({ kind, start, end }) => [KINDS.indexOf(kind), start, end])),
    sentences: packSpans(sentences),
    quotes: packSpans(quotes),
  };
  return serialize(packed);
}

/** Bytes that `packDocument` made in this version of the program. */
export function unpackDocument(bytes: Uint8Array): Document {
  const packed: Packed = deserialize(bytes);
  const blocks = unpackBlocks(packed.blocks);
  const sentences = unpackSpans(packed.sentences);
  const quotes = unpackSpans(packed.quotes);
  const { text, body } = packed.article;
  return { ...packed, blocks, sentences, quotes, tokens: tokenise(text, body, blocks, quotes, sentences) };
}

/** What is kept of a document in memory; strings of its own, or they would keep the whole text alive. */
export function cardOf(document: Document): Card {
  const { tokens: _, blocks: _b, sentences: _s, quotes: _q, article, ...rest } = document;
  const { text: _t, body: _y, origins: _o, ...delivery } = article;
  const card: Card = deserialize(serialize({ ...rest, article: delivery }));
  return card;
}

function packSpans(spans: readonly Span[]): Uint32Array {
  const packed = new Uint32Array(spans.length * 2);
  for (const [n, { start, end }] of spans.entries()) {
    packed[n * 2] = start;
    packed[n * 2 + 1] = end;
  }
  return packed;
}

function unpackSpans(packed: Uint32Array): readonly Span[] {
  const spans: Span[] = [];
  for (let n = 0; n < packed.length; n += 2) spans.push({ start: packed[n], end: packed[n + 1] });
  return spans;
}

function unpackBlocks(packed: Uint32Array): readonly Block[] {
  const blocks: Block[] = [];
  for (let n = 0; n < packed.length; n += 3)
    blocks.push({ kind: KINDS[packed[n]], start: packed[n + 1], end: packed[n + 2] });
  return blocks;
}
