/**
 * A document as bytes: on its way between threads and on disk. First what is compared of it, that it can be read without
 * the rest; where its words begin and end is not in it, as reading them anew off the text takes less time.
 */
import type { Article } from '../model/article.js';
import type { ColumnSource } from '../model/column-source.js';
import { comparedOf } from '../model/corpus.js';
import type { Block, BlockKind, Card, ComparedText, Document, Tokens } from '../model/document.js';
import type { Span } from '../model/span.js';
import { asBuffer } from '../read/utf8.js';
import { ownColumns } from '../text/column-memory.js';
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

/** What is neither text nor a list of spans: kept as JSON, which is read and written faster than anything else. */
interface About extends Omit<Card, 'article'> {
  readonly article: Omit<Article, 'text'>;
}

/** When it was published, as a wide number; body words; words; nothing, so that wide numbers may follow. */
const COMPARED_HEAD_BYTES = 16;

/** A hash and its marks. */
const BYTES_PER_WORD = 5;

/** Bytes of what is compared of a text of so many words, at the beginning of the packed document. */
function comparedBytes(words: number): number {
  return COMPARED_HEAD_BYTES + Math.ceil((words * BYTES_PER_WORD) / 8) * 8;
}

/** Numbers before the lists: how long blocks, sentences, quotations and text are, and whether the text is wide. */
const HEAD_NUMBERS = 5;
const BLOCK_NUMBERS = 3;
const SPAN_NUMBERS = 2;

/** What is compared, then lists, then text (a byte a unit where all of it is ASCII, else two), then what else is known. */
export function packDocument(document: Document, memory: ColumnSource = ownColumns): Uint8Array {
  const { tokens, blocks, sentences, quotes, article, ...rest } = document;
  const { text, ...delivery } = article;
  const about: About = { ...rest, article: delivery };
  const json = JSON.stringify(about);
  const isWide = Buffer.byteLength(text) !== text.length;
  const numbers =
    HEAD_NUMBERS + blocks.length * BLOCK_NUMBERS + (sentences.length + quotes.length) * SPAN_NUMBERS;
  const listsAt = comparedBytes(tokens.count);
  const textAt = listsAt + numbers * 4;
  const jsonAt = textAt + (isWide ? text.length * 2 : text.length);
  const packed = asBuffer(memory.bytes(jsonAt + Buffer.byteLength(json)));
  packCompared(comparedOf(document), packed);
  const column = new Uint32Array(packed.buffer, packed.byteOffset + listsAt, numbers);
  column.set([blocks.length, sentences.length, quotes.length, text.length, isWide ? 1 : 0]);
  let at = HEAD_NUMBERS;
  for (const { kind, start, end } of blocks) {
    column[at++] = KINDS.indexOf(kind);
    column[at++] = start;
    column[at++] = end;
  }
  for (const spans of [sentences, quotes])
    for (const { start, end } of spans) {
      column[at++] = start;
      column[at++] = end;
    }
  packed.write(text, textAt, isWide ? 'utf16le' : 'latin1');
  packed.write(json, jsonAt, 'utf8');
  return packed;
}

function packCompared({ hashes, marks, words, published }: ComparedText, packed: Buffer): void {
  const count = hashes.length;
  const { buffer, byteOffset } = packed;
  new Float64Array(buffer, byteOffset, 1)[0] = published;
  new Uint32Array(buffer, byteOffset + 8, 2).set([words, count]);
  new Uint32Array(buffer, byteOffset + COMPARED_HEAD_BYTES, count).set(hashes);
  packed.set(marks, COMPARED_HEAD_BYTES + count * 4);
}

/** The first `comparedBytes(count)` of such bytes, filled by `fill`, into memory of the caller. */
export function unpackCompared(
  count: number,
  memory: ColumnSource,
  fill: (bytes: Uint8Array) => void,
): ComparedText {
  const bytes = memory.bytes(comparedBytes(count));
  fill(bytes);
  const { buffer, byteOffset } = bytes;
  const hashesAt = byteOffset + COMPARED_HEAD_BYTES;
  return {
    published: new Float64Array(buffer, byteOffset, 1)[0],
    words: new Uint32Array(buffer, byteOffset + 8, 1)[0],
    hashes: new Uint32Array(buffer, hashesAt, count),
    marks: new Uint8Array(buffer, hashesAt + count * 4, count),
  };
}

/**
 * Bytes that `packDocument` made in this version of the program, at a place where numbers may begin. Its words are read
 * when they are first asked for: who quotes a report, or looks who wrote it, needs its text alone. `id`: if not its own.
 */
export function unpackDocument(bytes: Buffer, id?: string): Document {
  const [tokenCount] = new Uint32Array(bytes.buffer, bytes.byteOffset + 12, 1);
  const listsAt = comparedBytes(tokenCount);
  const [blockCount, sentenceCount, quoteCount, textUnits, isWide] = new Uint32Array(
    bytes.buffer,
    bytes.byteOffset + listsAt,
    HEAD_NUMBERS,
  );
  const sentencesAt = blockCount * BLOCK_NUMBERS;
  const quotesAt = sentencesAt + sentenceCount * SPAN_NUMBERS;
  const length = quotesAt + quoteCount * SPAN_NUMBERS;
  const column = new Uint32Array(bytes.buffer, bytes.byteOffset + listsAt + HEAD_NUMBERS * 4, length);
  const textAt = listsAt + (HEAD_NUMBERS + length) * 4;
  const jsonAt = textAt + (isWide === 1 ? textUnits * 2 : textUnits);
  const about: About = JSON.parse(bytes.toString('utf8', jsonAt));
  const text = bytes.toString(isWide === 1 ? 'utf16le' : 'latin1', textAt, jsonAt);
  const blocks = unpackBlocks(column, sentencesAt);
  const sentences = unpackSpans(column, sentencesAt, quotesAt);
  const quotes = unpackSpans(column, quotesAt, length);
  let tokens: Tokens | null = null;
  return {
    ...about,
    id: id ?? about.id,
    article: { ...about.article, text },
    blocks,
    sentences,
    quotes,
    get tokens() {
      tokens ??= tokenise(text, about.article.body, blocks, quotes, sentences);
      return tokens;
    },
  };
}

/** What is kept of a document in memory. Its strings may be parts of the text and hold on to all of it. */
export function cardOf(document: Document): Card {
  const { tokens: _, blocks: _b, sentences: _s, quotes: _q, article, ...rest } = document;
  const { text: _t, body: _y, origins: _o, ...delivery } = article;
  return { ...rest, article: delivery };
}

/** The same card in strings of its own. */
export function detached(card: Card): Card {
  const own: Card = JSON.parse(JSON.stringify(card));
  return own;
}

function unpackSpans(column: Uint32Array, from: number, to: number): readonly Span[] {
  const spans: Span[] = [];
  for (let n = from; n < to; n += SPAN_NUMBERS) spans.push({ start: column[n], end: column[n + 1] });
  return spans;
}

function unpackBlocks(column: Uint32Array, to: number): readonly Block[] {
  const blocks: Block[] = [];
  for (let n = 0; n < to; n += BLOCK_NUMBERS)
    blocks.push({ kind: KINDS[column[n]], start: column[n + 1], end: column[n + 2] });
  return blocks;
}
