/**
 * NewsML 1.x: each NewsItem by its identifier and management, its NewsLines, and the text in its components. A
 * NewsItem is one article, unless its components are stories with headlines of their own.
 */
import { namesInDateline } from './dateline-names.js';
import { codeOf, signalNamed, statusNamed } from './lifecycle-names.js';
import { nameIn, type Story, storiesIn, together } from './newsml-components.js';
import { nitfItem } from './nitf.js';
import type { XmlVocabulary } from './xml-formats.js';
import { type XmlItem, xmlItem } from './xml-item.js';
import {
  at,
  attribute,
  child,
  children,
  descendants,
  elements,
  inherited,
  lineOf,
  linesOf,
  MAX_LINES,
  type XmlElement,
} from './xml-tree.js';

export const newsml: XmlVocabulary = {
  name: 'newsml',
  extensions: ['.xml', '.newsml'],
  mediaTypes: ['text/vnd.iptc.newsml'],
  roots: ['NewsML'],
  isItem: ({ name }) => name === 'NewsItem',
  isEnvelope: true,
  *read(item, place) {
    for (const found of newsmlItems(item)) yield* xmlItem(found, place);
  },
};

function newsmlItems(item: XmlElement): readonly XmlItem[] {
  const stories = [...children(item, 'NewsComponent')].flatMap(storiesIn);
  const nested = [...nestedItems(item)].flatMap(newsmlItems);
  const identity = identityOf(item);
  const common = { ...identity, ...lifecycleIn(child(item, 'NewsManagement')) };
  if (headlines(stories).size > 1)
    return [
      ...stories.map((story, part) => ({
        ...itemOf(item, story),
        ...common,
        guid: identity.guid ? `${identity.guid}#${part}` : null,
      })),
      ...nested,
    ];
  if (stories.length === 0 && nested.length > 0) return nested;
  const whole = together(stories, child(item, 'NewsComponent'));
  const isText = stories.length > 0 || !isOfMedia(item);
  return [{ ...itemOf(item, whole), ...common, isText }, ...nested];
}

/** Whether what it holds is all pictures, sound or film. */
function isOfMedia(item: XmlElement): boolean {
  const media = [...descendants(item, 'MediaType')].flatMap((medium) => nameIn(medium) ?? []);
  return media.length > 0 && !media.some((name) => /text/i.test(name));
}

/** Items in items; those in them are theirs. */
function* nestedItems(element: XmlElement): Generator<XmlElement> {
  for (const inner of elements(element)) {
    if (inner.name === 'NewsItem') yield inner;
    else yield* nestedItems(inner);
  }
}

/** Headlines that components hold themselves. */
function headlines(stories: readonly Story[]): ReadonlySet<string> {
  return new Set(stories.flatMap(({ component }) => lineOf(at(component, 'NewsLines', 'HeadLine')) ?? []));
}

function itemOf(item: XmlElement, { component, text, nitf }: Story): XmlItem {
  const management = child(item, 'NewsManagement');
  const line = (name: string) => linesIn(component, name)[0] ?? null;
  const inner = nitf ? nitfItem(nitf) : null;
  const bylines = linesIn(component, 'ByLine');
  const first = lineOf(child(management, 'FirstCreated'));
  const revised = lineOf(child(management, 'ThisRevisionCreated'));
  const origin = partyIn(component, 'Source');
  return {
    body: text,
    source: partyIn(component, 'Provider') ?? origin ?? sender(item) ?? inner?.source ?? null,
    title: line('HeadLine') ?? inner?.title ?? null,
    published: first ?? revised ?? lineOf(child(envelopeOf(item), 'DateAndTime')),
    updated: revised,
    language: languageOf(component) ?? inner?.language ?? inherited(component ?? item, 'lang'),
    credits: [
      ...linesIn(component, 'CreditLine'),
      ...linesIn(component, 'ByLineTitle'),
      ...(origin === null ? [] : [origin]),
      ...namesInDateline(line('DateLine')),
      ...(inner?.credits ?? []),
    ],
    authors: bylines.length > 0 ? bylines : (inner?.authors ?? []),
    slug: line('SlugLine') ?? lineOf(at(item, 'Identification', 'NameLabel')) ?? inner?.slug ?? null,
    notes: [...notesIn(component), ...(inner?.notes ?? [])],
  };
}

