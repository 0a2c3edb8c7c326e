/**
 * What a page says of its article outside the text: JSON-LD, meta elements, `itemprop`, `<time>`, `<title>`. Everything
 * said is gathered in one pass; which of it counts is decided at the end, the most deliberate statement first.
 */
import { byline, fieldsOf, type Metadata, metadataOf, primarySubtag } from './article-fields.js';
import { decodeReferences } from './character-references.js';
import { attributesOf, scanHtml } from './html-scan.js';
import { isoDate } from './iso-date.js';
import { jsonLdArticles } from './json-ld.js';
import { parseJson } from './parse-json.js';

export interface HtmlMetadata extends Metadata {
  /** The article's whole text, where JSON-LD holds it. */
  readonly articleBody: string | null;
  /** The publisher says that one must pay to read it. */
  readonly isPaid: boolean;
  /** All the page's names for its article: what a heading above the text repeats. */
  readonly titles: readonly string[];
}

/** What was said, by the name it was said under. */
interface Said {
  readonly meta: Map<string, string[]>;
  /** Text or value of elements by `itemprop`; `h1`, `title`, `byline`, `time`, `time:updated` likewise. */
  readonly elements: Map<string, string[]>;
  readonly articles: Readonly<Record<string, unknown>>[];
  lang: string | null;
  canonical: string | null;
}

const MAX_VALUES = 20;
const MAX_LENGTH = 1000;
const MAX_SCRIPTS = 50;

/** A page's JSON-LD holds a handful of objects; the rest of a million is not looked at. */
const MAX_NODES = 1000;

/** Linear in the page. */
export function htmlMetadata(html: string): HtmlMetadata {
  return decide(gather(html));
}

function gather(html: string): Said {
  const said: Said = { meta: new Map(), elements: new Map(), articles: [], lang: null, canonical: null };
  let capture: { names: readonly string[]; element: string; depth: number; text: string } | null = null;
  let isJson = false;
  let scripts = 0;
  for (const token of scanHtml(html)) {
    if (token.kind === 'text') {
      if (capture && capture.text.length < MAX_LENGTH) capture.text += html.slice(token.start, token.end);
      continue;
    }
    if (token.kind === 'close') {
      if (capture?.element !== token.name) continue;
      capture.depth -= 1;
      if (capture.depth > 0) continue;
      for (const name of capture.names) say(said.elements, name, capture.text);
      capture = null;
      continue;
    }
    if (token.kind === 'raw') {
      if (token.name === 'title') say(said.elements, 'title', html.slice(token.start, token.end));
      if (token.name === 'script' && isJson && ++scripts <= MAX_SCRIPTS)
        said.articles.push(...articlesIn(html.slice(token.start, token.end)));
      continue;
    }
    const { name, isEmpty } = token;
    const attributes = attributesOf(html, token.start, token.end);
    if (name === 'script') isJson = /^application\/ld\+json/i.test(attributes.get('type') ?? '');
    if (name === 'html') said.lang ??= attributes.get('lang') ?? attributes.get('xml:lang') ?? null;
    if (name === 'meta') sayMeta(said.meta, attributes);
    if (name === 'link' && isWord('canonical', attributes.get('rel')))
      said.canonical ??= decodeReferences(attributes.get('href') ?? '') || null;
    if (capture && name === capture.element && !isEmpty) capture.depth += 1;
    const names = namesOf(name, attributes);
    const value = attributes.get('datetime') ?? attributes.get('content');
    if (value !== undefined) for (const one of names) say(said.elements, one, value);
    else if (!capture && !isEmpty && names.length > 0) capture = { names, element: name, depth: 1, text: '' };
  }
  return said;
}

const ITEMPROPS = new Set(['headline', 'author', 'datepublished', 'datemodified', 'publisher']);

