/** From an article to an entry with all that it is to be found by. */
import type { Article } from '../model/article.js';
import type { Document } from '../model/document.js';
import { makeDocument } from '../text/document.js';
import { readTimeSpan } from '../text/publication-time.js';
import { entryId } from './entry.js';
import { fingerprintsOf, wordingOf } from './fingerprints.js';
import { keysToBeFoundBy } from './item-keys.js';
import type { ArchiveSettings } from './log.js';
import type { IndexedEntry } from './store.js';

export function indexArticle(article: Article, settings: ArchiveSettings): IndexedEntry {
  return indexDocument(makeDocument('', article, { language: null }), settings);
}

function indexDocument(document: Document, settings: ArchiveSettings): IndexedEntry {
  const { article, source, title, tokens, published } = document;
  return {
    id: entryId(article),
    article,
    told: { source, title, published },
    wording: wordingOf(tokens),
    published: publishedFrom(published),
    fingerprints: fingerprintsOf(tokens, settings),
    names: keysToBeFoundBy(document, settings),
  };
}

/** Milliseconds since 1970, the earliest that it may be; infinite where unknown. */
export function publishedFrom(published: string | null): number {
  const { from } = readTimeSpan(published);
  return from === Number.NEGATIVE_INFINITY ? Number.POSITIVE_INFINITY : from;
}
