/** A check as a table: a row for each finding. */
import type { Check, Finding } from '../model/finding.js';
import { csvRow } from './csv-text.js';
import { reportName } from './plain-text.js';

const HEAD = [
  'rule',
  'severity',
  'report',
  'line',
  'source',
  'title',
  'other',
  'other source',
  'other title',
  'score',
  'also',
  'message',
  'fingerprint',
  'baseline',
];

export function* renderFindingsCsv({ findings }: Check): Generator<string> {
  yield csvRow(HEAD);
  for (const finding of findings) yield csvRow(cells(finding));
}

function cells(finding: Finding): readonly (string | number | null)[] {
  const { rule, severity, report, other, score, also, message, fingerprint, baseline } = finding;
  return [
    rule,
    severity,
    reportName(report),
    report.spans[0]?.lines?.startLine ?? null,
    report.source,
    report.title,
    other ? reportName(other) : null,
    other?.source ?? null,
    other?.title ?? null,
    score,
    also.length,
    message,
    fingerprint,
    baseline ?? null,
  ];
}
