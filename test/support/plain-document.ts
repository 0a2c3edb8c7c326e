/** A Document of plain body text, for tests of stages that need no structure. */

import type { Block, Document } from '../../src/model/document.js';
import { tokenise } from '../../src/text/tokens.js';
import { UNSAID } from './unsaid.js';

export interface PlainText {
  readonly text: string;
  readonly published?: string;
  readonly source?: string;
  readonly quotes?: readonly { readonly start: number; readonly end: number }[];
  readonly blocks?: readonly Block[];
  readonly language?: string;
}

function plainDocument(n: number, given: PlainText | string): Document {
  const plain = typeof given === 'string' ? { text: given } : given;
  const { text } = plain;
  const body = { start: 0, end: text.length };
  const blocks = plain.blocks ?? [{ ...body, kind: 'body' as const }];
  const quotes = plain.quotes ?? [];
  const tokens = tokenise(text, body, blocks, quotes, []);
  let words = 0;
  for (const mark of tokens.marks) words += mark & 1;
  const source = plain.source ?? `source-${n}`;
  const published = plain.published ?? null;
  const article = {
    path: `${source}.txt`,
    record: null,
    source,
    fileStem: source,
    title: null,
    text,
    body,
    published,
    updated: null,
    language: plain.language ?? 'en',
    url: null,
    credits: [],
    ...UNSAID,
    sha256: '',
  };
  return {
    id: `r${n + 1}`,
    article,
    source,
    title: null,
    published,
    updated: null,
    language: plain.language ?? 'en',
    credits: [],
    blocks,
    sentences: [],
    quotes,
    tokens,
    words,
  };
}

export function plainDocuments(texts: readonly (PlainText | string)[]): readonly Document[] {
  return texts.map((text, n) => plainDocument(n, text));
}
