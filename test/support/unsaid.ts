/** What an invented article of a test leaves unsaid. */
import type { Article } from '../../src/model/article.js';
import { NO_ITEM } from '../../src/read/delivered-file.js';

export const UNSAID: Pick<Article, 'format' | 'encoding' | 'item' | 'origins'> = {
  format: 'text',
  encoding: 'utf-8',
  item: NO_ITEM,
  origins: null,
};
