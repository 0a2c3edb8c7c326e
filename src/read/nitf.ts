/**
 * NITF 3.x, alone or inside a NewsML item: what head, docdata and body.head say, and the text of body.content with
 * the tagline of body.end. Captions, notes to editors and the bibliography are no text.
 */
import type { Signal } from '../model/article.js';
import { namesInDateline } from './dateline-names.js';
import { isoDate } from './iso-date.js';
import { statusNamed } from './lifecycle-names.js';
import type { MappedText } from './mapped-text.js';
import { slugSignals } from './slug-signals.js';
import type { XmlVocabulary } from './xml-formats.js';
import { type XmlItem, xmlItem } from './xml-item.js';
import { markupText } from './xml-text.js';
import {
  at,
  attribute,
  child,
  children,
  descendants,
  inherited,
  lineOf,
  linesOf,
  type XmlElement,
} from './xml-tree.js';

export const nitf: XmlVocabulary = {
  name: 'nitf',
  extensions: ['.xml', '.nitf'],
  mediaTypes: ['application/nitf+xml', 'text/vnd.iptc.nitf'],
  roots: ['nitf'],
  isItem: (element) => element.parent === null,
  isEnvelope: false,
  read: (root, place) => xmlItem(nitfItem(root), place),
};

/** What a document says of itself. `date.issue` is its first publication, a later `date.release` its embargo. */
export function nitfItem(root: XmlElement): XmlItem {
  const docdata = at(root, 'head', 'docdata');
  const head = at(root, 'body', 'body.head');
  const release = attribute(child(docdata, 'date.release'), 'norm');
  const status = statusNamed(attribute(docdata, 'management-status'));
  const issued =
    attribute(child(docdata, 'date.issue'), 'norm') ??
    attribute(at(root, 'head', 'pubdata'), 'date.publication') ??
    attribute(at(head, 'dateline', 'story.date'), 'norm');
  const isHeldBack = status.isEmbargoed || isLater(release, issued);
  return {
    body: nitfText(root),
    source: sourceOf(root, docdata, head),
    title: titleOf(root, head),
    published: issued ?? release,
    updated: lastRevision(root),
    language: languageOf(root),
    url: attribute(at(root, 'head', 'pubdata'), 'ex-ref'),
    credits: creditsOf(root, head),
    authors: bylines(head),
    ...identityOf(root, docdata),
    status: isHeldBack && release !== null && status.status !== 'canceled' ? 'usable' : status.status,
    signals: signalsOf(docdata),
    embargo: isHeldBack ? release : null,
    notes: notesOf(root, docdata),
  };
}

/** Null where the document has no body. Archives that also give the lead by itself name the block of all. */
function nitfText(root: XmlElement): MappedText | null {
  const body = child(root, 'body');
  for (const block of children(child(body, 'body.content'), 'block'))
    if (attribute(block, 'class') === 'full_text') return markupText(block);
  return body ? markupText(body) : null;
}

/** `hl1`, else whatever the headline holds, decks aside; the title of the document is a name for it at best. */
function titleOf(root: XmlElement, head: XmlElement | null): string | null {
  const headline = child(head, 'hedline');
  return lineOf(child(headline, 'hl1')) ?? lineOf(headline) ?? lineOf(at(root, 'head', 'title'));
}

function lastRevision(root: XmlElement): string | null {
  let last: string | null = null;
  for (const one of children(child(root, 'head'), 'revision-history')) last = attribute(one, 'norm') ?? last;
  return last;
}

/** Whose document it is, by the plainest statement there is. */
function sourceOf(root: XmlElement, docdata: XmlElement | null, head: XmlElement | null): string | null {
  return (
    attribute(at(root, 'head', 'pubdata'), 'name') ??
    lineOf(child(head, 'distributor')) ??
    attribute(child(docdata, 'doc.copyright'), 'holder') ??
    lineOf(at(head, 'rights', 'rights.owner')) ??
    attribute(child(docdata, 'doc-id'), 'regsrc') ??
    attribute(at(docdata, 'del-list', 'from-src'), 'src-name')
  );
}

function languageOf(root: XmlElement): string | null {
  const body = child(root, 'body');
  const stated = attribute(child(body, 'body.content'), 'lang') ?? attribute(body, 'lang');
  return stated ?? attribute(root, 'baselang') ?? inherited(root, 'lang');
}

