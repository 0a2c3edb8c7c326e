/** A check as TAP version 13: a test for each report that was checked, its findings as YAML below a failed one. */
import type { Check, Finding } from '../model/finding.js';
import { withoutCommands } from './ci-commands.js';
import { findingsByReport } from './findings-by-report.js';
import { jsonText } from './json-text.js';
import { messageText, reportName } from './plain-text.js';

export function* renderTap(check: Check): Generator<string> {
  const own = findingsByReport(check.findings);
  const nothing = check.because === 'nothing-to-check';
  yield `TAP version 13\n1..${check.reports.length + (nothing ? 1 : 0)}\n`;
  for (const [n, report] of check.reports.entries()) {
    const findings = own.get(report.id) ?? [];
    const failed = findings.some(({ severity }) => severity === 'error');
    // A hash would begin a directive (# SKIP), a backslash before it says that it is none.
    const name = withoutCommands(reportName(report)).replace(/[\\#]/g, '\\$&');
    yield `${failed ? 'not ok' : 'ok'} ${n + 1} - ${name}\n`;
    yield failed ? yamlBlock(findings) : findings.map(comment).join('');
  }
  if (nothing)
    yield `not ok ${check.reports.length + 1} - there was nothing to check, or nothing to check against\n`;
}

/** JSON is YAML, and needs no other escapes. */
function yamlBlock(findings: readonly Finding[]): string {
  const lines = findings.map(
    (finding) =>
      `    - { rule: ${finding.rule}, severity: ${finding.severity}, fingerprint: "${finding.fingerprint}", ` +
      `message: ${jsonText(messageText(finding))} }\n`,
  );
  return `  ---\n  findings:\n${lines.join('')}  ...\n`;
}

function comment(finding: Finding): string {
  return `# ${finding.severity}: ${finding.rule}: ${withoutCommands(messageText(finding))}\n`;
}
