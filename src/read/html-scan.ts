/**
 * Tags and text of HTML in one pass, without a tree: what stands where in the file, in constant memory and linear
 * time whatever is in it. Mark-up that breaks off swallows the rest, as in a browser.
 */

export type HtmlToken =
  | { readonly kind: 'text'; readonly start: number; readonly end: number }
  | {
      readonly kind: 'open';
      /** In lower case, without a namespace prefix. */
      readonly name: string;
      /** The attributes as written, for `attributesOf`. */
      readonly start: number;
      readonly end: number;
      /** `<br/>`, and elements that never have content. */
      readonly isEmpty: boolean;
    }
  | { readonly kind: 'close'; readonly name: string }
  /** Content of script, style, title and the like, in which a tag is no tag. Follows its `open`; ends the element. */
  | { readonly kind: 'raw'; readonly name: string; readonly start: number; readonly end: number };

const EMPTY = new Set(
  'area base basefont bgsound br col embed frame hr img input link meta param source track wbr'.split(' '),
);

const RAW = new Set('script style textarea title iframe noembed noframes xmp'.split(' '));

/** No element's name is longer; what is, is cut. */
const MAX_NAME = 40;

/** Tokens in the order of the file; they cover its text, not its comments and declarations. */
export function* scanHtml(html: string): Generator<HtmlToken> {
  let at = 0;
  while (at < html.length) {
    const tag = nextTag(html, at);
    if (tag > at) yield { kind: 'text', start: at, end: tag };
    if (tag === html.length) return;
    const next = html.charCodeAt(tag + 1);
    if (next === 0x21 || next === 0x3f) {
      at = declarationEnd(html, tag);
      continue;
    }
    const isClose = next === 0x2f;
    const nameStart = tag + (isClose ? 2 : 1);
    const nameEnd = endOfName(html, nameStart);
    const end = tagEnd(html, nameEnd);
    const name = nameOf(html, nameStart, nameEnd);
    at = Math.min(end + 1, html.length);
    if (isClose) {
      yield { kind: 'close', name };
      continue;
    }
    const isEmpty = EMPTY.has(name) || (html[end - 1] === '/' && !RAW.has(name));
    yield { kind: 'open', name, start: nameEnd, end, isEmpty };
    if (isEmpty || !RAW.has(name)) continue;
    const close = closeOf(html, name, at);
    yield { kind: 'raw', name, start: at, end: close };
    at = close === html.length ? close : Math.min(tagEnd(html, close) + 1, html.length);
  }
}

/** Where the next tag, comment or declaration starts: `<` before a letter, `/` and a letter, `!` or `?`. */
function nextTag(html: string, from: number): number {
  for (let at = html.indexOf('<', from); at >= 0; at = html.indexOf('<', at + 1)) {
    const next = html.charCodeAt(at + 1);
    if (next === 0x21 || next === 0x3f || isLetter(next)) return at;
    if (next === 0x2f && isLetter(html.charCodeAt(at + 2))) return at;
  }
  return html.length;
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

function declarationEnd(html: string, at: number): number {
  const isComment = html.startsWith('<!--', at);
  // `<!-->` and `<!--->` are whole comments.
  const end = isComment ? html.indexOf('-->', at + 2) : html.indexOf('>', at);
  if (end < 0) return html.length;
  return end + (isComment ? 3 : 1);
}

function endOfName(html: string, from: number): number {
  let at = from;
  for (; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (isSpace(code) || code === 0x2f || code === 0x3e) break;
  }
  return at;
}

function nameOf(html: string, start: number, end: number): string {
  const name = html.slice(start, Math.min(end, start + MAX_NAME)).toLowerCase();
  return name.slice(name.indexOf(':') + 1);
}

/** The `>` of a tag, outside quoted values; the text's length where there is none. */
function tagEnd(html: string, from: number): number {
  let isValue = false;
  for (let at = from; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (code === 0x3e) return at;
    if (isValue && (code === 0x22 || code === 0x27)) {
      at = html.indexOf(html[at], at + 1);
      if (at < 0) return html.length;
      isValue = false;
    } else if (code === 0x3d) isValue = true;
    else if (!isSpace(code)) isValue = false;
  }
  return html.length;
}

function closeOf(html: string, name: string, from: number): number {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    const end = at + 2 + name.length;
    if (html.slice(at + 2, end).toLowerCase() !== name) continue;
    const after = html.charCodeAt(end);
    if (Number.isNaN(after) || isSpace(after) || after === 0x2f || after === 0x3e) return at;
  }
  return html.length;
}

/** More attributes than this no element has; a tag of a million is not read to its end. */
const MAX_ATTRIBUTES = 64;

const ATTRIBUTE = /[^\s=/>"']+/y;

/** Name in lower case → value as written, character references and all; the first of a name counts. */
export function attributesOf(html: string, start: number, end: number): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  let at = start;
  while (at < end && attributes.size < MAX_ATTRIBUTES) {
    ATTRIBUTE.lastIndex = at;
    const name = ATTRIBUTE.exec(html)?.[0];
    if (name === undefined) {
      at += 1;
      continue;
    }
    at = skipSpace(html, at + name.length, end);
    const value = html[at] === '=' ? valueAt(html, skipSpace(html, at + 1, end), end) : null;
    const key = name.slice(0, MAX_NAME).toLowerCase();
    if (!attributes.has(key)) attributes.set(key, value?.text ?? '');
    at = value?.end ?? at;
  }
  return attributes;
}

function skipSpace(html: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(html.charCodeAt(at))) at += 1;
  return at;
}

function valueAt(html: string, at: number, end: number): { readonly text: string; readonly end: number } {
  const quote = html[at];
  if (quote === '"' || quote === "'") {
    const close = html.indexOf(quote, at + 1);
    const stop = close < 0 || close > end ? end : close;
    return { text: html.slice(at + 1, stop), end: stop + 1 };
  }
  let stop = at;
  while (stop < end && !isSpace(html.charCodeAt(stop))) stop += 1;
  return { text: html.slice(at, stop), end: stop };
}
