/**
 * Markup that may be written to a page, and the one way to make it: a template that escapes all it is given. What
 * articles, file names and metadata hold can only come through here, so it can only ever be read. Own code rather
 * than a library: it is forty lines, and there is no second way in.
 */
import { visible } from './visible-text.js';

/** Only this file makes one; anything else in a template is text. */
class Markup {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

export type { Markup };

type Part = string | number | Markup | readonly Part[] | null | false;

const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** For element content and quoted attributes alike. */
function escaped(text: string): string {
  return visible(text).replace(/[&<>"']/g, (sign) => ENTITIES.get(sign) ?? '');
}

function written(part: Part): string {
  if (part === null || part === false) return '';
  if (part instanceof Markup) return part.toString();
  if (typeof part === 'string') return escaped(part);
  return typeof part === 'number' ? String(part) : part.map(written).join('');
}

/**
 * Whatever is put in is escaped, markup made here aside; null and false are nothing. Put values between tags or
 * between the quotes of an attribute, never where a tag's or an attribute's name stands.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let text = strings[0] ?? '';
  for (const [n, part] of parts.entries()) text += written(part) + (strings[n + 1] ?? '');
  return new Markup(text);
}

export const NOTHING = html``;

/** Our own style and script, as they stand in the package. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

/**
 * Data that no browser runs or reads as markup: JSON in which nothing can end the element it stands in, begin a
 * comment in it, or break a line for an old parser of scripts.
 */
export function inertJson(value: unknown): Markup {
  const json = JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return new Markup(json);
}
