/** Documents for tests of the figures stage, straight from texts. */
import type { Document } from '../../src/model/document.js';
import { makeDocument } from '../../src/text/document.js';
import { articleOf } from '../text/article.js';

export interface Told {
  readonly text: string;
  readonly path?: string;
  readonly source?: string;
  readonly title?: string;
  readonly published?: string;
  readonly language?: string;
}

/** The n-th report of a story; the title keeps the first line from being taken for a headline. */
function report(n: number, { text, path, ...more }: Told): Document {
  const article = articleOf(text, { path: path ?? `r${n + 1}.txt`, title: 'Title', ...more });
  return makeDocument(`r${n + 1}`, article, { language: null });
}

export function story(...told: readonly (string | Told)[]): readonly Document[] {
  return told.map((one, n) =>
    report(n, typeof one === 'string' ? { text: one, language: 'en' } : { language: 'en', ...one }),
  );
}
