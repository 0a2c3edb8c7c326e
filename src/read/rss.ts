/**
 * RSS 2.0 and its forerunners, and RSS 1.0 on RDF: each item an article. Full content where the feed carries it,
 * else the description, which is often no more than the first lines.
 */

import { htmlLine } from './html-paragraphs.js';
import type { MappedText } from './mapped-text.js';
import type { XmlVocabulary } from './xml-formats.js';
import { type XmlItem, xmlItem } from './xml-item.js';
import { anyText, htmlText } from './xml-text.js';
import {
  attribute,
  child,
  children,
  elements,
  inherited,
  lineOf,
  linesOf,
  type XmlElement,
} from './xml-tree.js';

const CONTENT = 'http://purl.org/rss/1.0/modules/content/';
const DC = 'http://purl.org/dc/elements/1.1/';
const DCTERMS = 'http://purl.org/dc/terms/';
const ATOM = 'http://www.w3.org/2005/Atom';

export const rss: XmlVocabulary = {
  name: 'rss',
  extensions: ['.xml', '.rss', '.rdf'],
  mediaTypes: ['application/rss+xml', 'application/rdf+xml'],
  roots: ['rss', 'RDF'],
  isItem: ({ name }) => name === 'item',
  isEnvelope: false,
  read: (item, place) => xmlItem(rssItem(item), place),
};

function rssItem(item: XmlElement): XmlItem {
  const channel = channelOf(item);
  const dc = (name: string) => lineOf(child(item, name, DC));
  const permalink = lineOf(child(item, 'link')) ?? attribute(child(item, 'link', ATOM), 'href');
  const id = lineOf(child(item, 'guid'));
  const isPermalink = attribute(child(item, 'guid'), 'isPermaLink')?.toLowerCase() !== 'false';
  const creators = linesOf(children(item, 'creator', DC));
  return {
    body: contentOf(item),
    source:
      lineOf(child(item, 'source')) ??
      dc('publisher') ??
      titleOf(channel) ??
      lineOf(child(channel, 'publisher', DC)),
    title: titleOf(item) ?? dc('title'),
    published: lineOf(child(item, 'pubDate')) ?? dc('date') ?? lineOf(child(item, 'issued', DCTERMS)),
    updated: lineOf(child(item, 'updated', ATOM)) ?? lineOf(child(item, 'modified', DCTERMS)),
    language:
      dc('language') ??
      inherited(item, 'lang') ??
      lineOf(child(channel, 'language')) ??
      lineOf(child(channel, 'language', DC)),
    url: permalink ?? (isPermalink && id?.includes('://') ? id : null),
    authors: creators.length > 0 ? creators : linesOf(children(item, 'author')).map(personIn),
    guid: id ?? dc('identifier') ?? attribute(item, 'about') ?? permalink,
  };
}

/** The channel around an item, or beside it in RSS 1.0. */
function channelOf({ parent, uri }: XmlElement): XmlElement | null {
  return parent?.name === 'channel' ? parent : child(parent, 'channel', uri);
}

const TITLES = new WeakMap<XmlElement, string>();

/** Titles hold references of HTML, and sometimes its elements, though the standard says nothing of either. */
function titleOf(element: XmlElement | null): string | null {
  const title = child(element, 'title');
  const line = lineOf(title);
  if (title === null || line === null) return null;
  const read = TITLES.get(title) ?? htmlLine(line);
  TITLES.set(title, read);
  return read || null;
}

/** The fullest there is: `content:encoded`, another element's full text, the description. */
function contentOf(item: XmlElement): MappedText | null {
  for (const [name, uri] of [
    ['encoded', CONTENT],
    ['content', null],
    ['body', 'http://www.w3.org/1999/xhtml'],
    ['fulltext', null],
    ['full-text', null],
    ['description', null],
    ['description', DC],
    ['summary', ATOM],
  ] as const) {
    const element = child(item, name, uri);
    const text = element && htmlIn(element);
    if (text && /[\p{L}\p{N}]/u.test(text.text)) return text;
  }
  return null;
}

/** Characters of a feed are HTML even where no tag is in them. */
function htmlIn(element: XmlElement): MappedText {
  for (const _ of elements(element)) return anyText(element);
  return htmlText(element);
}

/** "desk@post.example (Ann Lee)" is Ann Lee. */
function personIn(author: string): string {
  return /^\S{1,200}@\S{1,200} ?\(([^()]{1,100})\)$/.exec(author)?.[1] ?? author;
}
