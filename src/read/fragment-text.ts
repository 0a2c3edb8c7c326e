/**
 * A piece of HTML or XHTML as it stands in a field of a record, a feed or a wire item, to plain text: paragraphs
 * parted by blank lines. Scripts, captions and whatever cannot be seen are left out. Linear, whatever is in it.
 */
import { decodeReferences } from './character-references.js';
import { htmlParagraphs } from './html-paragraphs.js';

const TAG =
  /<\/?(?:p|br|div|h[1-6]|ul|ol|li|a|em|strong|b|i|u|span|blockquote|table|tr|td|figure|img|section|article|hr|pre|font|html|body)(?:\s[^<>]{0,2000})?\/?>/i;

/** Whether a text holds an element of HTML; "a < b > c" does not. */
export function isHtml(text: string): boolean {
  return TAG.test(text);
}

/** As `htmlParagraphs`. Text without elements keeps its line breaks; character references are resolved in either. */
export function fragmentText(html: string): string {
  if (!isHtml(html)) return decodeReferences(html);
  return htmlParagraphs(html).text;
}
