/** A check as Checkstyle XML: a file for each report with findings, an error for each of these. */
import type { Check, Finding } from '../model/finding.js';
import { findingsByReport } from './findings-by-report.js';
import { firstLine, messageText, reportName } from './plain-text.js';
import { xmlAttributes } from './xml.js';

/** Checkstyle's words for severities. */
const SEVERITIES = { error: 'error', warning: 'warning', note: 'info' } as const;

export function* renderCheckstyle({ findings }: Check): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n';
  for (const own of findingsByReport(findings).values()) {
    yield `  <file${xmlAttributes({ name: reportName(own[0].report) })}>\n`;
    for (const finding of own) yield `    <error${xmlAttributes(attributes(finding))}/>\n`;
    yield '  </file>\n';
  }
  yield '</checkstyle>\n';
}

function attributes(finding: Finding): Readonly<Record<string, string | number | null>> {
  return {
    line: firstLine(finding),
    column: finding.report.spans[0]?.lines?.startColumn ?? null,
    severity: SEVERITIES[finding.severity],
    message: messageText(finding),
    source: `dedupe.${finding.rule}`,
  };
}