/** Provider, day and number name the item; the revision is its version. Without them the public identifier. */
function identityOf(item: XmlElement): Pick<XmlItem, 'guid' | 'version'> {
  const identifier = at(item, 'Identification', 'NewsIdentifier');
  const part = (name: string) => lineOf(child(identifier, name));
  const [provider, day, id, version] = ['ProviderId', 'DateId', 'NewsItemId', 'RevisionId'].map(part);
  const urn = part('PublicIdentifier')?.replace(/:\d{1,20}[NUA]?$/, '') ?? null;
  const named = provider && day && id ? `urn:newsml:${provider}:${day}:${id}` : null;
  return { guid: named ?? urn ?? id, version };
}

/** An embargo ends when the status is announced to become usable. */
function lifecycleIn(management: XmlElement | null): Pick<XmlItem, 'status' | 'embargo' | 'signals'> {
  const { status, isEmbargoed } = statusNamed(nameIn(child(management, 'Status')));
  const change = [...children(management, 'StatusWillChange')].find(
    (one) => statusNamed(nameIn(child(one, 'FutureStatus'))).status === 'usable',
  );
  const until = isEmbargoed ? lineOf(child(change ?? null, 'DateAndTime')) : null;
  const instructions = [...children(management, 'Instruction')].map(nameIn);
  const isTakenBack = instructions.some((name) => /^(?:delete|kill|cancel)/i.test(codeOf(name) ?? ''));
  return {
    status: isTakenBack ? 'canceled' : until === null ? status : 'usable',
    embargo: until,
    signals: instructions.flatMap(signalNamed),
  };
}

/** Free lines whose type says that they speak to editors. */
function notesIn(component: XmlElement | null): readonly string[] {
  const notes: string[] = [];
  for (const line of nearest(component, 'NewsLine')) {
    const type = nameIn(child(line, 'NewsLineType')) ?? '';
    if (/note|advisory|instruction|warning/i.test(type))
      notes.push(...linesOf(children(line, 'NewsLineText')));
  }
  return notes;
}

function linesIn(component: XmlElement | null, name: string): readonly string[] {
  return linesOf(nearest(component, name));
}

/** NewsLines of that name: the component's own, else those of the nearest component around it; the first few. */
function nearest(component: XmlElement | null, name: string): readonly XmlElement[] {
  for (let around = component; around; around = around.parent) {
    const found: XmlElement[] = [];
    for (const element of children(child(around, 'NewsLines'), name)) {
      if (found.length === MAX_LINES) break;
      found.push(element);
    }
    if (found.some((element) => lineOf(element) !== null)) return found;
  }
  return [];
}

function partyIn(component: XmlElement | null, role: string): string | null {
  for (let around = component; around; around = around.parent) {
    const element = child(child(around, 'AdministrativeMetadata'), role);
    const party = child(element, 'Party');
    const name = lineOf(party) ?? codeOf(nameIn(party)) ?? lineOf(element);
    if (name !== null) return name;
  }
  return null;
}

function sender(item: XmlElement): string | null {
  return codeOf(nameIn(at(envelopeOf(item), 'SentFrom', 'Party')));
}

function envelopeOf(item: XmlElement): XmlElement | null {
  let root: XmlElement = item;
  while (root.parent) root = root.parent;
  return child(root, 'NewsEnvelope');
}

function languageOf(component: XmlElement | null): string | null {
  for (let around = component; around; around = around.parent) {
    const stated = nameIn(at(around, 'DescriptiveMetadata', 'Language'));
    const name = stated ?? (around.name === 'NewsComponent' ? attribute(around, 'lang') : null);
    if (name !== null) return name;
  }
  return null;
}