/** A byline's name without its title, which often is the name of the agency: that is a credit. */
function bylines(head: XmlElement | null): readonly string[] {
  return [...children(head, 'byline')].flatMap((byline) => {
    // "Roe, Kay" beside "By Kay Roe".
    if (attribute(byline, 'class')?.startsWith('normalized')) return [];
    const title = lineOf(child(byline, 'byttl'));
    const whole = lineOf(byline);
    const name = title !== null && whole?.endsWith(title) ? whole.slice(0, -title.length) : whole;
    // "By<person>Kay Roe</person>".
    return name?.replace(/[\s,]{1,10}$/, '').replace(/^By(?=\p{Lu}\p{Ll})/u, 'By ') || [];
  });
}

function creditsOf(root: XmlElement, head: XmlElement | null): readonly string[] {
  const titles = [...children(head, 'byline')].flatMap((byline) => lineOf(child(byline, 'byttl')) ?? []);
  const sources = [...children(at(root, 'head', 'docdata', 'del-list'), 'from-src')];
  return [
    ...titles,
    ...linesOf(children(head, 'distributor')),
    ...namesInDateline(lineOf(child(head, 'dateline'))),
    ...sources.flatMap((source) => attribute(source, 'src-name') ?? []),
  ];
}

/**
 * The id in docdata. A notice that takes another document back is a version of that one. Generation and version
 * count the uses of a key that is assigned anew each day, so they order versions of one id only.
 */
function identityOf(
  root: XmlElement,
  docdata: XmlElement | null,
): Pick<XmlItem, 'guid' | 'version' | 'slug'> {
  const key = child(docdata, 'du-key');
  const refersTo = attribute(docdata, 'management-doc-idref');
  const takesBack = statusNamed(attribute(docdata, 'management-idref-status')).status === 'canceled';
  return {
    guid: (takesBack ? refersTo : null) ?? attribute(child(docdata, 'doc-id'), 'id-string'),
    version: attribute(key, 'version') ?? attribute(key, 'generation'),
    slug: attribute(key, 'key') ?? slugInMeta(root) ?? attribute(child(docdata, 'fixture'), 'fix-id'),
  };
}

/** `<meta name="slug" content="…">`, also as `slugline`, as ANPA's keyword, or behind an agency's name: `ap-slug`. */
function slugInMeta(root: XmlElement): string | null {
  for (const meta of children(child(root, 'head'), 'meta'))
    if (/(?:^|[-_.:])(?:slug(?:line)?|anpa-keyword)$/i.test(attribute(meta, 'name') ?? ''))
      return attribute(meta, 'content');
  return null;
}

function signalsOf(docdata: XmlElement | null): readonly Signal[] {
  const types = [...children(docdata, 'ed-msg')].flatMap((message) =>
    slugSignals(attribute(message, 'msg-type') ?? ''),
  );
  return child(docdata, 'correction') ? [...types, 'correction'] : types;
}

function notesOf(root: XmlElement, docdata: XmlElement | null): readonly string[] {
  const messages = [...children(docdata, 'ed-msg'), ...children(docdata, 'correction')];
  const body = child(root, 'body');
  const notes = body ? [...descendants(body, 'note')] : [];
  return [...messages.flatMap((message) => attribute(message, 'info') ?? []), ...linesOf(notes)];
}

/** Of two norms in ISO 8601, basic or extended; a release at the moment of issue holds nothing back. */
function isLater(release: string | null, issued: string | null): boolean {
  if (release === null || issued === null) return false;
  const [a, b] = [instantOf(release), instantOf(issued)];
  return a !== null && b !== null && a > b;
}

/** A time without a zone counts as UTC here. */
function instantOf(norm: string): number | null {
  const iso = isoDate(norm);
  if (iso === null) return null;
  const isZoned = iso.includes('T') && /(?:Z|[+-]\d\d:\d\d)$/.test(iso);
  const milliseconds = Date.parse(isZoned ? iso : iso.includes('T') ? `${iso}Z` : `${iso}T00:00:00Z`);
  return Number.isNaN(milliseconds) ? null : milliseconds;
}
