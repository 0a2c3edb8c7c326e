/** Every format of findings by its name. A new format is a new file, its name, and one line here. */
import type { Check } from '../model/finding.js';
import { renderCheckstyle } from './findings-checkstyle.js';
import { renderFindingsCsv } from './findings-csv.js';
import { renderGithub } from './findings-github.js';
import { renderGitlab } from './findings-gitlab.js';
import { renderFindingsJson, renderFindingsNdjson } from './findings-json.js';
import { renderJunit } from './findings-junit.js';
import { renderFindingsMarkdown } from './findings-markdown.js';
import { renderFindingsPretty } from './findings-pretty.js';
import { renderSarif } from './findings-sarif.js';
import { renderTap } from './findings-tap.js';
import type { FindingFormat } from './format-names.js';
import type { RenderOptions } from './page.js';

type Renderer = (check: Check, options: RenderOptions) => Iterable<string>;

const RENDERERS: Readonly<Record<FindingFormat, Renderer>> = {
  pretty: renderFindingsPretty,
  json: renderFindingsJson,
  ndjson: renderFindingsNdjson,
  csv: renderFindingsCsv,
  markdown: renderFindingsMarkdown,
  sarif: renderSarif,
  junit: renderJunit,
  github: renderGithub,
  gitlab: renderGitlab,
  checkstyle: renderCheckstyle,
  tap: renderTap,
};

/** In pieces to be written one after the other. */
export function findingPieces(
  check: Check,
  format: FindingFormat,
  options: RenderOptions = {},
): Iterable<string> {
  return RENDERERS[format](check, options);
}

/** A check as text, ending in a line break. A pure function of its arguments. */
export function renderFindings(check: Check, format: FindingFormat, options: RenderOptions = {}): string {
  return [...findingPieces(check, format, options)].join('');
}