/** What the element's text is a statement of; `author` and `publisher` may hold more than a name. */
function namesOf(name: string, attributes: ReadonlyMap<string, string>): readonly string[] {
  const names: string[] = [];
  const itemprop = attributes.get('itemprop')?.toLowerCase();
  if (itemprop !== undefined && name !== 'meta' && ITEMPROPS.has(itemprop)) names.push(itemprop);
  if (name === 'h1') names.push('h1');
  if (name === 'time')
    names.push(/updat|modif/i.test(attributes.get('class') ?? '') ? 'time:updated' : 'time');
  const classes = attributes.get('class')?.slice(0, 300).toLowerCase() ?? '';
  if (
    isWord('author', attributes.get('rel')) ||
    /(?:^|\s)(?:byline|author-name|byline-name)(?:\s|$)/.test(classes)
  )
    names.push('byline');
  return names;
}

function isWord(word: string, list: string | undefined): boolean {
  return (list ?? '').slice(0, 300).toLowerCase().split(/\s+/).includes(word);
}

function say(to: Map<string, string[]>, name: string, value: string): void {
  const text = decodeReferences(value.slice(0, MAX_LENGTH)).replace(/\s+/g, ' ').trim();
  const list = to.get(name) ?? [];
  if (text !== '' && list.length < MAX_VALUES) to.set(name, [...list, text]);
}

/** `name`, `property` and `itemprop` in the wild stand for each other. */
function sayMeta(meta: Map<string, string[]>, attributes: ReadonlyMap<string, string>): void {
  const content = attributes.get('content');
  if (content === undefined) return;
  for (const key of ['name', 'property', 'itemprop', 'http-equiv']) {
    const name = attributes.get(key)?.slice(0, 100).toLowerCase();
    if (name !== undefined) say(meta, name, content);
  }
}

