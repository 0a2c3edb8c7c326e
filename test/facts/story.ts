/** Documents for tests of the facts stage, straight from a text: every sentence is body. */
import type { Document } from '../../src/model/document.js';
import { splitSentences } from '../../src/text/sentences.js';
import { tokenise } from '../../src/text/tokens.js';

export interface ReportText {
  readonly id?: string;
  readonly source?: string;
  readonly published?: string;
  readonly language?: string;
  readonly text: string;
}

export function makeReport(report: ReportText, position: number): Document {
  const { text } = report;
  const body = { start: 0, end: text.length };
  const sentences = splitSentences(text);
  const tokens = tokenise(text, body, [], [], sentences);
  const id = report.id ?? `r${position + 1}`;
  return {
    id,
    article: {
      path: `${id}.txt`,
      record: null,
      source: null,
      fileStem: id,
      title: null,
      text,
      body,
      published: null,
      updated: null,
      language: null,
      url: null,
      credits: [],
      sha256: '',
    },
    source: report.source ?? id,
    title: null,
    published: report.published ?? null,
    updated: null,
    language: report.language ?? 'en',
    credits: [],
    blocks: [],
    sentences,
    quotes: [],
    tokens,
    words: tokens.count,
  };
}

export function makeStory(texts: readonly (string | ReportText)[]): readonly Document[] {
  return texts.map((text, n) => makeReport(typeof text === 'string' ? { text } : text, n));
}
