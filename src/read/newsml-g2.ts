/**
 * NewsML-G2: a newsItem alone, or the items of a newsMessage. A packageItem lists other items and an item of a
 * picture holds none of its own text: both are named and left out, unless they take something back.
 */

import { namesInDateline } from './dateline-names.js';
import { codeOf, signalNamed, statusNamed } from './lifecycle-names.js';
import type { MappedText } from './mapped-text.js';
import { nitfItem } from './nitf.js';
import type { XmlVocabulary } from './xml-formats.js';
import { type XmlItem, xmlItem } from './xml-item.js';
import { anyText, htmlText, markupText } from './xml-text.js';
import {
  at,
  attribute,
  child,
  children,
  descendants,
  elements,
  inherited,
  lineOf,
  linesOf,
  type XmlElement,
} from './xml-tree.js';

/** All items of the standard: what is no news is named as having no text. */
const ITEMS = new Set([
  'newsItem',
  'packageItem',
  'conceptItem',
  'knowledgeItem',
  'planningItem',
  'catalogItem',
]);

export const newsmlG2: XmlVocabulary = {
  name: 'newsml-g2',
  extensions: ['.xml', '.newsml'],
  mediaTypes: [
    'application/vnd.iptc.g2.newsitem+xml',
    'application/vnd.iptc.g2.packageitem+xml',
    'application/vnd.iptc.g2.newsmessage+xml',
  ],
  roots: ['newsMessage', ...ITEMS],
  isItem: ({ name }) => ITEMS.has(name),
  isEnvelope: true,
  read: (item, place) => xmlItem(g2Item(item), place),
};

function g2Item(item: XmlElement): XmlItem {
  const itemMeta = child(item, 'itemMeta');
  const contentMeta = child(item, 'contentMeta');
  const content = contentOf(item);
  // A NITF body may say what the item leaves out.
  const inner = content?.nitf ? nitfItem(content.nitf) : null;
  const credits = [
    ...linesOf(children(contentMeta, 'creditline')),
    ...[...children(contentMeta, 'infoSource')].flatMap((source) => partyOf(source) ?? []),
    ...namesInDateline(lineOf(child(contentMeta, 'dateline'))),
    ...(inner?.credits ?? []),
  ];
  const authors = authorsOf(contentMeta).filter((name) => !credits.includes(name));
  return {
    body: content?.text ?? null,
    isText: content !== null || isTextClass(item, itemMeta),
    source: sourceOf(item, itemMeta, contentMeta) ?? inner?.source ?? null,
    title: headlineOf(contentMeta) ?? inner?.title ?? lineOf(child(itemMeta, 'title')),
    ...timesOf(itemMeta, contentMeta),
    language:
      attribute(child(contentMeta, 'language'), 'tag') ?? content?.language ?? inherited(item, 'lang'),
    credits,
    authors: authors.length > 0 ? authors : (inner?.authors ?? []),
    guid: attribute(item, 'guid'),
    version: attribute(item, 'version'),
    slug: lineOf(child(contentMeta, 'slugline')) ?? inner?.slug ?? null,
    ...statusOf(itemMeta),
    signals: [...children(itemMeta, 'signal')].flatMap((signal) => signalNamed(codeIn(signal))),
    notes: [...linesOf(children(itemMeta, 'edNote')), ...(inner?.notes ?? [])],
  };
}

/** Classes of the standard's `ninature`; an item without one may be anything. */
function isTextClass({ name }: XmlElement, itemMeta: XmlElement | null): boolean {
  const itemClass = codeOf(codeIn(child(itemMeta, 'itemClass')))?.toLowerCase() ?? 'text';
  return name === 'newsItem' && !/picture|photo|graphic|video|audio|animation|composite/.test(itemClass);
}

/** No status is usable, as the standard has it. An embargo that is nil lasts until another version says so. */
function statusOf(itemMeta: XmlElement | null): Pick<XmlItem, 'status' | 'embargo'> {
  const { status, isEmbargoed } = statusNamed(codeIn(child(itemMeta, 'pubStatus')));
  const embargoed = child(itemMeta, 'embargoed');
  const embargo = lineOf(embargoed);
  if (status === 'canceled') return { status, embargo };
  if (embargo !== null) return { status: isEmbargoed ? 'usable' : (status ?? 'usable'), embargo };
  const isOpenEnded = isEmbargoed || attribute(embargoed, 'nil') === 'true';
  return { status: isOpenEnded ? 'withheld' : (status ?? 'usable'), embargo: null };
}

/** First publication, else creation to the minute, else the version's time, which is always there. */
function timesOf(
  itemMeta: XmlElement | null,
  contentMeta: XmlElement | null,
): Pick<XmlItem, 'published' | 'updated'> {
  const version = lineOf(child(itemMeta, 'versionCreated'));
  const created = lineOf(child(contentMeta, 'contentCreated'));
  const first = lineOf(child(itemMeta, 'firstCreated'));
  const exact = created?.includes('T') ? created : null;
  return { published: first ?? exact ?? version ?? created, updated: version };
}

