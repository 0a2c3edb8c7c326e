/** Cards that share what they have in common: of a hundred thousand, most name the same few sources and formats. */
import type { ItemMetadata } from '../model/article.js';
import type { Card } from '../model/document.js';
import { NO_ITEM } from '../read/delivered-file.js';

/** Different texts remembered; more than the sources of any desk, and a bound for hostile deliveries. */
const MOST_TEXTS = 20_000;

/** A function that gives equal cards, with equal texts in the same place in memory. */
export function leanCards(): (card: Card) => Card {
  const texts = new Map<string, string>();
  const same = <T extends string | null>(text: T): T | string => {
    if (text === null) return text;
    const known = texts.get(text);
    if (known !== undefined) return known;
    if (texts.size < MOST_TEXTS) texts.set(text, text);
    return text;
  };
  return (card) => ({
    ...card,
    source: same(card.source),
    language: same(card.language),
    credits: card.credits.length === 0 ? NONE : card.credits.map(same),
    title: card.title,
    article: {
      ...card.article,
      // A path of thousands of records is one text; that of a folder's file is its own.
      path: card.article.record === null ? card.article.path : same(card.article.path),
      fileStem: card.article.record === null ? card.article.fileStem : same(card.article.fileStem),
      source: same(card.article.source),
      language: same(card.article.language),
      title: card.article.title === card.title ? card.title : card.article.title,
      published: card.article.published === card.published ? card.published : card.article.published,
      credits: card.article.credits.length === 0 ? NONE : card.article.credits.map(same),
      format: same(card.article.format),
      encoding: same(card.article.encoding),
      item: saysNothing(card.article.item) ? NO_ITEM : card.article.item,
    },
  });
}

const NONE: readonly string[] = [];

function saysNothing({ guid, version, slug, status, signals, embargo, notes }: ItemMetadata): boolean {
  const named = guid ?? version ?? slug ?? embargo;
  return named === null && status === 'usable' && signals.length === 0 && notes.length === 0;
}
