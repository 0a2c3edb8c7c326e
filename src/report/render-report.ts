/** Every output format by its name. A new format is a new file, its name, and one line here. */
import type { Result, ResultSections } from '../model/result.js';
import { renderCsv } from './csv.js';
import type { ReportFormat } from './format-names.js';
import { renderHtml } from './html/render-html.js';
import { renderJson } from './json.js';
import { renderMarkdown } from './markdown.js';
import { renderNdjson } from './ndjson.js';
import type { RenderOptions } from './page.js';
import { renderPretty } from './pretty.js';

export type { ReportFormat } from './format-names.js';
export type { RenderOptions } from './page.js';

type Renderer = (result: Result, options: RenderOptions) => Iterable<string>;

const FORMATS: Readonly<Record<ReportFormat, Renderer>> = {
  pretty: renderPretty,
  json: renderJson,
  ndjson: renderNdjson,
  csv: renderCsv,
  html: renderHtml,
  markdown: renderMarkdown,
};

/** A report in pieces to be written one after the other: for reports longer than the longest string. */
export function reportPieces(
  result: Result,
  format: ReportFormat,
  options: RenderOptions = {},
): Iterable<string> {
  return FORMATS[format](result, options);
}

/** Null for a format that needs the whole result before its first line. */
type StreamRenderer = (sections: ResultSections) => Iterable<string>;

const STREAMED: Readonly<Record<ReportFormat, StreamRenderer | null>> = {
  pretty: null,
  json: renderJson,
  ndjson: renderNdjson,
  csv: null,
  html: null,
  markdown: null,
};

/** Whether a format can be written while the result's entries are made. */
export function isStreamed(format: ReportFormat): boolean {
  return STREAMED[format] !== null;
}

/** Of a format that is streamed; nothing for the others. */
export function streamedPieces(sections: ResultSections, format: ReportFormat): Iterable<string> {
  return STREAMED[format]?.(sections) ?? [];
}

/**
 * A result as text, ending in a line break: `pretty`, `html` and `markdown` for people, `json`, `ndjson` and `csv` for
 * programs. A pure function of its arguments; page options matter to those for people only.
 */
export function renderReport(result: Result, format: ReportFormat, options: RenderOptions = {}): string {
  return [...reportPieces(result, format, options)].join('');
}
