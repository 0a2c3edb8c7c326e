/** Atom: each entry an article, in a feed or as a document of its own. Content of type text, HTML or XHTML. */
import { htmlLine } from './html-paragraphs.js';
import type { MappedText } from './mapped-text.js';
import type { XmlVocabulary } from './xml-formats.js';
import { type XmlItem, xmlItem } from './xml-item.js';
import { anyText, htmlText, markupText, plainText } from './xml-text.js';
import {
  attribute,
  child,
  children,
  inherited,
  lineOf,
  linesOf,
  MAX_LINES,
  type XmlElement,
} from './xml-tree.js';

const APP = 'http://www.w3.org/2007/app';
/** RFC 6721. */
const TOMBSTONES = 'http://purl.org/atompub/tombstones/1.0';
const DC = 'http://purl.org/dc/elements/1.1/';

export const atomFeed: XmlVocabulary = {
  name: 'atom',
  extensions: ['.xml', '.atom'],
  mediaTypes: ['application/atom+xml'],
  roots: ['feed', 'entry'],
  isItem: ({ name, uri }) => name === 'entry' || (name === 'deleted-entry' && uri === TOMBSTONES),
  isEnvelope: false,
  read: (entry, place) => xmlItem(entry.name === 'entry' ? entryItem(entry) : deletedItem(entry), place),
};

function entryItem(entry: XmlElement): XmlItem {
  const feed = entry.parent;
  const content = child(entry, 'content');
  const published = lineOf(child(entry, 'published')) ?? lineOf(child(entry, 'issued'));
  const updated = lineOf(child(entry, 'updated')) ?? lineOf(child(entry, 'modified'));
  const isDraft = lineOf(child(child(entry, 'control', APP), 'draft', APP)) === 'yes';
  return {
    body: textIn(content) ?? textIn(child(entry, 'summary')),
    source: titleOf(child(entry, 'source')) ?? lineOf(child(entry, 'publisher', DC)) ?? titleOf(feed),
    title: titleOf(entry),
    published: published ?? updated,
    updated,
    language: inherited(content ?? child(entry, 'title') ?? entry, 'lang'),
    url: linkOf(entry),
    authors: authorsOf(entry) ?? authorsOf(child(entry, 'source')) ?? authorsOf(feed) ?? [],
    guid: lineOf(child(entry, 'id')) ?? linkOf(entry),
    status: isDraft ? 'withheld' : null,
  };
}

/** What stands in a feed for an entry that was removed. */
function deletedItem(entry: XmlElement): XmlItem {
  const comment = child(entry, 'comment');
  return {
    body: comment && typed(comment),
    source: titleOf(entry.parent),
    updated: attribute(entry, 'when'),
    guid: attribute(entry, 'ref'),
    status: 'canceled',
  };
}

/** Null where it points elsewhere, or holds no words. */
function textIn(element: XmlElement | null): MappedText | null {
  const text = element && typed(element);
  return text && /[\p{L}\p{N}]/u.test(text.text) ? text : null;
}

function typed(element: XmlElement): MappedText | null {
  const type = attribute(element, 'type')?.toLowerCase() ?? 'text';
  if (attribute(element, 'src') !== null) return null;
  if (type === 'text' || type === 'text/plain') return plainText(element);
  if (type === 'xhtml') return markupText(element);
  if (type.includes('html')) return htmlText(element);
  return type.startsWith('text/') || type.endsWith('xml') ? anyText(element) : null;
}

function titleOf(element: XmlElement | null): string | null {
  const title = child(element, 'title');
  const line = lineOf(title);
  const isHtml = /html$/.test(attribute(title, 'type')?.toLowerCase() ?? '');
  return line !== null && isHtml ? htmlLine(line) || null : line;
}

/** The page that shows the entry: the link without a relation, or the one that says so. */
function linkOf(entry: XmlElement): string | null {
  const links = [...children(entry, 'link')];
  const page = links.find((link) => (attribute(link, 'rel') ?? 'alternate') === 'alternate');
  return attribute(page ?? null, 'href');
}

/** Null where nobody is named, as the feed's author then stands for the entry's. */
function authorsOf(element: XmlElement | null): readonly string[] | null {
  const names: string[] = [];
  for (const author of children(element, 'author')) {
    names.push(...linesOf(children(author, 'name')));
    if (names.length >= MAX_LINES) break;
  }
  return names.length > 0 ? names : null;
}
