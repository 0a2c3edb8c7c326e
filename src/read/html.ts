/** Web pages: the article of a page, its paragraphs parted by blank lines, with what the page says of it. */
import type { Origin } from '../model/article.js';
import type { ReadItem } from '../model/read-item.js';
import { countWords } from './count-words.js';
import { articleItem, type DeliveredFile, readText, type WholeText } from './delivered-file.js';
import type { Format } from './format.js';
import { fragmentText } from './fragment-text.js';
import { blockText, type HtmlBlock } from './html-blocks.js';
import { htmlMetadata } from './html-metadata.js';
import type { HtmlPage } from './html-selection.js';
import { type TextBuilder, textBuilder } from './mapped-text.js';
import { problemItem } from './read-problem.js';
import { headText } from './sniff.js';

export const html: Format = {
  name: 'html',
  extensions: ['.html', '.htm', '.xhtml', '.shtml'],
  mediaTypes: ['text/html', 'application/xhtml+xml'],
  sniff: (head) => isPage(headText(head)),
  read,
};

/** A declaration, comments and white space may stand before it. */
function isPage(head: string): boolean {
  let rest = head;
  for (let at = 0; at < 20 && /^<[!?]/.test(rest) && !/^<!doctype\s/i.test(rest); at++) {
    const end = rest.startsWith('<!--') ? rest.indexOf('-->') + 2 : rest.indexOf('>');
    if (end < 2) return false;
    rest = rest.slice(end + 1).trimStart();
  }
  return /^(?:<!doctype\s{1,20}html|<html[\s>]|<head[\s>]|<body[\s>])/i.test(rest);
}

/** A page may hold less of an article than it sells; from this many words on it is taken to be whole. */
const TEASER_WORDS = 120;

/** Deeper than this nobody nests; the text is read all the same. */
const MAX_DEPTH = 1000;

async function* read(file: DeliveredFile): AsyncGenerator<ReadItem> {
  const whole = await readText(file, declaredEncoding);
  if ('problem' in whole) {
    yield whole.problem;
    return;
  }
  yield* whole.problems;
  const { readPage } = await import('./html-selection.js');
  const page = readPage(whole.text);
  if (page.depth > MAX_DEPTH) yield problemItem('bad-markup', file.path, tooDeep(page.depth));
  yield* articleOf(file, whole, page);
}

function tooDeep(depth: number): string {
  return `Elements are nested ${depth} deep, more than ${MAX_DEPTH}; they were read as if they were flat.`;
}

/** `<meta charset="x">` and `content="text/html; charset=x"`, and the declaration of XHTML. */
function declaredEncoding(head: string): string | null {
  const meta = /<meta\s[^<>]{0,200}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w.:-]{1,40})/i.exec(head);
  const xml = /^\s{0,20}<\?xml\s[^<>]{0,200}?encoding\s{0,5}=\s{0,5}["']([\w.:-]{1,40})/i.exec(head);
  return (meta ?? xml)?.[1] ?? null;
}

function* articleOf(file: DeliveredFile, whole: WholeText, page: HtmlPage): Generator<ReadItem> {
  const metadata = htmlMetadata(whole.text);
  const chosen = chosenBlocks(page);
  const prose = chosen.filter((block) => !isLink(block) && !isTime(block));
  const own = joined(whole.text, prose, new Set(metadata.titles.flatMap(partsOfTitle).map(plain)));
  const words = countWords(own.text);
  const body = metadata.articleBody === null ? '' : fragmentText(metadata.articleBody).trim();
  const isBodyMore = countWords(body) > words * 1.5;
  const text = isBodyMore ? body : own.text;
  const isLinks = chosen.some(isLink) && prose.length === 0;
  if (isLinks && !isBodyMore) {
    yield problemItem('no-articles', file.path, 'A page of links; there is no article in it.');
    return;
  }
  const { encoding, sha256 } = whole;
  const origins = isBodyMore ? null : own.origins;
  const item = articleItem(file, {
    format: html.name,
    encoding,
    sha256,
    text,
    metadata: { ...metadata, title: titleOf(metadata.title, own.heading) },
    origins,
  });
  if (item.type === 'article' && metadata.isPaid && countWords(text) < TEASER_WORDS)
    yield problemItem('partial', file.path, PAID);
  yield item;
}

const PAID = 'By its own words the article is to be paid for, and the page holds only the beginning of it.';

/**
 * Readability's choice, unless the element that the page itself calls the article's holds more than twice as many
 * words; where there is no choice, the innermost such element that holds any.
 */
