/** Names of XML as they count: local names, and the namespace that a prefix stands for at a place in the file. */

/** Namespaces by the prefixes everybody gives them, for files that forget to declare them. */
const USUAL = new Map([
  ['xml', 'http://www.w3.org/XML/1998/namespace'],
  ['content', 'http://purl.org/rss/1.0/modules/content/'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['dcterms', 'http://purl.org/dc/terms/'],
  ['atom', 'http://www.w3.org/2005/Atom'],
  ['rdf', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'],
]);

/** Prefix → namespace, as it changes on the way. An element costs what it declares, at any depth. */
export function namespaceScope() {
  const bound = new Map<string, string[]>();
  const declared: string[][] = [];
  const current = (prefix: string) => bound.get(prefix)?.at(-1);
  return {
    enter(attributes: ReadonlyMap<string, string>) {
      const prefixes: string[] = [];
      for (const [name, value] of attributes) {
        if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
        const prefix = name.slice('xmlns:'.length);
        prefixes.push(prefix);
        const uris = bound.get(prefix);
        if (uris) uris.push(value.trim());
        else bound.set(prefix, [value.trim()]);
      }
      declared.push(prefixes);
    },
    leave() {
      for (const prefix of declared.pop() ?? []) bound.get(prefix)?.pop();
    },
    uriOf(name: string): string {
      const colon = name.indexOf(':');
      const prefix = colon < 0 ? '' : name.slice(0, colon);
      return current(prefix) ?? USUAL.get(prefix) ?? '';
    },
  };
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

export function localAttributes(attributes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  if (attributes.size === 0) return NO_ATTRIBUTES;
  const local = new Map<string, string>();
  for (const [name, value] of attributes) {
    const isDeclaration = name === 'xmlns' || name.startsWith('xmlns:');
    if (!isDeclaration && (!name.includes(':') || !local.has(localName(name))))
      local.set(localName(name), value);
  }
  return local;
}
