/** A check as a GitLab Code Quality report, which is a subset of Code Climate's: a list of issues. */
import type { Check, Finding } from '../model/finding.js';
import { jsonText } from './json-text.js';
import { firstLine, messageText } from './plain-text.js';
import { terminalName } from './terminal-text.js';

/** GitLab's words for severities. */
const SEVERITIES = { error: 'major', warning: 'minor', note: 'info' } as const;

export function* renderGitlab({ findings }: Check): Generator<string> {
  const issues = findings.map((finding) => `  ${jsonText(issue(finding))}`);
  yield issues.length === 0 ? '[]\n' : `[\n${issues.join(',\n')}\n]\n`;
}

function issue(finding: Finding): object {
  const begin = firstLine(finding);
  return {
    description: messageText(finding),
    check_name: finding.rule,
    fingerprint: finding.fingerprint,
    severity: SEVERITIES[finding.severity],
    location: {
      path: terminalName(finding.report.path),
      lines: { begin, end: Math.max(begin, finding.report.spans[0]?.lines?.endLine ?? begin) },
    },
  };
}