function sourceOf(
  item: XmlElement,
  itemMeta: XmlElement | null,
  contentMeta: XmlElement | null,
): string | null {
  return (
    partyOf(child(itemMeta, 'provider')) ??
    lineOf(child(contentMeta, 'creditline')) ??
    partyOf(at(item, 'rightsInfo', 'copyrightHolder'))
  );
}

/** By its name, else as written out, else by its code. */
function partyOf(party: XmlElement | null): string | null {
  const uri = attribute(party, 'uri');
  return (
    lineOf(child(party, 'name')) ??
    attribute(party, 'literal') ??
    codeOf(attribute(party, 'qcode')) ??
    (uri === null ? null : partyAt(uri))
  );
}

/** A URI of a vocabulary ends in a code; any other is a page of the party, and its host says more. */
function partyAt(uri: string): string | null {
  const host = /^https?:\/\/(?:www\.)?([^/:?#]{1,200})/i.exec(uri)?.[1] ?? null;
  const isCode = host === null || /^cv\./i.test(host) || /\/(?:newscodes|cv)\//i.test(uri);
  return isCode ? codeOf(uri) : host;
}

function codeIn(element: XmlElement | null): string | null {
  return attribute(element, 'qcode') ?? attribute(element, 'uri') ?? attribute(element, 'literal');
}

/** Of several headlines the one whose role is the main one, else the first without a role, else the first. */
function headlineOf(contentMeta: XmlElement | null): string | null {
  const all = [...children(contentMeta, 'headline')];
  const main = all.find((headline) => codeOf(attribute(headline, 'role'))?.toLowerCase() === 'main');
  return lineOf(main ?? all.find((headline) => attribute(headline, 'role') === null) ?? all[0] ?? null);
}

/** Bylines as they are to be printed; without one, the creators that are persons. */
function authorsOf(contentMeta: XmlElement | null): readonly string[] {
  const bylines = linesOf(children(contentMeta, 'by'));
  if (bylines.length > 0) return bylines;
  return [...children(contentMeta, 'creator')].flatMap((creator) => {
    const type = codeOf(attribute(creator, 'type') ?? attribute(creator, 'typeuri'));
    const name = lineOf(child(creator, 'name')) ?? attribute(creator, 'literal');
    const isPerson = type === null ? !child(creator, 'organisationDetails') : type.toLowerCase() === 'person';
    return isPerson && name !== null && isFullName(name) ? name : [];
  });
}

/** Not a log-in, initials or an agency of one word. */
function isFullName(name: string): boolean {
  return /\S\s\S/.test(name) || /[^\u0000-\u024f]/.test(name);
}

interface Content {
  readonly text: MappedText;
  readonly language: string | null;
  readonly nitf: XmlElement | null;
}

/**
 * The text of an item. What stands side by side in a contentSet are forms of the same content: the first in
 * the item's language that has words counts, mark-up before plain text.
 */
function contentOf(item: XmlElement): Content | null {
  const language = attribute(at(item, 'contentMeta', 'language'), 'tag');
  const sets = [...children(item, 'contentSet')];
  const inline = sets.flatMap((set) => [...children(set, 'inlineXML'), ...children(set, 'inlineData')]);
  const fits = (element: XmlElement) => {
    const lang = attribute(element, 'lang');
    return lang === null || language === null || lang.toLowerCase() === language.toLowerCase();
  };
  for (const element of [...inline.filter(fits), ...inline.filter((element) => !fits(element))]) {
    const content = element.name === 'inlineXML' ? markupIn(element) : dataIn(element);
    if (content && /[\p{L}\p{N}]/u.test(content.text.text)) return content;
  }
  return null;
}

function markupIn(inline: XmlElement): Content {
  const [nitf = null] = [...elements(inline)].filter(({ name }) => name === 'nitf');
  const root = nitf ?? [...elements(inline)][0] ?? inline;
  const body = nitf ? child(nitf, 'body') : [...descendants(inline, 'body')][0];
  const language = attribute(root, 'lang') ?? attribute(inline, 'lang');
  return { text: markupText(body ?? inline), language, nitf };
}

/** Text of any kind; data in an encoding of its own is no text. */
function dataIn(inline: XmlElement): Content | null {
  const type = attribute(inline, 'contenttype')?.split(';')[0].trim().toLowerCase() ?? 'text/plain';
  if (!type.startsWith('text/') && !type.endsWith('xml')) return null;
  if (attribute(inline, 'encoding') !== null && /base64/i.test(attribute(inline, 'encoding') ?? ''))
    return null;
  // Text that is declared plain holds paragraphs in tags often enough.
  const text = /html|xml/.test(type) ? htmlText(inline) : anyText(inline);
  return { text, language: attribute(inline, 'lang'), nitf: null };
}
