/** Documents for tests of the facts stage, straight from a text. */

import type { Document } from '../../src/model/document.js';
import type { Span } from '../../src/model/span.js';
import { makeDocument } from '../../src/text/document.js';
import { tokenise } from '../../src/text/tokens.js';
import { UNSAID } from '../support/unsaid.js';

export interface ReportText {
  readonly source?: string;
  readonly published?: string;
  /** Default: one from metadata, so that the first line is no headline. */
  readonly title?: string | null;
  readonly text: string;
  /** Default: those the document's structure has. Given: the sentences that are facts, all else left out. */
  readonly sentences?: readonly Span[];
}

function makeReport(
  { text, source, published, title = 'Title', sentences }: ReportText,
  position: number,
): Document {
  const id = `r${position + 1}`;
  const article = {
    path: `${id}.txt`,
    record: null,
    source: source ?? null,
    fileStem: id,
    title,
    text,
    body: { start: 0, end: text.length },
    published: published ?? null,
    updated: null,
    language: 'en',
    url: null,
    credits: [],
    ...UNSAID,
    sha256: '',
  };
  const document = makeDocument(id, article, { language: null });
  if (!sentences) return document;
  return { ...document, sentences, tokens: tokenise(text, article.body, [], [], sentences) };
}

/** A story of these texts in English, in this order, as `r1`, `r2`… */
export function makeStory(texts: readonly (string | ReportText)[]): readonly Document[] {
  return texts.map((text, n) => makeReport(typeof text === 'string' ? { text } : text, n));
}
