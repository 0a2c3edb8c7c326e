/**
 * A stretch of XML as a tree, and the few ways to look something up in it. Names match by namespace and local
 * name; an element without any namespace passes for one of its parent's, as older deliveries leave it out.
 */

export interface XmlElement {
  readonly kind: 'element';
  /** Namespace; '' where none is declared. */
  readonly uri: string;
  /** Local name, as written. */
  readonly name: string;
  /** Local name → value; of `lang` and `xml:lang` the one without a prefix counts. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  readonly parent: XmlElement | null;
}

/** Character data as it stands in the file: `readReferences` tells what it says. */
export interface XmlText {
  readonly kind: 'text';
  readonly source: string;
  readonly start: number;
  readonly end: number;
  /** From a CDATA section, where `&` is a character like any other. */
  readonly literal: boolean;
}

export type XmlNode = XmlElement | XmlText;

export function* elements(parent: XmlElement | null): Generator<XmlElement> {
  for (const node of parent?.children ?? []) if (node.kind === 'element') yield node;
}

/** Children by local name, in the parent's namespace or none; `uri` asks for another namespace. */
export function* children(
  parent: XmlElement | null,
  name: string,
  uri: string | null = null,
): Generator<XmlElement> {
  const wanted = uri ?? parent?.uri;
  for (const element of named(parent, name))
    if (element.uri === wanted || (uri === null && element.uri === '')) yield element;
}

/** Children of one local name are asked for again and again, and a parent around items grows meanwhile. */
interface NameIndex {
  upTo: number;
  readonly byName: Map<string, XmlElement[]>;
}

const INDEXES = new WeakMap<XmlElement, NameIndex>();

/** Fewer are looked through faster. */
const MANY = 16;

function named(parent: XmlElement | null, name: string): Iterable<XmlElement> {
  if (!parent) return [];
  if (parent.children.length <= MANY) return [...elements(parent)].filter((element) => element.name === name);
  const index = INDEXES.get(parent) ?? { upTo: 0, byName: new Map<string, XmlElement[]>() };
  INDEXES.set(parent, index);
  for (; index.upTo < parent.children.length; index.upTo++) {
    const node = parent.children[index.upTo];
    if (node.kind !== 'element') continue;
    const same = index.byName.get(node.name);
    if (same) same.push(node);
    else index.byName.set(node.name, [node]);
  }
  return index.byName.get(name) ?? [];
}

export function child(parent: XmlElement | null, name: string, uri: string | null = null): XmlElement | null {
  for (const element of children(parent, name, uri)) return element;
  return null;
}

/** Down a path of first children: `at(item, 'contentMeta', 'headline')`. */
export function at(parent: XmlElement | null, ...path: readonly string[]): XmlElement | null {
  let element = parent;
  for (const name of path) element = child(element, name);
  return element;
}

/** All below, itself left out, in document order, whatever their namespace. */
export function* descendants(element: XmlElement, name: string): Generator<XmlElement> {
  for (const inner of elements(element)) {
    if (inner.name === name) yield inner;
    yield* descendants(inner, name);
  }
}

/** Trimmed; null where it is missing or blank. */
export function attribute(element: XmlElement | null, name: string): string | null {
  return element?.attributes.get(name)?.trim() || null;
}

/** The attribute on the element or on the nearest one around it. */
export function inherited(element: XmlElement | null, name: string): string | null {
  for (let around = element; around; around = around.parent) {
    const value = attribute(around, name);
    if (value !== null) return value;
  }
  return null;
}

/** Longer lines than this are cut; bylines, headlines and notes of that length are none. */
const MAX_LINE = 4000;

/** More lines of one kind than this no item has. */
export const MAX_LINES = 50;

/** What was asked for once: a feed's title is asked for by every item. */
const LINES = new WeakMap<XmlElement, string>();

/** What an element says in one line: text of all below, blanks collapsed; null where it says nothing. */
export function lineOf(element: XmlElement | null): string | null {
  if (!element) return null;
  const known = LINES.get(element);
  if (known !== undefined) return known || null;
  const parts: string[] = [];
  collect(element, parts, MAX_LINE);
  const line = parts.join('').replace(/\s+/g, ' ').trim();
  LINES.set(element, line);
  return line || null;
}

/** Of the first `MAX_LINES` of several elements, without those that say nothing. */
export function linesOf(all: Iterable<XmlElement>): readonly string[] {
  const lines: string[] = [];
  let count = 0;
  for (const element of all) {
    const line = lineOf(element);
    if (line !== null) lines.push(line);
    count += 1;
    if (count >= MAX_LINES) break;
  }
  return lines;
}

/** Elements whose text stands apart from what is around, in notes of several paragraphs. */
const APART = new Set(
  'br p div section header h1 h2 h3 h4 h5 h6 ul ol li tr td hl1 hl2 body body.content'.split(' '),
);

/** Returns how much more may be taken. */
function collect(element: XmlElement, parts: string[], most: number): number {
  let left = most;
  for (const node of element.children) {
    if (left <= 0) return 0;
    if (node.kind === 'element') {
      if (APART.has(node.name)) parts.push(' ');
      left = collect(node, parts, left - 1);
      if (APART.has(node.name)) parts.push(' ');
      continue;
    }
    // A reference is not cut, unless it is longer than any need be.
    const near = { ...node, end: Math.min(node.end, node.start + MAX_LINE * 10) };
    readReferences(near, (text) => {
      if (left > 0) parts.push(text.slice(0, left));
      left -= text.length;
    });
  }
  return left;
}

const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Takes a stretch of text and where it stands in the file; its length there differs for a reference. */
type TakeText = (text: string, from: number, to: number) => void;

/** The characters of a text whose references the parser has accepted: stretches as written and references, in order. */
export function readReferences({ source, start, end, literal }: XmlText, take: TakeText): void {
  const text = source.slice(start, end);
  let done = 0;
  for (let amp = literal ? -1 : text.indexOf('&'); amp >= 0; amp = text.indexOf('&', done)) {
    const stop = text.indexOf(';', amp);
    if (stop < 0) break;
    if (amp > done) take(text.slice(done, amp), start + done, start + amp);
    take(referred(text.slice(amp + 1, stop)), start + amp, start + stop + 1);
    done = stop + 1;
  }
  if (done < text.length) take(text.slice(done), start + done, end);
}

function referred(name: string): string {
  if (name[0] !== '#') return NAMED.get(name.toLowerCase()) ?? '\ufffd';
  const isHex = name[1] === 'x' || name[1] === 'X';
  const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
