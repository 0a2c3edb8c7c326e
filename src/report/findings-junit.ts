/**
 * A check as JUnit XML, as Jenkins reads it (junit-10.xsd of its xUnit plugin): a test case for each report that was
 * checked, a failure for what fails it; warnings and notes stand in its output.
 */
import type { Check, CheckedReport, Finding } from '../model/finding.js';
import { findingsByReport } from './findings-by-report.js';
import { messageText, reportName } from './plain-text.js';
import { RULE_WORDS } from './rule-words.js';
import { terminalText } from './terminal-text.js';
import { xmlAttributes, xmlText } from './xml.js';

export function* renderJunit(check: Check): Generator<string> {
  const own = findingsByReport(check.findings);
  const failed = check.reports.filter(({ id }) => (own.get(id) ?? []).some(isFailure)).length;
  const nothing = check.because === 'nothing-to-check' ? 1 : 0;
  const counts = {
    tests: check.reports.length + nothing,
    failures: failed + nothing,
    errors: check.problems.length,
  };
  const tests = { ...counts, tests: counts.tests + check.problems.length };
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<testsuites${xmlAttributes({ name: 'dedupe check', ...tests })}>\n`;
  yield `  <testsuite${xmlAttributes({ name: 'dedupe check', ...tests })}>\n`;
  for (const report of check.reports) yield testCase(report, own.get(report.id) ?? []);
  for (const { path, record, message, code } of check.problems)
    yield `    <testcase${xmlAttributes({ classname: 'dedupe.read', name: reportName({ path, record }) })}>\n` +
      `      <error${xmlAttributes({ type: code, message: terminalText(message) })}/>\n    </testcase>\n`;
  if (nothing > 0)
    yield `    <testcase${xmlAttributes({ classname: 'dedupe.check', name: 'reports to check' })}>\n` +
      '      <failure type="nothing-to-check" message="There was nothing to check, or nothing to check against."/>\n' +
      '    </testcase>\n';
  yield '  </testsuite>\n</testsuites>\n';
}

function isFailure({ severity }: Finding): boolean {
  return severity === 'error';
}

function testCase(report: CheckedReport, findings: readonly Finding[]): string {
  const name = xmlAttributes({ classname: 'dedupe.check', name: reportName(report) });
  const failures = findings.filter(isFailure).map(failure);
  const others = findings.filter((finding) => !isFailure(finding)).map(line);
  if (failures.length === 0 && others.length === 0) return `    <testcase${name}/>\n`;
  const output = others.length === 0 ? '' : `      <system-out>${xmlText(others.join(' | '))}</system-out>\n`;
  return `    <testcase${name}>\n${failures.join('')}${output}    </testcase>\n`;
}

function failure(finding: Finding): string {
  const { rule, fingerprint } = finding;
  const text = `${line(finding)} ${RULE_WORDS[rule].advice} [${fingerprint}]`;
  return `      <failure${xmlAttributes({ type: rule, message: messageText(finding) })}>${xmlText(text)}</failure>\n`;
}

function line(finding: Finding): string {
  const at = finding.report.spans[0]?.lines;
  return `${finding.severity}: ${finding.rule}${at ? ` (line ${at.startLine})` : ''}: ${messageText(finding)}`;
}
