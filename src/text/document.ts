/**
 * From an article as delivered to a document whose structure is known: blocks, sentences, quotations,
 * tokens, and what title, times, source and language the text itself tells.
 */
import type { Article } from '../model/article.js';
import type { ColumnSource } from '../model/column-source.js';
import type { Block, Document } from '../model/document.js';
import { Mark, type Tokens } from '../model/document.js';
import type { Span } from '../model/span.js';
import type { Settings } from '../options.js';
import { ownColumns } from './column-memory.js';
import { creditNames, sourceOf } from './credits.js';
import { detectLanguage } from './language.js';
import { findQuotes } from './quotes.js';
import { readStructure } from './structure.js';
import { tokenise } from './tokens.js';

function primarySubtag(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0];
}

/** As declared, else as asked for, else as found; headlines and credits are left out where there is a body. */
function languageOf(article: Article, body: readonly Block[], asked: string | null): string {
  const told = asked ?? article.language;
  if (told !== null && told !== '') return primarySubtag(told);
  const from = body[0]?.start ?? article.body.start;
  return detectLanguage(article.text.slice(from, body[body.length - 1]?.end ?? article.body.end));
}

function textOf(article: Article, span: Span | null): string | null {
  return span === null ? null : article.text.slice(span.start, span.end).replace(/\s{1,1000}/g, ' ');
}

function countWords(tokens: Tokens): number {
  let words = 0;
  for (let i = 0; i < tokens.count; i++) if (tokens.marks[i] & Mark.Body) words++;
  return words;
}

/**
 * Reads an article's structure; metadata wins over what the text says. `settings.language` wins over
 * both. Never throws, whatever the text; linear in its length.
 */
export function makeDocument(
  id: string,
  article: Article,
  settings: Pick<Settings, 'language'>,
  memory: ColumnSource = ownColumns,
): Document {
  const { text } = article;
  const structure = readStructure(article);
  const { blocks, sentences } = structure;
  const body = blocks.filter((block) => block.kind === 'body');
  const quotes = findQuotes(text, body);
  const tokens = tokenise(text, article.body, blocks, quotes, sentences, memory);
  return {
    id,
    article,
    source: sourceOf(article, structure.credits),
    title: article.title ?? textOf(article, structure.titleSpan),
    published: article.published ?? structure.published,
    updated: article.updated ?? structure.updated,
    language: languageOf(article, body, settings.language),
    credits: creditNames(structure.credits, article),
    blocks,
    sentences,
    quotes,
    tokens,
    words: countWords(tokens),
  };
}
