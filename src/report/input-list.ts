/** The list of inputs in every format: a table for people, what failed last, beside the prompt. */
import type { InputEntry, InputList, InputReason, InputState } from '../model/input-entry.js';
import type { SkipReason } from '../model/problem.js';
import { OptionError } from '../options.js';
import type { FolderFormat, ReportFormat } from './format-names.js';
import { jsonText } from './json-text.js';
import { type Page, pageFor, type RenderOptions } from './page.js';
import { pageText } from './page-text.js';
import { wholeNumber } from './phrases.js';
import { type Cell, type Column, table } from './table.js';
import { terminalName } from './terminal-text.js';

const STATE_WORDS: Readonly<Record<InputState, string>> = {
  read: 'Read',
  'partly-read': 'Partly read',
  skipped: 'Skipped by rule',
  failed: 'Failed',
};

const RULE_WORDS: Readonly<Record<SkipReason, string>> = {
  hidden: 'hidden',
  ignored: 'ignored by a pattern',
  'unknown-type': 'not a file type of articles',
  repeated: 'named more than once, read once',
  'no-text': 'without text, such as a picture',
  archive: 'an archive of dedupe, not read as reports',
};

const COLUMNS: readonly Column[] = [
  { head: 'Path', least: 24, wraps: true },
  { head: 'Reader' },
  { head: 'Encoding', drop: 1 },
  { head: 'Records', align: 'right' },
  { head: 'Words', align: 'right' },
  { head: 'Why', least: 20, wraps: true },
];

/** In pieces, ending in a line break. */
export function* renderInputs(
  list: InputList,
  format: ReportFormat | FolderFormat,
  options: RenderOptions = {},
): Generator<string> {
  switch (format) {
    case 'json':
      yield* asJson(list);
      return;
    case 'ndjson':
      for (const entry of list.inputs) yield `${jsonText({ type: 'input', ...entry })}\n`;
      yield `${jsonText({ type: 'summary', schemaVersion: list.schemaVersion, tool: list.tool, counts: list.counts })}\n`;
      return;
    case 'pretty':
      yield* asTables(list, pageFor(options));
      return;
    case 'csv':
    case 'html':
    case 'html-dir':
    case 'markdown':
      throw new OptionError(`--dump-inputs is written as pretty, json or ndjson, not as ${format}`);
    default:
      format satisfies never;
  }
}

function* asJson({ schemaVersion, tool, counts, inputs }: InputList): Generator<string> {
  const head = jsonText({ schemaVersion, tool, counts }, 2);
  yield `${head.slice(0, head.lastIndexOf('\n}'))},\n  "inputs": [`;
  for (const [at, entry] of inputs.entries())
    yield `${at === 0 ? '' : ','}\n    ${jsonText(entry, 2).replaceAll('\n', '\n    ')}`;
  yield inputs.length === 0 ? ']\n}\n' : '\n  ]\n}\n';
}

function* asTables({ counts, inputs }: InputList, page: Page): Generator<string> {
  yield pageText([page.paint.heading(headline(counts, page))], page);
  for (const state of ['read', 'skipped', 'partly-read', 'failed'] as const) {
    const entries = inputs.filter((entry) => entry.state === state);
    if (entries.length === 0) continue;
    const head = page.paint.heading(`${STATE_WORDS[state]} (${wholeNumber(entries.length)})`);
    const rows = entries.map((entry) => cells(entry, page));
    yield pageText(['', head, ...table(COLUMNS, rows, page, '  ')], page);
  }
}

function headline({ total, read, partlyRead, skipped, failed }: InputList['counts'], page: Page): string {
  const parts = [
    `${wholeNumber(total)} ${total === 1 ? 'input' : 'inputs'}`,
    `${wholeNumber(read)} read`,
    `${wholeNumber(partlyRead)} partly read`,
    `${wholeNumber(skipped)} skipped`,
    `${wholeNumber(failed)} failed`,
  ];
  return parts.join(` ${page.signs.dot} `);
}

function cells(entry: InputEntry, page: Page): readonly Cell[] {
  const isRead = entry.state === 'read' || entry.state === 'partly-read';
  const number = (value: number): string => (isRead && entry.records > 0 ? wholeNumber(value) : '');
  return [
    { text: terminalName(entry.path) },
    { text: entry.reader ?? '' },
    { text: page.clean(entry.encoding ?? '') },
    { text: number(entry.records) },
    { text: number(entry.words) },
    { text: why(entry, page) },
  ];
}

/** A file of a thousand bad lines is one row: so many of its reasons are told, all of them in JSON. */
const REASONS_TOLD = 3;

function why({ reasons, state, records }: InputEntry, page: Page): string {
  const told = reasons.slice(0, REASONS_TOLD).map((reason) => page.clean(inWords(reason)));
  const rest = reasons.length - told.length;
  const more = rest > 0 ? [`+ ${wholeNumber(rest)} more`] : [];
  const inside = reasons.length === 0 && records === 0 && state !== 'read' ? ['see what it holds'] : [];
  return [...told, ...more, ...inside].join(' ');
}

function inWords({ code, record, message }: InputReason): string {
  const words = message ?? Object.entries(RULE_WORDS).find(([rule]) => rule === code)?.[1] ?? code;
  return record === null ? words : `#${record}: ${words}`;
}