/** Of a script that holds no JSON: none. Some wrap it in a comment or in CDATA. */
function articlesIn(script: string): readonly Readonly<Record<string, unknown>>[] {
  const bare = script.replace(/<!\[CDATA\[|\]\]>|<!--|-->/g, '');
  const start = bare.search(/[[{]/);
  const end = Math.max(bare.lastIndexOf('}'), bare.lastIndexOf(']'));
  const parsed = start < 0 ? null : parseJson(bare.slice(start, end + 1));
  return parsed?.ok ? jsonLdArticles(parsed.value, MAX_NODES) : [];
}

const TITLE = [
  'og:title',
  'headline',
  'parsely-title',
  'sailthru.title',
  'dc.title',
  'dcterms.title',
  'twitter:title',
];
const SOURCE = [
  'og:site_name',
  'application-name',
  'dc.publisher',
  'dcterms.publisher',
  'citation_journal_title',
];
const PUBLISHED = [
  ...['article:published_time', 'og:published_time', 'og:article:published_time', 'datepublished'],
  ...[
    'parsely-pub-date',
    'sailthru.date',
    'dc.date.issued',
    'dcterms.created',
    'dcterms.issued',
    'dcterms.date',
  ],
  ...[
    'dc.date',
    'dc.date.created',
    'pubdate',
    'publishdate',
    'publish-date',
    'publish_date',
    'article.published',
  ],
  ...[
    'published-date',
    'published_time_telegram',
    'cxenseparse:recs:publishtime',
    'citation_publication_date',
    'originalpublicationdate',
    'publication_date',
    'pub_date',
    'ptime',
    'pdate',
    'displaydate',
    'datecreated',
    'created',
    'date',
  ],
];
const UPDATED = [
  ...['article:modified_time', 'og:updated_time', 'og:modified_time', 'datemodified', 'dcterms.modified'],
  ...[
    'dc.date.modified',
    'lastmod',
    'last-modified',
    'article.updated',
    'revised',
    'updated_time',
    'utime',
    'last_updated_date',
  ],
];
const AUTHOR = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
];
const CREDIT = [
  'syndication-source',
  'original-source',
  'dc.source',
  'dcterms.source',
  'article:source',
  'copyright-holder',
];

function decide(said: Said): HtmlMetadata {
  const [article] = said.articles;
  const stated = metadataOf(fieldsOf(article ? Object.entries(article) : []));
  const meta = (names: readonly string[]) => names.flatMap((name) => said.meta.get(name) ?? []);
  const element = (...names: string[]) => names.flatMap((name) => said.elements.get(name) ?? []);
  const time = (values: readonly string[]) => values.map(isoDate).find((date) => date !== null) ?? null;
  const source = meta(SOURCE)[0] ?? stated.source ?? element('publisher').find(isShort) ?? null;
  const headings = element('h1');
  const titles = [
    ...[decodeReferences(stated.title ?? ''), ...meta(TITLE), ...element('headline')],
    ...(headings.length === 1 ? headings : []),
    ...[...element('title'), ...headings],
  ].flatMap((title) => (title === '' ? [] : [withoutSite(title, source)]));
  const authors = [...meta(AUTHOR), ...element('author', 'byline')].filter(isName);
  const isOther = (name: string) => name !== source && name !== stated.source;
  const locale = said.lang ?? meta(['content-language', 'og:locale', 'language'])[0] ?? null;
  return {
    source,
    title: titles[0] ?? null,
    published: stated.published ?? time([...meta(PUBLISHED), ...element('datepublished', 'time')]),
    updated: stated.updated ?? time([...meta(UPDATED), ...element('datemodified', 'time:updated')]),
    language: stated.language ?? (locale === null ? null : primarySubtag(locale)),
    url: said.canonical ?? meta(['og:url'])[0] ?? stated.url,
    credits: [
      ...new Set([
        ...creditsOf(article).filter(isOther),
        ...meta(CREDIT).filter(isName).filter(isOther),
        ...namesFrom(stated.credits.filter(isByline), authors),
      ]),
    ],
    unfit: [],
    articleBody: typeof article?.['articleBody'] === 'string' ? article['articleBody'] : null,
    isPaid: isPaid(article) || meta(['article:content_tier']).some((tier) => tier.toLowerCase() === 'locked'),
    titles,
  };
}

function isShort(text: string): boolean {
  return text.length <= 80;
}

/** No address of a profile, no name of an account. */
function isName(text: string): boolean {
  return isShort(text) && !/^(?:https?:|www\.|@|\/)/i.test(text);
}

function isByline(credit: string): boolean {
  return /^by\s/i.test(credit);
}

/** JSON-LD names authors best; else the first place that names any, which several places repeat. */
function namesFrom(stated: readonly string[], others: readonly string[]): readonly string[] {
  return stated.length > 0 ? stated : others.slice(0, 1).map(byline);
}

/** Whose text it is where that is not the publisher: an agency. */
function creditsOf(article: Readonly<Record<string, unknown>> | undefined): readonly string[] {
  if (!article) return [];
  const credits = ['creditText', 'sourceOrganization', 'provider'];
  return credits.flatMap((name) =>
    Object.hasOwn(article, name) ? metadataOf(new Map([['credits', article[name]]])).credits : [],
  );
}

function isPaid(article: Readonly<Record<string, unknown>> | undefined): boolean {
  const free =
    article && Object.hasOwn(article, 'isAccessibleForFree') ? article['isAccessibleForFree'] : true;
  return free === false || (typeof free === 'string' && /(?:^|\/)false$/i.test(free.slice(-40)));
}

/** "Ferry back | Harbour Post" and "Harbour Post - Ferry back" are "Ferry back" where the site is known to be that. */
function withoutSite(title: string, source: string | null): string {
  if (source === null) return title;
  const [lower, site] = [title.toLowerCase(), source.toLowerCase()];
  const before = lower.endsWith(site) ? title.slice(0, -source.length).trim() : '';
  if (/\s[|–—:·»-]$/.test(before)) return before.slice(0, -1).trim() || title;
  const after = lower.startsWith(site) ? title.slice(source.length).trim() : '';
  if (/^[|–—:·»-]\s/.test(after)) return after.slice(1).trim() || title;
  return title;
}
