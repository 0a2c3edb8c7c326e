/**
 * Articles handed over by a caller of the library instead of files.
 */
import { createHash } from 'node:crypto';
import type { Article } from '../model/article.js';
import type { ReadItem } from '../model/read-item.js';
import { isObject } from './article-fields.js';
import { NO_ITEM } from './delivered-file.js';
import { isoDate } from './iso-date.js';
import { problemItem } from './read-problem.js';

/**
 * One item an input, in their order. An article without a path is named `article-` and its place, padded so
 * that names sort as the articles came. One without a word in it becomes a problem, like an empty file, and so
 * does what is no article at all: the caller may be JavaScript.
 */
export function* givenArticles(inputs: readonly unknown[]): Generator<ReadItem> {
  const digits = String(inputs.length).length;
  for (const [n, input] of inputs.entries()) {
    const place = `article-${String(n + 1).padStart(digits, '0')}`;
    if (!isObject(input)) {
      yield problemItem('bad-record', place, 'Not an article: an object with a text is needed.');
      continue;
    }
    const wrong = ['text', ...OPTIONAL].find((key) => !isFit(key, input[key]));
    const path = textOr(input['path'], textOr(input['id'], place));
    if (wrong !== undefined) yield problemItem('bad-record', path, `The field "${wrong}" must be a text.`);
    else yield* readGiven(input, path);
  }
}

const OPTIONAL = ['id', 'path', 'source', 'title', 'published', 'updated', 'language', 'url'];

function isFit(key: string, value: unknown): boolean {
  return typeof value === 'string' || (key !== 'text' && (value === undefined || value === null));
}

function textOr(value: unknown, other: string): string {
  return typeof value === 'string' && value !== '' ? value : other;
}

/** The article, and a problem for each time that cannot be read. */
function* readGiven(fields: Readonly<Record<string, unknown>>, path: string): Generator<ReadItem> {
  const given = (key: string): string | null => (typeof fields[key] === 'string' ? fields[key] : null);
  const text = given('text') ?? '';
  const id = given('id');
  if (!/[\p{L}\p{N}]/u.test(text)) {
    yield problemItem('empty', path, 'There is no word in it.', id);
    return;
  }
  for (const key of ['published', 'updated']) {
    const time = given(key);
    if (time !== null && isoDate(time) === null) {
      yield problemItem(
        'bad-record',
        path,
        `Read without its field "${key}": not a time that can be read.`,
        id,
      );
    }
  }
  yield { type: 'article', article: articleOf(given, text, path, id) };
}

function articleOf(
  given: (key: string) => string | null,
  text: string,
  path: string,
  id: string | null,
): Article {
  const time = (key: string): string | null => {
    const words = given(key);
    return words === null ? null : isoDate(words);
  };
  return {
    path,
    record: given('path') === null ? null : id,
    source: given('source'),
    fileStem: path,
    title: given('title'),
    text,
    body: { start: 0, end: text.length },
    published: time('published'),
    updated: time('updated'),
    language: given('language'),
    url: given('url'),
    credits: [],
    format: 'given',
    encoding: null,
    item: NO_ITEM,
    origins: null,
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
  };
}
