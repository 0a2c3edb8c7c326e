/** Every output format by its name. A new format is a new file and one line here. */
import type { Result } from '../model/result.js';
import { renderJson } from './json.js';
import { renderNdjson } from './ndjson.js';
import type { RenderOptions } from './page.js';
import { renderPretty } from './pretty.js';

export type { RenderOptions } from './page.js';

const FORMATS = {
  pretty: renderPretty,
  json: renderJson,
  ndjson: renderNdjson,
} as const satisfies Record<string, (result: Result, options: RenderOptions) => Iterable<string>>;

export type ReportFormat = keyof typeof FORMATS;

/** A report in pieces to be written one after the other: for reports longer than the longest string. */
export function reportPieces(
  result: Result,
  format: ReportFormat,
  options: RenderOptions = {},
): Iterable<string> {
  return FORMATS[format](result, options);
}

/**
 * A result as text, ending in a line break: `pretty` for people, `json` and `ndjson` for programs. A pure
 * function of its arguments; page options matter to `pretty` only.
 */
export function renderReport(result: Result, format: ReportFormat, options: RenderOptions = {}): string {
  return [...reportPieces(result, format, options)].join('');
}
