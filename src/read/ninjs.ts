/**
 * IPTC ninjs 1.x, 2.x and 3.x: news items as JSON. The versions differ in spelling (`versioncreated`,
 * `versionCreated`) and in whether a property's variants are names (`body_xhtml`) or members of a list (`bodies`);
 * both are read everywhere, for agencies mix them. Associated items with a text are articles of their own.
 */
import type { ReadItem } from '../model/read-item.js';
import { type Fields, isObject } from './article-fields.js';
import type { DeliveredFile } from './delivered-file.js';
import { fragmentText } from './fragment-text.js';
import { signalNamed, statusNamed } from './lifecycle-names.js';
import { fieldsOfRecord, partial, type RecordNames, type RecordPlace } from './records.js';
import { type XmlItem, xmlItem } from './xml-item.js';

type Item = Readonly<Record<string, unknown>>;

const TYPES = new Set([
  ...[
    'text',
    'audio',
    'video',
    'picture',
    'graphic',
    'composite',
    'component',
    'event',
    'planning',
    'package',
  ],
]);

/** Besides its `uri`, an item says at least one thing in a way that only ninjs has. */
export function isNinjs(value: unknown): value is Item {
  if (!isObject(value) || !(Object.hasOwn(value, 'uri') || Object.hasOwn(value, 'guid'))) return false;
  const fields = fieldsOfRecord(value, new Map());
  if (str(fields, 'uri') === null && str(fields, 'guid') === null) return false;
  const standard = fields.get('standard');
  if (isObject(standard) && Object.hasOwn(standard, 'name') && standard['name'] === 'ninjs') return true;
  const isTyped = TYPES.has(str(fields, 'type') ?? '');
  const marks = [
    'versioncreated',
    'pubstatus',
    'bodies',
    'headlines',
    'associations',
    'renditions',
    'infosource',
  ];
  const others = [
    'bodytext',
    'bodyxhtml',
    'bodyhtml',
    'descriptiontext',
    'copyrightholder',
    'usageterms',
    'located',
  ];
  const said = [...marks, ...others].filter((name) => fields.has(name)).length;
  return isTyped ? said > 0 : said > 1;
}

/** Associations within associations are followed this far. */
const MAX_DEPTH = 4;
const MAX_ASSOCIATED = 1000;

/** The item and the associated items that hold text, in their order. */
export function* readNinjs(
  item: Item,
  place: RecordPlace,
  names: RecordNames,
  file: DeliveredFile,
): Generator<ReadItem> {
  const open = [{ fields: fieldsOfRecord(item, file.fields), index: place.index, depth: 0 }];
  let next = (place.index ?? 0) + 1;
  for (let at = 0; at < open.length && at < MAX_ASSOCIATED; at++) {
    const { fields, index, depth } = open[at];
    const associated = depth < MAX_DEPTH ? membersOf(fields.get('associations')).filter(holdsText) : [];
    for (const one of associated) {
      const own = fieldsOfRecord(one, file.fields);
      open.push({ fields: new Map([...inherited(fields), ...own]), index: next++, depth: depth + 1 });
    }
    if (associated.length > 0 && bodyOf(fields) === null) continue;
    yield* readItem(fields, { ...place, index }, names, file);
  }
  if (open.length > MAX_ASSOCIATED)
    yield partial(
      file,
      place.index,
      `Of its associated items ${open.length - MAX_ASSOCIATED} were not read.`,
    );
}

/** What a package says holds for what it packs, where that says nothing else. */
function inherited(fields: Fields): Fields {
  return new Map([...fields].filter(([name]) => INHERITED.has(name)));
}

const INHERITED = new Set(['source', 'provider', 'copyrightholder', 'language', 'embargoed', 'pubstatus']);

/** Pictures and films come with the article; theirs are captions. */
function holdsText(item: Item): boolean {
  const fields = fieldsOfRecord(item, new Map());
  const type = str(fields, 'type') ?? 'text';
  if (type === 'composite' || type === 'package') return true;
  return (type === 'text' || type === 'component') && bodyOf(fields) !== null;
}

function* readItem(
  fields: Fields,
  place: RecordPlace,
  names: RecordNames,
  file: DeliveredFile,
): Generator<ReadItem> {
  const { index, encoding, format, sha256 = '' } = place;
  const whole = { text: '', encoding, sha256, problems: [] };
  let record: string | number | null = null;
  const named: RecordNames = (proposed, at) => {
    record = names(proposed, at);
    return record;
  };
  const items = [...xmlItem(toItem(fields), { file, whole, format, index, names: named })];
  if (isPartial(fields) && items.some(({ type }) => type === 'article'))
    yield partial(file, record, 'By its own words the item is a partial representation.');
  yield* items;
}

function isPartial(fields: Fields): boolean {
  const representation = str(fields, 'representationtype');
  return representation === 'partial' || representation === 'incomplete';
}

