/**
 * The text of an element: as paragraphs where its children are mark-up, as HTML where it carries mark-up as
 * characters, as it stands where it is plain. Each with its way back to the file.
 */
import type { Origin } from '../model/article.js';
import { isHtml } from './fragment-text.js';
import { htmlParagraphs } from './html-paragraphs.js';
import { type MappedText, textBuilder } from './mapped-text.js';
import { isSetInLines, type ParagraphWriter, paragraphWriter } from './paragraph-writer.js';
import { attribute, elements, readReferences, type XmlElement } from './xml-tree.js';

/** Children as mark-up of XHTML or NITF; several elements follow each other as paragraphs. */
export function markupText(...all: readonly XmlElement[]): MappedText {
  const writer = paragraphWriter();
  for (const element of all) {
    writer.open('div');
    walk(element, writer);
    writer.close('div');
  }
  return writer.finish();
}

/** The depth of a tree is bounded, so it recurses. */
function walk(element: XmlElement, writer: ParagraphWriter): void {
  for (const node of element.children) {
    if (node.kind === 'text') {
      writer.setInLines(isSetInLines(node.source.slice(node.start, node.end)));
      readReferences(node, writer.text);
    } else {
      const name = node.name.toLowerCase();
      writer.open(name, attribute(node, 'class'));
      walk(node, writer);
      writer.close(name);
    }
  }
}

/** The characters of an element and of all below, as they stand. */
export function plainText(element: XmlElement): MappedText {
  const out = textBuilder();
  const add = (inner: XmlElement) => {
    for (const node of inner.children) {
      if (node.kind === 'text') readReferences(node, out.add);
      else add(node);
    }
  };
  add(element);
  return trimmed(out.finish());
}

/** Characters that are HTML: mark-up written out in references or in a CDATA section. */
export function htmlText(element: XmlElement): MappedText {
  const written = plainText(element);
  const read = htmlParagraphs(written.text);
  return { text: read.text, origins: composed(read.origins, written.origins) };
}

/** Of an element whose kind nobody states: mark-up where it has children, HTML where its characters hold tags. */
export function anyText(element: XmlElement): MappedText {
  for (const _ of elements(element)) return markupText(element);
  const plain = plainText(element);
  return isHtml(plain.text) ? htmlText(element) : plain;
}

function trimmed({ text, origins }: MappedText): MappedText {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  if (start === 0 && end === text.length) return { text, origins };
  return {
    text: text.slice(start, end),
    origins: composed([{ start: 0, end: end - start, from: start, to: end }], origins),
  };
}

/**
 * Text → inner text → file, as text → file. `inner` covers the inner text without gaps, so a stretch of it is
 * cut where it crosses a reference. Linear: both lists are in order.
 */
function composed(outer: readonly Origin[], inner: readonly Origin[]): readonly Origin[] {
  const out: Origin[] = [];
  let first = 0;
  for (const { start, end, from, to } of outer) {
    while (first < inner.length && inner[first].end <= from) first += 1;
    if (to - from !== end - start) {
      const place = placeOf(from, to, inner, first);
      if (place) out.push({ start, end, ...place });
      continue;
    }
    for (let at = first; at < inner.length && inner[at].start < to; at++) {
      const low = Math.max(from, inner[at].start);
      const high = Math.min(to, inner[at].end);
      const place = placeOf(low, high, inner, at);
      if (place) out.push({ start: start + low - from, end: start + high - from, ...place });
    }
  }
  return out;
}

/** Where a stretch of the inner text stands in the file; a reference is taken whole. */
function placeOf(
  low: number,
  high: number,
  inner: readonly Origin[],
  first: number,
): { readonly from: number; readonly to: number } | null {
  let last = first;
  while (last < inner.length && inner[last].end < high) last += 1;
  const [a, b] = [inner[first], inner[last]];
  if (!a || !b) return null;
  return {
    from: isEven(a) ? a.from + (low - a.start) : a.from,
    to: isEven(b) ? b.to - (b.end - high) : b.to,
  };
}

function isEven({ start, end, from, to }: Origin): boolean {
  return to - from === end - start;
}
