/**
 * What an element is to an article by its name and attributes: its body, something beside it, or not to be seen.
 * The words of classes are those publishers use; a class is cut into words as they cut it (`article__share-bar`).
 */

export type HtmlPlace = 'hidden' | 'apart' | 'main' | 'article' | 'article-body' | 'ordinary';

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Never part of what is read. Captions belong to pictures. */
const HIDDEN = words(`
  applet audio button canvas command datalist dialog embed figcaption head input label map math menu meter nav
  noscript object optgroup option output picture progress select svg template video
`);

const HIDDEN_ROLES = words(
  'navigation dialog alertdialog search menu menubar toolbar tablist tooltip banner',
);
const APART_ROLES = words('complementary contentinfo note doc-footnote');

/** Words of class and id that mark an element as beside the article, whatever else it is called. */
const APART = words(`
  ad adslot advert advertisement advertising advertorial breadcrumb breadcrumbs caption captions comment comments
  consent cookie cookies cookiebanner disqus gdpr newsletter newsletters onetrust outbrain prompt promo promobox
  readmore recirc recirculation recommended recommendations related relatedarticles relatedcontent share sharebar
  sharing signup social socials sponsor sponsored subscribe subscription taboola trending mostread mostpopular
  popup modal barrier upsell byline-share skiplink srony visuallyhidden
`);

/** Such words only where no word says that it is the article after all. */
const PERHAPS_APART = words(`
  ads banner footer gallery login masthead menu navbar overlay pager pagination popular rail sidebar slideshow
  tags teaser teasers toc toolbar widget widgets
`);
const ARTICLE = words('article body content copy entry main post prose story text');

/** `no-ads`, `has-sidebar`: the word says what is not there, or that the element merely holds it. */
const QUALIFIERS = words('no has have with without is not hide hides js');

/** Metadata in the middle of the page. */
const ITEMPROPS = words('author publisher datepublished datemodified datecreated');

const WHOLE = words('html body main');

export function placeOfElement(name: string, attributes: ReadonlyMap<string, string>): HtmlPlace {
  if (HIDDEN.has(name) || isInvisible(attributes)) return 'hidden';
  const role = attributes.get('role')?.toLowerCase() ?? '';
  if (HIDDEN_ROLES.has(role)) return 'hidden';
  const itemprop = attributes.get('itemprop')?.toLowerCase() ?? '';
  if (ITEMPROPS.has(itemprop)) return 'hidden';
  if (itemprop === 'articlebody') return 'article-body';
  if (name === 'main' || role === 'main') return 'main';
  if (WHOLE.has(name)) return 'ordinary';
  if (name === 'aside' || name === 'footer' || APART_ROLES.has(role) || isNamedApart(attributes))
    return 'apart';
  return name === 'article' || role === 'article' ? 'article' : 'ordinary';
}

/** Hidden from everybody by its own attributes. */
export function isInvisible(attributes: ReadonlyMap<string, string>): boolean {
  if (attributes.has('hidden') || attributes.get('aria-hidden') === 'true') return true;
  const style = attributes.get('style');
  return (
    style !== undefined &&
    /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden/i.test(style.slice(0, 500))
  );
}

function isNamedApart(attributes: ReadonlyMap<string, string>): boolean {
  const names = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`.slice(0, 500);
  if (names.length < 3) return false;
  const said = names.split(/\s+/).flatMap(wordsOfClass);
  if (said.some((word) => APART.has(word))) return true;
  return said.some((word) => PERHAPS_APART.has(word)) && !said.some((word) => ARTICLE.has(word));
}

/** `article__share-bar`, `articleShareBar` → article, share, bar. */
function wordsOfClass(name: string): readonly string[] {
  const all = name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
  return QUALIFIERS.has(all[0]) ? [] : all;
}
