/** A fragment of HTML, as feeds and records carry it in a field, to paragraphs of text. */
import { characterReference } from './character-references.js';
import { isInvisible } from './html-places.js';
import { attributesOf, scanHtml } from './html-scan.js';
import type { MappedText } from './mapped-text.js';
import { isSetInLines, type ParagraphWriter, paragraphWriter } from './paragraph-writer.js';

/** Origins point into `html`. Never throws, whatever the fragment; linear. */
export function htmlParagraphs(html: string): MappedText {
  const writer = paragraphWriter();
  for (const token of scanHtml(html)) {
    if (token.kind === 'text') writeText(html, token.start, token.end, writer);
    else if (token.kind === 'open') {
      const attributes = attributesOf(html, token.start, token.end);
      writer.open(token.name, attributes.get('class') ?? null, isInvisible(attributes));
      if (token.isEmpty) writer.close(token.name);
    } else writer.close(token.name);
  }
  return writer.finish();
}

/** The text of a fragment in one line: a title with mark-up or references in it. */
export function htmlLine(html: string): string {
  return htmlParagraphs(html).text.replace(/\s+/g, ' ').trim();
}

function writeText(html: string, start: number, end: number, writer: ParagraphWriter): void {
  const text = html.slice(start, end);
  writer.setInLines(isSetInLines(text));
  let done = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at)) {
    const reference = characterReference(text, at);
    if (reference) {
      if (at > done) writer.text(text.slice(done, at), start + done, start + at);
      writer.text(reference.text, start + at, start + reference.end);
      done = reference.end;
    }
    at = reference?.end ?? at + 1;
  }
  if (done < text.length) writer.text(text.slice(done), start + done, end);
}
