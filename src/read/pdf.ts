/**
 * PDF by unpdf (PDF.js), an optional package: asked for by name where it is missing. Text only; a scanned page is a
 * picture and holds none.
 */
import { hash } from 'node:crypto';
import type { ReadItem } from '../model/read-item.js';
import { metadataOf } from './article-fields.js';
import { articleItem, type DeliveredFile, NO_ITEM } from './delivered-file.js';
import type { Format } from './format.js';
import { isoDate } from './iso-date.js';
import { documentTitle } from './office-properties.js';
import type { StreamLimits } from './pdf-streams.js';
import { type PdfRun, type PdfText, pdfText } from './pdf-text.js';
import { problemItem } from './read-problem.js';
import { asBuffer } from './utf8.js';

const NO_FIELDS = metadataOf(new Map());

/** A book has fewer. */
const MAX_PAGES = 2000;
const MAX_RUNS = 200_000;

/** Times the size limit. Pictures are no part of the text, but are unpacked on the way. */
const TEXT_TIMES = 3;
const PICTURE_TIMES = 20;

export const pdf: Format = {
  name: 'pdf',
  extensions: ['.pdf'],
  mediaTypes: ['application/pdf'],
  // A few bytes of a printer's or mailer's may stand before the mark.
  sniff: (head) => /^[^A-Za-z]{0,64}%PDF-\d/.test(asBuffer(head.subarray(0, 128)).toString('latin1')),
  async *read(file) {
    const read = await file.bytes();
    if (!read.ok) {
      yield problemItem(read.why.code, file.path, read.why.message);
      return;
    }
    const library = await loadUnpdf();
    if (!library) {
      const message = 'Reading PDF needs the package unpdf, which is not installed: npm install unpdf';
      yield problemItem('needs-package', file.path, message);
      return;
    }
    const { unpacksBeyond } = await import('./pdf-streams.js');
    if (unpacksBeyond(read.bytes, limitsOf(file))) {
      const message = `The PDF unpacks to more than ${TEXT_TIMES} times the size limit; raise it with --max-size.`;
      yield problemItem('too-large', file.path, message);
      return;
    }
    yield* readDocument(library, read.bytes, file);
  },
};

function limitsOf({ maxBytes }: DeliveredFile): StreamLimits {
  return { text: maxBytes * TEXT_TIMES, pictures: maxBytes * PICTURE_TIMES };
}

type Unpdf = typeof import('unpdf');

async function loadUnpdf(): Promise<Unpdf | null> {
  try {
    return await import('unpdf');
  } catch {
    return null;
  }
}

async function* readDocument(
  library: Unpdf,
  bytes: Uint8Array,
  file: DeliveredFile,
): AsyncGenerator<ReadItem> {
  const opened = await extract(library, bytes);
  if ('why' in opened) {
    yield problemItem(opened.why.code, file.path, opened.why.message);
    return;
  }
  const { text, leftOut } = opened.pages;
  if (text === '') {
    yield problemItem('empty', file.path, 'There is no text in the PDF; its pages may be pictures.');
    return;
  }
  const notes = leftOut.map((line) => `Left out as header or footer of the pages: ${line}`);
  if (opened.isCut)
    yield problemItem('partial', file.path, 'Read up to where no article reaches; the rest was left out.');
  yield articleItem(file, {
    format: pdf.name,
    encoding: null,
    text,
    sha256: hash('sha256', bytes, 'hex'),
    metadata: metadataFrom(opened.info),
    item: { ...NO_ITEM, notes },
  });
}

interface Extracted {
  readonly pages: PdfText;
  readonly info: ReadonlyMap<string, unknown>;
  readonly isCut: boolean;
}

interface Refused {
  readonly why: { readonly code: 'damaged' | 'encrypted'; readonly message: string };
}

async function extract(library: Unpdf, bytes: Uint8Array): Promise<Extracted | Refused> {
  try {
    // PDF.js takes the memory it is given for its own.
    const document = await library.getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
    try {
      const count = Math.min(document.numPages, MAX_PAGES);
      const pages: (readonly PdfRun[])[] = [];
      let runs = 0;
      for (let number = 1; number <= count && runs < MAX_RUNS; number++) {
        const page = await document.getPage(number);
        const items = await pageItems(page.streamTextContent().getReader(), MAX_RUNS - runs);
        runs += items.length;
        pages.push(runsOf(items));
        page.cleanup();
      }
      const { info } = await library.getMeta(document);
      return {
        pages: pdfText(pages),
        info: new Map(Object.entries(info ?? {})),
        isCut: document.numPages > MAX_PAGES || runs >= MAX_RUNS,
      };
    } finally {
      await document.destroy();
    }
  } catch (error) {
    return { why: reasonOf(error) };
  }
}

/** At most `most` runs and a few: a page that draws itself again and again has no end. */
async function pageItems(
  reader: ReadableStreamDefaultReader<unknown>,
  most: number,
): Promise<readonly unknown[]> {
  const items: unknown[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return items;
    const more: unknown = typeof value === 'object' && value !== null && 'items' in value ? value.items : [];
    if (Array.isArray(more)) for (const item of more) items.push(item);
    if (items.length < most) continue;
    await reader.cancel();
    return items;
  }
}

function reasonOf(error: unknown): Refused['why'] {
  if (error instanceof Error && error.name === 'PasswordException')
    return { code: 'encrypted', message: 'The PDF is locked with a password.' };
  return { code: 'damaged', message: 'The PDF is damaged, or uses something that cannot be read here.' };
}

/** PDF.js's runs of text; its marks of content are none. */
function runsOf(items: readonly unknown[]): readonly PdfRun[] {
  return items.flatMap((item) => {
    if (typeof item !== 'object' || item === null || !('str' in item) || typeof item.str !== 'string')
      return [];
    const transform: unknown = 'transform' in item ? item.transform : [];
    const place = Array.isArray(transform) ? transform.map(Number) : [];
    const width = 'width' in item && typeof item.width === 'number' ? item.width : 0;
    const [a = 1, b = 0, , , x = 0, y = 0] = place;
    const hasEOL = 'hasEOL' in item && item.hasEOL === true;
    return [{ str: item.str, x, y, width, fontSize: Math.hypot(a, b), hasEOL }];
  });
}

function metadataFrom(info: ReadonlyMap<string, unknown>) {
  const words = (key: string): string | null => {
    const value = info.get(key);
    return typeof value === 'string' ? value.slice(0, 1000).trim() || null : null;
  };
  const author = words('Author');
  const published = pdfDate(words('CreationDate'));
  const updated = pdfDate(words('ModDate'));
  return {
    ...NO_FIELDS,
    title: documentTitle(words('Title')),
    published,
    updated: updated === published ? null : updated,
    credits: author === null ? [] : [`By ${author}`],
  };
}

/** `D:20230314090500+01'00'` */
function pdfDate(value: string | null): string | null {
  const match = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(Z|[+-]\d{2}'?(?:\d{2})?)?/.exec(
    value ?? '',
  );
  if (!match) return null;
  const [, year, month = '01', day = '01', hour, minute = '00', second = '00', zone = ''] = match;
  if (hour === undefined) return isoDate(`${year}-${month}-${day}`);
  const offset = zone.replace("'", '');
  const full = offset === '' || offset === 'Z' ? offset : `${offset.slice(0, 3)}:${offset.slice(3) || '00'}`;
  return isoDate(`${year}-${month}-${day}T${hour}:${minute}:${second}${full}`);
}
