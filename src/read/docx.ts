/** Word documents: a zip archive of which the main text and the core properties are read. */
import { hash } from 'node:crypto';
import { bounded } from './archive-budget.js';
import { metadataOf } from './article-fields.js';
import { articleItem, type DeliveredFile } from './delivered-file.js';
import { type CoreProperties, readCoreProperties, readDocxText } from './docx-text.js';
import { tooLarge } from './file-bytes.js';
import type { Format } from './format.js';
import { isoDate } from './iso-date.js';
import { documentTitle } from './office-properties.js';
import { problemItem } from './read-problem.js';
import { asBuffer, withoutUtf8Mark } from './utf8.js';
import { type ZipEntry, zipEntries } from './zip-entries.js';

const MAIN = 'word/document.xml';
const PROPERTIES = 'docProps/core.xml';
/** First bytes of the container that Word uses for locked documents and used before 2007. */
const COMPOUND_FILE = 'd0cf11e0';
const NO_FIELDS = metadataOf(new Map());
const NO_PROPERTIES: CoreProperties = {
  title: null,
  creator: null,
  created: null,
  modified: null,
  language: null,
};

export const docx: Format = {
  name: 'docx',
  extensions: ['.docx', '.docm'],
  mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  sniff: (head) => {
    const text = asBuffer(head).toString('latin1');
    return (
      text.startsWith('PK\u0003\u0004') && /\[Content_Types\]\.xml|_rels\/\.rels|docProps\/|word\//.test(text)
    );
  },
  async *read(file) {
    const read = await file.bytes();
    if (!read.ok) {
      yield problemItem(read.why.code, file.path, read.why.message);
      return;
    }
    const parts = await readParts(read.bytes, file);
    if ('problem' in parts) {
      yield parts.problem;
      return;
    }
    const { text, failure } = await readDocxText(parts.main);
    if (failure !== null) {
      yield problemItem('damaged', file.path, `The document is damaged: ${failure}. Read up to there.`);
      if (text === '') return;
    }
    const known = parts.properties === null ? NO_PROPERTIES : await readCoreProperties(parts.properties);
    yield articleItem(file, {
      format: docx.name,
      encoding: 'utf-8',
      text,
      sha256: hash('sha256', read.bytes, 'hex'),
      metadata: metadataFrom(known),
    });
  },
};

function metadataFrom({ title, creator, created, modified, language }: CoreProperties) {
  const published = created === null ? null : isoDate(created);
  const updated = modified === null ? null : isoDate(modified);
  const { language: subtag } = metadataOf(new Map([['language', language]]));
  return {
    ...NO_FIELDS,
    title: documentTitle(title),
    published,
    updated: updated === published ? null : updated,
    language: subtag,
    credits: creator === null || creator === '' ? [] : [`By ${creator}`],
  };
}

interface Parts {
  readonly main: string;
  readonly properties: string | null;
}

/** The two parts that are read, unpacked to at most what may come out of an archive. */
async function readParts(bytes: Uint8Array, file: DeliveredFile) {
  const found = new Map<string, string>();
  const broken = (code: 'damaged' | 'encrypted', message: string) => ({
    problem: problemItem(code, file.path, message),
  });
  if (asBuffer(bytes.subarray(0, 4)).toString('hex') === COMPOUND_FILE)
    return broken(
      'encrypted',
      'Locked with a password, or in the old format .doc; save it as .docx without one.',
    );
  const entries = zipEntries(bytes);
  try {
    for (;;) {
      const step = await entries.next();
      if (step.done) {
        if (step.value && !found.has(MAIN)) return broken('damaged', 'The document is damaged or cut off.');
        break;
      }
      const name = asBuffer(step.value.name).toString('latin1').replaceAll('\\', '/').replace(/^\//, '');
      if ((name !== MAIN && name !== PROPERTIES) || found.has(name)) continue;
      if (step.value.isEncrypted) return broken('encrypted', 'The document is locked with a password.');
      const text = await unpack(step.value, file);
      if (typeof text === 'string') found.set(name, text);
      else if (name === MAIN) return text;
    }
  } finally {
    await entries.return(null);
  }
  const main = found.get(MAIN);
  if (main === undefined)
    return broken('damaged', 'Not a Word document: there is no word/document.xml in it.');
  return { main, properties: found.get(PROPERTIES) ?? null } satisfies Parts;
}

/** Word writes UTF-8, other programs UTF-16 at times. Mark-up counts, so ten times the size of an article may come. */
async function unpack(entry: ZipEntry, file: DeliveredFile) {
  const most = file.maxBytes * 10;
  const parts: Uint8Array[] = [];
  let length = 0;
  const chunks = bounded(file, entry.chunks(), () => entry.packedBytes);
  for (;;) {
    const step = await chunks.next();
    if (step.done) {
      if (!step.value) return decodePart(Buffer.concat(parts, length));
      return { problem: problemItem(step.value.code, file.path, step.value.message) };
    }
    length += step.value.length;
    parts.push(step.value);
    if (length <= most) continue;
    await chunks.return(null);
    const { code, message } = tooLarge(length, most);
    return { problem: problemItem(code, file.path, message) };
  }
}

function decodePart(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString('utf16le');
  return asBuffer(withoutUtf8Mark(bytes)).toString('utf8');
}
