/**
 * XML as a stream, on the sax package: parts that the caller is interested in come out as trees, one at a time,
 * and are forgotten. Strict; a document type is passed over, and an entity declared in it is never expanded.
 */
import type { SAXParser, Tag } from 'sax';
import { localAttributes, localName, namespaceScope } from './namespace-scope.js';
import type { XmlElement, XmlNode, XmlText } from './xml-tree.js';

/** Why the reading broke off: what came before it stands. */
export interface XmlFailure {
  /** A clause: "it is not well-formed (…)". */
  readonly message: string;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
}

export interface XmlEnd {
  readonly failure: XmlFailure | null;
  readonly root: XmlElement | null;
}

/** Deeper than any delivery; below it a walk of the tree may recurse. */
export const MAX_DEPTH = 256;

/** Elements, attributes and texts of one part, or of all that is around the parts: some 40 MB of memory. */
export const MAX_NODES = 200_000;

/** The longest attribute, comment or document type. A picture in a data: URL is longer than any text. */
export const MAX_MARKUP = 1 << 20;

/** No vocabulary has more than a dozen. */
const MAX_ATTRIBUTES = 1000;

/** The parser checks its limits after each piece. */
const PIECE = 1 << 16;

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

/**
 * `isPart` is asked at the start tag of each element outside a part, attributes and the elements around it known;
 * what it picks comes out whole at its end tag and is no child of its parent. Linear in the text, in memory of
 * the largest part and of what is around the parts. Throws nothing.
 */
