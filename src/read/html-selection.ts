/**
 * Which paragraphs of a page are the article: Readability's choice among them. It is given the page rebuilt without
 * scripts, attributes it has no use for and nesting beyond bounds, each paragraph marked with its number in
 * characters of private use, so that its choice leads back to the file.
 */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { decodeReferences } from './character-references.js';
import { type HtmlBlocks, htmlBlocks } from './html-blocks.js';

/** Deeper elements are taken for flat; Readability and linkedom recurse. News pages reach 40. */
const MAX_DEPTH = 80;

/** Readability takes a second for 10,000 elements; a page with more is chosen from by simpler rules. */
const MAX_ELEMENTS = 10_000;

/** What of a paragraph is shown to it: where it is longer, its score is at the top anyway. */
const MAX_UNITS = 5000;

const ATTRIBUTES = ['class', 'id', 'role', 'rel', 'itemprop'] as const;

/** A paragraph's mark: this and two digits to the base 4096. */
const MARK = '\ue000';
const DIGITS_FROM = 0xe001;
const BASE = 4096;

export interface HtmlPage extends HtmlBlocks {
  /** Numbers of the paragraphs that Readability chose, ascending; null where it chose none or was not asked. */
  readonly chosen: readonly number[] | null;
}

/** A second at most; linear in the page beyond its first 10,000 elements. */
export function readPage(html: string): HtmlPage {
  const parts: string[] = ['<!doctype html><html><body>'];
  const told: boolean[] = [];
  let shown = 0;
  let elements = 0;
  let last = -1;
  let units = 0;
  const page = htmlBlocks(html, {
    open(name, attributes) {
      const isShown =
        shown < MAX_DEPTH && /^[a-z][a-z0-9]{0,20}$/.test(name) && name !== 'html' && name !== 'body';
      told.push(isShown);
      if (!isShown) return;
      shown += 1;
      elements += 1;
      if (elements <= MAX_ELEMENTS) parts.push(`<${name}${shownAttributes(attributes)}>`);
    },
    close(name) {
      if (!told.pop()) return;
      shown -= 1;
      if (elements <= MAX_ELEMENTS) parts.push(`</${name}>`);
    },
    text(block, { start, end, isBreak }) {
      if (elements > MAX_ELEMENTS) return;
      if (isBreak) {
        parts.push('<br>');
        return;
      }
      if (block !== last) {
        parts.push(markOf(block));
        last = block;
        units = 0;
      }
      const cut = Math.min(end, start + MAX_UNITS - units);
      if (cut > start) parts.push(standIn(decodeReferences(html.slice(start, cut))));
      units += end - start;
    },
  });
  return { ...page, chosen: elements > MAX_ELEMENTS ? null : choose(parts.join('')) };
}

function shownAttributes(attributes: ReadonlyMap<string, string>): string {
  return ATTRIBUTES.map((name) => {
    const value = attributes.get(name);
    return value === undefined ? '' : ` ${name}="${standIn(value.slice(0, 200))}"`;
  }).join('');
}

/**
 * The text without what has a meaning in HTML: only its marks, its length and its commas count, and the parser takes
 * time quadratic in the number of character references.
 */
function standIn(text: string): string {
  return text.replace(/[\ue000-\uf8ff&<>"]/g, '_');
}

function markOf(block: number): string {
  return MARK + String.fromCharCode(DIGITS_FROM + Math.floor(block / BASE), DIGITS_FROM + (block % BASE));
}

function choose(html: string): readonly number[] | null {
  const text = mainText(html);
  const chosen = new Set<number>();
  for (let at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, at + 1))
    chosen.add((text.charCodeAt(at + 1) - DIGITS_FROM) * BASE + text.charCodeAt(at + 2) - DIGITS_FROM);
  return chosen.size === 0 ? null : [...chosen].sort((a, b) => a - b);
}

/** '' where there is nothing like an article, and where the parser gives up on a page of its own accord. */
function mainText(html: string): string {
  try {
    const { document } = parseHTML(html);
    return new Readability(document, { disableJSONLD: true }).parse()?.textContent ?? '';
  } catch {
    return '';
  }
}
