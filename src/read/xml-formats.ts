/**
 * The XML vocabularies as formats. They share extensions and one way of reading: the root element says which of
 * them a file is, whatever its name.
 */
import type { ReadItem } from '../model/read-item.js';
import type { InputFormat } from '../options.js';
import { atomFeed } from './atom.js';
import { type DeliveredFile, readText, type WholeText } from './delivered-file.js';
import type { Format } from './format.js';
import { newsml } from './newsml.js';
import { newsmlG2 } from './newsml-g2.js';
import { nitf } from './nitf.js';
import { problemItem } from './read-problem.js';
import { readXml, type XmlEnd, type XmlFailure } from './read-xml.js';
import { recordNames } from './records.js';
import { rss } from './rss.js';
import { headText } from './sniff.js';
import { declaredEncoding, rootName } from './xml-head.js';
import type { XmlPlace } from './xml-item.js';
import type { XmlElement } from './xml-tree.js';

/** What one vocabulary knows: its root elements, which elements are items, and how to read one. */
export interface XmlVocabulary {
  readonly name: InputFormat;
  readonly extensions: readonly string[];
  readonly mediaTypes: readonly string[];
  /** Local names. */
  readonly roots: readonly string[];
  /** Of an element that lies in no other item; those around it are known, what follows them is not. */
  readonly isItem: (element: XmlElement) => boolean;
  /** A file that holds one item only is that item, not a list of one. */
  readonly isEnvelope: boolean;
  readonly read: (item: XmlElement, place: XmlPlace) => Iterable<ReadItem>;
}

const VOCABULARIES: readonly XmlVocabulary[] = [newsmlG2, newsml, nitf, rss, atomFeed];

/** In the registry's order. */
export const XML_FORMATS: readonly Format[] = VOCABULARIES.map(({ name, extensions, mediaTypes, roots }) => ({
  name,
  extensions,
  mediaTypes,
  sniff: (head) => roots.includes(rootOf(head)),
  read,
}));

/** All vocabularies are asked about the same bytes. */
const ROOTS = new WeakMap<Uint8Array, string>();

function rootOf(head: Uint8Array): string {
  const root = ROOTS.get(head) ?? rootName(headText(head)) ?? '';
  ROOTS.set(head, root);
  return root;
}

async function* read(file: DeliveredFile): AsyncGenerator<ReadItem> {
  const whole = await readText(file, declaredEncoding);
  if ('problem' in whole) {
    yield whole.problem;
    return;
  }
  yield* whole.problems;
  yield* readWhole(file, whole);
}

async function* readWhole(file: DeliveredFile, whole: WholeText): AsyncGenerator<ReadItem> {
  let vocabulary: XmlVocabulary | undefined;
  const parts = await readXml(whole.text, (element) => {
    if (!element.parent) vocabulary = VOCABULARIES.find(({ roots }) => roots.includes(element.name));
    return vocabulary?.isItem(element) ?? false;
  });
  const names = recordNames();
  /** The first item, until it is known whether another follows. */
  let held: XmlElement | null = null;
  let count = 0;
  function* readPart(part: XmlElement, index: number | null): Generator<ReadItem> {
    if (vocabulary) yield* vocabulary.read(part, { file, whole, format: vocabulary.name, index, names });
  }
  for (;;) {
    const step = parts.next();
    if (held) {
      const isOnly = step.done && !step.value.failure && vocabulary?.isEnvelope;
      yield* readPart(held, !held.parent || isOnly ? null : 0);
      held = null;
    }
    if (step.done) {
      yield* endOf(step.value, vocabulary, count, file);
      return;
    }
    if (count === 0) held = step.value;
    else yield* readPart(step.value, count);
    count += 1;
  }
}

/** What is wrong with the file as a whole, or with what follows the last item that could be read. */
function* endOf(
  { failure, root }: XmlEnd,
  vocabulary: XmlVocabulary | undefined,
  count: number,
  { path }: DeliveredFile,
): Generator<ReadItem> {
  if (failure) yield problemItem('bad-xml', path, broken(failure, count));
  else if (!root) yield problemItem('bad-xml', path, 'There is no XML element in it.');
  else if (!vocabulary) yield problemItem('bad-xml', path, unknown(root));
  else if (count === 0) yield problemItem('empty', path, 'There is no item in it.');
}

function broken({ message, line, column }: XmlFailure, items: number): string {
  const before = items === 0 ? '' : items === 1 ? ' The item before is read.' : ' The items before are read.';
  return `This XML breaks off at line ${line}, column ${column}: ${message}.${before}`;
}

function unknown({ name, uri }: XmlElement): string {
  const namespace = uri === '' ? '' : ` (${uri.slice(0, 80)})`;
  return `Unknown XML vocabulary <${name.slice(0, 80)}>${namespace}; read are NewsML-G2, NewsML 1, NITF, RSS and Atom.`;
}