export async function readXml(
  source: string,
  isPart: (element: XmlElement) => boolean,
): Promise<Generator<XmlElement, XmlEnd>> {
  const { default: sax } = await import('sax');
  // Not in its types: read by every parser at each check.
  Object.assign(sax, { MAX_BUFFER_LENGTH: MAX_MARKUP });
  const parser = sax.parser(true, { position: true });
  // By default it knows those of HTML; XML has five.
  parser.ENTITIES = Object.assign(Object.create(null), { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" });
  return parse(parser, source, isPart);
}

function* parse(
  parser: SAXParser,
  source: string,
  isPart: (element: XmlElement) => boolean,
): Generator<XmlElement, XmlEnd> {
  const tree = treeOf(parser, source, isPart);
  try {
    for (let at = 0; at < source.length; at += PIECE) {
      parser.write(source.slice(at, at + PIECE));
      yield* tree.parts.splice(0);
    }
    parser.close();
  } catch (error) {
    yield* tree.parts.splice(0);
    return { failure: tree.failure() ?? failureOf(error, parser, source), root: tree.root() };
  }
  return { failure: null, root: tree.root() };
}

/** The parser's events as a tree. Places come from it, characters from the source: it merges what it decodes. */
function treeOf(parser: SAXParser, source: string, isPart: (element: XmlElement) => boolean) {
  const parts: XmlElement[] = [];
  const open: OpenElement[] = [];
  const scope = namespaceScope();
  let root: XmlElement | null = null;
  let failure: XmlFailure | null = null;
  /** How many elements were open when the part began. */
  let partDepth = -1;
  let nodes = 0;
  let nodesAround = 0;
  /** Where the last mark-up ended. */
  let textStart = 0;
  let attributes = new Map<string, string>();

  const stop = (why: string, error: Error = new Error(why)): never => {
    failure ??= { message: why, ...placeOf(parser) };
    throw error;
  };
  const count = (more: number) => {
    nodes += more;
    if (nodes > MAX_NODES) stop(`more than ${MAX_NODES} elements and attributes belong together`);
  };
  const addText = (start: number, end: number, literal: boolean) => {
    const last = open.at(-1);
    if (!last || start >= end) return;
    // Line ends between items, of which there may be any number.
    if (partDepth < 0 && source.slice(start, end).trim() === '') return;
    count(1);
    last.children.push({ kind: 'text', source, start, end, literal } satisfies XmlText);
  };
  /** What stood before the mark-up that ends here; the parser says nothing of an empty comment. */
  const endText = (end: number) => {
    for (let at = textStart; at < end; ) {
      const empty = source.slice(at, end).indexOf('<!---->');
      const stopAt = empty < 0 ? end : at + empty;
      addText(at, stopAt, false);
      at = empty < 0 ? end : stopAt + '<!---->'.length;
    }
    textStart = parser.position;
  };
  const markup = () => endText(parser.startTagPosition - 1);

  parser.onerror = (error) => {
    stop(wordsOf(error, parser, source), error);
  };
  parser.onopentagstart = () => {
    attributes = new Map();
  };
  parser.onattribute = ({ name, value }) => {
    // The parser asks the object of attributes for this method at the next one.
    if (name === 'hasOwnProperty') parser.tag.attributes = {};
    if (!attributes.has(name)) attributes.set(name, value);
    if (attributes.size > MAX_ATTRIBUTES) stop(`an element has more than ${MAX_ATTRIBUTES} attributes`);
  };
  parser.onopentag = ({ name }: Pick<Tag, 'name'>) => {
    markup();
    if (open.length >= MAX_DEPTH) stop(`elements nest more than ${MAX_DEPTH} deep`);
    count(1 + attributes.size);
    scope.enter(attributes);
    const parent = open.at(-1) ?? null;
    const element: OpenElement = {
      kind: 'element',
      uri: scope.uriOf(name),
      name: localName(name),
      attributes: localAttributes(attributes),
      children: [],
      parent,
    };
    open.push(element);
    root ??= element;
    if (partDepth < 0 && isPart(element)) {
      partDepth = open.length;
      nodesAround = nodes - 1 - attributes.size;
      nodes = 0;
    } else parent?.children.push(element);
  };
  parser.onclosetag = () => {
    // The end of `<a/>` is told at the place of its start.
    if (textStart < parser.position) markup();
    scope.leave();
    const element = open.pop();
    if (!element || open.length + 1 !== partDepth) return;
    partDepth = -1;
    nodes = nodesAround;
    parts.push(element);
  };
  parser.oncomment = () => {
    // Told before its last character is read.
    endText(parser.startTagPosition - 1);
    textStart = parser.position + 1;
  };
  parser.onprocessinginstruction = markup;
  parser.onsgmldeclaration = markup;
  parser.ondoctype = () => {
    textStart = parser.position;
  };
  parser.onopencdata = markup;
  parser.onclosecdata = () => {
    addText(textStart, parser.position - 3, true);
    textStart = parser.position;
  };
  return { parts, root: () => root, failure: () => failure };
}

/** Errors of the parser by their words; an entity by its name. */
function wordsOf(error: Error, parser: SAXParser, source: string): string {
  const [words] = error.message.split('\n');
  const entity = words === 'Invalid character entity' ? entityAt(source, parser.position) : null;
  if (entity !== null)
    return entity.startsWith('#')
      ? `&${entity}; is no character`
      : `it uses the entity &${entity};, and none but &amp; &lt; &gt; &quot; &apos; and numbers are resolved`;
  if (words.startsWith('Max buffer length'))
    return `a tag, an attribute, a comment or a document type is longer than ${MAX_MARKUP} characters`;
  return `it is not well-formed (${words.split(/[.:]/, 1)[0].toLowerCase()})`;
}

/** The name before the semicolon just read. */
function entityAt(source: string, position: number): string | null {
  const near = source.slice(Math.max(0, position - 80), position);
  const amp = near.lastIndexOf('&');
  return amp < 0 ? null : near.slice(amp + 1, -1);
}

function placeOf({ line, column }: SAXParser): { readonly line: number; readonly column: number } {
  return { line: line + 1, column };
}

/** What the parser itself trips over. */
function failureOf(error: unknown, parser: SAXParser, source: string): XmlFailure {
  const words = error instanceof Error ? wordsOf(error, parser, source) : 'it is not well-formed';
  return { message: words, ...placeOf(parser) };
}
