/**
 * The text of a Word document's main part: paragraphs, breaks and tabs; what was deleted, field codes and fallbacks
 * left out. After ECMA-376, part 1, 17.3.
 */
import { textBuilder } from './mapped-text.js';
import { readXml } from './read-xml.js';
import { elements, readReferences, type XmlElement } from './xml-tree.js';

export interface DocxText {
  readonly text: string;
  /** Why the reading broke off; a sentence without its full stop. */
  readonly failure: string | null;
}

/** Groups that hold no text of the document as it stands: deletions, field codes, a copy for older programs. */
const LEFT_OUT = new Set([
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'Fallback',
  'footnoteReference',
  'rPr',
  'pPr',
]);

/** Empty elements that stand for a character. */
const CHARACTERS = new Map([
  ['tab', '\t'],
  ['ptab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '\u2011'],
]);

/** Paragraphs with a blank line between them; those without a word are left out. Linear in `xml`. */
export async function readDocxText(xml: string): Promise<DocxText> {
  const builder = textBuilder();
  const parts = await readXml(xml, (element) => element.name === 'p' && !isFallback(element));
  for (;;) {
    const step = parts.next();
    if (step.done) {
      const { failure, root } = step.value;
      return { text: builder.finish().text, failure: failure?.message ?? (root ? null : 'it is empty') };
    }
    const line = paragraphText(step.value);
    if (line.trim() === '') continue;
    if (builder.length() > 0) builder.insert('\n\n');
    builder.insert(line.trim());
  }
}

function isFallback(element: XmlElement): boolean {
  for (let around = element.parent; around; around = around.parent)
    if (around.name === 'Fallback') return true;
  return false;
}

/** The depth of a tree is bounded, so it recurses. Text boxes stand in a paragraph and are lines of their own. */
function paragraphText(paragraph: XmlElement): string {
  const parts: string[] = [];
  const walk = (element: XmlElement) => {
    for (const inner of elements(element)) {
      const character = CHARACTERS.get(inner.name);
      if (inner.name === 't') addText(inner, parts);
      else if (character !== undefined) parts.push(character);
      else if (!LEFT_OUT.has(inner.name)) {
        walk(inner);
        if (inner.name === 'p') parts.push('\n\n');
      }
    }
  };
  walk(paragraph);
  return parts.join('');
}

function addText(element: XmlElement, parts: string[]): void {
  for (const node of element.children)
    if (node.kind === 'text')
      readReferences(node, (text) => {
        parts.push(text);
      });
}

export interface CoreProperties {
  readonly title: string | null;
  readonly creator: string | null;
  readonly created: string | null;
  readonly modified: string | null;
  readonly language: string | null;
}

/** docProps/core.xml, after ECMA-376, part 2, 11: Dublin Core. Null for what is not there. */
export async function readCoreProperties(xml: string): Promise<CoreProperties> {
  const parts = await readXml(xml, () => false);
  let step = parts.next();
  while (!step.done) step = parts.next();
  const values = new Map<string, string>();
  for (const element of step.value.root ? elements(step.value.root) : []) {
    const texts: string[] = [];
    addText(element, texts);
    if (!values.has(element.name)) values.set(element.name, texts.join('').trim());
  }
  const value = (name: string) => values.get(name) || null;
  return {
    title: value('title'),
    creator: value('creator'),
    created: value('created'),
    modified: value('modified'),
    language: value('language'),
  };
}