function toItem(fields: Fields): XmlItem {
  const type = str(fields, 'type') ?? 'text';
  const isText = type === 'text' || type === 'composite' || type === 'component' || type === 'package';
  const headline = headlineOf(fields);
  const body = withoutHeadline(bodyOf(fields), headline) ?? (isText ? descriptionOf(fields) : null);
  const created = str(fields, 'published') ?? str(fields, 'firstcreated') ?? str(fields, 'contentcreated');
  const version = str(fields, 'versioncreated');
  const status = statusNamed(str(fields, 'pubstatus'));
  const embargo = str(fields, 'embargoed');
  return {
    body: textBody(isText && body === null && status.status !== 'canceled' ? headline : body),
    // A flash is its headline: the text then, and no title over it.
    title: body === null && isText && status.status !== 'canceled' ? null : headline,
    source: str(fields, 'source') ?? nameIn(fields.get('provider')) ?? str(fields, 'copyrightholder'),
    published: created ?? version,
    updated: str(fields, 'updated') ?? (created === null || created === version ? null : version),
    language: str(fields, 'language'),
    url: str(fields, 'url') ?? str(fields, 'link'),
    credits: namesIn(fields.get('credits') ?? fields.get('infosources') ?? fields.get('infosource')),
    authors: authorsOf(fields),
    guid: str(fields, 'uri') ?? str(fields, 'guid'),
    version: str(fields, 'version'),
    slug: str(fields, 'slugline') ?? str(fields, 'slug'),
    status: status.isEmbargoed && embargo !== null ? 'usable' : status.status,
    signals: SIGNALS.flatMap((name) => namesIn(fields.get(name)).flatMap(signalNamed)),
    embargo,
    notes: [...notesIn(fields, 'ednote'), ...notesIn(fields, 'usageterms')],
  };
}

/** Some agencies begin the body with its headline. */
function withoutHeadline(body: string | null, headline: string | null): string | null {
  const isRepeated = body !== null && headline !== null && body.startsWith(`${headline}\n\n`);
  return isRepeated ? body.slice(headline.length + 2) : body;
}

/** Not in the standard, and in use: what a version does to the ones before it. */
const SIGNALS = ['signals', 'signal', 'editorialtypes', 'editorialtype'];

/** `byline`, `by` of 2.0 and later; `bylines` and `authors` of some agencies. */
function authorsOf(fields: Fields): readonly string[] {
  const one = str(fields, 'byline') ?? str(fields, 'by');
  if (one !== null) return [one];
  const many = [fields.get('bylines'), fields.get('authors')].find(Array.isArray);
  return membersOf(many).flatMap((member) => {
    const name = ['by', 'byline', 'name']
      .map((key) => own(member, key))
      .find((some) => typeof some === 'string');
    return typeof name === 'string' && name.trim() !== '' ? [name.trim()] : [];
  });
}

function textBody(text: string | null): XmlItem['body'] {
  return text === null ? null : { text, origins: [] };
}

/** A string or number under that name, else null; '' is nothing said. */
function str(fields: Fields, name: string): string | null {
  const value = fields.get(name);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.trim() || null : null;
}

function notesIn(fields: Fields, name: string): readonly string[] {
  const note = str(fields, name);
  return note === null ? [] : [fragmentText(note)];
}

/** Members of a list or of an object, those that are objects. */
function membersOf(value: unknown): readonly Item[] {
  const members: readonly unknown[] = Array.isArray(value)
    ? value
    : isObject(value)
      ? Object.values(value)
      : [];
  return members.filter(isObject);
}

function own(item: Item, name: string): unknown {
  return Object.hasOwn(item, name) ? item[name] : undefined;
}

/** "AFP", { "name": "AFP" } or { "qcode": "sig:update" }. */
function nameIn(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (!isObject(value)) return null;
  const names = ['name', 'qcode', 'code', 'literal', 'uri'].map((name) => own(value, name));
  return names.find((name) => typeof name === 'string') ?? null;
}

function namesIn(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value.slice(0, 100) : [value];
  return list.flatMap((one) => nameIn(one) ?? []);
}

/** One form of a text, by what it is called or of which type it is said to be. */
interface Variant {
  readonly kind: string;
  readonly text: string;
}

/**
 * `body_text`, `body_xhtml` … ; `bodies: [{ role, contentType, value }]`; `body: "…"`; and `body: [{ name, value }]`
 * of drafts that are still about.
 */
function variantsOf(fields: Fields, one: string, many: string): readonly Variant[] {
  const variants: Variant[] = [];
  const list = fields.get(many) ?? fields.get(one);
  for (const member of Array.isArray(list) ? membersOf(list) : []) {
    const text = own(member, 'value') ?? own(member, 'text');
    const kinds = ['role', 'name', 'contenttype', 'contentType', 'content_type'].map((name) =>
      own(member, name),
    );
    const kind = kinds
      .filter((word) => typeof word === 'string')
      .join(' ')
      .toLowerCase();
    if (typeof text === 'string') variants.push({ kind, text });
  }
  for (const [name, value] of fields)
    if (name.startsWith(one) && typeof value === 'string' && name.length < one.length + 20)
      variants.push({ kind: name.slice(one.length), text: value });
  return variants.filter(({ text }) => /\S/.test(text));
}

/** Markup tells paragraphs apart; plain text may have lost them. */
function bodyOf(fields: Fields): string | null {
  const asked = fields.get('text');
  if (typeof asked === 'string') return fragmentText(asked);
  const variants = variantsOf(fields, 'body', 'bodies');
  const main = variants.filter(({ kind }) => !/caption|summary|teaser|short/.test(kind));
  const best =
    main.find(({ kind }) => /html/.test(kind)) ??
    main.find(({ kind }) => /nitf|xml/.test(kind)) ??
    main.find(({ kind }) => /main|text|plain/.test(kind)) ??
    main[0];
  return best ? fragmentText(best.text) : null;
}

function descriptionOf(fields: Fields): string | null {
  const variants = variantsOf(fields, 'description', 'descriptions');
  const best = variants.find(({ kind }) => /html/.test(kind)) ?? variants[0];
  return best ? fragmentText(best.text) : null;
}

function headlineOf(fields: Fields): string | null {
  const variants = variantsOf(fields, 'headline', 'headlines');
  const best = variants.find(({ kind }) => kind === '' || /main/.test(kind)) ?? variants[0];
  const headline = best ? fragmentText(best.text).replace(/\s+/g, ' ').trim() : null;
  return headline ?? str(fields, 'title');
}
