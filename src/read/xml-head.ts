/** What the first characters of an XML file tell: the encoding it states, and its root element. */

/** The encoding of the XML declaration; null without one. Wide encodings are told by their bytes, not by name. */
export function declaredEncoding(head: string): string | null {
  const declaration = /^\s{0,40}<\?xml\s[^>]{0,200}/.exec(head.replace(/^ï»¿/, ''))?.[0] ?? '';
  const name = /\sencoding\s?=\s?["']([A-Za-z][\w.:()-]{1,39})["']/.exec(declaration)?.[1] ?? null;
  return name !== null && /^(?:utf-?(?:7|16|32)|ucs-?[24]|iso-10646)/i.test(name) ? null : name;
}

/**
 * The local name of the first element, declaration, comments and document type passed over; null where there is
 * none, or another character stands before it. Linear.
 */
export function rootName(head: string): string | null {
  let at = 0;
  for (;;) {
    at = skipBlanks(head, at);
    if (head.startsWith('<?', at)) at = after(head, '?>', at);
    else if (head.startsWith('<!--', at)) at = after(head, '-->', at);
    else if (head.startsWith('<!', at)) at = afterDeclaration(head, at);
    else break;
  }
  const name = /^<([A-Za-z_][\w.:-]{0,80})(?=[\s/>])/.exec(head.slice(at, at + 90))?.[1] ?? null;
  return name?.slice(name.indexOf(':') + 1) ?? null;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at])) at += 1;
  return at;
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
}

/** Past a document type and what it declares between brackets; quoted brackets count for nothing. */
function afterDeclaration(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (text.startsWith('<!--', at)) at = after(text, '-->', at) - 1;
    else if (character === '"' || character === "'") at = after(text, character, at + 1) - 1;
    else if (character === '<' || character === '[') depth += 1;
    else if (character === ']') depth -= 1;
    else if (character === '>') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}
