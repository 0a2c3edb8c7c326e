/**
 * Tables: one record a row, read as a stream like JSON Lines. The first row names the columns, which go by the same
 * names as the fields of a JSON record. A row that does not fit is a problem; the others are read.
 */
import type { ReadItem } from '../model/read-item.js';
import type { InputFormat } from '../options.js';
import { fieldsOf, isObject, summaryOf, textFieldsIn } from './article-fields.js';
import { binaryProblem, type DeliveredFile, replacedProblem } from './delivered-file.js';
import { decode } from './encoding.js';
import { tooLarge } from './file-bytes.js';
import type { Format } from './format.js';
import { decodeNamed } from './legacy-encoding.js';
import { problemItem, systemError } from './read-problem.js';
import { emptyFile, type RecordNames, readRecord, recordNames } from './records.js';
import { headText } from './sniff.js';
import { decodeStrictUtf8 } from './utf8.js';
import { utf8Stream } from './utf8-stream.js';

export const csv: Format = {
  name: 'csv',
  extensions: ['.csv'],
  mediaTypes: ['text/csv', 'application/csv'],
  read: (file) => read(file, 'csv'),
};

export const tsv: Format = {
  name: 'tsv',
  extensions: ['.tsv', '.tab'],
  mediaTypes: ['text/tab-separated-values'],
  read: (file) => read(file, 'tsv'),
};

/** No table of articles is wider; further columns are not read. */
const MAX_COLUMNS = 1000;

/** What one row's reading leaves for the next. */
interface Table {
  readonly file: DeliveredFile;
  readonly format: InputFormat;
  readonly names: RecordNames;
  /** Of the stream, where it was UTF-16 or UTF-32. */
  readonly wide: string | null;
  header: readonly string[] | null;
  /** A column holds the text, by its name or by `--field`. */
  hasText: boolean;
  index: number;
  encoding: string | null;
}

async function* read(file: DeliveredFile, format: 'csv' | 'tsv'): AsyncGenerator<ReadItem> {
  const layout = layoutOf(headText(await file.head()), format);
  const { chunks, isBinary, encoding } = await utf8Stream(file.chunks(), file.encoding);
  if (isBinary) {
    await chunks.return(null);
    yield binaryProblem(file.path);
    return;
  }
  const table: Table = {
    file,
    format,
    names: recordNames(),
    wide: encoding,
    header: null,
    hasText: false,
    index: 0,
    encoding: null,
  };
  const parser = await rowParser(layout, file.maxBytes, format === 'csv' || layout.isQuoted);
  try {
    for (;;) {
      const step = await chunks.next();
      const error = await parser.feed(step.done ? null : step.value);
      for (const row of parser.rows.splice(0)) {
        yield* readRow(row, table);
        if (!table.hasText) return;
      }
      if (error !== null) yield brokenOff(error, table);
      else if (!step.done) continue;
      else if (step.value) yield problemItem(step.value.code, file.path, step.value.message);
      else if (table.index === 0) yield emptyFile(file.path);
      return;
    }
  } finally {
    await chunks.return(null);
  }
}

interface RowParser {
  /** Rows that are complete, for the caller to take out. */
  readonly rows: Row[];
  /** Null for the end; returns why parsing broke off, if it did. */
  readonly feed: (chunk: Uint8Array | null) => Promise<unknown>;
}

/** Rows are handed over as they are found: through the stream those before an error would be lost with it. */
async function rowParser(layout: Layout, maxBytes: number, isQuoted: boolean): Promise<RowParser> {
  const { parse } = await import('csv-parse');
  const rows: Row[] = [];
  const parser = parse({
    // One character a byte: only a whole row is enough to tell its encoding by.
    encoding: 'latin1',
    delimiter: layout.delimiter,
    from_line: layout.fromLine,
    max_record_size: maxBytes,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    on_record: (record: unknown, { lines }) => {
      rows.push(rowOf(record, lines));
      return null;
    },
    // TSV knows no quotation marks; in text they are what they are.
    ...(isQuoted ? {} : { quote: null, escape: null }),
  });
  const feed = (chunk: Uint8Array | null) =>
    new Promise<unknown>((resolve) => {
      parser.once('error', resolve);
      const done = (error?: Error | null) => {
        parser.off('error', resolve);
        resolve(error ?? null);
      };
      if (chunk === null) parser.end(done);
      else parser.write(chunk, done);
    });
  parser.on('error', () => {});
  parser.resume();
  return { rows, feed };
}

/** A quotation mark that is never closed takes the rest of the file with it; so does a row beyond the size limit. */
function brokenOff(error: unknown, { file, index }: Table): ReadItem {
  const { code, words } = systemError(error);
  if (code === 'CSV_MAX_RECORD_SIZE')
    return problemItem(
      'too-large',
      file.path,
      `A row: ${tooLarge(null, file.maxBytes).message} What follows it was not read.`,
    );
  const line = isObject(error) && typeof error['lines'] === 'number' ? `, at line ${error['lines']}` : '';
  const what = code === 'CSV_QUOTE_NOT_CLOSED' ? 'a quotation mark is opened and never closed' : words;
  return problemItem(
    'bad-record',
    file.path,
    `After ${index} records${line}: ${what}; the rest was not read.`,
  );
}