function chosenBlocks({ blocks, chosen }: HtmlPage): readonly HtmlBlock[] {
  const own = (list: readonly HtmlBlock[]) => list.filter(({ isApart }) => !isApart);
  const picked = chosen?.map((at) => blocks[at]) ?? [];
  const byReadability = countAll(own(picked)) * 2 > countAll(picked) ? own(picked) : picked;
  const bySelf = markedBlocks(own(blocks));
  return countAll(byReadability) * 2 >= countAll(bySelf) ? byReadability : bySelf;
}

/** Paragraphs of `articleBody`, else of the longest `article`, else of `main`, else of the page. */
function markedBlocks(blocks: readonly HtmlBlock[]): readonly HtmlBlock[] {
  const inBody = blocks.filter(({ scope }) => scope === 'article-body');
  if (countAll(inBody) > 0) return inBody;
  const longest = longestArticle(blocks);
  if (countAll(longest) > 0) return longest;
  const inMain = blocks.filter(({ scope }) => scope === 'main');
  return countAll(inMain) > 0 ? inMain : blocks;
}

function longestArticle(blocks: readonly HtmlBlock[]): readonly HtmlBlock[] {
  const words = new Map<number, number>();
  for (const block of blocks)
    if (!isLink(block)) words.set(block.article, (words.get(block.article) ?? 0) + block.words);
  words.delete(0);
  let longest = 0;
  for (const [article, count] of words) if (count > (words.get(longest) ?? 0)) longest = article;
  return longest === 0 ? [] : blocks.filter(({ article }) => article === longest);
}

/** The time of publication, which is metadata already. */
function isTime({ units, timeUnits }: HtmlBlock): boolean {
  return timeUnits === units;
}

/** A paragraph that is all link leads elsewhere: "Read also: …". */
function isLink({ units, linkUnits }: HtmlBlock): boolean {
  return linkUnits >= units * 0.9;
}

function countAll(blocks: readonly HtmlBlock[]): number {
  let count = 0;
  for (const block of blocks) if (!isLink(block)) count += block.words;
  return count;
}

/** "Ferry back - Harbour Post" and its parts of two words and more: which is the site's name may not be said. */
function partsOfTitle(title: string): readonly string[] {
  const parts = title.slice(0, 500).split(/\s[|–—·»-]\s/);
  return [title, ...parts.filter((part) => countWords(part) > 1)];
}

/** A heading in the page that is part of the title is the title without the site's name. */
function titleOf(title: string | null, heading: string | null): string | null {
  if (title === null || heading === null) return title;
  const isPart = partsOfTitle(title).slice(1).map(plain).includes(plain(heading));
  return isPart && plain(heading) !== plain(title) ? heading : title;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** No article is longer; of what is, the way back to the file would outweigh the text. */
const MAX_MAPPED_UNITS = 1_000_000;

interface Joined {
  readonly text: string;
  /** What stood above it and repeats the title, or the part of it that is not the site's name. */
  readonly heading: string | null;
  /** Null where the text is too long to be mapped. */
  readonly origins: readonly Origin[] | null;
}

/** Paragraphs parted by blank lines, without headings at the top that repeat a title: it is metadata already. */
function joined(source: string, blocks: readonly HtmlBlock[], titles: ReadonlySet<string>): Joined {
  const isMapped = blocks.reduce((sum, { units }) => sum + units, 0) <= MAX_MAPPED_UNITS;
  const texts: string[] = [];
  const origins: Origin[] = [];
  let length = 0;
  let heading: string | null = null;
  for (const block of blocks) {
    const read = blockText(source, block, isMapped ? textBuilder() : unmappedBuilder());
    if (!/\S/.test(read.text)) continue;
    if (length === 0 && block.units < 1000 && titles.has(plain(read.text))) {
      heading ??= read.text;
      continue;
    }
    if (length > 0) length += 2;
    for (const { start, end, from, to } of read.origins)
      origins.push({ start: start + length, end: end + length, from, to });
    texts.push(read.text);
    length += read.text.length;
  }
  return { text: texts.join('\n\n'), heading, origins: isMapped ? origins : null };
}

function unmappedBuilder(): TextBuilder {
  const parts: string[] = [];
  let length = 0;
  const add = (text: string) => {
    parts.push(text);
    length += text.length;
  };
  return { length: () => length, add, insert: add, finish: () => ({ text: parts.join(''), origins: [] }) };
}
