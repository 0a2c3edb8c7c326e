/**
 * Articles among the objects of a schema.org JSON-LD value: `@graph`, lists, and nodes that point to each other by
 * `@id`. What such an object says of an article goes by the same names as any record's fields.
 */
import { isObject } from './article-fields.js';

type Node = Readonly<Record<string, unknown>>;

/** Lower case. Live blogs and reports are articles; lists, pages and products are not. */
const ARTICLE_TYPES = new Set(
  (
    'article newsarticle reportagenewsarticle analysisnewsarticle askpublicnewsarticle backgroundnewsarticle ' +
    'opinionnewsarticle reviewnewsarticle satiricalarticle blogposting liveblogposting report pressrelease'
  ).split(' '),
);

/**
 * Objects of an article's type, in their order, with the nodes they point to in place; of those among the first
 * `maxNodes` objects. Breadth first, no recursion.
 */
export function jsonLdArticles(value: unknown, maxNodes = Number.POSITIVE_INFINITY): readonly Node[] {
  const nodes = nodesIn(value, maxNodes);
  const byId = new Map<string, Node>();
  for (const node of nodes) {
    const id = own(node, '@id');
    if (typeof id === 'string' && Object.keys(node).length > 1 && !byId.has(id)) byId.set(id, node);
  }
  return nodes.filter(isArticle).map((node) => resolved(node, byId));
}

/** Whether the object is an article by its `@type`. */
export function isArticle(node: Node): boolean {
  const type = own(node, '@type');
  const types: readonly unknown[] = Array.isArray(type) ? type.slice(0, 10) : [type];
  return types.some((name) => typeof name === 'string' && ARTICLE_TYPES.has(lastPart(name)));
}

/** `NewsArticle`, `schema:NewsArticle` and `http://schema.org/NewsArticle` are one. */
function lastPart(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1).toLowerCase();
}

function own(node: Node, name: string): unknown {
  return Object.hasOwn(node, name) ? node[name] : undefined;
}

/** The value itself, members of lists, of `@graph`, and a page's `mainEntity`. */
function nodesIn(value: unknown, maxNodes: number): readonly Node[] {
  const nodes: Node[] = [];
  const open: unknown[] = [value];
  for (let at = 0; at < open.length && at < maxNodes; at++) {
    const next = open[at];
    if (Array.isArray(next)) for (const member of next) open.push(member);
    if (!isObject(next)) continue;
    nodes.push(next);
    open.push(own(next, '@graph'), own(next, 'mainEntity'));
  }
  return nodes;
}

const POINTERS = ['publisher', 'author', 'creator', 'sourceOrganization', 'provider', 'mainEntityOfPage'];

function resolved(node: Node, byId: ReadonlyMap<string, Node>): Node {
  const entries = Object.entries(node).map(([name, value]) => {
    if (!POINTERS.includes(name)) return [name, value] as const;
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    const followed = list.map((one) => follow(one, byId));
    return [name, Array.isArray(value) ? followed : followed[0]] as const;
  });
  // Entries make own properties, `__proto__` included; assignment would not.
  return Object.fromEntries(entries);
}

function follow(value: unknown, byId: ReadonlyMap<string, Node>): unknown {
  if (!isObject(value) || own(value, 'name') !== undefined) return value;
  const id = own(value, '@id');
  return (typeof id === 'string' ? byId.get(id) : undefined) ?? value;
}