interface Layout {
  readonly delimiter: string;
  readonly fromLine: number;
  readonly isQuoted: boolean;
}

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** The delimiter the first row has most of, outside quotation marks; `sep=;` above it, as Excel writes it, says it. */
function layoutOf(head: string, format: 'csv' | 'tsv'): Layout {
  const stated = /^"?sep=(.)"?\r?\n/i.exec(head);
  if (stated) return { delimiter: stated[1], fromLine: 2, isQuoted: true };
  const counts = new Map<string, number>();
  let isQuoted = false;
  for (const character of head) {
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === '\n' || character === '\r') break;
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const count = (delimiter: string) => counts.get(delimiter) ?? 0;
  const most = DELIMITERS.reduce((best, one) => (count(one) > count(best) ? one : best));
  // One column only: what stands in a cell parts nothing.
  const delimiter = format === 'tsv' ? '\t' : count(most) === 0 ? '\u001f' : most;
  return {
    delimiter,
    fromLine: 1,
    isQuoted: /[\t\n]"[^"\t\n]{0,500}"[\t\r\n]/.test(head),
  };
}

async function* readRow({ cells, line }: Row, table: Table): AsyncGenerator<ReadItem> {
  if (table.header === null) {
    table.header = (await decodeCells(cells.slice(0, MAX_COLUMNS), table)).texts.map((name) => name.trim());
    table.hasText = hasText(table);
    if (!table.hasText) yield noTextColumn(table);
    return;
  }
  if (cells.every((cell) => cell.trim() === '')) return;
  const { file, header } = table;
  const index = table.index++;
  if (cells.length < header.length || cells.slice(header.length).some((cell) => cell !== '')) {
    const message = `Record ${index} (line ${line}) has ${cells.length} cells, the first row ${header.length}; it was not read.`;
    yield problemItem('bad-record', file.path, message, index);
    return;
  }
  const { texts, replaced } = await decodeCells(cells.slice(0, header.length), table);
  const encoding = table.wide ?? table.encoding ?? file.encoding ?? 'utf-8';
  if (replaced > 0) yield replacedProblem(file.path, replaced, encoding, index);
  yield* readRecord(
    recordOf(header, texts),
    { index, line, format: table.format, encoding },
    table.names,
    file,
  );
}

/** Empty cells say nothing. Of two columns of one name the first counts. */
function recordOf(header: readonly string[], texts: readonly string[]): object {
  const entries = header.map((name, at) => [name, texts[at]] as const).filter(([, text]) => text !== '');
  return Object.fromEntries(entries.toReversed());
}

function hasText({ header, file }: Table): boolean {
  const asked = file.fields.get('text');
  if (asked !== undefined) return header?.includes(asked) ?? false;
  const known = fieldsOf((header ?? []).map((name) => [name, ' ']));
  return textFieldsIn(known).length > 0 || summaryOf(known) !== null;
}

/** Said once, not for every row. */
function noTextColumn({ file, header }: Table): ReadItem {
  const columns = (header ?? []).slice(0, 20).join(', ').slice(0, 200);
  const asked = file.fields.get('text');
  const what =
    asked === undefined
      ? 'No column is called "text", "body" or "content"'
      : `No column is called "${asked}"`;
  const message = `${what}; the first row names ${columns}. Name the column with --field text=NAME.`;
  return problemItem('bad-record', file.path, message);
}

interface Row {
  /** One character a byte. */
  readonly cells: readonly string[];
  /** 1-based: where it begins. */
  readonly line: number;
}

function rowOf(record: unknown, lastLine: number): Row {
  const list: readonly unknown[] = Array.isArray(record) ? record : [];
  const cells = list.filter((cell) => typeof cell === 'string');
  return { cells, line: lastLine - countLineFeeds(cells) };
}

function countLineFeeds(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells)
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1;
  return count;
}

interface Cells {
  readonly texts: readonly string[];
  readonly replaced: number;
}

const BEYOND_ASCII = /[\u0080-\u00ff]/;

/** Strict UTF-8; else what the row as a whole is in, or what an earlier row was in where that fits. */
async function decodeCells(cells: readonly string[], table: Table): Promise<Cells> {
  if (!cells.some((cell) => BEYOND_ASCII.test(cell))) return { texts: cells, replaced: 0 };
  const bytes = cells.map((cell) => Buffer.from(cell, 'latin1'));
  const strict = bytes.map(decodeStrictUtf8);
  const texts = strict.filter((text) => text !== null);
  if (texts.length === cells.length) return { texts, replaced: 0 };
  const asked = table.file.encoding === null ? null : 'utf-8';
  const whole = await decode(Buffer.concat(bytes), asked, table.encoding);
  if (whole.kind === 'binary') return { texts: bytes.map(String), replaced: 0 };
  if (whole.encoding === 'utf-8') return { texts: bytes.map(String), replaced: whole.replaced };
  table.encoding = whole.encoding;
  const named = await Promise.all(bytes.map((cell) => decodeNamed(cell, whole.encoding)));
  return { texts: named.map(({ text }) => text), replaced: whole.replaced };
}
