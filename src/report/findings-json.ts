/** A check as one JSON document, and as JSON Lines: a finding a line, the summary last. */
import type { Check } from '../model/finding.js';
import { jsonText } from './json-text.js';

/** Without the run that it rests on: `dedupe` itself writes that. */
export function* renderFindingsJson({ result: _, ...report }: Check): Generator<string> {
  yield `${jsonText(report, 2)}\n`;
}

export function* renderFindingsNdjson(check: Check): Generator<string> {
  const { result: _, findings, reports, problems, skipped, ...summary } = check;
  for (const problem of problems) yield `${jsonText({ type: 'problem', ...problem })}\n`;
  for (const skip of skipped) yield `${jsonText({ type: 'skip', ...skip })}\n`;
  for (const report of reports) yield `${jsonText({ type: 'report', ...report })}\n`;
  for (const finding of findings) yield `${jsonText({ type: 'finding', ...finding })}\n`;
  yield `${jsonText({ type: 'summary', ...summary })}\n`;
}
