/** An article of nothing but its text, as a reader of plain files would hand it on. */

import type { Article } from '../../src/model/article.js';
import { UNSAID } from '../support/unsaid.js';

export function articleOf(text: string, more: Partial<Article> = {}): Article {
  return {
    path: 'report.txt',
    record: null,
    source: null,
    fileStem: 'report',
    title: null,
    text,
    body: { start: 0, end: text.length },
    published: null,
    updated: null,
    language: null,
    url: null,
    credits: [],
    ...UNSAID,
    sha256: '',
    ...more,
  };
}
