/**
 * The output formats for the command, each loaded when it is asked for: a run writes one or two, and the pages alone
 * are forty modules. A new format is one line here and one in `render-report.ts`.
 */
import type { Result, ResultSections } from '../model/result.js';
import type { ReportFormat } from './format-names.js';
import type { RenderOptions } from './page.js';

/** A report in pieces to be written one after the other: for reports longer than the longest string. */
export type Renderer = (result: Result, options: RenderOptions) => Iterable<string>;

/** Writes while the result's entries are made. */
type StreamRenderer = (sections: ResultSections) => Iterable<string>;

const RENDERERS: Readonly<Record<ReportFormat, () => Promise<Renderer>>> = {
  pretty: async () => (await import('./pretty.js')).renderPretty,
  json: async () => (await import('./json.js')).renderJson,
  ndjson: async () => (await import('./ndjson.js')).renderNdjson,
  csv: async () => (await import('./csv.js')).renderCsv,
  html: async () => (await import('./html/render-html.js')).renderHtml,
  markdown: async () => (await import('./markdown.js')).renderMarkdown,
};

/** Null for a format that needs the whole result before its first line. */
const STREAMED: Readonly<Record<ReportFormat, (() => Promise<StreamRenderer>) | null>> = {
  pretty: null,
  json: async () => (await import('./json.js')).renderJson,
  ndjson: async () => (await import('./ndjson.js')).renderNdjson,
  csv: null,
  html: null,
  markdown: null,
};

export function loadRenderer(format: ReportFormat): Promise<Renderer> {
  return RENDERERS[format]();
}

/** Whether a format can be written while the result's entries are made. */
export function isStreamed(format: ReportFormat): boolean {
  return STREAMED[format] !== null;
}

/** Null for formats that are not streamed. */
export async function loadStreamRenderer(format: ReportFormat): Promise<StreamRenderer | null> {
  return (await STREAMED[format]?.()) ?? null;
}
