/**
 * Articles handed over by a caller of the library instead of files.
 */
import { createHash } from 'node:crypto';
import type { Article, ArticleInput } from '../model/article.js';
import type { ReadItem } from '../model/read-item.js';
import { isoDate } from './iso-date.js';
import { problemItem } from './read-problem.js';

/**
 * One item an input, in their order. An article without a path is named `article-` and its place, padded so
 * that names sort as the articles came; one without a word in it becomes a problem, like an empty file.
 */
export function* givenArticles(inputs: readonly ArticleInput[]): Generator<ReadItem> {
  const digits = String(inputs.length).length;
  for (const [n, input] of inputs.entries()) {
    const path = input.path ?? input.id ?? `article-${String(n + 1).padStart(digits, '0')}`;
    if (!/[\p{L}\p{N}]/u.test(input.text))
      yield problemItem('empty', path, 'There is no word in it.', input.id ?? null);
    else yield { type: 'article', article: articleOf(input, path) };
  }
}

function articleOf(input: ArticleInput, path: string): Article {
  return {
    path,
    record: input.path === undefined ? null : (input.id ?? null),
    source: input.source ?? null,
    fileStem: path,
    title: input.title ?? null,
    text: input.text,
    body: { start: 0, end: input.text.length },
    published: input.published === undefined ? null : isoDate(input.published),
    updated: input.updated === undefined ? null : isoDate(input.updated),
    language: input.language ?? null,
    url: input.url ?? null,
    credits: [],
    sha256: createHash('sha256').update(input.text, 'utf8').digest('hex'),
  };
}
