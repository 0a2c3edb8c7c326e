/** Every output format by its name. A new format is a new file, its name, and one line here and in `load-renderer.ts`. */
import type { Result } from '../model/result.js';
import { renderCsv } from './csv.js';
import type { ReportFormat } from './format-names.js';
import { renderHtml } from './html/render-html.js';
import { renderJson } from './json.js';
import type { Renderer } from './load-renderer.js';
import { renderMarkdown } from './markdown.js';
import { renderNdjson } from './ndjson.js';
import type { RenderOptions } from './page.js';
import { renderPretty } from './pretty.js';

export type { ReportFormat } from './format-names.js';
export type { RenderOptions } from './page.js';

const FORMATS: Readonly<Record<ReportFormat, Renderer>> = {
  pretty: renderPretty,
  json: renderJson,
  ndjson: renderNdjson,
  csv: renderCsv,
  html: renderHtml,
  markdown: renderMarkdown,
};

/**
 * A result as text, ending in a line break: `pretty`, `html` and `markdown` for people, `json`, `ndjson` and `csv` for
 * programs. A pure function of its arguments; page options matter to those for people only.
 */
export function renderReport(result: Result, format: ReportFormat, options: RenderOptions = {}): string {
  return [...FORMATS[format](result, options)].join('');
}
